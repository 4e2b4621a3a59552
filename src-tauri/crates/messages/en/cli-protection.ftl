# Encryption and the recovery phrase on the command line.

cli-protect-on = Encrypted on this laptop.
cli-protect-off = Not encrypted on this laptop. To encrypt it, type: understudy protect on
cli-protect-key-system = The key is in the keychain of this system.
cli-protect-key-file = This system has no keychain: the key lies in a file that only you can read.
cli-protect-plain = { $count ->
    [one] One automatic backup is not encrypted. To delete it, type: understudy protect on --delete-plain-backups
   *[other] { $count } automatic backups are not encrypted. To delete them, type: understudy protect on --delete-plain-backups
  }
cli-protect-writing = Writing the file anew… { $percent }%
cli-protect-phrase = Write its recovery phrase down: understudy recovery show
cli-recovery-keep = Write these words down and keep them away from this laptop. Whoever has them can open the programme.
cli-recovery-offer = With the phrase on standard input, type: understudy recovery use "{ $name }"
cli-recovery-unread = The words could not be read from standard input: { $detail }
