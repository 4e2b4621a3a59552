//! Tests of the import of people: recognition, checks, matching, and that importing twice changes nothing.

use super::*;
use crate::sheet::{Sheet, read_text};
use proptest::prelude::*;
use rustc_hash::FxHashMap;
use understudy_domain::{progress::Unwatched, words::PersonKind};
use uuid::Uuid;

fn sheet(text: &str) -> Sheet {
    read_text("people.csv", text.as_bytes().to_vec(), &options()).expect("readable")
}

fn preview_of(text: &str, existing: &[ExistingPerson]) -> PeoplePreview {
    let sheet = sheet(text);
    preview(&sheet, &recognise(&sheet), existing, &RejectedMatches::default(), &Decisions::default(), &Unwatched)
        .expect("has names")
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn person(number: u128, set: impl Fn(&mut PersonFields)) -> ExistingPerson {
    let mut fields = PersonFields::default();
    set(&mut fields);
    ExistingPerson { id: id(number), fields }
}

fn named(number: u128, name: &str, email: Option<&str>) -> ExistingPerson {
    person(number, |fields| {
        fields.display_name = Some(name.to_owned());
        fields.email = email.map(str::to_owned);
    })
}

/// What is known after the preview was confirmed.
fn apply(preview: &PeoplePreview, existing: &[ExistingPerson]) -> Vec<ExistingPerson> {
    let mut known = existing.to_vec();
    for (at, row) in preview.rows.iter().enumerate() {
        match &row.outcome {
            Outcome::New => known.push(ExistingPerson { id: id(1_000_000 + at as u128), fields: row.fields.clone() }),
            Outcome::Changed { id, .. } => {
                let place = known.iter_mut().find(|person| person.id == *id).expect("known");
                place.fields = place.fields.merged(&row.fields);
            }
            _ => {}
        }
    }
    known
}

fn outcome_names(preview: &PeoplePreview) -> Vec<&'static str> {
    let name = |row: &RowPreview| match row.outcome {
        Outcome::New => "new",
        Outcome::Unchanged { .. } => "unchanged",
        Outcome::Changed { .. } => "changed",
        Outcome::Review { .. } => "review",
        Outcome::Refused => "refused",
    };
    preview.rows.iter().map(name).collect()
}

fn error_ids(preview: &PeoplePreview) -> Vec<(u32, Option<&str>, &str)> {
    preview.errors.iter().map(|error| (error.row, error.column.as_deref(), error.message.id.as_str())).collect()
}

const NEW_EXPORT: &str = "userPrincipalName,displayName,surname,mail,givenName,objectId,userType,jobTitle,department,accountEnabled,usageLocation,streetAddress,state,country,officeLocation,city,postalCode,telephone,mobilePhone,alternateEmailAddress,ageGroup,consentProvidedForMinor,legalAgeGroupClassification,companyName,creationType,directorySynced,invitationState,identityIssuer,createdDateTime\nanna@example.com,Anna Berg,Berg,anna@example.com,Anna,8D2F0C3E-1111-2222-3333-444455556666,Member,Buyer,Purchasing,True,DK,,,Denmark,B2,Aarhus,,+45 1,,,,,,Example,,True,,,2020-01-01T00:00:00Z\nbo_other.com#EXT#@example.com,Bo Lund,,bo@other.com,,8D2F0C3E-1111-2222-3333-444455556667,Guest,,,False,,,,,,,,,,,,,,Other,,,,,\n";

/// Both generations of the directory's export have to be understood without a mapping by hand.
#[test]
fn entra_exports_are_recognised() {
    let preview = preview_of(NEW_EXPORT, &[]);
    assert_eq!(outcome_names(&preview), ["new", "new"]);
    let anna = &preview.rows[0].fields;
    assert_eq!(anna.object_id.as_deref(), Some("8d2f0c3e-1111-2222-3333-444455556666"));
    assert_eq!((anna.kind, anna.account_enabled), (Some(PersonKind::Internal), Some(true)));
    assert_eq!(
        (anna.office.as_deref(), anna.site.as_deref(), anna.country.as_deref()),
        (Some("B2"), Some("Aarhus"), Some("Denmark"))
    );
    assert_eq!(anna.starts_on, None);
    assert_eq!(preview.rows[1].fields.kind, Some(PersonKind::Partner));
    assert!(preview.notes.iter().any(|note| note.id == "import-note-kind-guessed"));
    let older = sheet(
        "Display name,User principal name,Object Id,User type,Job title,Usage location\nAnna,anna@example.com,8d2f0c3e-1111-2222-3333-444455556666,Member,Buyer,DK\n",
    );
    let mapping = recognise(&older);
    assert_eq!(mapping.shape, Shape::EntraExport);
    let found: Vec<_> = [Field::DisplayName, Field::UserPrincipalName, Field::ObjectId, Field::Kind, Field::JobTitle]
        .map(|field| mapping.column(field))
        .to_vec();
    assert_eq!(found, [Some(0), Some(1), Some(2), Some(3), Some(4)]);
    let with_id = sheet("id,displayName,userPrincipalName\nx,Anna,a@example.com\n");
    assert_eq!(recognise(&with_id).column(Field::ObjectId), Some(0));
}

