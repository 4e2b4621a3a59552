# Milestones and tracks: words that the window, the command line and the exports share.

milestone-kind-code_complete = code complete
milestone-kind-uat = user acceptance test
milestone-kind-cutover = cutover
milestone-kind-hypercare_end = end of hypercare
milestone-kind-release_wave = release wave
milestone-kind-other = other

track-business = business
track-superuser = superusers
track-support_desk = support desk
track-administrator = IT administrators
track-external = external users

## Rows
row-milestone = milestone

## What was changed
change-milestone-added = Milestone { $name } added
change-milestone-saved = Milestone { $name } changed
change-milestone-moved = { $name } moved to { $date }
change-milestone-undated = { $name } has no date any more
change-milestone-done = { $name } reached on { $date }
change-milestone-open = { $name } open again
change-milestone-deleted = Milestone { $name } deleted
change-milestones-imported = Milestones imported from { $file }: { $new } new, { $changed } changed

## What keeps a milestone from being saved
milestone-name-missing = Give the milestone a name.
milestone-name-taken = { $wave ->
    [none] There is already a milestone called { $name }. Choose another name.
   *[other] { $wave } already has a milestone called { $name }. Choose another name.
  }
milestone-wave-missing = Choose the wave that goes live then.
milestone-wave-gone = This wave is no longer there. Choose another.
milestone-note-long = Shorten the note to 4,000 characters.
milestone-done-ahead = A milestone cannot have been reached after today.

## Where milestones come from
milestone-source-project = Microsoft Project
milestone-source-work_items = Azure DevOps
milestone-source-calendar = Calendar
milestone-source-list = List
milestone-source-hand = By hand

## Importing
milestones-shape-project = a plan of Microsoft Project
milestones-shape-work_items = work items of Azure DevOps
milestones-shape-calendar = a calendar
milestones-shape-list = a list of milestones
milestones-columns-missing = { $file } has no column for the name or for the day of the milestones; its columns are { $columns }. Choose them, or name them Name and Date and import it again.
milestones-name-missing = Write the name of the milestone.
milestones-day-missing = Write the day of the milestone.
milestones-day-unreadable = “{ $value }” is no day that can be read for certain. Write it as 2027-03-01, or say which number of such dates is the day.
milestones-kind-unknown = “{ $value }” is no kind of milestone. Write code complete, UAT, cutover, hypercare end, release wave or other.
milestones-wave-unknown = There is no wave called { $name }. Correct the name, or choose the wave for this row.
milestones-wave-missing = A cutover belongs to a wave: choose which.
milestones-not-proposed = Not marked as a milestone in the file. Choose what it is to take it over.
milestones-left-out = Left out by you.
milestones-twice = Row { $other } says the same milestone. Leave one of them out.
milestones-cutover-twice = Row { $other } gives another cutover of { $wave }. Leave one of them out.
milestones-decision-unreadable = What was decided for row { $row } cannot be read. Decide it again.
milestones-without-day = { $count ->
    [one] One row has no day and is left out.
   *[other] { $count } rows have no day and are left out.
  }
milestones-effect-nothing = Moving these dates breaks nothing that was in order.
milestones-project-damaged = { $file } is damaged at line { $line }. Save the plan as XML again and import that.
milestones-project-cut = { $file } ends in the middle. Save the plan as XML again and import that.
milestones-project-deep = { $file } is nested far deeper than a project plan is, so it was not read.
milestones-project-doctype = { $file } declares contents of its own, which no project plan does, so it was not read. Save the plan as XML again.
milestones-project-other = { $file } is XML, but no plan of Microsoft Project. In Microsoft Project choose File, Save as, XML format.
milestones-project-empty = { $file } holds no task.
milestones-project-inactive = { $count ->
    [one] One inactive task is left out.
   *[other] { $count } inactive tasks are left out.
  }
milestones-calendar-cut = { $file } ends in the middle of an entry. Save the calendar again and import that.
milestones-calendar-deep = { $file } is nested far deeper than a calendar is, so it was not read.
milestones-calendar-empty = { $file } holds no event.
milestones-calendar-repeats = { $count ->
    [one] One event repeats; its first day counts.
   *[other] { $count } events repeat; the first day of each counts.
  }
milestones-calendar-universal = { $count ->
    [one] One event is in universal time; its day there counts.
   *[other] { $count } events are in universal time; their days there count.
  }
milestones-calendar-left-out = { $count ->
    [one] One event is called off or an exception of a series, and left out.
   *[other] { $count } events are called off or exceptions of a series, and left out.
  }

## Where a milestone stands
milestone-state-done = Reached
milestone-state-overdue = Overdue
milestone-state-soon = Due soon
milestone-state-ahead = Ahead
milestone-state-undated = No date

## Command line
cli-column-milestone = Milestone
cli-column-milestone-due = Due
cli-column-milestone-slipped = Days slipped
cli-column-milestone-state = State
cli-kind-milestone = milestone
cli-no-milestones = There is no milestone yet. Add one with milestones add, or import the project plan.
cli-plan-move-nothing = Breaks nothing and mends nothing.
cli-plan-check = { $count ->
    [0] Nothing is wrong with the sequence
    [one] One thing is wrong
   *[other] { $count } things are wrong, { $grave } of them grave
  } ({ $milestones ->
    [one] one milestone
   *[other] { $milestones } milestones
  }, { $audiences ->
    [one] one user group
   *[other] { $audiences } user groups
  } and { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
  } looked at)

## Columns of a plan
field-context = Outline or iteration
field-flag = Marked as a milestone
