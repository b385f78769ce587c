//! The engines in which the core of the page's tests runs (tests/engines): Chromium, Firefox and WebKitGTK.
//!
//! All three are wanted. On a machine that cannot install one, `DOCGAUGE_ENGINES=chromium` (names with commas between)
//! leaves out the others by the user's decision: their tests are skipped by name and counted.

use crate::{browser, debian};
use anyhow::{Context, Result, bail};
use std::env;
use std::path::PathBuf;
use std::process::Command;

const CHOICE: &str = "DOCGAUGE_ENGINES";

struct Engine {
    name: &'static str,
    programs: &'static [Program],
    /// Debian's packages with these programs.
    packages: &'static [&'static str],
}

struct Program {
    /// The environment variable with its path.
    variable: &'static str,
    names: &'static [&'static str],
}

/// `browser::install` installs Chromium.
const ENGINES: [Engine; 3] = [
    Engine { name: "chromium", programs: &[], packages: &[] },
    Engine {
        name: "firefox",
        programs: &[Program { variable: "FIREFOX", names: &["firefox-esr", "firefox"] }],
        packages: &["firefox-esr"],
    },
    Engine {
        name: "webkit",
        programs: &[
            Program { variable: "WEBKIT_DRIVER", names: &["WebKitWebDriver"] },
            Program { variable: "XVFB", names: &["Xvfb"] },
        ],
        packages: &["webkit2gtk-driver", "xvfb"],
    },
];

/// Installs what is missing of the wanted engines.
pub fn install() -> Result<()> {
    let missing: Vec<_> = wanted()?.into_iter().filter(|engine| found(engine).is_err()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<_> = missing.iter().flat_map(|engine| engine.packages).copied().collect();
    let advice = || format!("or leave other engines out by {CHOICE}=chromium");
    debian::install(&packages).with_context(advice)?;
    missing.into_iter().try_for_each(|engine| found(engine).map(drop)).with_context(advice)
}

/// Tells the tests which engines are wanted and where their programs are.
pub fn tell(node: &mut Command) -> Result<()> {
    let wanted = wanted()?;
    node.env("CHROMIUM", browser::headless()?).env("CHROMEDRIVER", browser::driver()?);
    for (variable, path) in wanted.iter().map(|engine| found(engine)).collect::<Result<Vec<_>>>()?.concat() {
        node.env(variable, path);
    }
    let names: Vec<_> = wanted.iter().map(|engine| engine.name).collect();
    node.env(CHOICE, names.join(","));
    Ok(())
}

fn wanted() -> Result<Vec<&'static Engine>> {
    chosen(env::var(CHOICE).ok().as_deref())
}

/// The engines of a list of names; all of them without a list.
fn chosen(choice: Option<&str>) -> Result<Vec<&'static Engine>> {
    let Some(names) = choice else { return Ok(ENGINES.iter().collect()) };
    let engine = |name: &str| ENGINES.iter().find(|engine| engine.name == name.trim());
    let known = ENGINES.map(|engine| engine.name).join(", ");
    let named: Option<Vec<_>> = names.split(',').map(engine).collect();
    match named {
        Some(named) => Ok(named),
        None => bail!("{CHOICE} is {names:?}; it lists names of engines: {known}"),
    }
}

fn found(engine: &Engine) -> Result<Vec<(&'static str, PathBuf)>> {
    let path = |program: &Program| Ok((program.variable, browser::find(program.variable, program.names)?));
    engine.programs.iter().map(path).collect()
}

#[cfg(test)]
mod tests {
    use super::chosen;

    #[test]
    fn engines_are_left_out_only_by_name() {
        let names = |choice| {
            let engines = chosen(choice)?;
            anyhow::Ok(engines.into_iter().map(|engine| engine.name).collect::<Vec<_>>())
        };
        assert_eq!(names(None).unwrap(), ["chromium", "firefox", "webkit"]);
        assert_eq!(names(Some("chromium, webkit")).unwrap(), ["chromium", "webkit"]);
        assert!(names(Some("opera")).is_err());
        assert!(names(Some("")).is_err());
    }
}
