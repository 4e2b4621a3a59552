//! Pulses from making to answering a drop, as people do it; and what nobody may get to see.

mod collecting;
mod copies;

use self::collecting::import_of;
use super::*;
use crate::{
    FileUse,
    dto::{
        ById, Changed, Nothing,
        actions::ActionSave,
        history::{ChangeByName, HistoryQuery},
        import::ImportOutcome,
        people::{GroupMembersChange, GroupSave},
        sentiment::*,
    },
    superusers::scene::{Scene, refusal},
    testing::made,
};
use understudy_domain::{
    action::ActionKind,
    id::Id,
    sentiment::{DropDecision, PulseState, PulseTheme, code},
};
use understudy_store::{pulse_box, tables};

/// A programme with two groups, and a lead at the laptop.
struct Round {
    scene: Scene,
    desk: Id,
    store: Id,
}

impl Round {
    fn begin() -> Self {
        let scene = Scene::set();
        let group = |name: &str, headcount: u32| {
            let save = GroupSave {
                id: None,
                name: name.to_owned(),
                site: None,
                headcount: Some(headcount),
                note: String::new(),
                rule: None,
            };
            made(crate::groups::save(&scene.app, save))
        };
        let (desk, store) = (group("Order desk", 20), group("Warehouse", 6));
        Self { scene, desk, store }
    }

    fn app(&self) -> &App {
        &self.scene.app
    }

    fn form(&self, name: &str, anonymous: bool) -> PulseForm {
        let question = |text: &str| PulseQuestion { id: None, text: text.to_owned(), theme: PulseTheme::Other };
        PulseForm {
            id: None,
            name: name.to_owned(),
            opens_on: None,
            closes_on: None,
            anonymous,
            note: String::new(),
            questions: vec![question("I know what changes."), question("I can manage it.")],
            groups: vec![PulseAsked { group: self.desk, invited: 20 }, PulseAsked { group: self.store, invited: 6 }],
        }
    }

    fn open(&self, name: &str) -> Id {
        let pulse = made(save(self.app(), self.form(name, true)));
        open(self.app(), ById { id: pulse }).expect("opens");
        pulse
    }

    fn give(&self, pulse: Id, group: Id, step: u8, comment: &str) -> crate::Result<PulseGiven> {
        let comment = comment.to_owned();
        give(self.app(), PulseGive { pulse, group, person: None, answers: vec![step; 2], comment })
    }

    fn many(&self, pulse: Id, group: Id, steps: &[u8]) {
        for step in steps {
            self.give(pulse, group, *step, "").expect("an answer");
        }
    }

    fn close(&self, pulse: Id) -> Changed {
        close(self.app(), ById { id: pulse }).expect("closes")
    }

    /// What was done last is refused to be taken back, and Undo would take back nothing of a pulse.
    fn assert_stays(&self, why: &str) {
        let last = crate::history::list(self.app(), HistoryQuery::default()).expect("history").changes.swap_remove(0);
        assert!(!last.undoable);
        let by_name = crate::history::undo_change(self.app(), ChangeByName { change: last.change });
        assert_eq!(refusal(by_name), why);
        let offered = crate::frame::frame(self.app(), Nothing {}).expect("frame").programme.expect("open").undo;
        assert_eq!(
            offered.map(|label| label.id).as_deref(),
            Some("change-group-added"),
            "what was made before the pulse"
        );
    }

    fn overview(&self) -> SentimentOverview {
        overview(self.app(), SentimentArgs::default()).expect("an overview")
    }

    fn pulse(&self, name: &str, desk: &[u8], store: &[u8]) -> Id {
        let pulse = self.open(name);
        self.many(pulse, self.desk, desk);
        self.many(pulse, self.store, store);
        self.close(pulse);
        pulse
    }
}

const CONTENT: [u8; 12] = [4, 4, 5, 4, 4, 5, 4, 4, 4, 5, 4, 4];
const LOW: [u8; 12] = [2, 2, 1, 2, 3, 2, 2, 1, 2, 2, 3, 2];

/// The promise: below five nothing is told, small groups are told together or not at all, and totals are sums of what is
/// told, so that the difference of two figures is nobody's answer.
#[test]
fn nothing_is_told_of_fewer_than_five() {
    let round = Round::begin();
    let pulse = round.open("Pulse 1");
    round.many(pulse, round.desk, &CONTENT);
    round.many(pulse, round.store, &[1, 1, 1, 1]);
    let preview = close_preview(round.app(), ById { id: pulse }).expect("a preview");
    assert_eq!((preview.waiting, preview.uncounted, preview.parts.len()), (16, 4, 1));
    let closed = round.close(pulse);
    assert_eq!(closed.warnings.iter().map(|warning| warning.id.as_str()).collect::<Vec<_>>(), ["pulse-thrown-away"]);
    assert_eq!(closed.undo, None, "what was told stays told");
    let seen = round.overview();
    assert_eq!(seen.overall[0].responses, 12, "the four are in no total");
    let of = |group: Id| seen.groups.iter().find(|row| row.group.id == group).expect("a group").points[0].clone();
    assert_eq!((of(round.desk).responses, of(round.desk).invited), (12, 20));
    assert_eq!((of(round.store).responses, of(round.store).score), (0, None));
    let open = round.app().programme().expect("open");
    let reader = open.reader().expect("reader");
    assert_eq!(pulse_box::boxed(&reader, pulse).expect("a box"), pulse_box::Boxed::default(), "the box is empty");
}

