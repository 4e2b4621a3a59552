# Pulses and sentiment: what happened, what is wrong, what is printed.

## What changes are called
change-pulse-made = Pulse made: { $name }
change-pulse-saved = Pulse changed: { $name }
change-pulse-deleted = Pulse removed: { $name }
change-pulse-opened = { $name } opened for answers
change-pulse-closed = { $name } closed, { $count ->
    [one] one answer
   *[other] { $count } answers
  } counted
change-pulse-answered = Somebody answered { $name }
change-pulse-imported = Answers imported from { $file }: { $new } new, { $changed } changed
change-pulse-comment-purged = A comment was destroyed
change-drop-answered = Drop of { $group } answered
change-drop-answered-all = Drop over all answered
change-drop-reopened = Answer to a drop taken back

## Rows and fields
row-pulse = pulse
row-pulse_question = question of a pulse
row-pulse_group = group of a pulse
row-pulse_result = result of a pulse
row-pulse_comment = comment of a pulse
row-pulse_answer = answer to a pulse
row-sentiment_response = answer to a drop
field-pulse = Pulse
field-opens_on = Opens on
field-closes_on = Closes on
field-anonymous = Without names
field-theme = Theme
field-invited = Invited
field-agreed_with = Agreed with
field-agreed_on = Agreed on
field-answers = Answers
field-counted = Counted

## Words
pulse-state-draft = In preparation
pulse-state-open = Open
pulse-state-closed = Counted
pulse-theme-informed = Informed
pulse-theme-prepared = Prepared
pulse-theme-supported = Supported
pulse-theme-workload = Workload
pulse-theme-attitude = Attitude
pulse-theme-other = Other
drop-decision-act = Change the plans
drop-decision-no_action = Change nothing
pulse-first-name = Pulse 1
pulse-question-informed = I know what changes for me, and when.
pulse-question-prepared = I feel able to do my work in the new system.
pulse-question-supported = I know whom to ask, and I get an answer.
pulse-question-workload = I can manage the change beside my daily work.
pulse-question-attitude = I think the new system will help us.
pulse-scale-low = 1 not at all
pulse-scale-high = 5 fully
pulse-no-names = No names, please – neither yours nor others’.

## What is wrong, and what to do
pulse-leads-alone = Only a lead can do this. Say who is at this laptop, or ask a lead.
pulse-name-missing = Give the pulse a name.
pulse-closes-before = The last day lies before the first.
pulse-groups-missing = Choose at least one user group.
pulse-group-gone = One of these groups is not there any more.
pulse-questions-missing = Ask at least one question.
pulse-questions-many = Ask { $most } questions at most: a pulse is answered while it is short.
pulse-question-empty = Write the question, or remove it.
pulse-question-twice = This question stands there already.
pulse-fixed = This cannot be changed once the pulse was opened: people may have answered already. Make the next pulse instead.
pulse-incomplete = A pulse needs a question and a group before it can be opened.
pulse-delete-waiting = { $count ->
    [one] One answer waits
   *[other] { $count } answers wait
  } on this laptop to be counted. Close the pulse first.
pulse-not-open = { $name } is not open for answers.
pulse-group-not-asked = Choose one of the groups that are asked.
pulse-answers-missing = Answer every question, please: only whole answers can be counted without telling who gave them.
pulse-person-missing = Choose who answers. This pulse is answered with names.
pulse-counted-already = This person’s answer was counted already and cannot be changed any more.
pulse-nothing-to-count = There is nothing to count on this laptop.
pulse-thrown-away = { $count ->
    [one] One answer was thrown away
   *[other] { $count } answers were thrown away
  }: they came from groups too small to be told, even together. Nothing is told of fewer than { $least } people.
pulse-kept-uncounted = { $count ->
    [one] One answer is
   *[other] { $count } answers are
  } not counted yet: too few to be told. They stay for the leads and are counted when there are { $least }.
pulse-close-stays = What was told of a pulse stays told: told again with one answer more, it would tell that answer. Open the pulse again to collect more.
pulse-open-stays = A pulse stays opened: people may have answered on any laptop. Close it, or remove it if nobody has.
pulse-close-elsewhere = Answers by name are counted on the laptop on which the pulse was made, so that nobody is counted twice.
pulse-line-code = “{ $code }” is no code. A line begins with the five letters and digits from the sheet.
pulse-line-unknown = No pulse has the code { $code }. Look at the sheet again.
pulse-line-answers = { $questions ->
    [one] One number is
   *[other] { $questions } numbers are
  } needed, { $found ->
    [0] there is none
    [one] there is one
   *[other] there are { $found }
  }. A sheet without all answers cannot be counted.
pulse-line-scale = Answers are numbers from 1 to { $steps }.
pulse-line-more = There are more than { $questions ->
    [one] one number
   *[other] { $questions } numbers
  }. Begin what was written with a letter.
pulse-sheet-named = Sheets are for pulses without names: a code says the group and nothing else.
drop-gone = This drop is not there any more.
drop-reason-missing = Say why nothing is changed.
drop-actions-missing = Add at least one change to the plans, or say why there is none.
drop-agreed-missing = Choose the project manager who agreed.
drop-agreed-on-missing = Say when they agreed; today at the latest.

## The sheet to print
pulse-sheet-until = until { $date }
pulse-sheet-footer = { $programme } · Nothing is told of fewer than five people. All sheets of a group are the same.
pulse-sheet-promise = Please mark one box a line. Your name is not asked for, and this sheet is the same for everybody in your group. Answers are told only together, { $least } or more at a time.
pulse-sheet-comment = What should we know?
pulse-sheet-code = Code

## The chart
export-chart-sentiment = Sentiment from pulse to pulse
export-chart-sentiment-description = Over { $pulses ->
    [one] one pulse
   *[other] { $pulses } pulses
  } the score of everybody is now { $score } of 5. { $drops ->
    [0] Nothing dropped.
    [one] There was one drop.
   *[other] There were { $drops } drops.
  }
export-chart-sentiment-empty = No pulse has been counted yet
export-chart-sentiment-all = Everybody
export-chart-sentiment-few = too few to be told

## My day
waiting-drop = Sentiment fell from { $before } to { $now } in { $pulse }: nobody has decided what to do
waiting-drop-all = Everybody

## Importing answers
pulse-import-shape = Answers to { $name }
pulse-import-no-pulse = Choose the pulse that these answers belong to first.
pulse-import-draft = Open { $name } before you import answers to it.
pulse-import-closed = { $name } is closed. Open it again to import more answers.
pulse-import-elsewhere = Workbooks of { $name } are read on the laptop on which it was made, and not in a copy put back there, so that nobody is counted twice. Make the next pulse here to read one here.
pulse-import-counted-before = Answers from { $files } were counted in this pulse before. If this workbook holds the same ones, do not import them again.
pulse-import-row = Response { $row }
pulse-import-group-unknown = “{ $value }” is none of the groups that this pulse asks: { $groups }
pulse-import-group-missing = The group is missing. Choose the column that says it, or add it to the row.
pulse-import-person-unknown = Nobody has this address. Add the person, or correct the address.
pulse-import-person-missing = This pulse is answered with names, and this response has no address.
pulse-import-no-group = Groups that a person belongs to are not among those asked.
pulse-import-twice = This person has answered twice; the later answer counts.
pulse-import-counted = This answer was counted already.
pulse-import-anonymous = Names and addresses in this workbook are neither shown nor kept: the pulse is without names.
field-question_1 = Question 1
field-question_2 = Question 2
field-question_3 = Question 3
field-question_4 = Question 4
field-question_5 = Question 5
field-question_6 = Question 6
