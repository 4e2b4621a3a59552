# Training that never ends: causes, decisions, releases, questions and tickets.

retraining-cause-joiner = New here
retraining-cause-mover = New in the group
retraining-cause-phase = Live without training
retraining-cause-version = New version
retraining-cause-release = Release
retraining-cause-certificate = Certificate
retraining-decision-not_needed = Not needed
retraining-decision-later = Later
release-verdict-no_effect = No effect
release-verdict-update_material = Update materials
release-verdict-retrain = Train again

retraining-reason-joiner = Came to { $group } after “{ $module }” had been given
retraining-reason-mover = Moved to { $group } after “{ $module }” had been given
retraining-reason-phase = { $group } is live, and “{ $module }” is not completed
retraining-reason-version = Completed an earlier version of “{ $module }”; version { $version } is current
retraining-reason-release = { $release } changes “{ $process }”: { $change }
retraining-reason-certificate = Certificate to renew: “{ $module }” counts for a limited time

retraining-reason-missing = Say why, so that others understand it later.
retraining-later-day = Choose a day from today on until which it may wait.
release-name-missing = Give the release a name.
release-note-long = The note is too long: 2,000 characters at most.
release-process-gone = This process is not there any more. Choose another one.
release-process-missing = Choose the process that changes: only then can be said who must be trained again.
ticket-title-missing = Say in a few words what was asked.
ticket-day-ahead = The day lies in the future. Choose today or an earlier day.
ticket-detail-long = The description is too long: 8,000 characters at most.
ticket-group-gone = This user group is not there any more. Choose another one.

change-retraining-reconsidered = Took back the decision about { $name } and “{ $module }”
change-retraining-later = Let “{ $module }” wait for { $name }
change-retraining-not-needed = Decided that { $name } does not need “{ $module }”
change-release-saved = Saved release { $release }
change-release-deleted = Deleted release { $release }
change-release-judged = { $count ->
    [one] Judged “{ $title }”
   *[other] Judged { $count } changes of a release
}
change-release-unjudged = { $count ->
    [one] Took back the judgement of “{ $title }”
   *[other] Took back { $count } judgements
}
change-ticket-saved = Noted “{ $title }”
change-ticket-deleted = Deleted “{ $title }”
change-tickets-matched = Matched { $count ->
    [one] a call
   *[other] { $count } calls
} to { $process }
change-releases-imported = Imported release notes from { $file }: { $new } new, { $changed } changed
change-tickets-imported = Imported questions and tickets from { $file }: { $new } new, { $changed } changed

releases-shape = Notes of a release
releases-columns-missing = No column of { $file } gives the title of a change. Columns: { $columns }. Choose the one that does.
releases-title-missing = The change has no title.
releases-day-unreadable = “{ $value }” is no date that can be read without doubt. Write it as 2027-03-01.
releases-twice = “{ $key }” stands in the file twice.
tickets-shape = Questions and tickets
tickets-columns-missing = { $file } needs a column for the title and one for the day. Columns: { $columns }. Choose them.
tickets-title-missing = The row does not say what was asked.
tickets-day-unreadable = “{ $value }” is no date that can be read without doubt. Write it as 2027-03-01.
tickets-twice = “{ $key }” stands in the file twice.
tickets-names-unknown = { $count ->
    [one] One row names
   *[other] { $count } rows name
} a process or group that this programme does not have. They are imported without it, and wait to be matched.
