# The command line of pulses.
cli-kind-pulse = pulse
cli-column-opens = Opens
cli-column-closes = Closes
cli-column-invited = Invited
cli-column-answers = Answers
cli-column-mean = Score of 5
cli-column-comment = Comment
cli-column-pulse = Pulse
cli-no-pulses = There is no pulse yet. Make one with: understudy pulse add
cli-no-pulses-counted = No pulse has been counted yet.
cli-no-comments = There are no comments, or you are not a lead.
cli-pulse-nothing-told = There is nothing that can be told yet.
cli-pulse-would-throw = { $count ->
    [one] One answer would be thrown away
   *[other] { $count } answers would be thrown away
  }: fewer than { $least } together.
cli-pulse-would-keep = { $count ->
    [one] One answer stays uncounted
   *[other] { $count } answers stay uncounted
  }: fewer than { $least } together.
cli-pulse-would-take = { $count ->
    [one] One answer would be taken.
   *[other] { $count } answers would be taken.
  }
cli-pulse-taken = { $count ->
    [one] One answer taken.
   *[other] { $count } answers taken.
  }
cli-pulse-lines-wrong = { $count ->
    [one] One line is wrong
   *[other] { $count } lines are wrong
  }; nothing was taken. Correct them and try again.
cli-line-wrong = Line { $line }: { $error }
cli-lines-unreadable = The lines could not be read: { $detail }
cli-invited-unreadable = “{ $value }” is no number of people.
cli-drop = Drop of { $group } in { $pulse }: { $before } → { $now } ({ $answered })
cli-drop-open = not answered
cli-strain = Watch { $group }: { $load } of the agreed hours, score { $score }
