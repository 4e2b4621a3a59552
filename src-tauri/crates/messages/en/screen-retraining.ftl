# Screens of training that never ends: the queue, releases, questions and tickets.

retraining-title = Retraining
retraining-subtitle = Who needs training after everybody else, or again: by when, and the shortest that suffices.
retraining-sections = Retraining
retraining-section-queue = Queue
retraining-section-releases = Releases
retraining-section-tickets = Questions and tickets
retraining-people = People
retraining-modules = Modules to give
retraining-module = Module
retraining-person = Person
retraining-due = Due
retraining-due-late = { $date }, late
retraining-due-by = by { $date }
retraining-why = Why
retraining-course = Shortest training
retraining-course-hint = The modules that together teach all that is needed in the least time
retraining-course-explains = { $minutes } minutes in all. It teaches everything that is asked for above; what is known already is not taught again.
retraining-course-minutes = { $minutes } min
retraining-minutes = Minutes
retraining-seat = Seat
retraining-seated-on = seat on { $date }
retraining-search = Find a person
retraining-shown = { $shown } of { $total } shown
retraining-late = Late
retraining-clear = Show all again, not only “{ $what }”
retraining-clear-all = Show everybody
retraining-figure-people = In the queue
retraining-figure-people-hint = need some training
retraining-figure-late-hint = past their day
retraining-figure-late = Late
retraining-cause-joiner-hint = after the training
retraining-cause-mover-hint = came from another
retraining-cause-phase-hint = their group is live
retraining-cause-version-hint = learned the old one
retraining-cause-release-hint = changes their work
retraining-cause-certificate-hint = within six weeks
retraining-modules-none-title = Nothing to give
retraining-modules-none-body = When somebody needs training again, the modules stand here with how many they are for.
retraining-module-due = first due { $date }
retraining-module-line = { $people ->
    [one] 1 person
   *[other] { $people } people
}, { $minutes } min, { $seated } with a seat
retraining-seat-short = Give seats
retraining-seat-of = Give seats in “{ $module }”
retraining-seat-for = Seats in “{ $module }”
retraining-seat-explains = Who is chosen below gets a seat in the session you pick. Others can be found on the session’s page.
retraining-choose-session = Sessions to come
retraining-session-free = { $free ->
    [0] no seat free
    [one] 1 seat free
   *[other] { $free } seats free
}
retraining-session-wait = { $count ->
    [one] one would wait
   *[other] { $count } would wait
  }
retraining-session-seated = { $seated } seated
retraining-seat-them = { $count ->
    [one] Seat 1 person
   *[other] Seat { $count } people
}
retraining-no-session-title = No session to come
retraining-no-session-body = Nobody has planned this module yet.
retraining-schedule = Plan a session
retraining-without-seat = Without a seat
retraining-all-seated-title = Everybody has a seat
retraining-all-seated-body = Nothing is left to do for this module.
retraining-none-title = Nobody needs training again
retraining-none-body = Joiners, movers, new versions, judged releases and lapsing certificates bring people here by themselves.
retraining-none-such-title = Nobody fits
retraining-none-such-body = Nobody in the queue fits what you chose.
retraining-decide = Decide…
retraining-reconsider = Take back
retraining-until = May wait until
retraining-reason = Why
retraining-later-until = May wait until { $date }: { $reason }

retraining-releases-title = Releases
retraining-releases-subtitle = What each release changes, and whether it asks for training. You judge; processes are only suggested.
retraining-releases-back = All releases
retraining-releases-none-title = No release yet
retraining-releases-none-body = Import the notes of a release as a table. Each line is then matched to a process and judged here.
retraining-release = Release
retraining-release-day = Comes on
retraining-release-undated = day not known
retraining-release-add = Add release
retraining-release-edit = Edit release
retraining-release-delete = Delete release
retraining-release-import = Import notes
retraining-release-judged = Judged
retraining-release-open = { $open } of { $changes } open
retraining-release-done = all { $changes } judged
retraining-release-line = { $date } · { $open } of { $changes ->
    [one] { $changes } change
   *[other] { $changes } changes
} not judged yet
retraining-note = Note
retraining-changes = Changes
retraining-change = Change
retraining-change-search = Find a change
retraining-changes-none-title = Nothing is known of this release
retraining-changes-none-body = Import its notes; a file without a column for the release goes by the file’s name.
retraining-area = Area
retraining-process = Process
retraining-suggested = { $process }?
retraining-suggestions = Suggested processes
retraining-suggestion-words = both say { $words }
retraining-take = Take
retraining-take-process = Take { $process }
retraining-verdict = For training
retraining-verdict-no_effect-explains = Nobody needs to learn anything.
retraining-verdict-update_material-explains = The materials of the modules are to be brought up to date; who was trained manages.
retraining-verdict-retrain-explains = Whoever completed a module that teaches this process comes into the queue, due on the day of the release.
retraining-unjudged = Not judged
retraining-judge = Judge the change
retraining-judge-all = { $verdict }: { $count }
retraining-judged-by = Judged by
retraining-judged-line = Judged by { $name } on { $date }
retraining-unjudge = Take back
retraining-taught-in = Taught in

retraining-tickets-title = Questions and tickets
retraining-tickets-subtitle = Where training did not work: what colleagues ask and report, next to the training that they had.
retraining-tickets-import = Import tickets
retraining-tickets-none-title = No questions or tickets
retraining-tickets-none-body = Note what colleagues ask, or import the help desk’s list: each call is counted where its process is trained.
retraining-calls = Calls
retraining-calls-hint = Questions and tickets together
retraining-calls-explains = The latest first.
retraining-unmatched = Without a process
retraining-unmatched-hint = Not counted below until matched
retraining-match-explains = Take a suggestion or choose another process. Nothing is matched by itself.
retraining-all-matched-title = Every call has its process
retraining-all-matched-body = New ones without a process will stand here.
retraining-stand-out = Processes that stand out
retraining-stand-out-short = more calls than chance explains
retraining-stand-out-only = Standing out only
retraining-stand-out-hint = More calls than chance explains at the rate of all other processes (1 %, all rows together)
retraining-stands-out = stands out
retraining-as-expected = as others
retraining-training-works = Compared
retraining-span = Looked back
retraining-span-30 = 30 days
retraining-span-90 = 90 days
retraining-span-0 = All
retraining-process-search = Find a process
retraining-by-process = Calls by process
retraining-questions = Questions
retraining-tickets = Tickets
retraining-expected = Expected
retraining-expected-hint = Calls at the rate of all other processes, for as many people
retraining-trained = Trained
retraining-trained-hint = Of the people who need a module that teaches the process
retraining-score = Score
retraining-groups = Groups
retraining-group = User group
retraining-untaught = no module
retraining-question = Question
retraining-ticket = Ticket
retraining-question-add = Note a question
retraining-question-asked = What was asked
retraining-on = On
retraining-detail = More about it
retraining-delete = Delete
retraining-ticket-delete = Delete “{ $title }”
retraining-choose-process = Process of “{ $title }”
retraining-other-process = another process
retraining-command-question = Note a question of a colleague
retraining-no-group = no group
