# Words of the training sessions: calendar, list, form, page, preparation, seats, absences.

sessions-title = Sessions
sessions-one = Session
sessions-new = New session
sessions-list-title = List of sessions
sessions-list-count = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
sessions-view = View
sessions-view-month = Month
sessions-view-week = Week
sessions-view-list = List
sessions-today = Today
sessions-previous = Previous
sessions-previous-key = Previous ( [ )
sessions-next = Next
sessions-next-key = Next ( ] )
sessions-calendar-none = { $narrowed ->
    [yes] No session of { $span } fits these filters.
   *[other] No session in { $span } yet.
}
sessions-month-grid = Sessions of the month. Arrows move by day, Enter opens the day.
sessions-week-grid = Sessions of the week. Arrows move by day, Enter opens the day.
sessions-hours = Time of day
sessions-day-label = { $count ->
    [0] { $day }, no session
    [one] { $day }, { $count } session
   *[other] { $day }, { $count } sessions
}
sessions-day-today = { $day }, today
sessions-day-count = { $count ->
    [0] No session on this day.
    [one] { $count } session on this day.
   *[other] { $count } sessions on this day.
}
sessions-more = { $shown ->
    [0] { $count ->
        [one] { $count } session
       *[other] { $count } sessions
    }
   *[other] { $count } more
}
sessions-new-on-day = New session on this day
sessions-slot-times = { $from } to { $to }
sessions-slot-of = part { $number } of { $of }
sessions-slot-line = { $day }, { $from }–{ $to } ({ $zone })
sessions-slot-short = { $day }, { $from }–{ $to }
sessions-more-slots-short = {" "}+{ $count }
sessions-more-slots = { $count ->
    [one] + { $count } more date
   *[other] + { $count } more dates
}

sessions-filters = Filters
sessions-filter-module = Module
sessions-filter-group = Group
sessions-filter-trainer = Trainer
sessions-filter-site = Site
sessions-filter-state = State
sessions-filter-all = all
sessions-filter-text = Module, trainer or room
sessions-filter-clear = Clear
sessions-state-scheduled = Scheduled
sessions-state-closed = Closed
sessions-state-cancelled = Cancelled
sessions-standing-scheduled = Scheduled
sessions-standing-running = Running
sessions-standing-to_close = To close
sessions-standing-closed = Closed
sessions-standing-cancelled = Cancelled
sessions-legend-found = The checks found something
sessions-when = Which sessions
sessions-when-ahead = To come
sessions-when-past = Past
sessions-when-all = All
sessions-none-ahead = No session is planned
sessions-none-past = No session has been held
sessions-none-all = There is no session yet
sessions-none-body = Schedule a session of a module for one or more groups, or import a whole plan from a spreadsheet.
sessions-none-narrowed = No session fits these filters
sessions-none-narrowed-body = Clear a filter above, or schedule what is missing.

sessions-column-when = When
sessions-module = Module
sessions-groups = Groups
sessions-group = Group
sessions-trainers = Trainers
sessions-place = Place
sessions-seats = Seats
sessions-seats-hint = Seats taken, of the capacity; + waiting
sessions-seated-of = { $seated }/{ $capacity }
sessions-waiting-plus = +{ $count }
sessions-state = State
sessions-findings = Findings
sessions-findings-sign = ⚠ { $count }
sessions-findings-count = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
sessions-findings-none = The checks found nothing.
sessions-weight-serious = Serious
sessions-weight-warning = Look at it
sessions-weight-note = Good to know
sessions-people-more = {" "}and { $count } more
sessions-way-field = Go to the field
sessions-way-edit = Change it
sessions-way-session = See the other session
sessions-way-session-number = See session { $number }
sessions-way-readiness = See readiness
sessions-way-absences = See absences
sessions-way-module = See the module
sessions-way-environment = Check the environment
sessions-way-another = Schedule one more
sessions-way-seats = See who needs what

sessions-export = Export
sessions-export-ics = Calendar (.ics)…
sessions-export-csv = List as CSV…
sessions-export-xlsx = List as Excel workbook…
sessions-export-json = List as JSON…
sessions-file = Sessions { $from } { $to }
sessions-file-one = { $module } { $date }
sessions-file-pack = Session pack { $module } { $date }
sessions-saving = Writing the file
sessions-saving-done = The file is written.
sessions-saving-failed = The file could not be written.
sessions-saving-cancelled = Nothing was written.

