# The command line: its answers, its tables, and what it asks people to do.
cli-unchanged = Nothing had to change.
cli-note = Note: { $text }
cli-part-of = { $part } of { $of }
cli-and-more = and { $count } more
cli-and-more-json = and { $count } more; --json lists all.
cli-next-step = Next: { $step }
cli-output-failed = The answer could not be written: { $detail }

## What cannot be read or found
cli-date-unreadable = write a date as YYYY-MM-DD, such as 2026-11-21
cli-pair-unreadable = write it with = between the two, such as email=Address
cli-file-missing = { $file } was not found. Check the name and the folder.
cli-name-unknown = There is no { $kind } “{ $text }”. Check the spelling, or name it by id.
cli-name-ambiguous = There is more than one { $kind } “{ $text }” ({ $count }): { $names }. Type more of the name, or the id.
cli-kind-person = person
cli-kind-superuser = superuser
cli-kind-consultant = consultant
cli-kind-group = user group
cli-kind-process = process
cli-kind-competency = competency
cli-kind-wave = wave
cli-kind-site = site
cli-kind-pairing = open pairing of
cli-kind-row = row
cli-kind-release = release
cli-kind-release_change = change of a release
cli-kind-ticket = question or ticket
cli-no-data-folder = This system has no folder for application data. Name one with --data DIR.
cli-which-programme = There are several programmes: { $names }. Choose one with --programme NAME.
cli-backup-offer = To go back to the last backup, type: understudy restore "{ $file }" --as "{ $name }"

## Programmes
cli-programme-made = The programme { $name } was made and is open.
cli-programme-open = The programme { $name } is open.
cli-opened-last = last
cli-me = At this laptop is { $name }.
cli-me-nobody = Nobody has said who is at this laptop. Say so with: understudy me NAME
cli-backup-done = Everything was written to { $file }.
cli-restored = The backup was restored as { $name }, which is open now.
cli-check-sound = The programme is sound: { $rows ->
    [one] one row
   *[other] { $rows } rows
  }, { $changes ->
    [one] one change
   *[other] { $changes } changes
  }. Replaying the change log gives exactly its tables.
cli-check-unsound = The programme is not sound: { $findings }. Restore the last backup with: understudy restore FILE
cli-check-digest = Digest { $digest }

## Nothing there yet
cli-no-programme = There is no programme yet. Make one with: understudy new NAME, or try: understudy sample
cli-no-people = Nobody found. Import people with: understudy import people FILE
cli-no-processes = No process found. Import the catalogue with: understudy import processes FILE
cli-no-risk-areas = No impact is set yet. Set one with: understudy risk-areas set PROCESS GROUP IMPACT
cli-no-groups = There is no user group yet. Make one with: understudy groups add NAME
cli-no-members = This user group has no members. Add some with: understudy groups members GROUP --add PERSON
cli-no-superusers = No superuser found. Nominate one with: understudy superusers nominate PERSON
cli-no-consultants = There is no consultant yet. Add one with: understudy consultants add PERSON
cli-no-pairings = No pairing found. Make one with: understudy pairings add SUPERUSER CONSULTANT
cli-no-entries = Nothing was logged yet.
cli-no-competencies = There is no competency yet. Take processes into scope with: understudy scope add CODE
cli-no-rules = There is no readiness rule.
cli-no-waves = There is no wave yet. Add one with: understudy waves add NAME
cli-no-sites = There is no site yet. Add one with: understudy sites add NAME
cli-no-history = Nothing was changed yet.

## Imports
cli-import-checking = Checking the file… { $percent }%
cli-import-saving = Importing… { $percent }%
cli-import-did = { $file } ({ $shape }): { $rows ->
    [one] one row
   *[other] { $rows } rows
  }; { $new } new, { $changed } changed, { $unchanged } unchanged, { $refused } refused, { $review } to be decided.
cli-import-would = { $file } ({ $shape }): { $rows ->
    [one] one row
   *[other] { $rows } rows
  }; { $new } would be new, { $changed } changed, { $unchanged } unchanged, { $refused } refused, { $review } to be decided. Nothing was written.
cli-import-errors = { $count ->
    [one] One thing to look at:
   *[other] { $count } things to look at:
  }
cli-import-undecided = { $count ->
    [one] One row was left out until it is decided whom it is about; import again with --as ROW=PERSON or --as ROW=new:
   *[other] { $count } rows were left out until it is decided whom they are about; import again with --as ROW=PERSON or --as ROW=new:
  }
