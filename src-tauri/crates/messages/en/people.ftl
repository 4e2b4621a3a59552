# People: saving, merging, deleting, importing.
change-person-added = { $name } added
change-person-saved = { $name } changed
change-person-deleted = { $name } removed from the people
change-person-purged = Personal data of a person destroyed
change-people-merged = { $merged } merged into { $keep }
change-people-not-same = { $one } and { $other } marked as two different people
change-people-imported = People imported from { $file }: { $new } new, { $changed } changed
person-name-missing = Give the person a name.
person-too-long = Shorten this to at most { $longest } characters.
person-email-invalid = “{ $value }” is not an e-mail address. Write it as name@example.com, one address only.
person-site-gone = This site is not there any more. Choose another.
person-same-email = { $name } has the same e-mail address. If it is the same person, merge the two.
person-is-superuser = { $name } is a superuser. Let them step down instead; the history stays.
person-is-consultant = { $name } is a consultant. Remove them from the consultants first.
person-merge-same = Choose two different people.
person-purged-backups = Backups made before today still hold the data. Delete those that you do not need.
person-purged-shared = The others’ laptops destroy it with their next exchange. Sealed files that were shared before still hold it, and members could open them with their keys.
people-same-object-id = Same object id in the directory
people-same-email = Same e-mail address
people-same-name = Same name, and nothing tells them apart
people-sites-made = { $count ->
    [one] A new site will be made: { $names }
   *[other] { $count } new sites will be made: { $names }
  }
people-columns-unused = No field takes its values from these columns: { $columns }
people-decision-unclear = One of the decisions cannot be read. Decide again in the preview.
people-import-review-left = { $count ->
    [one] One row was not imported, because nobody decided whether it is somebody known. Import the file again and decide.
   *[other] { $count } rows were not imported, because nobody decided whether they are somebody known. Import the file again and decide.
  }
people-import-refused = { $count ->
    [one] One row has an error and was not imported. Correct it in the file and import the file again.
   *[other] { $count } rows have errors and were not imported. Correct them in the file and import the file again.
  }
people-shape-entra-export = Users exported from Entra ID
people-shape-entra-bulk-create = Template for creating users in bulk in Entra ID
people-shape-own = People exported from Understudy
people-shape-other = A list of people
