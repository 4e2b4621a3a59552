# User groups.
change-group-added = User group { $name } added
change-group-saved = User group { $name } changed
change-group-track = { $name } is trained as { $track }
change-group-deleted = User group { $name } removed
change-group-members = Members of { $name } changed: { $added } added, { $removed } removed
change-groups-filled = { $groups ->
    [one] One user group filled by its rule: { $people ->
        [one] one membership changed
       *[other] { $people } memberships changed
      }
   *[other] { $groups } user groups filled by their rules: { $people ->
        [one] one membership changed
       *[other] { $people } memberships changed
      }
  }
change-groups-imported = User groups imported from { $file }: { $new } new, { $changed } changed
group-name-missing = Give the group a name.
group-name-taken = There is already a group called { $name }. Choose another name.
group-headcount-range = Give a headcount of at most ten million.
group-note-too-long = Shorten the note to at most 4,000 characters.
group-rule-column = Choose job title, department, office, country or company for the rule.
group-rule-values-missing = Choose at least one value for the rule, or take the rule away.
group-rule-values-many = Choose at most 500 values for the rule.
group-too-few-superusers = { $superusers ->
    [0] No superuser for { $people } people; { $needed } needed
    [one] One superuser for { $people } people; { $needed } needed
   *[other] { $superusers } superusers for { $people } people; { $needed } needed
  }
group-too-few-may-train = { $superusers ->
    [0] Nobody may train { $people } people yet; { $needed } needed
    [one] One superuser may train { $people } people; { $needed } needed
   *[other] { $superusers } superusers may train { $people } people; { $needed } needed
  }
group-nominate-more = { $short } of { $areas } risk areas stay short: nominate more
group-too-few-ready = { $short } of { $areas } risk areas short: too few are ready
groups-shape = A list of user groups
groups-members-unknown = { $count ->
    [one] Nobody has this address, so it was left out: { $addresses }
   *[other] Nobody has these { $count } addresses, so they were left out: { $addresses }
  }
