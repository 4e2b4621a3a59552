# Importing from a file: choosing it, checking what would happen, what was done.

importing-command-processes = Import processes
importing-command-groups = Import groups
importing-command-sessions = Import sessions
importing-title-people = Import people
importing-title-processes = Import processes
importing-title-groups = Import user groups
importing-title-sessions = Import sessions
importing-title-attendance = Import attendance
importing-title-releases = Import release notes
importing-title-tickets = Import questions and tickets
importing-explains = First you see what would happen; nothing is saved before you press Import
importing-kind = What is imported
importing-kind-people = People
importing-kind-processes = Processes
importing-kind-groups = User groups
importing-kind-sessions = Sessions
importing-choose = Choose a file…
importing-choose-another = Choose another file…
importing-formats = CSV, TSV and Excel workbooks (.xlsx). Comma, semicolon or tab; any usual encoding. The file is only read, never changed.

importing-people-what = One row is one person. Everybody who takes part belongs here: those who will be trained, superusers and consultants.
importing-people-file-1 = An export of users from Microsoft Entra ID is recognised by its titles, and so is the bulk-create template.
importing-people-file-2 = Any other list works too: you see which column fills which field, and can correct it.
importing-people-file-3 = People are matched by object id, then by e-mail. The same file again changes nothing.
importing-processes-what = One row is one process, on one of four levels: end to end, process area, process, scenario.
importing-processes-file-1 = Microsoft’s business process catalogue is recognised, as Simple and as Full workbook, old and new. Any other list works too: you see which column fills which field, and can correct it.
importing-processes-file-2 = Numbers that are shared, malformed or disagree with titles are kept and reported; no row is lost.
importing-processes-file-3 = What is in scope and the impacts that you set stay when a newer catalogue is imported.
importing-groups-what = One row is one user group, or one member of a group.
importing-groups-file-1 = A column with the name of the group is needed; headcount, site and note are welcome. You see which column fills which field, and can correct it.
importing-groups-file-2 = With a column of e-mail addresses, each row also puts that person into the group.
importing-groups-file-3 = Groups are matched by their name. The same file again changes nothing.
importing-sessions-what = One row is one time slot of a session. Rows that share a session’s key belong together.
importing-sessions-file-1 = Columns for the module, the day and the start are needed; length, time zone, groups, trainers, site, room, link, capacity and language are welcome.
importing-sessions-file-2 = Modules, groups and sites are matched by their name, trainers by e-mail or name. All errors are shown at once.
importing-sessions-file-3 = Sessions that are double-booked or after the cutover are reported, not refused. The same file again changes nothing.
importing-attendance-what = The join report of an online meeting, or any list of who was there.
importing-attendance-file-1 = Names or e-mail addresses are needed; with join and leave times the minutes are counted, also over several lines a person.
importing-attendance-file-2 = People are matched by e-mail, then by name among those with a seat. Who cannot be told apart is asked for.
importing-attendance-file-3 = What was marked by hand stays visible in the history; nothing is written before you press Import.
importing-attendance-back = Back to the session
importing-releases-what = One row is one change that a release brings.
importing-releases-file-1 = A column with the title of the change is needed; release, date, area and description are welcome. The release planner of Dynamics 365 is recognised.
importing-releases-file-2 = Where no column names the release, the file’s name does.
importing-releases-file-3 = The same file again changes nothing; what you judged stays as it is.
importing-releases-back = Back to the releases
importing-tickets-what = One row is one question or ticket.
importing-tickets-file-1 = Columns for the title and the day are needed; number, process, user group, kind and description are welcome.
importing-tickets-file-2 = Calls without a process are kept and wait to be matched; suggestions help.
importing-tickets-file-3 = The same file again changes nothing; what you matched stays as it is.
importing-tickets-back = Back to questions and tickets

