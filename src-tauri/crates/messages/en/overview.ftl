# Readiness, coverage and the summary: sentences made by the rules.
evidence-assessment = { $subject }: level { $level }
evidence-shadowing = { $stage }: { $subject }, comfort { $comfort }
evidence-shadowing-plain = { $stage }: { $subject }
evidence-rehearsal = Rehearsal rated { $rating }
evidence-sign-off = Signed off
evidence-sign-off-revoked = Sign-off, later revoked
evidence-waiver = Waiver of { $gate }
evidence-environment = Access to the training environment
evidence-commitment = { $percent }% of working time
evidence-commitment-none = Time allocation not noted
readiness-gate-not-in-rule = The rule in force has no gate “{ $gate }”.
helpful-step = { $name }: { $step }
helpful-then = Then: { $gates }
helpful-last = Nothing else is missing
helpful-all-met = Everything else is met
change-rule-saved = Readiness rule “{ $name }” saved as version { $version }
rule-name-missing = Give the rule a name, such as “Trainers, wave 1”.
export-done = Saved as { $file }.
export-done-in = Saved as { $file } in the folder “{ $folder }”.
job-unknown = This work is finished or was never started.
verdict-reason-too-few = Even if every nominated superuser were ready, some high-impact risk areas would be short: nominate more
verdict-reason-pace = It takes { $required ->
    [one] { $required } ready superuser
   *[other] { $required } ready superusers
}; at this pace { $likely } ({ $low }–{ $high }) by cutover
verdict-reason-no-risk-areas = No impact is set for any process and group of this wave yet
verdict-reason-lapsed = { $count ->
    [one] One superuser has lapsed
   *[other] { $count } superusers have lapsed
  }
