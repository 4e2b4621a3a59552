# Completion per group and module, and the cascade.
completion-title = Completion
completion-subtitle = Who needs which training, and who has completed it
completion-subtitle-as-of = People who needed a module on { $date }, and who of them has completed it
completion-map = Completion by group and module
completion-search = Find a group or module
completion-filters = Filters
completion-filter-wave = Wave
completion-filter-group = Group
completion-filter-module = Module
completion-group = User group
completion-module = Module
completion-person = Person
completion-person-search = Find a person
completion-for = Needs
completion-people = People
completion-share = Share
completion-state = State
completion-reason = Why
completion-session = Session
completion-session-on = Session of { $date }
completion-shown = Show
completion-not-needed = This group does not need this module
completion-cell = { $module } for { $group }: { $done } of { $need } have completed it ({ $share }). { $verdict }
completion-cell-nobody = { $module } for { $group }: nobody in the group by name on this day
completion-cell-short = { $sign } { $share } · { $done }/{ $need }
completion-judged-all = Everybody is done
completion-judged-seated = Everybody else has a seat
completion-judged-some = Some have no seat yet
completion-judged-few = More than half have no seat yet
completion-legend-all = all done
completion-legend-seated = rest seated
completion-legend-some = seats missing
completion-legend-few = most missing

completion-count = { $count } { $state }
completion-count-of = { $count } { $state }: { $module } for { $group }
completion-who-need = need it
completion-who-trained = trained
completion-who-exceptions = exceptions
completion-who-completed = completed
completion-who-earlier_version = with an earlier version
completion-who-alternative = by another route
completion-who-partly = there in part
completion-who-missed = missed
completion-who-seated = with a seat
completion-who-nothing = nothing yet
completion-head-need = Need
completion-head-trained = Trained
completion-head-exceptions = Exceptions
completion-head-completed = Completed
completion-head-earlier_version = Earlier
completion-head-alternative = Other way
completion-head-partly = Partly
completion-head-missed = Missed
completion-head-seated = Seated
completion-head-nothing = Nothing
completion-head-unnamed = Unnamed
completion-means-need = In the group on the day and needing the module
completion-means-trained = Completed, also with an earlier version or by another route
completion-means-exceptions = Partly there, missed, by another route, or with an earlier version
completion-means-completed = There long enough, in the current version
completion-means-earlier_version = There long enough, in a version that is not current any more
completion-means-alternative = By an alternative route, such as a recorded series
completion-means-partly = There, but not long enough to count
completion-means-missed = Had a seat and did not come, with or without a reason
completion-means-seated = Have a seat in a session to come
completion-means-nothing = Neither trained nor with a seat
completion-means-unnamed = People of the headcount who are not known by name: they cannot be counted
completion-unnamed = { $count ->
    [one] One more person of the headcount is not known by name.
   *[other] { $count } more people of the headcount are not known by name.
}
completion-figure-trained = Trained
completion-figure-trained-of = { $done } of { $need }
completion-figure-trained-of-unnamed = { $done } of { $need }, { $unnamed } not named yet
completion-figure-trained-explains = of these, { $earlier } with an earlier version and { $alternative } by another route
completion-figure-seated = With a seat
completion-figure-exceptions = Exceptions
completion-figure-exceptions-explains = { $missed } missed, { $partly } there in part, the others completed differently
completion-figure-nothing = Nothing yet
completion-total-title = { $count } { $state }
completion-total-explains = { $means }. Somebody in several groups counts once a module.
completion-people-title = { $module } for { $group }
completion-nobody-title = Nobody
completion-nobody-body = No group has anybody in this state.
completion-none-title = Nothing to complete yet
completion-none-body = Say in each module which user groups need it. Their people then appear here, with what they have completed.
completion-none-action = Open the modules
completion-none-such-title = No group needs this
completion-none-such-body = Nothing fits these filters. Take one away to see more.

