# Words of the candid reviews of trainers.

reviews-title = Reviews of trainers
reviews-title-of = Reviews of { $name }
reviews-seen = Seen by leads and by the person alone
reviews-seen-by = Seen by leads and by { $name } alone. Write what you would say face to face.
reviews-show-all = All reviews
reviews-write = Write a review
reviews-write-short = Write
reviews-write-for = Write the review of { $name }
reviews-write-first = Write the first review
reviews-held = Held
reviews-due = Due
reviews-due-count = { $count ->
    [0] none
   *[other] { $count }
}
reviews-due-since = since { $due }, last { $last }
reviews-due-first = since { $due }, none yet
reviews-none-title = No review yet
reviews-none-body = Great experts are not yet great trainers. A candid review says what goes well, what does not, and what the two of you agreed.
reviews-none-due-title = No review is due
reviews-none-due-body = When one is, the superuser stands here, longest waiting first.
reviews-superuser = Superuser
reviews-choose-superuser = Choose whom the review is about.
reviews-on = Held on
reviews-by = By
reviews-next = Next one
reviews-next-hint = Left empty, it is due after the usual time.
reviews-strengths = Strengths
reviews-strengths-hint = What colleagues can rely on.
reviews-gaps = Gaps
reviews-gaps-hint = What gets in the way, with an example.
reviews-actions = Agreed actions
reviews-actions-hint = Who does what, until when.
reviews-panel-of = Review of { $name }
reviews-panel-new = New review
reviews-signed = by { $name }
reviews-discard = Discard
