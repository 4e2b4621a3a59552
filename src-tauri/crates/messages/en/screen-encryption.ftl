# Encryption of a programme on this laptop, its recovery phrase, and opening a locked programme.

encryption-title = Encryption on this laptop
encryption-on = Encrypted
encryption-off = Not encrypted
encryption-on-explains = Whoever finds or copies the file of this programme cannot read it without the key.
encryption-off-explains = Whoever can copy the file of this programme can read it. It holds names and assessments of people.
encryption-keychain-system = The key is in the keychain of this system.
encryption-keychain-file = This system has no keychain, so the key lies in a file that only you can read. It protects a copy of the programme, not a laptop that somebody uses as you: lock it, and encrypt its disk.
encryption-turn-on = Encrypt…
encryption-turn-off = End encryption…
encryption-turn-on-title = Encrypt this programme on this laptop?
encryption-turn-on-body = The file is written anew, and backups are encrypted from now on. You work as before: the programme opens by itself, with the key in the keychain.
encryption-turn-on-confirm = Encrypt
encryption-turn-on-doing = Encrypting…
encryption-turn-off-title = End the encryption of this programme?
encryption-turn-off-body = The file is written anew, and whoever can copy it can read it. What is shared with others stays sealed.
encryption-turn-off-confirm = End encryption
encryption-turn-off-doing = Writing the file…
encryption-progress = Writing the file anew and comparing it with the old one…
encryption-stopped = Stopped. The programme is as it was.
encryption-plain-backups = { $count ->
    [one] { $count } automatic backup is not encrypted:
   *[other] { $count } automatic backups are not encrypted:
}
encryption-plain-warning = { $count ->
    [one] { $count } automatic backup from before is not encrypted. Whoever copies it can read it.
   *[other] { $count } automatic backups from before are not encrypted. Whoever copies them can read them.
}
encryption-plain-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
encryption-plain-delete = Delete them as well
encryption-plain-delete-hint = They can be read by whoever copies them. Deleted backups do not come back.
encryption-plain-delete-now = Delete these backups…
encryption-plain-delete-title = Delete the backups that are not encrypted?
encryption-plain-delete-confirm = Delete them
encryption-backup = { $day }, { $size }
encryption-create = Encrypt on this laptop
encryption-create-hint = For programmes with names of people. You get a recovery phrase to write down.

phrase-title = Recovery phrase
phrase-show = Show the recovery phrase…
phrase-explains = 24 words that bring back the keys of this programme when the keychain of this laptop is lost. Write them down by hand and keep them away from the laptop.
phrase-warning = Whoever has these words can open the programme. Let nobody look over your shoulder, take no picture, send them to nobody.
phrase-show-now = Show the words
phrase-showing = Fetching the words…
phrase-words = The 24 words, in their order
phrase-close = I have written them down

unlock-title = { $name } is locked
unlock-title-some = This programme is locked
unlock-explains = It is encrypted, and its key is not in the keychain of this laptop. The recovery phrase opens it: 24 words that were shown when it was encrypted.
unlock-words = Recovery phrase
unlock-words-hint = Type or paste the words in their order. Capitals, commas and line breaks do not matter.
unlock-count = { $count ->
    [24] 24 words
    [one] { $count } of 24 words
   *[other] { $count } of 24 words
}
unlock-do = Open
unlock-doing = Opening…
unlock-back = Back
unlock-backup = The backup is among the programmes now. Nothing that was there before is changed.
unlock-lost = Without the key and without the words nobody can open it. If somebody else has the programme, ask them for an invite; if there is a backup that is not encrypted, restore it.
