//! Fonts of the machine for letters that the bundled ones lack.
//!
//! Owns where they are looked for and which are taken. Only well-known text fonts are opened: reading every font of a machine
//! would take seconds, and fonts of coloured pictures cannot be archived. Deliberately asks no network and no system service.

use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
};
use typst::{foundations::Bytes, text::Font};

/// Files of fonts by the beginning of their names, the better first: Chinese, Japanese and Korean, then scripts of
/// southern Asia and others, then those that have a little of everything.
const KNOWN: &[&str] = &[
    "NotoSansCJK-Regular.",
    "NotoSansCJKsc-Regular.",
    "NotoSansCJKjp-Regular.",
    "NotoSansCJKkr-Regular.",
    "NotoSansCJKtc-Regular.",
    "NotoSansSC",
    "NotoSansJP",
    "NotoSansKR",
    "SourceHanSans-Regular.",
    "msyh.",
    "YuGothM.",
    "malgun.",
    "msjh.",
    "PingFang.",
    "Hiragino Sans GB.",
    "AppleSDGothicNeo.",
    "STHeiti Medium.",
    "DroidSansFallbackFull.",
    "DroidSansFallback.",
    "wqy-zenhei.",
    "wqy-microhei.",
    "NotoSansDevanagari-Regular.",
    "NotoSansBengali-Regular.",
    "NotoSansTamil-Regular.",
    "NotoSansTelugu-Regular.",
    "NotoSansThai-Regular.",
    "NotoSansGeorgian-Regular.",
    "NotoSansArmenian-Regular.",
    "NotoSansEthiopic-Regular.",
    "Nirmala.",
    "LeelawUI.",
    "sylfaen.",
    "ebrima.",
    "NotoEmoji-Regular.",
    "Symbola",
    "seguisym.",
    "NotoSansSymbols2-Regular.",
    "NotoSansSymbols-Regular.",
    "Arial Unicode.",
    "DejaVuSans.",
    "FreeSans.",
    "unifont.",
];

/// A larger file is left alone: setting a page must stay possible on a small laptop.
const LARGEST: u64 = 48 << 20;
/// How deep folders of fonts are nested.
const DEEPEST: usize = 4;

/// Fonts that together have as many of the characters as can be had.
pub(super) fn fonts_for(lacking: &BTreeSet<char>) -> Vec<Font> {
    fonts_in(&folders(), lacking)
}

fn fonts_in(folders: &[PathBuf], lacking: &BTreeSet<char>) -> Vec<Font> {
    let mut files = Vec::new();
    for folder in folders {
        collect(folder, DEEPEST, &mut files);
    }
    files.sort();
    let mut lacking = lacking.clone();
    let mut taken = Vec::new();
    for (_, path) in files {
        if lacking.is_empty() {
            break;
        }
        let Ok(bytes) = fs::read(&path) else { continue };
        // A collection has the same letters in a shape for each language: the first is as good as the others.
        let Some(font) = Font::new(Bytes::new(bytes), 0) else { continue };
        let before = lacking.len();
        lacking.retain(|c| !font.info().coverage.contains(u32::from(*c)));
        if lacking.len() < before {
            taken.push(font);
        }
    }
    taken
}

/// The known fonts below a folder, with their place in the list.
fn collect(folder: &Path, depth: usize, files: &mut Vec<(usize, PathBuf)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let Ok(about) = fs::metadata(&path) else { continue };
        if about.is_dir() {
            if depth > 0 {
                collect(&path, depth - 1, files);
            }
            continue;
        }
        let name = entry.file_name().to_string_lossy().to_lowercase();
        let is_font = [".ttf", ".otf", ".ttc", ".otc"].iter().any(|ending| name.ends_with(ending));
        let place = KNOWN.iter().position(|known| name.starts_with(&known.to_lowercase()));
        if let Some(place) = place.filter(|_| is_font && about.len() <= LARGEST) {
            files.push((place, path));
        }
    }
}

/// Where fonts lie: for everybody, then for the person alone.
fn folders() -> Vec<PathBuf> {
    let of_variable = |name: &str, below: &str| env::var_os(name).map(|folder| PathBuf::from(folder).join(below));
    if cfg!(windows) {
        let own = of_variable("LOCALAPPDATA", "Microsoft/Windows/Fonts");
        return of_variable("WINDIR", "Fonts").into_iter().chain(own).collect();
    }
    let shared: &[&str] = if cfg!(target_os = "macos") {
        &["/System/Library/Fonts", "/Library/Fonts"]
    } else {
        &["/usr/share/fonts", "/usr/local/share/fonts"]
    };
    let own = if cfg!(target_os = "macos") { "Library/Fonts" } else { ".local/share/fonts" };
    shared.iter().map(PathBuf::from).chain(of_variable("HOME", own)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Only fonts that bring something are taken; a damaged or foreign file stops nothing.
    #[test]
    fn only_fonts_that_bring_something_are_taken() {
        let folder = tempfile::tempdir().expect("folder");
        let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts");
        fs::create_dir(folder.path().join("truetype")).expect("folder");
        fs::write(folder.path().join("msyh.ttc"), "no font").expect("written");
        let hebrew = folder.path().join("truetype/DejaVuSans.ttf");
        fs::copy(fonts.join("NotoSansHebrew-Regular.ttf"), hebrew).expect("copied");
        fs::copy(fonts.join("NotoSansHebrew-Regular.ttf"), folder.path().join("unifont.ttf")).expect("copied");
        fs::copy(fonts.join("NotoSansArabic-Regular.ttf"), folder.path().join("Unknown.ttf")).expect("copied");
        let found = |text: &str| fonts_in(&[folder.path().to_path_buf()], &text.chars().collect()).len();
        assert_eq!([found("שרה"), found("山"), found("محمد")], [1, 0, 0]);
        assert_eq!(fonts_in(&[folder.path().join("nowhere")], &BTreeSet::from(['ש'])).len(), 0);
    }
}
