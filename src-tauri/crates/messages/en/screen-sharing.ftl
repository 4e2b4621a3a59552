# Sharing a programme with other laptops: the header, the sharing screen, joining, conflicts.

# How long ago, and how far a clock is off.
share-span-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
share-span-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
share-span-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
share-just-now = just now
share-ago = { $span } ago
share-on-day = on { $day }
share-for = for { $span }
share-since-day = since { $day }
share-clock-ahead = { $span } ahead
share-clock-behind = { $span } behind

# The header.
share-mark-joining = Waiting to be let in
share-mark-removed = Removed from the team
share-mark-problem-unreachable = { $long ->
    [yes] Not reached { $for }
   *[no] Not reached
}
share-mark-problem-not_admitted = Not let in
share-mark-problem-failed = Sharing failed
share-mark-problem-clock = A clock is wrong
share-mark-problem-newcomer = Somebody waits to be let in
share-mark-problem-says = { $what }. { $says }
share-mark-never = Not shared yet
share-mark-changes = { $count ->
    [one] { $count } change to share
   *[other] { $count } changes to share
}
share-mark-shared = Shared { $ago }
share-mark-sharing = Sharing…
share-mark-hint = { $state }. See who takes part
share-mark-conflicts = { $count ->
    [100] 100 or more conflicts
    [one] { $count } conflict
   *[other] { $count } conflicts
}
share-removed-notice = This laptop was removed from the team of this programme. It keeps what it has, and what is changed here reaches nobody. Ask a lead if that is a mistake.

# The sharing screen.
share-title = Sharing
share-subtitle = Everybody works offline. Sharing brings the changes of all laptops together.
share-now = Share now
share-now-running = Sharing…
share-progress = Sharing with the others…
share-stopped = Stopped
share-stopped-body = What was shared until then stays shared. Share again when you like.
share-again = Try again
share-other-place = Use another place…
share-figure-waiting = Changes to share
share-figure-waiting-none = Everything made here is at the shared place
share-figure-waiting-some = Made here, not with the others yet
share-figure-last = Last shared
share-figure-never = never
share-figure-laptops = Laptops
share-figure-clocks = { $count ->
    [0] All clocks are right
    [one] { $count } clock is wrong
   *[other] { $count } clocks are wrong
}
share-figure-conflicts = Conflicts
share-figure-conflicts-none = Nobody overwrote anybody
share-figure-conflicts-some = See them and choose
share-problem = Sharing did not work the last time
share-problem-long = Sharing has not worked { $for }
share-done = Last exchange

# Beginning to share.
share-alone-title = This programme is on this laptop only
share-alone-lead = Share it, and everybody in the team works on their own laptop, for days without a network if need be. When they share, everybody has everything.
share-alone-sealed = What leaves this laptop is sealed. Whoever runs the folder or the database sees files, and cannot read them.
share-alone-kept = Nothing is lost. Where two people changed the same thing, both values are kept and you choose.
share-alone-people = You decide who takes part: you write an invite, and let each laptop in yourself.
share-alone-join = Did somebody send you an invite?
share-alone-join-do = Join their programme
share-me-title = Say who you are first
share-me-body = The others see your name beside what you change.
share-folder-title = Through a shared folder
share-folder-body = A folder that everybody reaches: OneDrive, SharePoint, a network share, or a USB stick that is passed round. Nothing to install.
share-folder-where = Shared folder
share-folder-choose = Choose a folder…
share-folder-other = Choose another…
share-folder-hint = On OneDrive or SharePoint, choose the folder on this laptop that is kept in step with it.
share-folder-do = Share through this folder
share-hub-title = Through a hub
share-hub-body = A PostgreSQL database of your organisation: faster for large teams. An administrator makes the tables once; the app gives the commands for it.
share-hub-address = Address of the database
share-hub-address-hint = Host and database, such as hub.example.com/understudy, or the whole address as you were sent it
share-hub-login = Login
share-hub-password = Password
share-hub-password-system = The password is kept in the keychain of this laptop, and nowhere else.
share-hub-password-file = This system has no keychain: the password is kept on this laptop in a file that only you can read, and nowhere else.
share-hub-do = Share through this hub
share-hub-sql = Commands for the administrator…
share-laptop = Name of this laptop for the others
share-laptop-of = { $name }’s laptop
share-laptop-example = Such as “Kari’s laptop”
share-move-title = Use another place
share-move-explains = The others go on at the place of today until they change as well. Choose the new place together, and share once more at the old one before.