sessions-move = Move…
sessions-move-label = Move { $module }…
sessions-move-title = Move { $module }
sessions-move-explains = Seats, trainers and preparation stay. Calendar entries sent before are updated with the next export.
sessions-move-explains-several = Seats, trainers and preparation stay. The other dates keep their distance to the first.
sessions-move-save = Move
sessions-day = Day
sessions-starts = Starts
sessions-minutes = Minutes
sessions-min = min

sessions-new-title = New session
sessions-like-title = New session like another
sessions-edit-title = Change the session
sessions-form = Session
sessions-form-explains = What the checks find appears while you type
sessions-back = Back to the calendar
sessions-back-one = Back to the session
sessions-no-modules-title = There is no module to schedule
sessions-no-modules-body = A session gives a module: what is taught, for how long, with which materials.
sessions-no-modules-do = Go to modules
sessions-purpose = Purpose
sessions-purpose-training = Training
sessions-purpose-rehearsal = Rehearsal
sessions-slots = Dates
sessions-slot-add = Another date
sessions-slot-remove = Remove date { $number }
sessions-slot-field = { $field }, date { $number }
sessions-until = until { $time }
sessions-until-day = until { $time } on { $day }
sessions-site = Site
sessions-site-none = No site
sessions-room = Room
sessions-link = Meeting link
sessions-link-placeholder = https://
sessions-capacity = Capacity
sessions-capacity-none = Any number
sessions-language = Language
sessions-time-zone = Time zone
sessions-trainer-add = Add a trainer
sessions-role-of = Role of { $name }
sessions-role-lead = Lead
sessions-role-assistant = Assistant
sessions-role-observer = Observer
sessions-unknown-person = Somebody
sessions-proposed = Proposed:
sessions-note = Note
sessions-schedule = Schedule
sessions-before-saving = Before you save
sessions-never-blocks = You can save with findings. They stay on the session until they are settled.
sessions-check-later = Choose a module and a date; then the checks begin.
sessions-choose-module = Choose the module.
sessions-choose-person = Choose the person.

sessions-tab-overview = Overview
sessions-tab-preparation = Preparation
sessions-tab-results = Results
sessions-menu = More to do with this session
sessions-repeat = Repeat…
sessions-like = New session like this one
sessions-calendar-file = Calendar file…
sessions-history = History
sessions-cancel = Cancel the session…
sessions-reinstate = Reinstate
sessions-delete = Delete
sessions-pack = Session pack
sessions-edit = Edit
sessions-run = Run session
sessions-run-on = Go on running
sessions-close = Reconcile and close
sessions-reopen = Reopen
sessions-reopen-title = Reopen the session
sessions-reopen-explains = Until it is closed again, it does not count for completion. The reason stays visible, and so does every correction.
sessions-cancel-title = Cancel the session
sessions-cancel-explains = { $count ->
    [0] It stays in the calendar as cancelled, and counts for nothing.
    [one] { $count } person has a seat. The session stays in the calendar as cancelled, and counts for nothing.
   *[other] { $count } people have a seat. The session stays in the calendar as cancelled, and counts for nothing.
}
sessions-cancel-save = Cancel the session
sessions-cancel-keep = Keep it
sessions-reason = Reason
sessions-cancelled-because = Cancelled: { $reason }
sessions-reopened-because = Reopened: { $reason }
sessions-repeat-title = Repeat { $module }
sessions-repeat-every = Repeat every
sessions-repeat-days = { $days ->
    [1] day
    [7] week
    [14] two weeks
    [21] three weeks
    [28] four weeks
   *[other] { $days } days
}
sessions-repeat-times = How many more
sessions-repeat-weekends = Days of the weekend move to Monday
sessions-repeat-preview = What would be scheduled
sessions-repeat-save = Schedule { $count } more
sessions-facts = About this session
sessions-module-version = { $module }, version { $version }
sessions-delivery = Delivery
sessions-delivery-in_person = In person
sessions-delivery-virtual_live = Virtual, live
sessions-delivery-self_paced = Self-paced
sessions-delivery-blended = Blended