/// Later answers, here or on another laptop, are a part of their own: the figures before and after are five or more apart,
/// or equal. And what was told cannot be taken back to be told again with one more.
#[test]
fn what_was_told_is_never_told_again_with_one_more() {
    let round = Round::begin();
    let pulse = round.pulse("Pulse 1", &CONTENT, &[]);
    round.assert_stays("pulse-close-stays");
    open(round.app(), ById { id: pulse }).expect("opens again");
    round.many(pulse, round.desk, &[1]);
    round.close(pulse);
    assert_eq!(round.overview().overall[0].responses, 12, "one more is not told");
    open(round.app(), ById { id: pulse }).expect("opens again");
    round.many(pulse, round.desk, &[1, 1, 1]);
    round.many(pulse, round.store, &[1, 1]);
    round.close(pulse);
    let told = get(round.app(), ById { id: pulse }).expect("a pulse");
    assert_eq!((told.row.responses, told.pooled), (17, 5));
    let desk = told.groups.iter().find(|row| row.group.id == round.desk).and_then(|row| row.point.clone());
    assert_eq!(desk.map(|point| point.responses), Some(12));
    assert_eq!(refusal(close(round.app(), ById { id: pulse })), "pulse-nothing-to-count");
}

/// A row that another program wrote below five, or whose counts do not add up, must not get onto a screen.
#[test]
fn a_part_below_five_is_not_shown_whoever_wrote_it() {
    let round = Round::begin();
    let pulse = round.open("Pulse 1");
    let part = |responses: i64, counts: &str| {
        use tables::pulse_result as column;
        let cells = vec![
            (column::PULSE, pulse.into()),
            (column::USER_GROUP, round.desk.into()),
            (column::RESPONSES, responses.into()),
            (column::COUNTS, counts.into()),
        ];
        understudy_store::Edit::make(&tables::PULSE_RESULT, round.app().fresh_id(), cells)
    };
    let four = r#"{"questions":[[4,0,0,0,0],[4,0,0,0,0]],"moods":[4,0,0,0,0,0,0,0,0]}"#;
    let lying = r#"{"questions":[[1,0,0,0,0],[9,0,0,0,0]],"moods":[9,0,0,0,0,0,0,0,0]}"#;
    let label = understudy_domain::message::Message::new("change-pulse-saved");
    round.app().change(label, vec![part(4, four), part(9, lying), part(9, "no JSON")]).expect("written");
    assert_eq!(round.overview().pulses.len(), 0);
    assert_eq!(get(round.app(), ById { id: pulse }).expect("a pulse").row.responses, 0);
}

/// Only whole answers to an open pulse are taken, and everything that is wrong is said at once.
#[test]
fn an_answer_is_whole_or_refused() {
    let round = Round::begin();
    let pulse = made(save(round.app(), round.form("Pulse 1", true)));
    assert_eq!(refusal(round.give(pulse, round.desk, 4, "")), "pulse-not-open");
    open(round.app(), ById { id: pulse }).expect("opens");
    let wrong = PulseGive {
        pulse,
        group: round.scene.ana,
        person: None,
        answers: vec![4],
        comment: "x".repeat(LONGEST_COMMENT + 1),
    };
    let error = give(round.app(), wrong).map(|_| ()).expect_err("an error");
    let fields: Vec<&str> = error.fields.iter().map(|field| field.field.as_str()).collect();
    assert_eq!(fields, ["group", "answers", "comment"]);
    for answers in [vec![0, 3], vec![6, 3], vec![3, 3, 3]] {
        let one = PulseGive { pulse, group: round.desk, person: None, answers, comment: String::new() };
        assert!(give(round.app(), one).is_err());
    }
    assert_eq!(kiosk(round.app(), ById { id: pulse }).expect("a kiosk").waiting, 0);
    let mut changed = form_of(&round, pulse);
    changed.questions.truncate(1);
    changed.anonymous = false;
    let error = save(round.app(), changed).map(|_| ()).expect_err("questions stand");
    assert_eq!(error.fields.iter().map(|field| field.field.as_str()).collect::<Vec<_>>(), ["questions", "anonymous"]);
}