importing-recognised = { $file }: { $shape }
importing-checking = Checking again…
importing-run = { $count ->
    [one] Import { $count } row
   *[other] Import { $count } rows
}
importing-nothing = Nothing to import
importing-running = { $count ->
    [one] Importing { $count } row
   *[other] Importing { $count } rows
}
importing-checking-file = Checking { $file }
importing-stopped = Stopped. Nothing was imported.
importing-check-stopped = The check was stopped
importing-check-again = Check again
importing-refused-title = This file cannot be imported
importing-review-left = { $count ->
    [one] { $count } row needs a decision. Until then it is left out; open it under “To review”.
   *[other] { $count } rows need a decision. Until then they are left out; open them under “To review”.
}

importing-notes = What to know about the file
importing-mapping = Which column fills which field
importing-columns = Columns, recognised by their titles
importing-dates = Dates like 03/04
importing-dates-recognised = as recognised
importing-dates-day = the day stands first
importing-dates-month = the month stands first
importing-worksheet = Worksheet
importing-mapping-count = { $count } of { $of } columns used
importing-required = { $field } *
importing-required-missing = Needed: choose the column.
importing-column-of = Column for { $field }
importing-leave-out = – leave out –
importing-dropped = Dropped on purpose and kept nowhere: { $columns }

importing-rows = What would happen
importing-outcome-new = New { $count }
importing-outcome-changed = Changed { $count }
importing-outcome-review = To review { $count }
importing-outcome-refused = Refused { $count }
importing-outcome-unchanged = Unchanged { $count }
importing-errors = All errors { $count }
importing-conflicts = Contradictions { $count }
importing-conflict = Name, and what contradicts it
importing-conflict-kinds = Kinds of contradictions
importing-conflict-kind-count = { $kind } { $count }
importing-conflict-kind = { $kind ->
    [import-conflict-code-shared] One number, different titles
    [import-conflict-rows-equal] The same row again
    [import-conflict-id-shared] One Microsoft ID, several rows
    [import-conflict-code-repaired] Numbers written differently
    [import-conflict-code-malformed] No process number
    [import-conflict-title-number] Title and number disagree
    [import-conflict-code-level] Number and level disagree
    [import-conflict-level] Level and column disagree
    [import-conflict-parent-elsewhere] Another process above
    [import-conflict-parent-unknown] Process above not in the file
    [import-conflict-parent-code] Number of another branch
    [import-conflict-scope] Unknown scope
    [import-row-too-short] Cells missing
    [import-row-too-long] Too many cells
    [import-row-open-quote] A quote without an end
   *[other] Rows that look odd
}
importing-conflict-means = { $kind ->
    [import-conflict-code-shared] All are kept. Check which one is meant when you use the number.
    [import-conflict-rows-equal] All are kept. Take those that you do not need out of scope.
    [import-conflict-id-shared] All are kept. Check which one is meant.
    [import-conflict-code-repaired] Correct the file where that is not what is meant.
    [import-conflict-code-malformed] The row is kept. Correct the number in the file to look like 65.05.030.300.
    [import-conflict-title-number] The number of the row is used. Correct the file where that is wrong.
    [import-conflict-code-level] The level is used. Correct the file where that is wrong.
    [import-conflict-level] The level is used. Correct the file where that is wrong.
    [import-conflict-parent-elsewhere] Each row is put below the process that it names. Check them.
    [import-conflict-parent-unknown] Each row is put where it stands in the file. Check them.
    [import-conflict-parent-code] Each row is put where the file has it. Check them.
    [import-conflict-scope] Use unspecified, in scope or out of scope.
   *[other] The rows are kept. Check that their values stand in the right columns.
}
importing-none-new = No row is new.
importing-none-changed = No row changes anything that is known.
importing-none-review = No row needs a decision.
importing-none-refused = No row is refused.
importing-none-unchanged = No row says what is known already.
importing-first-shown = The first { $count } of { $of } are shown; all are imported.
importing-row = Row
importing-name = Name
importing-detail = Details
importing-change = Before → after
importing-why = Why
importing-column = Column
importing-error = What is wrong
importing-decision = Decision
importing-decide = Decide
importing-decided = Decided
importing-row-title = Row { $row }: { $name }
importing-same-as = The same as { $name }
importing-as-new = Somebody else: a new person
importing-decide-again = Forget this decision
importing-field = Field
importing-before = Before
importing-after = After

