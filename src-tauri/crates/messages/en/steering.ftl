# The steering pack: what changed, its pages, decisions asked for.

steering-direction-worse = worse
steering-direction-better = better
steering-direction-neutral = changed

steering-wave-new = { $wave } is new in the plan.
steering-wave-verdict = { $wave }: { $before } became { $now }.
steering-wave-ready = { $wave }: { $now } of { $of ->
    [one] { $of } superuser
   *[other] { $of } superusers
} may train; it was { $before }.
steering-wave-moved = The cutover of { $wave } moved from { $before } to { $now }.
steering-objective-new = New objective: { $objective }
steering-objective-gone = No objective any more: { $objective }
steering-objective-course = { $before } became { $now }: { $objective }
steering-objective-share = { $before }% became { $now }%: { $objective }
steering-risk-standing = { $area }, { $group }: { $before } became { $now }.
steering-mood-all = Sentiment over all: { $before } became { $now }.
steering-mood-group = Sentiment of { $group }: { $before } became { $now }.
steering-obstacle-new = New obstacle: { $title }
steering-obstacle-gone = No obstacle any more: { $title }
steering-decision-new = A decision is asked for: { $title }
steering-decision-taken = Decided: { $title } – { $decision }
steering-plan-broken = The plan breaks its order: { $what }
steering-plan-mended = Mended: { $what }

steering-title-missing = Give the pack a title, such as the date of the meeting.
steering-note-long = The note is too long: 2,000 characters at most.
steering-text-long = The text is too long: 4,000 characters at most.
steering-decision-missing = Say what is to be decided.
steering-wave-gone = This wave is not there any more. Choose another one.
steering-owner-gone = This person is not there any more. Choose somebody else.
steering-decided-ahead = The day lies in the future. Choose today or an earlier day.
steering-pack-unreadable = The figures of “{ $title }” were kept by a newer version of Understudy. Update it to read them.

change-steering-kept = Kept the steering pack “{ $title }”
change-steering-deleted = Deleted the steering pack “{ $title }”
change-decision-asked = Asked for a decision: { $title }
change-decision-taken = Recorded a decision: { $title }
change-decision-reopened = Opened a decision again: { $title }
change-decision-deleted = Deleted a decision: { $title }

steering-pdf-title = { $programme }: training for go-live
steering-pdf-kind = Steering pack
steering-pdf-as-of = As of { $date }
steering-pdf-since = Since the pack of { $date }
steering-pdf-footer = { $programme } · made on { $date }
# A wave of which nobody may train by a waiver needs no parts.
steering-pdf-ready = { $conditional ->
    [0] { $count } of { $of }
   *[other] { $count } of { $of } ({ $ready } ready, { $conditional } conditional)
}
steering-pdf-first = { $shown } of { $all } are shown; { $more } more are in Understudy.
steering-pdf-of = { $count } of { $of }
steering-pdf-percent = { $percent }%
steering-pdf-everybody = Everybody
steering-pdf-nobody = nobody yet
steering-pdf-undated = no date
steering-pdf-decided = { $decision } ({ $date })
steering-pdf-forecast = At this pace { $likely } may train by cutover ({ $low } to { $high }).
steering-pdf-forecast-percent = { $likely }% ({ $low }–{ $high }%)
steering-pdf-with-obstacles = { $percent }% ({ $count })
steering-pdf-verdicts = Will it be enough?
steering-pdf-verdicts-lead = Whether the trainers will be ready by cutover.
steering-pdf-verdicts-none = No wave is planned yet.
steering-pdf-changes = What changed
steering-pdf-changes-lead = Since the last pack
steering-pdf-changes-rest = { $count ->
    [one] One more change is in the report.
   *[other] { $count } more changes are in the report.
}
steering-pdf-changes-none = Nothing that is worth a word changed.
steering-pdf-changes-first = This is the first pack: the next one will say what changed.
steering-pdf-objectives = Objectives
steering-pdf-objectives-lead = As measured, with the forecast to the deadline (80 % interval). The upright line is the target.
steering-pdf-objectives-none = No objective is written yet.
steering-pdf-risk = Risk areas
steering-pdf-risk-lead = How far the preparation is, by process area and user group; in brackets the open obstacles.
steering-pdf-risk-rest = { $behind ->
    [0] { $count ->
        [one] One more process area is as far as planned.
       *[other] { $count } more process areas are as far as planned.
    }
   *[other] { $count ->
        [one] One more process area is not shown; it is behind the plan.
       *[other] { $count } more process areas are not shown; { $behind } of them are behind the plan.
    }
}
steering-pdf-missing = Nothing to show yet
steering-pdf-risk-none = No risk area is rated yet.
steering-pdf-mood = Sentiment
steering-pdf-mood-lead = Mean of the last pulses on a scale of 1 to 5; never of fewer than five people.
steering-pdf-mood-none = No pulse is counted yet.
steering-pdf-mood-steady = no drop
steering-pdf-mood-answered = drop, answered
steering-pdf-mood-unanswered = drop, not answered
steering-pdf-obstacles = Top obstacles
steering-pdf-obstacles-lead = What stands in the way of training, overdue first.
steering-pdf-obstacles-none = No open obstacle.
steering-pdf-plan = Where the plan breaks its order
steering-pdf-plan-lead = Each with the way out.
steering-pdf-plan-none = The plan is in order.
steering-pdf-plan-no-wave = Without a wave there is no order to look at yet.
steering-pdf-decisions = Decisions asked for
steering-pdf-decisions-lead = What the committee is asked to decide, and what it decided in the last month.
steering-pdf-decisions-none = No decision is asked for.
steering-pdf-actions = Actions around the training:
steering-pdf-actions-line = { $overdue } overdue, { $due } due this week, { $coming } to come, { $done } done.
steering-pdf-column-wave = Wave
steering-pdf-column-verdict = Verdict
steering-pdf-column-ready = Superusers who may train
steering-pdf-column-covered = Risk areas of high impact with enough trainers
steering-pdf-column-trained = Trainings completed of those needed
steering-pdf-column-objective = Objective
steering-pdf-column-course = Stands
steering-pdf-column-value = Measured
steering-pdf-column-forecast = Forecast
steering-pdf-column-area = Process area
steering-pdf-column-group = User group
steering-pdf-column-score = Now
steering-pdf-column-before = Before
steering-pdf-column-state = State
steering-pdf-column-obstacle = Obstacle
steering-pdf-column-owner = Owner
steering-pdf-column-due = Due
steering-pdf-column-next = Next step
steering-pdf-column-broken = What is wrong
steering-pdf-column-way-out = Way out
steering-pdf-column-decision = Decision
steering-pdf-column-needed = Needed by
steering-pdf-column-decided = Decided
