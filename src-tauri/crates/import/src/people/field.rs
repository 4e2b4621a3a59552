//! The fields of a person as they stand in files.
//!
//! Owns their names, the titles of the columns of Understudy's own file, and their text form, which is the same in both
//! directions. Deliberately knows nothing of how other systems call them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use understudy_domain::words::PersonKind;

macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $title:literal;)+) => {
        /// A field of a person.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Field { $($(#[$doc])* $variant),+ }

        impl Field {
            /// Every field, in the order of Understudy's own file.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name, as used on the command line: `job_title`.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// The title of its column in Understudy's own file: `Job title`.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$variant => $title),+ }
            }
        }
    };
}

fields! {
    /// Name as shown.
    DisplayName = "display_name", "Display name";
    /// First name.
    GivenName = "given_name", "Given name";
    /// Last name.
    Surname = "surname", "Surname";
    /// E-mail address.
    Email = "email", "Email";
    /// Name for signing in; looks like an e-mail address.
    UserPrincipalName = "user_principal_name", "User principal name";
    /// Identifier in the directory.
    ObjectId = "object_id", "Object id";
    /// Internal, partner, vendor or customer.
    Kind = "kind", "Kind";
    /// Job title.
    JobTitle = "job_title", "Job title";
    /// Department.
    Department = "department", "Department";
    /// Company.
    Company = "company", "Company";
    /// Country.
    Country = "country", "Country";
    /// Office within a site.
    Office = "office", "Office";
    /// Site.
    Site = "site", "Site";
    /// Language that the person is trained in.
    Language = "language", "Language";
    /// Number in the personnel system.
    EmployeeId = "employee_id", "Employee id";
    /// Name or e-mail address of the manager.
    Manager = "manager", "Manager";
    /// Whether the person can sign in.
    AccountEnabled = "account_enabled", "Account enabled";
    /// Telephone number.
    Phone = "phone", "Phone";
    /// First day.
    StartsOn = "starts_on", "Starts on";
    /// Last day.
    LeavesOn = "leaves_on", "Leaves on";
}

impl Field {
    /// How many fields there are.
    pub const COUNT: usize = Self::ALL.len();

    /// The field of a name or title, in any case and spacing.
    pub fn parse(text: &str) -> Option<Self> {
        let wanted = crate::sheet::plain::normalised_title(text);
        Self::ALL.iter().copied().find(|field| crate::sheet::plain::normalised_title(field.name()) == wanted)
    }
}

/// What is known of a person. In an import, `None` says nothing about a field; it does not say that it is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs)] // Each field is described at `Field`.
pub struct PersonFields {
    pub display_name: Option<String>,
    pub given_name: Option<String>,
    pub surname: Option<String>,
    pub email: Option<String>,
    pub user_principal_name: Option<String>,
    /// In lower case.
    pub object_id: Option<String>,
    pub kind: Option<PersonKind>,
    pub job_title: Option<String>,
    pub department: Option<String>,
    pub company: Option<String>,
    pub country: Option<String>,
    pub office: Option<String>,
    pub site: Option<String>,
    pub language: Option<String>,
    pub employee_id: Option<String>,
    pub manager: Option<String>,
    pub account_enabled: Option<bool>,
    pub phone: Option<String>,
    pub starts_on: Option<Date>,
    pub leaves_on: Option<Date>,
}

