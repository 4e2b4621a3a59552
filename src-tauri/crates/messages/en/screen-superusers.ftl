# The list of superusers.
superusers-title = Superusers
superusers-subtitle = { $count ->
    [one] { $count } superuser: who trains colleagues, how far they are, and what comes next
   *[other] { $count } superusers: who trains colleagues, how far they are, and what comes next
}
superusers-search = Find a superuser
superusers-status = Status
superusers-stepped-down = Stepped down
superusers-column-name = Superuser
superusers-column-job = Job, site
superusers-column-groups = Trains
superusers-column-wave = Wave
superusers-column-progress = Progress
superusers-column-next = Next step
superusers-column-warnings = Worth knowing
superusers-progress-of = Progress of { $name }
superusers-progress-before = { $share } prepared
superusers-progress-before-explains = Nothing is learned yet; others have met this much of the rule: an account, time, the manager’s agreement.
superusers-none-title = No superusers yet
superusers-none-body = A superuser knows the work and will train colleagues in the new system. Nominate one of the imported people.

# Nominating and editing.
superusers-nominate = Nominate
superusers-nominate-title = Nominate a superuser
superusers-nominate-explains = What is not agreed yet may stay empty; readiness then says that it is missing.
superusers-edit-title = Profile and scope of { $name }
superusers-scope = What and whom they train
superusers-agreement = What was agreed
superusers-field-person = Person
superusers-field-processes = Processes
superusers-field-processes-hint = A process area stands for everything in scope below it.
superusers-field-groups = User groups
superusers-field-sites = Sites
superusers-field-wave = Wave
superusers-field-wave-none = No wave
superusers-field-manager = Manager
superusers-field-manager-agreed = Manager agreed on
superusers-field-allocation = Share of working time
superusers-field-nominated = Nominated on
superusers-field-environment = Training environment tested on
superusers-field-environment-hint = The day on which production-like access was seen to work.
superusers-field-note = Note
superusers-error-person = Choose the person to nominate.
superusers-error-allocation = Give a share from 0 to 100, or leave it empty.
superusers-error-manager = Name the manager who agreed.
superusers-error-rating = Choose a rating from 1 to 5.

# One superuser.
superusers-one = Superuser
superusers-trains = trains { $groups } ({ $count ->
    [one] { $count } person
   *[other] { $count } people
})
superusers-trains-nobody = no user group yet
superusers-time = { $percent }% of the time, not agreed yet
superusers-time-agreed = { $percent }% of the time, agreed
superusers-time-agreed-by = { $percent }% of the time, agreed by { $manager }
superusers-time-open = time not agreed yet
superusers-log = Log shadowing
superusers-assess = Assess
superusers-more = More actions
superusers-edit = Edit profile and scope
superusers-history = History
superusers-forecast = ready by about { $date } at this pace
superusers-rule = rule “{ $name }”
superusers-no-rule-title = No readiness rule yet
superusers-no-rule-body = Save a readiness rule under Readiness rule; its gates then appear here.
superusers-gate-met = { $count ->
    [0] met
    [one] met, { $count } row of evidence
   *[other] met, { $count } rows of evidence
}
superusers-gate-met-of = { $done } of { $all }, { $count ->
    [one] { $count } row of evidence
   *[other] { $count } rows of evidence
}
superusers-missing = { $missing }
superusers-missing-more = { $missing }, and { $count } more
superusers-waived-until = waived until { $date }: { $reason }
superusers-no-ladder-title = No process area to shadow yet
superusers-no-ladder-body = Choose the processes that this superuser trains, or log the first shadowing session.
superusers-last-comfort = Last, comfort
superusers-down-since = Stepped down on { $date }. The history stays; readiness and coverage no longer count them.
superusers-down-take-back = Take back

# What was written down.
superusers-records = Records
superusers-records-log = Log
superusers-records-pairings = Pairings
superusers-records-decisions = Sign-off
superusers-records-practice = Reviews
superusers-log-none-title = Nothing logged yet
superusers-log-none-body = After the first shadowing session its stage, comfort, dos and don’ts stand here.
superusers-pair = Pair with a consultant
superusers-pairings-none-title = Not paired yet
superusers-pairings-none-body = A pairing says which consultant is shadowed, on which processes, and until when.
superusers-pairing-with = With { $name }
superusers-pairing-closed = closed { $date }
superusers-pairing-facts = { $count ->
    [one] { $count } session, last on { $date }
   *[other] { $count } sessions, last on { $date }
}
superusers-pairing-facts-none = No session yet
superusers-blockers = { $count ->
    [one] { $count } open blocker
   *[other] { $count } open blockers
}
superusers-sign-offs = Sign-offs
superusers-sign-offs-none = Not signed off yet.
superusers-signed-by = { $name }, { $date }
superusers-signed-stands = stands
superusers-signed-expired = expired
superusers-signed-revoked = revoked
superusers-until = until { $date }
superusers-revoked-by = Revoked by { $name } on { $date }: { $reason }
superusers-waivers = Waivers
superusers-waivers-none = No gate is waived.
superusers-waiver-withdrawn = withdrawn
superusers-waiver-facts = { $name }, { $date }, until { $until }
superusers-withdraw = Withdraw
superusers-withdraw-of = Withdraw the waiver of { $gate }
superusers-rehearsals = Rehearsals
superusers-rehearsals-none = No rehearsal yet.
superusers-rated = rated { $rating } of 5
superusers-rehearsal-session = Session of { $module }
superusers-observed-by = Observed by { $name }
superusers-observed-nobody = Observer not named
superusers-reviews = Candid reviews
superusers-reviews-none = No review that you may see.
superusers-reviews-open = Open candid reviews
superusers-review-by = { $date }, { $name }
superusers-review-strengths = Strengths: { $words }
superusers-review-gaps = Gaps: { $words }
superusers-review-actions = Agreed: { $words }

# Dialogs.
superusers-by = Signed off by
superusers-revoked-by-label = Revoked by
superusers-waived-by = Waived by
superusers-reason = Reason
superusers-when = When
superusers-expires = Expires on
superusers-expires-hint = Leave empty: the readiness rule decides.
superusers-sign-off = Sign off
superusers-sign-off-title = Sign off { $name }
superusers-sign-off-explains = You say that they may train. Nobody signs themselves off.
superusers-sign-off-open = Still open: { $gates }. The sign-off counts, but they are ready only when these are met or waived.
superusers-sign-off-save = Sign off
superusers-revoke = Revoke sign-off
superusers-revoke-title = Revoke the sign-off of { $name }
superusers-revoke-explains = They may no longer train until they are signed off again. The sign-off stays in the history.
superusers-waive = Waive a gate
superusers-waive-title = Waive a gate for { $name }
superusers-waive-explains = They count as conditionally ready until the waiver expires, once everything else is met.
superusers-waive-gate = Gate
superusers-waive-until = Until
superusers-waive-save = Waive
superusers-rehearsal = Record a rehearsal
superusers-rehearsal-title = Rehearsal of { $name }
superusers-rehearsal-explains = A rehearsal counts when somebody else observed it.
superusers-rating = Rating
superusers-rating-hint = 1: not ready for colleagues. 3: ready with small gaps. 5: could teach others to train.
superusers-observer = Observed by
superusers-step-down = Step down
superusers-step-down-title = { $name } steps down
superusers-step-down-explains = Their history stays. From that day readiness and coverage no longer count them; it can be taken back.
superusers-step-down-on = From
superusers-step-down-save = Step down