sessions-roster = Roster
sessions-roster-count = { $seated } seated{ $waiting ->
    [0] {""}
   *[other] , { $waiting } waiting
}
sessions-roster-count-of = { $seated } of { $capacity } seats taken{ $waiting ->
    [0] {""}
   *[other] , { $waiting } waiting
}
sessions-roster-none-title = Nobody has a seat yet
sessions-roster-none-body = Seat everybody of the session’s groups who needs the module, or choose people one by one.
sessions-roster-none-groups = Choose people one by one, or give the session a group and seat everybody who needs it.
sessions-roster-none-over-title = Nobody had a seat
sessions-roster-none-over = Seats are given until a session is closed or cancelled.
sessions-person = Person
sessions-detail = Details
sessions-seat = Seat
sessions-seat-seated = Seated
sessions-seat-waiting = Waiting
sessions-seat-waiting-place = Waiting, no. { $place }
sessions-seat-withdrawn = Withdrawn
sessions-lacks = Lacks
sessions-enrol = Add people…
sessions-enrol-everybody = Seat everybody who needs it
sessions-enrol-groups = Choose groups to seat everybody
sessions-withdraw = { $count ->
    [one] Withdraw { $count } person
   *[other] Withdraw { $count } people
}
sessions-enrol-title = Who gets a seat
sessions-enrol-search = Narrow the list
sessions-enrol-others = Somebody from outside the groups
sessions-enrol-free = { $free ->
    [0] No seat is free: whom you add will wait
    [one] { $free } seat is free
   *[other] { $free } seats are free
}
sessions-enrol-over = { $free ->
    [0] No seat is free
    [one] { $free } seat is free
   *[other] { $free } seats are free
}; { $waiting } will wait
sessions-enrol-save = { $count ->
    [0] Add
    [one] Add { $count } person
   *[other] Add { $count } people
}
sessions-elsewhere = Already
sessions-candidates = People who could take a seat
sessions-candidates-none-title = Nobody of the groups is left
sessions-candidates-none-body = Everybody of the session’s groups is on the roster. Somebody from outside is found in the field above.

sessions-prepared = { $done } of { $of } prepared
sessions-prepared-all = Everything is prepared. Have a good session!
sessions-prepared-next = Next: { $next }
sessions-prepared-next-more = Next: { $next } · { $count } more
sessions-checklist = Checklist
sessions-checklist-none = This module has no checklist
sessions-checklist-none-body = Its own checklist is written on the module’s page.
sessions-done-by = { $date }, { $name }
sessions-environment = Training environment
sessions-environment-data_fresh = Is the practice data fresh?
sessions-environment-accounts = Can the participants’ accounts sign in?
sessions-environment-roles = Do their roles open what they need?
sessions-environment-note = What was seen, such as what to ask IT for
sessions-environment-hint = Check it on the day before.
sessions-environment-again = Check again
sessions-yes = Yes
sessions-no = No
sessions-checked-by = checked { $date } by { $name }
sessions-checked-on = checked { $date }
sessions-not-checked = not checked yet
sessions-materials = Materials
sessions-materials-none = This module has no materials yet.
sessions-material-open = Open { $title }
sessions-open = Open
sessions-material-elsewhere = The file is not on this laptop.
sessions-material-document = Document
sessions-material-slides = Slides
sessions-material-video = Video
sessions-material-quick_reference = Quick reference
sessions-material-exercise_script = Exercise script
sessions-material-link = Link
sessions-material-state-draft = Draft
sessions-material-state-expert_review = Expert review
sessions-material-state-update = Update
sessions-material-state-owner_approval = Owner approval
sessions-material-state-approved = Approved
sessions-material-state-outdated = Outdated
sessions-run-sheet = Run sheet
sessions-run-sheet-of = { $planned } of { $available } min planned
sessions-run-sheet-over = { $over } min too long for { $available } min
sessions-run-sheet-none = This module has no run sheet yet.
sessions-minutes-short = { $minutes } min
sessions-tasks = Timed tasks
sessions-advice = Dos and don’ts from shadowing
sessions-advice-none = What the lead trainer writes in the shadowing log as dos and don’ts stands here.
sessions-advice-from = { $date }, with { $name }
sessions-dos = Do
sessions-donts = Don’t

