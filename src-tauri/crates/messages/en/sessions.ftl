# Sessions: scheduling, checks, seats, preparation.

## Rows
row-session = session
row-session_slot = time of a session
row-session_group = user group of a session
row-session_trainer = trainer of a session
row-enrolment = seat in a session
row-session_check = prepared line of a session
row-environment_check = check of the training environment
row-absence = absence

## What was changed
change-session-scheduled = { $module } scheduled on { $date }
change-session-saved = { $module } on { $date } changed
change-session-repeated = { $module } scheduled { $count ->
    [one] once more
   *[other] { $count } times more
  }
change-session-moved = { $module } moved to { $date }, { $time }
change-session-cancelled = { $module } on { $date } cancelled
change-session-reinstated = { $module } on { $date } takes place after all
change-session-deleted = { $module } on { $date } deleted
change-session-enrolled = { $module }: { $seated ->
    [one] one person seated
   *[other] { $seated } people seated
  }{ $waiting ->
    [0] {""}
    [one] , one on the waiting list
   *[other] , { $waiting } on the waiting list
  }
change-session-withdrawn = { $module }: { $count ->
    [one] one person
   *[other] { $count } people
  } taken off the roster
change-session-withdrawn-one = { $name } taken off the roster of { $module }
change-session-prepared = “{ $title }” done for { $module }
change-session-unprepared = “{ $title }” open again for { $module }
change-environment-checked = Training environment checked for { $module }
change-environment-failed = Training environment found not working for { $module }
change-absence-saved = { $name } away from { $from } to { $to }
change-absence-deleted = Absence of { $name } deleted
change-sessions-imported = Sessions imported from { $file }: { $new } new, { $changed } changed

## What keeps a session from being saved
session-module-missing = Choose the module that is trained.
session-zone-unknown = There is no time zone “{ $zone }”. Write it as a continent and a city, such as { $near }.
session-slots-missing = Say when it takes place.
session-slots-many = A session can have 60 times at most. Schedule the rest as another session.
session-start-unreadable = Enter a date and a time, such as 2027-03-01 09:00.
session-minutes-range = Enter a length between 1 and 1,440 minutes. For several days add a time for each.
session-slots-overlap = This overlaps the time before. Move one of them.
session-site-gone = This site is no longer there. Choose another.
session-room-long = Shorten the room to 200 characters.
session-note-long = Shorten the note to 4,000 characters.
session-language-unreadable = Enter a language as a short tag, such as en or nb.
session-link-unreadable = Enter a link that begins with https:// or http://.
session-capacity-range = Enter between 1 and 100,000 seats, or leave it empty for no limit.
session-group-gone = One of the user groups is no longer there. Take it out.
session-trainer-gone = This person is no longer there. Choose another.
session-trainer-twice = Somebody is named twice. Keep one role for each person.
session-is-closed = This session is closed. Reopen it first; its record counts.
session-is-cancelled = This session is cancelled. Reinstate it first.
session-not-cancelled = This session is not cancelled.
session-reason-missing = Say why, in a few words: participants will read it.
session-reason-long = Shorten the reason.
session-repeat-days = Enter between 1 and 366 days.
session-repeat-times = Enter between 1 and 200 sessions.

## What the checks find
session-words = { $module } on { $date }, { $time } ({ $zone })
session-other = another session
session-clock-missing = On { $date } the clocks jump over { $typed }: it will start at { $starts }.
session-clock-twice = On { $date } there are two moments called { $typed }: the first one is meant.
session-clock-forward = The clocks go forward by { $change } minutes during this session: it still lasts { $minutes } minutes and ends at { $ends } on { $date }.
session-clock-back = The clocks go back by { $change } minutes during this session: it still lasts { $minutes } minutes and ends at { $ends } on { $date }.
session-past = This is in the past. Record who was there, and close it.
session-room-busy = { $room } is taken then: { $other }{ $count ->
    [one] .
   *[other] {" "}and more. 
  } Choose another room or time.
session-nobody-leads = Nobody leads this session yet. Choose a trainer.
session-trainer-busy = { $name } gives another session then: { $other }. Choose another trainer or time.
session-trainer-away = { $name } is away from { $from } to { $to }. Choose another trainer or time.
session-trainer-not-ready = { $name } is not ready to train: { $status }.
session-trainer-not-ready-step = { $name } is not ready to train: { $status }. Next: { $step }
session-trainer-nobody = { $name } is neither a superuser nor a consultant. Nominate them, or choose another trainer.
session-trainer-rolls-off = { $name } leaves the project on { $date }, before this session.
session-trainer-out-of-scope = { $name } is ready, but not for { $processes }{ $count ->
    [1] .
    [2] .
    [3] .
   *[other] {" "}and more.
  } Widen the scope, or choose another trainer.
session-over-capacity = { $seated } people have one of { $capacity } seats: { $over } too many. Raise the number of seats, or take people off the roster.
session-content-open = The content is not approved for this version: { $missing }{ $count ->
    [1] .
    [2] .
    [3] .
   *[other] {" "}and more.
  }
session-environment-unchecked = The training environment has not been seen to work for this session. Check data, accounts and roles.
session-environment-failed = The training environment does not work for this session. See its preparation.
session-after-cutover = { $groups } { $count ->
    [one] goes live
   *[other] go live
  } on { $date }, before this session. Move it earlier.
session-prerequisite = { $count ->
    [one] One person of the roster has
   *[other] { $count } people of the roster have
  } not completed { $modules }, on which this builds.
