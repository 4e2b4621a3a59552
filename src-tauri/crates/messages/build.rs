//! Collects every `en/*.ftl` into one table, so that a new topic needs no second list.

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("en");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<_> = fs::read_dir(&folder)?.collect::<Result<Vec<_>, _>>()?;
    files.sort_by_key(fs::DirEntry::file_name);
    let mut code = String::from("/// File name and content of each topic.\nconst CATALOGUE: &[(&str, &str)] = &[\n");
    for file in files.iter().filter(|file| file.path().extension().is_some_and(|ending| ending == "ftl")) {
        let path = file.path();
        code.push_str(&format!(
            "    ({:?}, include_str!({:?})),\n",
            file.file_name().to_string_lossy(),
            path.display().to_string()
        ));
        println!("cargo::rerun-if-changed={}", path.display());
    }
    code.push_str("];\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("catalogue.rs"), code)?;
    Ok(())
}
