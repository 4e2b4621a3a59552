# The editor of the readiness rule.
rule-edit-subtitle = What a superuser must have done before training colleagues. Versions stay: the past is judged by the rule then in force.
rule-edit-versions = Versions
rule-edit-versions-none = None yet. Save the first one here.
rule-edit-version = { $name }, version { $version }
rule-edit-version-wave = { $wave }, from { $date }
rule-edit-version-all = all waves, from { $date }
rule-edit-in-force = in force
rule-edit-new-version = New version
rule-edit-first = The first rule
rule-edit-hint = saving makes a new version; earlier ones stay
rule-edit-name = Name
rule-edit-wave = Holds for
rule-edit-wave-all = All waves
rule-edit-from = In force from
rule-edit-weight = weight
rule-edit-no-limit = no limit
rule-edit-none = none
rule-edit-discard = Discard
rule-edit-save = Save new version
rule-edit-number = { $gate }: { $what }
rule-edit-what-weight = weight, 1 to 10
rule-edit-what-level = lowest level, 0 to 4
rule-edit-what-max-age-days = oldest assessment that counts, in days; empty for any
rule-edit-what-observe = observe sessions
rule-edit-what-assist = assist sessions
rule-edit-what-lead = lead sessions
rule-edit-what-comfort = lowest last comfort, 1 to 5
rule-edit-what-rehearsal-rating = lowest rating of the best rehearsal, 1 to 5; empty for none
rule-edit-what-allocation-percent = lowest share of working time, in percent
rule-edit-what-valid-days = days until a sign-off expires; empty for never
rule-edit-ask-knowledge = Every process in scope is assessed at level <level></level> or more by somebody else, at most <maxagedays></maxagedays> days ago.
rule-edit-ask-shadowing = In every process area at least <observe></observe> observe, <assist></assist> assist and <lead></lead> lead sessions, and a last comfort of <comfort></comfort> or more.
rule-edit-ask-facilitation = Every facilitation skill is at level <level></level> or more, and the best rehearsal is rated <rehearsalrating></rehearsalrating> or more.
rule-edit-ask-content = The materials of every module in scope are approved.
rule-edit-ask-environment = There is a working account in the training environment.
rule-edit-ask-commitment = At least <allocationpercent></allocationpercent> % of working time is set aside.
rule-edit-ask-sign_off = A consultant or lead has signed off; a sign-off lasts at most <validdays></validdays> days.
rule-edit-switch-no-open-blocker = No blocker is open
rule-edit-switch-manager-agreement = The manager has agreed
rule-edit-effect = What it would change
rule-edit-effect-unsound = Correct the numbers first; then the effect is shown here.
rule-edit-status = Status
rule-edit-before = Today
rule-edit-after = With it
rule-edit-changes = { $count ->
    [0] Nobody’s status changes
    [one] One superuser changes
   *[other] { $count } superusers change
}
