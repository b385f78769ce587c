//! What the preview's HTML may have: elements, their attributes, the values of these, and which element may be in which.

/// Elements, with the attributes that each may have besides `dir` and `class`.
pub const ALLOWED: &[(&str, &str)] = &[
    ("a", "href rel target title id aria-label"),
    ("aside", "role data-from data-to"),
    ("blockquote", ""),
    ("br", ""),
    ("code", ""),
    ("del", ""),
    ("details", "open"),
    ("div", "tabindex role aria-label id"),
    ("em", ""),
    ("h1", "id"),
    ("h2", "id"),
    ("h3", "id"),
    ("h4", "id"),
    ("h5", "id"),
    ("h6", "id"),
    ("hr", ""),
    ("img", "src alt title"),
    ("input", "type disabled checked aria-label"),
    ("kbd", ""),
    ("li", "data-from data-to"),
    ("mark", "data-from data-to data-evidence data-rule"),
    ("ol", "start"),
    ("p", "data-from data-to"),
    ("pre", "tabindex data-from data-to"),
    ("span", "id title role aria-label data-src data-from data-to"),
    ("strong", ""),
    ("sub", ""),
    ("summary", ""),
    ("sup", ""),
    ("table", ""),
    ("tbody", ""),
    ("td", ""),
    ("th", "scope"),
    ("thead", ""),
    ("tr", "data-from data-to"),
    ("ul", ""),
];

pub const VOID: &str = "br hr img input";

/// Elements that contain only text.
const PHRASING_ONLY: &str = "p h1 h2 h3 h4 h5 h6 em strong del a mark span code pre sub sup kbd";

const BLOCKS: &str = "p h1 h2 h3 h4 h5 h6 ul ol li div aside blockquote table thead tbody tr td th pre hr details \
    summary";

const CLASSES: &str = "block html placeholder unchanged guidance example alert alert-title alert-note alert-tip \
    alert-important alert-warning alert-caution align-left align-center align-right table-scroll \
    front-matter lines math task footnote footnote-back footnote-ref link-blocked image-box image-host";

pub fn listed(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

pub fn value_of(name: &str, key: &str, value: &str) -> Result<(), String> {
    let number = |value: &str| !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    let good = match key {
        "class" => value.split(' ').all(|class| {
            listed(CLASSES, class)
                || class.strip_prefix("language-").is_some_and(|name| {
                    !name.is_empty()
                        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_+#.".contains(&byte))
                })
        }),
        "href" | "data-src" => address(value) && (key == "href" || value.starts_with("http")),
        "src" => ["png", "jpeg", "gif", "webp"]
            .iter()
            .any(|kind| value.starts_with(&format!("data:image/{kind};base64,"))),
        "data-from" | "data-to" | "start" => number(value),
        "data-rule" => value.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'),
        "data-evidence" => ["certain", "likely", "possible"].contains(&value),
        "dir" => value == "auto",
        "tabindex" => value == "0",
        "role" => ["group", "note", "img"].contains(&value),
        "scope" => ["col", "row"].contains(&value),
        "type" => value == "checkbox",
        "disabled" | "checked" | "open" => value.is_empty(),
        "id" => value.starts_with("doc-"),
        _ => true,
    };
    if good { Ok(()) } else { Err(format!("<{name} {key}={value:?}>")) }
}

/// Whether an address is allowed in the page, as a browser reads it: white space at its ends and control characters are
/// removed before its scheme is read.
fn address(value: &str) -> bool {
    if value.chars().any(|c| c.is_control() || c.is_whitespace() || "<>\"'`".contains(c)) {
        return false;
    }
    let head = value.split(['/', '?', '#', '\\']).next().unwrap_or("");
    match head.split_once(':') {
        Some((scheme, _)) => ["http", "https", "mailto"].contains(&scheme.to_ascii_lowercase().as_str()),
        None => {
            !value.starts_with("//")
                && !value.starts_with("\\\\")
                && !value.starts_with("/\\")
                && !value.starts_with("\\/")
        }
    }
}

pub fn nesting(name: &str, class: Option<&str>, inside: &[&str]) -> Result<(), String> {
    let parent = inside.last().copied().unwrap_or("");
    let fault = |what: &str| Err(format!("<{name}> {what} in {}", inside.join(" > ")));
    if inside.is_empty() && (name != "div" || class != Some("block")) {
        return fault("at the top");
    }
    if ["a", "mark", "summary"].contains(&name) && inside.contains(&name) && name != "summary" {
        return fault("in its like");
    }
    let is_block = listed(BLOCKS, name) && !(name == "code" && parent == "pre");
    if is_block && listed(PHRASING_ONLY, parent) {
        return fault("where only text may be");
    }
    let parents: &[&str] = match name {
        "tr" => &["thead", "tbody"],
        "td" | "th" => &["tr"],
        "thead" | "tbody" => &["table"],
        "li" => &["ul", "ol"],
        "summary" => &["details"],
        _ => {
            return match parent {
                "tr" | "table" | "thead" | "tbody" | "ul" | "ol" => fault("misplaced"),
                _ => Ok(()),
            };
        }
    };
    if parents.contains(&parent) { Ok(()) } else { fault("misplaced") }
}
