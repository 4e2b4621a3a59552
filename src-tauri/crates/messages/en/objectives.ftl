# Objectives of the training and the figures that come from elsewhere: words of the rules, the command line and the exports.


change-objective-added = Objective “{ $text }” added
change-objective-saved = Objective “{ $text }” changed
change-objective-deleted = Objective “{ $text }” deleted
change-figure-added = Figure { $name } added
change-figure-saved = Figure { $name } changed
change-figure-deleted = Figure { $name } deleted with its values
change-figure-value-saved = { $name } on { $date } entered
change-figure-value-deleted = { $name } on { $date } deleted
change-figures-imported = Figures imported from { $file }: { $new } new, { $changed } changed

measure-attendance = attendance
measure-timed_task = timed task
measure-score = score
measure-feedback = feedback
measure-readiness = readiness of superusers
measure-coverage = coverage of risk areas
measure-figure = imported figure

measure-route-either = live or by the series
measure-route-live = live only
measure-route-series = by the series only

objective-audience-groups = User groups
objective-audience-superusers = superusers
objective-audience-everybody = everybody in a user group
objective-audience-unknown = nobody named
objective-audience-named = { $names }
objective-name = { $name }

objective-course-reached = Reached
objective-course-on_course = On course
objective-course-at_risk = At risk
objective-course-will_be_missed = Will be missed
objective-course-missed = Missed
objective-course-not_measurable = Not measurable yet

objective-aspect-specific = Specific
objective-aspect-measurable = Measurable
objective-aspect-achievable = Achievable
objective-aspect-realistic = Realistic
objective-aspect-timely = Timely
objective-aspect-application = About the application

# What could not be read, or should be looked at.
objective-doubt-measure = Nothing in it can be counted. Say what people attend, do, score or rate.
objective-doubt-audience = It names no user group, no superusers and not everybody.
objective-doubt-groups = “{ $words }” fits { $count } user groups; all of them are taken.
objective-doubt-deadline = It has no deadline.
objective-doubt-date = “{ $words }” can be read in two ways, or is no day. Write the month as a word.
objective-doubt-deadline-several = “{ $words }” fits { $count } dates of the project. Choose one.
objective-doubt-deadline-unknown = “{ $words }” is no date of the project yet. Enter the milestone or choose another.
objective-doubt-module-none = It does not say which module.
objective-doubt-module-several = “{ $words }” fits several modules. Choose one.
objective-doubt-module-unknown = “{ $words }” fits no module well enough. Choose one.
objective-doubt-series-route = The series is taken for the alternative route of the same module.
objective-doubt-task-none = It does not say which task.
objective-doubt-task-several = “{ $words }” fits several timed tasks. Choose one.
objective-doubt-task-unknown = “{ $words }” fits no timed task well enough. Choose one, or add it to its module.
objective-doubt-limit = It says neither a time nor whether help is allowed, so that every finished task would count. Say one of them.
objective-doubt-rating = It says no rating, such as 4 of 5.
objective-doubt-level = It says no level that the figure must reach.

# The coach.
objective-advice-specific-good = It says who and what.
objective-advice-specific-audience = Name the people: a user group, the superusers or everybody.
objective-advice-specific-measure = Say what they do: attend, complete without help, score, rate.
objective-advice-specific-object = Say which module, task or figure it is about.
objective-advice-measurable-good = It says how much of what.
objective-advice-measurable-all = No share is said, so 100 percent are asked.
objective-advice-measurable-none = Nothing in it can be counted yet.
objective-advice-measurable-limit = Say a time, or that it is done without help.
objective-advice-measurable-rating = Say the rating, such as 4 of 5.
objective-advice-measurable-level = Say the level that the figure must reach.
objective-advice-measurable-object = Choose the module, task or figure that was not found.
objective-advice-achievable-good = { $left ->
    [one] One person is still missing
   *[other] { $left } people are still missing
}. By the deadline { $seated ->
    [0] nobody missing has a seat
    [one] one person missing has a seat
   *[other] { $seated } people missing have a seat
} and { $free ->
    [0] no seat is free
    [one] one seat is free
   *[other] { $free } seats are free
}.
objective-advice-achievable-seats = { $left ->
    [one] One person is still missing
   *[other] { $left } people are still missing
}. By the deadline { $seated ->
    [0] nobody missing has a seat
    [one] one person missing has a seat
   *[other] { $seated } people missing have a seat
} and { $free ->
    [0] no seat is free
    [one] one seat is free
   *[other] { $free } seats are free
}. Schedule more sessions.
objective-advice-achievable-nobody = Nobody belongs to these groups today.
objective-advice-achievable-reached = Enough people count already.
objective-advice-achievable-unknown = Nothing speaks against it.
objective-advice-realistic-good = At this pace { $likely } percent by the deadline ({ $low } to { $high }).
objective-advice-realistic-missed = At this pace only { $likely } percent by the deadline ({ $low } to { $high }). Ask for less, later, or plan more.
objective-advice-realistic-unknown = There is no forecast yet.
objective-advice-timely-good = { $days ->
    [0] Due today.
    [one] Due tomorrow, { $date }.
   *[other] Due on { $date }, in { $days } days.
}
objective-advice-timely-none = Say until when: a milestone such as cutover, or a day.
objective-advice-timely-open = Choose which date of the project is meant.
objective-advice-timely-past = { $date } is past.
objective-advice-application-good = It is about work in the application.
objective-advice-application-module = It is about a module of the application. A timed task would say that people can do it, too.
objective-advice-application-named = The application is named.
objective-advice-application-none = Say which application or which work in it: a module, a task, a process.

