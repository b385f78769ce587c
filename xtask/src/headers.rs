//! `_headers`, which Netlify, Cloudflare Pages and others read beside the files; `docs/hosting.md` has the same for servers.
//!
//! Each address matches one entry, because some hosts join the values of several. Deliberately absent: `X-Frame-Options`, since
//! `embed.html` is for frames, and the policy of what a page may load, which is in the page itself.

/// For every file.
const COMMON: &str = "  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n";
/// Other sites load the script and what it asks for.
const SHARED: &str = "  Access-Control-Allow-Origin: *\n  Cross-Origin-Resource-Policy: cross-origin\n";
const IMMUTABLE: &str = "  Cache-Control: public, max-age=31536000, immutable\n";
const NO_CACHE: &str = "  Cache-Control: no-cache\n";
/// Only `embed.html` may be shown inside other sites.
const PAGE: &str = "  Content-Security-Policy: frame-ancestors 'self'\n";

/// The file, with the names that have a hash.
pub fn file(hashed: &[&str]) -> String {
    let mut text = String::new();
    let mut entry = |address: &str, lines: &[&str]| {
        text.push_str(&format!("/{address}\n{COMMON}{}", lines.concat()));
    };
    for name in hashed {
        let kind = if name.ends_with(".wasm") { "  Content-Type: application/wasm\n" } else { "" };
        entry(name, &[IMMUTABLE, SHARED, kind]);
    }
    entry("", &[NO_CACHE, PAGE]);
    entry("index.html", &[NO_CACHE, PAGE]);
    entry("embed.html", &[NO_CACHE]);
    entry("docgauge.js", &[NO_CACHE, SHARED]);
    entry("sw.js", &[NO_CACHE]);
    entry("sw-off.js", &[NO_CACHE]);
    entry("manifest.webmanifest", &[NO_CACHE, "  Content-Type: application/manifest+json\n"]);
    entry("licences.txt", &[NO_CACHE, "  Content-Type: text/plain; charset=utf-8\n"]);
    entry("assets/*", &[NO_CACHE]);
    text
}

#[cfg(test)]
mod tests {
    use super::file;

    #[test]
    fn only_names_with_a_hash_are_kept_for_ever() {
        let text = file(&["engine.0123abcd.wasm"]);
        assert_eq!(text.matches("immutable").count(), 1);
        assert!(text.starts_with("/engine.0123abcd.wasm\n"));
        assert!(!text.contains("X-Frame-Options"));
        let frame = text.split("/embed.html\n").nth(1).unwrap().split("\n/").next().unwrap();
        assert!(!frame.contains("frame-ancestors"));
    }
}
