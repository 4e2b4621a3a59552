//! The sample's business process catalogue: end to end, area, process, in words of our own.

/// An end-to-end process: its code, its title and its areas.
pub(super) struct EndToEnd {
    pub(super) code: &'static str,
    pub(super) title: &'static str,
    pub(super) areas: &'static [Area],
}

/// An area: its code, its title and its processes.
pub(super) struct Area {
    pub(super) code: &'static str,
    pub(super) title: &'static str,
    pub(super) processes: &'static [&'static str],
}

const fn area(code: &'static str, title: &'static str, processes: &'static [&'static str]) -> Area {
    Area { code, title, processes }
}

/// Area that this rollout leaves out.
pub(super) const OUT_OF_SCOPE: &str = "35.05";

/// The catalogue.
pub(super) const CATALOGUE: &[EndToEnd] = &[
    EndToEnd {
        code: "10",
        title: "Case to resolution",
        areas: &[
            area(
                "10.05",
                "Receive and route cases",
                &[
                    "Register a case from a call or an e-mail",
                    "Identify the customer and the entitlement",
                    "Sort cases by urgency",
                    "Route a case to a queue",
                    "Merge duplicate cases",
                    "Tell the customer what happens next",
                ],
            ),
            area(
                "10.10",
                "Resolve cases",
                &[
                    "Find a known solution",
                    "Ask a colleague for help on a case",
                    "Replace or credit after a complaint",
                    "Close a case with its cause",
                    "Reopen a case",
                    "Review open cases daily",
                ],
            ),
        ],
    },
    EndToEnd {
        code: "25",
        title: "Service to deliver",
        areas: &[
            area(
                "25.05",
                "Plan field work",
                &[
                    "Create a work order",
                    "Schedule a technician",
                    "Send the nearest technician in an emergency",
                    "Reserve spare parts for a visit",
                    "Agree a visit window with the customer",
                    "Plan preventive maintenance",
                ],
            ),
            area(
                "25.10",
                "Carry out field work",
                &[
                    "Receive work on the phone",
                    "Record time and travel",
                    "Use parts from the van",
                    "Record readings and photographs",
                    "Have the customer sign",
                    "Close a work order",
                ],
            ),
        ],
    },
    EndToEnd {
        code: "35",
        title: "Hire to retire",
        areas: &[
            area(
                OUT_OF_SCOPE,
                "Recruit and start",
                &[
                    "Open a vacancy",
                    "Assess applicants",
                    "Make an offer",
                    "Prepare the first day",
                    "Grant access and equipment",
                    "Follow up the trial period",
                ],
            ),
            area(
                "35.10",
                "Record time and pay",
                &[
                    "Record working time",
                    "Approve absence",
                    "Correct a time sheet",
                    "Send hours to payroll",
                    "Pay expenses",
                    "Close a payroll month",
                ],
            ),
        ],
    },
    EndToEnd {
        code: "45",
        title: "Inventory to deliver",
        areas: &[
            area(
                "45.05",
                "Receive goods",
                &[
                    "Announce a delivery",
                    "Receive against a purchase order",
                    "Inspect quality on arrival",
                    "Put goods away",
                    "Handle over-deliveries and shortages",
                    "Return goods to a supplier",
                ],
            ),
            area(
                "45.10",
                "Pick, pack and ship",
                &[
                    "Release a wave of picks",
                    "Pick with the handheld",
                    "Pack and label",
                    "Load and confirm a shipment",
                    "Print transport documents",
                    "Handle a short pick",
                ],
            ),
            area(
                "45.15",
                "Count and adjust stock",
                &[
                    "Plan cycle counts",
                    "Count a location",
                    "Approve a count difference",
                    "Move stock between locations",
                    "Block and release stock",
                    "Write off damaged stock",
                ],
            ),
        ],
    },
    EndToEnd {
        code: "55",
        title: "Plan to produce",
        areas: &[
            area(
                "55.05",
                "Plan production",
                &[
                    "Maintain bills of material",
                    "Run material requirements planning",
                    "Firm planned orders",
                    "Level capacity",
                    "Release production orders",
                    "Plan again after a shortage",
                ],
            ),
            area(
                "55.10",
                "Run production",
                &[
                    "Start an order at the terminal",
                    "Issue material to an order",
                    "Report progress and scrap",
                    "Record downtime",
                    "Record quality checks",
                    "Report an order as finished",
                ],
            ),
        ],
    },
    EndToEnd {
        code: "65",
        title: "Order to cash",
        areas: &[
            area(
                "65.05",
                "Quote and sell",
                &[
                    "Register a lead",
                    "Qualify an opportunity",
                    "Prepare a quotation",
                    "Agree prices and discounts",
                    "Check a contract",
                    "Close an opportunity as won or lost",
                ],
            ),
            area(
                "65.10",
                "Take and manage orders",
                &[
                    "Enter a sales order",
                    "Check credit",
                    "Confirm a delivery date",
                    "Change or cancel an order",
                    "Handle a back order",
                    "Sell to another company of the group",
                ],
            ),
            area(
                "65.15",
                "Invoice and collect",
                &[
                    "Invoice a delivery",
                    "Issue a credit note",
                    "Match customer payments",
                    "Send reminders",
                    "Settle a dispute",
                    "Write off a bad debt",
                ],
            ),
        ],
    },
    EndToEnd {
        code: "75",
        title: "Procure to pay",
        areas: &[
            area(
                "75.05",
                "Source and contract",
                &[
                    "Approve a supplier",
                    "Ask for quotations",
                    "Compare and award",
                    "Sign a purchase agreement",
                    "Maintain supplier prices",
                    "Review supplier performance",
                ],
            ),
            area(
                "75.10",
                "Order and pay",
                &[
                    "Raise a purchase requisition",
                    "Approve a requisition",
                    "Place a purchase order",
                    "Match an invoice to order and receipt",
                    "Resolve an invoice difference",
                    "Pay suppliers",
                ],
            ),
        ],
    },
    EndToEnd {
        code: "80",
        title: "Project to profit",
        areas: &[
            area(
                "80.05",
                "Set up and staff projects",
                &[
                    "Create a project from a contract",
                    "Plan work and budget",
                    "Book people on a project",
                    "Agree a change with the customer",
                    "Release a project for work",
                    "Buy for a project",
                ],
            ),
            area(
                "80.10",
                "Deliver and bill projects",
                &[
                    "Record project hours",
                    "Approve hours and expenses",
                    "Recognise revenue",
                    "Bill a milestone",
                    "Forecast the cost to complete",
                    "Close a project",
                ],
            ),
        ],
    },
    EndToEnd {
        code: "90",
        title: "Record to report",
        areas: &[
            area(
                "90.05",
                "Keep the books",
                &[
                    "Post a journal",
                    "Reconcile a bank account",
                    "Allocate costs",
                    "Account for fixed assets",
                    "Report value added tax",
                    "Settle between companies",
                ],
            ),
            area(
                "90.10",
                "Close and report",
                &[
                    "Plan the month-end close",
                    "Accrue and defer",
                    "Revalue foreign currency",
                    "Reconcile subledgers",
                    "Consolidate the group",
                    "Publish management reports",
                ],
            ),
        ],
    },
];
