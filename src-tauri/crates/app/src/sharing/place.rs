//! Where the open programme is shared, as this laptop remembers it.

use super::laptop;
use crate::{App, AppError, Result};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use understudy_domain::message::Message;
use understudy_store::Store;
use understudy_sync::{
    exchange::Copy,
    folder::Folder,
    hub::{HubPlace, HubUrl},
    place::Place,
};

/// Name in the file of where it is shared.
const PLACE: &str = "sharing_place";

/// Where, without any secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Where {
    /// A folder of this laptop.
    Folder(PathBuf),
    /// A hub's address without its password.
    Hub(String),
}

impl Where {
    /// What is remembered; `None` while the programme is not shared here.
    pub(super) fn of(store: &Store) -> Result<Option<Self>> {
        Ok(store.local(PLACE)?.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// Remembers it, or forgets it.
    pub(super) fn remember(store: &Store, place: Option<&Self>) -> Result<()> {
        let text = place.and_then(|place| serde_json::to_string(place).ok());
        Ok(store.set_local(PLACE, text.as_deref())?)
    }

    /// For the screen.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::Folder(path) => path.display().to_string(),
            Self::Hub(address) => address.clone(),
        }
    }

    /// Opens it. `begin`: the user has just chosen it.
    pub(super) fn open(&self, app: &App, copy: Copy<'_>, begin: bool) -> Result<Box<dyn Place>> {
        let device = copy.identity.device();
        Ok(match self {
            Self::Folder(path) => Box::new(Folder::open(path, copy.project, device, begin)?),
            Self::Hub(address) => Box::new(HubPlace::open(&full(app, copy.store, address)?, copy.project, device)?),
        })
    }

    /// Opens it as a hub, for what only a hub needs; `None` for a folder.
    pub(super) fn hub(&self, app: &App, copy: Copy<'_>) -> Result<Option<HubPlace>> {
        let Self::Hub(address) = self else { return Ok(None) };
        let url = full(app, copy.store, address)?;
        Ok(Some(HubPlace::open(&url, copy.project, copy.identity.device())?))
    }
}

/// The address with the password that the keychain keeps.
fn full(app: &App, store: &Store, address: &str) -> Result<HubUrl> {
    let url = parse(address)?;
    match laptop::hub_password(app, store)? {
        Some(password) => Ok(url.with_password(&password).map_err(understudy_sync::SyncError::from)?),
        None => Ok(url),
    }
}

/// Reads an address as typed.
pub(super) fn parse(address: &str) -> Result<HubUrl> {
    Ok(HubUrl::parse(address).map_err(understudy_sync::SyncError::from)?)
}

/// Refuses a folder that would bring the database into what is synchronised, or that lies in the data folder.
pub(super) fn check_folder(app: &App, chosen: &Path) -> Result<()> {
    let real = |path: &Path| std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let (data, chosen) = (real(app.folder()), real(chosen));
    if data.starts_with(&chosen) || chosen.starts_with(&data) {
        return Err(AppError::refused(Message::new("sharing-folder-holds-data")));
    }
    Ok(())
}