importing-done-title = Imported
importing-done-new = New
importing-done-of = { $count ->
    [one] of { $count } row
   *[other] of { $count } rows
}
importing-done-changed = Changed
importing-done-unchanged = Known already
importing-done-left = Left out
importing-done-conflicts = Contradictions
importing-done-conflicts-explains = All rows were kept; look through them here.
importing-done-conflicts-panel = Everything was kept. Correct the file and import it again: what changed is taken over.
importing-left-title = Rows left out
importing-left-first = { $count } of { $of } are shown.
importing-done-left-explains = Refused or not decided. Correct the file and import it again: only what is missing is added.
importing-next = What next
importing-next-people = Form user groups of them, by job title or department for instance; then nominate superusers.
importing-next-processes = Choose what is in scope: whole branches at once.
importing-next-sessions = Look at their findings in the calendar, then fill the seats.
importing-next-attendance = Look through the roster, then close the session.
importing-next-releases = Judge what each change means for training.
importing-next-tickets = Match the calls that name no process.
importing-next-groups = Set the impact of each process area for each group.
importing-go-people = Form user groups
importing-go-groups = Set impacts
importing-go-milestones = Open the timeline
importing-go-figures = Open the objectives
importing-open-people = Open people
importing-open-processes = Choose what is in scope
importing-open-groups = Open user groups
importing-open-sessions = Open the calendar
importing-open-releases = Open the releases
importing-open-tickets = Open questions and tickets
importing-open-attendance = Open the session
importing-undo = Undo this import
importing-undone = The import was taken back.

importing-title-milestones = Import milestones
importing-milestones-what = The project plan: code complete, acceptance test, cutover, the end of hypercare, release waves.
importing-milestones-file-1 = Microsoft Project: save the plan as XML. Azure DevOps: export a query as CSV. A calendar as .ics, or any list with name and date.
importing-milestones-file-2 = What the file marks as a milestone is proposed. Open a row to take it, to say what it is and for which wave, or to leave it out.
importing-milestones-file-3 = The same plan again moves the dates, and says what that breaks before you import it.
importing-milestones-back = Back to the milestones
importing-next-milestones = Look at the timeline: what the dates break is named there, with the way out.
importing-open-milestones = Open the milestones
importing-formats-milestones = Microsoft Project XML, CSV, .ics, TSV and Excel workbooks (.xlsx). The file is only read, never changed.
importing-outcome-left_out = Left out { $count }
importing-none-left_out = No row is left out.
importing-milestone-due = Day
importing-milestone-kind = What it is
importing-milestone-wave = Wave
importing-milestone-whole = whole programme
importing-milestone-choose = choose the wave
importing-milestone-take = Take as a milestone
importing-milestone-leave = Leave out

# Answers to a pulse.
importing-title-pulse = Import answers
importing-pulse-what = The workbook that Microsoft Forms gives out, or any table with a column for each question.
importing-pulse-file-1 = The columns that Forms always writes are found in any language; questions by their words. A question that was deleted or reworded can be given its column.
importing-pulse-file-2 = Answers are numbers from 1 to 5, stars, or the words of a scale. A column says the group, where the pulse asks more than one.
importing-pulse-file-3 = Importing again adds only new responses. In a pulse without names, no name, address or time of the workbook is kept.
importing-pulse-back = Back to the pulse
importing-next-pulse = The answers wait on this laptop until the pulse is counted.
importing-open-pulse = Open the pulse

importing-title-figures = Import figures
importing-figures-what = One row is a figure on a day: adoption, tickets, whatever another system measures.
importing-figures-file-1 = Columns for the figure, the day and the value are needed; the whole of a share, user group and unit are welcome.
importing-figures-file-2 = A share is a part and its whole, or a percentage. Figures and groups are matched by their name; a new name makes a new figure.
importing-figures-file-3 = The same file again changes nothing; a corrected value takes the place of the one before.
importing-figures-back = Back to the figures
importing-next-figures = Write an objective that rests on them, such as “Adoption reaches 80 percent by cutover”.
importing-open-figures = Open the figures
