# Importing people, groups and processes: what is wrong with a file or a row, and what to do about it.

## What a file seems to be; follows "seems to be".
import-kind-empty = an empty file
import-kind-text = plain text
import-kind-workbook = an Excel workbook (.xlsx)
import-kind-binary-workbook = a binary Excel workbook (.xlsb)
import-kind-old-office = an old Excel file (.xls) or a file protected by a password
import-kind-open-document = an OpenDocument file
import-kind-word = a Word document
import-kind-presentation = a presentation
import-kind-archive = a zip or other archive
import-kind-pdf = a PDF document
import-kind-web-page = a web page (HTML)
import-kind-xml = an XML file
import-kind-json = a JSON file
import-kind-rich-text = a rich text document
import-kind-picture = a picture
import-kind-program = a program
import-kind-database = a database
import-kind-binary = binary data

## Why a file is refused
import-file-not-found = { $file } was not found. Check the name and the folder, and choose the file again.
import-file-no-permission = { $file } cannot be opened: you have no permission to read it. Copy it to a folder of your own and choose the copy.
import-file-unreadable = { $file } cannot be read. Close it in other programs, or copy it to this computer, and try again.
import-file-empty = { $file } is empty. Export it again and check that it has rows.
import-file-no-rows = { $file } has no row with content. Export it again and check that it has rows.
import-file-too-large = { $file } is larger than { $megabytes } MB. Split it into several files and import them one after the other.
import-file-is-text = { $file } seems to be { $kind }, not what its name says. Rename it so that it ends in .csv, and import it again.
import-file-is-workbook = { $file } seems to be { $kind }, not what its name says. Rename it so that it ends in .xlsx, and import it again.
import-file-old-office = { $file } seems to be { $kind }. Such files cannot be read in a safe amount of memory. Open it in Excel or LibreOffice, save it as an Excel workbook (.xlsx) without a password or as CSV, and import that.
import-file-open-document = { $file } seems to be { $kind }. Such files cannot be read in a safe amount of memory. Open it in LibreOffice or Excel, save it as an Excel workbook (.xlsx) or as CSV, and import that.
import-file-not-what-it-says = { $file } ends in .{ $ending }, but seems to be { $kind }. Export the data as .csv or .xlsx and import that.
import-cancelled = Stopped. Nothing was imported.
import-file-kind-unknown = { $file } seems to be { $kind }, which cannot be imported. Export the data as .csv or .xlsx and import that.
import-workbook-too-large = { $file } unpacks to far more than a workbook of this kind should hold, so it was not opened. Copy the rows that you need into a new workbook and import that.
import-workbook-damaged = { $file } is damaged. Open it in Excel, let Excel repair it, save it under a new name and import that.
import-workbook-lies = { $file } claims more content than it holds, so it was not opened. Open it in Excel, save it under a new name and import that.
import-workbook-password = { $file } is protected by a password. Save it in Excel without a password and import that.
import-worksheet-unknown = { $file } has no worksheet "{ $worksheet }". Choose one of { $worksheets }.

## What a person should know about a file
import-note-lines-above = { $count ->
    [one] One line above the titles was left out; the titles stand in row { $row }.
   *[other] { $count } lines above the titles were left out; the titles stand in row { $row }.
}
import-note-example-row = Row { $row } of the template is an example and was left out.
import-note-secret-dropped = The column "{ $column }" holds passwords or secrets. It was dropped and is kept nowhere.
import-note-ragged = { $count ->
    [one] One row has more or fewer cells than there are titles. Check it below.
   *[other] { $count } rows have more or fewer cells than there are titles. Check them below.
}
import-note-columns-cut = Only the first { $columns } columns were read; row { $row } has more. Move what you need to the left and import again.
import-note-rows-cut = Reading stopped before row { $row }: the file has more content than can be imported at once. Split it and import the rest separately.
import-note-damaged-text = Some characters could not be read as { $encoding }. Look for � in the preview; to correct them, save the file as CSV UTF-8 and import it again.
import-note-worksheet-chosen = The worksheet "{ $worksheet }" was read, because its titles fit best among { $worksheets }. To read another one, choose it.
import-note-kind-guessed = Members were taken for internal and guests for partners. Correct the kind of vendors and customers after the import; it is then kept.
import-note-rows-skipped = { $count ->
    [one] One row of the type "{ $kind }" is not a process and was left out.
   *[other] { $count } rows of the type "{ $kind }" are not processes and were left out.
}
import-note-rows-deleted = { $count ->
    [one] One process is marked as deleted. It is kept, but not offered for the scope.
   *[other] { $count } processes are marked as deleted. They are kept, but not offered for the scope.
}

## Rows that look odd
import-row-too-short = This row has { $cells } of { $expected } cells. Check that none is missing; the values may stand in the wrong columns.
import-row-too-long = This row has { $cells } cells, but there are { $expected } titles. Put quotes around values that contain the delimiter; the values may stand in the wrong columns.
import-row-open-quote = A quote begins here and never ends; it was read as an ordinary character. Check this row.

## Columns
import-field-unknown = There is no field "{ $field }". Use one of { $fields }.
import-column-unknown = There is no column "{ $column }". Use one of { $columns }.
import-column-secret = The column "{ $column }" holds passwords or secrets and is never imported. Choose another one.
import-no-name-column = No column of { $file } was recognised as a name. Say which one it is; the columns are { $columns }.
import-groups-no-name-column = No column of { $file } was recognised as the name of a group. Say which one it is; the columns are { $columns }.
import-processes-no-title-column = No column of { $file } was recognised as the title of a process. Say which one it is, or use the business process catalogue; the columns are { $columns }.

