//! How much of the programme around the training is proposed, what somebody wants instead, and what the window leaves out.
//!
//! Kept as settings, one row a figure. Nothing is left out of the window before a programme has stated its size, complexity
//! and risk, nor what has anything recorded in it.

use crate::{
    App, Result,
    dto::{
        Changed, Nothing,
        plan::{FeatureUse, Proportion, ProportionSave, RhythmUse, StatedFigure},
    },
    error::FieldErrors,
};
use rustc_hash::FxHashSet;
use std::collections::BTreeMap;
use understudy_domain::{
    id::Id,
    message::Message,
    plan::{Extent, Feature, HIGHEST, PlanPart, Rhythm, complexity, risk},
};
use understudy_store::{
    Connection, Edit,
    read::{
        coverage::{audiences, settings},
        plan as read,
        programme::{sites, waves},
    },
    tables,
};

const PEOPLE: &str = "plan_people";
const WAVES: &str = "plan_waves";
const SITES: &str = "plan_sites";
const COMPLEXITY: &str = "plan_complexity";
const RISK: &str = "plan_risk";
const SYSTEMS: &str = "plan_systems_replaced";
const CUSTOMISATION: &str = "plan_customisation";
/// People who can be meant at most.
const MOST_PEOPLE: u32 = 10_000_000;
/// Waves, sites and systems at most.
const MOST_PLACES: u32 = 10_000;
/// Days between two of something at most.
const MOST_DAYS: u32 = 366;

fn feature_name(feature: Feature) -> String {
    format!("plan_use_{}", feature.word())
}

fn rhythm_name(rhythm: Rhythm) -> String {
    format!("plan_days_{}", rhythm.word())
}

/// The section of the window that a feature is; rewards are a page among the actions.
const fn section(feature: Feature) -> Option<&'static str> {
    Some(match feature {
        Feature::Objectives => "/objectives",
        Feature::RiskLog => "/risk",
        Feature::Actions => "/actions",
        Feature::Sentiment => "/sentiment",
        Feature::Retraining => "/retraining",
        Feature::Steering => "/steering",
        Feature::Rewards => return None,
    })
}

/// What is kept: each figure by the name of its setting.
#[derive(Debug, Default)]
struct Kept(BTreeMap<String, String>);

impl Kept {
    fn read(reader: &Connection) -> Result<Self> {
        Ok(Self(settings(reader)?.into_iter().filter(|(name, _)| name.starts_with("plan_")).collect()))
    }

    fn number(&self, name: &str) -> Option<u32> {
        self.0.get(name)?.parse().ok()
    }

    fn wanted(&self, feature: Feature) -> Option<bool> {
        self.0.get(&feature_name(feature))?.parse().ok()
    }

    /// The extent, once all of it was stated.
    fn extent(&self) -> Option<Extent> {
        Some(Extent {
            people: self.number(PEOPLE)?,
            waves: self.number(WAVES)?,
            sites: self.number(SITES)?,
            complexity: level(self.number(COMPLEXITY)?),
            risk: level(self.number(RISK)?),
        })
    }
}

fn level(number: u32) -> u8 {
    u8::try_from(number).unwrap_or(HIGHEST).clamp(1, HIGHEST)
}

/// Sections that the window leaves out.
pub(crate) fn hidden_sections(reader: &Connection) -> Result<Vec<String>> {
    let kept = Kept::read(reader)?;
    let Some(extent) = kept.extent() else { return Ok(Vec::new()) };
    let unused = |feature: &&Feature| !kept.wanted(**feature).unwrap_or_else(|| extent.proposes(**feature));
    let unused: Vec<&str> = Feature::ALL.iter().filter(unused).filter_map(|&feature| section(feature)).collect();
    if unused.is_empty() {
        return Ok(Vec::new());
    }
    let filled = read::sections_with_data(reader)?;
    Ok(unused.into_iter().filter(|section| !filled.contains(section)).map(str::to_owned).collect())
}

/// What is proposed and wanted.
pub(super) struct Proportioned {
    kept: Kept,
    proposed: Extent,
    extent: Extent,
    processes: u32,
    languages: u32,
    filled: FxHashSet<&'static str>,
}

impl Proportioned {
    pub(super) fn read(app: &App) -> Result<Self> {
        let open = app.programme()?;
        let reader = open.reader()?;
        let kept = Kept::read(&reader)?;
        let (processes, languages, impacts) = read::extent(&reader)?;
        let people =
            audiences(&reader, app.today())?.iter().map(|audience| audience.headcount).fold(0, u32::saturating_add);
        let customisation = kept.number(CUSTOMISATION).map(level);
        let proposed = Extent {
            people,
            waves: waves(&reader)?.len() as u32,
            sites: sites(&reader)?.len() as u32,
            complexity: complexity(processes, languages, kept.number(SYSTEMS), customisation),
            risk: risk(&impacts),
        };
        let extent = Extent {
            people: kept.number(PEOPLE).unwrap_or(proposed.people),
            waves: kept.number(WAVES).unwrap_or(proposed.waves),
            sites: kept.number(SITES).unwrap_or(proposed.sites),
            complexity: kept.number(COMPLEXITY).map_or(proposed.complexity, level),
            risk: kept.number(RISK).map_or(proposed.risk, level),
        };
        let filled = read::sections_with_data(&reader)?;
        Ok(Self { kept, proposed, extent, processes, languages, filled })
    }

