# Words of the consultants.

consultants-title = Consultants
consultants-one = Consultant
consultants-subtitle = { $count ->
    [one] { $count } person of the implementing partner is shadowed
   *[other] { $count } people of the implementing partner are shadowed
}
consultants-filter = Filter by name or process
consultants-add = Add consultant
consultants-edit = Edit
consultants-remove = Remove
consultants-name = Name
consultants-company = Company
consultants-expertise = Knows
consultants-expertise-hint = Processes that superusers can learn from them.
consultants-expertise-none = No process named yet. Edit to say what can be learnt here.
consultants-note = What else to know
consultants-rolls-off = Rolls off
consultants-rolls-off-hint = The last day on the project. Pairings that end later are pointed out.
consultants-rolls-off-explains = last day on the project
consultants-rolls-off-unknown = no date known
consultants-pairings = Pairings
consultants-pairings-open = Open pairings
consultants-pairings-explains = superusers who learn here now
consultants-pairings-title = Pairings
consultants-sessions = Sessions
consultants-sessions-logged = Sessions logged
consultants-hours = Hours
consultants-hours-explains = { $hours } hours altogether
consultants-warnings = Wants attention
consultants-last = Last
consultants-state = State
consultants-running = moving on
consultants-person = Person
consultants-person-hint = Somebody of the people imported or added before.
consultants-choose-person = Choose a person.
consultants-new-title = Add a consultant
consultants-edit-title = Edit the consultant
consultants-none-title = No consultants yet
consultants-none-body = Consultants of the implementing partner are shadowed by superusers. Add those who will be, with what they know and when they roll off.
consultants-no-pairing-title = No pairing yet
consultants-no-pairing-body = Pair this consultant with a superuser who is to learn what they know.
consultants-gone-title = This consultant is not in the list
consultants-gone-body = They may have been removed, which can be undone.
consultants-history = History of this consultant
