//! The quick log, filled in with what is most likely.

use super::Pairings;
use crate::{
    App, Result,
    dto::{
        Named,
        shadowing::{GuessArgs, PairingChoice, QuickLog, ShadowingLog},
    },
};
use std::cmp::Reverse;
use understudy_domain::{day::Day, id::Id, pairing};
use understudy_store::read::shadowing::PairingRecord;

/// Name under which the laptop remembers the pairing logged last.
pub(super) const LAST_PAIRING: &str = "last-pairing";

/// Open pairings to choose from, most likely first, and the entry to start with.
///
/// Most likely is the pairing asked for, then mine before others', then the one logged last at this laptop, then the one
/// with the latest entry.
pub fn guess(app: &App, args: GuessArgs) -> Result<QuickLog> {
    let pairings = Pairings::read(app, None)?;
    let today = app.today();
    let me = app.me()?;
    let last = app.programme()?.store.local(LAST_PAIRING)?.and_then(|text| Id::parse(&text));
    let order = |record: &PairingRecord| {
        let mine = me.is_some_and(|me| record.superuser_person == me || record.consultant_person == me);
        (
            args.pairing != Some(record.id),
            args.superuser != Some(record.superuser),
            !mine,
            last != Some(record.id),
            Reverse(pairings.last_on(record)),
        )
    };
    let serves = |record: &PairingRecord| record.stepped_down_on.is_none_or(|last| last > today);
    let mut open: Vec<_> = pairings
        .records()
        .iter()
        .filter(|record| (record.is_open(today) && serves(record)) || args.pairing == Some(record.id))
        .map(|record| (order(record), record))
        .collect();
    // The sort keeps the order by name among equals.
    open.sort_by_key(|(order, _)| *order);
    let first = open.first().map(|(_, record)| *record).filter(|record| {
        args.pairing.is_none_or(|pairing| record.id == pairing)
            && (args.pairing.is_some() || args.superuser.is_none_or(|superuser| record.superuser == superuser))
    });
    Ok(QuickLog {
        entry: first.map(|record| entry(&pairings, record, today)),
        pairings: open
            .into_iter()
            .map(|(_, record)| PairingChoice {
                id: record.id,
                superuser: Named { id: record.superuser, name: record.superuser_name.clone() },
                consultant: Named { id: record.consultant, name: record.consultant_name.clone() },
                processes: pairings.processes_of(record.id).to_vec(),
            })
            .collect(),
    })
}

fn entry(pairings: &Pairings, record: &PairingRecord, today: Day) -> ShadowingLog {
    let catalogue = &pairings.snapshot().evidence.programme.catalogue;
    let scope: Vec<u32> =
        pairings.processes_of(record.id).iter().filter_map(|named| catalogue.find(named.id)).collect();
    let areas = pairings.areas_of(record);
    let asked = pairings.asked(record).sessions;
    let own = pairings.log_of(record);
    let mut guess = pairing::guess(&own, &scope, &areas, asked);
    // The next stage follows from all sessions of the superuser in the area, as the ladder shows it.
    let latest = own.iter().max_by_key(|entry| (entry.on, entry.id));
    if let Some(&area) = latest.and_then(|entry| entry.areas.first()).or(areas.first()) {
        let ladder = pairing::Ladder::of(area, &pairings.superuser_log(record.superuser), asked);
        guess.stage = ladder.next_stage();
        guess.driver = super::log::usual_driver(guess.stage);
    }
    ShadowingLog {
        id: None,
        pairing: record.id,
        on: today,
        minutes: guess.minutes,
        stage: guess.stage,
        driver: guess.driver,
        processes: guess.processes.iter().map(|&at| catalogue.row(at).id).collect(),
        comfort: None,
        dos: String::new(),
        donts: String::new(),
        blocker: String::new(),
        next_step: String::new(),
    }
}
