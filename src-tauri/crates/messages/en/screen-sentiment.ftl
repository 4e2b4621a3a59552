# Screens of sentiment: trend, drops, pulses, paper, comments, the kiosk.

sentiment-title = Sentiment
sentiment-subtitle = How people feel about the change, pulse by pulse. Nothing is told of fewer than { $least } people.
sentiment-sections = Sentiment
sentiment-trend = Trend
sentiment-pulses = Pulses
sentiment-paper = From paper
sentiment-comments = Comments
sentiment-pulse = Pulse
sentiment-group = User group
sentiment-everybody = Everybody
sentiment-pool = Small groups together
sentiment-score = Score
sentiment-of-five = of 5
sentiment-score-of = { $score } of 5
sentiment-mean = Mean, 1 to 5
sentiment-few = under { $least }
sentiment-too-few = too few to be told
sentiment-next-pulse = Next pulse
sentiment-first-pulse = Make the first pulse
sentiment-go-to = Go to { $name }
sentiment-none-title = No pulse has been counted yet
sentiment-none-body = A pulse asks a few questions, answered from 1 to 5 – in the room, on paper or with Microsoft Forms. Two of them show where people stand and whether it changes.
sentiment-none-open = { $name } is open. Collect answers and close it: the figures appear here.

## Figures
sentiment-figure-score = { $pulse }
sentiment-no-before = nothing to compare with yet
sentiment-change = { $change } since the pulse before
sentiment-no-change = no change since the pulse before
sentiment-figure-rate = Answered
sentiment-figure-rate-of = { $responses } of { $invited }
sentiment-figure-rate-explains = of those invited, as far as they can be told
sentiment-figure-drops = Drops without an answer
sentiment-figure-drops-explains = { $all ->
    [0] nothing has dropped
    [one] of one drop so far
   *[other] of { $all } drops so far
  }
sentiment-figure-few = Groups too small to be told
sentiment-figure-few-explains = fewer than { $least } answers in the latest pulse

## The map and what is behind a cell
sentiment-map = Score by group and pulse
sentiment-map-hint = Share of those invited who answered · ▼ dropped
sentiment-cell-short = { $score } · { $share }
sentiment-cell-short-dropped = ▼ { $score } · { $share }
sentiment-cell = { $name }, { $pulse }: { $score } of 5, { $responses } answers ({ $share } of those invited)
sentiment-cell-dropped = { $name }, { $pulse }: dropped to { $score } of 5, { $responses } answers ({ $share } of those invited)
sentiment-cell-few = { $name }, { $pulse }: fewer than { $least } answers, too few to be told
sentiment-not-asked = Not asked
sentiment-not-asked-body = This group was not asked in this pulse.
sentiment-point = { $group }, { $pulse }
sentiment-point-explains = All answers that were counted, together. Single answers are kept nowhere, and nothing is told of fewer than { $least } people.
sentiment-few-title = Too few to be told
sentiment-few-body = Fewer than { $least } people of this group answered. Their answers are counted with other small groups, where these make up { $least } together, else not at all.
sentiment-answered = Answered
sentiment-rate = { $responses } of { $invited } invited ({ $share })
sentiment-counted-on = Counted on
sentiment-gave = { $count } gave { $step }
sentiment-part = { $count } × { $step }
sentiment-wrote = { $count ->
    [one] One comment
   *[other] { $count } comments
  }

## Drops
sentiment-drops = Drops and what was decided
sentiment-drops-open = { $count ->
    [0] all answered
    [one] one without an answer
   *[other] { $count } without an answer
  }
sentiment-no-drop-title = Nothing has dropped
sentiment-no-drop-body = A drop is told when it is larger than chance would explain and worth an answer: at least 0.3 points, and at a level that raises a false alarm in at most one pulse of twenty.
sentiment-open-drop = No answer yet
sentiment-answered-drop = Answered
sentiment-fell = { $group }: from { $before } to { $now }
sentiment-fell-in = In { $pulse } ({ $date }), compared with { $since }.
sentiment-fell-most = Most in “{ $question }”: { $before } to { $now }.
sentiment-answer = Answer
sentiment-answer-for = Answer the drop of { $group }
sentiment-change-answer = Change
sentiment-change-for = Change the answer to the drop of { $group }
sentiment-agreed = Agreed with { $name } on { $date }
sentiment-no-action = Nothing is changed: { $reason }
sentiment-action-done = done { $date }
sentiment-action-due = { $owner }, due { $date }
sentiment-answer-title = What is done about { $group }?
sentiment-answer-explains = { $pulse } fell from { $before } to { $now }. A drop is answered with changes to the plans that the project manager agreed to, or with a reason why there are none.
sentiment-decision = Decision
sentiment-aim = What it is to achieve
sentiment-reason = Why nothing is changed
sentiment-changes = Changes to the plans
sentiment-add-communication = Communication plan
sentiment-add-sponsor = Sponsor roadmap
sentiment-add-resistance = Resistance plan
sentiment-remove-change = Remove this change
sentiment-agreed-with = Agreed with the project manager
sentiment-agreed-on = On
sentiment-withdraw = Take the answer back
sentiment-save-answer = Save the answer