# Laptops.
share-laptops = Laptops that take part
share-laptops-hint = Open one to compare its fingerprint or change its role
share-laptops-none-title = Nobody else takes part yet
share-laptops-none-body = Write an invite, send the file, and tell the passphrase by telephone.
share-column-person = Person
share-column-laptop = Laptop
share-column-role = Role
share-column-seen = Last shared
share-column-clock = Clock
share-column-changes = Changes
share-column-changes-hint = Changes made on that laptop that are here
share-nobody = nobody yet
share-this-laptop = this laptop
share-clock-right = right
share-seen-never = not yet
share-role-lead = Lead
share-role-consultant = Consultant
share-role-superuser = Superuser
share-role-lead-explains = Lets people in and removes them, and reads what is only for leads: the candid reviews.
share-role-consultant-explains = Shares everything but what is only for leads.
share-role-superuser-explains = Shares everything but what is only for leads.
share-panel-explains = { $person } · { $role }
share-panel-seen = Last shared { $ago }. { $changes ->
    [one] { $changes } change of it is here.
   *[other] { $changes } changes of it are here.
}
share-panel-never = It has not shared yet.
share-panel-clock = Its clock is { $off }. What is changed there looks { $side ->
    [ahead] later
   *[behind] earlier
} than it was, so it may { $side ->
    [ahead] win over newer changes of others
   *[behind] lose against older changes of others
}. Ask for the clock to be set.
share-fingerprint = Fingerprint
share-fingerprint-explains = Compare it by telephone: the same must stand on that laptop’s own sharing screen.
share-role = Role
share-role-save = Change the role
share-remove = Remove this laptop…
share-remove-title = Remove { $laptop }?
share-remove-confirm = Remove this laptop
share-remove-before = What was shared until now stays on that laptop. Nobody can take it back from there.
share-remove-after = From now on it receives nothing new: the rest of the team gets new keys at once.
share-remove-unsent = What was changed there and has not been shared is not taken any more. If you need it, ask for one last “Share now” first.
share-remove-last = { $ago ->
    [never] It has not shared yet.
   *[other] It last shared { $ago }.
}

# Newcomers.
share-newcomers = { $count ->
    [one] Somebody waits to be let in
   *[other] { $count } people wait to be let in
}
share-newcomer-asked = asked { $ago } from “{ $laptop }”
share-newcomer-compare = Call { $person }. The same fingerprint must stand on their screen:
share-newcomer-compared = It is the same; I compared it by telephone
share-newcomer-who = Who is this in the programme?
share-newcomer-new = Somebody new: add { $name }
share-newcomer-other = Another person of the programme
share-newcomer-other-label = Person of the programme
share-newcomer-role = Role of { $person }
share-newcomer-let-in = Let in
share-newcomer-refuse = Turn away

# Inviting.
share-invite = Invite somebody…
share-invite-title = Invite somebody
share-invite-explains = An invite is a small file, protected by a passphrase. Send the file by mail or on a stick. Whoever opens it with the passphrase can ask to join; you still let them in.
share-invite-hub = Login of the newcomer at the hub
share-invite-hub-explains = Each person has a login of their own at the database. Ask the administrator for it first: “Commands for the administrator” writes what has to be run.
share-invite-write = Write the invite…
share-invite-written = The invite is written
share-invite-file = Send { $name } to the person whom you invite.
share-passphrase = Passphrase
share-passphrase-once = It is shown this once and kept nowhere. Tell it by telephone, not in the same mail as the file.
share-passphrase-close = I have noted it
share-copy = Copy
share-copied = Copied
share-copy-failed = It could not be copied. Mark the words and copy them with Ctrl C.

# The hub.
share-sql-title = Commands for the administrator
share-sql-explains = Send these to whoever runs the database, or run them yourself once. They make the tables, and let a login in.
share-sql-login = Login to let in
share-sql-login-hint = Leave it empty for the tables alone
share-sql-text = Commands in SQL

# What cannot be used yet, who left, this laptop.
share-pending = Not usable yet
share-pending-explains = Nothing of this is lost: it is read again each time you share.
share-pending-serious = needs somebody
share-pending-waits = waits
share-left = Who has left
share-left-on = { $name }, { $day }
share-here = This laptop
share-here-place-folder = Shared folder
share-here-place-hub = Hub
share-here-keychain = Keys
share-here-keychain-system = in the keychain of this system
share-here-keychain-file = in a file that only you can read
share-here-keychain-file-means = This system has no keychain. Whoever can read your files as you can read the keys as well: lock the laptop, and encrypt its disk.
share-here-role = Your role
share-here-only-leads = Leads invite, let in and remove. You share, and see who takes part.
share-stop = Stop sharing…
share-stop-title = Stop sharing on this laptop?
share-stop-body = What is here stays here, and the others go on without this laptop.
share-stop-waiting = { $count ->
    [one] { $count } change made here is not with the others yet. Share now first if they need it.
   *[other] { $count } changes made here are not with the others yet. Share now first if they need them.
}
share-stop-confirm = Stop sharing

