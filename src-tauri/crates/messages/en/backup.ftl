# Backups.
backup-written = Backed up to { $file }
backup-restored = { $name } restored and opened
backup-onto-itself = This is the programme’s own file. Choose another name for the backup.
backup-daily-failed = Today’s backup could not be made: { $reason }
backup-offer = { $name } is damaged and could not be opened. Restore the backup of { $made_on }; the damaged file is kept.
programme-in-use = This programme is open in another window or command. Close it there, then restore.