impl PersonFields {
    /// The text of a field as Understudy's own file has it; an import of it gives the same value again.
    pub fn text(&self, field: Field) -> Option<Cow<'_, str>> {
        match field {
            Field::Kind => self.kind.map(|kind| Cow::Borrowed(kind.word())),
            Field::AccountEnabled => self.account_enabled.map(|yes| Cow::Borrowed(if yes { "yes" } else { "no" })),
            Field::StartsOn => self.starts_on.map(|date| Cow::Owned(date.to_string())),
            Field::LeavesOn => self.leaves_on.map(|date| Cow::Owned(date.to_string())),
            _ => self.words(field).map(Cow::Borrowed),
        }
    }

    /// The value of a field that is plain text.
    fn words(&self, field: Field) -> Option<&str> {
        match field {
            Field::DisplayName => self.display_name.as_deref(),
            Field::GivenName => self.given_name.as_deref(),
            Field::Surname => self.surname.as_deref(),
            Field::Email => self.email.as_deref(),
            Field::UserPrincipalName => self.user_principal_name.as_deref(),
            Field::ObjectId => self.object_id.as_deref(),
            Field::JobTitle => self.job_title.as_deref(),
            Field::Department => self.department.as_deref(),
            Field::Company => self.company.as_deref(),
            Field::Country => self.country.as_deref(),
            Field::Office => self.office.as_deref(),
            Field::Site => self.site.as_deref(),
            Field::Language => self.language.as_deref(),
            Field::EmployeeId => self.employee_id.as_deref(),
            Field::Manager => self.manager.as_deref(),
            Field::Phone => self.phone.as_deref(),
            Field::Kind | Field::AccountEnabled | Field::StartsOn | Field::LeavesOn => None,
        }
    }

    /// Place of a field that is plain text.
    pub(super) fn words_mut(&mut self, field: Field) -> Option<&mut Option<String>> {
        Some(match field {
            Field::DisplayName => &mut self.display_name,
            Field::GivenName => &mut self.given_name,
            Field::Surname => &mut self.surname,
            Field::Email => &mut self.email,
            Field::UserPrincipalName => &mut self.user_principal_name,
            Field::ObjectId => &mut self.object_id,
            Field::JobTitle => &mut self.job_title,
            Field::Department => &mut self.department,
            Field::Company => &mut self.company,
            Field::Country => &mut self.country,
            Field::Office => &mut self.office,
            Field::Site => &mut self.site,
            Field::Language => &mut self.language,
            Field::EmployeeId => &mut self.employee_id,
            Field::Manager => &mut self.manager,
            Field::Phone => &mut self.phone,
            Field::Kind | Field::AccountEnabled | Field::StartsOn | Field::LeavesOn => return None,
        })
    }

    /// Whether a field of an import says something else than what is known. E-mail addresses and ids do not differ by case.
    pub(super) fn differs(&self, incoming: &Self, field: Field) -> bool {
        match field {
            Field::Kind => incoming.kind.is_some() && incoming.kind != self.kind,
            Field::AccountEnabled => {
                incoming.account_enabled.is_some() && incoming.account_enabled != self.account_enabled
            }
            Field::StartsOn => incoming.starts_on.is_some() && incoming.starts_on != self.starts_on,
            Field::LeavesOn => incoming.leaves_on.is_some() && incoming.leaves_on != self.leaves_on,
            Field::Email | Field::UserPrincipalName | Field::ObjectId => {
                match (self.words(field), incoming.words(field)) {
                    (Some(before), Some(after)) => before != after && before.to_lowercase() != after.to_lowercase(),
                    (before, after) => after.is_some() && before.is_none(),
                }
            }
            _ => incoming.words(field).is_some_and(|after| self.words(field) != Some(after)),
        }
    }

    /// What is known after an import: its values where it has any, else what was known.
    pub fn merged(&self, incoming: &Self) -> Self {
        let mut merged = self.clone();
        for field in Field::ALL.iter().copied().filter(|field| self.differs(incoming, *field)) {
            match field {
                Field::Kind => merged.kind = incoming.kind,
                Field::AccountEnabled => merged.account_enabled = incoming.account_enabled,
                Field::StartsOn => merged.starts_on = incoming.starts_on,
                Field::LeavesOn => merged.leaves_on = incoming.leaves_on,
                _ => {
                    if let Some(place) = merged.words_mut(field) {
                        *place = incoming.words(field).map(str::to_owned);
                    }
                }
            }
        }
        merged
    }
}
