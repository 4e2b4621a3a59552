# What the command line says of retraining, releases, questions and tickets.

cli-column-course = Shortest training
cli-column-release = Release
cli-column-changes = Changes
cli-column-judged = Judged
cli-column-retrain = Train again
cli-column-verdict = Verdict
cli-column-title = Title
cli-column-questions = Questions
cli-column-tickets = Tickets
cli-column-expected = Expected
cli-column-score = Score %
cli-column-stands-out = Stands out
cli-retraining-total = { $people ->
    [one] One person
   *[other] { $people } people
} in the queue, { $overdue } of them late.
cli-retraining-none = Nobody needs training again.
cli-releases-none = No release yet. Import its notes: understudy releases import FILE
cli-releases-empty = Nothing is known of what this release changes. Import its notes: understudy releases import FILE
cli-tickets-none = No questions or tickets.
cli-tickets-stands-out = yes
cli-tickets-unmatched = { $count ->
    [one] One call is
   *[other] { $count } calls are
} not matched to a process yet: understudy tickets list --unmatched
