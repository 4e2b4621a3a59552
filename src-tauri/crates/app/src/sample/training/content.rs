//! What the sample trains with: modules, their plans and their materials.
//!
//! Owns the words. The first five modules are approved since before anybody was signed off; those of the second wave are
//! still being written, so that some superusers meet the content gate and others do not.

use understudy_domain::words::{
    Delivery,
    MaterialKind::{self, Document, ExerciseScript, Link, QuickReference, Slides, Video},
    MaterialState::{self, Approved, Draft, ExpertReview, Outdated, OwnerApproval, Update},
};

/// A module.
pub(super) struct Subject {
    pub(super) title: &'static str,
    pub(super) summary: &'static str,
    pub(super) delivery: Delivery,
    pub(super) version: u32,
    /// Codes of the areas covered.
    pub(super) areas: &'static [&'static str],
    /// Positions of the groups that need it.
    pub(super) groups: &'static [usize],
    /// Positions of the modules it builds on.
    pub(super) requires: &'static [usize],
    pub(super) languages: &'static str,
    pub(super) capacity: u32,
    pub(super) pass_percent: Option<u32>,
    /// Title, minutes and note.
    pub(super) steps: &'static [(&'static str, u32, &'static str)],
    /// Title, target in seconds and what stands on the card.
    pub(super) tasks: &'static [(&'static str, u32, &'static str)],
    pub(super) materials: &'static [Piece],
}

impl Subject {
    /// Minutes of the run sheet.
    pub(super) fn minutes(&self) -> u32 {
        self.steps.iter().map(|step| step.1).sum()
    }
}

/// A material; a file where it has a name, else a link.
pub(super) struct Piece {
    pub(super) kind: MaterialKind,
    pub(super) title: &'static str,
    pub(super) language: &'static str,
    pub(super) state: MaterialState,
    /// Days from today to when it is needed.
    pub(super) needed: i32,
    /// Name of the file, or the address.
    pub(super) place: &'static str,
}

const fn piece(
    kind: MaterialKind,
    title: &'static str,
    language: &'static str,
    state: MaterialState,
    needed: i32,
    place: &'static str,
) -> Piece {
    Piece { kind, title, language, state, needed, place }
}

/// The checklist of every module.
pub(super) const CHECKS: [&str; 5] = [
    "Walk through the run sheet once, with the clock",
    "Do every exercise yourself in the training environment",
    "Check that each participant can sign in",
    "Print the exercise cards and the sign-in sheet",
    "Know whom to call when the system does not work",
];

pub(in crate::sample) const CLOSE: usize = 0;
pub(in crate::sample) const ORDERS: usize = 1;
pub(super) const QUOTES: usize = 2;
pub(super) const PRODUCTION: usize = 3;
pub(in crate::sample) const WAREHOUSE: usize = 4;
pub(in crate::sample) const FIELD: usize = 5;
pub(super) const COUNTING: usize = 6;
pub(super) const CASES: usize = 7;

