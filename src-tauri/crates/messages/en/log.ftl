# The log of assumptions, risks, issues and dependencies.
log-kind-assumption = Assumption
log-kind-risk = Risk
log-kind-issue = Issue
log-kind-dependency = Dependency
log-grade-low = Low
log-grade-medium = Medium
log-grade-high = High

change-log-made = { $kind } added to the log: { $title }
change-log-saved = { $kind } in the log changed: { $title }
change-log-closed = Closed in the log: { $title }
change-log-reopened = Open again in the log: { $title }
change-log-deleted = Removed from the log: { $title }
change-log-reported = { $count ->
    [one] One entry of the log handed to the project
   *[other] { $count } entries of the log handed to the project
  }

log-title-missing = Say in a line what it is.
log-owner-missing = Say who sees to it.
log-due-missing = Say by when.
log-probability-missing = Say how likely it is, from 1 to 5.
log-impact-missing = Say how much it would hurt, from 1 to 5.
log-grade-range = Give a number from 1 to 5, or leave the field empty.
log-raised-ahead = This day lies ahead. Give the day on which it was raised.
log-closed-before-raised = It was raised after that day. Choose a later day.
log-outcome-missing = Say how it ended.
log-link-gone = What this refers to is not there any more. Choose again.
log-nothing-to-report = The project has been told of everything in the log as it stands. No file was written.
log-high-without-response = A high risk, and nothing says what is done about it
log-due-after-milestone = Due after { $milestone } on { $date }
log-reported-again = { $count ->
    [one] One entry was handed over before and has changed since. Find it there by its id and update it; importing makes a second one.
   *[other] { $count } entries were handed over before and have changed since. Find them there by their ids and update them; importing makes second ones.
  }

log-export-detail = Detail:
log-export-weight-label = Weight:
log-export-weight = probability { $probability } × impact { $impact }, each of 5
log-export-impact = impact { $impact } of 5
log-export-process = Process:
log-export-group = User group:
log-export-milestone = Milestone:
log-export-response = Response:
log-export-next = Next step:
log-export-owner = Owner:
log-export-due = Due:
log-export-closed = Closed:
log-export-outcome = Outcome:
log-export-id = Understudy id:

waiting-log = { $kind } in the log, due { $date }
waiting-log-overdue = { $kind } in the log, overdue since { $date }

row-log_item = entry of the log
