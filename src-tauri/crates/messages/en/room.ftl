# The room: attendance, timed tasks, scores, faults, questions, feedback; closing and reopening; importing attendance.

## What changes are called
change-room-opened = { $module } begun
change-attendance-one = { $name } marked: { $status }
change-attendance-same = { $count } people marked: { $status }
change-attendance-many = { $count ->
    [one] Attendance of one person marked
   *[other] Attendance of { $count } people marked
  }
change-walk-in = { $name } came without a seat
change-walk-in-new = { $name } came without a seat and was added to the people
change-timer-started = { $task } started for { $name }
change-timers-started = { $task } started for { $count } people
change-timer-stopped = Timer of { $name } stopped
change-timers-stopped = { $count } timers stopped
change-timer-saved = Timer of { $name } corrected
change-timer-deleted = Timer of { $name } removed
change-timer-recorded = { $task } of { $name } recorded
change-score-saved = Score of { $name }: { $points } of { $of }
change-score-deleted = Score of { $name } removed
change-fault-added = Fault noted: { $title }
change-fault-saved = Fault changed: { $title }
change-fault-deleted = Fault removed: { $title }
change-question-parked = Question parked
change-question-saved = Parked question changed
change-question-answered = Parked question answered
change-question-deleted = Parked question removed
change-session-closed = { $module } closed, { $attended } attended
change-session-closed-timers = { $module } closed, { $attended } attended; { $timers ->
    [one] one timer that still ran was left out
   *[other] { $timers } timers that still ran were left out
  }
change-session-reopened = { $module } reopened: { $reason }
change-attendance-imported = Attendance imported from { $file }: { $new } new, { $changed } changed

## What is wrong, and what to do
room-cancelled = This session was called off. Take the cancellation back first.
room-closed = This session is closed. Reopen it, with a reason, to correct its record.
room-not-closed = This session is not closed, so there is nothing to reopen.
room-not-begun = This session has not begun. Close it once it was held.
room-reopen-reason = Say why it is reopened. The reason stays visible.
room-too-long = Shorten this to at most { $longest } characters.
room-excused-reason = Give the reason why the person is excused.
room-alternative-route = Name the other way, such as “watched the series”.
room-minutes-missing = The session is not going on now. Give the minutes the person was there, at most { $most }.
room-minutes-range = Give at most { $most } minutes: the session has no more.
room-unmarked = mark taken away
room-name-of-several = { $count } people are called { $name }. Choose one from the list, or give the e-mail address.
room-scan-unknown = Nobody in the programme has the code “{ $code }”. Nothing was marked.
room-scan-several = Several people have this code. Choose the person by name.
room-scan-already = { $name } is marked already: { $status }.
room-scan-present = { $name } is present.
room-scan-walk-in = { $name } is present, without a seat.
room-time-range = Give a time of more than nothing and at most a day.
room-errors-range = Give the number of errors, at most 10,000.
room-points-range = Give at most { $most } points: no more can be reached.
room-out-of-range = Give how many points can be reached, from 1 to { $most }.
room-fault-title = Say in a few words what goes wrong.
room-fault-no-workaround = No workaround is described. Those who read the list will ask for it.
room-reported-ahead = Choose a day that is not in the future.
room-question-missing = Type the question.
room-rating-range = Rate from 1 to 5.
room-rating-who = Say who is at this laptop before rating somebody.
room-rating-oneself = Nobody rates themselves. Let the observer rate, at the observer’s name.
room-rating-no-trainer = Only those who lead or assist this session can be rated.
room-rebook-other = Choose another session of the same module that is still to come.

## Feedback
room-statement-work = I can do this in my daily work now.
room-statement-pace = The pace was right for me.
room-statement-materials = The exercises and materials helped me.
room-statement-trainer = The trainer answered what I needed to know.
room-feedback-range = Answer each statement from 1 to 5, or leave it out.
room-feedback-empty = Answer at least one statement, or write a comment.
room-feedback-none = Nobody gave feedback.
room-feedback-too-few = { $count ->
    [one] One answer will be thrown away: fewer than { $least } are never shown, so that nobody can be recognised.
   *[other] { $count } answers will be thrown away: fewer than { $least } are never shown, so that nobody can be recognised.
  }
room-feedback-counted = { $count } answers will be counted together. Single answers are kept nowhere.
room-feedback-added = { $count } more answers will be counted together with the { $before } counted before.
room-feedback-counted-already = The { $count } answers counted before stay.
room-feedback-thrown-away = The feedback was thrown away: there were too few answers to hide who gave them.

## What delivering counts as
room-counts-lead = Counts as a solo step in the areas of this module, and as a rehearsal once an observer rates it
room-counts-assistant = Counts as a lead step in the areas of this module
room-counts-rehearsal = Counts as a rehearsal once an observer rates it

## Importing attendance
room-import-shape-report = Report of who joined an online meeting
room-import-shape-list = A list of who was there
room-import-no-session = Choose the session whose attendance is imported.
room-import-decision-unclear = One of the decisions cannot be read. Decide again in the preview.
room-import-several = Several people fit
room-import-not-on-roster = { $name } has no seat in this session. Is it this person?
room-import-unknown = Nobody known has this name or address. Who is it?
room-import-outside = Was in the meeting only outside the times of the session ({ $starts } to { $ends }, { $zone }). Check the session’s time and zone.
room-import-same-person = Rows { $rows } are about the same person and say different things. Keep one.
room-import-slot-not-covered = Nobody in the file was there on { $date }. What happened then counts as not attended; put the reports of all days into one file to add them up.
room-import-review-left = { $count ->
    [one] One row was not imported, because nobody decided who it is. Import the file again and decide.
   *[other] { $count } rows were not imported, because nobody decided who they are. Import the file again and decide.
  }
room-import-refused = { $count ->
    [one] One row has an error and was not imported. Correct it in the file and import the file again.
   *[other] { $count } rows have errors and were not imported. Correct them in the file and import the file again.
  }

## The command line
cli-attendance-nobody = Nobody has a seat in this session, and nobody is marked.
cli-attendance-would-close = Closing would count { $attended } of { $expected } as attended, mark { $unmarked } as absent, and leave out { $timers } running timers. Nothing was written.
cli-time-unreadable = write a time in seconds, such as 95, or in minutes and seconds, such as 1:35
cli-no-tasks-timed = No task was timed in this session.
cli-task-running = running
cli-task-aided = aided
cli-kind-task = timed task
cli-column-task = Task
cli-column-seconds = Seconds
cli-column-aided = Help
cli-column-errors = Errors
