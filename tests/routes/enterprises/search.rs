//! Finding firms by any part of their name.

use serde_json::{Value, json};

use super::{create, world};
use crate::common::Client;
use crate::common::register::code;

const NAMES: [&str; 14] = [
    "陕州区大营农机厂",
    "大营农机",
    "农机大营销售处",
    "大营农机配件部",
    "三门峡大营样板农机修理有限公司",
    "𬱖𬭎科技有限公司",
    "䶮辉商贸",
    "辉䶮商贸",
    "ABC新能源",
    "新能源abcd（集团）有限公司",
    "X光设备Y厂",
    "ＸＹＺ物流",
    "Zhongyuan Coal煤业",
    "州",
];

/// The rule of the search in plain terms: every run of Chinese characters of the text stands somewhere in a run of the
/// name, and every Latin word begins one.
pub fn is_match(name: &str, text: &str) -> bool {
    let (names, wanted) = (runs(name), runs(text));
    let found = |run: &String| {
        let is_latin = run.is_ascii();
        names.iter().any(|held| if is_latin { held.starts_with(run.as_str()) } else { held.contains(run.as_str()) })
    };
    !wanted.is_empty() && wanted.iter().all(found)
}

/// Full-width letters count as plain ones, capitals as small ones; signs and changes of script separate.
fn runs(text: &str) -> Vec<String> {
    let mut list: Vec<String> = vec![String::new()];
    for c in text.chars() {
        let plain = match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
            other => other,
        };
        let c = plain.to_lowercase().next().unwrap_or(plain);
        if !c.is_alphanumeric() {
            list.push(String::new());
            continue;
        }
        if list.last().and_then(|run| run.chars().last()).is_some_and(|last| last.is_ascii() != c.is_ascii()) {
            list.push(String::new());
        }
        list.last_mut().expect("never empty").push(c);
    }
    list.retain(|run| !run.is_empty());
    list
}

fn find(client: &Client, text: &str) -> Vec<String> {
    let q: String = form_urlencoded::byte_serialize(text.as_bytes()).collect();
    let list = client.get(&format!("/enterprises?limit=200&q={q}")).expect(200);
    list.column("name").iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

#[test]
fn every_part_of_every_name_finds_the_names_that_hold_it() {
    let (_app, coordinator) = world();
    for (n, name) in NAMES.into_iter().enumerate() {
        create(&coordinator, n, json!({"name": name}));
    }
    let mut parts: Vec<String> = NAMES.iter().map(ToString::to_string).collect();
    for name in NAMES {
        let characters: Vec<char> = name.chars().collect();
        for length in 1..=3 {
            parts.extend(characters.windows(length).map(String::from_iter));
        }
    }
    for extra in
        ["大营 农机", "农机，大营", "营机", "公司有限", "bc", "新能源A", "coal 煤", "（）", "·", "𬭎𬱖", "yuan"]
    {
        parts.push(extra.to_owned());
    }
    parts.sort();
    parts.dedup();
    for part in parts {
        let mut found = find(&coordinator, &part);
        found.sort();
        let mut expected: Vec<String> =
            NAMES.iter().filter(|name| is_match(name, &part)).map(ToString::to_string).collect();
        expected.sort();
        // A part of blanks and signs holds nothing to look for; a blank alone is no search at all.
        if part.trim().is_empty() {
            expected = NAMES.iter().map(ToString::to_string).collect();
            expected.sort();
        }
        assert_eq!(found, expected, "{part}");
    }
}

#[test]
fn the_closest_name_comes_first() {
    let (_app, coordinator) = world();
    for (n, name) in NAMES.into_iter().enumerate() {
        create(&coordinator, n, json!({"name": name}));
    }
    let ranked = ["大营农机", "大营农机配件部", "陕州区大营农机厂"];
    assert_eq!(find(&coordinator, "大营农机"), ranked);
    assert_eq!(find(&coordinator, " 大营农机 "), ranked, "blanks around it are not part of it");
    // The name itself, then what begins with it, then what holds it; the shorter one within each.
    let ranked = ["大营农机", "大营农机配件部", "农机大营销售处", "陕州区大营农机厂", "三门峡大营样板农机修理有限公司"];
    assert_eq!(find(&coordinator, "大营"), ranked);
    assert_eq!(find(&coordinator, "州"), ["州", "陕州区大营农机厂"]);
    assert_eq!(find(&coordinator, "䶮"), ["䶮辉商贸", "辉䶮商贸"]);
    assert_eq!(find(&coordinator, "𬱖𬭎"), ["𬱖𬭎科技有限公司"]);
    assert_eq!(find(&coordinator, "xyz"), ["ＸＹＺ物流"]);
}

#[test]
fn identifiers_are_found_by_their_beginning_and_a_new_name_at_once() {
    let (_app, coordinator) = world();
    let id = create(&coordinator, 1, json!({"name": "旧名农机厂", "registration_number": "4112030000777"})).id();
    create(&coordinator, 2, json!({"name": "别家"}));
    for text in [code(1), code(1)[..16].to_lowercase(), "4112030000777".to_owned(), "41120300007".to_owned()] {
        assert_eq!(find(&coordinator, &text), ["旧名农机厂"], "{text}");
    }
    assert_eq!(find(&coordinator, &code(1)[4..]), [""; 0]);
    coordinator.patch(&super::at(id, ""), 1, &json!({"name": "新名机械厂"})).expect(200);
    assert_eq!(find(&coordinator, "新名"), ["新名机械厂"]);
    assert_eq!(find(&coordinator, "旧名"), [""; 0]);
    assert_eq!(find(&coordinator, &code(1)), ["新名机械厂"]);
}
