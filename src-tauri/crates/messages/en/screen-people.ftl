# People: the list, one person, possible duplicates.

people-sections = People and groups
people-title = People
people-list = People in the programme
people-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
people-count-found = { $count ->
    [one] { $count } person matches
   *[other] { $count } people match
}
people-add = Add a person
people-import = Import people
people-filter = Name, e-mail, job, department
people-filter-group = User group
people-filter-site = Site
people-all-groups = All groups
people-all-sites = All sites
people-none-title = Nobody is here yet
people-none-body = Everybody who takes part belongs here: those who will be trained, superusers and consultants. Import them from a file of your directory (CSV or Excel), or add them one by one.
people-none-match-title = Nobody matches
people-none-match-body = No person is in this group and site. Choose other filters to see more.

people-name = Name
people-email = E-mail
people-job-title = Job title
people-department = Department
people-site = Site
people-groups = User groups
people-role = Role
people-superuser = Superuser
people-consultant = Consultant

people-person = Person
people-new = Add a person
people-in-groups = In the groups:
people-in-no-group = In no user group yet.
people-open-superuser = Open as superuser
people-open-consultant = Open as consultant
people-nominate = Nominate as superuser
people-make-consultant = Make a consultant
people-history = History
people-delete = Take off the list
people-purge = Destroy personal data…
people-purge-title = Destroy what is known of { $name }?
people-purge-body = Name, contact and all other personal data are destroyed for good, in the history as well. What they did stays without their name. This cannot be undone.
people-purge-type = Type “{ $name }” to confirm
people-purge-confirm = Destroy for good

people-form = Person
people-form-name = Name and contact
people-form-work = Work
people-form-directory = In the directory
people-not-known = Not known
people-yes = Yes
people-no = No
people-kind-internal = Internal
people-kind-partner = Partner
people-kind-vendor = Vendor
people-kind-customer = Customer
people-field-display_name = Name
people-field-given_name = Given name
people-field-surname = Surname
people-field-email = E-mail
people-field-user_principal_name = User principal name
people-field-object_id = Object id
people-field-kind = Kind
people-field-job_title = Job title
people-field-department = Department
people-field-company = Company
people-field-country = Country
people-field-office = Office
people-field-site = Site
people-field-language = Language
people-field-employee_id = Employee id
people-field-manager = Manager
people-field-phone = Phone
people-field-account_enabled = Account enabled
people-field-starts_on = First day
people-field-leaves_on = Last day

people-duplicates-open = { $count ->
    [one] { $count } possible duplicate
   *[other] { $count } possible duplicates
}
people-duplicates-title = May be the same person
people-duplicates-explains = Making one person of two moves everything to the one that stays and fills its empty fields. An answer “not the same” is remembered.
people-duplicates-none-title = No possible duplicates
people-duplicates-none-body = Nobody in the list looks like somebody else. This is checked again after every import.
people-fact-email = E-mail
people-fact-job_title = Job title
people-fact-department = Department
people-fact-site = Site
people-fact-groups = User groups
people-not-same = Not the same
people-keep-left = Same, keep the left
people-keep-right = Same, keep the right
people-merge-title = Make one person: { $name }?
people-merge-body = { $keep } stays. Sessions, groups and everything else of { $gone } move there, and { $gone } disappears from the lists. It can be undone.
people-merge-confirm = Make one person
