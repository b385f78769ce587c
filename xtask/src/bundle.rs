//! Bundles `www/` into one classic script and one stylesheet, with esbuild (bundle.mjs).

use crate::project::Project;
use crate::{process, wasm};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Writes docgauge.js and page.css into `folder`.
pub fn build(project: &Project, folder: &Path) -> Result<()> {
    let engine = project.pkg().join("docgauge_bg.wasm");
    let engine = fs::read(&engine).with_context(|| format!("reading {}", project.shown(&engine)))?;
    let version = format!("{}+{}", env!("CARGO_PKG_VERSION"), wasm::id(&engine));
    let mut node = Command::new("node");
    node.arg(project.root.join("xtask/bundle.mjs")).arg(project.www()).arg(folder).arg(version);
    process::run(&mut node)?;
    let script = folder.join("docgauge.js");
    let text = fs::read_to_string(&script).with_context(|| format!("reading {}", project.shown(&script)))?;
    fs::write(&script, inlinable(&text)).with_context(|| format!("writing {}", project.shown(&script)))
}

/// The same program in a form that is safe inside a `<script>` element.
///
/// The two character sequences with a meaning in HTML occur in a minified program only inside strings, templates and
/// regular expressions, where the escapes mean the same characters.
fn inlinable(script: &str) -> String {
    script.replace("</script", "<\\/script").replace("<!--", "\\x3c!--")
}

#[cfg(test)]
mod tests {
    use super::inlinable;

    #[test]
    fn what_html_would_take_for_its_own_is_escaped() {
        assert_eq!(inlinable("a='</script><!-- x'"), "a='<\\/script>\\x3c!-- x'");
    }
}