# Measures in words; they stand behind “100 percent of …”.
objective-words-attendance-unknown = complete a module that is not chosen yet
objective-words-live = attend “{ $module }” live
objective-words-route = view the series of “{ $module }”
objective-words-series = view “{ $series }”
objective-words-either = attend “{ $module }” or view its series
objective-words-either-series = attend “{ $module }” or view “{ $series }”
objective-words-task-unknown = complete a timed task that is not chosen yet
objective-words-task = complete “{ $task }”
objective-words-task-unaided = complete “{ $task }” without assistance
objective-words-task-time = complete “{ $task }” within { $time }
objective-words-task-both = complete “{ $task }” without assistance within { $time }
objective-words-score-unknown = pass the assessment of a module that is not chosen yet
objective-words-score = score at least { $percent } percent in “{ $module }”
objective-words-feedback-unknown = rate a module that is not chosen yet
objective-words-mean = “{ $module }” is rated { $rating } of 5 or better on average
objective-words-rated = rate “{ $module }” { $rating } of 5 or better
objective-words-readiness = superusers may train
objective-words-coverage = risk areas have enough ready superusers
objective-words-figure-unknown = a figure that is not chosen yet
objective-words-figure-open = “{ $figure }” reaches a level that is not said yet
objective-words-figure-least = “{ $figure }” reaches { $level } { $unit }
objective-words-figure-most = “{ $figure }” is at most { $level } { $unit }

