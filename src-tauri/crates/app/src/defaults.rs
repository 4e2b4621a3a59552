//! What a new programme starts with, as data that can be edited afterwards.
//!
//! Owns the default name of the readiness rule, the facilitation skills, the level descriptions and the phases. Deliberately
//! no wording of the program: these texts belong to the programme once it is made.

use understudy_domain::words::CompetencyKind;

/// Name of the first readiness rule.
pub(crate) const RULE_NAME: &str = "Trainers";

/// Facilitation skills: name and description.
pub(crate) const SKILLS: [(&str, &str); 6] = [
    (
        "Prepares and opens a session",
        "Knows the audience, has room, accounts and data ready, says what will be learned and why it matters to them.",
    ),
    (
        "Demonstrates clearly",
        "Shows one thing at a time at the pace of the audience, says what they do before they do it, and repeats the key step.",
    ),
    ("Coaches practice", "Lets participants drive, waits before helping, gives hints instead of taking the mouse."),
    (
        "Handles questions and resistance",
        "Listens to the end, answers or says who will by when, takes worries seriously without promising what is not decided.",
    ),
    ("Keeps time and energy", "Keeps to the plan, notices when people are lost or tired, and adapts."),
    (
        "Checks understanding and follows up",
        "Ends with a task done unaided, notes who needs more, and sees to it afterwards.",
    ),
];

/// What each level from 0 to 4 means.
pub(crate) const LEVELS: [(CompetencyKind, [&str; 5]); 2] = [
    (
        CompetencyKind::Knowledge,
        [
            "Does not know the process in the new system yet.",
            "Has seen it and can say what it is for.",
            "Does it with help or a guide at hand.",
            "Does it alone, handles the usual exceptions, and can explain why each step is there.",
            "Handles rare cases, is asked by others, and finds better ways of working.",
        ],
    ),
    (
        CompetencyKind::Facilitation,
        [
            "Has not done it yet.",
            "Has tried it with a trainer beside them.",
            "Does it in a small group with some preparation help.",
            "Does it confidently in front of any group.",
            "Coaches other trainers in it.",
        ],
    ),
];
