//! Bundles `www/` into one classic script, its loader and one stylesheet, with esbuild (bundle.mjs).

use crate::dist::Names;
use crate::process;
use crate::project::Project;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The version that the page shows. The digits of the build are put in when it is known.
const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), "+BUILD-ID");

/// Writes docgauge.js, whole.js (the same with all languages inside), loader.js and page.css into `folder`.
pub fn build(project: &Project, folder: &Path, names: &Names) -> Result<()> {
    let mut node = Command::new("node");
    node.arg(project.root.join("xtask/bundle.mjs")).arg(project.www()).arg(folder);
    process::run(node.arg(VERSION).arg(&names.engine).arg(&names.rules))?;
    for name in ["docgauge.js", "whole.js", "loader.js"] {
        let script = folder.join(name);
        let shown = project.shown(&script);
        let text = fs::read_to_string(&script).with_context(|| format!("reading {shown}"))?;
        fs::write(&script, inlinable(&text)).with_context(|| format!("writing {shown}"))?;
    }
    Ok(())
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
