# The sample programme and generated programmes: what their history says.
change-sample-company = Sites, waves, user groups and people entered
change-sample-catalogue = Process catalogue and scope entered
change-sample-consultants = Consultants and risk areas entered
change-sample-nominated = { $name } nominated as superuser
change-sample-paired = { $name } paired
change-sample-arranged = { $count ->
    [one] Access and agreement noted for one superuser
   *[other] Access and agreement noted for { $count } superusers
  }
change-sample-shadowing = { $count ->
    [one] Shadowing session logged
   *[other] { $count } shadowing sessions logged
  }
change-sample-corrected = { $count ->
    [one] Shadowing session corrected
   *[other] { $count } shadowing sessions corrected
  }
change-sample-resolved = { $count ->
    [one] Blocker resolved
   *[other] { $count } blockers resolved
  }
change-sample-assessed = { $count ->
    [one] Knowledge assessed
   *[other] Knowledge assessed { $count } times
  }
change-sample-skills = { $count ->
    [one] Facilitation skills assessed
   *[other] Facilitation skills assessed { $count } times
  }
change-sample-rehearsed = { $count ->
    [one] Rehearsal recorded
   *[other] { $count } rehearsals recorded
  }
change-sample-reviewed = { $count ->
    [one] Review written
   *[other] { $count } reviews written
  }
change-sample-closed = { $count ->
    [one] Pairing closed
   *[other] { $count } pairings closed
  }
change-sample-signed-off = { $name } signed off
change-sample-revoked = Sign-off of { $name } revoked
change-sample-waived = A gate waived for { $name }
change-sample-stepped-down = { $name } stepped down
change-sample-generated = { $count ->
    [one] One generated row written
   *[other] { $count } generated rows written
  }
change-sample-module = Module { $name } entered
change-sample-materials = Materials of { $name } entered
change-sample-material-reviews = Materials of { $name } reviewed
change-sample-approved = Materials of { $name } moved on
change-sample-version = New version of { $name }
change-sample-sessions = { $count ->
    [one] Session scheduled
   *[other] { $count } sessions scheduled
  }
change-sample-cancelled = Session cancelled: { $name }
change-sample-prepared = Session prepared: { $name }
change-sample-held = Session held and closed: { $name }
change-sample-reopened = Session opened again: { $name }
change-sample-absences = Absences entered

change-sample-milestones = Milestones of the project entered
change-sample-moved = Milestones moved by the project
change-sample-tracks = Supplier portal and tracks entered
change-sample-communications = { $count ->
    [one] Communication planned
   *[other] { $count } communications planned
  }
sample-milestone-code_complete = Code complete
sample-milestone-uat = User acceptance test begins
sample-milestone-cutover = Cutover
sample-milestone-hypercare_end = End of hypercare
sample-milestone-release_wave = First release wave after go-live
sample-milestone-other = Milestone
change-sample-certificate = Certificate of a module limited
change-sample-release = Notes of a release imported
change-sample-release-judged = Changes of a release judged
change-sample-latecomers = Latecomers put into their groups
change-sample-tickets = Questions and tickets imported
change-sample-pulse = { $name } held and counted
change-sample-drop-answered = Drop of { $name } answered

change-sample-plan = { $count ->
    [one] Part of the training plan written
   *[other] { $count } parts of the training plan written
  }
change-sample-needs = Topics and needs entered
change-sample-exempted = Reasons for no training recorded
change-sample-version-made = Version of the training plan made
change-sample-version-reviewed = Version of the training plan reviewed
change-sample-version-approved = Version of the training plan approved
change-sample-checklist = Checklist of a phase begun
change-sample-checked = { $count ->
    [one] Line of a checklist answered
   *[other] { $count } lines of checklists answered
  }
change-sample-managers = Sponsors and managers named
change-sample-actions = { $count ->
    [one] Action planned
   *[other] { $count } actions planned
  }
change-sample-actions-done = { $count ->
    [one] Action done
   *[other] { $count } actions done
  }
change-sample-action-dropped = Action dropped
change-sample-rewards = { $count ->
    [one] Reward recorded
   *[other] { $count } rewards recorded
  }
change-sample-log = { $count ->
    [one] Entry of the log written
   *[other] { $count } entries of the log written
  }
change-sample-log-closed = { $count ->
    [one] Entry of the log closed
   *[other] { $count } entries of the log closed
  }
change-sample-objectives = Objectives agreed
change-sample-figures = { $count ->
    [one] Figures of the pilot entered
   *[other] Figures of the pilot entered over { $count } weeks
  }