/// The bulk template says "block sign in", so yes means disabled; its password column is dropped.
#[test]
fn the_bulk_template_is_recognised() {
    let text = "version:v1.0\nName [displayName] Required,User name [userPrincipalName] Required,Initial password [passwordProfile] Required,Block sign in (Yes/No) [accountEnabled] Required,First name [givenName],Last name [surname]\nAnna Berg,anna@example.com,S3cret!x,No,Anna,Berg\nBo Lund,bo@example.com,S3cret!y,Yes,Bo,Lund\n";
    let sheet = sheet(text);
    let mapping = recognise(&sheet);
    assert_eq!(mapping.shape, Shape::EntraBulkCreate);
    let preview = preview_of(text, &[]);
    assert_eq!(preview.rows[0].fields.account_enabled, Some(true));
    assert_eq!(preview.rows[1].fields.account_enabled, Some(false));
    assert!(preview.notes.iter().any(|note| note.id == "import-note-secret-dropped"));
    assert!(!format!("{preview:?}").contains("S3cret"));
}

/// No title may stand for two fields, or the guess would depend on the order of a list; and none may look like a secret.
#[test]
fn titles_are_unambiguous() {
    let own: Vec<String> = Field::ALL.iter().map(|field| field.title().to_owned()).collect();
    let sheet = sheet(&format!("{}\n{}\n", own.join(","), "x,".repeat(19)));
    let mapping = recognise(&sheet);
    assert_eq!(mapping.shape, Shape::OwnExport);
    for (column, field) in Field::ALL.iter().enumerate() {
        assert_eq!(mapping.column(*field), Some(column), "{}", field.name());
        assert_eq!(Field::parse(field.title()), Some(*field));
    }
    super::recognise::check_titles();
}

/// `--map` must say what can be chosen when a name is wrong, and must not let a password column in.
#[test]
fn mappings_can_be_corrected() {
    let sheet = sheet("Who,Where,Password\nAnna,Aarhus,x\n");
    let mut mapping = recognise(&sheet);
    assert_eq!(
        preview(&sheet, &mapping, &[], &RejectedMatches::default(), &Decisions::default(), &Unwatched)
            .expect_err("no name")
            .message()
            .id,
        "import-no-name-column"
    );
    mapping.set(&sheet, "display_name", "who").expect("known");
    mapping.set(&sheet, "site", "Where").expect("known");
    assert_eq!(mapping.set(&sheet, "shoe_size", "Where").expect_err("unknown").message().id, "import-field-unknown");
    assert_eq!(mapping.set(&sheet, "site", "There").expect_err("unknown").message().id, "import-column-unknown");
    assert_eq!(mapping.set(&sheet, "site", "Password").expect_err("secret").message().id, "import-column-secret");
    let preview = preview(&sheet, &mapping, &[], &RejectedMatches::default(), &Decisions::default(), &Unwatched)
        .expect("has names");
    assert_eq!(preview.rows[0].fields.site.as_deref(), Some("Aarhus"));
    mapping.set(&sheet, "site", "").expect("known");
    assert_eq!(mapping.unused(&sheet), ["Where"]);
}

/// Every error of every row comes at once, with row and column.
#[test]
fn all_errors_come_at_once() {
    let text = "Name,Email,Object id,Kind,Start date,End date\n,bad,nope,alien,32.01.2026,\nAnna,a@example.com,,,2026-05-01,2026-04-01\n";
    let preview = preview_of(text, &[]);
    let expected = [
        (2, Some("Email"), "import-email-invalid"),
        (2, Some("Object id"), "import-object-id-invalid"),
        (2, Some("Kind"), "import-kind-of-person-invalid"),
        (2, Some("Start date"), "import-date-invalid"),
        (2, Some("Name"), "import-name-missing"),
        (3, Some("End date"), "import-leaves-before-start"),
    ];
    assert_eq!(error_ids(&preview), expected);
    assert_eq!(preview.counts.refused, 2);
}