## What is wrong with a cell
import-cell-formula-error = This cell shows the error { $value } of a formula. Correct the formula, or type the value.
import-text-too-long = "{ $value }" is longer than { $longest } characters. Shorten it.
import-email-invalid = "{ $value }" is not an e-mail address. Write it as name@example.com, one address only.
import-object-id-invalid = "{ $value }" is not an object id. Copy it from the directory; it has 32 digits and letters in five groups.
import-kind-of-person-invalid = "{ $value }" is no kind of person. Use internal, partner, vendor or customer.
import-yes-no-invalid = "{ $value }" is neither yes nor no. Write yes or no.
import-date-invalid = "{ $value }" is not a date. Write it as 2026-11-14.
import-date-ambiguous = "{ $value }" may be two different days. Say whether the day or the month stands first, or write dates as 2026-11-14.
import-date-order-mixed = "{ $value }" may be two different days, and this column has dates of both orders. Write dates as 2026-11-14.
import-headcount-invalid = "{ $value }" is not a headcount. Write a whole number.
import-name-missing = This row has no name. Fill in the display name, or given name and surname.
import-group-name-missing = This row has no name of a group. Fill it in, or take the row out.
import-process-title-missing = This row has no title. Fill it in, or take the row out.
import-process-level-invalid = "{ $value }" is no level. Use end to end, process area, process or scenario, or 1 to 4.
import-leaves-before-start = The last day, { $leaves }, lies before the first day, { $starts }. Correct one of them.

## What is wrong between rows
import-row-repeated = This row says the same as row { $other } and is imported once. Nothing needs to be done.
import-rows-contradict = The rows { $rows } are about the same person and say different things. Keep the right one, or give each person an own e-mail address or employee id.
import-rows-claim-one-person = The rows { $rows } were all decided to be the same person. Keep that decision for one of them.
import-decision-person-gone = The person chosen for this row is no longer there. Decide again.
import-group-repeated = The group of this row stands in row { $other } already. Keep one of the rows.
import-group-rows-contradict = This row says something else about the group than a row above. Make them agree.

## Why a person has to decide
import-review-evidence-conflicts = The object id belongs to one person and the e-mail address to another. Decide whom the row is about.
import-review-other-object-id = The e-mail address belongs to a person with another object id. Decide whether it is the same person with a new account.
import-review-address-shared = Several people have this e-mail address. Decide whom the row is about.
import-review-address-shared-in-file = Other rows of this file have the same e-mail address. Decide whether this is a person of its own.
import-review-same-name = There is somebody of this name already. Decide whether it is the same person.
import-review-rows-claim-one-person = The rows { $rows } all seem to be about this person. Decide which one is.

## Contradictions in a process file; all rows are kept, and what that means is said once for each kind (importing-conflict-means)
import-conflict-code-shared = { $count } rows with different titles have the number { $code }.
import-conflict-rows-equal = { $count } rows have this title with the same number and level.
import-conflict-id-shared = { $count } rows have the Microsoft ID { $identifier }.
import-conflict-code-repaired = The number "{ $written }" was read as { $code }.
import-conflict-code-malformed = "{ $written }" is no process number and was kept as written.
import-conflict-title-number = The title begins with { $number }, but the number of the row is { $code }.
import-conflict-code-level = The number { $code } does not look like one of the level "{ $level }".
import-conflict-level = The row is of the level "{ $level }", but its deepest title stands in "{ $column }".
import-conflict-parent-elsewhere = The row stands below another process than "{ $parent }", which it names.
import-conflict-parent-unknown = The row names "{ $parent }" as the process above, which is not in the file.
import-conflict-parent-code = The number { $code } does not belong below { $parent } "{ $title }".
import-conflict-scope = "{ $value }" is no scope. Until it is corrected the row counts as unspecified.

## Attendance
import-attendance-no-name-column = No column gives a name or an e-mail address. Say which one does; the file has { $columns }.
import-attendance-nobody = The row names nobody. Give a name or an e-mail address.
import-attendance-moment = "{ $value }" is no date with a time. Write it as 2026-11-21 09:00.
import-attendance-duration = "{ $value }" is no duration. Write it as 1:05:00, as 1h 5m, or in minutes.
import-attendance-no-time = The row gives neither a join time nor a duration.
import-attendance-leave-first = The person left before they joined. Check the two times.
import-attendance-minutes = "{ $value }" is no number of minutes.
import-attendance-minutes-missing = Give the minutes the person was there.
import-attendance-reason-missing = Give the reason, or the other way of learning.
import-attendance-status = "{ $value }" is no status. Use present, late, left early, absent, excused or alternative.

## Answers to a pulse
import-forms-question-missing = No column is called "{ $question }". Choose the column that holds its answers; the file has { $columns }.
import-forms-no-identity = No column tells one response from another. Choose the column with the number of the response or with the time it was sent; the file has { $columns }.
import-forms-identity-missing = The row has neither a number nor a time. Without one it would be counted again with the next import.
import-forms-answer-missing = This question was not answered. Only whole answers can be counted without telling who gave them.
import-forms-answer-unreadable = "{ $value }" is no step of a scale from 1 to 5.
