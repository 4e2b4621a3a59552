# Risk areas: how far they are, what to do next, who should help.
risk-part-superusers = Superusers ready
risk-part-content = Content approved
risk-part-people = People trained
risk-part-tasks = Tasks in time
risk-standing-late = Late
risk-standing-slipping = Slipping
risk-standing-unplanned = No date
risk-standing-on_track = On track
risk-standing-done = Done
risk-shift-improved = Improved
risk-shift-worsened = Worsened
risk-shift-same = As before

risk-next-obstacle = { $step } (obstacle: { $obstacle })
risk-next-superuser = { $name } is nearest to being ready ({ $percent }%): { $step }
risk-next-nominate = { $count ->
    [one] Nominate one more superuser for this
   *[other] Nominate { $count } more superusers for this
  }
risk-next-module = No module covers this for the group: make one
risk-next-approve = Get the content of { $module } approved
risk-next-approve-by = Get the content of { $module } approved; it is needed by { $date }
risk-next-seat = { $count ->
    [one] One person has no seat in a session to come: seat them
   *[other] { $count } people have no seat in a session to come: seat them
  }
risk-next-attend = { $count ->
    [one] One person is seated: hold the session
   *[other] { $count } people are seated: hold the sessions
  }
risk-next-tasks = { $count ->
    [one] One timed task is still to be done alone in time
   *[other] { $count } timed tasks are still to be done alone in time
  }
risk-trainer-reason = Knows { $knows } of { $of ->
    [one] { $of } process
   *[other] { $of } processes
}, facilitates at level { $facilitation }, has room for { $room } { $room ->
    [one] colleague
   *[other] colleagues
  }
