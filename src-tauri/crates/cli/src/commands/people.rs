//! Listing people.

use crate::{
    answer::{Answer, Outcome},
    failure::Failure,
    naming,
    table::{Table, more},
};
use clap::Args;
use understudy_app::{
    App,
    dto::people::{PeoplePage, PeopleQuery, PersonRow},
    people,
};
use understudy_messages::word;

/// Rows read at once.
const PAGE: u32 = 500;

#[derive(Args)]
pub(crate) struct People {
    /// Any part of name, e-mail address, job title or department
    text: Option<String>,
    /// Only members of this user group
    #[arg(long, value_name = "GROUP")]
    group: Option<String>,
    /// Only people of this site
    #[arg(long, value_name = "SITE")]
    site: Option<String>,
    /// At most so many
    #[arg(long, value_name = "N", default_value_t = 1_000_000, hide_default_value = true)]
    limit: u32,
}

pub(crate) fn list(app: &App, args: People) -> Outcome {
    let query = PeopleQuery {
        text: args.text.unwrap_or_default(),
        group: naming::maybe(app, args.group.as_deref(), naming::group)?,
        site: naming::maybe(app, args.site.as_deref(), naming::site)?,
        sort: "name".to_owned(),
        ..PeopleQuery::default()
    };
    let (total, rows) = pages(app, query, args.limit)?;
    let mut table = Table::new(&["name", "email", "job-title", "department", "site", "kind", "id"]);
    for row in &rows {
        let kind = word(row.kind.message_id());
        let texts = [&row.name, &row.email, &row.job_title, &row.department, &row.site, &kind];
        table.row(texts.into_iter().cloned().chain([row.id.to_string()]).collect());
    }
    Ok(Answer::new(&rows, table.or("cli-no-people")).saying(more(total as usize, rows.len())))
}

/// All rows of a query up to a limit, and how many there are.
pub(crate) fn pages(app: &App, mut query: PeopleQuery, limit: u32) -> Result<(u32, Vec<PersonRow>), Failure> {
    let mut rows: Vec<PersonRow> = Vec::new();
    loop {
        let left = limit.saturating_sub(rows.len() as u32);
        query.limit = left.min(PAGE);
        query.offset = rows.len() as u32;
        let PeoplePage { total, rows: page, .. } = people::list(app, query.clone())?;
        let ended = page.is_empty() || page.len() as u32 >= left;
        rows.extend(page);
        if ended || rows.len() as u32 >= total {
            return Ok((total, rows));
        }
    }
}
