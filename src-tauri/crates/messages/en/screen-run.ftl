# Words of the run mode (the training room), of the feedback round and of closing a session.

run-title = Run session
run-leave = Leave
run-version = Module v{ $version }
run-online = online
run-observed = { $trainers } with { $observers } observing
run-close = Close session…
run-questions-count = Parked questions { $count }
run-faults-count = Faults { $count }
run-feedback-count = Feedback { $count }
run-begin = Start the clock
run-begin-hint = Starts by itself with the first mark
run-other-day-title = Run it today?
run-other-day-explains = { $when ->
    [ahead] { $module } is planned for { $day }, { $time }.
   *[other] { $module } was planned for { $day }, { $time }.
} With the first thing recorded it begins, and its clock runs.
run-other-day-do = Run it now
run-clock = Time since the session began
run-clock-since = Began at { $time }

run-saved = saved { $time }
run-saving = saving…
run-not-saved = { $count } not saved
run-not-saved-why = { $count ->
    [one] One mark is not on disk yet and is kept here.
   *[other] { $count } marks are not on disk yet and are kept here.
} { $reason } Understudy tries again by itself.
run-drop = Discard the first one
run-not-taken = That was not recorded: { $reason }
run-closed = This session is closed. To change something, reopen it on its page, with a reason.
run-closed-session = Go to the session

run-attendance = Attendance
run-roster = People of this session
run-present-of = { $count } of { $of } present
run-unmarked-count = { $count } unmarked
run-search = Find a person
run-search-none = nobody
run-search-at = { $at } of { $of }
run-nobody-title = Nobody has a seat in this session
run-nobody-body = Add people as they come in, or scan their badges. Seats are given on the session’s page.
run-unmarked = Unmarked
run-status-present = Present
run-status-late = Late
run-status-left_early = Left early
run-status-absent = Absent
run-status-excused = Excused
run-status-alternative = Alternative
run-late-by = Late { $minutes } min
run-left-at = Left { $time }
run-minutes-of = { $minutes } of { $of } min
run-walk-in-mark = walk-in
run-waiting-mark = from the waiting list
run-mark-unsent = saving…
run-mark-failed = not saved yet

run-ask-excused = Why is { $name } excused?
run-ask-excused-hint = Reason, such as on leave until 1 Dec
run-ask-alternative = Which other way did { $name } learn it?
run-ask-alternative-hint = Which way, such as watched the series
run-alternative-usual = Watched the series
run-ask-late = Minutes that { $name } came late
run-ask-late-after = min late
run-ask-there = Minutes that { $name } was there
run-ask-there-after = of { $of } min
run-ask-minutes-wrong = 0 to { $of }
run-ask-mark = Mark

run-all-except = All present except…
run-all-except-how = Everybody unmarked becomes present, except those you pick with X or Space.
run-all-except-do = Mark { $count } present
run-becomes-present = Present
run-stays-unmarked = Stays unmarked

run-walk-in-title = Walk-in
run-walk-in-label = Name of the walk-in
run-walk-in-hint = Name, or name and e-mail
run-walk-in-found = People found
run-walk-in-how = Type a name. Enter adds the first one found, or somebody new.
run-walk-in-new = Add “{ $name }” as a new person
run-walk-in-new-detail = not in the programme yet

