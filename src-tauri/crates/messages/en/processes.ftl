# The process catalogue, its scope and the risk areas.
change-process-added = Process “{ $title }” added
change-process-saved = Process “{ $title }” changed
change-process-deleted = { $count ->
    [one] Process “{ $title }” removed
   *[other] Process “{ $title }” removed with all below it, { $count } rows
  }
change-scope-branch = “{ $title }” set to { $scope }: { $count ->
    [one] one row
   *[other] { $count } rows
  }
change-scope-branches = { $count ->
    [one] One row set to { $scope }
   *[other] { $count } rows set to { $scope }
  }
change-impact-set = Impact of “{ $process }” on { $group } set to { $impact }
change-impact-taken-away = Impact of “{ $process }” on { $group } taken away
change-processes-imported = Processes imported from { $file }: { $new } new, { $changed } changed
process-title-missing = Give the process a title.
process-title-too-long = Shorten the title to at most { $longest } characters.
process-parent-gone = The process above is not there any more. Choose another.
process-parent-below = A process cannot stand below itself. Choose another one above it.
process-level-order = Below “{ $parent }” choose a deeper level.
process-impact-range = Give an impact from 1 to 5.
processes-shape-simple = Business process catalogue, simple workbook
processes-shape-full = Business process catalogue, full workbook
processes-shape-own = A list of processes
processes-missing-stay = { $count ->
    [one] One process of the programme is not in this file. It stays.
   *[other] { $count } processes of the programme are not in this file. They stay.
  }
