# The coverage screen.
coverage-title = Coverage
coverage-subtitle = Ready superusers against those needed, by process area and user group
coverage-search = Find a process area
coverage-map = Coverage by process area and group
coverage-area = Process area
coverage-group = User group
coverage-groups = User groups
coverage-group-hint = { $name }, { $site }: { $people ->
    [one] { $people } person
   *[other] { $people } people
}
coverage-site = Site
coverage-people = People
coverage-superusers = Superusers
coverage-may-train = May train
coverage-trainers = { $count ->
    [0] nobody
    [one] { $count } trainer
   *[other] { $count } trainers
}
coverage-impact = Impact
coverage-impact-of = Impact { $impact }
coverage-ready = Ready
coverage-needed = Needed
coverage-ready-of-needed = Ready / needed
coverage-processes-short = Processes short
coverage-state = State
coverage-state-enough = Enough
coverage-state-few = Too few
coverage-state-nobody = Nobody
coverage-state-lost = More would be short
coverage-cell = { $area }, { $group }: { $state }. Weakest process has { $ready } ready of { $needed } needed; { $short } of { $processes ->
    [one] { $processes } process
   *[other] { $processes } processes
} short; impact { $impact }
coverage-cell-lost = More would be short. { $fact }
coverage-cell-short = { $sign } { $ready }/{ $needed }
coverage-no-risk = { $area }, { $group }: no impact set
coverage-of = of { $count }
coverage-of-now = of { $count } (now { $now })
coverage-now = (now { $now })
coverage-if-left = If { $count ->
    [one] this superuser leaves
   *[other] these { $count } superusers leave
}: each figure, and in brackets what it is now
coverage-figure-all = Risk areas covered, by process
coverage-figure-all-explains = { $count ->
    [0] none has too few
    [one] { $count } has too few ready superusers
   *[other] { $count } have too few ready superusers
}
coverage-figure-high = High-impact areas covered
coverage-short-title = Risk areas with too few trainers
coverage-short-high-title = High-impact areas with too few trainers
coverage-short-explains = { $count ->
    [one] { $count } risk area (a process for a group) has fewer ready superusers than it needs.
   *[other] { $count } risk areas (a process for a group) have fewer ready superusers than they need.
} They are gathered by process area, highest impact first. Open one to see its processes and who is coming.
coverage-short-none-title = Everything is covered
coverage-short-none-body = Every risk area here has as many ready superusers as it needs.
coverage-single-title = Single points of failure
coverage-single-explains = If one of these leaves, some risk area has nobody. Train a second superuser for it.
coverage-single-none = Nobody is the only one: every covered risk area has a second trainer.
coverage-single-nobody = No risk area has a ready superuser yet. Those who are the only one for a risk area then stand here.
coverage-single-no-impact = No impact is set yet. Those who are the only one for a risk area then stand here.
coverage-single-areas = { $count ->
    [one] { $count } risk area
   *[other] { $count } risk areas
}
coverage-single-colleagues = { $count ->
    [one] { $count } colleague
   *[other] { $count } colleagues
}
coverage-colleagues-explains = A colleague has a ready trainer when a superuser who may train has their user group in scope. Groups without one come first.
coverage-no-groups-title = No user groups at risk yet
coverage-no-groups-body = Set the impact of processes on user groups; each group then appears here with its trainers.
coverage-cell-title = { $area } for { $group }
coverage-cell-loading = Coverage
coverage-cell-explains = { $count ->
    [one] { $count } person
   *[other] { $count } people
} in this group. Each process with those who may train it, and those who come next.
coverage-cell-none-title = No process is at risk here
coverage-cell-none-body = Set the impact of processes on this group under Processes.
coverage-cell-ready = { $ready } of { $needed } ready
coverage-cell-nobody = Nobody may train this yet.
coverage-cell-more = { $count ->
    [one] and { $count } more on the way
   *[other] and { $count } more on the way
}
coverage-coming = is at { $share }. Next: { $step }
coverage-coming-done = is at { $share }.
coverage-what-if = What if … leaves?
coverage-what-if-label = Superusers who leave
coverage-what-if-lost = { $count ->
    [0] Nothing more would be short: the others cover it.
    [one] { $count } more risk area would be short
   *[other] { $count } more risk areas would be short
}
coverage-what-if-where = { $count ->
    [one] in { $count } cell of the map:
   *[other] in { $count } cells of the map:
}
coverage-what-if-more = and { $count } more, marked ▼ on the map
coverage-none-title = No risk areas yet
coverage-none-body = Choose the processes in scope and set their impact from 1 to 5 on each user group. Coverage then shows where trainers are missing.
coverage-none-action = Set impacts