run-task = Timed task
run-task-choose = Timed task
run-target = target { $time }, unaided
run-no-task-title = No timed task in this module
run-no-task-body = Add a task with a target time to the module, and you can time participants here.
run-no-task-action = Open the module
run-no-lanes = Choose who takes part. The first nine get a key each.
run-lanes = Participants of { $task }
run-start-all = Start all
run-aided = Aided
run-error = Error
run-about = For { $name }
run-choose = Choose people
run-choose-how = Tick who takes part.
run-choose-nobody = Nobody is marked present yet. Mark attendance first.
run-choose-first = { $count ->
    [one] The next one
   *[other] The next { $count }
}
run-choose-all = All { $count }
run-choose-done = Done
run-lane-start = Start { $name }
run-lane-stop = Stop { $name }
run-lane-resume = Let { $name }’s time run on
run-lane-time = Time of { $name }
run-lane-correct = Correct { $name }’s time
run-lane-by-hand = Type { $name }’s time in
run-by-hand = Type a time in
run-key-by-hand = Type in a time taken by hand, for the first without a time
run-lane-ready = ready
run-lane-running = running
run-lane-over = over target
run-lane-doubtful = check the time
run-lane-done-unaided = ✓ unaided
run-lane-done-aided = aided
run-lane-aided = aided
run-lane-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
run-lane-attempt = attempt { $number }
run-lane-noted = note
run-edit-time = Time
run-edit-time-running = running
run-edit-time-example = 2:14
run-edit-time-wrong = Write 2:14
run-edit-errors = Errors
run-edit-errors-wrong = A number
run-edit-aided = Aided
run-edit-note = Note
run-edit-again = Another attempt
run-edit-remove = Remove this time
run-result = So far in this session
run-result-of = { $met } of { $finished } unaided and in time · { $left } still to go
run-sheet = Run sheet
run-sheet-now = now · { $minutes } min
run-sheet-minutes = { $minutes } min

run-scores = Scores
run-scores-hint = Points of the short assessment.
run-scores-pass = Points of the short assessment. { $percent }% passes.
run-scores-nobody = Nobody is marked present yet.
run-scores-keys = Enter saves and goes to the next person. An empty field takes the score away.
run-score-out-of = Points at most
run-score-of = Points of { $name }
run-score-points = of { $of }
run-score-wrong = 0 to { $of }
run-score-passed = passed
run-score-failed = not passed

run-faults = Faults
run-faults-hint = Faults of the system seen in this room, for the project’s list.
run-fault-new = New fault
run-fault-change = Change a fault
run-fault-edit = Change { $title }
run-fault-add = Add fault
run-fault-title = What happened?
run-fault-title-hint = The order form loses the discount
run-fault-severity = How bad?
run-fault-workaround = There is a way around
run-fault-way-around = What is the way around?
run-fault-blocking = Blocks the work
run-fault-process = Process
run-fault-process-none = Not sure
run-fault-detail = Steps and what you saw
run-fault-detail-hint = Which screen, which data, what should have happened
run-fault-way = Way around: { $workaround }

run-questions = Parked questions
run-questions-hint = Note it now, answer it later; open ones go to the session’s page.
run-question-new = New question
run-question = Question
run-question-asked-by = Asked by (if you want)
run-question-park = Park question
run-question-by = Asked by { $name }
run-question-open = open
run-question-answered = answered
run-question-answer = Answer
run-question-answer-it = Answer: { $question }
run-change = Change
run-remove = Remove

run-keys = Keys
run-promise = Works without network. Every mark is on disk when you see it.
run-foot-present = present
run-foot-late = late
run-foot-left = left early
run-foot-absent = absent
run-foot-excused = excused
run-foot-alternative = other way
run-foot-unmark = unmark
run-foot-walk-in = walk-in
run-foot-timer = stop timer
run-foot-undo = undo
run-foot-all = all keys

run-key-present = Mark present and move on
run-key-late = Mark late by the clock and move on
run-key-left = Mark left early by the clock and move on
run-key-absent = Mark absent and move on
run-key-excused = Mark excused, with a reason
run-key-alternative = Mark an alternative route
run-key-minutes = Correct the minutes
run-key-unmark = Take the mark away
run-key-walk-in = Add a walk-in
run-key-all-except = All present except…
run-key-undo = Undo the last mark
run-key-search = Find a person
run-key-down = Next person
run-key-up = Person before
run-key-page-down = Ten down
run-key-page-up = Ten up
run-key-first = First person
run-key-last = Last person
run-key-exception = Exception: stays unmarked
run-key-confirm-all = Mark all others present
run-key-stop-all = Stop choosing exceptions
run-key-start = Start all who are ready
run-key-choose = Choose who takes part
run-key-aided = Aided or unaided
run-key-error = Count an error
run-key-note = Note on the time
run-key-lane = Start, stop or run on: the participant of that number
run-key-question = Park a question
run-key-fault = Note a fault
run-key-scores = Scores
run-key-tasks = Back to the timed task
run-key-leave = Leave the room; everything is saved
run-key-feedback = Hand the laptop round for feedback
run-key-close = Close the session

