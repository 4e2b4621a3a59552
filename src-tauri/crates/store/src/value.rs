//! Values of cells, as stored and as exchanged.

use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use smol_str::SmolStr;
use understudy_domain::{day::Day, id::Id};

/// One value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
pub enum Value {
    /// Not known.
    #[default]
    Null,
    /// Whole number or day.
    Integer(i64),
    /// Text or JSON. Up to 23 bytes stand in the value itself, as most do: a batch brings hundreds of thousands.
    Text(SmolStr),
    /// Id of a row.
    Id(Id),
    /// Bytes.
    Bytes(Box<[u8]>),
    /// Number with a fraction.
    Real(f64),
}

impl Value {
    /// Reads a value of a row.
    pub fn from_sql(value: ValueRef<'_>) -> Self {
        match value {
            ValueRef::Null => Self::Null,
            ValueRef::Integer(number) => Self::Integer(number),
            ValueRef::Real(number) => Self::Real(number),
            ValueRef::Text(text) => Self::Text(String::from_utf8_lossy(text).into()),
            ValueRef::Blob(bytes) => Id::from_bytes(bytes).map_or_else(|| Self::Bytes(bytes.into()), Self::Id),
        }
    }
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Integer(number) => ValueRef::Integer(*number),
            Self::Real(number) => ValueRef::Real(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Id(id) => ValueRef::Blob(id.bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

impl From<&str> for Value {
    /// Empty text means not known.
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Null } else { Self::Text(text.into()) }
    }
}
impl From<String> for Value {
    /// Empty text means not known.
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Null } else { Self::Text(text.into()) }
    }
}
impl From<&String> for Value {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}
impl From<Day> for Value {
    fn from(day: Day) -> Self {
        Self::Integer(i64::from(day.0))
    }
}
impl From<Id> for Value {
    fn from(id: Id) -> Self {
        Self::Id(id)
    }
}
impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Self::Integer(i64::from(yes))
    }
}
macro_rules! integers {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Value {
            fn from(number: $kind) -> Self {
                Self::Integer(i64::from(number))
            }
        }
    )*};
}
integers!(u8, u16, u32, i32, i64);
impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}
