# The training plan: its parts, what each is judged by and what it lacks, versions, proportion, the document.
row-plan_part = part of the training plan
row-plan_version = version of the training plan
row-plan_review = review of the training plan

change-plan-part = { $part } written in the training plan
change-plan-version = Version { $number } of the training plan made
change-plan-review-asked = { $count ->
    [one] { $count } person asked to review version { $number } of the training plan
   *[other] { $count } people asked to review version { $number } of the training plan
}
change-plan-reviewed = Version { $number } of the training plan reviewed by { $name }
change-plan-approved = Version { $number } of the training plan approved
change-proportion-saved = Size, complexity and risk of the programme saved

plan-text-too-long = Shorten this to at most { $longest } characters.
plan-owner-gone = This person is not there any more. Choose somebody else.
plan-reviewers-many = Ask at most 100 people at once.
plan-review-own = Whoever made the version does not review it. Ask somebody else.
plan-review-why = Say what should change.
plan-version-unreadable = Version { $number } was kept by a newer version of Understudy. Update this laptop to read it.
plan-approved-already = This version is approved already.
plan-approve-unknown = Nobody knows who made this version, so nobody can approve it. Make a new one.
plan-approve-own = Whoever made the version cannot approve it. Ask a lead or a consultant.
plan-approve-role = A superuser cannot approve the plan. Ask a lead or a consultant.
plan-approved-despite = { $name } has asked for changes to this version.

plan-part-objectives = Objectives
plan-part-scope = Scope
plan-part-audience = Audience
plan-part-schedule = Schedule and resources
plan-part-delivery = Delivery
plan-part-validation = Validation of success
plan-part-assumptions = Assumptions and dependencies
plan-part-risks = Risks
plan-part-environment = Environment
plan-part-materials = Materials
plan-part-ongoing = Ongoing training
plan-part-people = People

plan-about-objectives = What people will be able to do, how it is measured, and by when.
plan-about-scope = Which processes are taught, and where it hurts most if they are not.
plan-about-audience = Who has to learn, where they are, and with which wave they go live.
plan-about-schedule = When training takes place, and whether there are seats for everybody.
plan-about-delivery = How training is given: in person or online, in which language, by whom, how deeply.
plan-about-validation = How one knows that it worked: timed tasks, tests, feedback.
plan-about-assumptions = What is taken for granted, and what training waits for.
plan-about-risks = What may go wrong, who looks after it, and whether enough trainers are ready.
plan-about-environment = The system to practise in: access, data, roles.
plan-about-materials = What is handed out and shown, and whether it is approved.
plan-about-ongoing = Training after go-live: joiners, releases, certificates that lapse.
plan-about-people = Who trains, who agrees to it, who answers for each part.

plan-state-missing = Not begun
plan-state-partly = Under way
plan-state-complete = Complete
plan-state-not_needed = Not needed

plan-version-review = In review
plan-version-approved = Approved

plan-feature-objectives = Objectives
plan-feature-risk_log = Risks and obstacles
plan-feature-actions = Communication, sponsors, resistance, coaching
plan-feature-sentiment = Sentiment
plan-feature-retraining = Retraining
plan-feature-steering = Steering pack
plan-feature-rewards = Rewards and corrective actions

plan-rhythm-pulse = A pulse
plan-rhythm-steering_pack = A steering pack
plan-rhythm-plan_review = A look at the training plan

plan-check-objectives_written = There are objectives
plan-check-objectives_measured = Objectives with a measure
plan-check-objectives_dated = Objectives with a deadline
plan-check-objectives_owned = Objectives with an owner
plan-check-objectives_agreed = Objectives agreed
plan-check-scope_processes = Processes are in scope
plan-check-scope_rated = Process areas with an impact
plan-check-audience_headcount = Affected groups with a headcount
plan-check-audience_wave = Affected groups in a wave
plan-check-audience_trained = Affected groups with training or a reason why not
plan-check-schedule_cutover = Waves with a cutover
plan-check-schedule_milestones = Waves with milestones
plan-check-schedule_seats = Groups and modules with enough seats
plan-check-schedule_people = People trained or seated before cutover
plan-check-delivery_run_sheets = Modules with a run sheet
plan-check-delivery_places = Sessions to come with a room or link
plan-check-delivery_trainers = Sessions to come with a trainer
plan-check-delivery_needs = Needs taught deeply enough
plan-check-validation_tasks = Modules with a timed task or test
plan-check-validation_feedback = Modules given with feedback
plan-check-assumptions_written = There are assumptions or dependencies
plan-check-assumptions_owned = Open ones with an owner and a date
plan-check-risks_written = There are risks
plan-check-risks_answered = Open risks with an owner and an answer
plan-check-risks_covered = High risk areas with enough ready superusers
plan-check-environment_access = Superusers whose access works
plan-check-environment_checked = Sessions of the next 14 days with a checked environment
plan-check-materials_approved = Modules with approved materials
plan-check-materials_on_time = Modules without overdue materials
plan-check-ongoing_validity = Modules that say how long they hold
plan-check-ongoing_releases = A release after go-live is planned
plan-check-ongoing_phase = The phase after go-live has its dates
plan-check-people_superusers = Affected groups with enough superusers
plan-check-people_agreed = Superusers whose manager has agreed
plan-check-people_ready = Superusers who may train
plan-check-people_owners = Parts of the plan with an owner
plan-check-plan_approved = The plan is approved and current

