//! Files that people bring, and a small programme to work on. All names are invented.

use anyhow::{Context, Result};
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;
use understudy_tests::cli::Cli;

/// Users as Entra ID exported them until 2023.
pub(super) const ENTRA_OLD: &str = "\
userPrincipalName,displayName,surname,mail,givenName,objectId,userType,jobTitle,department,accountEnabled,usageLocation,streetAddress,state,country,physicalDeliveryOfficeName,city,postalCode,telephoneNumber,mobile,companyName,creationType,directorySynced,invitationState,createdDateTime
ana.holm@example.com,Ana Holm,Holm,ana.holm@example.com,Ana,5f0c1d9e-0000-4000-8000-000000000001,Member,Order desk lead,Sales,True,NO,,,Norway,Oslo 2,,,,,Nordwind,,,,2021-03-01T08:00:00Z
ben.oto@example.com,Ben Oto,Oto,ben.oto@example.com,Ben,5f0c1d9e-0000-4000-8000-000000000002,Member,Order clerk,Sales,True,NO,,,Norway,Oslo 2,,,,,Nordwind,,,,2021-03-01T08:00:00Z
carla.ruiz@example.com,Carla Ruiz,Ruiz,carla.ruiz@example.com,Carla,5f0c1d9e-0000-4000-8000-000000000003,Member,Picker,Warehouse,True,NO,,,Norway,Moss 1,,,,,Nordwind,,,,2021-03-01T08:00:00Z
dora.lind@example.com,Dora Lind,Lind,dora.lind@example.com,Dora,5f0c1d9e-0000-4000-8000-000000000004,Member,Order clerk,Sales,True,NO,,,Norway,Oslo 2,,,,,Nordwind,,,,2021-03-01T08:00:00Z
ola.berg@partner.example,Ola Berg,Berg,ola.berg@partner.example,Ola,5f0c1d9e-0000-4000-8000-000000000005,Guest,Consultant,,True,NO,,,Norway,,,,,,Fjell Consulting,Invitation,,Accepted,2021-03-01T08:00:00Z
";

/// The same users as Entra ID exports them now.
pub(super) const ENTRA_NEW: &str = "\
userPrincipalName,displayName,surname,mail,givenName,id,userType,jobTitle,department,accountEnabled,usageLocation,streetAddress,state,country,officeLocation,city,postalCode,telephoneNumber,mobilePhone,companyName,creationType,directorySynced,invitationState,createdDateTime
ana.holm@example.com,Ana Holm,Holm,ana.holm@example.com,Ana,5f0c1d9e-0000-4000-8000-000000000001,Member,Order desk lead,Sales,True,NO,,,Norway,Oslo 2,,,,,Nordwind,,,,2021-03-01T08:00:00Z
ben.oto@example.com,Ben Oto,Oto,ben.oto@example.com,Ben,5f0c1d9e-0000-4000-8000-000000000002,Member,Order clerk,Sales,True,NO,,,Norway,Oslo 2,,,,,Nordwind,,,,2021-03-01T08:00:00Z
carla.ruiz@example.com,Carla Ruiz,Ruiz,carla.ruiz@example.com,Carla,5f0c1d9e-0000-4000-8000-000000000003,Member,Picker,Warehouse,True,NO,,,Norway,Moss 1,,,,,Nordwind,,,,2021-03-01T08:00:00Z
dora.lind@example.com,Dora Lind,Lind,dora.lind@example.com,Dora,5f0c1d9e-0000-4000-8000-000000000004,Member,Order clerk,Sales,True,NO,,,Norway,Oslo 2,,,,,Nordwind,,,,2021-03-01T08:00:00Z
ola.berg@partner.example,Ola Berg,Berg,ola.berg@partner.example,Ola,5f0c1d9e-0000-4000-8000-000000000005,Guest,Consultant,,True,NO,,,Norway,,,,,,Fjell Consulting,Invitation,,Accepted,2021-03-01T08:00:00Z
";

