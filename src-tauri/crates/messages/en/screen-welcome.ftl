# The first screen, while no programme is open.

welcome-title = Welcome to Understudy
welcome-lead = It shows who is ready to train whom, on what, why not yet, and what to do next – on this laptop, without a network.
welcome-restore = If a programme cannot be opened, restore its last backup below: a copy is kept every day, and before every import and upgrade.
