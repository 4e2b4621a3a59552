# Keys, encryption on this laptop, the recovery phrase.

keychain-failed = The keychain of this computer does not answer. Unlock it (or sign in again), then try once more. Nothing was changed.

protection-locked = { $name } is encrypted, and its key is not in the keychain of this laptop. Open it with its recovery phrase; without it, restore a backup that is not encrypted, or ask somebody who shares the programme for an invite.
protection-encrypted = { $deleted ->
    [0] The programme is encrypted on this laptop
    [one] The programme is encrypted on this laptop, and one backup that was not is deleted
   *[other] The programme is encrypted on this laptop, and { $deleted } backups that were not are deleted
}
protection-ended = The programme is no longer encrypted on this laptop
protection-backups-deleted = { $deleted ->
    [one] One backup that was not encrypted is deleted
   *[other] { $deleted } backups that were not encrypted are deleted
}
protection-in-use = This programme is open in another window or command. Close it there, then try again. Nothing was changed.
protection-busy = Understudy is still busy with this programme, with an export or a backup for example. Wait until that is done, then try again. Nothing was changed.

recovery-none = This programme is neither encrypted nor shared, so that there are no keys to bring back and no recovery phrase.
recovery-not-locked = { $name } is not encrypted. It opens without a recovery phrase.
recovery-words-count = { $count ->
    [one] This is one word; a recovery phrase has 24.
   *[other] These are { $count } words; a recovery phrase has 24.
}
recovery-word-unknown = Word { $number }, “{ $word }”, is in no recovery phrase. Compare it with what was written down.
recovery-words-mistyped = These words do not fit together: one of them is another than was written down, or two have changed places. Compare them one by one.
recovery-other-programme = These words are a recovery phrase, but of another programme than { $name }.
recovery-done = { $name } is open, and its key is in the keychain of this laptop again

backup-locked = This backup is encrypted, and its key is not in the keychain of this laptop. It is among the programmes now, as { $name }: open it with its recovery phrase.
backup-locked-taken = This backup is encrypted, and its key is not in the keychain of this laptop. There is a programme called { $name } already: if it is locked, open that one with its recovery phrase first; else restore the backup under another name.