cli-import-conflicts = { $count ->
    [one] One contradiction in the file; the rows were kept:
   *[other] { $count } contradictions in the file; the rows were kept:
  }

## Shadowing, assessments, sign-off
cli-log-after = After this: { $text }
cli-log-no-pairing = There is no open pairing to log for. Make one with: understudy pairings add SUPERUSER CONSULTANT
cli-assess-nothing = Nothing is asked of this superuser yet. Choose the processes with: understudy superusers change NAME --process CODE
cli-sign-off-none = { $name } has no sign-off that could be revoked.

## Readiness and coverage
cli-readiness-summary = As of { $date }: { $all ->
    [one] one superuser
   *[other] { $all } superusers
  }; { $may } may train ({ $ready } ready, { $conditional } conditional), { $progress } in progress, { $waiting } not started, { $lapsed } lapsed.
cli-readiness-headline = { $name }: { $status }, { $progress }%
cli-coverage-summary = Risk areas with enough ready superusers: { $covered }; of impact 4 or 5: { $high }. Colleagues with a ready trainer: { $colleagues }.
cli-coverage-lost = { $count ->
    [0] Nothing would become short.
    [one] One more risk area would be short.
   *[other] { $count } more risk areas would be short.
  }
cli-single-points = Risk areas that have only one ready superuser:

## History
cli-undone = undone
cli-history-more = There are more; see them with --limit.

## Settings
cli-setting-stalled-days = Days without an entry until a pairing counts as stalled
cli-setting-stalled-entries = Entries at one stage until a pairing counts as stalled
cli-setting-colleagues-per-superuser = Colleagues whom one superuser can train
cli-setting-least-for-high-impact = Least ready superusers where the impact is 4 or 5
cli-setting-pairings-per-consultant = Pairings at once until a consultant counts as overloaded
cli-setting-review-days = Days until the review of a trainer is due again
cli-setting-attendance-percent = Percent of a session’s minutes that complete it
cli-setting-team-share-percent = Percent of a team away at once until scheduling warns
cli-setting-too-early-days = Days before cutover from which training counts as too early

## Columns
cli-column-allocation = Time
cli-column-area = Process area
cli-column-asked = Asked
cli-column-at = When (UTC)
cli-column-blocker = Blocker
cli-column-blockers = Blockers
cli-column-by = By
cli-column-candidates = May be
cli-column-capable = Capable
cli-column-change = Change
cli-column-changed = Last change
cli-column-closed = Closed
cli-column-code = Code
cli-column-column = Column
cli-column-comfort = Comfort
cli-column-company = Company
cli-column-competency = Competency
cli-column-conflict = Contradiction
cli-column-consultant = Consultant
cli-column-country = Country
cli-column-cutover = Cutover
cli-column-department = Department
cli-column-email = E-mail
cli-column-example = Such as
cli-column-expertise = Expertise
cli-column-gates = Gates
cli-column-group = User group
cli-column-groups = User groups
cli-column-id = Id
cli-column-impact = Impact
cli-column-in-force = In force
cli-column-in-force-from = From
cli-column-job-title = Job title
cli-column-kind = Kind
cli-column-ladders = Next stage
cli-column-last = Last entry
cli-column-level = Level
cli-column-message = What is wrong
cli-column-minutes = Minutes
cli-column-name = Name
cli-column-next = Next step
cli-column-on = Date
cli-column-open-pairings = Open pairings
cli-column-opened = Opened
cli-column-people = People
cli-column-process = Process
cli-column-processes = Processes
cli-column-programme = Programme
cli-column-progress = Progress
cli-column-ready = Ready
cli-column-reason = Why
cli-column-risk-areas = Risk areas
cli-column-rolls-off = Rolls off
cli-column-row = Row
cli-column-rows = Rows
cli-column-rule = Rule
cli-column-scope = Scope
cli-column-sessions = Sessions
cli-column-setting = Setting
cli-column-site = Site
cli-column-sites = Sites
cli-column-stage = Stage
cli-column-status = Status
cli-column-stepped-down = Stepped down
cli-column-superuser = Superuser
cli-column-superusers = Superusers
cli-column-time-zone = Time zone
cli-column-undone = State
cli-column-value = Value
cli-column-version = Version
cli-column-warning = Warning
cli-column-wave = Wave