pub(super) const SUBJECTS: [Subject; 8] = [
    Subject {
        title: "Month-end close",
        summary: "From the last journal of the month to the report that management reads.",
        delivery: Delivery::InPerson,
        version: 1,
        areas: &["90.05", "90.10"],
        groups: &[0],
        requires: &[],
        languages: r#"["en"]"#,
        capacity: 8,
        pass_percent: Some(70),
        steps: &[
            ("Why the close becomes shorter", 15, "Show the calendar of last year beside the new one."),
            ("Post and reconcile together", 45, "One drives, the others say what comes next."),
            ("Practice: close a small company", 60, "In pairs. Do not help before they ask twice."),
            ("Questions and what comes next", 15, "Park what belongs to another team."),
        ],
        tasks: &[
            ("Post an accrual", 240, "Accrue the electricity bill of 1,250 for the plant and reverse it next month."),
            ("Reconcile a bank account", 360, "Match the statement of the 28th. Two lines will be left over: say why."),
        ],
        materials: &[
            piece(Slides, "Month-end close: slides", "en", Approved, -60, "month-end-close-slides.html"),
            piece(ExerciseScript, "Close a small company", "en", Approved, -60, "close-a-small-company.txt"),
            piece(QuickReference, "The close on one page", "", Approved, -60, "close-on-one-page.txt"),
        ],
    },
    Subject {
        title: "Sales orders: from call to confirmation",
        summary: "Take an order while the customer is on the line, and promise a date that holds.",
        delivery: Delivery::InPerson,
        version: 1,
        areas: &["65.10"],
        groups: &[1, 7],
        requires: &[],
        languages: r#"["en"]"#,
        capacity: 12,
        pass_percent: Some(70),
        steps: &[
            ("What changes for the customer", 10, ""),
            ("One order from start to finish", 25, "Keep to the happy path; exceptions come later."),
            ("Practice: three orders each", 45, "Timed tasks for the last one."),
            ("Credit stop and back orders", 25, "Use the customer Fjordlinje; its limit is reached."),
            ("Short assessment and feedback", 15, "Pass the laptop around."),
        ],
        tasks: &[
            ("Enter a sales order", 180, "Customer Havbruk AS orders 40 pumps P-200 for delivery next Thursday."),
            ("Change a confirmed order", 150, "The customer wants 30 instead of 40, and a day later."),
            ("Release an order on hold", 120, "Find out why the order of Fjordlinje is on hold and get it going."),
        ],
        materials: &[
            piece(Slides, "Sales orders: slides", "en", Approved, -60, "sales-orders-slides.html"),
            piece(ExerciseScript, "Three orders", "en", Approved, -60, "three-orders.txt"),
            piece(QuickReference, "Order entry on one page", "", Approved, -60, "order-entry-on-one-page.txt"),
            piece(
                Video,
                "The series: orders in five parts",
                "",
                Approved,
                -50,
                "https://training.example.com/series/orders",
            ),
        ],
    },
    Subject {
        title: "Quotations and prices",
        summary: "From a lead to a quotation with the right price, and what to do when it is won or lost.",
        delivery: Delivery::Blended,
        version: 1,
        areas: &["65.05"],
        groups: &[1, 11],
        requires: &[ORDERS],
        languages: r#"["en"]"#,
        capacity: 10,
        pass_percent: None,
        steps: &[
            ("Leads and opportunities", 20, ""),
            ("A quotation with an agreed price", 30, "Bring a real quotation of last week."),
            ("Practice: win one, lose one", 30, ""),
            ("Questions", 10, ""),
        ],
        tasks: &[("Prepare a quotation", 300, "Quote 12 filters F-10 with the agreed discount, valid for 30 days.")],
        materials: &[
            piece(Slides, "Quotations: slides", "en", Approved, -55, "quotations-slides.html"),
            piece(ExerciseScript, "Win one, lose one", "en", Approved, -55, "win-one-lose-one.txt"),
        ],
    },
    Subject {
        title: "Production at the terminal",
        summary: "Start, report and finish an order at the line, with scrap and downtime as they happen.",
        delivery: Delivery::InPerson,
        version: 1,
        areas: &["55.10"],
        groups: &[5],
        requires: &[],
        languages: r#"["en"]"#,
        capacity: 10,
        pass_percent: None,
        steps: &[
            ("Safety at the line", 10, ""),
            ("One order at the terminal", 30, "Stand beside them, hands in the pockets."),
            ("Practice in twos", 60, "Change over after each order."),
            ("Scrap, downtime, quality", 20, ""),
        ],
        tasks: &[
            ("Start an order", 60, "Start the next order on line 3."),
            ("Report scrap with a reason", 90, "Two housings are cracked. Report them and go on."),
        ],
        materials: &[
            piece(QuickReference, "The terminal on one page", "", Approved, -50, "terminal-on-one-page.txt"),
            piece(ExerciseScript, "Three production orders", "en", Approved, -50, "three-production-orders.txt"),
            piece(Link, "Pictures of the terminal", "", Approved, -50, "https://training.example.com/terminal"),
        ],
    },
    Subject {
        title: "Warehouse with the handheld",
        summary: "Receive, put away, pick, pack and ship. Version 2 has the new short pick.",
        delivery: Delivery::InPerson,
        version: 2,
        areas: &["45.05", "45.10"],
        groups: &[6, 10],
        requires: &[],
        languages: r#"["en"]"#,
        capacity: 10,
        pass_percent: None,
        steps: &[
            ("The handheld: sign in, scan, undo", 20, "Charge them the evening before."),
            ("Receive and put away", 40, "Use the pallets behind gate 4."),
            ("Pick, pack and ship", 50, ""),
            ("The short pick", 20, "Empty bin C-12 beforehand."),
            ("Feedback", 10, ""),
        ],
        tasks: &[
            ("Receive a pallet", 180, "Receive purchase order 4711 and put it away where the handheld says."),
            ("Pick an order of five lines", 420, "One bin is short. Say so to the handheld, not to the paper."),
        ],
        materials: &[
            piece(QuickReference, "Handheld keys", "", Approved, -50, "handheld-keys.txt"),
            piece(ExerciseScript, "Gate 4 to bin C-12", "en", Approved, -50, "gate-4-to-bin-c-12.txt"),
            piece(Video, "A short pick in two minutes", "", Approved, -45, "https://training.example.com/short-pick"),
        ],
    },
    Subject {
        title: "Field Service mobile app",
        summary: "A technician’s day: work orders, parts from the van, the customer’s signature – also without network.",
        delivery: Delivery::InPerson,
        version: 1,
        areas: &["25.05", "25.10"],
        groups: &[8],
        requires: &[],
        languages: r#"["en"]"#,
        capacity: 12,
        pass_percent: None,
        steps: &[
            ("A day in the van", 15, ""),
            ("Work orders with and without network", 35, "Have everybody switch the phone to flight mode."),
            ("Practice on your own phone", 30, ""),
            ("Questions", 10, ""),
        ],
        tasks: &[
            (
                "Complete a work order on the mobile device",
                240,
                "Flight mode on. Use one filter from the van, have it signed, close it.",
            ),
            (
                "Generate a lead at the customer’s",
                180,
                "The customer asks about a second pump. Hand it to sales before you drive on.",
            ),
        ],
        materials: &[
            piece(Slides, "A day in the van: slides", "en", Approved, -20, "a-day-in-the-van.html"),
            piece(Document, "Phones and accounts", "", Approved, -20, "phones-and-accounts.txt"),
            piece(
                Video,
                "The series: the van in six parts",
                "",
                Approved,
                -20,
                "https://training.example.com/series/field-service",
            ),
        ],
    },
    Subject {
        title: "Counting stock",
        summary: "Cycle counts with the handheld, and what happens to the difference.",
        delivery: Delivery::InPerson,
        version: 1,
        areas: &["45.15"],
        groups: &[10],
        requires: &[WAREHOUSE],
        languages: r#"["en"]"#,
        capacity: 8,
        pass_percent: None,
        steps: &[
            ("Why we count", 10, ""),
            ("Count a rack together", 30, ""),
            ("Practice", 40, ""),
            ("Questions", 10, ""),
        ],
        tasks: &[("Count a location", 120, "Count bin A-07. Do not look at the number beforehand.")],
        materials: &[
            piece(ExerciseScript, "Count rack A", "en", Draft, 6, "count-rack-a.txt"),
            piece(Slides, "Counting stock: slides", "en", ExpertReview, -3, "counting-stock-slides.html"),
        ],
    },
    Subject {
        title: "Cases from call to solution",
        summary: "Register, route and solve a case, and leave something for the next one with the same problem.",
        delivery: Delivery::VirtualLive,
        version: 2,
        areas: &["10.05", "10.10"],
        groups: &[9],
        requires: &[],
        languages: r#"["en","fi"]"#,
        capacity: 10,
        pass_percent: Some(60),
        steps: &[
            ("A call, seen from both ends", 15, ""),
            ("Register and route", 30, "Use the urgency table; it ends the discussion."),
            ("Solve with the knowledge articles", 30, ""),
            ("Questions", 15, ""),
        ],
        tasks: &[("Register and route a case", 150, "The caller’s pump has stopped and the line stands still.")],
        materials: &[
            piece(Slides, "Cases: slides", "en", Outdated, 12, "cases-slides.html"),
            piece(QuickReference, "Urgency table", "", Update, 5, "urgency-table.txt"),
            piece(ExerciseScript, "Five calls", "en", OwnerApproval, 8, "five-calls.txt"),
            piece(Link, "Knowledge articles", "", Approved, -12, "https://support.example.com/articles"),
        ],
    },
];
