//! What people write in the sample: dos and don'ts, blockers, goals, notes, reviews.
//!
//! Owns the pools, by end-to-end process where the words depend on the work.

/// What was said about the work of one end-to-end process.
pub(super) struct Talk {
    pub(super) dos: &'static [&'static str],
    pub(super) donts: &'static [&'static str],
    pub(super) blockers: &'static [&'static str],
}

/// The pool of an end-to-end process.
pub(super) fn talk(end_to_end: &str) -> &'static Talk {
    TALK.iter().find(|(code, _)| *code == end_to_end).map_or(&TALK[0].1, |(_, talk)| talk)
}

const TALK: [(&str, Talk); 9] = [
    (
        "65",
        Talk {
            dos: &[
                "Start from the customer’s own order number; it is what they will ask about.",
                "Read the delivery date back to the customer before you confirm it.",
                "Check the credit limit first, then the price.",
                "Use the item’s short name when you search; the long one finds too much.",
                "Show the order history while the customer is still on the line.",
            ],
            donts: &[
                "Don’t skip the credit check, even for regular customers.",
                "Don’t change a price on the line; ask for a trade agreement.",
                "Don’t leave an order on hold over the weekend without a note.",
                "Don’t create a second customer when the first one has a spelling mistake.",
            ],
            blockers: &[
                "No printer for credit notes in the training room.",
                "Discount groups for Sweden are missing in the training environment.",
            ],
        },
    ),
    (
        "75",
        Talk {
            dos: &[
                "Attach the quotation to the requisition before sending it on.",
                "Look at open agreements before asking for a new price.",
                "Match line by line when the totals disagree.",
                "Tell the supplier which purchase order number must be on the invoice.",
            ],
            donts: &[
                "Don’t order by phone and enter it later.",
                "Don’t approve your own requisition through a colleague’s account.",
                "Don’t close an order with goods still on the way.",
            ],
            blockers: &[
                "The approval workflow sends everything to one person in the training environment.",
                "No supplier has bank details, so payment proposals stay empty.",
            ],
        },
    ),
    (
        "90",
        Talk {
            dos: &[
                "Post in small journals with a clear description; it helps whoever reads them in March.",
                "Reconcile the bank daily during the first month.",
                "Use the close checklist, and tick when it is really done.",
                "Explain why the subledger comes first, then show it.",
            ],
            donts: &[
                "Don’t post to the control accounts by hand.",
                "Don’t fix last month’s error in this month without a note.",
                "Don’t show the whole chart of accounts to beginners.",
            ],
            blockers: &[
                "Dimensions for Denmark are not loaded yet.",
                "The period for practice is closed; nobody here may open it.",
            ],
        },
    ),
    (
        "45",
        Talk {
            dos: &[
                "Scan first, look second; the screen tells you if it is wrong.",
                "Practise the short pick with an empty bin.",
                "Keep the old labels at hand on the first day.",
                "Have two people count the same location once, to trust the numbers.",
                "Show where the handheld keeps work that was interrupted.",
            ],
            donts: &[
                "Don’t put goods away before the receipt is confirmed.",
                "Don’t write on boxes instead of blocking the stock.",
                "Don’t teach the paper list and the handheld in one session.",
            ],
            blockers: &[
                "Only two handhelds reach the training environment.",
                "Labels come out in the wrong size; the template is for another printer.",
            ],
        },
    ),
    (
        "55",
        Talk {
            dos: &[
                "Start and stop the order yourself before you show it at the terminal.",
                "Report scrap at once, with a reason.",
                "Let each operator do one whole order from start to finish.",
                "Explain what planning does with a date before changing one.",
            ],
            donts: &[
                "Don’t release orders without material; the line will stop.",
                "Don’t firm everything that the plan proposes.",
                "Don’t explain three production types at once.",
            ],
            blockers: &[
                "The terminal on line 3 still shows the old layout.",
                "Bills of material for the new pump are not in the training data.",
            ],
        },
    ),
    (
        "10",
        Talk {
            dos: &[
                "Repeat the problem in the customer’s words and write those down.",
                "Link the known solution instead of copying it.",
                "Say when you will call back, and put it in the case.",
                "Use the urgency table; it ends the discussion.",
            ],
            donts: &[
                "Don’t close a case to meet the target.",
                "Don’t promise a credit; register it for approval.",
                "Don’t open a second case when the first is with somebody else.",
            ],
            blockers: &[
                "E-mails to the training queue bounce.",
                "The knowledge articles are not visible for the role Service agent.",
            ],
        },
    ),
    (
        "25",
        Talk {
            dos: &[
                "Try the phone without network before going to a customer.",
                "Book the parts with the visit, not afterwards.",
                "Show technicians their own van’s stock first.",
                "Let the customer sign before you say goodbye.",
            ],
            donts: &[
                "Don’t move a visit without telling the planner.",
                "Don’t record travel at the end of the week from memory.",
                "Don’t practise on real customers’ work orders.",
            ],
            blockers: &[
                "The phones for Espoo are still on the old version.",
                "Map and travel times are switched off in the training environment.",
            ],
        },
    ),
    (
        "80",
        Talk {
            dos: &[
                "Begin with one small project that everybody knows.",
                "Record hours the same day; show how long it takes.",
                "Look at the forecast together with the project accountant.",
            ],
            donts: &[
                "Don’t bill a milestone before the customer has agreed.",
                "Don’t copy a project with last year’s prices.",
                "Don’t book people who have not been asked.",
            ],
            blockers: &["Project contracts do not carry over the billing plan in the training environment."],
        },
    ),
    (
        "35",
        Talk {
            dos: &[
                "Correct the time sheet together with the one who wrote it.",
                "Show absence on the phone; most will do it there.",
                "Close a month once in practice before the real one.",
            ],
            donts: &[
                "Don’t show real salaries in training.",
                "Don’t approve your team’s hours unseen on the last day.",
                "Don’t keep a second list beside the system.",
            ],
            blockers: &["Practice employees have no calendar, so absence cannot be booked."],
        },
    ),
];