/// The order of day and month is decided for a column, and asked for when the column does not say.
#[test]
fn dates_are_read_by_column() {
    let dates = |cells: &[&str]| {
        let text = format!(
            "Name;Start date\n{}",
            cells.iter().enumerate().map(|(at, cell)| format!("P{at};{cell}\n")).collect::<Vec<_>>().concat()
        );
        let preview = preview_of(&text, &[]);
        let found: Vec<String> = preview
            .rows
            .iter()
            .map(|row| row.fields.starts_on.map(|date| date.to_string()).unwrap_or_default())
            .collect();
        (found.join(" "), preview.errors.first().map(|error| error.message.id.clone()).unwrap_or_default())
    };
    assert_eq!(dates(&["03/04/2026", "13/04/2026"]).0, "2026-04-03 2026-04-13");
    assert_eq!(dates(&["03/04/2026", "04/13/2026"]).0, "2026-03-04 2026-04-13");
    assert_eq!(dates(&["03/04/2026"]).1, "import-date-ambiguous");
    assert_eq!(dates(&["13/04/2026", "04/13/2026", "03/04/2026"]).1, "import-date-order-mixed");
    assert_eq!(
        dates(&["3.4.2026", "46114", "2026-04-03T00:00:00Z", "14 Nov 2026", "14-Nov-2026"]).0,
        "2026-04-03 2026-04-02 2026-04-03 2026-11-14 2026-11-14"
    );
    assert_eq!(dates(&["31/02/2026"]).1, "import-date-invalid");
}

/// Object id before e-mail, e-mail before name; a name alone never decides.
#[test]
fn evidence_has_an_order() {
    let guid = "8d2f0c3e-1111-2222-3333-444455556666";
    let known = [
        person(1, |fields| {
            fields.display_name = Some("Anna Berg".to_owned());
            fields.object_id = Some(guid.to_owned());
            fields.email = Some("old@example.com".to_owned());
        }),
        named(2, "Bo Lund", Some("bo@example.com")),
        named(3, "Cy Holm", None),
    ];
    let text = format!(
        "Name,Email,Object id\nAnna Berg,new@example.com,{guid}\nBo Lund,BO@example.com,\nCy Holm,cy@example.com,\nDi Moe,di@example.com,\n"
    );
    let preview = preview_of(&text, &known);
    assert_eq!(outcome_names(&preview), ["changed", "unchanged", "review", "new"]);
    let conflict = preview_of(&format!("Name,Email,Object id\nAnna,bo@example.com,{guid}\n"), &known);
    assert!(matches!(&conflict.rows[0].outcome, Outcome::Review { candidates, .. } if candidates == &[id(1), id(2)]));
    let other = preview_of("Name,Email,Object id\nAnna,old@example.com,8d2f0c3e-1111-2222-3333-999955556666\n", &known);
    assert!(
        matches!(&other.rows[0].outcome, Outcome::Review { reason, .. } if reason.id == "import-review-other-object-id")
    );
}

/// What a person decided holds, and a rejected match does not come back.
#[test]
fn decisions_and_rejections_hold() {
    let known = [named(3, "Cy Holm", None)];
    let sheet = sheet("Name,Email\nCy Holm,cy@example.com\n");
    let mapping = recognise(&sheet);
    let with = |decision| {
        let decisions: Decisions = FxHashMap::from_iter([(2, decision)]);
        preview(&sheet, &mapping, &known, &RejectedMatches::default(), &decisions, &Unwatched).expect("has names")
    };
    assert_eq!(outcome_names(&with(Decision::NewPerson)), ["new"]);
    assert_eq!(outcome_names(&with(Decision::SamePersonAs(id(3)))), ["changed"]);
    assert_eq!(error_ids(&with(Decision::SamePersonAs(id(4)))), [(2, None, "import-decision-person-gone")]);
    let open = preview(&sheet, &mapping, &known, &RejectedMatches::default(), &Decisions::default(), &Unwatched)
        .expect("has names");
    let rejected: RejectedMatches = [(row_key(&open.rows[0].fields), id(3))].into_iter().collect();
    let again = preview(&sheet, &mapping, &known, &rejected, &Decisions::default(), &Unwatched).expect("has names");
    assert_eq!(outcome_names(&again), ["new"]);
}

