//! Titles and answers as Microsoft Forms writes them, in the languages that we know.
//!
//! Owns the lists. A title in a language that is not here is found by its place: an export always begins with the same five
//! columns.

/// Titles of the fixed columns, normalised: identity, start, end, address, name.
pub(super) const FIXED: [(&str, &[&str]); 5] = [
    ("id", &["id", "identifiant"]),
    (
        "start",
        &[
            "starttime",
            "startzeit",
            "heurededébut",
            "heurededebut",
            "horadeinicio",
            "begintijd",
            "oradiinizio",
            "horadeinício",
            "starttidspunkt",
            "starttid",
            "alkamisaika",
            "godzinarozpoczęcia",
        ],
    ),
    (
        "end",
        &[
            "completiontime",
            "fertigstellungszeit",
            "abschlusszeit",
            "heuredefin",
            "horadefinalización",
            "tijdvanvoltooien",
            "oradicompletamento",
            "horadeconclusão",
            "fuldførelsestidspunkt",
            "fullføringstidspunkt",
            "slutförandetid",
            "valmistumisaika",
            "godzinaukończenia",
        ],
    ),
    (
        "email",
        &[
            "email",
            "emailaddress",
            "emailadresse",
            "mail",
            "adressedemessagerie",
            "courrierélectronique",
            "correoelectrónico",
            "postaelettronica",
            "sähköposti",
            "epost",
            "adresemail",
        ],
    ),
    ("name", &["name", "nom", "nombre", "naam", "nome", "navn", "namn", "nimi", "nazwa"]),
];

/// Titles of the column that says the group.
pub(super) const GROUP: &[&str] = &[
    "group",
    "usergroup",
    "team",
    "department",
    "mygroup",
    "yourgroup",
    "whichgroupdoyoubelongto",
    "gruppe",
    "benutzergruppe",
    "abteilung",
    "groupe",
    "équipe",
    "service",
    "grupo",
    "equipo",
    "afdeling",
    "groep",
    "gruppo",
    "avdeling",
    "avdelning",
];

/// Beginnings of titles of the free comment.
pub(super) const COMMENT: &[&str] = &[
    "comment",
    "anycomment",
    "anythingelse",
    "isthereanything",
    "whatshouldweknow",
    "kommentar",
    "anmerkung",
    "washaben",
    "commentaire",
    "comentario",
    "comentário",
    "commento",
    "opmerking",
    "kommentti",
];

/// Answers of a scale in words, folded, from the worst to the best. The middle has several names.
pub(super) const SCALES: &[[&[&str]; 5]] = &[
    [
        &["strongly disagree", "completely disagree", "not at all", "very dissatisfied", "very poor", "never"],
        &["disagree", "somewhat disagree", "slightly", "dissatisfied", "somewhat dissatisfied", "poor", "rarely"],
        &[
            "neutral",
            "neither agree nor disagree",
            "neither satisfied nor dissatisfied",
            "moderately",
            "fair",
            "sometimes",
        ],
        &["agree", "somewhat agree", "mostly", "very", "satisfied", "somewhat satisfied", "good", "often"],
        &["strongly agree", "completely agree", "fully", "extremely", "very satisfied", "very good", "always"],
    ],
    [
        &[
            "stimme überhaupt nicht zu",
            "stimme gar nicht zu",
            "trifft überhaupt nicht zu",
            "trifft gar nicht zu",
            "sehr unzufrieden",
        ],
        &["stimme nicht zu", "stimme eher nicht zu", "trifft nicht zu", "trifft eher nicht zu", "unzufrieden"],
        &["weder noch", "teils teils", "teils/teils", "unentschieden", "neutral"],
        &["stimme zu", "stimme eher zu", "trifft zu", "trifft eher zu", "zufrieden"],
        &[
            "stimme völlig zu",
            "stimme voll zu",
            "stimme voll und ganz zu",
            "trifft voll zu",
            "trifft voll und ganz zu",
            "sehr zufrieden",
        ],
    ],
    [
        &["pas du tout d'accord", "pas du tout d’accord", "très insatisfait"],
        &["pas d'accord", "pas d’accord", "plutôt pas d'accord", "plutôt pas d’accord", "insatisfait"],
        &["neutre", "ni d'accord ni pas d'accord", "ni d’accord ni pas d’accord"],
        &["d'accord", "d’accord", "plutôt d'accord", "plutôt d’accord", "satisfait"],
        &["tout à fait d'accord", "tout à fait d’accord", "très satisfait"],
    ],
    [
        &["totalmente en desacuerdo", "muy en desacuerdo", "muy insatisfecho"],
        &["en desacuerdo", "insatisfecho"],
        &["ni de acuerdo ni en desacuerdo", "neutral"],
        &["de acuerdo", "satisfecho"],
        &["totalmente de acuerdo", "muy de acuerdo", "muy satisfecho"],
    ],
    [
        &["helemaal mee oneens", "zeer mee oneens"],
        &["mee oneens", "oneens"],
        &["neutraal", "niet mee eens, niet mee oneens"],
        &["mee eens", "eens"],
        &["helemaal mee eens", "zeer mee eens"],
    ],
    [
        &["fortemente in disaccordo", "per niente d'accordo"],
        &["in disaccordo"],
        &["neutrale", "né d'accordo né in disaccordo"],
        &["d'accordo"],
        &["fortemente d'accordo", "completamente d'accordo"],
    ],
    [
        &["discordo totalmente"],
        &["discordo"],
        &["neutro", "não concordo nem discordo"],
        &["concordo"],
        &["concordo totalmente"],
    ],
    [
        &["meget uenig", "svært uenig", "helt uenig"],
        &["uenig"],
        &["nøytral", "hverken enig eller uenig", "verken enig eller uenig"],
        &["enig"],
        &["meget enig", "svært enig", "helt enig"],
    ],
    [
        &["instämmer inte alls", "håller inte alls med"],
        &["instämmer inte", "håller inte med"],
        &["varken eller", "neutral"],
        &["instämmer", "håller med"],
        &["instämmer helt", "håller helt med"],
    ],
];

/// A step of the scale from what stands in a cell: a number, a number with words (`4 – agree`), stars, or words alone.
pub(super) fn step(text: &str) -> Option<u8> {
    let plain = text.trim().to_lowercase();
    let number = plain.strip_suffix(".0").or_else(|| plain.strip_suffix(",0")).unwrap_or(&plain);
    if let Ok(step) = number.parse::<u8>() {
        return (1..=5).contains(&step).then_some(step);
    }
    let stars = plain.chars().filter(|c| *c == '★' || *c == '⭐').count();
    if stars > 0 {
        return u8::try_from(stars).ok().filter(|step| *step <= 5);
    }
    for scale in SCALES {
        for (words, step) in scale.iter().zip(1_u8..) {
            if words.contains(&plain.as_str()) {
                return Some(step);
            }
        }
    }
    // `4 - Agree`: the number is meant, and the words only explain it.
    let (first, rest) = plain.split_once([' ', '-', '–', '.', ')', ':', '='])?;
    let step = first.parse::<u8>().ok().filter(|step| (1..=5).contains(step))?;
    let explains =
        !rest.trim_start_matches([' ', '-', '–', '.', ')', ':', '=']).starts_with(|c: char| c.is_ascii_digit());
    explains.then_some(step)
}
