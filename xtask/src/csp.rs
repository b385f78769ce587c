//! Content security policies, which limit what a page may load, run and send. They are `<meta>` elements of the pages, so that
//! they apply on any static host and from disk.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The part of the policy for all pages. HTML gets into the document only through the Trusted Types policy of the preview.
const COMMON: &str = "default-src 'none'; form-action 'none'; base-uri 'none'; \
                      require-trusted-types-for 'script'; trusted-types docgauge";

/// The policy for a page whose files are beside it.
pub fn hosted() -> String {
    format!(
        "{COMMON}; worker-src 'self' blob:; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; \
         connect-src 'self'; frame-src 'self'; manifest-src 'self'"
    )
}

/// The policy for a page in one file: it allows only these scripts and styles, and no requests.
pub fn self_contained(scripts: &[&str], styles: &[&str]) -> String {
    let sources = |texts: &[&str]| texts.iter().map(|text| hash(text)).collect::<Vec<_>>().join(" ");
    format!(
        "{COMMON} docgauge-loader; worker-src blob:; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data: blob:; connect-src 'none'",
        sources(scripts),
        sources(styles),
    )
}

/// The page with its policy inserted right after the character set, before all elements that it applies to.
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
        // The well-known digest of the empty text.
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
