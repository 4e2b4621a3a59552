# The timeline of the waves, what is wrong with it, and the milestones.

timeline-title = Timeline
timeline-subtitle = Who is told and trained when, against the dates of the project
timeline-grave = Breaks the plan
timeline-look = Worth a look
timeline-grave-explains = People would not be able to work after cutover
timeline-look-explains = Does not stop anybody yet
timeline-looked-at = Looked at
timeline-looked-at-of = { $count ->
    [one] session
   *[other] sessions
  }
timeline-looked-at-explains = { $audiences ->
    [one] One user group
   *[other] { $audiences } user groups
  }, { $milestones ->
    [one] one milestone
   *[other] { $milestones } milestones
  }
timeline-violations = What is wrong, and the way out
timeline-only-grave = Only what breaks the plan
timeline-only-look = Only what is worth a look
timeline-show-all = Show all
timeline-sound-title = Nothing is wrong
timeline-sound-body = Everybody is told before they are trained, and trained in time before their cutover.
timeline-none-title = No wave goes live yet
timeline-none-body = A timeline needs waves with their cutover and the user groups that go live with them.
timeline-none-action = Set up the waves
timeline-rows = What it counts
timeline-rows-open = { $count ->
    [one] Counts one row
   *[other] Counts { $count } rows
  }
timeline-rows-none-title = No row
timeline-rows-none-body = This is about something that is not there yet.
timeline-row-kind = What
timeline-row-name = Name
timeline-row-on = Day
timeline-row-state = State
timeline-row-session = Session
timeline-row-group = User group
timeline-row-superuser = Superuser
timeline-row-milestone = Milestone
timeline-row-communication = Communication
timeline-row-wave = Wave
timeline-state-held = held
timeline-state-to-come = to come
timeline-state-done = done
timeline-state-planned = planned
timeline-state-reached = reached
timeline-state-open = open
timeline-go-about = { $way }: { $what }
timeline-go-sessions = Open sessions
timeline-go-modules = Open content
timeline-go-communications = Open communications
timeline-go-needs = Open needs
timeline-go-group = Open user groups
timeline-go-superusers = Open superusers
timeline-go-milestones = Open milestones
timeline-go-programme = Open programme
timeline-rule-no_training = Counted: user groups with people, without a module, without a session and without a recorded reason why not.
timeline-rule-no_session = Counted: user groups with modules but without any session, from eight weeks before their cutover.
timeline-rule-after_cutover = Counted: sessions of modules that the group cannot have before its cutover.
timeline-rule-too_early = Counted: sessions that end longer before the cutover than set under Programme, unless later ones have a seat for each of the group.
timeline-rule-before_code_complete = Counted: sessions before the last “code complete” of the wave, unless later ones have a seat for each of the group.
timeline-rule-not_told = Counted: the first session, and the communications that are to make the group aware. Done late is done: nothing is left to do.
timeline-rule-superusers_after_uat = Counted: sessions of groups on the superusers’ track that are still to come when the acceptance test begins.
timeline-rule-superusers_not_ready = Counted: active superusers of the wave who may not train yet, from two weeks before the acceptance test begins.
timeline-rule-milestone_order = Code complete, acceptance test, cutover and the end of hypercare follow each other in each wave.
timeline-rule-phase_order = Phases begin and end in their order, and the first cutover lies in the phase for it.
timeline-rule-no_cutover = Counted: waves with user groups and without a cutover.
timeline-rule-content_open = Counted: sessions within two weeks whose module is not approved in its current version and languages.
timeline-rule-track_not_taught = The support desk and administrators learn topics of their own. Counted: groups of such a track whose modules do not teach them.
timeline-rule-track_empty = Somebody has to help and somebody has to run the system once it is live. Choose the track at a user group.
timeline-rule-interest_not_measured = Counted: communications that are done and say nothing about how many were interested.
timeline-rule-no_wave = Counted: user groups with people that neither go live with a wave nor are at a site that does.
timeline-no-wave-title = Without a wave
timeline-no-wave-hint = Nothing to be held against
timeline-cutover-on = Cutover { $date }
timeline-cutover-none = No cutover yet
timeline-chart = Timeline { $wave }: { $audiences ->
    [one] one user group
   *[other] { $audiences } user groups
  }, { $problems ->
    [0] nothing is wrong
    [one] one thing is wrong
   *[other] { $problems } things are wrong
  }
timeline-column-audience = User group
timeline-column-track = Track
timeline-column-people = People
timeline-column-told = Made aware
timeline-column-interest = Interest
timeline-column-first = First session
timeline-column-last = Last session
timeline-column-sessions = Sessions held
timeline-column-problems = Wrong
timeline-told-done = { $date }
timeline-told-planned = { $date }, planned
timeline-held-of = { $held } of { $count }
timeline-superusers = Superusers
timeline-superusers-by = ready by { $date }
timeline-superusers-ready = { $ready } of { $of } ready

milestones-title = Milestones
milestones-subtitle = Dates of the project that training hangs on; moving one says what it breaks
milestones-add = Add a milestone
milestones-import = Import milestones
milestones-search = Find a milestone
milestones-form = Milestone
milestones-explains = Training is checked against this date. Change it, and see what that breaks before you save.
milestones-explains-cutover = This is the cutover of its wave: moving it moves the wave. See what that breaks before you save.
milestones-name = Name
milestones-kind = Kind
milestones-wave = Wave
milestones-whole = Whole programme
milestones-due = Due
milestones-note = Note
milestones-state = State
milestones-source = From
milestones-slipped = Slipped
milestones-slipped-hint = Against the first day that it was planned for
milestones-days-later = { $days ->
    [one] one day later
   *[other] { $days } days later
  }
milestones-days-earlier = { $days ->
    [one] one day earlier
   *[other] { $days } days earlier
  }
milestones-later = { $days ->
    [one] one day later than first planned ({ $date })
   *[other] { $days } days later than first planned ({ $date })
  }
milestones-earlier = { $days ->
    [one] one day earlier than first planned ({ $date })
   *[other] { $days } days earlier than first planned ({ $date })
  }
milestones-from = From: { $source }
milestones-reached-on = Reached on { $date }
milestones-objectives = { $count ->
    [one] The deadline of one objective hangs on it
   *[other] The deadlines of { $count } objectives hang on it
  }
milestones-objectives-column = Objectives
milestones-objectives-hint = Objectives whose deadline hangs on it
milestones-delete = Delete
milestones-reach = Mark as reached
milestones-reopen = Open again
milestones-effect = What this move breaks
milestones-effect-none = This move breaks nothing.
milestones-effect-counts = { $breaks ->
    [0] This move breaks nothing
    [one] This move breaks one thing
   *[other] This move breaks { $breaks } things
  }{ $mends ->
    [0] {""}
    [one] {" "}and mends one
   *[other] {" "}and mends { $mends }
  }.
milestones-none-title = No milestone yet
milestones-none-body = Import the project plan from Microsoft Project, Azure DevOps, a calendar or a list, or add the dates by hand: code complete, acceptance test, cutover.
