//! What the template is told: every word, ready to be set.

use super::{PlanDocument, PlanDocumentCheck, PlanDocumentPart};
use serde::Serialize;
use understudy_domain::{message::Message, plan::PartState};
use understudy_messages::{say, word};

/// Missing rows that a figure names on paper.
const NAMED: usize = 5;

/// The document.
#[derive(Serialize)]
pub(super) struct Data {
    title: String,
    brand: String,
    kind: String,
    /// Year, month, day of making.
    date: (i16, i8, i8),
    fonts: Vec<String>,
    footer: String,
    page: String,
    of: String,
    /// Facts under the title.
    facts: Vec<String>,
    overview: Overview,
    reviews: Listing,
    parts: Vec<Part>,
    columns: Vec<String>,
    text_heading: String,
}

#[derive(Serialize)]
struct Overview {
    heading: String,
    columns: Vec<String>,
    rows: Vec<Glance>,
}

#[derive(Serialize)]
struct Glance {
    name: String,
    owner: String,
    state: String,
    /// 0 to 100.
    percent: u32,
    share: String,
    next: String,
}

#[derive(Serialize)]
struct Listing {
    heading: String,
    lines: Vec<String>,
}

#[derive(Serialize)]
struct Part {
    name: String,
    state: String,
    owner: String,
    about: String,
    not_needed: String,
    text: Vec<String>,
    checks: Vec<Figure>,
}

#[derive(Serialize)]
struct Figure {
    name: String,
    count: String,
    missing: String,
    /// The first rows that are missing, a line each: their names hold commas.
    rows: Vec<String>,
}

impl Data {
    /// The document of a plan.
    pub(super) fn of(plan: &PlanDocument, fonts: Vec<String>) -> Self {
        let made = plan.made_on.date();
        Self {
            title: title(plan),
            brand: word("export-brand"),
            kind: kind(plan),
            date: (made.year(), made.month(), made.day()),
            fonts,
            footer: say(&Message::new("plan-export-footer").with("title", title(plan)).with("date", plan.made_on)),
            page: word("export-page"),
            of: word("export-page-of"),
            facts: facts(plan),
            overview: Overview {
                heading: word("plan-export-overview"),
                columns: words(&["part", "owner", "state", "complete", "next"]),
                rows: plan.parts.iter().map(glance).collect(),
            },
            reviews: Listing { heading: word("plan-export-reviews"), lines: reviews(plan) },
            parts: plan.parts.iter().map(part).collect(),
            columns: words(&["check", "count", "missing"]),
            text_heading: word("plan-export-text"),
        }
    }
}

fn words(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| word(&format!("plan-export-column-{name}"))).collect()
}

/// Title of the document.
pub(super) fn title(plan: &PlanDocument) -> String {
    say(&Message::new("plan-export-title").with("programme", &plan.programme))
}

/// Which version, or that it is none.
pub(super) fn kind(plan: &PlanDocument) -> String {
    match plan.version {
        Some(number) => say(&Message::new("plan-export-version").with("number", number)),
        None => word("plan-export-current"),
    }
}

/// What is known of the document as a whole, a sentence each.
pub(super) fn facts(plan: &PlanDocument) -> Vec<String> {
    let mut facts = vec![say(&Message::new("plan-export-as-of").with("date", plan.as_of))];
    if plan.version.is_some() {
        if !plan.made_by.is_empty() {
            facts.push(say(&Message::new("plan-export-made-by").with("name", &plan.made_by)));
        }
        facts.push(match &plan.approved {
            Some((name, on)) => say(&Message::new("plan-export-approved").with("name", name).with("date", *on)),
            None => word("plan-export-not-approved"),
        });
    }
    facts.extend(plan.note.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned));
    facts
}

/// What each reviewer said.
pub(super) fn reviews(plan: &PlanDocument) -> Vec<String> {
    let line = |review: &super::PlanReviewer| {
        let id = review.decision.map_or("plan-export-review-open", |decision| match decision {
            understudy_domain::words::ReviewDecision::Agreed => "plan-export-review-agreed",
            understudy_domain::words::ReviewDecision::ChangesAsked => "plan-export-review-changes",
        });
        let message = Message::new(id).with("name", &review.name);
        let said = say(&review.on.map_or(message.clone(), |on| message.with("date", on)));
        if review.note.is_empty() { said } else { format!("{said} {}", review.note) }
    };
    plan.reviews.iter().map(line).collect()
}

/// A share in words; none for a part that is not needed.
pub(super) fn share(part: &PlanDocumentPart) -> String {
    if part.state == PartState::NotNeeded {
        return String::new();
    }
    say(&Message::new("plan-export-percent").with("percent", part.percent))
}

/// What is missing of a figure, in words; empty where nothing is.
pub(super) fn lack(check: &PlanDocumentCheck) -> String {
    if check.of > 0 && check.done >= check.of {
        return String::new();
    }
    let lack = Message::new(format!("plan-lack-{}", check.kind.word()));
    say(&lack.with("done", check.done).with("of", check.of).with("missing", check.of - check.done.min(check.of)))
}

/// What a figure says: `12 of 30`, or that there is nothing to look at.
pub(super) fn count(check: &PlanDocumentCheck) -> String {
    if check.of == 0 {
        return word("plan-export-nothing");
    }
    say(&Message::new("plan-export-count").with("done", check.done).with("of", check.of))
}

/// The word of a figure.
pub(super) fn check_name(check: &PlanDocumentCheck) -> String {
    word(&format!("plan-check-{}", check.kind.word()))
}

fn glance(part: &PlanDocumentPart) -> Glance {
    let open = part.checks.iter().map(lack).find(|lack| !lack.is_empty()).unwrap_or_default();
    let is_needed = part.state != PartState::NotNeeded;
    Glance {
        name: word(part.kind.message_id()),
        owner: if part.owner.is_empty() { word("plan-export-no-owner") } else { part.owner.clone() },
        state: word(part.state.message_id()),
        percent: part.percent.min(100),
        share: share(part),
        next: if is_needed { open } else { part.not_needed.clone() },
    }
}

fn part(part: &PlanDocumentPart) -> Part {
    let not_needed = if part.not_needed.is_empty() {
        String::new()
    } else {
        say(&Message::new("plan-export-not-needed").with("reason", &part.not_needed))
    };
    Part {
        name: word(part.kind.message_id()),
        state: [word(part.state.message_id()), share(part)]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
        owner: if part.owner.is_empty() {
            word("plan-export-no-owner")
        } else {
            say(&Message::new("plan-export-owner").with("name", &part.owner))
        },
        about: word(&format!("plan-about-{}", part.kind.word())),
        not_needed,
        text: part.text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect(),
        checks: part
            .checks
            .iter()
            .map(|check| Figure {
                name: check_name(check),
                count: count(check),
                missing: lack(check),
                rows: missing_rows(check),
            })
            .collect(),
    }
}

/// The first rows that are missing, and how many more there are.
fn missing_rows(check: &PlanDocumentCheck) -> Vec<String> {
    if check.of > 0 && check.done >= check.of {
        return Vec::new();
    }
    let mut rows: Vec<String> = check.missing.iter().take(NAMED).cloned().collect();
    // One more line says no less by its name than by its number.
    match check.missing.len().saturating_sub(NAMED) {
        0 => {}
        1 => rows.extend(check.missing.last().cloned()),
        more => rows.push(say(&Message::new("export-and-more").with("count", more))),
    }
    rows
}
