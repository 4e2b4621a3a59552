# The screen of the steering pack.

steering-title = Steering
steering-subtitle = What the committee will see: whether it will be enough, what changed since last time, and what it is asked to decide.
steering-command-export = Write the steering pack
steering-command-decision = Ask the committee for a decision
steering-waves-none-title = No wave is planned yet
steering-waves-none-body = Enter waves with their cutover under Programme; then each of them gets its verdict here.
steering-cutover = Cutover { $date }
steering-cutover-none = No cutover yet
steering-changes = What changed
steering-changes-first = No pack is kept yet. Keep today’s when you show it: the next one then says what changed.
steering-since = Compare with
steering-since-none = Not compared
steering-since-pack = { $title }, { $date }
steering-in-pack = Also in the pack
steering-part-fine = fine
steering-part-nothing = nothing yet
steering-part-objectives = Objectives
steering-part-objectives-none = No objective is written yet
steering-part-objectives-says = { $count ->
    [one] One objective, measured
   *[other] { $count } objectives, measured
}
steering-part-objectives-bad = { $count } in danger
steering-part-risk = Risk areas
steering-part-risk-none = No risk area is rated yet
steering-part-risk-says = { $count ->
    [one] One field of the heat map
   *[other] { $count } fields of the heat map
}
steering-part-risk-bad = { $count } behind the plan
steering-part-mood = Sentiment
steering-part-mood-none = No pulse is counted yet
steering-part-mood-says = { $count ->
    [0] No group has dropped
    [one] One group has dropped
   *[other] { $count } groups have dropped
}
steering-part-mood-bad = { $count } not answered
steering-part-obstacles = Obstacles
steering-part-obstacles-none = No obstacle is written down yet
steering-part-obstacles-says = { $count ->
    [0] No obstacle is open
    [one] One open obstacle
   *[other] { $count } open obstacles
}
steering-part-obstacles-bad = { $count } overdue
steering-part-plan = Order of the plan
steering-part-plan-none = There is no order to look at without a wave
steering-part-plan-says = { $count ->
    [0] The plan is in order
    [one] The plan breaks its order in one place
   *[other] The plan breaks its order in { $count } places
}
steering-part-plan-bad = { $count } grave
steering-part-actions = Actions
steering-part-actions-none = No action is planned yet
steering-part-actions-says = { $due } due this week, { $coming } to come
steering-part-actions-bad = { $count } overdue
steering-decisions = Decisions
steering-decisions-none = No decision is asked for. What only the committee can decide belongs here, with the day by which it is needed.
steering-decided = { $decision } ({ $date })
steering-decision-done = decided
steering-needed-by = needed by { $date }
steering-needed-late = was needed by { $date }
steering-needed-open = no date yet
steering-ask = Ask for a decision
steering-edit = Change “{ $title }”
steering-delete = Delete “{ $title }”
steering-take = Record decision
steering-take-change = Change
steering-take-what = What was decided
steering-take-again = Clear the field to open it again.
steering-take-on = On
steering-decision-edit = Change what is asked
steering-decision-what = What is to be decided
steering-decision-detail = Why, and between what
steering-decision-owner = Who asks for it
steering-decision-wave = Wave
steering-decision-wave-none = The whole programme
steering-decision-by = Needed by
steering-packs = Packs kept
steering-packs-none = No pack is kept yet.
steering-keep = Keep today’s pack
steering-keep-title = Keep the pack
steering-keep-explains = The figures are kept as they are today. The next pack is compared with them, and this one can be written again.
steering-keep-save = Keep
steering-keep-suggested = Steering committee { $date }
steering-pack-title = Title
steering-note = Note
steering-compare = Compare
steering-compare-of = Compare “{ $title }” with another pack
steering-compare-title = “{ $title }” compared
steering-compare-with = With
steering-export = Export
steering-export-of = Export “{ $title }”
steering-export-title = Write the steering pack
steering-export-form = Form
steering-export-report = Report
steering-export-slides = Slides
steering-export-report-hint = Pages of A4, to be read and sent.
steering-export-slides-hint = Pages of 16:9, to be shown in the meeting.
steering-export-name-report = Steering pack
steering-export-name-slides = Steering slides
steering-export-pack = Which pack
steering-export-today = As it is now
steering-export-before = The pack before
steering-export-save = Choose a file and write
steering-export-again = Write another one
steering-export-running = Writing { $file }
steering-export-done = { $file } is written
steering-export-failed = { $file } could not be written
steering-export-cancelled = Stopped; nothing was written
