# The programme: names, phases, waves, sites, settings, backups, checking; and switching between programmes.

programme-title = Programme
programme-switch = All programmes
programme-folder = Kept on this laptop in { $folder }
programme-names = Name
programme-name = Name
programme-customer = Customer
programme-delete = Take off the list

programme-phases = Phases
programme-phases-hint = from – to, saved as you choose
programme-phase-initiate = Initiate
programme-phase-implement = Implement
programme-phase-prepare = Prepare
programme-phase-operate = Operate
programme-phase-starts_on = { $phase } begins on
programme-phase-ends_on = { $phase } ends on

programme-wave = Wave
programme-waves = Waves
programme-wave-add = Add a wave
programme-wave-name = Name
programme-wave-explains = Some sites or groups that go live on the same day. Readiness counts down to its cutover.
programme-wave-empty = no sites or groups yet
programme-wave-undated = no cutover date
programme-wave-sites = Sites
programme-wave-groups = User groups
programme-cutover = Cutover
programme-waves-none-title = No waves yet
programme-waves-none-body = A wave is a go-live of some sites or groups. Add the first with its cutover date; the countdown and the forecast work towards it.

programme-site = Site
programme-sites = Sites
programme-site-add = Add a site
programme-site-name = Name
programme-site-country = Country
programme-site-zone = Time zone
programme-site-zone-hint = Such as Europe/Oslo
programme-sites-none-title = No sites yet
programme-sites-none-body = A site is a place where people work, such as an office or a warehouse. An import of people adds those that it names.

programme-settings = When to warn
programme-setting-stalled_days = Days without an entry until a pairing is stalled
programme-setting-stalled_days-explains = Counted from the last shadowing session, or from the start
programme-setting-stalled_entries = Entries at one stage until a pairing is stalled
programme-setting-stalled_entries-explains = The superuser practises, but does not move from observe to lead
programme-setting-colleagues_per_superuser = Colleagues whom one superuser can train
programme-setting-colleagues_per_superuser-explains = Coverage asks for headcount divided by this; fewer people for each is safer
programme-setting-least_for_high_impact = Least superusers where the impact is 4 or 5
programme-setting-least_for_high_impact-explains = Two, so that nobody is a single point of failure
programme-setting-pairings_per_consultant = Pairings until a consultant is overloaded
programme-setting-pairings_per_consultant-explains = Open pairings at the same time
programme-setting-review_days = Days until the review of a trainer is due again
programme-setting-review_days-explains = The candid review: strengths, gaps, agreed actions
programme-setting-attendance_percent = Percent of a session’s minutes that complete it
programme-setting-attendance_percent-explains = Who was there for less has attended a part, and parts add up
programme-setting-team_share_percent = Percent of a team away at once until scheduling warns
programme-setting-team_share_percent-explains = Counted by department, over the seats of one session
programme-setting-too_early_days = Days before cutover from which training counts as too early
programme-setting-too_early_days-explains = Much is forgotten in longer; the check of the plan names such sessions

programme-backups = Backups
programme-backups-explains = A copy is kept every day, and before every import and upgrade. Write one to a file of your own to pass the programme on or to keep it elsewhere.
programme-backups-automatic = Copies kept on this laptop
programme-back-up = Back up to a file…
programme-restore = Restore…
programme-restore-file = Restore from a backup…
programme-megabytes = { $size } MB
programme-restore-title = Restore { $name }
programme-restore-explains = The backup becomes a programme and is opened. If there is one of the same name, that one is backed up first.
programme-restore-as = Name of the programme
programme-restore-as-before = as in the backup
programme-restore-confirm = Restore and open

programme-check = Check the data
programme-check-explains = Reads the whole file, and does the history again from the beginning: it must give exactly what the screens show. Nothing is changed.
programme-check-run = Check now
programme-check-running = Checking…
programme-check-sound = Sound
programme-check-unsound = Not sound
programme-check-counts = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, { $changes ->
    [one] { $changes } change
   *[other] { $changes } changes
}
programme-check-digest = Digest { $digest }: two copies with the same digest hold the same.

programme-all-title = All programmes
programme-all-explains = Each programme is a file of its own in the data folder
programme-sample-title = Look around
programme-sample-body = A programme with invented people: 40 superusers at every stage, 6 consultants, two waves, and things going wrong. Nothing you do there matters.
programme-sample-open = Open the sample
programme-sample-making = Making the sample…
programme-create-title = Begin a programme
programme-create-body = Then import the people and the business processes; My day leads through the first steps.
programme-create-name = Name of the programme
programme-create-example = Such as “Nordic rollout”
programme-create-confirm = Create
programme-open-title = Open a programme
programme-open-none = There is none on this laptop yet. If somebody gave you a backup, restore it.
programme-is-open = open
programme-changed-on = changed { $day }
programme-damaged-title = A programme could not be opened
programme-damaged = The file of { $name } is damaged. Its last backup is of { $day }; the damaged file is kept beside it.
programme-damaged-restore = Restore this backup