completion-export = Export
completion-export-command = Export completion or attendance
completion-export-title = Export completion or attendance
completion-export-what = What is it for?
completion-export-completion = Completion
completion-export-completion-hint = Per group and module, with the exceptions by name
completion-export-table = Attendance and results
completion-export-table-hint = One line a person and session
completion-export-xapi = xAPI statements for a learning record store
completion-export-xapi-hint = xAPI 1.0.3: attended, completed, passed or failed, with score and duration
completion-export-moodle = Users and cohorts for Moodle
completion-export-moodle-hint = As Moodle uploads users
completion-export-faults = System faults for the project’s list
completion-export-faults-hint = As Azure DevOps imports work items
completion-export-format = Format
completion-export-format-xlsx = Excel
completion-export-format-csv = CSV
completion-export-format-json = JSON
completion-export-everybody = all groups and modules
completion-export-scope = The file holds what the screen is narrowed to: { $about }.
completion-export-scope-as-of = The file holds what the screen is narrowed to: { $about }, as of { $date }.
completion-export-start = Choose the file and export…
completion-export-running = Writing { $file }
completion-export-done = { $file } is written.
completion-export-failed = { $file } could not be written.
completion-export-cancelled = The export was stopped.
completion-export-again = Export something else
completion-export-file-completion = Completion { $programme } { $date }
completion-export-file-table = Attendance { $programme } { $date }
completion-export-file-xapi = xAPI statements { $programme } { $date }
completion-export-file-moodle = Moodle users { $programme } { $date }
completion-export-file-faults = System faults { $programme } { $date }

cascade-title = Cascade
cascade-subtitle = Who has trained how many, and with which version
cascade-search = Find a trainer or module
cascade-trainer = Trainer
cascade-reached = People reached
cascade-reached-hint = Completed with them, each person once
cascade-sessions = Sessions
cascade-sessions-of = { $count ->
    [one] 1 session of { $name }
   *[other] { $count } sessions of { $name }
}
cascade-together = Co-delivered
cascade-together-hint = Sessions given together with another trainer
cascade-modules = Modules and versions
cascade-version = { $module } v{ $version }
cascade-version-older = { $module } v{ $version } (older)
cascade-version-column = Version
cascade-older = older
cascade-earlier = Older version
cascade-earlier-hint = Reached with a version that is not current any more
cascade-earlier-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
cascade-rating = Rating
cascade-rating-hint = Mean of the observers’ ratings
cascade-rating-of = { $rating } of 5
cascade-figure-reached = People reached
cascade-figure-reached-explains = by anybody, each counted once
cascade-figure-trainers = Trainers who reached somebody
cascade-figure-trainers-explains = of { $count } who have led or assisted a session
cascade-figure-earlier = Trainers with an older version
cascade-figure-earlier-explains = have trained people with a version that has changed since
cascade-shown-older = Shown: trainers with an older version
cascade-shown-reached = Shown: trainers who reached somebody
cascade-show-all = Show all trainers
cascade-people = People trained
cascade-reached-title = { $count ->
    [one] 1 person reached
   *[other] { $count } people reached
}
cascade-latest = Latest training
cascade-trainings-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
cascade-people-title = { $count ->
    [one] { $name } has trained { $count } person
   *[other] { $name } has trained { $count } people
}
cascade-people-explains = { $sessions ->
    [one] In { $sessions } session
   *[other] In { $sessions } sessions
}, { $together } of them together with another trainer; { $earlier } with a version that is not current any more.
cascade-of = Module
cascade-choice = { $module } v{ $version }: { $count }
cascade-choice-older = { $module } v{ $version } (older): { $count }
cascade-to-superuser = Open superuser
cascade-to-person = Open person
cascade-person-search = Find a person
cascade-nobody-title = Nobody yet
cascade-nobody-body = Nobody has completed a session with them in this choice.
cascade-none-title = Nobody has been trained yet
cascade-none-body = When a session is closed, its trainers appear here with the people who completed it.
