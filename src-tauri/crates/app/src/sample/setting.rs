//! Facts of the sample company: sites, waves, user groups, consultants, leads. All invented.

/// The customer.
pub(super) const CUSTOMER: &str = "Vardholm Group";
/// The implementing partner.
pub(super) const PARTNER: &str = "Brightfjell Consulting";

pub(super) const SITES: [(&str, &str, &str, &str); 4] = [
    ("Oslo", "NO", "Europe/Oslo", "nb"),
    ("Malmö", "SE", "Europe/Stockholm", "sv"),
    ("Espoo", "FI", "Europe/Helsinki", "fi"),
    ("Aarhus", "DK", "Europe/Copenhagen", "da"),
];

/// Name, days from today to cutover, and sites of each wave.
pub(super) const WAVES: [(&str, i32, [usize; 2]); 2] =
    [("Wave 1 · Norway and Sweden", 34, [0, 1]), ("Wave 2 · Finland and Denmark", 120, [2, 3])];

/// A user group: who is in it, and what goes wrong for it when nobody is trained.
pub(super) struct Group {
    pub(super) name: &'static str,
    pub(super) site: usize,
    /// People in all; those listed are counted when absent.
    pub(super) headcount: Option<u32>,
    /// People listed.
    pub(super) listed: u32,
    pub(super) department: &'static str,
    pub(super) titles: &'static [&'static str],
    /// Areas and their impact.
    pub(super) impacts: &'static [(&'static str, u8)],
    /// Whether the group is filled by a rule on the department.
    pub(super) by_rule: bool,
}

pub(super) const GROUPS: [Group; 12] = [
    Group {
        name: "Finance team",
        site: 0,
        headcount: None,
        listed: 22,
        department: "Finance",
        titles: &["Accountant", "Controller", "Accounts payable clerk", "Treasury analyst"],
        impacts: &[("90.05", 4), ("90.10", 5), ("65.15", 3)],
        by_rule: true,
    },
    Group {
        name: "Sales office",
        site: 0,
        headcount: Some(118),
        listed: 37,
        department: "Sales",
        titles: &["Sales clerk", "Account manager", "Inside sales", "Sales coordinator"],
        impacts: &[("65.05", 3), ("65.10", 5), ("65.15", 3)],
        by_rule: false,
    },
    Group {
        name: "Purchasing",
        site: 0,
        headcount: None,
        listed: 16,
        department: "Purchasing",
        titles: &["Buyer", "Category manager", "Purchasing assistant"],
        impacts: &[("75.05", 3), ("75.10", 4)],
        by_rule: true,
    },
    Group {
        name: "Project managers",
        site: 0,
        headcount: Some(34),
        listed: 20,
        department: "Projects",
        titles: &["Project manager", "Project accountant", "Project planner"],
        impacts: &[("80.05", 2), ("80.10", 4)],
        by_rule: false,
    },
    Group {
        name: "HR and payroll",
        site: 0,
        headcount: None,
        listed: 12,
        department: "HR",
        titles: &["HR adviser", "Payroll specialist"],
        impacts: &[("35.10", 2)],
        by_rule: true,
    },
    Group {
        name: "Production",
        site: 1,
        headcount: Some(156),
        listed: 40,
        department: "Production",
        titles: &["Operator", "Shift leader", "Production planner", "Quality technician"],
        impacts: &[("55.05", 4), ("55.10", 5)],
        by_rule: false,
    },
    Group {
        name: "Warehouse Malmö",
        site: 1,
        headcount: Some(134),
        listed: 36,
        department: "Logistics",
        titles: &["Warehouse worker", "Forklift driver", "Warehouse team leader", "Shipping clerk"],
        impacts: &[("45.05", 4), ("45.10", 5), ("45.15", 2)],
        by_rule: false,
    },
    Group {
        name: "Customer service",
        site: 1,
        headcount: Some(62),
        listed: 26,
        department: "Customer service",
        titles: &["Service agent", "Complaints adviser", "Team leader service"],
        impacts: &[("10.05", 3), ("10.10", 4), ("65.10", 2)],
        by_rule: false,
    },
    Group {
        name: "Field Service technicians",
        site: 2,
        headcount: Some(212),
        listed: 34,
        department: "Field service",
        titles: &["Service technician", "Senior technician", "Commissioning technician"],
        impacts: &[("25.05", 4), ("25.10", 5)],
        by_rule: false,
    },
    Group {
        name: "Service desk",
        site: 2,
        headcount: None,
        listed: 18,
        department: "Service desk",
        titles: &["Service desk agent", "Second line specialist"],
        impacts: &[("10.05", 4), ("10.10", 3)],
        by_rule: true,
    },
    Group {
        name: "Warehouse Aarhus",
        site: 3,
        headcount: Some(84),
        listed: 16,
        department: "Logistics",
        titles: &["Warehouse worker", "Warehouse team leader", "Shipping clerk"],
        impacts: &[("45.05", 3), ("45.10", 4), ("45.15", 2)],
        by_rule: false,
    },
    Group {
        name: "Sales Aarhus",
        site: 3,
        headcount: Some(54),
        listed: 12,
        department: "Sales",
        titles: &["Sales clerk", "Account manager"],
        impacts: &[("65.05", 3), ("65.10", 4)],
        by_rule: false,
    },
];

/// Given name, surname, what they know (end-to-end processes) and days from today to their roll-off. The fifth leaves
/// before wave 1 goes live.
pub(super) const CONSULTANTS: [(&str, &str, &[&str], i32); 6] = [
    ("Talia", "Brandtner", &["65"], 160),
    ("Henrik", "Solbakke", &["90", "35"], 90),
    ("Seun", "Adeyoola", &["75", "80"], 75),
    ("Joanna", "Lisowicz", &["45"], 150),
    ("Dmitri", "Halmela", &["55"], 12),
    ("Farah", "Nazarian", &["10", "25"], 165),
];

/// Given name, surname, job title and site of those who lead the training. The first sits at this laptop.
pub(super) const LEADS: [(&str, &str, &str, usize); 4] = [
    ("Ingvild", "Myrdalen", "Training lead", 0),
    ("Cathal", "Breen", "Change manager", 0),
    ("Saga", "Törnvik", "Site training lead", 1),
    ("Olavi", "Rantakoski", "Site training lead", 2),
];
