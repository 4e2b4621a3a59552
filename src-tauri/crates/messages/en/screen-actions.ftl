# The screens of actions: the board, the four plans, rewards and corrective actions.
actions-title = Actions
actions-subtitle = Who is told, who sponsors, who resists and why, which managers are coached. Each has an owner and a date.
actions-sections = Actions
actions-section-board = Board
actions-section-communication = Communication
actions-section-sponsor = Sponsors
actions-section-resistance = Resistance
actions-section-coaching = Coaching
actions-section-recognition = Rewards
actions-plan-communication = Communication plan
actions-plan-sponsor = Sponsor roadmap
actions-plan-resistance = Resistance plan
actions-plan-coaching = Coaching of managers
actions-plan-none-communication = No message is planned yet
actions-plan-none-sponsor = No sponsor action is planned yet
actions-plan-none-resistance = No resistance is recorded
actions-plan-none-coaching = No manager is coached yet
actions-plan-none-body = Plan the first one with its owner and date; it appears on the board in the week it is due.
actions-explains-communication = A message to an audience: who sends it, how, and when. When it is done, count whom it reached and who showed interest.
actions-explains-sponsor = What a sponsor does, and which peers they win over.
actions-explains-resistance = Who resists, why, and what is done about it. Without the cause the answer is a guess.
actions-explains-coaching = How far a manager is themselves, and the next step. Managers are won before they win others.
actions-add = Plan an action
actions-plan = Plan
actions-plan-it = Plan it
actions-new-communication = New message
actions-new-sponsor = New sponsor action
actions-new-resistance = New answer to resistance
actions-new-coaching = New coaching step
actions-kind-communication = Message
actions-kind-sponsor = Sponsor
actions-kind-resistance = Resistance
actions-kind-coaching = Coaching
actions-search = Search actions
actions-filters = Which actions are shown
actions-mine = Mine
actions-shortcut-new = Plan a message
actions-shortcut-done = The action walked to is done
actions-none-title = Nothing is planned yet
actions-none-body = Start with the first message: why things change, told by somebody people trust. Then the sponsors, then the managers.
actions-figure-overdue = should have been done
actions-figure-due = until Sunday
actions-figure-coming = { $undated ->
    [0] in later weeks
    [one] in later weeks, one without a date
   *[other] in later weeks, { $undated } without a date
  }
actions-figure-done = since the beginning
actions-figure-interest = Interest
actions-figure-none = Nothing is counted here
actions-figure-none-body = Clear the filters, or plan something.
actions-figure-overdue-title = { $count ->
    [one] One overdue action
   *[other] { $count } overdue actions
  }
actions-figure-overdue-explains = Their day has passed and nobody said that they are done.
actions-figure-due-title = { $count ->
    [one] One action this week
   *[other] { $count } actions this week
  }
actions-figure-due-explains = Due from today until Sunday.
actions-figure-coming-title = { $count ->
    [one] One action in later weeks
   *[other] { $count } actions in later weeks
  }
actions-figure-coming-explains = Due after this week, or without a date.
actions-figure-done-title = { $count ->
    [one] One action done
   *[other] { $count } actions done
  }
actions-figure-done-explains = All that was done, with its day. The board shows the last four weeks.
actions-figure-interest-title = Who was reached and interested
actions-figure-interest-explains = Messages of which was counted how many people they reached and how many of them showed interest.
actions-figure-interest-of = { $interested } of { $reached } people asked
actions-figure-interest-and = { $interested } of { $reached } people asked; { $not_asked } more reached, not asked
actions-place-overdue = Overdue
actions-place-this = This week
actions-place-next = Next week
actions-place-later = Later
actions-place-done = Done in four weeks
actions-place-overdue-none = Nothing is late.
actions-place-this-none = Nothing is due this week.
actions-place-next-none = Nothing is due next week.
actions-place-later-none = Nothing is planned further ahead.
actions-place-done-none = Nothing was done in the last four weeks.
actions-week-of = Week of { $date }
actions-late-days = { $days ->
    [one] one day late
   *[other] { $days } days late
  }
actions-nobody = Nobody yet
actions-done = Done
actions-done-of = Done: { $title }
actions-was-done = Done on { $date }
actions-reopen = Open again
actions-drop = Give up
actions-take-up = Take up again
actions-delete = Remove
actions-dropped-because = Given up: { $reason }
actions-came-of-it = What came of it: { $outcome }
actions-reach = Reached { $reached ->
    [one] one person
   *[other] { $reached } people
  }, { $interested } of them interested
actions-reach-not-asked = Reached { $reached ->
    [one] one person
   *[other] { $reached } people
  }; nobody asked whether they are interested
actions-title-communication = Message
actions-title-sponsor = What the sponsor does
actions-title-resistance = What people resist
actions-title-coaching = Next step
actions-detail-communication = Details
actions-detail-sponsor = Peers to talk to
actions-detail-resistance = What is done about it
actions-detail-coaching = Notes
actions-peers = Peers
actions-answer = Answer
actions-person-sponsor = Sponsor
actions-person-coaching = Manager
actions-stage = How far the manager is
actions-stage-short = How far
actions-cause = Cause
actions-choose = Choose…
actions-purpose = Purpose
actions-sender = Sender
actions-sent = Sender · channel
actions-channel = Channel
actions-audience = Audience
actions-groups = User groups
actions-owner = Owner
actions-due = Due
actions-state = State
actions-wave = Wave
actions-wave-all = All waves
actions-interest = Interested
actions-interest-of = { $interested } of { $reached }
actions-interest-not-asked = { $reached } reached, not asked
actions-notes = What came of it
actions-done-title = Done: { $title }
actions-outcome = What came of it
actions-feedback = Feedback
actions-reached = People reached
actions-interested = Of these interested
actions-done-on = Done on
actions-drop-title = Give up: { $title }
actions-drop-explains = It leaves the board and stays in its plan with the reason. It can be taken up again.
actions-drop-reason = Why
actions-drop-reason-missing = Say why, so that nobody plans it again by mistake.

recognition-title = Rewards and corrective actions
recognition-seen = Rewards that everybody may know of.
recognition-seen-lead = Rewards, and what only leads see: every corrective action, and rewards marked so.
recognition-search = Search rewards
recognition-add = Record a reward
recognition-edit = Change the entry
recognition-none-title = Nothing is recorded yet
recognition-none-body = Notice somebody who carried others along. Small and soon is worth more than large and late.
recognition-hidden-explains = Only leads see this: in no list, export or history of anybody else.
recognition-open-explains = Everybody in the programme sees this.
recognition-on = Given on
recognition-kind = Kind
recognition-private-mark = {" "}· leads only
recognition-private = Only leads may know of it
recognition-whom = For
recognition-person = Person
recognition-group = User group
recognition-what = What
recognition-reason = What for
recognition-by = By
recognition-by-hint = You, when left empty
recognition-follow-up = Follow-up
recognition-follow-up-on = Follow up on
recognition-followed-on = Followed up on
recognition-follow-late = late since { $date }
recognition-follow-on = on { $date }