    /// Days between two of something: as wanted, else as proposed.
    pub(super) fn days(&self, rhythm: Rhythm) -> Option<u32> {
        self.kept.number(&rhythm_name(rhythm)).or_else(|| self.extent.days(rhythm))
    }

    /// Parts of the plan that are proposed.
    pub(super) fn parts(&self) -> Vec<PlanPart> {
        self.extent.proposal().parts
    }

    fn feature(&self, feature: Feature) -> FeatureUse {
        let proposed = self.extent.proposes(feature);
        let wanted = self.kept.wanted(feature);
        let has_data = section(feature).is_some_and(|section| self.filled.contains(section));
        let left_out = self.kept.extent().is_some() && !wanted.unwrap_or(proposed);
        FeatureUse { feature, proposed, wanted, used: !left_out || has_data, has_data }
    }
}

/// How much is proposed, and what somebody wants instead.
pub fn proportion(app: &App, _: Nothing) -> Result<Proportion> {
    let read = Proportioned::read(app)?;
    let figure = |name: &str, proposed: u32| StatedFigure { proposed, stated: read.kept.number(name) };
    let proposal = read.extent.proposal();
    Ok(Proportion {
        stated: read.kept.extent().is_some(),
        people: figure(PEOPLE, read.proposed.people),
        waves: figure(WAVES, read.proposed.waves),
        sites: figure(SITES, read.proposed.sites),
        complexity: figure(COMPLEXITY, read.proposed.complexity.into()),
        risk: figure(RISK, read.proposed.risk.into()),
        systems_replaced: read.kept.number(SYSTEMS),
        customisation: read.kept.number(CUSTOMISATION),
        processes: read.processes,
        languages: read.languages,
        size: proposal.size.into(),
        weight: proposal.weight.into(),
        features: Feature::ALL.iter().map(|&feature| read.feature(feature)).collect(),
        rhythms: Rhythm::ALL
            .iter()
            .map(|&rhythm| RhythmUse {
                rhythm,
                proposed: read.extent.days(rhythm),
                wanted: read.kept.number(&rhythm_name(rhythm)),
            })
            .collect(),
        parts: proposal.parts,
    })
}

/// States size, complexity and risk; what is absent is taken as the data propose it at this moment. From then on the window
/// leaves out what is not worth its while.
pub fn save_proportion(app: &App, args: ProportionSave) -> Result<Changed> {
    let read = Proportioned::read(app)?;
    let highest = u32::from(HIGHEST);
    let figures = [
        ("people", PEOPLE, args.people, MOST_PEOPLE, 0),
        ("waves", WAVES, args.waves, MOST_PLACES, 0),
        ("sites", SITES, args.sites, MOST_PLACES, 0),
        ("complexity", COMPLEXITY, args.complexity, highest, 1),
        ("risk", RISK, args.risk, highest, 1),
        ("systems_replaced", SYSTEMS, args.systems_replaced, MOST_PLACES, 0),
        ("customisation", CUSTOMISATION, args.customisation, highest, 1),
    ];
    let mut errors = FieldErrors::default();
    let mut range = |field: &str, number: Option<u32>, least: u32, most: u32| {
        if number.is_some_and(|number| !(least..=most).contains(&number)) {
            errors.add(field, Message::new("programme-setting-range").with("least", least).with("most", most));
        }
    };
    for (field, _, number, most, least) in figures {
        range(field, number, least, most);
    }
    for wanted in &args.rhythms {
        range(wanted.rhythm.word(), wanted.days, 1, MOST_DAYS);
    }
    errors.finish()?;
    let customisation = args.customisation.map(level);
    let complex = complexity(read.processes, read.languages, args.systems_replaced, customisation);
    let proposed = |name: &str| match name {
        PEOPLE => Some(read.proposed.people),
        WAVES => Some(read.proposed.waves),
        SITES => Some(read.proposed.sites),
        COMPLEXITY => Some(complex.into()),
        RISK => Some(read.proposed.risk.into()),
        _ => None,
    };
    let mut values: Vec<(String, Option<String>)> = figures
        .iter()
        .map(|(_, name, number, ..)| ((*name).to_owned(), number.or_else(|| proposed(name)).map(|it| it.to_string())))
        .collect();
    values.extend(args.features.iter().map(|one| (feature_name(one.feature), one.wanted.map(|it| it.to_string()))));
    values.extend(args.rhythms.iter().map(|one| (rhythm_name(one.rhythm), one.days.map(|it| it.to_string()))));
    let edits = values.into_iter().filter_map(|(name, value)| edit(&read.kept, &name, value)).collect();
    app.change(Message::new("change-proportion-saved"), edits)
}

/// Sets a figure, or takes away one that is kept.
fn edit(kept: &Kept, name: &str, value: Option<String>) -> Option<Edit> {
    let row = Id::derived("setting", &[name.as_bytes()]);
    match value {
        Some(value) => {
            let cells = vec![(tables::setting::NAME, name.into()), (tables::setting::VALUE, value.into())];
            Some(Edit::make(&tables::SETTING, row, cells))
        }
        None => kept.0.contains_key(name).then(|| Edit::delete(&tables::SETTING, row)),
    }
}