## The watch
sentiment-strain = Burnout watch
sentiment-strain-hint = superusers’ hours in { $days } days
sentiment-strain-none = ✓ in balance
sentiment-strain-no-score = score not told
sentiment-strain-no-load = no hours agreed
sentiment-strain-empty = Nobody to watch yet
sentiment-strain-empty-body = Groups that were asked and have superusers appear here.
sentiment-strain-load = ! heavy load
sentiment-strain-sentiment = ! low spirits
sentiment-strain-both = ✕ both
sentiment-strain-cell = { $group }: { $reason }. Show the superusers
sentiment-load = { $load }%
sentiment-hours = { $hours } h
sentiment-strain-of = Superusers of { $group }
sentiment-strain-explains = In { $days } days they gave { $hours } hours; { $agreed } were agreed. Sessions given and shadowing count; how the group feels comes from the pulses, never from one person’s answer.
sentiment-superuser = Superuser
sentiment-sessions = Sessions given
sentiment-sessions-of = { $sessions } · { $hours } h
sentiment-shadowing = Shadowing
sentiment-allocation = Agreed

## The chart
sentiment-chart = Sentiment over time
sentiment-chart-hint = each panel from 1 to 5
sentiment-pulse-on = { $name }, { $date }

## Pulses
pulse-list-subtitle = A few questions, answered from 1 to 5. The next pulse asks the same, so that both can be compared.
pulse-none-title = No pulse yet
pulse-none-body = Begin with four questions that are often asked; change them as you like. It takes two minutes to make and one to answer.
pulse-name = Name
pulse-state = State
pulse-to-close = To be counted
pulse-opens = Opens
pulse-closes = Closes
pulse-names = Names
pulse-anonymous = Without names
pulse-named = With names
pulse-answers = Answers
pulse-answers-of = { $responses } ({ $share })
pulse-answers-waiting = { $responses } + { $waiting } waiting
pulse-invited = Invited
pulse-code = Code
pulse-questions = Questions
pulse-groups = Groups
pulse-pooled = { $count } counted in small groups together
pulse-note = Note
pulse-edit = Change the pulse
pulse-make = Make the pulse
pulse-copied = The questions and groups of { $name }, so that both can be compared. Nothing is sent until you open it.
pulse-panel-explains = Nothing is sent until you open it.
pulse-anonymous-means = Who answered is kept nowhere. Answers lie on the laptop that took them until they are counted, five or more together.
pulse-named-means = Leads see who said what. Everybody else sees only what five or more said together.
pulse-questions-hint = Each is answered from 1 (not at all) to 5 (fully); beside them there is room for one comment.
pulse-question = Question { $number }
pulse-question-add = Add a question
pulse-question-remove = Remove question { $number }
pulse-theme-of = Theme of question { $number }
pulse-groups-hint = With how many people are invited; proposed from the headcount.
pulse-invited-of = Invited of { $group }
pulse-more = More
pulse-open = Open for answers
pulse-open-again = Open again for more answers
pulse-close = Count and close
pulse-delete = Remove the pulse
pulse-figure-waiting = Waiting on this laptop
pulse-figure-waiting-explains = nobody can read them before they are counted
pulse-figure-waiting-named = not counted yet
pulse-figure-counted = Counted
pulse-figure-invited = of { $invited } invited
pulse-figure-share = { $share } of those invited
pulse-figure-score-explains = from { $least } answers up
pulse-figure-comments-explains = for leads, without names
pulse-collect = Collect answers
pulse-way-kiosk = In the room
pulse-way-kiosk-body = The laptop goes from hand to hand. Each person chooses their group and answers; leaving takes two seconds of holding.
pulse-way-paper = On paper
pulse-way-paper-body = A sheet with a code for each group. The codes say the group and nothing else; typing a sheet takes five seconds.
pulse-way-forms = From Microsoft Forms
pulse-way-forms-body = The workbook that Forms gives out, in any language. Importing it again adds only what is new.
pulse-way-elsewhere = From Microsoft Forms
pulse-way-elsewhere-body = Workbooks are read on the laptop on which this pulse was made, so that nobody is counted twice.
pulse-begin-kiosk = Begin
pulse-print = Sheets to print
pulse-printing = Setting the sheets…
pulse-print-done = The sheets are ready
pulse-print-failed = The sheets could not be written
pulse-print-cancelled = Stopped; no file was written
pulse-type-paper = Type sheets
pulse-import = Import answers
pulse-person = Person
pulse-by-name = Answers by name
pulse-by-name-hint = for leads alone
pulse-counted = Counted
pulse-counted-yes = yes
pulse-counted-no = not yet
pulse-close-title = Count { $name }?
pulse-close-told = { $waiting ->
    [one] One answer waits
   *[other] { $waiting } answers wait
  } on this laptop. This will be told:
