//! Finds a cargo that can build wasm: rustup's with the target added, or else Debian's (debian.rs).

use crate::project::Project;
use crate::{debian, process};
use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::process::{Command, Stdio};

pub const TARGET: &str = "wasm32-unknown-unknown";

/// The environment variable that limits the choice to `rustup` or `debian`.
const CHOICE: &str = "DOCGAUGE_WASM_TOOLCHAIN";

/// The cargo to call, with its environment and options, to build for wasm.
pub enum WasmCargo {
    Rustup,
    Debian(debian::Rust),
}

impl WasmCargo {
    /// Finds a cargo, and installs the target if it is missing.
    pub fn find(project: &Project) -> Result<Self> {
        let choice = std::env::var(CHOICE).unwrap_or_default();
        let rustup = match choice.as_str() {
            "" | "rustup" => rustup_target(),
            "debian" => Err(anyhow::anyhow!("{CHOICE}=debian leaves rustup out")),
            other => bail!("{CHOICE} is `{other}`; it can be `rustup` or `debian`"),
        };
        let Err(rustup) = rustup else {
            return Ok(WasmCargo::Rustup);
        };
        if choice == "rustup" {
            return Err(rustup);
        }
        eprintln!("{rustup:#}; taking Debian's Rust for wasm");
        debian::Rust::unpacked(project).map(WasmCargo::Debian).map_err(|debian| {
            anyhow::anyhow!(
                "no Rust toolchain here can build for {TARGET}\n  rustup: {rustup:#}\n  Debian: {debian:#}\n\
                 install one of these, then run the command again:\n  \
                 rustup target add {TARGET}\n  apt-get install rustc-web cargo-web rust-web-src rust-web-llvm lld"
            )
        })
    }

    /// `cargo SUBCOMMAND --target wasm32-unknown-unknown`; the caller adds more arguments.
    pub fn command(&self, project: &Project, subcommand: &str) -> Command {
        let mut command = match self {
            WasmCargo::Rustup => Command::new("cargo"),
            WasmCargo::Debian(rust) => rust.cargo(),
        };
        command.current_dir(&project.root).arg(subcommand).args(["--target", TARGET]);
        if let WasmCargo::Debian(rust) = self {
            command.args(rust.options());
        }
        command.env("CARGO_TARGET_DIR", self.target(project)).envs(project.records());
        // The wasm contains the names of source files: remove the folders of this machine, so that builds are equal.
        let home = std::env::var("CARGO_HOME")
            .or_else(|_| std::env::var("HOME").map(|home| format!("{home}/.cargo")));
        if let Ok(home) = home {
            command.env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
                format!("--remap-path-prefix={home}=cargo"),
            );
        }
        command
    }

    /// The target folder; the two compilers have separate ones.
    pub fn target(&self, project: &Project) -> PathBuf {
        match self {
            WasmCargo::Rustup => project.target.clone(),
            WasmCargo::Debian(_) => project.target.join("debian"),
        }
    }
}

/// The environment in which cargo compiles the packages of this workspace by clippy, which fails on a warning.
///
/// `cargo clippy` checks all packages without building them, so tests would compile all of it a second time. Its driver is a
/// compiler that also lints: it takes arguments in the notation of `cargo clippy`, which is not a documented interface; a test
/// in this file fails if a warning passes. Programs that it builds may be optimised less, so it builds none to publish.
pub fn clippy() -> Result<[(&'static str, String); 2]> {
    let sysroot = process::output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let driver = PathBuf::from(sysroot.trim()).join("bin/clippy-driver");
    if !driver.is_file() {
        bail!("{} is missing; `rustup component add clippy` installs it", driver.display());
    }
    let arguments = "-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__".to_owned();
    Ok([("RUSTC_WORKSPACE_WRAPPER", driver.display().to_string()), ("CLIPPY_ARGS", arguments)])
}

/// Adds the target by rustup, if its standard library is not in the sysroot of the rustc that cargo calls.
fn rustup_target() -> Result<()> {
    if has_target()? {
        return Ok(());
    }
    eprintln!("adding the Rust target {TARGET} by rustup");
    let added = process::run(Command::new("rustup").args(["target", "add", TARGET]).stdin(Stdio::null()));
    added.context("rustup cannot add the target")?;
    match has_target()? {
        true => Ok(()),
        false => bail!("rustup added {TARGET}, but not to the toolchain that `cargo` runs"),
    }
}

fn has_target() -> Result<bool> {
    let folder =
        process::output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
    Ok(PathBuf::from(folder.trim()).is_dir())
}

#[cfg(test)]
mod tests {
    use super::clippy;
    use std::io::Write;
    use std::process::{Command, Stdio};

    /// Whether a library with this text can be built.
    fn compiled(text: &str) -> bool {
        let folder = std::env::temp_dir().join(format!("docgauge-clippy-{}", std::process::id()));
        let clippy = clippy().expect("clippy");
        let mut driver = Command::new(&clippy[0].1);
        // Cargo gives a wrapper the compiler first.
        driver.args(["rustc", "-", "--crate-type=lib", "--crate-name=one", "--emit=metadata", "--out-dir"]);
        driver.arg(&folder).envs(clippy).stdin(Stdio::piped()).stderr(Stdio::null());
        let mut driver = driver.spawn().expect("clippy-driver");
        driver.stdin.take().expect("a pipe").write_all(text.as_bytes()).expect("a text for the compiler");
        let status = driver.wait().expect("clippy-driver");
        let _ = std::fs::remove_dir_all(folder);
        status.success()
    }

    #[test]
    fn a_warning_of_clippy_or_of_rustc_fails_the_build() {
        assert!(compiled("pub fn one() -> u8 {\n    1\n}\n"));
        assert!(!compiled("pub fn one() -> u8 {\n    return 1;\n}\n"), "clippy::needless_return");
        assert!(!compiled("fn one() -> u8 {\n    1\n}\n"), "dead_code");
    }
}
