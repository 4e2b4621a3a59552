# The readiness screen.
readiness-title = Readiness
readiness-subtitle = { $rule } · from { $assessments ->
    [one] { $assessments } assessment
   *[other] { $assessments } assessments
}, { $sessions ->
    [one] { $sessions } shadowing session
   *[other] { $sessions } shadowing sessions
} · as of { $date }
readiness-rule = Rule “{ $name }”, version { $version }
readiness-rule-none = No readiness rule yet
readiness-filters = Filters
readiness-filter-wave = Wave
readiness-filter-group = Group
readiness-filter-site = Site
readiness-filter-area = Area
readiness-filter-all = all
readiness-filter-clear = Clear filters
readiness-as-of = As of
readiness-as-of-today = As of today
readiness-as-of-day = As of { $date }
readiness-as-of-now = Today
readiness-as-of-weeks = { $weeks ->
    [one] A week ago
   *[other] { $weeks } weeks ago
}
readiness-as-of-other = Another day
readiness-view = View
readiness-by-superuser = By superuser
readiness-by-area = By process area
readiness-by-site = By site
readiness-by-wave = By wave
readiness-by-group = By group
readiness-search = Narrow
readiness-as-table = Show as table
readiness-table = Superusers and gates
readiness-column-superuser = Superuser
readiness-column-group = Group · site
readiness-column-status = Status
readiness-column-progress = Progress
readiness-column-next = Next step
readiness-column-verdict = Verdict
readiness-column-may-train = May train
readiness-column-mix = Statuses
readiness-cell = { $name }, { $gate }: { $state }
readiness-cell-plain = { $state }: { $cell }
readiness-gate-hint-knowledge = Every process in scope was assessed by somebody else, at the level that the rule asks for and not too long ago.
readiness-gate-hint-shadowing = In each process area enough sessions were held at each stage, the last felt comfortable, and no blocker is open.
readiness-gate-hint-facilitation = Every facilitation skill is at the level that the rule asks for, and a rehearsal was observed and rated.
readiness-gate-hint-content = The materials of every module in scope are approved.
readiness-gate-hint-environment = There is a working account in the training environment.
readiness-gate-hint-commitment = Enough working time is set aside, and the manager has agreed.
readiness-gate-hint-sign_off = A consultant or lead has signed off, never the superuser; it is neither revoked nor expired.

# Figures.
readiness-figure-ready = May train
readiness-figure-ready-parts = { $conditional ->
    [0] May train
   *[other] May train ({ $ready } ready, { $conditional } conditional)
}
readiness-figure-ready-of = of { $count ->
    [one] { $count } superuser
   *[other] { $count } superusers
}
readiness-forecast = At this pace { $likely } on { $date } ({ $low }–{ $high })
readiness-forecast-sure = At this pace { $likely } on { $date }
readiness-figure-short = High-impact areas short
readiness-figure-short-of = with too few trainers, of { $count } with impact 4 or 5
readiness-figure-single = Single points of failure
readiness-figure-single-some = if one leaves, nobody is left
readiness-figure-single-none = nobody is the only one
readiness-figure-single-nobody = no risk area has a ready superuser yet
readiness-figure-no-impact = no impact is set yet
readiness-figure-no-high-impact = no impact of 4 or 5 is set yet
readiness-figure-colleagues = Colleagues with a ready trainer
readiness-figure-colleagues-none = the groups at risk have no people yet
readiness-figure-colleagues-of = { $covered } of { $all ->
    [one] { $all } person
   *[other] { $all } people
}
readiness-ready-explains = { $conditional ->
    [0] { $ready } ready.
   *[other] { $ready } ready, and { $conditional } ready with a waiver, who may train until it expires.
} The nearest to ready come first.
readiness-trend-alt = Superusers who may train, week by week: { $ready } now. The dashed line carries on the pace of each wave over the last weeks, to its own cutover at most.
readiness-trend-day = Day
readiness-trend-ready = May train
readiness-trend-of = Superusers
readiness-trend-likely = { $likely } ({ $low }–{ $high }) at this pace
readiness-nobody-title = Nobody here
readiness-nobody-body = No superuser belongs to this figure on this day.

