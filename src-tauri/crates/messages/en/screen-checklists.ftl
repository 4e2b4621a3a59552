# Checklists of the phases.
checklists-title = Checklists
checklists-subtitle = What a phase asks for, answered by the data or by somebody with evidence
checklists-phase = Phase
checklists-gate = Open before { $phase }
checklists-gate-of = { $count ->
    [one] of { $count } line
   *[other] of { $count } lines
}
checklists-gate-in = { $days ->
    [0] The phase begins today
    [one] The phase begins on { $date }, in { $days } day
   *[other] The phase begins on { $date }, in { $days } days
}
checklists-gate-begun = The phase began on { $date }
checklists-gate-no-date = The phase has no date yet
checklists-gate-explains = Lines marked for the gate in the checklists of the phases before
checklists-gate-waiting = { $lines ->
    [one] { $lines } of them in a checklist not begun
   *[other] { $lines } of them in checklists not begun
}
checklists-gate-not-begun = { $phase }: “{ $title }” has not begun; { $lines ->
    [one] its one line is open.
   *[other] its { $lines } lines are open.
}
checklists-gate-column = Gate
checklists-gate-hint = Asked for before the next phases begin
checklists-gate-yes = Gate
checklists-gate-nothing-title = Nothing is asked for yet
checklists-gate-nothing-body = Begin the checklist of a phase before this one.
checklists-gate-clear-title = Nothing is open
checklists-gate-clear-body = Everything asked for before this phase is done or waived.
checklists-open = { $open } of { $of } open
checklists-edit = Change the checklist
checklists-edit-template = Change the template
checklists-edit-explains = Lines that stay keep their answers
checklists-edit-template-explains = What the checklist of this phase begins with
checklists-name = Name
checklists-none-title = The checklist for { $phase } has not begun
checklists-none-body = { $count ->
    [one] It begins with { $count } line. Change the template first if you want others.
   *[other] It begins with { $count } lines. Many of them the data answer by themselves. Change the template first if you want others.
}
checklists-begin = Begin the checklist
checklists-empty-title = No lines
checklists-empty-body = Change the checklist to add some.
checklists-line = What is asked
checklists-line-number = Line { $number }
checklists-line-add = Add a line
checklists-line-up = Move line { $number } up
checklists-line-down = Move line { $number } down
checklists-line-remove = Remove line { $number }
checklists-line-gate = Asked for before the next phases begin
checklists-line-no-gate = Worth doing; no phase waits for it
checklists-measure = Answered by
checklists-measure-person = Somebody, with evidence
checklists-state = State
checklists-answer = Answer
checklists-by-data = by the data
checklists-done-by = Done by { $name } on { $date }
checklists-answer-open = Open
checklists-answer-done = Done
checklists-answer-waived = Not asked here
checklists-answer-data = As the data say
checklists-waived-why = Why it is not asked here
checklists-evidence = Evidence
checklists-evidence-hint = What shows it: minutes, a link, who saw it
