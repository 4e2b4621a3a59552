//! People and user groups.

use super::Named;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    words::{PersonKind, Track},
};

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct PeopleQuery {
    /// Any part of name, e-mail, job title, department.
    pub text: String,
    pub group: Option<Id>,
    pub site: Option<Id>,
    /// `name`, `email`, `job_title`, `department`, `site`; `-name` for descending.
    pub sort: String,
    pub offset: u32,
    /// At most 500.
    pub limit: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PeoplePage {
    pub total: u32,
    pub rows: Vec<PersonRow>,
    /// Pairs that may be the same person and wait for an answer.
    pub possible_duplicates: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonRow {
    pub id: Id,
    pub name: String,
    pub email: String,
    pub job_title: String,
    pub department: String,
    pub site: String,
    pub kind: PersonKind,
    pub groups: Vec<String>,
    pub is_superuser: bool,
    pub is_consultant: bool,
}

/// All fields of a person; without id it is new. Empty text means not known.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Person {
    pub id: Option<Id>,
    pub display_name: String,
    pub given_name: String,
    pub surname: String,
    pub email: String,
    pub user_principal_name: String,
    pub object_id: String,
    pub kind: Option<PersonKind>,
    pub job_title: String,
    pub department: String,
    pub company: String,
    pub country: String,
    pub office: String,
    pub site: Option<Id>,
    pub language: String,
    pub employee_id: String,
    pub manager: String,
    pub phone: String,
    pub account_enabled: Option<bool>,
    pub starts_on: Option<Day>,
    pub leaves_on: Option<Day>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonDetail {
    pub person: Person,
    pub groups: Vec<Named>,
    pub superuser: Option<Id>,
    pub consultant: Option<Id>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct DuplicatePair {
    pub one: PersonRow,
    pub other: PersonRow,
    pub reason: Message,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct MergePeople {
    /// Stays.
    pub keep: Id,
    /// Its rows move to the one that stays; empty fields of that one are filled.
    pub merge: Id,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct GroupRow {
    pub id: Id,
    pub name: String,
    pub site: Option<Named>,
    /// As entered; members are counted when absent.
    pub headcount: Option<u32>,
    pub members: u32,
    /// The figure used: entered, else counted.
    pub people: u32,
    pub rule: Option<GroupRule>,
    /// What it learns beside the processes.
    pub track: Track,
    pub note: String,
    /// Superusers nominated whose scope holds this group.
    pub superusers: u32,
    /// Of these who may train.
    pub ready: u32,
    /// Why its superusers are not enough by what coverage asks for, in words.
    pub warning: Option<Message>,
}

/// A user group; without id it is new.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct GroupSave {
    pub id: Option<Id>,
    pub name: String,
    pub site: Option<Id>,
    pub headcount: Option<u32>,
    pub note: String,
    pub rule: Option<GroupRule>,
}

/// Members are those whose column has one of the values.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq, TS)]
pub struct GroupRule {
    /// `job_title`, `department`, `office`, `country`, `company`.
    pub column: String,
    pub values: Vec<String>,
    /// Only people of the group's site.
    pub same_site: bool,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct ColumnValues {
    pub column: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ColumnValue {
    pub value: String,
    pub people: u32,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct GroupMembersChange {
    pub group: Id,
    pub add: Vec<Id>,
    pub remove: Vec<Id>,
}
