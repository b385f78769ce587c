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
