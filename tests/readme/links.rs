//! Links lead somewhere, and every page is found from the index of `docs/`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::pages::{Page, names, pages, root};

#[test]
fn every_link_leads_somewhere() {
    let broken: Vec<String> = pages().iter().flat_map(broken).collect();
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn the_index_has_every_page() {
    let index = Page::at("docs/README.md");
    let linked: BTreeSet<String> = targets(&index.text).into_iter().collect();
    let missing: Vec<String> =
        names().into_iter().filter(|name| name != "README.md" && !linked.contains(name)).collect();
    assert!(missing.is_empty(), "docs/README.md links to each page but {missing:?}");
}

fn broken(page: &Page) -> Vec<String> {
    let here = root().join(&page.path);
    let leads = |target: &String| {
        let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
        let file = if path.is_empty() { here.clone() } else { plain(&here.parent().unwrap().join(path)) };
        file.exists() && (anchor.is_empty() || anchors(&fs::read_to_string(file).unwrap()).contains(anchor))
    };
    let is_ours = |target: &String| !target.starts_with("http");
    let targets = targets(&page.text).into_iter().filter(is_ours).filter(|target| !leads(target));
    targets.map(|target| format!("{}: {target}", page.path)).collect()
}

/// Where links and pictures lead.
fn targets(text: &str) -> Vec<String> {
    Parser::new_ext(text, Options::ENABLE_TABLES)
        .filter_map(|event| match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => Some(dest_url.into_string()),
            _ => None,
        })
        .collect()
}

/// What the headings are called in a link: lower case, words joined by hyphens, other signs left out.
fn anchors(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut heading = None;
    for event in Parser::new(text) {
        match (event, &mut heading) {
            (Event::Start(Tag::Heading { .. }), _) => heading = Some(String::new()),
            (Event::End(TagEnd::Heading(_)), _) => found.extend(heading.take().map(|words| anchor(&words))),
            (Event::Text(words) | Event::Code(words), Some(heading)) => heading.push_str(&words),
            _ => {}
        }
    }
    found
}

fn anchor(heading: &str) -> String {
    let kept = heading.to_lowercase().replace(' ', "-");
    kept.chars().filter(|letter| letter.is_alphanumeric() || "-_".contains(*letter)).collect()
}

/// A path without `..`, which is not followed through links.
fn plain(path: &Path) -> PathBuf {
    path.components().fold(PathBuf::new(), |mut plain, part| {
        if part == Component::ParentDir {
            plain.pop();
        } else {
            plain.push(part);
        }
        plain
    })
}
