# Words of the window's frame and of its shared parts.

product = Understudy
window-title = { $screen } – Understudy
window-skip = Skip to the content
window-main = Content
window-loading = Loading
window-cancel = Cancel
window-save = Save
window-close = Close
window-open-file = Open
window-undo = Undo
window-try-again = Try again
window-stop = Stop
window-stopping = Stopping…
window-draft-kept = draft kept
window-draft-discard = Discard

# Kinds of files in the system’s dialogs.
file-kind-table = Tables (CSV, TSV, XLSX)
file-kind-milestones = Project plans and tables (XML, CSV, ICS, XLSX)
file-kind-backup = Understudy backups
file-kind-invite = Understudy invites
file-kind-pdf = PDF documents
file-kind-xlsx = Excel workbooks (XLSX)
file-kind-csv = Tables (CSV)
file-kind-json = Data files (JSON)
file-kind-ics = Calendars (ICS)
file-kind-md = Texts (Markdown)

error-unexpected = Something went wrong that should not have. Your work is saved; please try again.
error-no-program = The program behind this window does not answer. Close the window and start Understudy again.

nav-label = Screens
nav-setup = Setup
nav-my-day = My day
nav-superusers = Superusers
nav-superusers-count = { $count }
nav-shadowing = Shadowing
nav-shadowing-stalled = { $count } stalled
nav-sessions = Sessions
nav-readiness = Readiness
nav-coverage = Coverage
nav-around = Around the training
nav-plan = Training plan
nav-objectives = Objectives
nav-risk = Risk areas
nav-sentiment = Sentiment
nav-sentiment-drops = { $count ->
    [one] 1 drop
   *[other] { $count } drops
  }
nav-actions = Actions
nav-retraining = Retraining
nav-steering = Steering
nav-people = People and groups
nav-processes = Processes
nav-rule = Readiness rule
nav-competencies = Competencies
nav-programme = Programme
nav-history = History

header-search = Find a person, process or command
header-wave = Waves
header-wave-undated = no cutover date
header-wave-edit = Edit waves
header-cutover-in = cutover in { $days ->
    [one] { $days } day
   *[other] { $days } days
}
header-cutover-today = cutover today
header-cutover-past = cutover { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
header-sharing-alone = On this laptop only
header-sharing-hint = Nothing leaves this laptop until you share it. See how
header-undo = Undo: { $change }
header-undo-nothing = Nothing to undo
header-redo = Redo: { $change }
header-me = You are { $name }. Theme, programme and keys
header-me-nobody = Say who you are. Theme, programme and keys
header-me-choose = Say who you are…
header-me-change = You are { $name }. Change…
header-programme = Programme
header-programmes = All programmes…
header-theme = Theme
header-theme-system = As the system
header-theme-light = Light
header-theme-dark = Dark
header-theme-contrast = High contrast

me-title = Who is at this laptop?
me-label = Your name
me-hint = It stands beside what you log, assess and sign off.

palette-label = Find anything
palette-results = Found
palette-screens = Screens
palette-commands = Commands
palette-person = People
palette-superuser = Superusers
palette-consultant = Consultants
palette-process = Processes
palette-group = User groups
palette-module = Modules
palette-session = Sessions
palette-wave = Waves
palette-site = Sites
palette-cutover = cutover { $date }
palette-theme-system = Theme as the system
palette-theme-light = Light theme
palette-theme-dark = Dark theme
palette-theme-contrast = High contrast theme
palette-searching = Searching…
palette-nothing = Nothing found for “{ $text }”. Try part of a name or a process code.

shortcut-palette = Find anything
shortcut-sheet = Keyboard shortcuts
shortcut-undo = Undo the last change
shortcut-redo = Redo
shortcut-filter = Narrow the list
shortcut-rows = Move between rows; right and left go into cells
shortcut-open = Open the row
shortcut-close = Close a panel or dialog

screen-missing-title = Not found
screen-missing-heading = There is nothing at this address
screen-missing-body = It may have been removed, or belong to another programme.
screen-missing-action = Go to My day
screen-failed-title = This screen stopped
screen-failed-heading = This screen could not be shown
screen-failed-body = Your work is saved. Try again, or go to another screen.
screen-failed-action = Try again

ladder-rung = { $stage }: { $needed ->
    [0] { $done } logged, none required
   *[other] { $done } of { $needed }
}
ladder-met = ✓ { $done }
ladder-part = { $done } of { $needed }
comfort-label = Comfort { $level } of 5

table-select-all = Select all rows
table-select = Select { $name }
table-nothing-matches = Nothing matches “{ $text }”. Clear the filter to see everything.

chart-as-table = Show as table
chart-as-chart = Show as chart

date-placeholder = Day
date-calendar = Open calendar
date-unread = Not a day. Write 4 Jan 2027 or 2027-01-04.
date-early = Too early: { $day } is the first day that fits here.
date-late = Too late: { $day } is the last day that fits here.
time-unread = Not a time of day. Write 9:30 or 14:00.
number-unread = Not a whole number. Write it in digits, such as 12.
number-below = Too few: { $least } is the least that fits here.
number-above = Too many: { $most } is the most that fits here.

picker-placeholder = Type to search
picker-type = Type part of a name
picker-nothing-in-scope = No process in scope fits “{ $text }”. The scope is chosen under Processes.
picker-no-scope = No process is in scope yet. Choose the scope under Processes first.
picker-nothing = Nothing found for “{ $text }”
picker-chosen = Chosen
picker-remove = Remove { $name }
