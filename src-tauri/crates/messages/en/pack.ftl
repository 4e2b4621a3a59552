# The session pack: what a trainer prints.
pack-kind = Session pack
pack-footer = { $programme } · { $module } · printed { $made_on }
pack-cancelled = This session was cancelled
pack-rehearsal = Rehearsal: nobody counts as trained
pack-minutes = { $minutes } min
pack-fact-place = Where
pack-fact-link = Link
pack-fact-lead = Given by
pack-fact-assistant = With the help of
pack-fact-observer = Observed by
pack-fact-groups = For
pack-fact-seats = Seats
pack-fact-delivery = How
pack-fact-language = Language
pack-fact-zone = Time zone
pack-fact-version = Version
pack-fact-note = Note
pack-seats = { $seated ->
    [one] 1 person has a seat
   *[other] { $seated } people have a seat
  }{ $waiting ->
    [0] {""}
   *[other] , { $waiting } on the waiting list
  }
pack-seats-of = { $seated } of { $capacity } seats taken{ $waiting ->
    [0] {""}
   *[other] , { $waiting } on the waiting list
  }
pack-open = Still to prepare

# Run sheet.
pack-run-sheet = Run sheet
pack-run-sheet-empty = The module has no run sheet yet. Plan its steps on the module’s page.
pack-run-sheet-fits = The steps fill the time exactly.
pack-run-sheet-spare = { $minutes } minutes are left for questions.
pack-run-sheet-over = The steps take { $minutes } minutes more than there are. Shorten one before you start.
pack-step-goes-on = { $title } (goes on)
pack-column-clock = Time
pack-column-minutes = Min
pack-column-step = Step
pack-column-done = Done

# Roster and sign-in sheet.
pack-roster = Roster
pack-roster-empty = Nobody has a seat yet.
pack-waiting = Waiting list, place { $place }
pack-column-number = No
pack-column-name = Name
pack-column-group = Group
pack-column-detail = Where from
pack-column-note = Look out for
pack-sign-in = Sign-in sheet
pack-sign-in-intro = Tick and sign beside your name. Or scan the code in run mode: it marks you as here.
pack-column-here = Here
pack-column-code = Code
pack-column-signature = Signature
pack-code = Code of { $name } for the scanner
pack-walk-in = Walk-in:

# Exercise cards.
pack-cards = Exercise cards
pack-cards-intro = Print this page once for each participant and cut along the dashed lines.
pack-card = Task { $number } of { $of }
pack-card-name = Name
pack-card-time = My time
pack-card-errors = Errors
pack-target = Target: { $time }
pack-target-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
  }
pack-target-seconds = { $count ->
    [one] 1 second
   *[other] { $count } seconds
  }
pack-target-none = No target time
