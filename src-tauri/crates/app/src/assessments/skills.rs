//! Editing facilitation skills and level descriptions.

use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed,
        superusers::{LevelsSave, SkillSave},
    },
    error::FieldErrors,
};
use understudy_domain::{id::Id, message::Message, words::CompetencyKind};
use understudy_store::{Connection, Edit, read, read::assessments::CompetencyRecord, tables};

/// Number of level descriptions.
const LEVELS: usize = 5;

fn existing(reader: &Connection, skill: Id) -> Result<CompetencyRecord> {
    read::assessments::competency(reader, skill)?
        .filter(|found| found.kind == CompetencyKind::Facilitation.word())
        .ok_or_else(|| AppError::not_found("competency"))
}

/// Makes or changes a facilitation skill.
pub fn save_skill(app: &App, args: SkillSave) -> Result<Changed> {
    use tables::competency as column;
    let open = app.programme()?;
    let reader = open.reader()?;
    let before = args.id.map(|id| existing(&reader, id)).transpose()?;
    let skills = read::assessments::skills(&reader)?;
    drop(reader);
    let name = args.name.trim();
    let mut errors = FieldErrors::default();
    errors.require(!name.is_empty(), "name", "skill-name-needed");
    let twin = |skill: &CompetencyRecord| Some(skill.id) != args.id && skill.name.to_lowercase() == name.to_lowercase();
    if skills.iter().any(twin) {
        errors.add("name", Message::new("skill-name-taken").with("name", name));
    }
    errors.finish()?;
    let id = args.id.unwrap_or_else(|| app.fresh_id());
    let last = skills.iter().filter_map(|skill| skill.position).max().unwrap_or(0);
    let position = before.as_ref().map_or(Some(last + 1), |before| before.position);
    let cells = vec![
        (column::KIND, CompetencyKind::Facilitation.word().into()),
        (column::NAME, name.into()),
        (column::DESCRIPTION, args.description.trim().into()),
        (column::POSITION, position.into()),
    ];
    let label = if before.is_some() { "change-skill-saved" } else { "change-skill-made" };
    let label = Message::new(label).with("name", name);
    Ok(app.change(label, vec![Edit::make(&tables::COMPETENCY, id, cells)])?.of(id))
}

/// Hides a facilitation skill; it is no longer asked of anybody. The levels given stay.
pub fn delete_skill(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let skill = existing(&*open.reader()?, args.id)?;
    let label = Message::new("change-skill-deleted").with("name", skill.name);
    Ok(app.change(label, vec![Edit::delete(&tables::COMPETENCY, args.id)])?.of(args.id))
}

/// Saves the descriptions of the levels 0 to 4.
pub fn save_levels(app: &App, args: LevelsSave) -> Result<Changed> {
    use tables::competency_level as column;
    let mut errors = FieldErrors::default();
    errors.require(args.texts.len() == LEVELS, "texts", "levels-five");
    errors.finish()?;
    let open = app.programme()?;
    let there = read::assessments::levels(&*open.reader()?)?;
    let edits = args.texts.iter().enumerate().map(|(level, text)| {
        let found = there.iter().find(|found| found.kind == args.kind.word() && found.level == level as i64);
        let derived = || Id::derived("competency_level", &[args.kind.word().as_bytes(), &[level as u8]]);
        let cells = vec![
            (column::KIND, args.kind.word().into()),
            (column::LEVEL, (level as i64).into()),
            (column::TEXT, text.trim().into()),
        ];
        Edit::make(&tables::COMPETENCY_LEVEL, found.map_or_else(derived, |found| found.id), cells)
    });
    let label = Message::new("change-levels").with("kind", Message::new(args.kind.message_id()));
    app.change(label, edits.collect())
}
