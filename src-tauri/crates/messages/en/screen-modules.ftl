# Training content: modules, their materials and their plan.
modules-sections = Sessions
modules-section-sessions = Calendar
modules-section-modules = Modules
modules-section-seats = Seats
modules-section-completion = Completion
modules-section-cascade = Cascade
modules-section-absences = Absences

modules-title = Modules
modules-one = Module
modules-list = Training content
modules-subtitle = What is taught, with its materials, run sheet and timed tasks
modules-summary = { $count ->
    [one] { $count } module
   *[other] { $count } modules
}, { $approved } with approved content
modules-filter = Find a module
modules-add = New module
modules-new = New module
modules-new-explains = Say what it teaches and to whom. Materials and the run sheet come next, on its own page.
modules-edit = Edit module
modules-edit-short = Edit
modules-back = All modules
modules-more = More about this module
modules-history = History
modules-delete = Hide this module
modules-to-completion = Who has completed it
modules-to-cascade = Who has trained it
modules-none-title = No training content yet
modules-none-body = A module is what a session teaches: for whom, how long, with which materials. Start with the first one; sessions are scheduled from it.
modules-none-such-title = No module is like this
modules-none-such-body = None of the modules fits this choice.
modules-show-all = Show all modules
modules-show-approved = Approved
modules-show-missing = Not yet approved
modules-show-overdue = Material overdue
modules-gone-title = This module is not here
modules-gone-body = It may have been hidden. The history can bring it back.

modules-name = Title
modules-summary-field = Summary
modules-summary-hint = What people can do afterwards
modules-delivery = Delivery
modules-delivery-in_person = In person
modules-delivery-virtual_live = Virtual, live
modules-delivery-self_paced = Self-paced
modules-delivery-blended = Blended
modules-minutes = Minutes
modules-minutes-short = Min
modules-minutes-unit = min
modules-version = Version
modules-owner = Owner
modules-owner-hint = Gives the last approval of materials
modules-no-owner = Nobody yet
modules-groups = User groups
modules-groups-hint = Who needs it: their people count for completion
modules-processes = Processes covered
modules-processes-hint = Trainers are checked against these
modules-prerequisites = Comes after
modules-prerequisites-hint = Modules that people should have completed before
modules-dependants = Modules that build on it
modules-languages = Languages
modules-languages-hint = Short tags, such as en, nb
modules-capacity = Seats in a session
modules-capacity-hint = Empty when there is no limit
modules-pass = Passed from
modules-pass-hint = Empty without a short assessment
modules-pass-from = { $pass }% of the points
modules-percent = %
modules-no-test = No short assessment
modules-materials = Materials
modules-materials-none = No materials
modules-content = Content
modules-missing = Missing for approval
modules-missing-more = { $count } missing: { $first }
modules-approved = Approved
modules-approved-sign = ✓ Approved
modules-not-approved = Not yet approved
modules-not-approved-sign = ! Not yet approved
modules-overdue = Overdue
modules-overdue-count = { $count } late
modules-overdue-since = { $date }, late
modules-ahead = Ahead
modules-ahead-hint = Sessions still to come
modules-ahead-count = { $count ->
    [0] None scheduled
    [one] { $count } session
   *[other] { $count } sessions
}
modules-head = { $delivery } · { $minutes } minutes · version { $version }
modules-head-released = { $delivery } · { $minutes } minutes · version { $version } of { $date }
modules-tab-materials = Materials ({ $count })
modules-tab-plan = Run sheet, checklist and tasks

modules-count = { $count } { $state }
modules-count-draft = in draft
modules-count-expert_review = in expert review
modules-count-update = being updated
modules-count-owner_approval = waiting for the owner
modules-count-approved = approved
modules-count-outdated = outdated
modules-state = State
modules-state-draft = Draft
modules-state-expert_review = Expert review
modules-state-update = Update
modules-state-owner_approval = Owner approval
modules-state-approved = ✓ Approved
modules-state-outdated = ✕ Outdated
modules-state-since = since { $date }
modules-next = Next step
modules-move-draft = Back to draft
modules-move-expert_review = Send to experts
modules-move-update = Start the update
modules-move-owner_approval = Ask the owner
modules-move-approved = Approve
modules-move-outdated = Mark as outdated
modules-move-of = { $move }: { $title }
modules-move-other = Other steps for { $title }