/// The password that stands in [`BULK_CREATE`] and must be kept nowhere.
pub(super) const PASSWORD: &str = "Wild-Goose-4711";

/// The template of Entra ID for making users in bulk: a version row, titles with brackets, a password.
pub(super) const BULK_CREATE: &str = "\
version:v1.0
Name [displayName] Required,User name [userPrincipalName] Required,Initial password [passwordProfile] Required,Block sign in (Yes/No) [accountEnabled] Required,First name [givenName],Last name [surname],Job title [jobTitle],Department [department],Usage location [usageLocation]
Eva Storm,eva.storm@example.com,Wild-Goose-4711,No,Eva,Storm,Planner,Planning,NO
Finn Aas,finn.aas@example.com,Wild-Goose-4711,No,Finn,Aas,Planner,Planning,NO
";

/// A list as a spreadsheet writes it: names in other scripts, pictures, and one that begins like a formula.
pub(super) const AWKWARD: &str = "\
Name;E-mail;Job title
=1+3;formula@example.com;@SUM(A1)
שרה כהן;sara@example.com;Buyer
Ines 👩‍🏭 Vega;ines@example.com;\"Fitter; night shift\"
";

/// A catalogue in the shape of Microsoft's Simple workbook.
pub(super) const PROCESSES: &str = "\
Work Item Type,End to end,Process area,Process,Scenario,Process Sequence ID
End to end,65 Order to cash,,,,65.00.000.000
Process area,65 Order to cash,65.05 Manage sales orders,,,65.05.000.000
Process,65 Order to cash,65.05 Manage sales orders,65.05.030 Check credit,,65.05.030.000
Process,65 Order to cash,65.05 Manage sales orders,65.05.040 Confirm orders,,65.05.040.000
End to end,75 Source to pay,,,,75.00.000.000
Process area,75 Source to pay,75.10 Manage purchase orders,,,75.10.000.000
Process,75 Source to pay,75.10 Manage purchase orders,75.10.010 Receive goods,,75.10.010.000
";

/// A folder for files and data, and the command line on it.
pub(super) struct Desk {
    folder: TempDir,
    /// The command line.
    pub(super) cli: Cli,
}

impl Desk {
    /// An empty data folder.
    pub(super) fn new() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let cli = Cli::new(&folder.path().join("data"))?;
        Ok(Self { folder, cli })
    }

    /// A programme with people, processes in scope, a consultant, and Ana Holm nominated as a superuser for two processes.
    pub(super) fn with_programme() -> Result<Self> {
        let desk = Self::new()?;
        desk.cli.done(&["new", "Nordwind"])?;
        desk.import("people", "people.csv", ENTRA_NEW.as_bytes())?;
        desk.import("processes", "processes.csv", PROCESSES.as_bytes())?;
        desk.cli.done(&["scope", "add", "65"])?;
        desk.cli.done(&["consultants", "add", "Ola Berg", "--expertise", "65"])?;
        desk.cli.done(&["superusers", "nominate", "Ana Holm", "--process", "65.05"])?;
        Ok(desk)
    }

    /// The data folder.
    pub(super) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// A path beside the data folder.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file beside the data folder.
    pub(super) fn file(&self, name: &str, content: &[u8]) -> Result<String> {
        let path = self.path(name);
        fs::write(&path, content)?;
        Ok(path.to_str().context("the temporary folder has a name that is no text")?.to_owned())
    }

    /// Writes a file and imports it; answers the report.
    pub(super) fn import(&self, kind: &str, name: &str, content: &[u8]) -> Result<Value> {
        let file = self.file(name, content)?;
        self.cli.json(&["import", kind, &file])
    }
}

/// Copies a data folder as it lies on the disk.
pub(super) fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// Text as UTF-16 with a byte order mark, as spreadsheets save "Unicode text".
pub(super) fn utf16(text: &str) -> Vec<u8> {
    std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}
