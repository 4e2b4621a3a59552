//! All pulses with what was told of them, as the trend and the alert need them.
//!
//! Owns the way from parts to figures: a figure is a sum of whole parts and never anything else. What another laptop wrote is
//! held to the rule before it counts: a part of fewer than five, or one whose counts do not add up, is left out.

use crate::Result;
use understudy_domain::{
    day::Day,
    id::Id,
    sentiment::{Drop, LEAST, Tally, drops},
};
use understudy_store::{
    Connection,
    read::sentiment::{self as read, AskedRecord, PulseRecord, QuestionRecord, ResponseRecord, ResultRecord},
};

/// A pulse with everything that was told of it.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub(crate) pulse: PulseRecord,
    pub(crate) questions: Vec<QuestionRecord>,
    pub(crate) asked: Vec<AskedRecord>,
    /// Group (none: small groups together) and what it said.
    parts: Vec<(Option<Id>, Tally)>,
}

impl Told {
    /// What a group said; none where it is too few to be told.
    pub(crate) fn of_group(&self, group: Id) -> Option<Tally> {
        self.sum(|of| of == Some(group))
    }

    /// What small groups said together.
    pub(crate) fn pool(&self) -> Option<Tally> {
        self.sum(|of| of.is_none())
    }

    /// What everybody said.
    pub(crate) fn overall(&self) -> Option<Tally> {
        self.sum(|_| true)
    }

    fn sum(&self, wanted: impl Fn(Option<Id>) -> bool) -> Option<Tally> {
        let mut sum = Tally::default();
        self.parts.iter().filter(|(group, _)| wanted(*group)).for_each(|(_, part)| sum.add(part));
        (sum.people() > 0).then_some(sum)
    }

    /// People invited, of all groups.
    pub(crate) fn invited(&self) -> u32 {
        self.asked.iter().map(|asked| asked.invited).sum()
    }
}

/// Every pulse, the oldest first.
pub(crate) fn all(reader: &Connection) -> Result<Vec<Told>> {
    let mut questions = read::questions(reader)?;
    let mut asked = read::asked(reader)?;
    let results = read::results(reader)?;
    let pulses = read::pulses(reader)?.into_iter().map(|pulse| {
        let questions: Vec<QuestionRecord> = questions.extract_if(.., |one| one.pulse == pulse.id).collect();
        let of_pulse = results.iter().filter(|result| result.pulse == pulse.id);
        Told {
            parts: of_pulse.filter_map(|result| part(result, questions.len())).collect(),
            asked: asked.extract_if(.., |one| one.pulse == pulse.id).collect(),
            questions,
            pulse,
        }
    });
    Ok(pulses.collect())
}

/// A part as told; none for what must not be shown.
fn part(result: &ResultRecord, questions: usize) -> Option<(Option<Id>, Tally)> {
    let tally: Tally = serde_json::from_str(&result.counts).ok()?;
    let sound = result.responses as usize >= LEAST && tally.is_sound(result.responses, questions);
    sound.then_some((result.group, tally))
}

/// The history that a trend is made of: pulses of which something was told by a day.
pub(crate) struct History {
    pub(crate) told: Vec<Told>,
    /// Groups asked by any of them, by name.
    pub(crate) groups: Vec<(Id, String)>,
    /// Of each pulse a number that is equal for equal questions.
    pub(crate) questions: Vec<u64>,
    /// The drops; the series after the last group is everybody.
    pub(crate) drops: Vec<Drop>,
}

impl History {
    /// The history up to a day.
    pub(crate) fn load(reader: &Connection, as_of: Day) -> Result<Self> {
        let mut told = all(reader)?;
        told.retain(|told| !told.parts.is_empty() && told.pulse.on().is_some_and(|on| on <= as_of));
        told.sort_by_key(|told| (told.pulse.on(), told.pulse.id));
        let mut groups: Vec<(Id, String)> = Vec::new();
        for asked in told.iter().flat_map(|told| &told.asked) {
            if !groups.iter().any(|(group, _)| *group == asked.group) {
                groups.push((asked.group, asked.name.clone()));
            }
        }
        groups.sort_by_cached_key(|(group, name)| (name.to_lowercase(), *group));
        let questions = numbered(&told);
        let of_group = |(group, _): &(Id, String)| told.iter().map(|told| told.of_group(*group)).collect();
        let mut series: Vec<Vec<Option<Tally>>> = groups.iter().map(of_group).collect();
        series.push(told.iter().map(Told::overall).collect());
        let drops = drops(&series, &questions);
        Ok(Self { told, groups, questions, drops })
    }

    /// The group of a series; none for everybody.
    pub(crate) fn group(&self, series: usize) -> Option<&(Id, String)> {
        self.groups.get(series)
    }

    /// What a series says in a pulse.
    pub(crate) fn figure(&self, series: usize, at: usize) -> Option<Tally> {
        let told = self.told.get(at)?;
        match self.group(series) {
            Some((group, _)) => told.of_group(*group),
            None => told.overall(),
        }
    }

    /// Whether a series has dropped in a pulse.
    pub(crate) fn has_dropped(&self, series: usize, at: usize) -> bool {
        self.drops.iter().any(|drop| (drop.series, drop.at) == (series, at))
    }

    /// What was decided about a drop.
    pub(crate) fn response<'r>(&self, drop: &Drop, responses: &'r [ResponseRecord]) -> Option<&'r ResponseRecord> {
        let pulse = self.told.get(drop.at)?.pulse.id;
        let group = self.group(drop.series).map(|(group, _)| *group);
        responses.iter().find(|response| (response.pulse, response.group) == (pulse, group))
    }
}

/// Equal numbers for equal questions, in the same order.
fn numbered(told: &[Told]) -> Vec<u64> {
    let texts = |told: &Told| -> Vec<String> {
        told.questions.iter().map(|question| question.text.trim().to_lowercase()).collect()
    };
    let mut known: Vec<Vec<String>> = Vec::new();
    told.iter()
        .map(|told| {
            let texts = texts(told);
            let at = known.iter().position(|known| *known == texts).unwrap_or_else(|| {
                known.push(texts);
                known.len() - 1
            });
            at as u64
        })
        .collect()
}
