//! Scores of a short assessment.

use super::{Scene, scene::known_person};
use crate::{
    App, Result,
    dto::{Changed, run::ScoreSave},
    error::FieldErrors,
};
use understudy_domain::{id::Id, message::Message};
use understudy_store::{
    Edit,
    read::room as read,
    tables::{self, score as column},
};

/// Most points that can be reached.
const MOST_POINTS: u32 = 10_000;

/// Records a score, or takes it away.
pub fn save_score(app: &App, args: ScoreSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    Scene::load_unclosed(&reader, args.session)?;
    let name = known_person(&reader, args.person)?.name;
    let before = read::scores(&reader, args.session)?.into_iter().find(|score| score.person == args.person);
    drop(reader);
    let row = before
        .as_ref()
        .map_or_else(|| Id::derived("score", &[args.session.as_ref(), args.person.as_ref()]), |before| before.row);
    let Some(points) = args.points else {
        let edits = before.map(|before| Edit::delete(&tables::SCORE, before.row)).into_iter().collect();
        return Ok(app.change(Message::new("change-score-deleted").with("name", name), edits)?.of(row));
    };
    let mut errors = FieldErrors::default();
    if !(1..=MOST_POINTS).contains(&args.out_of) {
        errors.add("out_of", Message::new("room-out-of-range").with("most", MOST_POINTS));
    } else if points > args.out_of {
        errors.add("points", Message::new("room-points-range").with("most", args.out_of));
    }
    errors.finish()?;
    let cells = vec![
        (column::SESSION, args.session.into()),
        (column::PERSON, args.person.into()),
        (column::POINTS, points.into()),
        (column::OUT_OF, args.out_of.into()),
    ];
    let label = Message::new("change-score-saved").with("name", name).with("points", points).with("of", args.out_of);
    Ok(app.change(label, vec![Edit::make(&tables::SCORE, row, cells)])?.of(row))
}
