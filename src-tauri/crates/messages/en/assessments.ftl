# Competencies, assessments, rehearsals, sign-offs, waivers, reviews.
change-assessed-one = { $superuser } assessed: { $competency }, level { $level }
change-assessed-superuser = { $superuser } assessed: { $count } levels
change-assessed-competency = { $competency } assessed for { $count ->
    [one] { $count } superuser
   *[other] { $count } superusers
}
change-assessed-many = { $count } levels given
change-rehearsal = Rehearsal of { $superuser } rated { $rating }
change-skill-made = Facilitation skill “{ $name }” added
change-skill-saved = Facilitation skill “{ $name }” changed
change-skill-deleted = Facilitation skill “{ $name }” removed
change-levels = Level descriptions changed: { $kind }
change-signed-off = { $superuser } signed off by { $by }
change-sign-off-revoked = Sign-off of { $superuser } revoked
change-waived = { $gate } waived for { $superuser } until { $date }
change-waiver-withdrawn = Waiver of { $gate } for { $superuser } withdrawn
change-reviewed = { $superuser } reviewed
change-review-saved = Review of { $superuser } changed

assessment-date-ahead = This day lies ahead. Choose today or an earlier day.
assessment-level-range = Levels go from 0 to 4.
assessment-none = Choose at least one level.
assessment-own = { $name } cannot assess themselves. Somebody else has to.
assessment-too-many = These are too many levels at once. Save in smaller parts.
assessment-sheet-of-nothing = Choose a superuser or a competency to assess.
rehearsal-own = Somebody else than the superuser has to observe.
rehearsal-rating-range = Ratings go from 1 to 5.
rehearsal-date-ahead = This day lies ahead. Record a rehearsal once it was held.
skill-name-needed = Give the skill a name.
skill-name-taken = There is already a skill called “{ $name }”. Choose another name.
levels-five = Describe the five levels from 0 to 4.

sign-off-own = { $name } cannot sign off or waive for themselves. A consultant or lead has to.
sign-off-not-lead = { $name } is a superuser. A consultant or lead has to sign.
sign-off-date-ahead = This day lies ahead. Choose today or an earlier day.
sign-off-expires-before = The expiry must lie after the day of signing.
sign-off-gates-open = Signed off, but not everything else is met: { $gates }
sign-off-revoked-already = This sign-off was revoked on { $date }.
sign-off-revoked-before = A sign-off cannot be revoked before it was given. Choose a later day.
sign-off-reason-needed = Say why the sign-off is revoked.
waiver-reason-needed = Say why the gate is waived.
waiver-expiry-past = A waiver must end after today.
waiver-expiry-far = A waiver lasts a year at most. Choose an earlier day.
waiver-ended = This waiver has ended already.

review-own = A review is written by somebody else than the superuser.
review-other = A review stays with its superuser. Write a new one for the other.
review-date-ahead = This day lies ahead. Choose today or an earlier day.
review-next-before = The next review must lie after this one.
review-empty = Write down strengths, gaps or agreed actions.
