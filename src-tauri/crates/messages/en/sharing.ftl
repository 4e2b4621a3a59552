# Sharing a programme with other laptops: what it did, who is in, what is in conflict.

sharing-alone = This programme is on this laptop only. Choose a shared folder or a hub first.
sharing-folder-holds-data = This folder and the folder of your programmes lie within each other. Choose another folder to share through: a database must not lie where files are synchronised.
sharing-laptop-nameless = Give this laptop a name, so that the others know whose changes they see.
sharing-laptop-long = At most 100 characters, please.
sharing-new-streams = This programme was copied or restored. It goes on under a new identity, so that nothing is lost when it is shared.
sharing-began-folder = Shared through { $folder }
sharing-began-hub = Shared through { $hub }
sharing-stopped = No longer shared from this laptop
sharing-nothing-new = Everything is shared. There was nothing new.
sharing-done = { $sent ->
    [0] Nothing new to send
    [one] Sent one change
   *[other] Sent { $sent } changes
  }; { $received ->
    [0] nothing new came in.
    [one] one came in.
   *[other] { $received } came in.
  }
# A hub was restored from a backup, or somebody deleted files in the shared folder.
sharing-put-again = Some of what had been shared was no longer there. It was put there again, and everything is shared; { $received ->
    [0] nothing new came in.
    [one] one change came in.
   *[other] { $received } changes came in.
  }
sharing-still-asking = A lead has not let this laptop in yet. Tell a lead; then share again.
# What somebody is told who was removed, where that can be read, and where the hub only says “not admitted”; then whom to ask.
sharing-removed = { $count ->
    [0] This laptop was removed from the team. It keeps everything it has; what is changed here reaches nobody, and nothing new arrives. If that is a mistake, ask a lead for a new invite.
   *[other] This laptop was removed from the team. It keeps everything it has; what is changed here reaches nobody, and nothing new arrives. If that is a mistake, ask a lead for a new invite: { $leads }.
}
sharing-shut-out = { $count ->
    [0] The hub does not let this laptop in any more: a lead has removed it from the team, or its login was taken off the hub. It keeps everything it has; what is changed here reaches nobody until it is let in again. Ask a lead which it is.
   *[other] The hub does not let this laptop in any more: a lead has removed it from the team, or its login was taken off the hub. It keeps everything it has; what is changed here reaches nobody until it is let in again. Ask a lead which it is: { $leads }.
}
sharing-clock-off = The clock of { $laptop } is wrong. What is changed there may wrongly win or lose against changes of others: ask for the clock to be set.
sharing-newcomers-wait = { $count ->
    [one] Somebody asks to be let into the team. Compare the fingerprint, then let them in or turn them away.
   *[other] { $count } people ask to be let into the team. Compare their fingerprints, then let them in or turn them away.
}
sharing-leaver-keeps = Keeps what had reached the laptop until then. Nothing newer can be read there: the rest of the team goes on with new keys.
sharing-newcomer-refused = Newcomer turned away
sharing-role-changed = Role of { $name } changed
sharing-member-removed = { $name }’s laptop removed from the team
sharing-pending-incomplete = This file has not arrived whole yet. It is tried again with each exchange.
sharing-pending-unreadable = This file cannot be read yet; it may still be downloading. It is tried again with each exchange.
sharing-pending-not-a-pack = This file is not one of Understudy’s, though it is called like one. It is left alone.
sharing-pending-too-large = This file is larger than any that Understudy writes. It is left alone.
change-device-named = Name this laptop { $name }
change-member-admitted = Let { $name } into the team
change-conflicts-settled = { $count ->
    [one] Settle a conflict
   *[other] Settle { $count } conflicts
  }
join-person-nameless = Say who you are, so that a lead knows whom to let in.
join-folder-missing = Choose the shared folder on this laptop. On the laptop that invited you it is called “{ $folder }”.
join-asked = Asked to be let into { $name }
conflict-gone = This conflict was settled already.
conflict-somebody = Somebody
conflict-by = { $name }
conflict-empty = nothing
conflict-text = “{ $text }”
conflict-values = { $other-by } set { $other }, { $shown-by } set { $shown }. Showing { $shown }.
conflict-values-there = { $other-by } set { $other }, { $shown-by } set { $shown } (on { $laptop }). Showing { $shown }.
conflict-hidden = { $other-by } and { $shown-by } disagree whether this is still there.
conflict-deleted = { $shown-by } deleted this while { $other-by } set { $other }.
