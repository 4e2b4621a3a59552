# Processes: the catalogue with its scope, one process, risk areas.

processes-sections = Processes
processes-title = Processes
processes-catalogue = Catalogue
processes-one = Process
processes-figures = { $in } of { $of } in scope; knowledge of { $assessed } is assessed
processes-add = Add a process
processes-import = Import processes
processes-filter = Title or number
processes-filter-scope = Which processes
processes-filter-all = All
processes-filter-in = In scope
processes-expand-all = Expand all
processes-collapse-all = Collapse all
processes-none-title = No processes yet
processes-none-body = Microsoft publishes a business process catalogue for Dynamics 365 as an Excel workbook: look for “business process catalog” in Microsoft Learn, or in the repository “dynamics365patternspractices”. Download the workbook and import it here, or add your own processes.
processes-none-in-scope = Nothing is in scope yet. Show all, and press Space on a branch to put it in scope.
processes-gone = This process is not here any more. Undo brings it back.

processes-column-process = Process
processes-column-code = Number
processes-column-scope = In scope
processes-column-impact = Impact
processes-column-state = State
processes-in-scope = In scope
processes-not-in-scope = Not in scope
processes-in-scope-of = { $count } of { $of } in scope
processes-scope-of = { $title } in scope
processes-expand = Expand { $title }
processes-collapse = Collapse { $title }
processes-level = Level
processes-level-end_to_end = End to end
processes-level-process_area = Process area
processes-level-process = Process
processes-level-scenario = Scenario
processes-key-move = move
processes-key-branch = open and close a branch
processes-key-scope = put in or out of scope, with all below
processes-key-open = edit

processes-form = Process
processes-code-hint = Such as 65.05.030; may be empty
processes-parent = Below
processes-parent-hint = The process that it belongs to; none for the top level
processes-parent-none = To the top level
processes-add-below = Add a process below
processes-delete = { $count ->
    [0] Take off the list
    [one] Take off the list, with { $count } below
   *[other] Take off the list, with { $count } below
}
processes-history = History
processes-fact-scope = Scope
processes-fact-assessed = Knowledge
processes-fact-state = State
processes-fact-article = Article
processes-assessed-yes = assessed
processes-assessed-no = not assessed at this level

processes-risk-title = Risk areas
processes-risk-explains = How much it hurts when a group cannot do this: 1 hardly, 5 the business stops. Coverage asks for more superusers at 4 and 5
processes-risk-count = { $count ->
    [0] No impact set yet
    [one] { $count } impact set
   *[other] { $count } impacts set
}
processes-risk-hint = Type 1 to 5 in a cell
processes-risk-area = Process area
processes-risk-group = User group
processes-risk-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
processes-risk-impact = Impact
processes-risk-set = Impact { $impact }
processes-risk-clear = Clear
processes-risk-here = { $area } × { $group }
processes-risk-cell = { $area }, { $group }: impact { $impact }
processes-risk-cell-inherited = { $area }, { $group }: impact { $impact }, from the process above
processes-risk-cell-none = { $area }, { $group }: no impact
processes-risk-add-row = Add a row for a process
processes-risk-shape = Shape
processes-risk-matrix = Matrix
processes-risk-list = Table
processes-risk-actions = Change
processes-impact-1 = 1 hardly felt
processes-impact-2 = 2 felt
processes-impact-3 = 3 slows work
processes-impact-4 = 4 stops work
processes-impact-5 = 5 stops the business
processes-risk-none-title = No impact set yet
processes-risk-none-body = Show the matrix, and type 1 to 5 where a process area matters for a group.
processes-risk-no-scope-title = Nothing is in scope yet
processes-risk-no-scope-body = Risk areas are process areas in scope × user groups. First choose what is in scope in the catalogue.
processes-risk-no-groups-title = No user groups yet
processes-risk-no-groups-body = Risk areas are process areas in scope × user groups. First add or import the groups.
processes-risk-to-scope = Choose what is in scope
processes-risk-to-groups = Open user groups
