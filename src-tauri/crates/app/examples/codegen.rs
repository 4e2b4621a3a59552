//! Prints the generated TypeScript files as one JSON object: name to content. Called by `cargo xtask codegen`.

fn main() {
    let files: std::collections::BTreeMap<String, String> = understudy_app::typescript().into_iter().collect();
    match serde_json::to_string(&files) {
        Ok(text) => println!("{text}"),
        Err(error) => eprintln!("{error}"),
    }
}
