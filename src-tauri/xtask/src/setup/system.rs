//! System packages: what each task needs, how to tell that it is there, and how each platform installs it.
//!
//! Installs by itself on Debian and its descendants only; elsewhere it prints the exact command and stops, because a
//! wrong guess at somebody's package manager does harm.

use crate::process::{capture, command, find, run};
use anyhow::{Result, bail};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// One thing that must be on the machine.
pub(crate) struct Need {
    what: &'static str,
    why: &'static str,
    probe: Probe,
    debian: &'static [&'static str],
    fedora: &'static [&'static str],
    arch: &'static [&'static str],
}

/// How to tell that a need is met, by whatever means it was installed.
enum Probe {
    Program(&'static str),
    Library(&'static str),
    Files(&'static [&'static str]),
    PythonModules(&'static str),
    PostgreSql,
}

/// What building and opening the window takes.
pub(crate) const RUN: &[Need] = &[
    Need {
        what: "a C compiler",
        why: "builds SQLite and links every program",
        probe: Probe::Program("cc"),
        debian: &["build-essential"],
        fedora: &["gcc", "make"],
        arch: &["base-devel"],
    },
    Need {
        what: "perl",
        why: "configures the library that encrypts a programme on the laptop",
        probe: Probe::Program("perl"),
        debian: &["perl"],
        fedora: &["perl-core"],
        arch: &["perl"],
    },
    Need {
        what: "pkg-config",
        why: "finds the window's libraries",
        probe: Probe::Program("pkg-config"),
        debian: &["pkg-config"],
        fedora: &["pkgconf-pkg-config"],
        arch: &["pkgconf"],
    },
    Need {
        what: "WebKitGTK 4.1 for development",
        why: "draws the window",
        probe: Probe::Library("webkit2gtk-4.1"),
        debian: &["libwebkit2gtk-4.1-dev"],
        fedora: &["webkit2gtk4.1-devel"],
        arch: &["webkit2gtk-4.1"],
    },
];

/// What driving the real window in tests takes.
pub(crate) const WINDOW_TESTS: &[Need] = &[
    Need {
        what: "Xvfb",
        why: "is the display that the tested window opens on",
        probe: Probe::Program("Xvfb"),
        debian: &["xvfb", "libgl1-mesa-dri"],
        fedora: &["xorg-x11-server-Xvfb", "mesa-dri-drivers"],
        arch: &["xorg-server-xvfb", "mesa"],
    },
    Need {
        what: "WebKitWebDriver",
        why: "presses the keys in the tested window",
        probe: Probe::Program("WebKitWebDriver"),
        debian: &["webkit2gtk-driver"],
        fedora: &["webkit2gtk-driver"],
        arch: &["webkit2gtk-4.1"],
    },
];

/// What asking foreign programs about the exports takes.
pub(crate) const EXPORT_TESTS: &[Need] = &[
    Need {
        what: "a Java runtime",
        why: "runs veraPDF, which checks the PDF",
        probe: Probe::Program("java"),
        debian: &["default-jre-headless"],
        fedora: &["java-latest-openjdk-headless"],
        arch: &["jre-openjdk-headless"],
    },
    Need {
        what: "the Java XML binding (JAXB)",
        why: "is used by veraPDF to read its rules",
        probe: Probe::Files(&[
            "/usr/share/java/jaxb-api.jar",
            "/usr/share/java/jaxb-core.jar",
            "/usr/share/java/jaxb-runtime.jar",
            "/usr/share/java/istack-commons-runtime.jar",
        ]),
        debian: &["libjaxb-java", "libistack-commons-java", "libjaxb-api-java"],
        fedora: &["jaxb-api2", "jaxb-impl", "istack-commons"],
        arch: &[],
    },
    Need {
        what: "Python with virtual environments",
        why: "holds openpyxl, which opens the XLSX, and fetches veraPDF",
        probe: Probe::PythonModules("venv, ensurepip"),
        debian: &["python3", "python3-venv"],
        fedora: &["python3"],
        arch: &["python"],
    },
    Need {
        what: "pdftotext",
        why: "reads the words of the PDF back",
        probe: Probe::Program("pdftotext"),
        debian: &["poppler-utils"],
        fedora: &["poppler-utils"],
        arch: &["poppler"],
    },
];

/// What trying the hub against a real server takes.
pub(crate) const HUB_TESTS: &[Need] = &[
    Need {
        what: "PostgreSQL",
        why: "is the server that the hub's tests connect to",
        probe: Probe::PostgreSql,
        debian: &["postgresql"],
        fedora: &["postgresql-server"],
        arch: &["postgresql"],
    },
    Need {
        what: "openssl",
        why: "makes the certificates of that server",
        probe: Probe::Program("openssl"),
        debian: &["openssl"],
        fedora: &["openssl"],
        arch: &["openssl"],
    },
];

/// Where PostgreSQL's own programs are: on the search path, or where Debian and the vendor's packages put them, the newest
/// first.
pub(crate) fn postgresql() -> Option<PathBuf> {
    let pairs = || ["initdb", "pg_ctl"].map(|name| format!("{name}{}", std::env::consts::EXE_SUFFIX));
    let mut folders: Vec<(u32, PathBuf)> = Vec::new();
    for (parent, prefix) in [("/usr/lib/postgresql", ""), ("/usr", "pgsql-")] {
        for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if let Some(version) = name.strip_prefix(prefix).and_then(|number| number.parse().ok()) {
                folders.push((version, entry.path().join("bin")));
            }
        }
    }
    folders.sort_unstable_by_key(|(version, _)| std::cmp::Reverse(*version));
    // Behind the others: a search path may hold one of the programs without the other.
    let on_path = find("pg_ctl").and_then(|program| Some(program.canonicalize().ok()?.parent()?.to_owned()));
    folders
        .into_iter()
        .map(|(_, folder)| folder)
        .chain(on_path)
        .find(|folder| pairs().iter().all(|name| folder.join(name).is_file()))
}

/// Finds what of these needs is missing, says so, and installs it or stops with the command that does.
pub(crate) fn install(needs: &[&[Need]]) -> Result<()> {
    if !cfg!(target_os = "linux") {
        return native_compiler();
    }
    let missing = missing(needs);
    if missing.is_empty() {
        return Ok(());
    }
    println!("Understudy needs a few things that this machine does not have yet:");
    for need in &missing {
        println!("  {}: it {}", need.what, need.why);
    }
    match family(&fs::read_to_string("/etc/os-release").unwrap_or_default()) {
        Family::Debian => apt(&packages(&missing, |need| need.debian))?,
        Family::Fedora => bail!(by_hand("sudo dnf install", &packages(&missing, |need| need.fedora))),
        Family::Arch => bail!(by_hand("sudo pacman -S --needed", &packages(&missing, |need| need.arch))),
        Family::Other => bail!(
            "install them with this system's package manager (on Debian they are called: {}), then run this again",
            packages(&missing, |need| need.debian).join(" ")
        ),
    }
    let still: Vec<_> = self::missing(needs).iter().map(|need| need.what).collect();
    if still.is_empty() { Ok(()) } else { bail!("installed, but still not found: {}", still.join(", ")) }
}

/// On macOS and Windows the toolchain's own prerequisites are all that the window needs.
fn native_compiler() -> Result<()> {
    if cfg!(target_os = "macos") && find("cc").is_none() {
        bail!(by_hand("xcode-select --install", &[]));
    }
    Ok(())
}

fn missing<'a>(needs: &[&'a [Need]]) -> Vec<&'a Need> {
    needs.iter().flat_map(|group| group.iter()).filter(|need| !is_met(&need.probe)).collect()
}

