//! Lists the files of `catalog/` that are compiled into the binary, so that adding a sector is adding a file.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

#[allow(
    clippy::disallowed_methods,
    reason = "a build script writes generated code, not case files, and reads what cargo tells it"
)]
fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=catalog");
    let root = env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?;
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    let mut names = Vec::new();
    list(&Path::new(&root).join("catalog"), "", &mut names)?;
    names.sort();
    let mut code = String::from("[\n");
    for name in &names {
        // The compiler fills in the root: what is listed here stays true when a build folder serves two checkouts.
        let path = format!("/catalog/{name}");
        writeln!(code, "    ({name:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {path:?}))),")
            .map_err(io::Error::other)?;
    }
    code.push_str("]\n");
    fs::write(Path::new(&out).join("catalog.rs"), code)
}

/// Collects the `.ron` files below `dir`, as paths relative to the catalog folder with `/` between the parts.
fn list(dir: &Path, prefix: &str, names: &mut Vec<String>) -> io::Result<()> {
    if !dir.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let relative = if prefix.is_empty() { name.clone() } else { format!("{prefix}/{name}") };
        if entry.file_type()?.is_dir() {
            list(&entry.path(), &relative, names)?;
        } else if Path::new(&name).extension().is_some_and(|ext| ext == "ron") {
            names.push(relative);
        }
    }
    Ok(())
}