session-roster-prerequisite = Has not completed { $module }
session-team-away = { $away } of { $size } people of { $team } ({ $percent }%) sit in sessions at the same time.
session-proposal = Ready and free; { $count ->
    [0] no session ahead
    [one] one session ahead
   *[other] { $count } sessions ahead
  }

## Seats
session-enrolled-waiting = { $count ->
    [one] One person found no seat and is on the waiting list.
   *[other] { $count } people found no seat and are on the waiting list.
  }
session-enrolled-no-group = Nobody was seated: the session has no user group. Choose its groups, or choose people one by one.
session-enrolled-no-need = Nobody was seated: none of the session’s groups needs { $module }.
session-enrolled-nobody = Nobody was seated: everybody of the session’s groups who needs { $module } is trained, has a seat, or was taken off the roster.
session-moved-up = { $count ->
    [one] One person moved up from the waiting list.
   *[other] { $count } people moved up from the waiting list.
  }
session-candidate-trained = Trained already
session-candidate-seated = Has a seat on { $date }

## Seats
session-seats-waiting = On the waiting list for { $date }
session-seats-late = Has a seat on { $date } only, after the cutover on { $cutover }

## Preparation
preparation-environment = Check the training environment: data, accounts, roles
preparation-environment-failed = Get the training environment to work
preparation-material-state = Get { $title } approved: { $state }
preparation-material-absent = Put { $title } on this laptop
preparation-line = { $title }

## Waiting
waiting-prepare = On { $date }; { $open ->
    [one] one thing
   *[other] { $open } things
  } still to prepare
waiting-close = Over since { $date }: record who was there, and close it
waiting-material-review = Waits for your review
waiting-material-approval = Waits for your approval
waiting-material-overdue = Was needed by { $date }: { $state }

## Import
sessions-shape = list of sessions
sessions-module-unknown = There is no module “{ $name }”. Make it first, or correct the title.
sessions-module-ambiguous = Several modules are called “{ $name }”. Rename one of them.
sessions-group-unknown = There is no user group “{ $name }”. Make it first, or correct the name.
sessions-person-unknown = Nobody is called “{ $name }”. Write the e-mail address or the whole name.
sessions-person-ambiguous = Several people are called “{ $name }”. Write the e-mail address.
sessions-zone-missing = Say the time zone: add a column, or give the site one.
sessions-twice = Row { $other } is about the same session. Keep one of them.
sessions-is-closed = This session is closed already. Reopen it to change it.
sessions-is-cancelled = This session is cancelled. Reinstate it to change it.
sessions-columns-missing = { $file } has no column for the module or for the start of the sessions; its columns are { $columns }. Name them Module and Starts, and import it again.
sessions-module-missing = Write the title of the module.
sessions-start-unreadable = “{ $value }” is no date that can be read. Write it as 2027-03-01 09:00.
sessions-starts-missing = Write when the session starts, such as 2027-03-01 09:00.
sessions-time-missing = “{ $value }” says no time of day. Write it as 2027-03-01 09:00.
sessions-minutes-range = “{ $value }” is no length. Write minutes, between 1 and { $most }.
sessions-capacity-range = “{ $value }” is no number of seats. Write a number between 1 and { $most }.
sessions-link-unreadable = “{ $value }” is no link. Write one that begins with https:// or http://.
sessions-purpose-unknown = “{ $value }” is neither training nor rehearsal. Write one of them, or leave it empty.

## Command line
cli-column-start = Start
cli-column-end = End
cli-column-module = Module
cli-column-trainers = Trainers
cli-column-place = Place
cli-column-seats = Seats
cli-column-findings = Findings
cli-column-role = Role
cli-column-detail = Detail
cli-column-number = No.
cli-column-line = To do
cli-column-need = Need it
cli-column-trained = Trained
cli-column-seated = Seated
cli-column-waiting = Waiting
cli-column-missing = Missing
cli-column-free = Free seats
cli-column-from = From
cli-column-to = To
cli-kind-session = session
cli-kind-module = module
cli-kind-line = line of the checklist
cli-session-headline = { $module }, { $start } ({ $zone }): { $state }
cli-session-no-trainers = Nobody gives it yet.
cli-session-no-roster = Nobody is on the roster yet.
cli-finding-serious = Will not work: { $text }
cli-finding-warning = Look at it: { $text }
cli-finding-note = Note: { $text }
cli-prepared = Prepared: { $done } of { $of }
cli-open = Open: { $text }
cli-do = Do: { $text }
cli-dont = Don’t: { $text }
cli-no-sessions = No session found. Schedule one with: understudy sessions schedule MODULE --at "2027-03-01 09:00"
cli-no-findings = Nothing stands in its way.
cli-no-candidates = Nobody of its user groups is without a seat.
cli-no-seat-people = Nobody.
cli-no-seats = No user group needs a module yet. Say which do with the module.
cli-no-absences = Nobody is away.
cli-nothing-written = Nothing was written.

## Words
session-purpose-training = Training
session-purpose-rehearsal = Rehearsal
session-state-scheduled = Scheduled
session-state-closed = Closed
session-state-cancelled = Cancelled
trainer-role-lead = Leads
trainer-role-assistant = Assists
trainer-role-observer = Observes
enrolment-state-seated = Seated
enrolment-state-waiting = Waiting
enrolment-state-withdrawn = Withdrawn