/// Of equal rows one is imported; rows that contradict each other are refused together; shared mailboxes are asked about.
#[test]
fn twins_in_a_file_are_found() {
    let equal = preview_of("Name,Email\nAnna,a@example.com\nAnna,A@example.com\nAnna,a@example.com\n", &[]);
    assert_eq!(outcome_names(&equal), ["refused", "refused", "refused"]);
    let equal = preview_of("Name,Email\nAnna,a@example.com\nAnna,a@example.com\n", &[]);
    assert_eq!(outcome_names(&equal), ["new", "refused"]);
    let shared =
        preview_of("Name,Email,UPN\nAnna,desk@example.com,a@example.com\nBo,desk@example.com,b@example.com\n", &[]);
    assert_eq!(outcome_names(&shared), ["review", "review"]);
    let claims = [person(1, |fields| {
        fields.display_name = Some("Anna".to_owned());
        fields.email = Some("a@example.com".to_owned());
        fields.user_principal_name = Some("anna@example.com".to_owned());
    })];
    let double = preview_of("Name,Email\nAnna,a@example.com\nAnna B,anna@example.com\n", &claims);
    assert_eq!(outcome_names(&double), ["review", "review"]);
}

/// A guess never overwrites what somebody knew better, and an empty cell never erases.
#[test]
fn guesses_and_empty_cells_change_nothing() {
    let known = [person(1, |fields| {
        fields.display_name = Some("Bo Lund".to_owned());
        fields.email = Some("bo@example.com".to_owned());
        fields.kind = Some(PersonKind::Vendor);
        fields.department = Some("IT".to_owned());
    })];
    let preview = preview_of("Display name,Mail,User type,Department\nBo Lund,bo@example.com,Guest,\n", &known);
    assert_eq!(outcome_names(&preview), ["unchanged"]);
    assert_eq!(preview.rows[0].fields.kind, Some(PersonKind::Vendor));
    let internal = preview_of("Display name,Mail,User type\nBo Lund,bo@example.com,Member\n", &known);
    assert_eq!(outcome_names(&internal), ["changed"]);
}

/// Names that are formulas, right to left, or emoji are names; an apostrophe that shields a formula is taken off.
#[test]
fn odd_names_are_names() {
    let preview = preview_of(
        "Name;Email\n'=1+3;a@example.com\nمريم العلي;m@example.com\n🦊 Fox;f@example.com\n=1+3;b@example.com\n",
        &[],
    );
    let names: Vec<_> = preview.rows.iter().filter_map(|row| row.fields.display_name.as_deref()).collect();
    assert_eq!(names, ["=1+3", "مريم العلي", "🦊 Fox", "=1+3"]);
}

/// A name without anything else still finds its person again.
#[test]
fn people_without_addresses_are_found_again() {
    let text = "Name,Department\nAnna Berg,Sales\nAnna Berg,IT\nBo Lund,\n";
    let first = preview_of(text, &[]);
    assert_eq!(outcome_names(&first), ["new", "new", "new"]);
    assert_eq!(outcome_names(&preview_of(text, &apply(&first, &[]))), ["unchanged"; 3]);
}

fn own_file(people: &[PersonFields]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(Field::ALL.iter().map(|field| field.title())).expect("in memory");
    for fields in people {
        let cells = Field::ALL.iter().map(|field| fields.text(*field).unwrap_or_default().into_owned());
        writer.write_record(cells).expect("in memory");
    }
    String::from_utf8(writer.into_inner().expect("in memory")).expect("text")
}