feedback-title = Feedback
feedback-promise = Nobody sees single answers, and no names are asked. Answers are counted together, and only from { $least } people up.
feedback-scale = 1 means not at all, 5 means fully.
feedback-1 = 1, not at all
feedback-2 = 2
feedback-3 = 3
feedback-4 = 4
feedback-5 = 5, fully
feedback-comment = Anything else? (shown without your name)
feedback-hand-on = Hand on to the next person
feedback-empty = Choose at least one number or write a line first.
feedback-thanks = Thank you
feedback-thanks-body = Your answers are kept. Please hand the laptop on to the next person.
feedback-begin = I am the next person
feedback-count = { $count } answers so far
feedback-count-few = { $count ->
    [one] 1 answer so far
   *[other] { $count } answers so far
}; shown from { $least } up
feedback-closed = The feedback round is over. Thank you.
feedback-leave = Trainer: hold to leave
feedback-leave-word = or type { $word }
feedback-leave-secret = leave
feedback-key-next = Next statement
feedback-key-before = Statement before
feedback-key-more = More
feedback-key-less = Less

close-title = Close session
close-done-title = Session closed
close-back = Back to the room
close-do = Close session
close-attended = Attended
close-attended-of = of { $expected } expected
close-attended-seated = of those with a seat
close-attended-walk-ins = { $count ->
    [one] and 1 without a seat
   *[other] and { $count } without a seat
}
close-alternative = Another way
close-alternative-explains = Learned it by another route.
close-unmarked = Unmarked
close-unmarked-explains = Count as absent unless you mark them now.
close-unmarked-none = Everybody is marked.
close-no-shows = Did not come
close-no-shows-explains = { $count ->
    [0] Nobody gets a new seat.
    [one] One gets a seat in the next session.
   *[other] { $count } get a seat in the next session.
}
close-rebooking = Seats in a later session
close-open = Still open
close-counts-absent = will count as absent
close-mark-present = Mark { $name } present
close-mark-absent = Mark { $name } absent
close-present = Present
close-absent = Absent
close-mark-in-room = Mark in the room
close-all-present = All { $count } present
close-timers = { $count ->
    [one] One timer is still running.
   *[other] { $count } timers are still running.
}
close-to-timers = { $count ->
    [one] Stop it
   *[other] Stop them
}
close-questions = { $count ->
    [one] One parked question has no answer yet. It stays on the session’s page.
   *[other] { $count } parked questions have no answer yet. They stay on the session’s page.
}
close-to-questions = Answer them
close-rebook = seat on { $session }
close-no-next = no free seat in a later session: schedule one, or seat the person later
close-trainers = Trainers
close-observed = Rated by { $observers }: 1 needs much help, 5 ready to do it alone.
close-not-observed = Nobody observed, so nobody is rated. It still counts as given.
close-role-lead = lead
close-role-assistant = assistant
close-rating = Rating of { $name }
close-note = Note on { $name }
close-note-hint = What went well, what to try
close-feedback = Feedback
close-reopen-hint = From then on it counts. It can be reopened later, with a reason.
close-done = { $attended } of { $expected } attended
close-done-body = The record counts from now on for completion, and for the trainers’ readiness.
close-done-rebooked = { $count ->
    [one] One person has a seat in the next session.
   *[other] { $count } people have a seat in the next session.
} The record counts from now on for completion, and for the trainers’ readiness.
close-already = This session is closed
close-to-completion = See completion
close-to-session = Go to the session
