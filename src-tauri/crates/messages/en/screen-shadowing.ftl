# Words of the pairings, their log and the quick log.

shadowing-title = Shadowing
shadowing-subtitle = { $open ->
    [one] { $open } open pairing
   *[other] { $open } open pairings
}, { $stalled ->
    [0] none stalled
   *[other] { $stalled } stalled
}
shadowing-filter = Filter by name or area
shadowing-show = Show
shadowing-show-all = All { $count }
shadowing-show-stalled = Stalled { $count }
shadowing-show-blockers = Blockers { $count }
shadowing-show-mine = Mine
shadowing-show-closed = Closed { $count }
shadowing-show-everything = Show all pairings
shadowing-never = not yet
shadowing-none-title = No pairings yet
shadowing-none-body = A pairing puts a superuser beside a consultant for some processes. Its log shows who has watched, shared, led and worked alone.
shadowing-nothing-stalled = Nothing is stalled
shadowing-nothing-stalled-body = Every open pairing has a recent entry and moves on from stage to stage.
shadowing-nothing-blockers = No open blockers
shadowing-nothing-blockers-body = A blocker that is noted in the log stays here until it is resolved.
shadowing-nothing-mine = You have no open pairing
shadowing-nothing-mine-body = Pairings in which you are the superuser or the consultant stand here.
shadowing-nothing-closed = No pairing is closed
shadowing-nothing-closed-body = Pairings that are done can be closed; their log stays.

pairing-title = Pairing
pairing-names = { $superuser } with { $consultant }
pairing-superuser = Superuser
pairing-consultant = Consultant
pairing-area = Process area
pairing-last = Last, comfort
pairing-attention = Attention
pairing-log = Log
pairing-log-label = Log: { $pairing }
pairing-closed-on = closed { $date }
pairing-blockers = { $count ->
    [one] { $count } blocker
   *[other] { $count } blockers
}
pairing-blockers-open = { $count ->
    [one] A blocker is open. Resolve it in the log below.
   *[other] { $count } blockers are open. Resolve them in the log.
}
pairing-new = New pairing
pairing-new-title = Pair a superuser with a consultant
pairing-edit = Edit
pairing-edit-title = Edit the pairing
pairing-make = Make pairing
pairing-choose-superuser = Choose the superuser who learns.
pairing-choose-consultant = Choose the consultant who is shadowed.
pairing-processes = Processes
pairing-use-scope = { $count ->
    [one] Add the process that { $name } is to train
   *[other] Add the { $count } processes that { $name } is to train
}
pairing-goal = Goal
pairing-goal-hint = What the superuser can do alone when this pairing is done.
pairing-no-goal = No goal written yet
pairing-no-processes = None chosen yet
pairing-starts-on = Starts
pairing-ends-on = Ends
pairing-closed = Closed
pairing-close = Close pairing
pairing-reopen = Open again
pairing-ladder = Stages
pairing-ladder-hint = sessions held of those that the rule asks for; the next stage is framed
pairing-ladder-none = Choose the processes of this pairing to see its stages.
pairing-log-title = Log
pairing-entries = { $count ->
    [0] no entries
    [one] { $count } entry
   *[other] { $count } entries
}
pairing-log-none-title = Nothing logged yet
pairing-log-none-body = After each session, press L and note how it went. It takes fifteen seconds.
pairing-log-first = Log the first session
pairing-wants-attention = Wants attention
pairing-facts = This pairing
pairing-sessions = Sessions
pairing-sessions-hours = { $count }, { $hours } h
pairing-history = History of this pairing

entry-minutes = { $minutes } min
entry-no-comfort = comfort not noted
entry-driver-consultant = consultant drove
entry-driver-both = both drove
entry-driver-superuser = superuser drove
entry-corrected = corrected
entry-acknowledge = Acknowledge
entry-acknowledged = Acknowledged by { $name }, { $date }
entry-correct = Correct the entry of { $date }
entry-delete = Delete the entry of { $date }
entry-blocker-open = open
entry-resolve = Resolve
entry-resolved = resolved { $date }
entry-reopen = Open again

quick-log-title = Log shadowing
quick-log-correct = Correct entry
quick-log-discard = Discard
quick-log-other-pairing = Log: choose another pairing
quick-log-none-title = No pairing to log for
quick-log-none-body = Pair a superuser with a consultant first. Then one key opens this log, filled in.
quick-log-pairing = Pairing
quick-log-when = When
quick-log-today = Today
quick-log-yesterday = Yesterday
quick-log-other = Other…
quick-log-day = Day of the session
quick-log-minutes = Minutes
quick-log-minutes-label = Length in minutes
quick-log-minutes-wrong = Give the length in minutes, from 1 to 1440.
quick-log-stage = Stage
quick-log-driver = Who drove
quick-log-processes = Processes
quick-log-comfort = Comfort
quick-log-comfort-label = Comfort of the superuser, from 1 (lost) to 5 (at ease)
quick-log-dos = Dos
quick-log-dos-hint = What worked, to be repeated
quick-log-donts = Don’ts
quick-log-blocker = Blocker
quick-log-blocker-hint = Only if something keeps you from going on
quick-log-next-step = Next step
quick-log-after = After this:
