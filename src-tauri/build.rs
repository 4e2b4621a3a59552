//! Checks the window's configuration and embeds what it names.

fn main() {
    tauri_build::build();
}