sessions-attended = Were there
sessions-attended-of = of { $seated } seated
sessions-version-given = Version given
sessions-rehearsal-counts-not = A rehearsal: nobody counts as trained.
sessions-rating = Observers’ rating
sessions-rating-of = of 5
sessions-ratings = How the trainers were rated
sessions-ratings-none = No observer has rated a trainer.
sessions-rating-one = { $rating } of 5
sessions-not-rated = not rated
sessions-rated-by = by { $name }
sessions-record = Who was there
sessions-record-none = Nobody was expected
sessions-record-none-body = Nobody had a seat, and nobody walked in. Reopen the session to mark who was there.
sessions-attendance = Attendance
sessions-score = Score
sessions-score-of = { $points } of { $of }
sessions-feedback = Feedback
sessions-feedback-responses = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
sessions-feedback-none = No feedback is shown: fewer than { $least } people answered.
sessions-feedback-mean = { $mean } of 5
sessions-feedback-spread = 1: { $one } · 2: { $two } · 3: { $three } · 4: { $four } · 5: { $five }
sessions-feedback-comments = Comments
sessions-questions = Parked questions
sessions-questions-open = { $count } open
sessions-questions-answer = Answer them
sessions-questions-see = See them
sessions-questions-by = Asked by { $name }
sessions-faults = Faults of the system
sessions-faults-see = See them
sessions-faults-blocking = Blocks the work
sessions-faults-way = Way around: { $workaround }
sessions-see-completion = See completion of this module
sessions-see-cascade = See who trained whom

sessions-seats-title = Seats against need
sessions-seats-explains = Who needs a module, who is trained, who has a seat
sessions-seats-explains-wave = Who needs a module before the cutover of { $wave }, who is trained, who has a seat
sessions-seats-list = By group and module
sessions-seats-filter = Group or module
sessions-seats-missing = Missing
sessions-seats-missing-hint = Neither trained nor seated before the cutover
sessions-seats-missing-count = ✕ { $count }
sessions-seats-enough = ✓ none
sessions-seats-need = Need it
sessions-seats-need-hint = People of the group who need the module
sessions-seats-trained = Trained
sessions-seats-trained-hint = Of these, trained already
sessions-seats-seated = Seated
sessions-seats-seated-hint = Not trained, with a seat before the cutover
sessions-seats-waiting = Waiting
sessions-seats-waiting-hint = Not trained, on a waiting list only
sessions-seats-free = Free
sessions-seats-free-hint = Free seats in sessions to come, before the cutover
sessions-seats-cutover = Cutover
sessions-seats-do = Plan
sessions-seats-schedule = Schedule
sessions-seats-schedule-label = Schedule { $module } for { $group }
sessions-seats-figure = { $figure }: { $count }, { $module } for { $group }
sessions-seats-of-need = of { $count } needed
sessions-seats-total-explains = Seats of all groups and modules; who needs two modules counts twice.
sessions-seats-total-title = Seats of all groups and modules
sessions-seats-choice-need = { $count } need it
sessions-seats-choice-trained = { $count } trained
sessions-seats-choice-seated = { $count } with a seat
sessions-seats-choice-waiting = { $count } on a waiting list
sessions-seats-choice-missing = { $count } missing
sessions-seats-place-trained = ✓ trained
sessions-seats-place-seated = has a seat
sessions-seats-place-waiting = … waiting
sessions-seats-place-missing = ✕ missing
sessions-seats-none-title = No group needs a module yet
sessions-seats-none-body = Say on a module’s page which groups need it: then the seats to plan stand here.

sessions-absences-title = Absences
sessions-absences-explains = A session on these days is pointed out
sessions-absences-list = Who is away
sessions-absences-filter = Name or reason
sessions-absences-none-title = Nobody is away
sessions-absences-none-body = Write down holidays, courses and leave of trainers and participants; sessions on these days are pointed out.
sessions-absence-add = Add an absence
sessions-absence-edit = Change the absence
sessions-absence-from = First day
sessions-absence-to = Last day
sessions-absence-reason = Reason
sessions-absence-remove = Remove
sessions-absence-remove-of = Remove the absence of { $name }
