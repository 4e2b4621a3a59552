//! The files of materials: what may be one, and how it comes into the programme.

use crate::{App, Result, error::FieldErrors, files::FileUse, open::Open};
use std::{fs::File, io::ErrorKind, path::Path};
use understudy_domain::message::Message;
use understudy_store::{StoreError, files::StoredFile};

/// What a file may weigh: 200 MB.
pub(super) const LARGEST_FILE: u64 = 200_000_000;
/// Longest name of a file, in characters.
const LONGEST_NAME: usize = 200;

/// Endings of what a laptop would run rather than show, on any of the three platforms.
const PROGRAMS: &[&str] = &[
    "action",
    "apk",
    "app",
    "appimage",
    "application",
    "appx",
    "appxbundle",
    "bash",
    "bat",
    "bin",
    "chm",
    "cmd",
    "com",
    "command",
    "cpl",
    "csh",
    "deb",
    "desktop",
    "diagcab",
    "dll",
    "dmg",
    "elf",
    "exe",
    "fish",
    "gadget",
    "hta",
    "inf",
    "ins",
    "iso",
    "jar",
    "jnlp",
    "js",
    "jse",
    "ksh",
    "lnk",
    "mjs",
    "mpkg",
    "msc",
    "msi",
    "msix",
    "msixbundle",
    "msp",
    "mst",
    "pif",
    "pkg",
    "pl",
    "ps1",
    "psd1",
    "psm1",
    "py",
    "pyc",
    "pyw",
    "pyz",
    "rb",
    "reg",
    "rgs",
    "rpm",
    "run",
    "scf",
    "scpt",
    "scr",
    "sct",
    "service",
    "settingcontent-ms",
    "sh",
    "shb",
    "shs",
    "so",
    "sys",
    "terminal",
    "tool",
    "url",
    "vb",
    "vbe",
    "vbs",
    "vhd",
    "vhdx",
    "website",
    "wim",
    "workflow",
    "ws",
    "wsc",
    "wsf",
    "wsh",
    "xbap",
    "xll",
    "zsh",
];

/// Whether a laptop would run a file of this name. Windows drops dots and spaces at the end of a name, so they are no way
/// around it.
pub(crate) fn is_program(name: &str) -> bool {
    let name = name.trim_end_matches(['.', ' ']);
    name.rsplit_once('.').is_some_and(|(_, ending)| PROGRAMS.contains(&ending.trim().to_lowercase().as_str()))
}

/// A name under which a file can be written in any folder of any platform: without what leads elsewhere or is not allowed.
pub(super) fn plain_name(name: &str) -> String {
    let allowed = |c: char| {
        if c.is_control() || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' | '\u{202a}'..='\u{202e}')
        {
            '_'
        } else {
            c
        }
    };
    let name: String = name.chars().map(allowed).collect();
    let name = name.trim_start_matches(['.', ' ', '-']).trim_end_matches(['.', ' ']);
    // The ending tells the laptop what to open it with, so that a long name loses its beginning.
    let plain: String = name.chars().skip(name.chars().count().saturating_sub(LONGEST_NAME)).collect();
    if plain.is_empty() { "file".to_owned() } else { plain }
}

/// Whether an address may be opened: a web page, and nothing that runs or reads something on the laptop.
pub(super) fn is_web_address(link: &str) -> bool {
    let lower = link.to_lowercase();
    let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
    let is_plain = !link.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '`'));
    is_plain && link.len() <= 2000 && rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with(['/', '?', '#']))
}

/// A file taken into the programme.
pub(super) struct Taken {
    pub(super) stored: StoredFile,
    pub(super) name: String,
}

/// Copies a chosen file into the programme. What cannot be taken becomes an error at the field `file`.
pub(super) fn take(app: &App, open: &Open, word: &str, errors: &mut FieldErrors) -> Result<Option<Taken>> {
    let path = app.path_of(word, FileUse::Open)?;
    let name = path.file_name().map(|name| plain_name(&name.to_string_lossy())).unwrap_or_default();
    if is_program(&name) {
        errors.add("file", Message::new("material-file-program").with("name", name));
        return Ok(None);
    }
    let mut file = match opened(&path) {
        Ok(file) => file,
        Err(error) => {
            let id =
                if error.kind() == ErrorKind::NotFound { "material-file-gone" } else { "material-file-unreadable" };
            errors.add("file", Message::new(id).with("name", name).with("detail", error.to_string()));
            return Ok(None);
        }
    };
    match open.store.put_file(&mut file, LARGEST_FILE)? {
        None => errors.add(
            "file",
            Message::new("material-file-too-large").with("name", name).with("largest", LARGEST_FILE / 1_000_000),
        ),
        Some(stored) if stored.bytes == 0 => errors.add("file", Message::new("material-file-empty").with("name", name)),
        Some(stored) => return Ok(Some(Taken { stored, name })),
    }
    Ok(None)
}

/// Opens a file for reading; folders and devices are none.
fn opened(path: &Path) -> std::io::Result<File> {
    let file = File::open(path)?;
    if file.metadata()?.is_file() { Ok(file) } else { Err(ErrorKind::InvalidInput.into()) }
}

/// An error of the file system, said as the store says it.
pub(super) fn disk(error: std::io::Error) -> crate::AppError {
    StoreError::from(error).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A material is opened with a click: a program behind a name that looks harmless must not get in.
    #[test]
    fn programs_are_told_by_their_ending_whatever_is_around_it() {
        for name in ["setup.exe", "Setup.EXE", "slides.pptx.exe", "setup.exe.", "setup.exe . ", "run.ps1", "x.desktop"]
        {
            assert!(is_program(name), "{name}");
        }
        for name in ["slides.pptx", "exe", "guide.pdf", "orders.com.pdf", "film.mp4", ""] {
            assert!(!is_program(name), "{name}");
        }
    }

    /// A name may come from another laptop: it must not lead out of the folder that it is written to.
    #[test]
    fn a_name_stays_in_its_folder() {
        assert_eq!(plain_name("../../etc/passwd"), "_.._etc_passwd");
        assert_eq!(plain_name("C:\\x\\a.pdf"), "C__x_a.pdf");
        assert_eq!(plain_name("..."), "file");
        assert_eq!(plain_name("Übung 1.docx"), "Übung 1.docx");
        assert!(plain_name(&format!("{}.pdf", "x".repeat(400))).ends_with("x.pdf"));
    }

    /// Only web pages: other addresses make the laptop run or read something.
    #[test]
    fn only_web_addresses_are_links() {
        for link in ["https://example.com/a?b=1", "HTTP://example.com"] {
            assert!(is_web_address(link), "{link}");
        }
        for link in
            ["file:///etc/passwd", "javascript:alert(1)", "https://", "https:///x", "example.com", "https://a b"]
        {
            assert!(!is_web_address(link), "{link}");
        }
    }
}