fn form_of(round: &Round, pulse: Id) -> PulseForm {
    draft(round.app(), PulseDraftArgs { copy: None, id: Some(pulse) }).expect("a form").pulse
}

/// The next pulse asks the same, so that the two can be compared, in the same rhythm.
#[test]
fn the_next_pulse_asks_the_same() {
    let round = Round::begin();
    let first = draft(round.app(), PulseDraftArgs::default()).expect("a form");
    assert_eq!((first.pulse.name.as_str(), first.pulse.questions.len()), ("Pulse 1", 4));
    assert_eq!(first.pulse.groups.iter().map(|one| one.invited).max(), Some(20));
    let today = round.app().today();
    let mut form = round.form("Pulse 9", true);
    (form.opens_on, form.closes_on) = (Some(today.plus(-10)), Some(today.plus(-7)));
    made(save(round.app(), form));
    let next = draft(round.app(), PulseDraftArgs::default()).expect("a form").pulse;
    assert_eq!(
        (next.name.as_str(), next.opens_on, next.closes_on),
        ("Pulse 10", Some(today.plus(4)), Some(today.plus(7)))
    );
    assert_eq!(
        next.questions.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(),
        ["I know what changes.", "I can manage it."]
    );
    assert!(next.questions.iter().all(|question| question.id.is_none()));
}

/// What was written is for leads: others find nothing in lists, in the history, or by asking for it; and destroyed is
/// destroyed, in the log as well.
#[test]
fn comments_are_for_leads_and_can_be_destroyed() {
    let round = Round::begin();
    let pulse = round.open("Pulse 1");
    for step in CONTENT {
        round.give(pulse, round.desk, step, if step == 5 { "Ana shouts at us" } else { "" }).expect("an answer");
    }
    round.give(pulse, round.store, 1, "I am the only one here").expect("an answer");
    round.close(pulse);
    let all = |search: &str| {
        let args = PulseCommentsArgs { search: search.to_owned(), ..PulseCommentsArgs::default() };
        comments(round.app(), args).expect("comments")
    };
    assert_eq!(all("").len(), 3, "what came from too few is not told");
    let found = all("ANA shouts");
    assert_eq!(found.len(), 3);
    let history = || {
        let page = crate::history::list(round.app(), HistoryQuery { limit: 50, ..HistoryQuery::default() });
        serde_json::to_string(&page.expect("history")).expect("json")
    };
    assert!(!history().contains("shouts"));
    for row in &found {
        purge_comment(round.app(), ById { id: row.id }).expect("destroyed");
    }
    assert_eq!(all("").len(), 0);
    let open = round.app().programme().expect("open");
    drop(open.store.check().expect("sound"));
    let bytes: Vec<u8> = {
        let to = round.app().folder().join("copy.understudy");
        open.store.backup(&to).expect("a copy");
        std::fs::read(&to).expect("reads")
    };
    assert!(!bytes.windows(6).any(|part| part == b"shouts"), "still in the file");
    round.scene.sit_down(Some(round.scene.ana));
    assert_eq!(all("").len(), 0);
    assert_eq!(refusal(purge_comment(round.app(), ById { id: found[0].id })), "pulse-leads-alone");
    assert!(!round.overview().is_lead && round.overview().strain.is_empty());
    assert_eq!(round.overview().overall[0].responses, 12, "figures are for everybody");
}

