# History: changes by day, and undoing them.

history-title = History
history-explains = Who changed what and when. Undo takes one change back and leaves later ones alone
history-of = History of { $name }
history-of-explains = Changes of this one row
history-one-row = one row
history-all = Everything
history-filter = What, who, to whom
history-today = Today
history-more = Show earlier changes
history-loading = Loading…
history-none-title = Nothing has been changed yet
history-none-body = Every change appears here with who made it, and can be taken back.
history-none-row = This row has no history on this laptop.
history-nobody = not said
history-undone = undone
history-is-undo = undo
history-undo-this = Undo: { $change }
history-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
history-more-rows = { $count ->
    [one] and { $count } more row
   *[other] and { $count } more rows
}
history-empty = (empty)
history-action-made = made
history-action-changed = changed
history-action-hidden = taken off
history-action-shown = brought back
history-action-purged = destroyed
