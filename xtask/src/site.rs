//! `dist/site/`: the files of a static host.
//!
//! A file that a page loads has the hash of its content in its name, so a browser may keep it for ever and never gets it for
//! another build. The names by which people and browsers ask are stable: the pages, the service worker, the manifest, and
//! `docgauge.js` for the script tags of other sites, which is the same script and asks for its engine by its hashed name.

use crate::dist::{Parts, read, write};
use crate::project::Project;
use crate::{csp, headers, offline, wasm};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};

/// The name of a file with the hash of its content: `page.css` becomes `page.0123abcd.css`.
pub fn hashed(name: &str, bytes: &[u8]) -> String {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{stem}.{}.{extension}", wasm::id(bytes))
}

/// Writes the site. The page for frames contains all its parts, because a sandboxed frame has an opaque origin, from which it
/// cannot fetch files of a static host.
pub fn write_all(project: &Project, parts: &Parts) -> Result<()> {
    let site = project.site();
    if site.is_dir() {
        fs::remove_dir_all(&site).with_context(|| format!("clearing {}", project.shown(&site)))?;
    }
    let script = hashed("docgauge.js", parts.script.as_bytes());
    let style = hashed("page.css", parts.style.as_bytes());
    let loaded = [
        (script.as_str(), parts.script.as_bytes()),
        (&style, parts.style.as_bytes()),
        (&parts.names.engine, &parts.wasm),
        (&parts.names.rules, &parts.rules),
    ];
    for (name, bytes) in loaded {
        write(project, &site.join(name), bytes)?;
    }
    write(project, &site.join("docgauge.js"), parts.script.as_bytes())?;
    let index = linked(&parts.index, &[("docgauge.js", &script), ("page.css", &style)])?;
    write(project, &site.join("index.html"), csp::insert(&index, &csp::hosted())?.as_bytes())?;
    write(project, &site.join("embed.html"), &offline::file(&parts.embed, parts)?)?;
    write(project, &site.join("licences.txt"), parts.licences.as_bytes())?;
    let www = project.www();
    let mut kept: Vec<_> =
        ["./", "embed.html", "licences.txt", "manifest.webmanifest"].map(str::to_owned).into();
    kept.extend(loaded.map(|(name, _)| name.to_owned()));
    kept.extend(copy_folder(project, &www.join("assets"), &site, "assets")?);
    let tables = copy_folder(project, &project.cache().join("bundle/tables"), &site, "")?;
    kept.extend(tables.iter().cloned());
    for name in ["manifest.webmanifest", "sw-off.js"] {
        write(project, &site.join(name), read(project, &www.join(name))?.as_bytes())?;
    }
    let list = kept.iter().map(|name| format!("'{name}'")).collect::<Vec<_>>().join(", ");
    let worker = read(project, &www.join("sw.js"))?.replace("'BUILD-ID'", &format!("'{}'", parts.build));
    ensure!(worker.contains("'FILES'"), "sw.js has no place for the names of its files");
    write(project, &site.join("sw.js"), worker.replace("'FILES'", &list).as_bytes())?;
    // A page asks for these when a document needs them, so they are not part of the copy for use without a network.
    let drawing = copy_folder(project, &project.cache().join("bundle/draw"), &site, "")?;
    let hashed: Vec<_> = loaded
        .map(|(name, _)| name)
        .into_iter()
        .chain(drawing.iter().chain(&tables).map(String::as_str))
        .collect();
    write(project, &site.join("_headers"), headers::file(&hashed).as_bytes())
}

/// The page with other names of the files that it links to.
fn linked(html: &str, names: &[(&str, &str)]) -> Result<String> {
    let mut html = html.to_owned();
    for (name, hashed) in names {
        let link = format!("=\"{name}\"");
        ensure!(html.matches(&link).count() == 1, "the page does not link to {name} exactly once");
        html = html.replace(&link, &format!("=\"{hashed}\""));
    }
    Ok(html)
}

/// Copies a folder of files that the pages use, and gives their paths in the site, sorted.
fn copy_folder(project: &Project, from: &Path, site: &Path, path: &str) -> Result<Vec<String>> {
    let entries = fs::read_dir(from).with_context(|| format!("reading {}", project.shown(from)))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let mut copied = Vec::new();
    for file in files {
        let name = file.file_name().and_then(|name| name.to_str()).context("a name that is not UTF-8")?;
        copied.push(if path.is_empty() { name.to_owned() } else { format!("{path}/{name}") });
        write(project, &site.join(path).join(name), &fs::read(&file)?)?;
    }
    Ok(copied)
}

#[cfg(test)]
mod tests {
    use super::{hashed, linked};

    #[test]
    fn other_bytes_have_another_name() {
        assert_eq!(hashed("page.css", b""), "page.e3b0c442.css");
        assert_ne!(hashed("page.css", b"a"), hashed("page.css", b"b"));
    }

    #[test]
    fn a_page_without_the_link_is_refused() {
        assert_eq!(linked("<a href=\"a.css\">", &[("a.css", "b.css")]).unwrap(), "<a href=\"b.css\">");
        assert!(linked("<a>", &[("a.css", "b.css")]).is_err());
    }
}