fn is_met(probe: &Probe) -> bool {
    let runs = |command: &mut Command| capture(command).is_ok_and(|(success, _, _)| success);
    match probe {
        Probe::Program(name) => find(name).is_some(),
        Probe::Library(name) => runs(&mut command("pkg-config", &["--exists", name])),
        Probe::Files(paths) => paths.iter().all(|path| Path::new(path).exists()),
        Probe::PostgreSql => postgresql().is_some(),
        Probe::PythonModules(names) => runs(&mut command("python3", &["-c", &format!("import {names}")])),
    }
}

fn packages(needs: &[&Need], of: impl Fn(&Need) -> &'static [&'static str]) -> Vec<&'static str> {
    needs.iter().flat_map(|need| of(need).iter().copied()).collect()
}

fn by_hand(command: &str, packages: &[&str]) -> String {
    format!("run this, then try again:\n\n  {command} {}\n", packages.join(" "))
}

fn apt(packages: &[&str]) -> Result<()> {
    let (_, user, _) = capture(&mut command("id", &["-u"]))?;
    let is_root = user.trim() == "0";
    if !is_root && find("sudo").is_none() {
        bail!(by_hand("apt-get install --no-install-recommends", packages));
    }
    let apt_get = |arguments: &[&str]| {
        let mut call = if is_root { Command::new("env") } else { Command::new("sudo") };
        call.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=300", "--yes"]);
        call.args(arguments);
        call
    };
    run(&mut apt_get(&["update"]))?;
    run(apt_get(&["install", "--no-install-recommends"]).args(packages))
}

#[derive(Debug, PartialEq)]
enum Family {
    Debian,
    Fedora,
    Arch,
    Other,
}

/// Reads the family from the text of `/etc/os-release`: `ID` first, then `ID_LIKE`.
fn family(os_release: &str) -> Family {
    let values = ["ID=", "ID_LIKE="].into_iter().filter_map(|key| {
        os_release.lines().find_map(|line| line.strip_prefix(key)).map(|value| value.trim_matches('"').to_owned())
    });
    for value in values {
        for word in value.split_whitespace() {
            match word {
                "debian" | "ubuntu" => return Family::Debian,
                "fedora" | "rhel" => return Family::Fedora,
                "arch" => return Family::Arch,
                _ => {}
            }
        }
    }
    Family::Other
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A descendant (Mint, Rocky) must get its parent's commands, and a stranger none.
    #[test]
    fn family_is_read_from_id_and_id_like() {
        assert_eq!(family("NAME=x\nID=debian\n"), Family::Debian);
        assert_eq!(family("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"), Family::Debian);
        assert_eq!(family("ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n"), Family::Fedora);
        assert_eq!(family("ID=arch\n"), Family::Arch);
        assert_eq!(family("ID=void\n"), Family::Other);
        assert_eq!(family(""), Family::Other);
    }

    /// On Debian every need must be installable, or a bare machine cannot run the tests.
    #[test]
    fn every_need_has_a_debian_package() {
        for need in [RUN, WINDOW_TESTS, EXPORT_TESTS, HUB_TESTS].into_iter().flatten() {
            assert!(!need.debian.is_empty(), "{} has no Debian package", need.what);
        }
    }
}
