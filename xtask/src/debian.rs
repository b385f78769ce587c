//! Debian's packages: Chromium for the tests, and a Rust that builds wasm if rustup cannot fetch the target.
//!
//! Debian's Rust conflicts with its rustup package, so it is unpacked into a cache folder and not installed. Only
//! its compiler, its source of `std` and its linker are used; cargo stays the one that runs this program. The names of two
//! packages contain LLVM's and Rust's version, which is read from the packages that depend on them.

use crate::process;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Installs packages; this needs root and apt.
pub fn install(packages: &[&str]) -> Result<()> {
    let advice = format!("install by hand: {} (Debian's names)", packages.join(" "));
    if !process::succeeds(Command::new("apt-get").arg("--version")) {
        bail!("there is no apt-get here; {advice}");
    }
    println!("installing {} with apt-get", packages.join(", "));
    update().with_context(|| advice.clone())?;
    let mut install = Command::new("apt-get");
    install.args(["install", "--yes", "--quiet", "--no-install-recommends"]).args(packages);
    process::run(quiet(&mut install)).context(advice)
}

/// Whether apt has a package of this name in its lists.
pub fn knows(package: &str) -> bool {
    process::succeeds(Command::new("apt-cache").args(["show", package]))
}

fn update() -> Result<()> {
    process::run(quiet(Command::new("apt-get").args(["update", "--quiet"])))
}

fn quiet(command: &mut Command) -> &mut Command {
    command.env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null()).stdout(Stdio::null())
}

/// Debian's Rust for the web, unpacked.
pub struct Rust {
    root: PathBuf,
}

impl Rust {
    pub fn unpacked(project: &Project) -> Result<Self> {
        let root = project.cache().join("debian-rust");
        let rust = Rust { root };
        // The folder is renamed after everything is unpacked, so that an incomplete download is not used.
        if !rust.root.is_dir() {
            let part = rust.root.with_extension("part");
            unpack(&part).context("fetching Debian's Rust")?;
            fs::rename(&part, &rust.root).context("keeping Debian's Rust")?;
        }
        Ok(rust)
    }

    pub fn cargo(&self) -> Command {
        let mut cargo = Command::new("cargo");
        cargo
            .env("RUSTC", self.usr("bin/rustc"))
            .env("RUSTC_BOOTSTRAP", "1")
            .env("LD_LIBRARY_PATH", self.usr("lib/x86_64-linux-gnu"))
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", self.usr("bin/rust-lld"));
        cargo
    }

    /// Debian ships no built `std` for this target.
    pub fn options(&self) -> [&'static str; 1] {
        ["-Zbuild-std=std,panic_abort"]
    }

    fn usr(&self, path: &str) -> PathBuf {
        self.root.join("usr").join(path)
    }
}

fn unpack(folder: &Path) -> Result<()> {
    if folder.is_dir() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    if depends("rustc-web").is_err() {
        update()?;
    }
    let llvm = number_after("llvm-", &depends("rust-web-llvm")?)?;
    let rust = number_after("libstd-rust-web-", &depends("libstd-rust-web-dev")?)?;
    let packages = [
        "rustc-web".to_owned(),
        "libstd-rust-web-dev".to_owned(),
        format!("libstd-rust-web-{rust}"),
        "rust-web-src".to_owned(),
        "rust-web-llvm".to_owned(),
        format!("lld-{llvm}"),
        format!("libllvm{llvm}"),
    ];
    println!("unpacking {} into {}", packages.join(", "), folder.display());
    process::run(quiet(
        Command::new("apt-get").current_dir(folder).args(["download", "--quiet"]).args(&packages),
    ))?;
    for entry in fs::read_dir(folder)? {
        let file = entry?.path();
        if file.extension().is_some_and(|extension| extension == "deb") {
            process::run(Command::new("dpkg-deb").arg("-x").arg(&file).arg(folder))?;
            fs::remove_file(&file)?;
        }
    }
    Ok(())
}

/// The dependencies of a package by apt; an error if apt does not know the package.
fn depends(package: &str) -> Result<String> {
    process::output(Command::new("apt-cache").args(["depends", package]))
}

fn number_after(prefix: &str, depends: &str) -> Result<String> {
    let mut names =
        depends.lines().filter_map(|line| line.trim().strip_prefix("Depends: ")?.strip_prefix(prefix));
    let number = names.find(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    number.map(str::to_owned).with_context(|| format!("no package {prefix}NUMBER among what apt lists"))
}

#[cfg(test)]
mod tests {
    use super::number_after;

    #[test]
    fn the_number_of_a_dependency() {
        let depends = "rust-web-llvm\n  Depends: libc6\n  Depends: llvm-22\n  Conflicts: <rust-llvm>\n";
        assert_eq!(number_after("llvm-", depends).unwrap(), "22");
        assert!(number_after("lld-", depends).is_err());
    }
}
