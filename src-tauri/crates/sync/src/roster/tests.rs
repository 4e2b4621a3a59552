//! What must hold for every roster.

use super::*;
use crate::testing::Seeded;
use proptest::prelude::*;

fn newcomer(identity: &Identity) -> Newcomer {
    Newcomer { device: identity.device(), sealing: identity.sealing_public(), streams: Vec::new() }
}

fn person(number: u8) -> Identity {
    Identity::from_seed([number; 32])
}

struct Team {
    project: Project,
    statements: Vec<Signed>,
    source: Seeded,
}

impl Team {
    fn new() -> Self {
        let mut source = Seeded::new(3);
        let (project, statements) = found(&person(0), Vec::new(), &mut source).expect("founds");
        Self { project, statements, source }
    }

    fn roster(&self) -> Roster {
        Roster::of(self.project, &self.statements)
    }

    fn admit(&mut self, by: u8, who: u8, role: Role) {
        let said = self.roster().admit(&person(by), &newcomer(&person(who)), role, &mut self.source).expect("admits");
        self.statements.extend(said);
    }
}

/// Keys of now and of before reach who is let in, the leads' only leads, and new ones not who has left.
#[test]
fn keys_follow_roles() {
    let mut team = Team::new();
    team.admit(0, 1, Role::Superuser);
    team.admit(0, 2, Role::Lead);
    let roster = team.roster();
    let (everyone, leads) = (roster.epochs[0].key, roster.epochs[1].key);
    let superuser = roster.keys(&person(1));
    assert!(superuser.get(Audience::Everyone, everyone).is_some());
    assert!(superuser.get(Audience::Leads, leads).is_none());
    assert_eq!(superuser.leads.expect("can write for leads").0, leads);
    assert!(roster.keys(&person(2)).get(Audience::Leads, leads).is_some());
    // A lead leaves: both keys are new, and only who stays has them.
    let said = roster.remove(&person(0), person(2).device(), Vec::new(), &mut team.source).expect("removes");
    team.statements.extend(said);
    let roster = team.roster();
    assert_eq!(roster.epochs.len(), 4);
    let left = roster.keys(&person(2));
    assert!(left.get(Audience::Everyone, everyone).is_some(), "keeps what it had");
    assert!(left.get(Audience::Everyone, roster.epochs[2].key).is_none());
    assert!(left.get(Audience::Leads, roster.epochs[3].key).is_none());
    assert!(roster.keys(&person(1)).get(Audience::Everyone, roster.epochs[2].key).is_some());
    // A superuser who becomes a lead reads what was said to leads before; one who ceases to be one reads no more.
    let said = roster.set_role(&person(0), person(1).device(), Role::Lead, &mut team.source).expect("sets");
    team.statements.extend(said);
    assert!(team.roster().keys(&person(1)).get(Audience::Leads, leads).is_some());
    let said =
        team.roster().set_role(&person(0), person(1).device(), Role::Consultant, &mut team.source).expect("sets");
    team.statements.extend(said);
    let roster = team.roster();
    let newest = roster.epochs.last().expect("epochs");
    assert_eq!(newest.audience, Audience::Leads);
    assert!(roster.keys(&person(1)).get(Audience::Leads, newest.key).is_none());
}

/// Only leads let in and remove, and the last lead stays.
#[test]
fn only_leads_speak() {
    let mut team = Team::new();
    team.admit(0, 1, Role::Superuser);
    let roster = team.roster();
    let refused = roster.admit(&person(1), &newcomer(&person(2)), Role::Lead, &mut team.source);
    assert!(matches!(refused, Err(crate::SyncError::OnlyLeads)));
    let last = roster.remove(&person(0), person(0).device(), Vec::new(), &mut team.source);
    assert!(matches!(last, Err(crate::SyncError::LastLead)));
    // One who does not ask the program first.
    let admit =
        Statement::Admit { device: person(2).device(), sealing: [1; 32], role: Role::Lead, streams: Vec::new() };
    let said = Signed::sign(&person(1), 1, roster.heads.clone(), admit).expect("signs");
    team.statements.push(said.clone());
    let after = team.roster();
    assert_eq!(after.refused, [(said.hash, person(1).device())]);
    assert_eq!(after.members, roster.members);
}

/// Who was removed cannot date back: what it said without knowing of its removal does not count, whatever time it names.
#[test]
fn a_removed_lead_cannot_date_back() {
    let mut team = Team::new();
    team.admit(0, 1, Role::Lead);
    team.admit(1, 2, Role::Superuser);
    let before = team.roster();
    let removal = before.remove(&person(0), person(1).device(), Vec::new(), &mut team.source).expect("removes");
    let admit =
        Statement::Admit { device: person(3).device(), sealing: [1; 32], role: Role::Lead, streams: Vec::new() };
    let dated = Signed::sign(&person(1), 1, before.heads.clone(), admit).expect("signs");
    team.statements.extend(removal);
    team.statements.push(dated.clone());
    let roster = team.roster();
    assert!(roster.active(person(1).device()).is_none());
    assert!(roster.members.contains_key(&person(2).device()), "what it said before it was removed stays");
    assert!(!roster.members.contains_key(&person(3).device()));
    assert!(roster.refused.contains(&(dated.hash, person(1).device())));
}