plan-lack-objectives_written = No objective is written yet.
plan-lack-objectives_measured = { $of ->
    [0] There is no objective to measure yet.
   *[other] { $missing ->
        [one] { $missing } objective has no measure.
       *[other] { $missing } objectives have no measure.
    }
}
plan-lack-objectives_dated = { $of ->
    [0] There is no objective to date yet.
   *[other] { $missing ->
        [one] { $missing } objective has no deadline.
       *[other] { $missing } objectives have no deadline.
    }
}
plan-lack-objectives_owned = { $of ->
    [0] There is no objective to own yet.
   *[other] { $missing ->
        [one] { $missing } objective has no owner.
       *[other] { $missing } objectives have no owner.
    }
}
plan-lack-objectives_agreed = { $of ->
    [0] There is no objective to agree to yet.
   *[other] { $missing ->
        [one] { $missing } objective is not agreed.
       *[other] { $missing } objectives are not agreed.
    }
}
plan-lack-scope_processes = No process is in scope yet.
plan-lack-scope_rated = { $of ->
    [0] No process area is in scope yet.
   *[other] { $missing ->
        [one] { $missing } process area in scope has no impact.
       *[other] { $missing } process areas in scope have no impact.
    }
}
plan-lack-audience_headcount = { $of ->
    [0] No affected group is known yet.
   *[other] { $missing ->
        [one] { $missing } affected group has no headcount.
       *[other] { $missing } affected groups have no headcount.
    }
}
plan-lack-audience_wave = { $of ->
    [0] No affected group is known yet.
   *[other] { $missing ->
        [one] { $missing } affected group goes live with no wave.
       *[other] { $missing } affected groups go live with no wave.
    }
}
plan-lack-audience_trained = { $of ->
    [0] No affected group is known yet.
   *[other] { $missing ->
        [one] { $missing } group has no training and no reason why not.
       *[other] { $missing } groups have no training and no reason why not.
    }
}
plan-lack-schedule_cutover = { $of ->
    [0] There is no wave yet.
   *[other] { $missing ->
        [one] { $missing } wave has no cutover.
       *[other] { $missing } waves have no cutover.
    }
}
plan-lack-schedule_milestones = { $of ->
    [0] There is no wave yet.
   *[other] { $missing ->
        [one] { $missing } wave has no milestone but its cutover.
       *[other] { $missing } waves have no milestone but their cutover.
    }
}
plan-lack-schedule_seats = { $of ->
    [0] No group needs a module yet.
   *[other] { $missing ->
        [one] For { $missing } group and module there are too few seats before cutover.
       *[other] For { $missing } groups and modules there are too few seats before cutover.
    }
}
plan-lack-schedule_people = { $of ->
    [0] Nobody is listed who needs a module.
   *[other] { $missing ->
        [one] { $missing } seat is missing before cutover, counted once a module.
       *[other] { $missing } seats are missing before cutover, counted once a module.
    }
}
plan-lack-delivery_run_sheets = { $of ->
    [0] There is no module yet.
   *[other] { $missing ->
        [one] { $missing } module has no run sheet.
       *[other] { $missing } modules have no run sheet.
    }
}
plan-lack-delivery_places = { $of ->
    [0] No session is scheduled.
   *[other] { $missing ->
        [one] { $missing } session has neither room nor link.
       *[other] { $missing } sessions have neither room nor link.
    }
}
plan-lack-delivery_trainers = { $of ->
    [0] No session is scheduled.
   *[other] { $missing ->
        [one] { $missing } session has nobody who leads it.
       *[other] { $missing } sessions have nobody who leads them.
    }
}
plan-lack-delivery_needs = { $of ->
    [0] No needs are set yet.
   *[other] { $missing ->
        [one] { $missing } need is taught by no module deeply enough.
       *[other] { $missing } needs are taught by no module deeply enough.
    }
}
plan-lack-validation_tasks = { $of ->
    [0] There is no module yet.
   *[other] { $missing ->
        [one] { $missing } module has neither a timed task nor a test.
       *[other] { $missing } modules have neither a timed task nor a test.
    }
}
plan-lack-validation_feedback = { $of ->
    [0] No module was given yet.
   *[other] { $missing ->
        [one] { $missing } module was given without any feedback.
       *[other] { $missing } modules were given without any feedback.
    }
}
plan-lack-assumptions_written = No assumption or dependency is written yet.
plan-lack-assumptions_owned = { $of ->
    [0] No assumption or dependency is open.
   *[other] { $missing ->
        [one] { $missing } open assumption or dependency has no owner or no date.
       *[other] { $missing } open assumptions or dependencies have no owner or no date.
    }
}
plan-lack-risks_written = No risk is written yet.
plan-lack-risks_answered = { $of ->
    [0] No risk is open.
   *[other] { $missing ->
        [one] { $missing } open risk has no owner or no answer.
       *[other] { $missing } open risks have no owner or no answer.
    }
}
plan-lack-risks_covered = { $of ->
    [0] No risk area has an impact of 4 or 5.
   *[other] { $missing ->
        [one] { $missing } risk area of impact 4 or 5 has too few ready superusers.
       *[other] { $missing } risk areas of impact 4 or 5 have too few ready superusers.
    }
}
plan-lack-environment_access = { $of ->
    [0] There is no superuser yet.
   *[other] { $missing ->
        [one] For { $missing } superuser nobody has seen the access work.
       *[other] For { $missing } superusers nobody has seen the access work.
    }
}
plan-lack-environment_checked = { $of ->
    [0] No session takes place in the next 14 days.
   *[other] { $missing ->
        [one] For { $missing } session of the next 14 days the environment was not seen to work.
       *[other] For { $missing } sessions of the next 14 days the environment was not seen to work.
    }
}
plan-lack-materials_approved = { $of ->
    [0] There is no module yet.
   *[other] { $missing ->
        [one] { $missing } module has materials that are not approved.
       *[other] { $missing } modules have materials that are not approved.
    }
}
plan-lack-materials_on_time = { $of ->
    [0] There is no module yet.
   *[other] { $missing ->
        [one] { $missing } module has no materials, or overdue ones.
       *[other] { $missing } modules have no materials, or overdue ones.
    }
}
plan-lack-ongoing_validity = { $of ->
    [0] There is no module yet.
   *[other] { $missing ->
        [one] { $missing } module does not say how long it holds.
       *[other] { $missing } modules do not say how long they hold.
    }
}
plan-lack-ongoing_releases = No release after go-live is planned.
plan-lack-ongoing_phase = The phase after go-live has no dates.
plan-lack-people_superusers = { $of ->
    [0] No affected group is known yet.
   *[other] { $missing ->
        [one] { $missing } affected group has too few superusers.
       *[other] { $missing } affected groups have too few superusers.
    }
}
plan-lack-people_agreed = { $of ->
    [0] There is no superuser yet.
   *[other] { $missing ->
        [one] The manager of { $missing } superuser has not agreed.
       *[other] The managers of { $missing } superusers have not agreed.
    }
}
plan-lack-people_ready = { $of ->
    [0] There is no superuser yet.
   *[other] { $missing ->
        [one] { $missing } superuser may not train yet.
       *[other] { $missing } superusers may not train yet.
    }
}
plan-lack-people_owners = { $missing ->
    [one] { $missing } part of the plan has no owner.
   *[other] { $missing } parts of the plan have no owner.
}
plan-lack-plan_approved = No version of the plan was approved lately.

