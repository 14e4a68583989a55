use std::collections::{BTreeSet, HashMap};

use super::*;

/// The issues by which the thresholds were found.
const KNOWN: &str = include_str!("../../demo/data/common_problems.csv");
/// Issues that were written after the thresholds were fixed, and never used for anything else.
const CHECK: &str = include_str!("../../demo/data/common_problems_check.csv");
/// What [`CHECK`] reaches at least; written down after it was measured once.
const CHECKED: (f64, f64) = (0.9, 0.35);
const SEED: &str = include_str!("../../../migrations/sqlite/2026-11-21-000016_issue_categories/up.sql");

/// True group (empty: none), category, text.
fn rows(file: &str) -> Vec<(String, String, String)> {
    let mut reader = csv::Reader::from_reader(file.as_bytes());
    reader.deserialize().collect::<Result<_, _>>().expect("rows")
}

/// The keywords that a deployment starts with.
fn keywords() -> Vec<String> {
    let lists = SEED.split("keywords = '").skip(1).filter_map(|rest| rest.split_once('\''));
    lists.flat_map(|(list, _)| serde_json::from_str::<Vec<String>>(list).unwrap_or_default()).collect()
}

fn items(rows: &[(String, String, String)]) -> Vec<Item<'_>> {
    (0..).zip(rows).map(|(id, (_, category, text))| Item { id, category, text }).collect()
}

/// Of all pairs proposed the share that belongs together, and of all that belong together the share proposed.
fn figures(rows: &[(String, String, String)], groups: &[Group]) -> (f64, f64) {
    let truth = |id: i64| Some(rows[id as usize].0.as_str()).filter(|group| !group.is_empty());
    let (mut right, mut wrong) = (0, 0);
    for group in groups {
        for (place, a) in group.ids.iter().enumerate() {
            for b in &group.ids[place + 1..] {
                let together = truth(*a).is_some() && truth(*a) == truth(*b);
                if together { right += 1 } else { wrong += 1 }
            }
        }
    }
    let mut sizes: HashMap<&str, usize> = HashMap::new();
    rows.iter().filter(|row| !row.0.is_empty()).for_each(|row| *sizes.entry(&row.0).or_default() += 1);
    let all: usize = sizes.values().map(|size| size * (size - 1) / 2).sum();
    (f64::from(right) / f64::from((right + wrong).max(1)), f64::from(right) / all as f64)
}

#[test]
fn common_problems_are_found_among_three_hundred_issues() {
    let rows = rows(KNOWN);
    let groups = propose(&items(&rows), &keywords());
    let true_groups: BTreeSet<&str> = rows.iter().map(|row| row.0.as_str()).filter(|group| !group.is_empty()).collect();
    assert_eq!((rows.len(), true_groups.len()), (300, 30));
    let (precision, recall) = figures(&rows, &groups);
    println!("300 issues, {} groups: precision {precision:.3}, recall {recall:.3}", groups.len());
    assert!(precision >= 0.9 && recall >= 0.5, "precision {precision:.3}, recall {recall:.3}");
    for group in &groups {
        assert!(group.ids.len() >= 3 && group.cohesion > 0.0 && !group.terms.is_empty(), "{group:?}");
    }
}

#[test]
fn issues_that_nothing_was_fitted_to_are_grouped_with_few_mistakes() {
    // They stand among the others, as new issues would.
    let mut rows: Vec<_> = rows(KNOWN).into_iter().map(|(_, category, text)| (String::new(), category, text)).collect();
    let first = rows.len() as i64;
    rows.extend(super::tests::rows(CHECK));
    let mut groups = propose(&items(&rows), &keywords());
    groups.iter_mut().for_each(|group| group.ids.retain(|id| *id >= first));
    let (precision, recall) = figures(&rows, &groups);
    println!("{} new issues: precision {precision:.3}, recall {recall:.3}", rows.len() as i64 - first);
    assert!(precision >= CHECKED.0 && recall >= CHECKED.1, "precision {precision:.3}, recall {recall:.3}");
}

#[test]
fn the_same_issues_give_the_same_groups_in_any_order() {
    let rows = rows(KNOWN);
    let (items, keywords) = (items(&rows), keywords());
    let groups = propose(&items, &keywords);
    assert_eq!(propose(&items, &keywords), groups);
    let ids = |groups: &[Group]| groups.iter().map(|group| group.ids.clone()).collect::<BTreeSet<_>>();
    let mut turned = items.clone();
    turned.reverse();
    assert_eq!(ids(&propose(&turned, &keywords)), ids(&groups));
}

#[test]
fn the_words_shown_are_those_that_the_texts_share() {
    let rows = rows(KNOWN);
    let groups = propose(&items(&rows), &keywords());
    let of = |name: &str| groups.iter().find(|group| rows[group.ids[0] as usize].0 == name).map(|group| &group.terms);
    let bus = of("bus").expect("a group");
    assert!(bus.iter().any(|term| term.contains("公交")), "{bus:?}");
    let works = of("gas_works").expect("a group");
    assert!(["燃气", "管道"].iter().all(|word| works.iter().any(|term| term.contains(word))), "{works:?}");
    for group in &groups {
        assert!(group.terms.len() <= 5, "{group:?}");
        for term in &group.terms {
            let having = group.ids.iter().filter(|id| rows[**id as usize].2.contains(term.as_str())).count();
            assert!(having >= 1 && term.chars().count() >= 2, "{term} in {having} of {group:?}");
        }
    }
}

#[test]
fn nothing_and_little_give_no_groups() {
    assert_eq!(propose(&[], &[]), []);
    let one = [Item { id: 7, category: "", text: "" }, Item { id: 8, category: "cost", text: "ABC 123" }];
    assert_eq!(propose(&one, &[]), []);
}

#[test]
fn a_new_issue_is_compared_with_few() {
    let rows = rows(KNOWN);
    let items = items(&rows);
    let index = Index::new(&items, &keywords());
    let near = index.near("talent_commute", "末班公交车太早，夜班工人下班没有车");
    assert!(near.len() <= 100, "{}", near.len());
    assert!(near[..3].iter().all(|near| rows[near.item].0 == "bus"), "the nearest are of its problem");
    assert!(near.windows(2).all(|pair| pair[0].likeness >= pair[1].likeness));
}

/// `COMMON_ISSUES=20000 cargo test --release --lib many_issues -- --nocapture` says how long as many take.
#[test]
fn many_issues_are_compared_each_with_few() {
    let count = std::env::var("COMMON_ISSUES").ok().and_then(|count| count.parse().ok()).unwrap_or(1000_usize);
    let rows = rows(KNOWN);
    let half = |n: usize, second: bool| -> String {
        let characters: Vec<char> = rows[n % rows.len()].2.chars().collect();
        let (first, last) = characters.split_at(characters.len() / 2);
        if second { last.iter().collect() } else { first.iter().collect() }
    };
    // Each text is made of two, so that no two are the same.
    let texts: Vec<String> = (0..count).map(|n| half(n, false) + &half(n / rows.len() * 7 + n, true)).collect();
    let items: Vec<Item<'_>> = texts
        .iter()
        .enumerate()
        .map(|(n, text)| Item { id: n as i64, category: &rows[n % rows.len()].1, text })
        .collect();
    let started = std::time::Instant::now();
    let groups = propose(&items, &keywords());
    println!("{count} issues: {} groups in {:.1} s", groups.len(), started.elapsed().as_secs_f32());
    assert!(groups.iter().any(|group| group.ids.len() > 3), "what comes again is found");
}
