# Superusers and consultants: what was done, what cannot be, what is worth knowing.
change-superuser-nominated = { $name } nominated as superuser
change-superuser-saved = Superuser { $name } changed
change-superuser-stepped-down = { $name } stepped down on { $date }
change-superuser-back = { $name } serves as superuser again
change-consultant-made = { $name } added as consultant
change-consultant-saved = Consultant { $name } changed
change-consultant-deleted = Consultant { $name } removed

superuser-who = Say who you are (top right), or choose a person here.
superuser-already = { $name } is a superuser already. Open them instead.
superuser-stepped-down-before = { $name } was a superuser and stepped down. Open them and take the stepping down back.
superuser-person-fixed = A superuser stays the same person. Nominate the other person instead.
superuser-allocation-range = Give a share of working time from 0 to 100 %.
superuser-date-ahead = This day lies ahead. Give the day on which it happened, or leave the field empty.
superuser-nominated-after-step-down = The nomination cannot be after the day of stepping down.
superuser-scope-gone = One of these is not there any more. Remove it and choose again.
superuser-serves = { $name } has not stepped down.
superuser-steps-down-before-nominated = { $name } was nominated after that day. Choose a later day.

# How far somebody is.
superuser-ready = Ready to train
superuser-conditional = Ready on conditions: { $waived ->
    [one] one gate is waived
   *[other] { $waived } gates are waived
  }
superuser-lapsed = Lapsed: was ready, and something has run out or been revoked
superuser-not-started = Not started yet
superuser-only-sign-off = In progress: only the sign-off is missing
superuser-one-step-from-ready = In progress: one step from ready
superuser-in-progress = In progress: { $open } of { $of } gates open
superuser-no-rule = No readiness rule is in force

superuser-overload-allocation = Only { $percent }% of working time set aside
superuser-overload-scope = { $count } processes in scope: much for one person
superuser-overload-colleagues = About { $count } colleagues to train; { $planned } are planned for each superuser
superuser-overload-pairings = { $count } pairings at once
superuser-no-pairing = No consultant to shadow yet

consultant-already = { $name } is a consultant already.
consultant-person-fixed = A consultant stays the same person. Add the other person instead.
consultant-overload = { $name } has { $count } pairings at once; { $limit } are planned at most
consultant-gone = Left on { $date } with { $count ->
    [one] a pairing
   *[other] { $count } pairings
  } still open
consultant-leaves-before-end = Leaves on { $date }, before the last pairing ends on { $end }
consultant-leaves-soon = Leaves on { $date } with { $count ->
    [one] a pairing
   *[other] { $count } pairings
  } still open
consultant-has-pairings = { $name } has { $count ->
    [one] an open pairing
   *[other] { $count } open pairings
  }. Close or hand over first.
