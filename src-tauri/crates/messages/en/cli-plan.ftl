# The command line: training plan, needs, checklists.
cli-kind-plan-version = version of the training plan
cli-kind-topic = topic
cli-kind-checklist-line = line of a checklist
cli-plan-percent = { $percent }% complete on { $date }
cli-plan-no-versions = There is no version yet. Make one with “plan version --make NOTE”.
cli-plan-no-reviews = Nobody was asked yet.
cli-plan-waits = Waits
cli-plan-same = Nothing is different.
cli-plan-text = What is planned
cli-plan-reason = Why it is not needed
cli-plan-days = every { $days } days
cli-plan-weight = Weight { $weight } of 15
cli-needs-figure = { $settled } of { $affected } affected groups have training or a reason why not.
cli-needs-unjudged = { $count ->
    [one] Nobody has said how { $count } of them is affected.
   *[other] Nobody has said how { $count } of them are affected.
}
cli-needs-none = No needs are set.
cli-needs-nobody = No group is affected yet: set impacts or put groups into a wave.
cli-needs-nothing-left = Nothing is left to learn.
cli-needs-untaught = No module teaches { $topics } deeply enough.
cli-needs-no-topics = There are no topics yet. Add some with “needs topics --areas”.
cli-checklist-none = No checklist has begun. Begin one with “checklists begin PHASE”.
cli-checklist-nothing = Nothing is open.
cli-checklist-gate = Before { $phase }: { $open } of { $of } open
cli-checklist-waiting = { $phase }: { $title } has not begun; { $lines ->
    [one] its one line is open.
   *[other] its { $lines } lines are open.
}

cli-column-plan-part = Part
cli-column-plan-percent = %
cli-column-plan-owner = Owner
cli-column-plan-state = State
cli-column-plan-lack = What is missing
cli-column-plan-check = Judged by
cli-column-plan-done = Done
cli-column-plan-of = Of
cli-column-plan-text = What is planned
cli-column-plan-approved-by = Approved by
cli-column-plan-note = Note
cli-column-plan-decision = Decision
cli-column-plan-before = Before
cli-column-plan-after = After
cli-column-plan-proposed = Proposed
cli-column-plan-wanted = Wanted
cli-column-plan-used = Used
cli-column-needs-topic = Topic
cli-column-needs-depth = Depth
cli-column-needs-gap = What is missing
cli-column-needs-training = Training
cli-column-needs-by = By
cli-column-needs-topics = Topics
cli-column-needs-track = Track
cli-column-checklist-line = Line
cli-column-checklist-gate = Gate
cli-column-checklist-answer = Answer
cli-column-modules = Modules
