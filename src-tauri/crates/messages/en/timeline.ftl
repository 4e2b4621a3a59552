# The sequence of training against the project: what is wrong with it, and the way out.

timeline-no-training = No training at all: { $people ->
    [one] one person
   *[other] { $people } people
  } of { $audience }
timeline-no-training-expired = No training for { $people ->
    [one] one person
   *[other] { $people } people
  } of { $audience }: the reason for none expired on { $expired }
timeline-unjudged-way-out = Nobody has said how { $audience } is affected: put it into a wave, say which modules it needs, or record why it gets no training.
timeline-no-training-way-out = Say which modules { $audience } needs, or record why it gets none.
timeline-no-session = { $audience }: no session yet, { $days ->
    [0] cutover is today
    [one] cutover is tomorrow
   *[other] { $days } days to cutover
  }
timeline-no-session-past = { $audience } went live on { $cutover } without a single session
timeline-no-session-way-out = Schedule sessions for the { $people ->
    [one] one person
   *[other] { $people } people
  } of { $audience }.
timeline-no-wave = { $audience } goes live with no wave, so nothing of its sequence can be checked
timeline-no-wave-way-out = Put { $audience }, or its site, into a wave.
timeline-after-cutover = { $audience }: trained { $days ->
    [one] one day
   *[other] { $days } days
  } after cutover, and not before
timeline-after-cutover-way-out = Move a session to { $cutover } or earlier, or schedule one before.
timeline-too-early = { $audience }: trained { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
  } before cutover
timeline-too-early-move = { $count ->
    [one] Move the session that is still to come
   *[other] Move the { $count } sessions that are still to come
  } to { $from } or later.
timeline-too-early-repeat = Schedule a refresher between { $from } and { $to } for { $people ->
    [0] those who were trained too early
    [one] the one person who was trained too early, going by the seats
   *[other] those who were trained too early, up to { $people } people going by the seats
  }.
timeline-before-complete = { $audience }: trained on { $first }, before the system is complete on { $complete }
timeline-before-complete-move = { $count ->
    [one] Move the session that is still to come
   *[other] Move the { $count } sessions that are still to come
  } to { $from } or later.
timeline-before-complete-repeat = Schedule a refresher on or after { $from } for { $people ->
    [0] those who were trained too early
    [one] the one person who was trained too early, going by the seats
   *[other] those who were trained too early, up to { $people } people going by the seats
  }.
timeline-not-told = { $audience }: trained on { $first } before anybody told them what is coming
timeline-not-told-way-out = Plan a communication that makes { $audience } aware, by { $by }.
timeline-told-late = { $audience }: trained on { $first }, told on { $planned }
timeline-told-late-way-out = Bring the communication forward to { $by } or earlier, or mark it done if it was.
timeline-interest = { $audience } was told on { $told }, and nobody measured whether they are interested
timeline-interest-way-out = Ask how many are interested before { $first }, and write it down with the communication.
timeline-content = { $audience }: { $module } is trained on { $first }, and { $materials ->
    [0] it has no approved content
    [one] one material is not approved
   *[other] { $materials } materials are not approved
  }
timeline-content-way-out = Get the content of { $module } approved before { $first }, or move the session.
timeline-superusers-late = { $wave }: superusers are still trained on { $first }; the acceptance test begins on { $uat }
timeline-superusers-late-way-out = Move { $wave }’s superuser sessions before { $uat }.
timeline-superusers-open = { $wave }: { $count } of { $of } superusers are not ready; the acceptance test begins in { $days ->
    [one] one day
   *[other] { $days } days
  }
timeline-superusers-open-now = { $wave }: { $count } of { $of } superusers are not ready, and the acceptance test began on { $uat }
timeline-superusers-open-way-out = Open the superusers of { $wave } who are not ready: each has a next step.
timeline-milestone-order = { $wave }: { $later } on { $later-on } comes before { $earlier } on { $earlier-on }
timeline-milestone-order-way-out = Move { $later } to { $earlier-on } or later, or { $earlier } to { $later-on } or earlier.
timeline-no-cutover = { $wave } has no cutover, so nothing of its sequence can be checked
timeline-no-cutover-way-out = Set the cutover of { $wave }, or import it from the project plan.
timeline-phase-begins = The phase { $phase } begins on { $on }, before { $earlier } begins on { $earlier-on }
timeline-phase-ends = The phase { $phase } ends on { $on }, before { $earlier } ends on { $earlier-on }
timeline-phase-after-cutover = The phase { $phase } begins on { $on }, after the first cutover on { $cutover }
timeline-phase-before-cutover = The phase { $phase } begins on { $on }, before the first cutover on { $cutover }
timeline-phase-way-out = Correct the dates of the phase { $phase }, or the milestones around it.
timeline-track-not-taught = { $audience }: nothing teaches { $topics }
timeline-track-not-taught-way-out = Give { $audience } a module that teaches { $topics }.
timeline-track-empty = Nobody is trained as { $track }: no user group is on that track
timeline-track-empty-way-out = Choose the track “{ $track }” for a user group; it learns { $topics }.
timeline-topic-named = { $name }
timeline-topic-cloud = cloud concepts
timeline-topic-rollback = rollback
timeline-topic-access = access
timeline-topic-tickets = first-line questions

## What a move comes to
timeline-breaks = Breaks: { $what }
timeline-mends = Mends: { $what }
timeline-alters = Changes: { $what }
timeline-objectives-move = { $count ->
    [one] The deadline of one objective moves with it.
   *[other] The deadlines of { $count } objectives move with it.
  }

## The timeline
export-chart-timeline-title = Timeline of { $wave }
export-chart-timeline-no-wave = Timeline of groups without a wave
export-chart-timeline-description = { $audiences ->
    [one] One audience
   *[other] { $audiences } audiences
  } and { $milestones ->
    [one] one milestone
   *[other] { $milestones } milestones
  } from { $from } to { $to }; { $problems ->
    [0] nothing is wrong
    [one] one thing is wrong
   *[other] { $problems } things are wrong
  }.
export-chart-timeline-empty = No user group goes live with this wave.
export-chart-timeline-none = no session
export-chart-timeline-sessions = { $count ->
    [one] one session
   *[other] { $count } sessions
  }
export-chart-timeline-superusers = Superusers
export-chart-timeline-ready = { $ready } of { $of } ready
export-chart-timeline-today = today
export-chart-timeline-cutover = cutover { $date }
export-chart-timeline-aware = made aware
export-chart-timeline-interest = interest raised
export-chart-timeline-hollow = hollow: not done yet
export-chart-timeline-milestone = milestone
export-chart-timeline-bar = sessions; dark: given
export-chart-timeline-bar-bright = sessions; bright: given
export-chart-timeline-grave = gravely wrong
export-chart-timeline-worth = worth a look
