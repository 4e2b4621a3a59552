//! Brings the fonts of the PDF into the build: Inter from the packages of the window, so that both show the same letters,
//! and small fallback fonts for scripts that Inter lacks.

use std::{
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
};

/// Folder and file ending of each weight.
const WEIGHTS: &[&str] = &["400Regular", "500Medium", "600SemiBold", "700Bold"];

/// Fallback fonts that lie beside the sources, with their licence: scripts that are read from the right.
const FALLBACKS: &[&str] = &["NotoSansArabic-Regular.ttf", "NotoSansHebrew-Regular.ttf"];

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
    let beside = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("fonts");
    for file in FALLBACKS {
        code.push_str(&include(&beside.join(file), &out, file)?);
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
