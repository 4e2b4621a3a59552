//! The plan as Markdown (CommonMark): to go on writing in any editor.
//!
//! What somebody wrote stays text: signs that Markdown would read as its own are escaped.

use super::{
    PlanDocument, PlanDocumentPart,
    data::{check_name, count, facts, kind, lack, reviews, share, title},
};
use understudy_domain::message::Message;
use understudy_messages::{say, word};

/// The whole document.
pub(super) fn text(plan: &PlanDocument) -> String {
    let mut out = format!("# {}\n\n", plain(&title(plan)));
    out.push_str(&format!("**{}**\n\n", plain(&kind(plan))));
    for fact in facts(plan) {
        out.push_str(&format!("{}\n\n", plain(&fact)));
    }
    let reviews = reviews(plan);
    if !reviews.is_empty() {
        out.push_str(&format!("## {}\n\n", plain(&word("plan-export-reviews"))));
        for review in reviews {
            out.push_str(&format!("- {}\n", plain(&review)));
        }
        out.push('\n');
    }
    for one in &plan.parts {
        part(&mut out, one);
    }
    // One line end at the end, as editors expect.
    format!("{}\n", out.trim_end())
}

fn part(out: &mut String, part: &PlanDocumentPart) {
    out.push_str(&format!("## {}\n\n", plain(&word(part.kind.message_id()))));
    let owner = if part.owner.is_empty() {
        word("plan-export-no-owner")
    } else {
        say(&Message::new("plan-export-owner").with("name", &part.owner))
    };
    let head: Vec<String> = [word(part.state.message_id()), share(part), owner]
        .iter()
        .filter(|text| !text.is_empty())
        .map(|text| plain(text))
        .collect();
    out.push_str(&format!("{}\n\n", head.join(" · ")));
    if !part.not_needed.is_empty() {
        let reason = say(&Message::new("plan-export-not-needed").with("reason", &part.not_needed));
        out.push_str(&format!("{}\n\n", plain(&reason)));
    }
    for line in part.text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        out.push_str(&format!("{}\n\n", plain(line)));
    }
    for check in &part.checks {
        let open = lack(check);
        let sign = if open.is_empty() { "x" } else { " " };
        let mut line = format!("- [{sign}] {}: {}", plain(&check_name(check)), plain(&count(check)));
        if !open.is_empty() {
            line.push_str(&format!(". {}", plain(&open)));
        }
        out.push_str(&line);
        out.push('\n');
        for name in &check.missing {
            out.push_str(&format!("  - {}\n", plain(name)));
        }
    }
    out.push('\n');
}

/// Text in which Markdown finds nothing of its own; a line break becomes a space.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.trim().char_indices() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' => {
                out.push('\\');
                out.push(c);
            }
            // A line that begins with one of these would be a list or a rule; a number and a point, a numbered one.
            '-' | '+' | '=' if at == 0 => {
                out.push('\\');
                out.push(c);
            }
            '.' | ')' if out.chars().all(|before| before.is_ascii_digit()) && !out.is_empty() => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