# What would help most.
readiness-steps = What would help most
readiness-steps-explains = Those who would give most short risk areas a trainer come first, and among them those who lack least.
readiness-steps-all = { $count ->
    [one] See the step
   *[other] See all { $count } steps
}
readiness-steps-gain = { $count ->
    [one] +{ $count } area
   *[other] +{ $count } areas
}
readiness-steps-nobody = Nobody is nominated here yet. The step that would help most then stands here.
readiness-steps-none = No step of anybody here would give a short risk area another trainer.

# The evidence behind a cell.
readiness-evidence-title = { $name }: { $gate }
readiness-evidence-done = { $done } of { $all } met
readiness-evidence-missing = What is missing
readiness-evidence-rows = { $count ->
    [0] Evidence that counts
    [one] { $count } row of evidence that counts
   *[other] { $count } rows of evidence that count
}
readiness-evidence-none-title = Nothing counts yet
readiness-evidence-none-knowledge = Assess the processes in scope; each assessment appears here with its level, day and assessor.
readiness-evidence-none-shadowing = Log a shadowing session; each entry appears here with its stage and comfort.
readiness-evidence-none-facilitation = Assess the facilitation skills and record a rehearsal; both appear here.
readiness-evidence-none-content = No module is to be authored, or no materials are approved yet.
readiness-evidence-none-environment = Note the day on which access to the training environment was seen to work, under Edit profile.
readiness-evidence-none-commitment = Note the share of working time and the manager’s agreement, under Edit profile.
readiness-evidence-none-sign_off = A consultant or lead signs off once everything else is met.
readiness-evidence-open = Open { $name }

# Roll-ups.
readiness-roll-up-area = Process area
readiness-roll-up-site = Site
readiness-roll-up-wave = Wave
readiness-roll-up-group = User group
readiness-roll-up-nowhere = Not assigned
readiness-roll-up-ready = { $ready } of { $all } · { $share }
readiness-roll-up-cell = { $name }, { $gate }: { $passed } of { $all ->
    [one] { $all } superuser passes
   *[other] { $all } superusers pass
}
readiness-roll-up-explains = { $count ->
    [one] { $count } superuser
   *[other] { $count } superusers
} behind this row.
readiness-roll-up-explains-gate = { $passed } of { $all ->
    [one] { $all } superuser passes
   *[other] { $all } superusers pass
} this gate.
readiness-roll-up-narrow = Show only { $name }
readiness-roll-up-none-title = Nothing to roll up yet
readiness-roll-up-none-area = Choose the processes that each superuser trains; they are gathered here by process area.
readiness-roll-up-none-site = Give superusers sites in their scope; they are gathered here by site.
readiness-roll-up-none-wave = Add waves under Programme; superusers are gathered here by wave.
readiness-roll-up-none-group = Choose the groups that each superuser trains; they are gathered here by group.
readiness-mix = { $count } { $status }

# Nothing to show.
readiness-none-title = No superusers yet
readiness-none-body = Nominate the people who will train their colleagues. Each then has a line here, with what is met and what is missing.
readiness-none-action = Nominate a superuser
readiness-none-fit-title = Nobody fits these filters
readiness-none-fit-body = Clear the filters to see every superuser.

# Export.
readiness-export = Export summary
readiness-export-title = Export readiness summary
readiness-export-scope = About
readiness-export-scope-programme = Programme
readiness-export-scope-wave = Wave
readiness-export-scope-group = Group
readiness-export-scope-superuser = Superuser
readiness-export-choose-wave = Choose a wave
readiness-export-choose-group = Choose a user group.
readiness-export-choose-superuser = Choose a superuser.
readiness-export-format = Format
readiness-export-format-pdf = PDF
readiness-export-format-xlsx = Excel
readiness-export-format-csv = CSV
readiness-export-format-json = JSON
readiness-export-format-pdf-hint = One page for the steering committee, then the details.
readiness-export-format-xlsx-hint = A workbook with filters, a chart and every row of evidence.
readiness-export-format-csv-hint = One line a superuser, for other tools.
readiness-export-format-json-hint = All figures and reasons, for programs.
readiness-export-as-of-hint = Evidence dated up to this day counts, under the rule then in force.
readiness-export-file-label = File
readiness-export-choose-file = Choose file…
readiness-export-file-none = No file chosen yet; you will be asked.
readiness-export-file = Readiness { $about } { $date }
readiness-export-start = Export
readiness-export-running = Writing { $file }…
readiness-export-done = The summary is ready.
readiness-export-failed = The summary could not be written.
readiness-export-cancelled = Stopped. No file was changed.
readiness-export-again = Export another
