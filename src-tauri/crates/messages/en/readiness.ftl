# Stages, statuses, gates and what is missing at them.
stage-observe = Observe
stage-assist = Assist
stage-lead = Lead
stage-solo = Solo
driver-consultant = Consultant
driver-both = Both
driver-superuser = Superuser
status-not_started = Not started
status-in_progress = In progress
status-lapsed = Lapsed
status-conditional = Conditional
status-ready = Ready
person-kind-internal = Internal
person-kind-partner = Partner
person-kind-vendor = Vendor
person-kind-customer = Customer
phase-initiate = Initiate
phase-implement = Implement
phase-prepare = Prepare
phase-operate = Operate
process-level-end_to_end = End to end
process-level-process_area = Process area
process-level-process = Process
process-level-scenario = Scenario
process-scope-unspecified = Not decided
process-scope-in = In scope
process-scope-out = Out of scope
competency-kind-knowledge = Knowledge
competency-kind-facilitation = Facilitation
gate-knowledge = Knowledge
gate-shadowing = Shadowing
gate-facilitation = Facilitation
gate-content = Content
gate-environment = Environment
gate-commitment = Commitment
gate-sign_off = Sign-off
gate-state-met = Met
gate-state-waived = Waived
gate-state-partial = Partly met
gate-state-missing = Nothing yet
gate-state-failed = Not met
gate-state-lapsed = Lapsed

# Cells of the readiness heat map: a few characters each.
cell-met = ✓
cell-open = –
cell-count = { $done }/{ $of }
cell-waived = waived
cell-no-scope = no scope
cell-expired = expired
cell-revoked = revoked
cell-no-account = no account
cell-percent = { $percent }%
cell-unasked = unasked
cell-blocked = blocked
cell-comfort = comfort { $comfort }
cell-level = level { $level }
cell-rated = rated { $rating }
cell-stage = { $stage } { $done }/{ $of }

# What is missing.
missing-scope = No process in scope yet
missing-knowledge-none = { $process }: not assessed by somebody else
missing-knowledge-low = { $process }: level { $level }, needs { $needed }
missing-knowledge-old = { $process }: last assessed { $date }, too long ago
missing-sessions = { $area }: { $stage } { $done } of { $needed }
missing-comfort-low = { $area }: last comfort { $comfort }, needs { $needed }
missing-comfort-none = { $area }: comfort not noted in the last session
missing-blocker = { $area }: blocker open since { $date }
missing-skill-none = { $skill }: not assessed by somebody else
missing-skill-low = { $skill }: level { $level }, needs { $needed }
missing-rehearsal-none = No rehearsal observed by somebody else
missing-rehearsal-low = Best rehearsal rated { $rating }, needs { $needed }
missing-content = { $module }: materials not approved
missing-account = No working account in the training environment
missing-allocation-unknown = Time allocation not agreed
missing-allocation-low = { $percent }% of working time, needs { $needed }%
missing-manager = Manager has not agreed
missing-sign-off = Not signed off by a consultant or lead
missing-sign-off-revoked = Sign-off revoked { $date }
missing-sign-off-expired = Sign-off expired { $date }

# The next best step.
step-scope = Choose the processes to train
step-knowledge-none = Assess knowledge of { $process }
step-knowledge-low = Practise { $process }, then assess again (level { $level }, needs { $needed })
step-knowledge-old = Assess { $process } again; last time { $date }
step-sessions = Shadow { $area }: { $stage } ({ $done } of { $needed })
step-comfort-low = One more session in { $area }; last comfort { $comfort }, needs { $needed }
step-comfort-none = Note the comfort of the last session in { $area }
step-blocker = Clear the blocker in { $area }, open since { $date }
step-skill-none = Assess the skill { $skill }
step-skill-low = Practise the skill { $skill } (level { $level }, needs { $needed })
step-rehearsal-none = Hold a rehearsal with an observer
step-rehearsal-low = Rehearse again; best rating { $rating }, needs { $needed }
step-content = Get the materials of { $module } approved
step-account = Get an account in the training environment
step-allocation-unknown = Agree how much time is set aside
step-allocation-low = Agree more time: { $percent }% now, { $needed }% needed
step-manager = Ask the manager to agree
step-sign-off = Sign off: everything else is met
step-sign-off-revoked = Sign off again; revoked { $date }
step-sign-off-expired = Renew the sign-off; expired { $date }

stalled-quiet = { $days ->
    [one] No entry for 1 day
   *[other] No entry for { $days } days
  } (last { $date })
stalled-stuck = { $entries } entries in a row at stage { $stage }

verdict-enough = Enough trainers
verdict-on-track = On track
verdict-at-risk = At risk
verdict-off-track = Off track
verdict-unknown = Not enough data

# The readiness rule.
rule-needs-a-gate = A rule needs at least one gate. Add one.
rule-gate-twice = { $gate } is in the rule twice. Remove one of the two.
rule-weight-range = { $gate }: the weight goes from 1 to 10.
rule-level-range = { $gate }: levels go from 0 to 4.
rule-days-range = { $gate }: give at least one day, or leave the field empty for no limit.
rule-rating-range = { $gate }: ratings go from 1 to 5.
rule-sessions-range = { $gate }: ask for at most 50 sessions of a stage.
rule-percent-range = { $gate }: percentages go from 0 to 100.

# What a gate asks, with the thresholds of the rule.
asks-knowledge = Each process in scope is assessed at level { $level } or more by somebody else.
asks-knowledge-fresh = Each process in scope is assessed at level { $level } or more by somebody else, not longer ago than { $days } days.
asks-shadowing = In each process area: { $observe } × observe, { $assist } × assist, { $lead } × lead or solo; comfort in the last session { $comfort } of 5 or more.
asks-shadowing-unblocked = In each process area: { $observe } × observe, { $assist } × assist, { $lead } × lead or solo; comfort in the last session { $comfort } of 5 or more; no blocker open.
asks-facilitation = Each facilitation skill is at level { $level } or more.
asks-facilitation-rehearsed = Each facilitation skill is at level { $level } or more, and one rehearsal was rated { $rating } of 5 or more by an observer.
asks-content = The materials of each module in scope are approved in its current version and in the languages needed.
asks-environment = There is an account with production-like access in the training environment.
asks-commitment = At least { $percent }% of the working time is set aside.
asks-commitment-agreed = At least { $percent }% of the working time is set aside, and the manager has agreed.
asks-sign-off = A consultant or lead, never the superuser, has signed off; it is neither revoked nor expired.
asks-sign-off-fresh = A consultant or lead, never the superuser, has signed off within the last { $days } days; it is neither revoked nor expired.

# Why nothing is forecast; the first thing that is missing.
no-forecast-nobody = No forecast yet: nobody is nominated here
no-forecast-no-cutover = No forecast yet: no wave has a cutover date
no-forecast-no-cutover-here = No forecast yet: this wave has no cutover date
no-forecast-over = No forecast any more: the cutover was on { $date }
no-forecast-young = No forecast yet: it needs two weeks from the first nomination
