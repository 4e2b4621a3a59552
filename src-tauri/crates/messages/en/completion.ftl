# Completion: reasons, states, and what the exports of sessions say.

completion-state-completed = Completed
completion-state-earlier_version = Earlier version
completion-state-alternative = Another route
completion-state-partly = Partly
completion-state-missed = Missed
completion-state-seated = Has a seat
completion-state-nothing = Nothing yet

completion-reason-completed = { $minutes } of { $of } minutes on { $date }
completion-reason-completed-together = { $minutes } minutes in { $sessions } sessions together; the longest has { $of }
completion-reason-earlier = { $minutes } of { $of } minutes on { $date }, in version { $version }
completion-reason-earlier-together = { $minutes } minutes in { $sessions } sessions together, not all in the current version
completion-reason-alternative = By another route, noted on { $date }
completion-reason-alternative-earlier = By another route, noted on { $date }, in version { $version }
completion-reason-partly = { $minutes } of { $of } minutes on { $date }
completion-reason-partly-together = { $minutes } minutes in { $sessions } sessions together; the longest has { $of }
completion-reason-missed = Did not come on { $date }
completion-reason-excused = Excused on { $date }
completion-reason-seated = Has a seat on { $date }
completion-reason-seated-missed = Has a seat on { $date }; did not come on { $missed }
completion-reason-seated-partly = Has a seat on { $date }; so far { $before }
completion-reason-unclosed = The session of { $date } is not closed yet
completion-reason-nothing = No seat yet

# Exports.
completion-export-json-only = xAPI statements are written as JSON. Name a file that ends in .json.
completion-export-csv-only = This is written as CSV. Name a file that ends in .csv.
completion-export-table-only = A table is written as .csv, .xlsx or .json. Name a file that ends so.
completion-export-not-closed = Only closed training sessions count. Close the session first.
completion-export-no-faults = There is no fault to hand on. Note faults while a session runs.
completion-sheet-sessions = Sessions
completion-sheet-attendance = Attendance
completion-sheet-completion = Completion
completion-total = All, each person once a module
completion-yes = Yes
completion-no = No
completion-task-aided = { $task } { $time }, with help
completion-task-unaided = { $task } { $time }
completion-xapi-session = { $module }, { $date }
completion-moodle-description = User group of the programme { $programme }
completion-moodle-cohorts = The cohorts are in { $file }. Upload them to Moodle first, then the users.
completion-moodle-no-address = { $count ->
    [one] 1 person without an e-mail address is left out
   *[other] { $count } people without an e-mail address are left out
  }; Moodle asks for one. Add addresses under People.
completion-moodle-same-address = { $count ->
    [one] 1 person with the e-mail address of somebody else is left out
   *[other] { $count } people with the e-mail address of somebody else are left out
  }; Moodle takes each address once. Look at the duplicates under People.
completion-faults-many = The file holds { $count } faults; Azure DevOps takes { $most } at once. Import it in parts.
completion-fault-detail = Seen:
completion-fault-workaround = Workaround:
completion-fault-process = Process:
completion-fault-seen = Session:
completion-fault-session = { $module }, { $date }
completion-fault-id = Understudy id:

completion-column-alternative = Another route
completion-column-assistants = Assistants
completion-column-attendance = Attendance
completion-column-attendance-id = Attendance id
completion-column-attended = Attended
completion-column-capacity = Capacity
completion-column-completed = Completed
completion-column-date = Date
completion-column-delivery = Delivery
completion-column-department = Department
completion-column-detail = Department and site
completion-column-earlier-version = Earlier version
completion-column-email = E-mail
completion-column-group = User group
completion-column-group-id = User group id
completion-column-groups = User groups
completion-column-language = Language
completion-column-lead = Lead
completion-column-link = Link
completion-column-minutes = Minutes
completion-column-missed = Missed
completion-column-module = Module
completion-column-module-id = Module id
completion-column-need = Need it
completion-column-nothing = Nothing yet
completion-column-observers = Observers
completion-column-of-minutes = Of minutes
completion-column-out-of = Out of
completion-column-partly = Partly
completion-column-passed = Passed
completion-column-person = Person
completion-column-person-id = Person id
completion-column-points = Points
completion-column-purpose = Purpose
completion-column-reason = Reason
completion-column-room = Room
completion-column-score-id = Score id
completion-column-seated = Seated
completion-column-session-id = Session id
completion-column-site = Site
completion-column-slots = Times
completion-column-standing = Standing
completion-column-state = State
completion-column-task-errors = Errors
completion-column-task-ids = Timed task ids
completion-column-tasks = Timed tasks
completion-column-time-zone = Time zone
completion-column-to-close = To close
completion-column-trainer-ids = Trainer ids
completion-column-unnamed = Not known by name
completion-column-version = Version
completion-column-waiting = Waiting
completion-column-walk-in = Walk-in
completion-column-why = Why

# Command line.
cli-completion-none = No group needs a module yet. Say under each module which groups need it.
cli-completion-total = As of { $date }: { $done } of { $need } have completed what they need; { $earlier } of them in an earlier version, { $alternative } by another route.
cli-completion-nobody = Nobody.
cli-cascade-none = Nobody has been trained yet. Sessions count once they are closed.
cli-cascade-total = { $reached ->
    [one] 1 person
   *[other] { $reached } people
  } reached by anybody
cli-cascade-nobody = Nobody was reached by this trainer.
cli-column-completed = Completed
cli-column-earlier-version = Earlier version
cli-column-alternative = Another route
cli-column-partly = Partly
cli-column-missed = Missed
cli-column-nothing = Nothing yet
cli-column-not-named = Not named
cli-column-standing = Standing
cli-column-why = Why
cli-column-trainer = Trainer
cli-column-co-delivered = With others
cli-column-reached = Reached
cli-column-rating = Rating
cli-column-date = Date
cli-column-person = Person
