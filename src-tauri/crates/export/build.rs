//! Brings the fonts of the PDF into the build: Inter always, and fallback fonts for other scripts where the window's
//! packages hold them. The files come from the packages of the window, so that both show the same letters.

use std::{
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
};

/// Folder and file ending of each weight.
const WEIGHTS: &[&str] = &["400Regular", "500Medium", "600SemiBold", "700Bold"];

/// Packages of fallback fonts that are taken when they are installed: name of the package and of its files. Scripts whose
/// letters change shape (Arabic) are left out: the archive standard refuses shapes that cannot be read back as text.
const FALLBACKS: &[(&str, &str)] = &[("noto-sans-hebrew", "NotoSansHebrew"), ("noto-emoji", "NotoEmoji")];

fn main() -> Result<(), Box<dyn Error>> {
    let packages = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../../ui/node_modules/@expo-google-fonts");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={}", packages.display());
    let mut code = String::from("/// The font files, Inter first.\nconst FONT_FILES: &[&[u8]] = &[\n");
    for weight in WEIGHTS {
        let file = format!("Inter_{weight}.ttf");
        let from = packages.join("inter").join(weight).join(&file);
        if !from.exists() {
            return Err(format!(
                "the font {file} is missing: run `cargo xtask setup` (installs the window's packages)"
            )
            .into());
        }
        code.push_str(&include(&from, &out, &file)?);
    }
    for (package, name) in FALLBACKS {
        let file = format!("{name}_400Regular.ttf");
        let from = packages.join(package).join("400Regular").join(&file);
        println!("cargo::rerun-if-changed={}", from.display());
        if from.exists() {
            code.push_str(&include(&from, &out, &file)?);
        }
    }
    code.push_str("];\n");
    fs::write(out.join("fonts.rs"), code)?;
    Ok(())
}

/// Copies a font beside the generated code and gives the line that includes it.
fn include(from: &Path, out: &Path, file: &str) -> Result<String, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", from.display());
    fs::copy(from, out.join(file))?;
    Ok(format!("    include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}\")),\n"))
}