pulse-close-nothing = { $waiting ->
    [0] No answer waits on this laptop.
    [one] One answer waits on this laptop: too few to be told.
   *[other] { $waiting } answers wait on this laptop: too few to be told.
  }
pulse-close-part = { $count ->
    [one] one answer
   *[other] { $count } answers
  }
pulse-close-thrown = { $count ->
    [one] One answer is thrown away
   *[other] { $count } answers are thrown away
  }: with fewer than { $least } together nobody may be told.
pulse-close-kept = { $count ->
    [one] One answer stays
   *[other] { $count } answers stay
  } uncounted until there are { $least } together.
pulse-close-before = { $count ->
    [one] One answer was
   *[other] { $count } answers were
  } counted before; these stay as they are.
pulse-close-final = What is told once stays told: this cannot be undone. You can open the pulse again for more answers.
pulse-close-confirm = Count and close

## From paper
pulse-paper-subtitle = Type a sheet a line: code, answers, and what was written.
pulse-paper-line = One sheet
pulse-paper-example = 7KQ2M 4 3 5 2 too much at once
pulse-paper-take = Take
pulse-paper-explains = Numbers may stand together (4352). Put sheets aside once they are typed: all sheets of a group have the same code, so one that is typed twice counts twice.
pulse-paper-taken = { $count ->
    [one] One sheet taken
   *[other] { $count } sheets taken
  }
pulse-paper-answers = { $pulse }: { $answers }
pulse-paper-none-title = No pulse without names is open
pulse-paper-none-body = Open a pulse and print its sheets; then they can be typed here.
pulse-paper-none-do = Go to the pulses

## Comments
sentiment-comments-subtitle = For leads alone, without names and in no order. Destroy what names somebody.
sentiment-comments-of = Comments of { $pulse }
sentiment-comments-all = Of all pulses
sentiment-comments-search = Find in comments
sentiment-comments-none = No comments
sentiment-comments-none-found = No comment holds these words
sentiment-comments-none-body = What people write in a pulse appears here once it is counted, for leads.
sentiment-comment = Comment
sentiment-destroy = Destroy
sentiment-destroy-short = Destroy…
sentiment-destroy-title = Destroy this comment?
sentiment-destroy-body = It is taken out of the programme and of its history for good. This cannot be undone.
sentiment-destroy-named = The person’s whole answer is taken out of the programme and of its history for good; what was counted of it stays counted. This cannot be undone.
sentiment-destroy-confirm = Destroy

## The kiosk
kiosk-title = Pulse
kiosk-choose = { $name }: which group are you in?
kiosk-choose-body = Your group is kept with your answers, your name is not. Nothing is told of fewer than { $least } people.
kiosk-promise = Your name is not asked for. Answers are told only together, { $least } or more at a time.
kiosk-promise-named = Leads of the programme see your answers with your name; everybody else only what { $least } or more said together.
kiosk-scale = 1 means “not at all”, 5 means “fully”.
kiosk-person = Who are you?
kiosk-comment = What should we know?
kiosk-other-group = Another group
kiosk-leave = Hold to leave
kiosk-closed = This pulse is not open for answers.
kiosk-count = { $count ->
    [0] Nobody has answered on this laptop yet
    [one] One answer on this laptop
   *[other] { $count } answers on this laptop
  }; nothing is told before there are { $least }
