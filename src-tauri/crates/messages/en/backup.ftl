# Backups.
backup-written = Backed up to { $file }
backup-restored = { $name } restored and opened
backup-without-answers = { $count ->
    [one] One answer
   *[other] { $count } answers
  } to pulses, not counted yet, stay on this laptop alone and are not in the backup.
restore-over-answers = { $count ->
    [one] One answer to a pulse is
   *[other] { $count } answers to pulses are
  } not counted yet in { $name }, and no backup holds them. Close the pulses first, or restore under another name.
backup-onto-itself = This is the programme’s own file. Choose another name for the backup.
backup-daily-failed = Today’s backup could not be made: { $reason }
backup-offer = { $name } is damaged and could not be opened. Restore the backup of { $made_on }; the damaged file is kept.
programme-in-use = This programme is open in another window or command. Close it there, then restore.