plan-export-title = Training plan · { $programme }
plan-export-footer = { $title } · made on { $date } with Understudy
plan-export-version = Version { $number }
plan-export-current = As it stands, not a version
plan-export-as-of = Figures as of { $date }.
plan-export-made-by = Made by { $name }.
plan-export-approved = Approved by { $name } on { $date }.
plan-export-not-approved = Not approved yet.
plan-export-overview = The parts at a glance
plan-export-reviews = Reviews
plan-export-review-open = { $name }: asked, no answer yet.
plan-export-review-agreed = { $name } agreed on { $date }.
plan-export-review-changes = { $name } asked for changes on { $date }.
plan-export-text = What is planned
plan-export-percent = { $percent }%
plan-export-count = { $done } of { $of }
plan-export-nothing = nothing yet
plan-export-no-owner = No owner
plan-export-owner = Owner: { $name }
plan-export-not-needed = Not needed: { $reason }
plan-export-column-part = Part
plan-export-column-owner = Owner
plan-export-column-state = State
plan-export-column-complete = Complete
plan-export-column-next = What is missing first
plan-export-column-check = Judged by
plan-export-column-count = Figure
plan-export-column-missing = What is missing
plan-export-column-text = What is planned
plan-export-column-not-needed = Why it is not needed
plan-export-column-done = Done
plan-export-column-of = Of
plan-export-column-lack = What is missing
plan-export-column-row = Missing row
