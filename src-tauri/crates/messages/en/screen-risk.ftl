# The screens of risk areas and of the log.
risk-title = Risk areas
risk-subtitle = How far the preparation of each process for each group is against its plan, and what stands in the way.
risk-sections = Risk
risk-search = Search risk areas
risk-map = Slippage of each process area and user group
risk-process-area = Process area
risk-standing = Standing
risk-process = Process
risk-group = User group
risk-impact = Impact
risk-progress = Progress
risk-progress-hint = The bar is what is done, the mark what should be done by now
risk-points = Behind
risk-points-hint = Points behind the plan, in percent; negative when ahead
risk-days = Days
risk-cutover = Cutover
risk-obstacles = Obstacles
risk-next = Next step
risk-of = of { $count } impacts set
risk-legend-obstacle = Open obstacle
risk-standing-late-explains = 25 points or more behind, or live
risk-standing-slipping-explains = 10 points or more behind
risk-standing-unplanned-explains = no cutover and no dates
risk-standing-on_track-explains = as far as planned
risk-standing-done-explains = everything is done
risk-cell = { $area } for { $group }: { $standing }, { $behind }, { $actual }% done, impact { $impact }, { $count ->
    [one] one risk area
   *[other] { $count } risk areas
  }, { $obstacles ->
    [0] no obstacle
    [one] one open obstacle
   *[other] { $obstacles } open obstacles
  }
risk-behind = { $ahead ->
    [yes] { $points } points ahead
   *[no] { $points ->
        [0] on plan
        [one] one point behind
       *[other] { $points } points behind
      }
  }
risk-behind-days = { $days ->
    [0] { $behind }
    [one] { $behind }: where the plan stood yesterday
   *[other] { $behind }: where the plan stood { $days } days ago
  }
risk-behind-unknown = nothing says by when
risk-no-training = The group gets no training, for a recorded reason: no module is asked for
risk-bar = { $actual }% done, { $planned }% planned by now
risk-bar-unplanned = { $actual }% done; nothing says by when
risk-changes = The last two weeks
risk-changes-hint = 5 points or more
risk-no-changes-title = Nothing moved
risk-no-changes-body = No area moved by five points or more, and no obstacle came or went.
risk-moved = { $shift }: from { $before } to { $after }% done
risk-moved-points = { $shift }: { $before }, now { $after }; { $actual }% done
risk-obstacle-new = New obstacle · { $process } · { $group }
risk-obstacle-gone = Obstacle gone · { $process } · { $group }
risk-trainers = Where the best trainers should go
risk-trainers-here = Who should be sent here
risk-no-trainers-title = Nobody can be sent
risk-no-trainers-body = No ready superuser who facilitates at level 3 or more has room and knows a process that lacks trainers.
risk-none-title = No risk areas yet
risk-none-body = Say how much it hurts when a group cannot do what a process asks. Each becomes a risk area with its progress.
risk-none-action = Set impacts
risk-panel-title = { $process } for { $group }
risk-panel-loading = Risk area
risk-panel-facts = Impact { $impact } of 5, { $people ->
    [one] one person
   *[other] { $people } people
  }, { $wave }, cutover { $cutover }
risk-no-wave = no wave
risk-no-cutover = not set
risk-plan-explains = The mark is what should be done by now: pairings, materials and sessions by their planned days, the rest evenly until cutover.
risk-part-count = { $done } of { $of }
risk-obstacles-count = { $count ->
    [0] No open obstacles
    [one] One open obstacle
   *[other] { $count } open obstacles
  }
risk-obstacle-due = due { $date }
risk-add-obstacle = Add obstacle
risk-add-obstacle-to = Obstacle: { $process } for { $group }
risk-modules = Content, people and timed tasks
risk-coming = { $progress }%
risk-approved = approved { $date }
risk-needed-by = needed by { $date }
risk-not-approved = not approved
risk-module-people = { $completed } of { $need } people trained
risk-module-unseated = { $count ->
    [one] one without a seat
   *[other] { $count } without a seat
  }
risk-module-until = sessions until { $date }
risk-module-tasks = { $done } of { $of } timed tasks in time

log-section = Log
log-title = Assumptions, risks, issues, dependencies
log-subtitle = One log of the training; what the project has to know is handed over once.
log-search = Search the log
log-kind = Kind
log-kinds-assumption = Assumptions
log-kinds-risk = Risks
log-kinds-issue = Issues
log-kinds-dependency = Dependencies
log-with-closed = With closed ones
log-add = Add an entry
log-add-risk = New risk
log-add-issue = New issue
log-add-assumption = New assumption
log-add-dependency = New dependency
log-write = Write it down
log-shortcut-new = Add an entry to the log
log-explains-assumption = Taken to be so. By its day somebody has found out.
log-explains-risk = May happen. How likely, how bad, and what is done about it.
log-explains-issue = Has happened. In a risk area it is an obstacle.
log-explains-dependency = Needed of somebody else by its day.
log-what = What
log-detail = Details
log-probability = Probability, 1 to 5
log-impact = Impact, 1 to 5
log-response = What is done about it
log-next = Next step
log-process = Process
log-group = User group
log-milestone = Milestone
log-milestone-none = None
log-about = About
log-exposure = Weight
log-exposure-hint = Probability × impact, each 1 to 5
log-weight = { $exposure } · { $grade }
log-close = Close entry
log-close-title = Close: { $title }
log-outcome = How it ended
log-closed-on = Closed on
log-was-closed = Closed on { $date }
log-reported = The project was told on { $date }.
log-reported-changed = Changed since the project was told on { $date }.
log-unreported = The project has not been told.
log-tell = { $count ->
    [0] Project is up to date
   *[other] Tell the project ({ $count })
  }
log-tell-hint = Writes what is new or changed for import into Azure DevOps (CSV)
log-file-name = training-log-{ $date }.csv
log-none-title = Nothing here
log-none-body = Write down what is taken for granted, what may happen, what has happened and what is needed of others.
log-figure-open = Open
log-figure-open-explains = with an owner and a date each
log-figure-overdue = Overdue
log-figure-overdue-explains = their day has passed
log-figure-high = High
log-figure-high-explains = weight 15 or more
log-figure-untold = Not told
log-figure-untold-explains = new or changed for the project
