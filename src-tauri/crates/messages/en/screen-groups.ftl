# User groups: the list, one group, its rule and its members.

groups-title = User groups
groups-one = User group
groups-list = User groups
groups-explains = The audiences that superusers train, with their headcount
groups-add = Add a group
groups-import = Import groups
groups-apply-rules = Fill by rules again
groups-filter = Narrow the groups
groups-back = All groups
groups-history = History
groups-delete = Take off the list
groups-none-title = No user groups yet
groups-none-body = A user group is an audience with the same work, such as “Sales office”. Coverage counts ready superusers for each. Import the groups, or add one and let a rule on job title or department fill it.
groups-gone-title = This group is not here any more
groups-gone-body = It may have been taken off the list. Undo brings it back.

groups-name = Name
groups-site = Site
groups-people = People
groups-members = Members
groups-superusers = Nominated
groups-ready = May train
groups-enough = Enough superusers?
groups-enough-yes = Enough
groups-filled = Filled
groups-by-hand = By hand
groups-by-rule = { $column }: { $values }
groups-values-more = { $first } and { $count } more
groups-figures = { $people ->
    [one] { $people } person
   *[other] { $people } people
}, { $superusers ->
    [one] { $superusers } superuser
   *[other] { $superusers } superusers
}, { $ready } may train

groups-form = User group
groups-new-explains = An audience with the same work and the same training
groups-any-site = Any site
groups-headcount = Headcount
groups-headcount-counted = as counted
groups-note = Note
groups-fill-hand = By hand
groups-fill-rule = By a rule
groups-rule-column = People whose
groups-rule-filter = Narrow the values
groups-rule-values = Values
groups-value = Value
groups-column-job_title = Job title
groups-column-department = Department
groups-column-office = Office
groups-column-country = Country
groups-column-company = Company
groups-values-none-title = Nothing to choose from
groups-values-none-body = No person has a value in this column. Choose another column, or import people first.
groups-same-site = Only people of the group’s site
groups-same-site-none = Only people of the group’s site (choose a site first)
groups-rule-count = { $count ->
    [one] { $count } person has one of the chosen values
   *[other] { $count } people have one of the chosen values
}
groups-rule-count-most = { $count ->
    [one] At most { $count } person, if of the group’s site
   *[other] At most { $count } people, those of the group’s site
}

groups-members-count = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
groups-members-filter = Narrow
groups-members-add = Add a person
groups-members-remove = { $count ->
    [one] Take { $count } out of the group
   *[other] Take { $count } out of the group
}
groups-members-none-title = Nobody is in this group
groups-members-none-body = Add people by name above, choose a rule that fills the group, or enter a headcount if you do not know the names.
groups-members-none-ruled = The rule finds nobody. Choose other values, or add people by name above.
groups-members-later-title = Save the group first
groups-members-later-body = Then its members appear here, and you can add more.
groups-track = Track
groups-track-explains = What this group learns beside the processes. The support desk and administrators need topics of their own; external users are not forgotten.
