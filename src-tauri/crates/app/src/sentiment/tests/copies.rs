//! What becomes of answers where a programme is copied, put back, or a person forgotten.

use super::*;
use crate::dto::programme::{FileArgs, RestoreArgs};

/// What nobody may find in a copy.
const WRITTEN: &str = "unmistakable words of one person";

fn backed_up(round: &Round) -> (std::path::PathBuf, Changed) {
    let to = round.app().folder().join("copy.understudy");
    let file = round.app().choose_file(&to, FileUse::Save).file;
    let changed = crate::backup::backup_to(round.app(), FileArgs { file }).expect("backed up");
    (to, changed)
}

fn restore(round: &Round, from: &std::path::Path, name: &str) -> crate::Result<Changed> {
    let file = round.app().choose_file(from, FileUse::Open).file;
    crate::backup::restore(round.app(), RestoreArgs { file, name: Some(name.to_owned()) })
}

/// Put back with the answers of then, a copy would count them a second time beside those that came since, and the
/// difference of the two figures would be these. So a copy goes without, says so, and does not read the same workbook.
#[test]
fn a_copy_goes_without_the_answers() {
    let round = Round::begin();
    let pulse = round.open("Pulse 1");
    round.many(pulse, round.desk, &CONTENT[..6]);
    round.give(pulse, round.desk, 1, WRITTEN).expect("an answer");
    let (copy, changed) = backed_up(&round);
    assert_eq!(
        changed.warnings.iter().map(|warning| warning.id.as_str()).collect::<Vec<_>>(),
        ["backup-without-answers"]
    );
    let bytes = std::fs::read(&copy).expect("reads");
    assert!(!bytes.windows(WRITTEN.len()).any(|part| part == WRITTEN.as_bytes()), "a copy holds what one person wrote");
    assert_eq!(refusal(restore(&round, &copy, "Test")), "restore-over-answers");
    assert_eq!(kiosk(round.app(), ById { id: pulse }).expect("a kiosk").waiting, 7, "nothing is lost");
    // By hand, with everything that lies in the file.
    let data = round.app().folder();
    let by_hand = data.join("by hand.understudy");
    for ending in ["", "-wal"] {
        let (from, to) = (format!("Test.understudy{ending}"), format!("by hand.understudy{ending}"));
        std::fs::copy(data.join(from), data.join(to)).expect("copies");
    }
    for (from, name) in [(copy, "One"), (by_hand, "Two")] {
        restore(&round, &from, name).expect("restored");
        assert_eq!(kiosk(round.app(), ById { id: pulse }).expect("a kiosk").waiting, 0, "{name}");
        assert!(!get(round.app(), ById { id: pulse }).expect("a pulse").row.made_here);
        let text =
            "Id,Completion time,Group,I know what changes.,I can manage it.\n1,2026-11-20 09:00:00,Order desk,4,4\n";
        let args = import_of(&round, pulse, text);
        assert_eq!(refusal(crate::import::preview(round.app(), args.clone())), "pulse-import-elsewhere");
        assert_eq!(refusal(crate::import::apply(round.app(), args)), "pulse-import-elsewhere");
    }
}

/// Back in preparation, a pulse could be given other questions while answers to the old ones lie on some laptop.
#[test]
fn an_opened_pulse_stays_opened() {
    let round = Round::begin();
    round.open("Pulse 1");
    round.assert_stays("pulse-open-stays");
}

/// Who asks to be forgotten must not live on in what they answered by name.
#[test]
fn a_forgotten_person_has_answered_nothing() {
    let round = Round::begin();
    let pulse = made(save(round.app(), round.form("With names", false)));
    open(round.app(), ById { id: pulse }).expect("opens");
    let (group, person) = (round.desk, Some(round.scene.dag));
    let comment = WRITTEN.to_owned();
    give(round.app(), PulseGive { pulse, group, person, answers: vec![4, 4], comment }).expect("an answer");
    crate::people::purge(round.app(), ById { id: round.scene.dag }).expect("forgotten");
    assert_eq!(get(round.app(), ById { id: pulse }).expect("a pulse").answers.len(), 0);
    let (copy, _) = backed_up(&round);
    let bytes = std::fs::read(&copy).expect("reads");
    assert!(
        !bytes.windows(WRITTEN.len()).any(|part| part == WRITTEN.as_bytes()),
        "what they wrote is still in the file"
    );
}