fn any_fields() -> impl Strategy<Value = PersonFields> {
    let name =
        proptest::sample::select(&["Anna Berg", "anna berg", "Bo Lund", "Cy \"C\" Holm", "=1+3", "Zoë, Lund"][..]);
    let address = || {
        proptest::option::of(proptest::sample::select(
            &["a@example.com", "A@example.com", "b@example.com", "c@example.com", "d@example.com", "e@example.com"][..],
        ))
    };
    let object = proptest::option::of(0_u8..6);
    let kind = proptest::option::of(proptest::sample::select(PersonKind::ALL));
    let words = || proptest::option::of(proptest::sample::select(&["Sales", "IT", "Forkliften Ö"][..]));
    (
        name,
        address(),
        address(),
        object,
        kind,
        words(),
        words(),
        proptest::option::of(any::<bool>()),
        proptest::option::of(0_i64..20_000),
    )
        .prop_map(|(name, email, upn, object, kind, department, site, enabled, day)| PersonFields {
            display_name: Some(name.to_owned()),
            email: email.map(str::to_owned),
            user_principal_name: upn.map(str::to_owned),
            object_id: object.map(|number| format!("8d2f0c3e-1111-2222-3333-44445555000{number}")),
            kind,
            department: department.map(str::to_owned),
            site: site.map(str::to_owned),
            account_enabled: enabled,
            starts_on: day.map(|day| jiff::civil::date(1980, 1, 1).saturating_add(jiff::Span::new().days(day))),
            ..PersonFields::default()
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// After an import is confirmed, the same file changes nothing: no row is new or changed.
    #[test]
    fn importing_again_changes_nothing(before in proptest::collection::vec(any_fields(), 0..6), file in proptest::collection::vec(any_fields(), 0..10)) {
        let known: Vec<_> = before.into_iter().enumerate().map(|(at, fields)| ExistingPerson { id: id(at as u128), fields }).collect();
        let text = own_file(&file);
        let sheet = read_text("people.csv", text.into_bytes(), &options()).expect("readable");
        let mapping = recognise(&sheet);
        let run = |known: &[ExistingPerson]| preview(&sheet, &mapping, known, &RejectedMatches::default(), &Decisions::default(), &Unwatched).expect("has names");
        let first = run(&known);
        let after = apply(&first, &known);
        let second = run(&after);
        for (row, again) in first.rows.iter().zip(&second.rows) {
            match &row.outcome {
                Outcome::New | Outcome::Changed { .. } | Outcome::Unchanged { .. } => {
                    prop_assert!(!matches!(again.outcome, Outcome::New | Outcome::Changed { .. }), "{:?} then {:?}", row, again);
                }
                _ => {}
            }
        }
        prop_assert_eq!(first.counts.rows, first.counts.new + first.counts.matched + first.counts.review + first.counts.refused);
    }

    /// A file of people who are all told apart by an address imports completely, and then changes nothing at all.
    #[test]
    fn clean_files_import_completely(count in 1_usize..40, seed in any_fields()) {
        let file: Vec<_> = (0..count).map(|number| PersonFields { email: Some(format!("p{number}@example.com")), user_principal_name: None, object_id: None, ..seed.clone() }).collect();
        let text = own_file(&file);
        let first = preview_of(&text, &[]);
        prop_assert_eq!(first.counts.new, count);
        let second = preview_of(&text, &apply(&first, &[]));
        prop_assert_eq!(second.counts.unchanged, count);
    }

    /// The order of the rows does not decide what becomes of them.
    #[test]
    fn row_order_does_not_matter(before in proptest::collection::vec(any_fields(), 0..6), file in proptest::collection::vec(any_fields(), 0..10), shift in 0_usize..10) {
        let known: Vec<_> = before.into_iter().enumerate().map(|(at, fields)| ExistingPerson { id: id(at as u128), fields }).collect();
        let mut turned = file.clone();
        turned.rotate_left(shift.min(file.len()));
        turned.reverse();
        let sorted = |file: &[PersonFields]| {
            let preview = preview_of(&own_file(file), &known);
            let mut outcomes: Vec<String> = preview.rows.iter().zip(outcome_names(&preview)).map(|(row, name)| format!("{name} {:?}", row.fields)).collect();
            outcomes.sort();
            outcomes
        };
        prop_assert_eq!(sorted(&file), sorted(&turned));
    }

    /// Cells of any text end in a value or an error.
    #[test]
    fn any_cell_is_read_or_refused(cell in ".{0,40}") {
        let columns = Field::ALL.iter().map(|field| field.title()).collect::<Vec<_>>().join(";");
        let cells = vec![format!("\"{}\"", cell.replace('"', "\"\"")); Field::COUNT].join(";");
        let text = format!("{columns}\n{cells}\n");
        // Many control characters make it binary data, which is refused as a whole.
        let Ok(sheet) = read_text("people.csv", text.into_bytes(), &options()) else { return Ok(()) };
        let _ = preview(&sheet, &recognise(&sheet), &[], &RejectedMatches::default(), &Decisions::default(), &Unwatched);
    }
}
