//! Which column of a file is which field.
//!
//! Owns the titles that directories and people use. Deliberately only guesses: the mapping is shown, and every field can be
//! set to another column.

use super::Field;
use crate::{
    ImportError,
    mapping::{chosen_column, column_list},
    sheet::{Options, Sheet, plain},
};
use serde::{Deserialize, Serialize};
use understudy_domain::message::Message;

/// Where a file of people seems to come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// Users exported from Entra ID, in either generation of titles.
    EntraExport,
    /// The template with which users are created in bulk in Entra ID.
    EntraBulkCreate,
    /// Understudy's own file.
    OwnExport,
    /// Anything else.
    Other,
}

/// Titles of each field as [`plain::normalised_title`] gives them, the best first. A title stands at one field only.
const TITLES: &[(Field, &[&str])] = &[
    (
        Field::DisplayName,
        &[
            "displayname",
            "fullname",
            "name",
            "personname",
            "employeename",
            "anzeigename",
            "vollständigername",
            "vollername",
            "nomcomplet",
            "nomdaffichage",
            "nombrecompleto",
            "nombreparamostrar",
            "visningsnavn",
            "visningsnamn",
            "navn",
            "namn",
            "fullständigtnamn",
            "fuldenavn",
            "fulltnavn",
            "nimi",
            "worker",
            "employee",
            "user",
            "person",
            "mitarbeiter",
        ],
    ),
    (
        Field::GivenName,
        &[
            "givenname",
            "firstname",
            "forename",
            "vorname",
            "prénom",
            "prenom",
            "nombre",
            "fornavn",
            "förnamn",
            "fornamn",
            "etunimi",
        ],
    ),
    (
        Field::Surname,
        &[
            "surname",
            "lastname",
            "familyname",
            "sn",
            "nachname",
            "familienname",
            "nom",
            "nomdefamille",
            "apellido",
            "apellidos",
            "efternavn",
            "efternamn",
            "etternavn",
            "sukunimi",
        ],
    ),
    (
        Field::Email,
        &[
            "mail",
            "email",
            "emailaddress",
            "primaryemail",
            "workemail",
            "businessemail",
            "primarysmtpaddress",
            "mailadresse",
            "emailadresse",
            "adressemail",
            "adresseemail",
            "courriel",
            "correo",
            "correoelectrónico",
            "correoelectronico",
            "epost",
            "epostadress",
            "epostadresse",
            "sähköposti",
            "alternateemailaddress",
            "alternateemail",
            "othermails",
        ],
    ),
    (
        Field::UserPrincipalName,
        &[
            "userprincipalname",
            "upn",
            "username",
            "signinname",
            "login",
            "loginname",
            "benutzerprinzipalname",
            "benutzername",
            "nomdutilisateur",
            "nombredeusuario",
            "brukernavn",
            "användarnamn",
            "brugernavn",
        ],
    ),
    (Field::ObjectId, &["objectid", "azureadobjectid", "entraobjectid", "azureobjectid", "objektid"]),
    (Field::Kind, &["kind", "usertype", "persontype", "type", "employeetype", "benutzertyp", "art"]),
    (
        Field::JobTitle,
        &[
            "jobtitle",
            "title",
            "position",
            "jobposition",
            "role",
            "jobrole",
            "stellenbezeichnung",
            "funktion",
            "berufsbezeichnung",
            "poste",
            "fonction",
            "puesto",
            "cargo",
            "stilling",
            "befattning",
            "jobtitel",
            "stillingsbetegnelse",
        ],
    ),
    (
        Field::Department,
        &[
            "department",
            "departmentname",
            "dept",
            "team",
            "division",
            "businessunit",
            "orgunit",
            "organizationunit",
            "abteilung",
            "bereich",
            "département",
            "departement",
            "service",
            "departamento",
            "avdeling",
            "avdelning",
            "afdeling",
            "osasto",
        ],
    ),
    (
        Field::Company,
        &[
            "companyname",
            "company",
            "organization",
            "organisation",
            "firma",
            "unternehmen",
            "société",
            "societe",
            "entreprise",
            "empresa",
            "compañía",
            "företag",
            "virksomhed",
            "selskap",
            "legalentity",
        ],
    ),
    (
        Field::Country,
        &["country", "countryorregion", "countryregion", "land", "pays", "país", "pais", "maa", "usagelocation"],
    ),
    (
        Field::Office,
        &[
            "officelocation",
            "physicaldeliveryofficename",
            "office",
            "büro",
            "buero",
            "bureau",
            "oficina",
            "kontor",
            "room",
        ],
    ),
    (
        Field::Site,
        &[
            "site",
            "plant",
            "worklocation",
            "location",
            "branch",
            "standort",
            "werk",
            "emplacement",
            "lieu",
            "sede",
            "ubicación",
            "lokation",
            "plats",
            "lokasjon",
            "city",
            "stadt",
            "ville",
            "ciudad",
            "by",
            "ort",
        ],
    ),
    (
        Field::Language,
        &["language", "preferredlanguage", "lang", "locale", "sprache", "langue", "idioma", "språk", "sprog"],
    ),
    (
        Field::EmployeeId,
        &[
            "employeeid",
            "employeenumber",
            "employeeno",
            "staffid",
            "staffnumber",
            "personnelnumber",
            "personnelno",
            "workerid",
            "badge",
            "personalnummer",
            "mitarbeiternummer",
            "matricule",
            "numerodeempleado",
            "medarbejdernummer",
            "ansattnummer",
            "anställningsnummer",
        ],
    ),
    (
        Field::Manager,
        &[
            "manager",
            "managername",
            "manageremail",
            "supervisor",
            "linemanager",
            "reportsto",
            "vorgesetzter",
            "führungskraft",
            "responsable",
            "supérieur",
            "jefe",
            "leder",
            "chef",
            "esimies",
        ],
    ),
    (
        Field::AccountEnabled,
        &[
            "accountenabled",
            "blocksignin",
            "blocksigninyesno",
            "enabled",
            "active",
            "accountstatus",
            "aktiviert",
            "kontoaktiviert",
            "compteactivé",
            "activo",
            "aktiv",
        ],
    ),
    (
        Field::Phone,
        &[
            "telephonenumber",
            "telephone",
            "officephone",
            "businessphone",
            "businessphones",
            "phone",
            "phonenumber",
            "workphone",
            "telefon",
            "telefonnummer",
            "téléphone",
            "teléfono",
            "telefono",
            "mobilephone",
            "mobile",
            "mobiltelefon",
            "handy",
            "mobil",
            "puhelin",
        ],
    ),
    (
        Field::StartsOn,
        &[
            "startson",
            "startdate",
            "employeehiredate",
            "hiredate",
            "joined",
            "joiningdate",
            "eintrittsdatum",
            "eintritt",
            "datededébut",
            "datedembauche",
            "fechadeinicio",
            "startdato",
            "startdatum",
        ],
    ),
    (
        Field::LeavesOn,
        &[
            "leaveson",
            "leavedate",
            "enddate",
            "employeeleavedatetime",
            "terminationdate",
            "lastday",
            "leavingdate",
            "austrittsdatum",
            "austritt",
            "datedefin",
            "fechadefin",
            "slutdato",
            "slutdatum",
        ],
    ),
];