/// What comes next after a session.
pub(super) const NEXT_STEPS: [&str; 14] = [
    "Same again with a returned order.",
    "Drive the whole flow alone, with questions at the end.",
    "Prepare two examples from your own team.",
    "Look at the exceptions list together.",
    "Write down the three questions colleagues will ask.",
    "Repeat without the guide.",
    "Bring a colleague along and explain it to them.",
    "Try the quick keys.",
    "Go through the error messages on purpose.",
    "Practise on the handheld for half an hour.",
    "Show it to your manager.",
    "Time yourself: under five minutes is the target.",
    "Look at the reports that follow from it.",
    "Do the month-end part.",
];

/// Goals of pairings.
pub(super) const GOALS: [&str; 7] = [
    "Runs the area alone and trains the group before cutover.",
    "Leads two sessions in each area without help.",
    "Answers the questions of the team in the first week after go-live.",
    "Knows the exceptions well enough to teach them.",
    "Takes over as first contact for the group.",
    "Can train both shifts.",
    "Trains the group together with the second superuser.",
];

/// Notes on assessments of knowledge, by level.
pub(super) const LEVEL_NOTES: [&[&str]; 5] = [
    &[""],
    &["Has seen it once.", "Follows, but does not touch it yet.", ""],
    &["Needs the guide at hand.", "Fine with a push at the right moment.", "Loses the thread at exceptions.", ""],
    &["Did it alone, start to finish.", "Explains why, not only how.", "Sound; slow at the search.", "", ""],
    &["Others already ask.", "Found a shorter way and showed it.", ""],
];

/// Notes on facilitation skills.
pub(super) const SKILL_NOTES: [&str; 8] = [
    "Clear and calm in front of six people.",
    "Takes the mouse too quickly.",
    "Good examples from daily work.",
    "Rushed the ending.",
    "Asks before answering, which helps.",
    "Prepared well; the room was ready.",
    "",
    "",
];

/// Notes on rehearsals, first the weak ones.
pub(super) const WEAK_REHEARSAL: [&str; 3] = [
    "Read from the slides; nobody practised.",
    "Knows too much and tells it all; half the group was lost.",
    "Ran out of time before the exercise.",
];
/// Notes on good rehearsals.
pub(super) const GOOD_REHEARSAL: [&str; 5] = [
    "Everybody did the exercise unaided.",
    "Good pace, good questions.",
    "Handled the sceptics well.",
    "Would attend again.",
    "Short, clear, and with a laugh.",
];

/// What reviewers found good in a trainer.
pub(super) const STRENGTHS: [&str; 8] = [
    "Knows the work inside out and is trusted for it.",
    "Patient with beginners.",
    "Explains with examples that everybody knows.",
    "Well prepared every time.",
    "Spots who is lost and goes to them.",
    "Honest about what does not work yet.",
    "Brings energy into late afternoons.",
    "Writes down questions and answers each one.",
];
/// What reviewers found lacking.
pub(super) const GAPS: [&str; 8] = [
    "Great expert, not yet a great trainer: shows everything, lets nobody try.",
    "Speaks to the screen.",
    "Loses patience with the same question asked twice.",
    "Goes too deep into exceptions.",
    "Does not check whether it was understood.",
    "Avoids the sceptics in the room.",
    "Skips the why.",
    "Lets two people do all the talking.",
];
/// What was agreed.
pub(super) const ACTIONS: [&str; 8] = [
    "Half the session is practice; the trainer’s hands stay off the mouse.",
    "Co-train once with a colleague and swap notes.",
    "End each part with a question to the group.",
    "Keep a list of exceptions for later instead of explaining them at once.",
    "Rehearse the opening with the training lead.",
    "Ask a colleague to watch the clock.",
    "Meet the team leader of the sceptics beforehand.",
    "Watch the recording of one own session.",
];

/// Why somebody stepped down.
pub(super) const STEPPED_DOWN: &str = "Takes over payroll in another country from next month.";
/// Why a sign-off was revoked.
pub(super) const REVOKED: &str = "Routing rules changed completely; to be shown again.";
/// What sign-offs say.
pub(super) const SIGN_OFF_NOTES: [&str; 5] =
    ["Ready for both shifts.", "Seen leading twice; no worries.", "Ready, together with the second trainer.", "", ""];
