# Words of the screen that opens at one's work.

my-day-subtitle = { $date } · { $name }
my-day-next = Next
my-day-next-detail = Your readiness stands at { $progress }%.
my-day-next-open = See what is needed
my-day-clear = Nothing waits for you
my-day-clear-log = Log your next shadowing session right after it; it takes fifteen seconds.
my-day-clear-look = Have a look at where the programme stands.
my-day-see-readiness = See readiness
my-day-who-hint = Your pairings and what waits for you then stand here, and your name beside what you log.
my-day-choose-me = Choose your name
my-day-i-am = I am { $name }

my-day-waiting = Waiting
my-day-waiting-shown = { $shown } of { $count }
my-day-waiting-rest = { $count ->
    [one] Show 1 more
   *[other] Show { $count } more
}
my-day-due-today = due today
my-day-due-in = { $days ->
    [one] due tomorrow
   *[other] due in { $days } days
}
my-day-due-on = due { $date }
my-day-since = { $days ->
    [0] since today
    [one] for { $days } day
   *[other] for { $days } days
}
my-day-overdue = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
my-day-kind-sign_off = Sign-off
my-day-kind-blocker = Blocker
my-day-kind-drop = Drop of sentiment
my-day-kind-stalled = Stalled
my-day-kind-review = Review
my-day-kind-roll_off = Roll-off
my-day-kind-acknowledge = Dos and don’ts
my-day-kind-expiring = Runs out
my-day-kind-prepare = Prepare
my-day-kind-close = To close
my-day-kind-material = Material
my-day-kind-action = Action
my-day-kind-follow_up = Follow-up
my-day-kind-log_item = Log
my-day-do-sign_off = See and sign off
my-day-do-blocker = See the blocker
my-day-do-drop = Answer it
my-day-do-stalled = See the pairing
my-day-do-review = Write the review
my-day-do-roll_off = See the pairing
my-day-do-acknowledge = Read and acknowledge
my-day-do-expiring = See and renew
my-day-do-prepare = Continue preparing
my-day-do-close = Reconcile and close
my-day-do-material = See the material

my-day-pairings = My pairings
my-day-all-pairings = See all pairings
my-day-open-board = Open as ladders
my-day-with = with { $name }
my-day-last = Last session
my-day-no-pairings-title = You are in no pairing
my-day-no-pairings-body = Pairings in which you are the superuser or the consultant stand here, each with one button to log a session.

my-day-readiness = My readiness
my-day-progress = { $progress }%
my-day-evidence = See every gate with its evidence

my-day-ready = May train
my-day-of-superusers = of { $count }
my-day-stalled = Stalled pairings
my-day-blockers = Open blockers
my-day-short = High-impact areas short

my-day-setup = Set up this programme
my-day-setup-done = { $done } of { $of } done
my-day-step-done = Step { $number }, done
my-day-step-open = Step { $number }, to do
my-day-step-programme = Name the programme, its dates and waves
my-day-step-programme-body = When each wave goes live decides how much time there is to get trainers ready. List the sites there too.
my-day-step-programme-do = Set up the programme
my-day-step-people = Bring in the people
my-day-step-people-body = Import a list from your directory or a spreadsheet. You see every row before anything is written.
my-day-step-people-do = Import people
my-day-step-groups = Form the user groups
my-day-step-groups-body = Who does the same work needs the same training. Give each group its site, and its members or headcount: they decide how many superusers it needs.
my-day-step-groups-do = Form user groups
my-day-step-processes = Bring in the business processes
my-day-step-processes-body = Import the business process catalogue, or write your own processes.
my-day-step-processes-do = Import processes
my-day-step-scope = Choose which processes are in scope
my-day-step-scope-body = Whole branches at once. Only what is in scope is trained, assessed and counted.
my-day-step-scope-do = Choose the scope
my-day-step-impact = Set the impact of the processes on the groups
my-day-step-impact-body = From 1, hardly, to 5, the business stops. Coverage counts the superusers that each of these risk areas needs.
my-day-step-impact-do = Set impacts
my-day-step-superusers = Nominate the superusers
my-day-step-superusers-body = The business experts who will train their colleagues, each with processes and groups.
my-day-step-superusers-do = Nominate superusers
my-day-step-pairings = Pair superusers with consultants
my-day-step-pairings-body = A pairing says who learns from whom, on which processes, until when.
my-day-step-pairings-do = Make a pairing
my-day-step-first_log = Log the first shadowing session
my-day-step-first_log-body = Press L right after a session. Everything that can be guessed is filled in.
my-day-step-first_log-do = Log shadowing

my-day-sessions = My next sessions
my-day-sessions-all = Next sessions
my-day-session-nobody = no trainer yet
my-day-open-calendar = Open the calendar
my-day-session-seated = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
my-day-session-times = { $from }–{ $to }
my-day-session-prepared = ✓ prepared
my-day-session-prepare = Continue preparing
my-day-session-prepare-label = Continue preparing { $module }
my-day-session-look = See preparation
my-day-session-run-label = Run { $module }
my-day-session-open = Open: { $open }
my-day-session-open-more = Open: { $open } · { $count } more
