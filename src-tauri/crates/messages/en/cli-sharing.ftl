# Sharing on the command line.

cli-share-alone = On this laptop only.
cli-share-joining = Waiting to be let in through { $place }. Tell a lead this fingerprint; when they have let you in, run: understudy share now
cli-share-left = No longer shared through { $place }.
cli-share-sharing = Sharing… { $percent }%
cli-share-through = Shared through { $place }.
cli-share-fingerprint = Fingerprint of this laptop: { $fingerprint }
cli-share-waiting = { $count ->
    [0] Nothing waits to be shared.
    [one] One change waits to be shared.
   *[other] { $count } changes wait to be shared.
  }
cli-share-conflicts = { $count ->
    [one] One conflict: see understudy conflicts
   *[other] { $count } conflicts: see understudy conflicts
  }
cli-share-requests = { $count ->
    [one] One newcomer asks to be let in: see understudy members requests
   *[other] { $count } newcomers ask to be let in: see understudy members requests
  }
cli-invite-written = Wrote { $file }. Its passphrase, told once: { $passphrase }
    Send the file; tell the passphrase by another way, by telephone for example.
cli-members-none = Nobody takes part yet: the programme is on this laptop only.
cli-requests-none = Nobody asks to be let in.
cli-member-unknown = Nobody is called “{ $who }” here. See understudy members, or understudy members requests.
cli-member-several = Several are called “{ $who }”. Name the fingerprint.
cli-role-lead = lead
cli-role-consultant = consultant
cli-role-superuser = superuser
cli-conflicts-none = No conflicts.
cli-hub-ready = { $hub } is a hub now.
cli-column-laptop = Laptop
cli-column-last-shared = Last shared
cli-column-fingerprint = Fingerprint
