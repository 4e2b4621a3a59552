# Words of assessing in bulk.

assess-title = Assess
assess-of = Assess: { $title }
assess-choose = Give many levels at once; one Save writes them all
assess-one-superuser = One superuser, all they are asked for
assess-one-superuser-hint = Knowledge of each process in their scope, and every facilitation skill.
assess-one-competency = One competency, many superusers
assess-one-competency-hint = After a workshop, for instance: the same skill or process for all who were there.
assess-superuser = Superuser
assess-competency = Competency
assess-area = Area
assess-last = Last
assess-last-by = { $on }, { $by }
assess-never = not yet
assess-needed = Needed
assess-needed-here = needed
assess-level = Level
assess-level-of = Level of { $name }
assess-level-undescribed = not described yet
assess-note = Note
assess-note-of = Note on { $name }
assess-keys = Digits 0 to 4 choose, arrows move, Delete leaves a level as it was
assess-filter = Filter
assess-set-all = Set all to…
assess-save = { $count ->
    [0] Save
    [one] Save { $count } level
   *[other] Save { $count } levels
}
assess-save-key = Save the levels
assess-on = Assessed on
assess-today = Assessed today
assess-today-by = Assessed today by { $name }
assess-other-day = Another day…
assess-discard = Discard
assess-show-all = Show all { $count } rows
assess-who = Nobody has said who is at this laptop. An assessment needs the name of the one who made it.
assess-say-who = Say who you are
assess-none-title = Nothing to assess here
assess-none-body = There is nothing that this sheet asks for yet. Choose the scope of the superuser, or look at the competencies.
