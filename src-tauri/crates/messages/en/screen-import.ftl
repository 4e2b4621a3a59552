# Importing from a file: choosing it, checking what would happen, what was done.

importing-command-processes = Import processes
importing-command-groups = Import groups
importing-command-sessions = Import sessions
importing-title-people = Import people
importing-title-processes = Import processes
importing-title-groups = Import user groups
importing-title-sessions = Import sessions
importing-title-attendance = Import attendance
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
importing-conflict = What contradicts itself; everything is kept
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
importing-done-left-explains = Refused or not decided. Correct the file and import it again: only what is missing is added.
importing-next = What next
importing-next-people = Group them by job title or department, then nominate superusers.
importing-next-processes = Choose what is in scope: whole branches at once.
importing-next-sessions = Look at their findings in the calendar, then fill the seats.
importing-next-attendance = Look through the roster, then close the session.
importing-next-groups = Set the impact of each process area for each group.
importing-open-people = Open people
importing-open-processes = Choose what is in scope
importing-open-groups = Open user groups
importing-open-sessions = Open the calendar
importing-open-attendance = Open the session
importing-undo = Undo this import
importing-undone = The import was taken back.
