# Pairings and their log.
change-pairing-made = { $superuser } paired with { $consultant }
change-pairing-saved = Pairing of { $superuser } with { $consultant } changed
change-pairing-closed = Pairing of { $superuser } with { $consultant } closed
change-pairing-reopened = Pairing of { $superuser } with { $consultant } opened again
change-shadowing-logged = Shadowing logged: { $superuser } with { $consultant }, { $stage }, { $date }
change-shadowing-corrected = Shadowing entry corrected: { $superuser } with { $consultant }, { $date }
change-shadowing-deleted = Shadowing entry of { $superuser } from { $date } removed
change-shadowing-acknowledged = { $name } acknowledged the dos and don’ts of { $date }
change-blocker-resolved = Blocker of { $name } resolved: { $blocker }
change-blocker-reopened = Blocker of { $name } open again: { $blocker }

pairing-own-self = Nobody shadows themselves. Choose another consultant.
pairing-no-process = Choose at least one process or process area to shadow.
pairing-process-gone = One of these processes is not there any more. Remove it and choose again.
pairing-ends-before-start = The end lies before the start. Choose a later day.
pairing-superuser-fixed = The log belongs to this superuser. Make a new pairing for the other one.
pairing-superuser-stepped-down = { $name } has stepped down. Take the stepping down back first.
pairing-closed-before-start = The pairing started after that day. Choose a later day.
pairing-twice = { $superuser } and { $consultant } have another open pairing
pairing-consultant-gone = { $consultant } left on { $date } and this is not done
pairing-consultant-leaves-before-end = { $consultant } leaves on { $date }, before the pairing ends on { $end }
pairing-consultant-leaves-soon = { $consultant } leaves on { $date } and this is not done

shadowing-minutes-range = Give the length in minutes, from 1 to 1440.
shadowing-date-ahead = This day lies ahead. Log a session once it was held.
shadowing-pairing-closed = The pairing was closed on { $date }. Choose a day up to then, or open the pairing again.
shadowing-comfort-range = Comfort goes from 1 to 5.
shadowing-no-process = Choose at least one process that the session was about.
shadowing-other-superuser = An entry stays with its superuser. Remove it and log it for the other one.
shadowing-before-start = Before the start of the pairing on { $date }
shadowing-after-end = After the planned end of the pairing on { $date }
shadowing-long = { $minutes } minutes is more than a working day. Is the length right?
shadowing-acknowledge-only-superuser = Only { $name } can acknowledge this. Say who you are (top right) first.
shadowing-acknowledge-nothing = There are no dos and don’ts to acknowledge.
shadowing-no-blocker = This entry has no blocker.
shadowing-resolved-before = A blocker cannot be resolved before it was noted. Choose a later day.
shadowing-resolved-ahead = This day lies ahead. Choose today or an earlier day.

# After this entry.
shadowing-after-met = shadowing is met
shadowing-after-missing = { $missing }
shadowing-after-area-met = { $areas } done; { $others ->
    [one] one more area
   *[other] { $others } more areas
  } to go
shadowing-after-no-gate = the readiness rule asks for no shadowing
