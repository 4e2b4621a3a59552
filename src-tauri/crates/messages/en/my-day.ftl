# What waits for somebody.
waiting-acknowledge = Dos and don’ts of { $date } to acknowledge
waiting-sign-off = Everything else is met: waits for the sign-off
waiting-blocker = Blocked since { $date }: { $blocker }
waiting-stalled = With { $consultant }: { $reason }
waiting-rolls-off = Leaves on { $date } with { $count ->
    [one] a pairing
   *[other] { $count } pairings
  } open
waiting-rolled-off = Left on { $date } with { $count ->
    [one] a pairing
   *[other] { $count } pairings
  } open
waiting-sign-off-expires = Sign-off expires on { $date }
waiting-waiver-expires = Waiver of { $gate } expires on { $date }
waiting-review = Review due; the last one was on { $date }
waiting-review-first = First review due
