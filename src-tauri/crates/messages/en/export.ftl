# Exports: the readiness summary as PDF, XLSX, CSV and JSON, tables, and the charts.
export-brand = Understudy
export-title = Readiness summary: { $programme }
export-scope-programme = Whole programme
export-scope-wave = Wave: { $name }
export-scope-group = User group: { $name }
export-scope-superuser = Superuser: { $name }
export-as-of = As of { $date }
export-rule = Rule “{ $name }”, version { $version }
export-rule-none = No readiness rule yet
export-evidence = From { $assessments ->
    [one] 1 assessment
   *[other] { $assessments } assessments
  } and { $sessions ->
    [one] 1 shadowing session
   *[other] { $sessions } shadowing sessions
  }
export-footer = { $programme } · readiness as of { $as_of } · made on { $made_on }
export-page = Page
export-page-of = of
export-all = All
export-superusers = { $count ->
    [one] 1 superuser
   *[other] { $count } superusers
  }

# Waves.
export-no-cutover = No cutover date yet
export-cutover-today = cutover today
export-days-left = { $days ->
    [one] 1 day left
   *[other] { $days } days left
  }
export-days-past = { $days ->
    [one] 1 day ago
   *[other] { $days } days ago
  }
export-cutover = Cutover { $date } · { $left }
export-ready-of = of { $all ->
    [one] 1 superuser may train
   *[other] { $all } superusers may train
  }
export-at-this-pace = At this pace { $forecast } at cutover
export-forecast-range = { $likely } ({ $low }–{ $high })
export-forecast-sure = { $likely }
export-short-risk-areas = { $short } of { $all } risk areas of impact 4 or 5 have too few
export-part-of = { $part } of { $all }
export-colleagues = { $percent }% of colleagues have a ready trainer ({ $covered } of { $all })

# Sections.
export-section-heat-map = Superusers and gates
export-section-gates = Gates
export-section-gaps = What would help most
export-section-waves = Waves
export-section-superusers = Superusers
export-section-coverage = Risk areas with too few ready superusers
export-section-own-areas = Own risk areas
export-section-evidence = Evidence
export-section-judged = How readiness is judged
export-section-method = How the figures are made
export-heat-map-together = By wave and site: superusers who meet the gate, of all. Each superuser is in the details.
export-empty = No superusers yet. Nominate superusers to see how ready they are.
export-see-table = The table in the details holds the same.
export-more-in-details = More in the details.
export-superusers-intro = Each gate with what is missing and the next best step.
export-coverage-intro = { $short } of { $all } risk areas have fewer ready superusers than they need, highest impact first.
export-coverage-key = Ready superusers against needed, at the process that lacks most. ✓ enough, ! too few, ✗ nobody.
export-list-cut = The first { $shown } of { $all } are listed here; the workbook (XLSX) holds all.
export-evidence-intro = The rows behind each gate, with the identity by which each is found again.
export-evidence-none = No evidence yet.
export-judged-intro = A superuser is ready when every gate of the rule is met. Applied here: { $rules }.
export-own-areas = { $short ->
    [0] All { $all } risk areas that { $name } trains have as many ready superusers as they need.
   *[other] { $short } of the { $all } risk areas that { $name } trains have fewer ready superusers than they need; those come first.
  }
export-own-areas-none = No risk area with an impact is in the scope of { $name } yet.
export-ready-by = Ready by about { $date } at this pace.
export-waived = Waived until { $date } by { $name }, because: { $reason }
export-waived-by-nobody = Waived until { $date }, because: { $reason }
export-waived-without-end = Waived, because: { $reason }
export-next = Next: { $step }
export-gains = { $count ->
    [one] 1 risk area gains a trainer
   *[other] { $count } risk areas gain a trainer
  }
export-and-more = and { $count } more

# What each gate asks for.
export-method-as-of = Evidence dated up to the day of the summary counts, under the rule version in force on that day.
export-method-status = May train: every gate is met (ready), or met but for waived ones (conditional). Lapsed: it was signed off, and time or a revocation has taken it away.
export-method-coverage = A risk area is a process and a user group with an impact from 1 to 5. It has enough when as many superusers who may train hold it in scope as its impact and headcount ask for.
export-method-forecast = The forecast carries on the mean weekly gain of the last eight weeks, wave by wave and to its own cutover at most; that of several waves is their sum. The range holds the outcome about four times in five.
export-method-trace = Every figure can be traced: the workbook (XLSX) lists each row of evidence with its identity.

# Coverage.
export-coverage-enough = Enough
export-coverage-short = Too few
export-coverage-none = Nobody