/// How a file of people is read: by the titles that are known.
pub fn options() -> Options {
    Options { worksheet: None, known_title }
}

fn known_title(title: &str) -> bool {
    TITLES.iter().any(|(_, titles)| titles.contains(&title))
}

/// Which column is which field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Mapping {
    /// Where the file seems to come from.
    pub shape: Shape,
    /// In dates such as 03/04/2026, whether the day stands first; without it, decided per column where the dates allow it.
    pub day_first: Option<bool>,
    columns: [Option<usize>; Field::COUNT],
}

impl Mapping {
    /// The column of a field.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.columns.get(field as usize).copied().flatten()
    }

    /// Sets the column of a field, both by name; an empty column name leaves the field out.
    ///
    /// # Errors
    /// When there is no such field or column, with a list of those that there are; or when the column holds passwords.
    pub fn set(&mut self, sheet: &Sheet, field: &str, column: &str) -> Result<(), ImportError> {
        let found = Field::parse(field).ok_or_else(|| {
            let fields = Field::ALL.iter().map(|field| field.name()).collect::<Vec<_>>().join(", ");
            Message::new("import-field-unknown").with("field", field).with("fields", fields)
        })?;
        self.columns[found as usize] = chosen_column(sheet, column)?;
        Ok(())
    }

    /// The titles of columns that no field takes its values from.
    pub fn unused(&self, sheet: &Sheet) -> Vec<String> {
        (0..sheet.headers.len())
            .filter(|column| !self.columns.contains(&Some(*column)))
            .filter(|column| {
                sheet.headers.get(*column).is_some_and(|title| !title.is_empty() && !sheet.dropped.contains(title))
            })
            .map(|column| sheet.column_title(column))
            .collect()
    }

    /// Whether the file can give every person a name.
    pub(super) fn check(&self, sheet: &Sheet) -> Result<(), ImportError> {
        let named = self.column(Field::DisplayName).or(self.column(Field::GivenName)).or(self.column(Field::Surname));
        if named.is_some() {
            return Ok(());
        }
        Err(Message::new("import-no-name-column")
            .with("file", &sheet.source)
            .with("columns", column_list(sheet))
            .into())
    }
}

/// Guesses where the file comes from and which column is which field.
pub fn recognise(sheet: &Sheet) -> Mapping {
    let titles: Vec<String> = sheet.headers.iter().map(|title| plain::normalised_title(title)).collect();
    let shape = shape(sheet, &titles);
    let mut columns = [None; Field::COUNT];
    for (field, known) in TITLES {
        columns[*field as usize] = known
            .iter()
            .filter_map(|name| titles.iter().position(|title| title == name))
            .find(|column| sheet.headers.get(*column).is_some_and(|title| !plain::is_secret_title(title)));
    }
    if shape == Shape::EntraExport && columns[Field::ObjectId as usize].is_none() {
        columns[Field::ObjectId as usize] = titles.iter().position(|title| title == "id");
    }
    Mapping { shape, day_first: None, columns }
}

fn shape(sheet: &Sheet, titles: &[String]) -> Shape {
    let has = |name: &str| titles.iter().any(|title| title == name);
    let own =
        sheet.headers.iter().filter(|title| Field::ALL.iter().any(|field| field.title() == title.as_str())).count();
    if sheet.version_row || sheet.headers.iter().any(|title| title.contains("[userPrincipalName]")) {
        Shape::EntraBulkCreate
    } else if own >= 10 && own == sheet.headers.len() {
        Shape::OwnExport
    } else if has("userprincipalname") && has("displayname") {
        Shape::EntraExport
    } else {
        Shape::Other
    }
}

/// Asserts that every title of the table is normalised and stands once.
#[cfg(test)]
pub(super) fn check_titles() {
    let mut seen = rustc_hash::FxHashSet::default();
    for title in TITLES.iter().flat_map(|(_, titles)| *titles) {
        assert_eq!(*title, plain::normalised_title(title), "not normalised");
        assert!(seen.insert(*title), "{title} stands twice");
        assert!(!plain::is_secret_title(title), "{title} looks like a secret");
    }
}