objective-duration-seconds = { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}
objective-duration-minutes = { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
objective-duration-both = { $minutes } min { $seconds } s

objective-cutover-of = the cutover of { $wave }
objective-deadline-none = no deadline
objective-deadline-day = by { $date }
objective-deadline-by = by { $name }
objective-deadline-before = before { $name }
objective-deadline-days-before = { $days } days before { $name }
objective-deadline-days-after = { $days ->
    [one] one day after { $name }
   *[other] { $days } days after { $name }
}

# A sentence offered by the coach.
objective-better = { $share } percent of { $who } { $what } { $when }.
objective-better-plain = { $who }: { $what } { $when }.
objective-better-audience = … (who?)
objective-better-measure = … (do what, how well?)
objective-better-figure = “{ $figure }” reaches … (which level?)
objective-better-deadline = … (until when?)

# Figures.
objective-value-people = { $counts } of { $of } { $of ->
    [one] person
   *[other] people
} ({ $percent }%)
objective-value-people-unnamed = { $counts } of { $of } { $of ->
    [one] person
   *[other] people
} ({ $percent }%), { $unnamed } not named yet
objective-value-superusers = { $counts } of { $of } { $of ->
    [one] superuser
   *[other] superusers
} ({ $percent }%)
objective-value-risk-areas = { $counts } of { $of } { $of ->
    [one] risk area
   *[other] risk areas
} ({ $percent }%)
objective-value-answers = { $counts } of { $of } answers ({ $percent }%)
objective-value-rating = { $mean } of 5 from { $answers } answers
objective-value-share = { $counts } of { $of } ({ $percent }%)
objective-value-number = { $counts }

# Why an objective stands as it does.
objective-why-reached = The target was met on { $date }.
objective-why-missed = The deadline is past; on { $date } the target was not met.
objective-why-on-course = { $low } to { $high } percent are to be expected on { $date }; the whole range meets the target.
objective-why-at-risk = { $low } to { $high } percent are to be expected on { $date }; the target lies within.
objective-why-will-be-missed = { $low } to { $high } percent are to be expected on { $date }; the target lies above.
objective-why-no-deadline = Without a deadline there is no forecast.
objective-why-no-pace = People are missing, nobody has a seat by the deadline and nobody was added in eight weeks.
objective-why-no-forecast = The target is not met yet; there is no forecast for this kind of figure.
objective-why-no-measure = Nothing in the sentence can be counted yet.
objective-why-no-audience = It names nobody.
objective-why-nobody = Nobody belongs to it on this day.
objective-why-no-data = There is no figure yet.
objective-lacks-attendance = The module is not chosen.
objective-lacks-timed_task = The task, and a time or “without assistance”, are not both said.
objective-lacks-score = The module of the assessment is not chosen.
objective-lacks-feedback = The module or the rating is not said.
objective-lacks-readiness = It cannot be measured.
objective-lacks-coverage = It cannot be measured.
objective-lacks-figure = The figure or its level is not said.
objective-lacks-gone = What it counts was deleted. Choose again.

objective-basis-seats = { $count ->
    [0] Nobody of those missing has a seat by the deadline.
    [one] One of those missing has a seat by the deadline.
   *[other] { $count } of those missing have a seat by the deadline.
}
objective-basis-chances = { $count } count so far; { $failed ->
    [0] no chance came to nothing.
    [one] one chance came to nothing.
   *[other] { $failed } chances came to nothing.
}
objective-basis-pace = { $count ->
    [0] Nobody was added in the last { $weeks } weeks.
    [one] One person was added in the last { $weeks } weeks, { $unbooked } without a seat.
   *[other] { $count } people were added in the last { $weeks } weeks, { $unbooked } without a seat.
}

objective-counts = Counts
objective-counts-since = Counts by { $date }
objective-lack-other-route = Has it by another way than the one asked: { $reason }
objective-lack-no-task = No result yet: { $reason }
objective-lack-aided = Done with help only, best in { $time } on { $date }
objective-lack-slow = Not within the time: best { $time } on { $date }
objective-lack-no-score = No score yet: { $reason }
objective-lack-low = Best score { $percent } percent on { $date }
objective-area-ready = { $ready } ready of { $needed } needed

objective-text-missing = Write the objective in a sentence.
objective-text-long = This is too long for one objective. Make two of it.
objective-note-long = This is too long. Shorten it to 4,000 characters.
objective-application-long = This is too long for a name.
objective-days-range = At most 730 days before or after.
objective-measures-many = At most 8 measures. Make two objectives of it.
objective-choice-gone = This was deleted meanwhile. Choose again.
objective-share-range = A share is from 1 to 100 percent.
objective-time-range = A time is from one second to 24 hours.
objective-score-range = A score is from 1 to 100 percent.
objective-rating-range = A rating is from 1 to 5.

figure-name-missing = Give the figure a name.
figure-name-taken = There is a figure { $name } already.
figure-unit-long = This is too long for a unit.
figure-whole-zero = The whole must not be zero.
figure-part-more = The part is more than the whole.
figure-day-ahead = This day is still to come.

figures-shape = Figures by day and group
figures-columns-missing = { $file } has no columns for the figure, its date and its value. It has: { $columns }.
figures-name-missing = The figure has no name.
figures-day-missing = The date is missing.
figures-day-unreadable = “{ $value }” is no date that can be read in one way only. Say whether the day stands first.
figures-value-missing = The value is missing.
figures-value-unreadable = “{ $value }” is no whole number and no percentage.
figures-part-more = The part is more than the whole, or a percentage has a whole beside it.
figures-group-unknown = There is no user group { $name }.
figures-twice = { $name } on { $date } stands in the file twice.
figures-made = { $count ->
    [one] This figure is new and will be made: { $names }.
   *[other] These figures are new and will be made: { $names }.
}

objective-sheet = Objectives
objective-column-objective = Objective
objective-column-audience = Audience
objective-column-measures = Measured by
objective-column-deadline = Deadline
objective-column-until = Last day
objective-column-course = State
objective-column-why = Why
objective-column-counts = Counts
objective-column-of = Of
objective-column-wanted = Target
objective-column-low = Forecast from
objective-column-likely = Forecast
objective-column-high = Forecast to
objective-column-owner = Owner
objective-column-exception = Exception
objective-column-detail = Detail
objective-column-objective-id = Objective id
objective-column-person-id = Person id

export-chart-objective = Objective over time
export-chart-objective-description = { $counts } of { $of } counted on { $date }; the target is { $wanted }.
export-chart-objective-forecast = Forecast: { $likely } ({ $low } to { $high }) on { $date }.
export-chart-objective-now = { $counts } now
export-chart-objective-wanted = target { $wanted }
export-chart-objective-deadline = deadline
export-chart-objective-empty = No weekly figures yet
