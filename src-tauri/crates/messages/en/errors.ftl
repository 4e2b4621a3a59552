# Errors of the program and of the database file.
error-not-found = This { $what } is not there any more. Go back and choose another.
error-no-programme = No programme is open. Create one, open one, or try the sample.
error-unknown-command = This version cannot do “{ $name }”. Restart Understudy.
error-fields = { $count ->
    [one] One field needs a correction.
   *[other] { $count } fields need a correction.
  }
error-arguments = “{ $name }” was called wrongly: { $detail }
error-internal = Something went wrong inside Understudy: { $detail }
error-file-not-chosen = Choose the file again.
file-is-program = { $name } is a program, and is not started from here.
file-gone = { $name } is no longer where it was saved.
store-newer = This programme was last opened by a newer Understudy (file format { $found }, this one knows { $known }). Update Understudy on this laptop, then open it again. Nothing was changed.
store-foreign = This file is not an Understudy programme. Choose a file that ends in .understudy.
store-damaged = The programme’s file is damaged. Restore the last backup under Programme; the damaged file is kept.
store-disk-full = The disk is full. Nothing was saved just now; make room, then try again.
store-read-only = The folder or file cannot be written. Check that it is not read-only, then try again.
store-cannot-open = The file cannot be opened. See whether it is still there and whether you may read and write its folder.
store-cancelled = Stopped. Nothing was written.
store-busy = Another program holds the file. Close it, then try again.
store-failed = The file could not be read or written: { $detail }
undo-gone = This change is not in the history any more.
undo-already = This change is already undone.
undo-overtaken = Nothing to undo: everything in this change has been changed since.
undo-purged = Purged personal data cannot be brought back.
change-purged-name = A change whose personal data was purged
change-unknown = A change made by a newer version
check-integrity = SQLite reports: { $detail }
check-references = { $count ->
    [one] One row refers to a row that is not there
   *[other] { $count } rows refer to rows that are not there
  }
check-replay = Replaying the change log does not give the table “{ $table }”
programme-name-bad = Give the programme a name without / \ : * ? " < > | and not starting or ending with a dot.
programme-name-taken = There is already a programme called { $name }. Choose another name.
programme-unknown = There is no programme called { $name } in the data folder. { $count ->
    [0] There is none yet.
    [one] There is { $names }.
   *[other] There are: { $names }.
  }
programme-not-opened = { $name } could not be opened: { $reason }
