# Needs: matrix, gaps, groups, topics, the way of one person.
needs-title = Needs
needs-subtitle = Who needs to know what, how deeply, and whether something teaches it in time
needs-person = What does somebody need?
needs-matrix = Topics and user groups
needs-topic = Topic
needs-group = User group
needs-depth = Depth
needs-gap = What is missing
needs-way-out = What to do
needs-track = Track
needs-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
needs-people-column = People
needs-wave = Wave
needs-wave-on = { $wave }, { $date }
needs-training = Training
needs-modules = Modules, or the reason why not
needs-show = Show
needs-show-matrix = Topics and groups
needs-show-gaps = Needs that are not met
needs-show-groups = Groups and their training
needs-show-matrix-short = Matrix
needs-show-gaps-short = Gaps
needs-show-groups-short = Groups
needs-hint = 1 aware, 2 practise, 3 expert; Delete takes it away
needs-here = { $topic } · { $group }
needs-depth-choice = { $digit } { $depth }
needs-clear = None
needs-cell-none = { $topic }, { $group }: no need
needs-cell-met = { $topic }, { $group }: { $depth }, taught in time
needs-cell-exempt = { $topic }, { $group }: { $depth }. No training, with a reason
needs-cell-gap = { $topic }, { $group }: { $depth }. { $gap }
needs-figure-groups = Affected groups with training or a reason
needs-of-groups = { $count ->
    [one] of { $count } group
   *[other] of { $count } groups
}
needs-figure-groups-explains = { $count ->
    [0] Nobody is forgotten
    [one] { $count } group has neither
   *[other] { $count } groups have neither
}
needs-figure-groups-none = No group is affected yet: set impacts, or name the groups of a wave
needs-figure-groups-unjudged = { $count ->
    [one] { $count } group has neither
   *[other] { $count } groups have neither
  }; nobody has said how { $unjudged ->
    [one] { $unjudged } of them is affected
   *[other] { $unjudged } of them are affected
  }
needs-figure-gaps = Needs not met
needs-of-needs = { $count ->
    [one] of { $count } need
   *[other] of { $count } needs
}
needs-figure-gaps-explains = No module, not for the group, or too few seats before cutover
needs-propose = { $count ->
    [one] Take { $count } need from the risk areas
   *[other] Take { $count } needs from the risk areas
}
needs-none-title = No topics yet
needs-none-body = Topics are what groups have to learn: process areas, and what administrators, the support desk and external people need beside them. Begin with the areas in scope; needs are then set with a digit each, or taken from the risk areas.
needs-none-scope-body = Topics are what groups have to learn, mostly process areas. Choose first which processes are in scope.
needs-add-areas = { $count ->
    [one] Add { $count } process area
   *[other] Add { $count } process areas
}
needs-add-tracks = Add topics for IT, support desk and externals
needs-to-scope = Choose what is in scope
needs-no-groups-title = No user groups yet
needs-no-groups-body = Needs are set for user groups: audiences with the same work.
needs-to-groups = Go to user groups
needs-no-gaps-title = Every need is met
needs-no-gaps-body = Each need is taught deeply enough, by a module for its group, with seats before cutover.

needs-topic-add = Add a topic
needs-topic-name = Name
needs-topic-example = Such as: cloud concepts
needs-topic-process = Or a process of the catalogue
needs-topic-explains = Something to be learned that may be no process
needs-topic-of-process = A process: it has that one’s name, and modules that cover it teach it
needs-topic-remove = Remove this topic
needs-taught-by = Taught by
needs-taught-by-process = follows from its processes
needs-taught-depth = How deeply { $module } teaches it
needs-taught-follows = As its processes say
needs-taught-remove = Not said
needs-taught-add = Say that another module teaches it

needs-group-affected = Affected: an impact is set for it, it goes live with a wave or is on a track of its own, or its training was decided
needs-group-unjudged = Nobody has said how this group is affected. Put it into a wave, set what the processes mean for it, name it in a module, or record here why it gets no training.
needs-group-unaffected = Not affected: it has no people, no impact is set for it, and it goes live with no wave
needs-group-to-wave = Put it into a wave
needs-group-to-impact = Set its impacts
needs-group-to-module = Name it in a module
needs-open-group = Open the group
needs-no-modules = No module is for this group.
needs-exempt = No training
needs-exempt-reason = Why this group gets no training
needs-exempt-hint = Such as: trained by the vendor; work does not change
needs-exempt-until = Holds until
needs-exempt-by = Decided by { $name } on { $date }
needs-exempt-save = Record the reason
needs-exempt-take-back = Take it back

needs-way-of = What { $name } needs
needs-way-groups = { $groups }
needs-way-minutes = { $minutes } min
needs-way-by = by { $date }
needs-way-groundwork = Needed because a later module builds on it
needs-way-topics = For { $topics }
needs-way-required = For everybody in the group
needs-way-untaught = No module teaches { $topics } deeply enough yet.
needs-way-done = Done: { $modules }
needs-way-none-title = Nothing is left
needs-way-none-body = Everything that the groups of this person need is done.
needs-way-no-group-title = In no group
needs-way-no-group-body = Needs belong to user groups. Add this person to one.