# Columns and labels.
export-column-superuser = Superuser
export-column-superusers = Superusers
export-column-groups = User groups
export-column-group = User group
export-column-site = Site
export-column-wave = Wave
export-column-wave-site = Site
export-column-status = Status
export-column-progress = Progress
export-column-gate = Gate
export-column-state = State
export-column-cell = Shown as
export-column-missing = Missing
export-column-missing-count = Things missing
export-column-missing-and-next = Missing, and the next step
export-column-next-step = Next step
export-column-evidence = Evidence
export-column-evidence-count = Evidence rows
export-column-evidence-id = Evidence id
export-column-evidence-ids = Evidence ids
export-column-superuser-id = Superuser id
export-column-area = Process area
export-column-process = Process
export-column-impact = Impact
export-column-needed = Needed
export-column-ready = Ready
export-column-ready-needed = Ready
export-column-short-by = Short by
export-column-cover = Cover
export-column-trainers = Ready superusers
export-column-on = Date
export-column-verdict = Verdict
export-column-cutover = Cutover
export-column-days-left = Days left
export-column-may-train = May train
export-column-forecast = Forecast
export-column-forecast-range = Range
export-column-forecast-low = Low
export-column-forecast-high = High
export-column-forecast-at-cutover = At cutover
export-column-reasons = Why
export-column-gains = Gain
export-column-detail = Detail
export-column-step = Step
export-column-asks = Asks
export-label-scope = About
export-label-rules = Rule
export-label-evidence = Evidence
export-label-as-of = As of
export-label-made-on = Made on
export-label-colleagues-covered = Colleagues with a ready trainer
export-label-colleagues = Colleagues
export-sheet-summary = Summary
export-sheet-superusers = Superusers
export-sheet-missing = Missing
export-sheet-coverage = Coverage
export-sheet-evidence = Evidence
export-sheet-gates = Gates
export-sheet-table = Table

# Charts.
export-chart-status = Superusers by status
export-chart-heat-map = Readiness by superuser and gate
export-chart-heat-map-description = Heat map of { $superusers ->
    [one] 1 superuser
   *[other] { $superusers } superusers
  } and their gates: { $ready } ready, { $conditional } conditional, { $progress } in progress, { $lapsed } lapsed, { $waiting } not started.
export-chart-coverage = Coverage by process and user group
export-chart-coverage-description = Heat map of { $all } risk areas: { $short } have fewer ready superusers than they need.
export-chart-ladder = Stage ladder by process area
export-chart-ladder-area = { $area }: next stage { $stage }.
export-chart-trend = Ready over time
export-chart-trend-description = { $ready } of { $all ->
    [one] { $all } superuser
   *[other] { $all } superusers
} may train on { $date }.
export-chart-trend-forecast = At this pace { $likely } ({ $low } to { $high }) on { $date }.
export-chart-trend-now = { $ready } now
export-chart-trend-empty = No weekly figures yet

# What the reader of an export should know.
export-note-letters = { $count ->
    [one] 1 text holds letters that the PDF’s font lacks
   *[other] { $count } texts hold letters that the PDF’s font lacks
  }; each such letter is shown as □. The XLSX, CSV and JSON exports show them as they are.
export-note-rows-cut = { $rows ->
    [one] 1 row did not fit: a sheet holds { $most } rows
   *[other] { $rows } rows did not fit: a sheet holds { $most } rows
  }. Export to CSV to have all.
export-note-texts-cut = { $texts ->
    [one] 1 text was cut: a cell holds { $most } characters
   *[other] { $texts } texts were cut: a cell holds { $most } characters
  }. Export to CSV to have all.

# Why nothing was exported.
export-error-unknown-format = There is no export to “.{ $ending }”. Name a file that ends in { $possible } or { $last }.
export-error-no-format = The file name says no format. Name a file that ends in { $possible } or { $last }.
export-error-cancelled = The export was cancelled. Nothing was written.
export-error-folder-missing = The folder { $path } does not exist. Choose another or create it first.
export-error-not-a-file = “{ $path }” is a folder or no file name. Name a file in it.
export-error-not-allowed = { $path } may not be written. Choose another folder, or ask for permission.
export-error-busy = { $path } is open in another program. Close it there, then export again.
export-error-disk-full = There is no space left for { $path }. Free some, or choose another disk. The old file, if any, is unchanged.
export-error-other = { $path } could not be written ({ $reason }). The old file, if any, is unchanged.
export-error-setting = The document could not be made ({ $reason }). Nothing was written.
