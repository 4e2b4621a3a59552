# What the command line says of the steering pack and decisions.

cli-kind-pack = steering pack
cli-kind-decision = decision
cli-column-may-train = May train
cli-column-covered = Covered
cli-column-direction = Way
cli-column-pack = Pack
cli-column-kept = Kept
cli-column-note = Note
cli-column-decided = Decided
cli-column-decision = Decision
cli-steering-since = Since “{ $pack }”:
cli-steering-first = No pack is kept yet, so nothing can be compared. Keep one: understudy steering keep TITLE
cli-steering-none = No pack is kept yet. Keep one: understudy steering keep TITLE
cli-steering-waiting = { $count ->
    [one] One decision is
   *[other] { $count } decisions are
} waiting: understudy decisions --open
