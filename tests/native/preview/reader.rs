//! A strict reader of the preview's HTML: it accepts only the few tags and attributes of the preview. HTML that it accepts has
//! no script, handler, style or request, and is closed within its block.

use std::collections::HashSet;

use super::allowed::{ALLOWED, VOID, listed, nesting, value_of};

/// An element of a block, in the order of their start tags.
#[derive(Debug)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    /// The text in it, with the text of its inner elements.
    pub text: String,
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        attributes.find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub fn has_class(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|all| all.split(' ').any(|one| one == class))
    }
}

/// Reads one block and returns its elements, or a message about the error.
pub fn read(html: &str) -> Result<Vec<Element>, String> {
    let mut elements: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let Some(tag) = rest.strip_prefix('<') else {
            let end = rest.find('<').unwrap_or(rest.len());
            let text = unescape(&rest[..end])?;
            if open.is_empty() {
                return Err(format!("text outside of the block: {text:?}"));
            }
            open.iter().for_each(|&at| elements[at].text.push_str(&text));
            rest = &rest[end..];
            continue;
        };
        let end = tag.find('>').ok_or("a tag without end")?;
        rest = &tag[end + 1..];
        let tag = &tag[..end];
        if let Some(name) = tag.strip_prefix('/') {
            let top = open.pop().ok_or(format!("</{name}> closes nothing"))?;
            if elements[top].name != name {
                return Err(format!("</{name}> closes <{}>", elements[top].name));
            }
            continue;
        }
        let element = element(tag)?;
        let inside: Vec<&str> = open.iter().map(|&at| elements[at].name.as_str()).collect();
        nesting(&element.name, element.attribute("class"), &inside)?;
        if open.is_empty() && !elements.is_empty() {
            return Err("more than one element at the top".to_string());
        }
        if !listed(VOID, element.name.as_str()) {
            open.push(elements.len());
        }
        elements.push(element);
    }
    match open.last() {
        Some(&at) => Err(format!("<{}> is not closed", elements[at].name)),
        None => Ok(elements),
    }
}

/// The text of a block without the text in elements of some classes.
pub fn text(html: &str, unseen: &[&str]) -> Result<String, String> {
    let (mut out, mut rest, mut open) = (String::new(), html, Vec::new());
    while let Some((before, tag)) = rest.split_once('<') {
        if !open.contains(&true) {
            out.push_str(&unescape(before)?);
        }
        let (tag, after) = tag.split_once('>').ok_or("a tag without end")?;
        if tag.starts_with('/') {
            open.pop();
        } else {
            let element = element(tag)?;
            if !listed(VOID, element.name.as_str()) {
                open.push(unseen.iter().any(|class| element.has_class(class)));
            }
        }
        rest = after;
    }
    Ok(out)
}

/// Checks that every id is unique, and that every link into the document leads to an id of the preview.
pub fn check_ids<'e>(elements: impl Iterator<Item = &'e Element>) -> Result<(), String> {
    let mut ids = HashSet::new();
    for id in elements.filter_map(|element| element.attribute("id")) {
        if !id.starts_with("doc-") || !ids.insert(id.to_string()) {
            return Err(format!("id {id:?} is foreign or there twice"));
        }
    }
    Ok(())
}

fn element(tag: &str) -> Result<Element, String> {
    let len = tag.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let (name, mut rest) = tag.split_at(len);
    let (_, allowed) =
        ALLOWED.iter().find(|(known, _)| *known == name).ok_or(format!("<{tag}> is no tag of ours"))?;
    let mut attributes: Vec<(String, String)> = Vec::new();
    while !rest.is_empty() {
        let inner = rest.strip_prefix(' ').ok_or(format!("<{tag}>: no space before {rest:?}"))?;
        let len = inner.bytes().take_while(|byte| byte.is_ascii_lowercase() || *byte == b'-').count();
        let (key, after) = inner.split_at(len);
        let (value, after) = match after.strip_prefix("=\"") {
            Some(value) => {
                let end = value.find('"').ok_or(format!("<{tag}>: an open quote"))?;
                (unescape(&value[..end])?, &value[end + 1..])
            }
            None => (String::new(), after),
        };
        if !listed(allowed, key) && !listed("class dir", key) {
            return Err(format!("<{name}> with {key:?}"));
        }
        if attributes.iter().any(|(other, _)| other == key) {
            return Err(format!("<{name}> with {key:?} twice"));
        }
        value_of(name, key, &value)?;
        attributes.push((key.to_string(), value));
        rest = after;
    }
    let element = Element { name: name.to_string(), attributes, text: String::new() };
    let leaves = element.attribute("href").is_some_and(|href| !href.starts_with('#'));
    let apart = element.attribute("rel") == Some("noopener noreferrer")
        && element.attribute("target") == Some("_blank");
    if leaves != apart && name == "a" {
        return Err(format!("<{tag}>: leads elsewhere and says so, or neither"));
    }
    let works = element.attribute("type") != Some("checkbox") || element.attribute("disabled").is_none();
    if name == "input" && works {
        return Err(format!("<{tag}>: a control that works"));
    }
    Ok(element)
}

fn unescape(text: &str) -> Result<String, String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let entities = [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("\"", '"')];
        let found = entities.iter().find(|(entity, _)| rest.starts_with(entity));
        let (entity, c) =
            found.ok_or(format!("not escaped: {:?}", rest.chars().take(20).collect::<String>()))?;
        out.push(*c);
        rest = &rest[entity.len()..];
    }
    out.push_str(rest);
    Ok(out)
}

#[test]
fn the_reader_refuses() {
    let block = |inner: &str| format!("<div class=\"block\">{inner}</div>");
    assert!(read(&block("<p dir=\"auto\">a &amp; b</p>")).is_ok());
    for bad in [
        "<script></script>",
        "<p onclick=\"x\">a</p>",
        "<p style=\"x\">a</p>",
        "<p>a",
        "</div><div>",
        "<p><ul></ul></p>",
        "a & b",
        "<a href=\"javascript:x\" rel=\"noopener noreferrer\" target=\"_blank\">a</a>",
        "<a href=\"https://x\">a</a>",
        "<a href=\"#x\"><a href=\"#y\">b</a></a>",
        "<img src=\"https://x/y.png\">",
        "<div id=\"app\"></div>",
        "<p class=\"toolbar\">a</p>",
        "<p dir=\"auto\" dir=\"auto\">a</p>",
        "<input type=\"text\" disabled>",
        "<td>a</td>",
    ] {
        assert!(read(&block(bad)).is_err(), "{bad}");
    }
    assert!(read("text").is_err());
}