/// A drop stays visible until it is answered with changes that were agreed, or with a reason; and noise is no drop.
#[test]
fn a_drop_asks_for_an_answer() {
    let round = Round::begin();
    round.pulse("Pulse 1", &CONTENT, &[4, 4, 4, 3, 4, 4]);
    round.pulse("Pulse 2", &CONTENT, &[4, 3, 4, 4, 4, 3]);
    assert_eq!(round.overview().drops.len(), 0);
    round.scene.clock.pass_days(14);
    let pulse = round.pulse("Pulse 3", &LOW, &[4, 4, 4, 4, 4, 3]);
    let seen = round.overview();
    assert_eq!((seen.drops.len(), seen.unanswered), (1, 1));
    assert_eq!(seen.drops[0].group.as_ref().map(|group| group.id), Some(round.desk));
    assert!(seen.drops[0].before > 4.0 && seen.drops[0].now < 2.5 && seen.drops[0].p < 0.01, "{:?}", seen.drops[0]);
    let day = crate::my_day::my_day(round.app(), Nothing {}).expect("my day");
    assert!(day.waiting.iter().any(|row| row.kind == crate::dto::frame::WaitingKind::Drop));
    let respond_with = |decision, reason: &str, actions: Vec<ActionSave>, agreed: bool| {
        let today = round.app().today();
        respond(
            round.app(),
            SentimentRespond {
                pulse,
                group: Some(round.desk),
                decision,
                reason: reason.to_owned(),
                agreed_with: agreed.then_some(round.scene.dag),
                agreed_on: agreed.then_some(today),
                actions,
            },
        )
    };
    let error = respond_with(DropDecision::NoAction, " ", vec![], false).map(|_| ()).expect_err("a reason");
    assert_eq!(error.fields[0].field, "reason");
    let bare = ActionSave::new(ActionKind::Communication, "Say what comes next");
    let error = respond_with(DropDecision::Act, "", vec![bare.clone()], false).map(|_| ()).expect_err("unagreed");
    let fields: Vec<&str> = error.fields.iter().map(|field| field.field.as_str()).collect();
    assert!(fields.contains(&"agreed_with") && fields.contains(&"actions.0.owner"), "{fields:?}");
    let whole = ActionSave {
        groups: vec![round.desk],
        channel: "Team meeting".to_owned(),
        owner: Some(round.scene.dag),
        due_on: Some(round.app().today().plus(7)),
        ..bare
    };
    let id = made(respond_with(DropDecision::Act, "", vec![whole], true));
    let seen = round.overview();
    assert_eq!(seen.unanswered, 0);
    let answer = seen.drops[0].response.clone().expect("an answer");
    assert_eq!((answer.id, answer.actions.len()), (id, 1));
    assert_eq!(answer.actions[0].title, "Say what comes next");
    withdraw(round.app(), ById { id }).expect("taken back");
    assert_eq!(round.overview().unanswered, 1);
    let gone = SentimentRespond {
        pulse,
        group: Some(round.store),
        decision: DropDecision::NoAction,
        reason: "x".to_owned(),
        agreed_with: None,
        agreed_on: None,
        actions: vec![],
    };
    assert_eq!(refusal(respond(round.app(), gone)), "drop-gone");
}

/// With names, a person has one answer; leads see it, others only what five said together.
#[test]
fn a_pulse_with_names_has_one_answer_a_person() {
    let round = Round::begin();
    let pulse = made(save(round.app(), round.form("With names", false)));
    open(round.app(), ById { id: pulse }).expect("opens");
    assert!(round.give(pulse, round.desk, 4, "").is_err(), "nobody answers without a name");
    let by = |person: Id, step: u8| {
        let comment = "by name".to_owned();
        give(round.app(), PulseGive { pulse, group: round.desk, person: Some(person), answers: vec![step; 2], comment })
    };
    assert_eq!(by(round.scene.ana, 4).expect("an answer").waiting, 1);
    assert_eq!(by(round.scene.ana, 2).expect("an answer").waiting, 1);
    let told = get(round.app(), ById { id: pulse }).expect("a pulse");
    assert_eq!(told.answers.iter().map(|answer| answer.answers.clone()).collect::<Vec<_>>(), [vec![2, 2]]);
    let closed = round.close(pulse);
    assert_eq!(closed.warnings[0].id, "pulse-kept-uncounted");
    let change = GroupMembersChange { group: round.desk, add: vec![round.scene.dag], remove: vec![] };
    crate::groups::change_members(round.app(), change).expect("a member");
    open(round.app(), ById { id: pulse }).expect("opens again");
    let text = "Id,Email,I know what changes.,I can manage it.\n1,nobody@example.com,3,3\n";
    let preview = crate::import::preview(round.app(), import_of(&round, pulse, text)).expect("a preview");
    assert_eq!(preview.errors[0].message.id, "pulse-import-person-unknown");
    assert!(preview.rows.iter().all(|row| row.outcome != ImportOutcome::New));
    round.scene.sit_down(Some(round.scene.ana));
    assert_eq!(get(round.app(), ById { id: pulse }).expect("a pulse").answers.len(), 0);
    let page = crate::history::list(round.app(), HistoryQuery { limit: 50, ..HistoryQuery::default() });
    assert!(!serde_json::to_string(&page.expect("history")).expect("json").contains("by name"));
}

/// Making, opening and answering is for leads; counting is for whoever holds the answers.
#[test]
fn leads_make_and_anybody_counts() {
    let round = Round::begin();
    let pulse = round.open("Pulse 1");
    round.scene.sit_down(Some(round.scene.ana));
    assert_eq!(refusal(save(round.app(), round.form("Mine", true))), "pulse-leads-alone");
    assert_eq!(refusal(delete(round.app(), ById { id: pulse })), "pulse-leads-alone");
    round.many(pulse, round.desk, &CONTENT);
    round.close(pulse);
    let rows = list(round.app(), Nothing {}).expect("pulses");
    assert_eq!((rows[0].state, rows[0].responses), (PulseState::Closed, 12));
}
