# What can go wrong while sharing a programme.
sharing-folder-gone = The shared folder is not there. Connect the drive or sign in to the network, or choose the folder again. Your changes are safe on this laptop.
sharing-folder-read-only = The shared folder may not be written. Ask its owner for the right to edit. Your changes are safe on this laptop.
sharing-folder-full = The shared folder is full. Make room there, then share again. Your changes are safe on this laptop.
sharing-folder-failed = The shared folder could not be read or written: { $detail }
sharing-hub-unreachable = The hub cannot be reached: { $detail } Your changes are safe on this laptop and are shared next time.
sharing-malformed = This is not something that Understudy wrote, or it was damaged on its way. Ask for it to be sent again.
sharing-too-large = This is larger than Understudy accepts.
sharing-newer = A newer Understudy wrote this. Update Understudy on this laptop, then try again.
sharing-wrong-passphrase = The passphrase does not open this invite. Check each word, then try again.
sharing-not-a-member = This laptop is not in the team of the programme, or was removed from it. Ask a lead.
sharing-only-leads = Only a lead can do this.
sharing-last-lead = A programme needs a lead. Make somebody else a lead first.
sharing-cancelled = Stopped. What was shared until then stays shared.
sharing-hub-silent = The hub does not answer. Your changes are safe on this laptop and are shared next time.
sharing-hub-address-scheme = The address of a hub begins with postgres://. Ask whoever runs the hub for it.
sharing-hub-address-form = This address cannot be read. It has the form postgres://login:password@server/database; in a password, signs such as @ / ? : are written as %40 %2F %3F %3A.
sharing-hub-address-parameter = Something after the question mark of the address is not known. Understudy knows sslmode, sslrootcert, host, hostaddr, port, dbname, connect_timeout and channel_binding.
sharing-hub-unencrypted = Without encryption (sslmode=disable) a hub can only be on this machine. Take sslmode=disable out of the address.
sharing-hub-certificate-file = The file of certificates that the address names (sslrootcert) cannot be read, or holds no certificate. Ask whoever runs the hub for it.
sharing-hub-no-certificates = This laptop has no certificates by which it could know the hub. Ask whoever runs the hub for its certificate and name that file in the address: sslrootcert=FILE.
sharing-hub-not-safe = The hub could not prove that it is the right one, so nothing was sent: { $detail }. Ask whoever runs the hub for its certificate and name that file in the address: sslrootcert=FILE.
sharing-hub-wrong-login = The hub refuses the login or the password. Check both, then try again.
sharing-hub-none = There is no hub in this database, or this login may not use it. Ask whoever runs the server to set it up (understudy hub init) and to admit you.
sharing-hub-not-administrator = This login may not set up a hub. It takes an administrator of the database.
sharing-hub-newer = The hub was set up for a newer Understudy. Update Understudy on this laptop, then try again.
sharing-hub-not-admitted = This laptop is not admitted to this programme on the hub. Ask a lead.
sharing-hub-another-login = This laptop is known to the hub under another login. Use that login, or ask a lead.
sharing-hub-not-organiser = Only who organises the programme on the hub can do this.
sharing-hub-too-many-requests = The hub takes no more requests to join from this login. Ask a lead to look at those that are there.
sharing-hub-full = The hub has no room left. Tell whoever runs it. Your changes are safe on this laptop.
sharing-hub-refused = The hub answered with an error: { $detail }
# What came and was not taken in. Whose it is stands beside it.
sharing-refused-forged = Something under the name of this laptop was not written by it, or was changed on its way. It was not taken in.
sharing-refused-others-stream = This laptop wrote under the name of another. It was not taken in; ask its owner.
sharing-refused-forked = This laptop contradicts what it shared before: its programme was probably copied or restored by hand. What contradicts was not taken in; open Understudy there once, then share again.
sharing-refused-after-removal = This laptop shared something after it was removed from the team. It was not taken in.
sharing-refused-malformed = This laptop shared something that Understudy does not write. It was not taken in.
sharing-refused-other-project = Something of another programme lay here. It was not taken in.
# What came and waits.
sharing-waits-before = Waits for what this laptop shared before; that comes with the next sharing.
sharing-waits-member = Waits until a lead lets this laptop in.
sharing-waits-key = Waits for a key, which comes when a lead shares next.
sharing-waits-leads = Is for leads only.
sharing-waits-removal = Was shared after this laptop was removed from the team.
sharing-waits-newer = Was written by a newer Understudy and waits for the update of this laptop.
