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
