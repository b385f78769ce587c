//! Content security policies: what a page may load, run and send. They stand in the pages themselves, as `<meta>`,
//! so that they hold on any static host and from disk.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// What holds everywhere. Wasm is compiled, workers come from blobs, and HTML reaches the document only through the
/// policy of Trusted Types that the preview makes.
const COMMON: &str = "default-src 'none'; form-action 'none'; base-uri 'none'; \
                      require-trusted-types-for 'script'; trusted-types docgauge";

/// For a page whose files lie beside it.
pub fn hosted() -> String {
    format!(
        "{COMMON}; worker-src 'self' blob:; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; \
         connect-src 'self'"
    )
}

/// For a page that holds all that it needs: only these very scripts and styles, and not one request.
pub fn self_contained(scripts: &[&str], styles: &[&str]) -> String {
    let sources = |texts: &[&str]| texts.iter().map(|text| hash(text)).collect::<Vec<_>>().join(" ");
    format!(
        "{COMMON} docgauge-loader; worker-src blob:; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data: blob:; connect-src 'none'",
        sources(scripts),
        sources(styles),
    )
}

/// The page with its policy as the first thing after the character set, before anything that it is about.
pub fn insert(html: &str, policy: &str) -> anyhow::Result<String> {
    const CHARSET: &str = "<meta charset=\"utf-8\">";
    let Some(at) = html.find(CHARSET) else {
        anyhow::bail!("the page has no {CHARSET} after which its content security policy could stand");
    };
    let (before, after) = html.split_at(at + CHARSET.len());
    Ok(format!("{before}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{after}"))
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::{insert, self_contained};

    #[test]
    fn a_policy_names_each_script_by_its_hash() {
        // The digest of the empty text, as everybody knows it.
        let empty = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
        let policy = self_contained(&[""], &[""]);
        assert!(policy.contains(&format!("script-src {empty} 'wasm-unsafe-eval'; style-src {empty};")));
    }

    #[test]
    fn the_policy_comes_before_what_it_is_about() {
        let page = insert("<head><meta charset=\"utf-8\"><script></script>", "default-src 'none'").unwrap();
        assert!(page.find("default-src").unwrap() < page.find("<script>").unwrap());
        assert!(insert("<head></head>", "").is_err());
    }
}