/// Two leads who remove each other at once: the earlier one stays, on every laptop.
#[test]
fn of_two_who_remove_each_other_the_earlier_member_stays() {
    let mut team = Team::new();
    team.admit(0, 1, Role::Lead);
    team.admit(0, 2, Role::Lead);
    let roster = team.roster();
    // The later member even names an earlier time.
    team.source.now = 1_000;
    let later = roster.remove(&person(2), person(1).device(), Vec::new(), &mut team.source).expect("removes");
    team.source.now = 1_790_000_100_000;
    let earlier = roster.remove(&person(1), person(2).device(), Vec::new(), &mut team.source).expect("removes");
    team.statements.extend(later);
    team.statements.extend(earlier);
    let roster = team.roster();
    assert!(roster.is_lead(person(1).device()));
    assert!(roster.active(person(2).device()).is_none());
}

/// Leads who act without knowing of each other: a newcomer let in beside a new key gets it afterwards, a key that a leaver
/// got is replaced, and what members had heard of a leaver counts.
#[test]
fn a_lead_sets_right_what_crossed() {
    let mut team = Team::new();
    team.admit(0, 1, Role::Lead);
    team.admit(0, 2, Role::Superuser);
    let roster = team.roster();
    let stream = person(2).stream(300);
    let removal = roster.remove(&person(0), person(2).device(), vec![(stream, 10)], &mut team.source).expect("removes");
    let admission = roster.admit(&person(1), &newcomer(&person(3)), Role::Superuser, &mut team.source).expect("admits");
    team.statements.extend(removal);
    team.statements.extend(admission);
    let crossed = team.roster();
    let current = crossed.keys(&person(3)).everyone.expect("an epoch");
    assert!(crossed.keys(&person(3)).get(Audience::Everyone, current).is_none(), "crossed");
    assert_eq!(crossed.limit(person(2).device(), stream), Some(10));
    let heard = BTreeMap::from([((person(2).device(), stream), 14)]);
    let healed = crossed.heal(&person(0), &heard, &mut team.source).expect("heals");
    team.statements.extend(healed);
    let roster = team.roster();
    assert!(roster.keys(&person(3)).get(Audience::Everyone, current).is_some());
    assert_eq!(roster.limit(person(2).device(), stream), Some(14));
    assert!(roster.heal(&person(0), &heard, &mut team.source).expect("heals").is_empty(), "once is enough");
    assert!(roster.heal(&person(3), &heard, &mut team.source).expect("nothing").is_empty(), "not a lead");
}

/// A random history of a team, in which leads often do not know of each other.
fn history(seed: u64, steps: u64) -> Team {
    let mut team = Team::new();
    let mut random = Seeded::new(seed);
    let mut known: Vec<Vec<Signed>> = vec![team.statements.clone()];
    for step in 0..steps {
        let by = random.below(5) as u8;
        // Each acts on some earlier state of the set.
        let seen = known[random.below(known.len() as u64) as usize].clone();
        let roster = Roster::of(team.project, &seen);
        let who = random.below(7) as u8;
        team.source.now = 1_790_000_000_000 + random.below(1_000_000);
        let role = [Role::Lead, Role::Consultant, Role::Superuser][random.below(3) as usize];
        let said = match random.below(5) {
            0..2 => roster.admit(&person(by), &newcomer(&person(who)), role, &mut team.source),
            2 => roster.set_role(&person(by), person(who).device(), role, &mut team.source),
            3 => roster.remove(&person(by), person(who).device(), vec![(Id::default(), step)], &mut team.source),
            _ => roster.heal(&person(by), &BTreeMap::new(), &mut team.source),
        };
        team.statements.extend(said.unwrap_or_default());
        known.push(team.statements.clone());
        let mut merged = seen;
        merged.extend(team.statements.iter().skip(random.below(team.statements.len() as u64) as usize).cloned());
        known.push(merged);
    }
    team
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    /// Who has the same statements has the same team, in whatever order and however often they came.
    #[test]
    fn the_list_is_a_function_of_the_set(seed in any::<u64>(), shuffle in any::<u64>()) {
        let team = history(seed, 14);
        let roster = team.roster();
        let mut random = Seeded::new(shuffle);
        let mut shuffled = team.statements.clone();
        for at in (1..shuffled.len()).rev() {
            shuffled.swap(at, random.below(at as u64 + 1) as usize);
        }
        let doubled = shuffled[random.below(shuffled.len() as u64) as usize].clone();
        shuffled.push(doubled);
        prop_assert_eq!(Roster::of(team.project, &shuffled), roster.clone());
        prop_assert!(roster.devices().any(|(_, member)| member.role == Role::Lead), "there is always a lead");
        // What lacks a predecessor waits and is taken in once that is here.
        let cut = random.below(shuffled.len() as u64) as usize;
        let part = Roster::of(team.project, &shuffled[..cut]);
        prop_assert!(part.members.is_empty() || part.members.contains_key(&person(0).device()));
    }

    /// Statements come from a folder.
    #[test]
    fn arbitrary_statements_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), formed in any::<bool>()) {
        let mut bytes = bytes;
        if formed {
            bytes.splice(0..0, *b"UNDR\x01");
        }
        prop_assert!(Signed::read(&bytes).is_err());
    }
}

/// A statement is read back as it was signed, and not with a bit turned.
#[test]
fn statements_survive_and_damage_is_seen() {
    let team = Team::new();
    for said in &team.statements {
        assert_eq!(&Signed::read(&said.bytes).expect("reads"), said);
        for at in 0..said.bytes.len() {
            let mut turned = said.bytes.clone();
            turned[at] ^= 4;
            assert!(Signed::read(&turned).is_err(), "byte {at}");
        }
    }
}
