# The training plan: parts, versions, export; the proportion on the programme screen.
plan-title = Training plan
plan-command-export = Export the training plan
plan-subtitle = Twelve parts, judged by the data and written by you
plan-sections = Training plan
plan-section-parts = Parts
plan-section-timeline = Timeline
plan-section-milestones = Milestones
plan-section-needs = Needs
plan-section-checklists = Checklists
plan-parts = The twelve parts
plan-parts-hint = Open a part to see what is missing and to write about it
plan-whole = The whole plan
plan-percent = { $percent }%
plan-percent-of = { $percent }% complete by the data
plan-review-due = To be looked at again by { $date }
plan-review-was-due = Should have been looked at again by { $date }
plan-review-never = No version is approved yet
plan-next = Next step
plan-go-there = Go there
plan-go-there-about = Go there: { $about }
plan-column-part = Part
plan-column-complete = Complete
plan-column-state = State
plan-column-owner = Owner
plan-column-lack = What is missing first
plan-optional = optional here
plan-nobody = nobody
plan-count = { $done } of { $of }
plan-nothing-yet = nothing yet
plan-judged-by = What the part is judged by
plan-missing-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
plan-part-form = What is planned
plan-text = What is planned
plan-text-hint = For readers of the plan: the decisions behind the figures
plan-owner = Owner
plan-not-needed = This part is not needed
plan-not-needed-why = Why not

plan-versions = Versions
plan-versions-none = Freeze the plan as a version to have it reviewed and approved. Figures and texts are kept as they stand.
plan-version = Version { $number }
plan-version-make = New version
plan-version-make-explains = Keeps all twelve parts as they stand: figures, texts, owners. Somebody else than you approves it.
plan-version-note = What is this version for?
plan-version-note-example = Such as: for the steering committee of May
plan-version-freeze = Freeze the plan
plan-version-about = { $date } · { $by }
plan-version-about-reviews = { $date } · { $by } · { $said } of { $of } reviewers answered
plan-version-asks-me = You are asked to review it
plan-version-held = What the version held
plan-reviewers = Reviewers
plan-reviews = Reviews
plan-review-open = No answer yet
plan-review-mine = What do you say?
plan-review-agree = Agree
plan-review-ask-changes = Ask for changes
plan-review-note = Note
plan-review-send = Send
plan-made-by = Made by { $name } on { $date }
plan-approved-by = Approved by { $name } on { $date }
plan-approve = Approve
plan-approve-who = A lead or a consultant who did not make it approves it
plan-changes-since = Different since version { $number }
plan-changes-between = Different between versions { $from } and { $to }
plan-changes-none = Nothing is different.
plan-change-percent = { $before }% → { $after }%
plan-change-count = { $before } → { $after }
plan-change-owner = Somebody else owns it now

plan-export = Export
plan-export-dialog = Export the training plan
plan-export-which = Which
plan-export-now = The plan as it stands
plan-export-format = Form
plan-export-format-pdf = PDF
plan-export-format-xlsx = Workbook
plan-export-format-md = Markdown
plan-export-format-pdf-hint = To read, sign and keep; accessible
plan-export-format-xlsx-hint = A sheet a part, with every row that is missing
plan-export-format-md-hint = Text to go on writing in any editor
plan-export-where = File
plan-export-choose = Choose a file
plan-export-no-file = No file chosen yet
plan-export-start = Export
plan-export-again = Export another
plan-export-file = Training plan { $programme } { $date }
plan-export-running = Writing { $file }
plan-export-done = The plan is written
plan-export-failed = The plan was not written
plan-export-cancelled = Stopped; the file is as it was

proportion-title = Proportion
proportion-weight = Weight { $weight } of 15
proportion-stated = What is not worth its while at this size is left out of the navigation. What holds anything always stays.
proportion-not-stated = Say how large, complex and risky the programme is: what is not worth its while is then left out of the navigation. Empty fields are taken from the data.
proportion-state = State these figures
proportion-people = People
proportion-waves = Waves
proportion-sites = Sites
proportion-complexity = Complexity, 1 to 5
proportion-risk = Risk, 1 to 5
proportion-systems_replaced = Systems replaced
proportion-customisation = Customisation, 1 to 5
proportion-hint-data = { $proposed } in the data
proportion-hint-risk = { $proposed } by the impacts set; in the middle while none is
proportion-complexity-hint = { $proposed } by { $processes ->
    [one] { $processes } process
   *[other] { $processes } processes
}, { $languages ->
    [one] { $languages } language
   *[other] { $languages } languages
} and what is said below
proportion-level-hint = 1 as delivered, 5 built anew
proportion-unknown-hint = Not in the data; makes the proposed complexity
proportion-uses = What is used
proportion-used = Used
proportion-hidden = Left out
proportion-has-data = Holds something
proportion-wanted = Wanted: { $feature }
proportion-as-proposed-yes = As proposed: use
proportion-as-proposed-no = As proposed: leave out
proportion-yes = Use
proportion-no = Leave out
proportion-rhythms = How often
proportion-rhythms-show = How often
proportion-days-proposed = Every { $days } days proposed
proportion-days-none = Not proposed