share-removed-title = This laptop was removed from the team
share-shut-out-title = The hub does not let this laptop in any more
share-shut-out-why = A lead has removed this laptop from the team, or its login was taken off the hub. The hub does not say which.
share-removed-keeps = It keeps everything that it had until then, and you can read it, change it and export it.
share-removed-not = What is changed here reaches nobody, and nothing new of the others arrives.
share-removed-do = { $count ->
    [0] If that is a mistake, ask a lead for a new invite, and join again.
   *[other] If that is a mistake, ask a lead for a new invite ({ $leads }), and join again.
}
share-shut-out-do = { $count ->
    [0] Ask a lead. If the laptop was removed by mistake, a new invite brings it back; if it was the login, try again when the lead has put that right.
   *[other] Ask a lead: { $leads }. If the laptop was removed by mistake, a new invite brings it back; if it was the login, try again when the lead has put that right.
}
share-removed-join = Join with an invite

# Joining.
joining-title = Join a programme
joining-subtitle = Somebody invited you: they sent a file, and told you a passphrase.
joining-card = Join a team
joining-card-body = A colleague sent you an invite file and told you its passphrase.
joining-card-do = Join with an invite…
joining-invite = Invite
joining-invite-file = Invite file
joining-invite-choose = Choose the file…
joining-passphrase = Passphrase
joining-passphrase-hint = Five groups of four characters, as you were told them. Capitals and hyphens do not matter.
joining-you = You
joining-person = Your name
joining-email = Your e-mail
joining-email-hint = By it the lead finds you among the people of the programme.
joining-place = Where the team shares
joining-place-hint = Whoever invited you knows.
joining-place-folder = A shared folder
joining-place-hub = A hub
joining-place-hub-hint = The address is in the invite.
joining-place-folder-hint = The team’s shared folder, as it stands on this laptop.
joining-encrypted = Encrypt on this laptop
joining-encrypted-hint = Whoever finds or copies the file cannot read it. You get a recovery phrase to write down.
joining-phrase = This programme is encrypted on this laptop. Write down its recovery phrase, if you have not yet.
joining-receiving = Fetching the programme…
joining-name = Name of the programme on this laptop
joining-do = Ask to be let in
joining-doing = Asking…
joining-back = Back

joining-waiting-title = Waiting to be let in
joining-waiting-lead = Your laptop has asked to join { $programme }.
joining-step-call = Call the lead who invited you. They see this fingerprint beside your name, and compare it with you:
joining-step-let-in = They choose “Let in” on their laptop.
joining-step-share = Then press “Share now” here. If the programme does not come yet, wait a moment and press it again: a shared folder takes its time.
joining-waiting-other = Open another programme
joining-waiting-keep = You may close the window meanwhile. This screen comes back.

# Conflicts.
conflicts-title = Conflicts
conflicts-subtitle = Two people changed the same thing without knowing of each other. Both values are kept until you choose.
conflicts-what = What
conflicts-shown = Showing
conflicts-other = The other value
conflicts-keep = Keep { $name }’s
conflicts-use = Use { $name }’s
conflicts-keep-shown = Keep what is shown
conflicts-use-other = Use the other
conflicts-keep-selected = { $count ->
    [0] Keep what is shown
   *[other] Keep what is shown ({ $count })
}
conflicts-use-selected = { $count ->
    [0] Use the other
   *[other] Use the other ({ $count })
}
conflicts-keys = Space selects, Enter opens. The keys work on what is selected, or on the row with the focus.
conflicts-filter = Narrow the conflicts
conflicts-about = { $kind } · { $field }
conflicts-by = { $by }, { $where }
conflicts-here = on this laptop
conflicts-there = on { $laptop }
conflicts-nobody = not said by whom
conflicts-value-empty = (empty)
conflicts-value-deleted = (deleted)
conflicts-value-now = (as it is now)
conflicts-value-otherwise = (the other way round)
conflicts-field-hidden = deleted or not
conflicts-open = Open { $title }
conflicts-none-title = No conflicts
conflicts-none-body = When two people change the same thing on two laptops before they share, it stands here with both values, and you choose.
conflicts-notice = { $count ->
    [one] { $count } value was changed on two laptops at once. Both are kept: choose which one counts.
   *[other] { $count } values were changed on two laptops at once. All are kept: choose which ones count.
}
conflicts-notice-do = See the conflicts