modules-material = Material
modules-materials-of = Materials of { $title }
modules-material-in = { $title } ({ $language })
modules-material-add = Add material
modules-material-new = New material
modules-material-new-explains = A file is copied into the programme, so that it opens without network and is in every backup.
modules-material-edit = Edit material
modules-material-title = Title
modules-material-delete = Hide this material
modules-materials-empty-title = No materials yet
modules-materials-empty-body = Slides, exercise scripts, quick references and links for this module. Each goes from draft through expert review to the owner’s approval.
modules-kind = Kind
modules-kind-document = Document
modules-kind-slides = Slides
modules-kind-video = Video
modules-kind-quick_reference = Quick reference
modules-kind-exercise_script = Exercise script
modules-kind-link = Link
modules-language = Language
modules-link = Address
modules-link-hint = Begins with https:// or http://
modules-author = Author
modules-needed-by = Needed by
modules-effort = Effort in minutes
modules-effort-hint = Work left until it is ready
modules-file = File
modules-file-limit = At most { $size }. Programs cannot be stored.
modules-file-choose = Choose a file…
modules-file-replace = Replace…
modules-file-undo = Keep the old choice
modules-file-none-chosen = No file chosen
modules-file-copying = Copying the file…
modules-file-none = No file yet
modules-file-elsewhere = Not here yet
modules-open = Open
modules-open-of = Open { $title }
modules-save-copy = Save a copy…
modules-size-bytes = { $size } bytes
modules-size-kb = { $size } kB
modules-size-mb = { $size } MB
modules-approved-for = Approved last for version { $version }

modules-reviewers = Reviewers
modules-review-line = { $name }: { $decision }
modules-reviews-agreed = { $agreed } of { $of } agreed
modules-reviews-asked = { $count ->
    [one] Changes asked
   *[other] { $count } ask changes
}
modules-decision-open = not yet decided
modules-decision-agreed = agreed
modules-decision-changes_asked = asks for changes
modules-my-review = Your review
modules-my-review-hint = What is good, or what should change
modules-agree = Agree
modules-ask-changes = Ask for changes

modules-new-version = New version…
modules-version-title = Begin version { $version }
modules-version-explains = For a change that trained people should know of. Who was trained with an earlier version still counts, and is shown apart.
modules-version-unchanged = Stays as it is, and approved
modules-version-none-approved = No material is approved yet, so nothing becomes outdated.
modules-version-outdated = { $count ->
    [one] Becomes outdated until it is approved again: { $titles }.
   *[other] { $count } materials become outdated until they are approved again: { $titles }.
}
modules-version-nothing-outdated = All approved materials stay approved.
modules-version-dependants = { $count ->
    [one] { $titles } builds on this module: look whether it still fits.
   *[other] { $count } modules build on this one: look whether they still fit. They are { $titles }.
}
modules-version-begin = Begin version { $version }

modules-plan-save = Save plan
modules-plan-wrong = { $count ->
    [one] One field is not right yet. It is marked below.
   *[other] { $count } fields are not right yet. They are marked below.
}
modules-plan-title-missing = Name it, or remove the line.
modules-plan-minutes-wrong = Whole minutes
modules-plan-target-wrong = Like 4:30
modules-plan-line = line { $number }
modules-plan-up = Move up: { $title }
modules-plan-up-key = Move up (Alt+↑)
modules-plan-down = Move down: { $title }
modules-plan-down-key = Move down (Alt+↓)
modules-plan-remove = Remove: { $title }
modules-plan-remove-short = Remove
modules-plan-sum-exact = { $sum } minutes: all planned
modules-plan-sum-left = { $sum } of { $of } minutes, { $by } left
modules-plan-sum-over = { $sum } of { $of } minutes, { $by } too many
modules-steps = Run sheet
modules-step = Step
modules-step-note = Note for the trainer
modules-step-add = Add a step
modules-steps-empty = Write down what happens when. Enter starts the next step, Alt with an arrow key moves it.
modules-checks = Checklist before a session
modules-checks-hint = Each session gets its own copy to tick off
modules-check = To check
modules-check-add = Add a check
modules-checks-empty = What must be true before people come in: room, accounts, printed cards.
modules-tasks = Timed tasks
modules-tasks-hint = Target time in minutes and seconds; instructions stand on the exercise card
modules-task = Task
modules-task-target = Target time
modules-task-target-hint = m:ss
modules-task-instructions = Instructions
modules-task-add = Add a task
modules-tasks-empty = What each participant does alone while the time is taken.

modules-stale = Builds on something newer
modules-stale-do = Begin the next version
modules-stale-sign = ! Check: builds on something newer
modules-stale-short = ! check
