//! Pages: every row once, in order, whatever ties there are; a cursor serves its own request only.

use diesel::prelude::*;
use serde_json::{Value, json};
use zhuqi::db::schema::enterprises as t;

use super::world;
use crate::common::register::code;
use crate::common::{Client, TestApp};

const ROWS: usize = 310;

/// Many rows with few names and few times of change.
fn many() -> (TestApp, Client) {
    let (app, coordinator) = world();
    let names = ["农机", "农机厂", "大营农机", "样板农机厂", "农机有限公司"];
    let lines: Vec<String> = (0..ROWS)
        .map(|n| json!({"name": names[n % 5], "credit_code": code(n), "town": "大营镇"}).to_string())
        .collect();
    let headers = [("content-type", "application/x-ndjson")];
    let answer = coordinator.send("POST", "/enterprises/bulk", &headers, lines.join("\n").as_bytes()).expect(200);
    let text = String::from_utf8(answer.bytes).expect("text");
    assert_eq!(text.lines().filter(|line| line.contains("\"created\"")).count(), ROWS);
    app.arrange(|c| {
        let ids: Vec<i64> = t::table.select(t::id).load(c).expect("ids");
        for n in 0..4 {
            let bucket: Vec<i64> = ids.iter().copied().filter(|id| id % 4 == n).collect();
            let at = chrono::DateTime::from_timestamp_micros(1_700_000_000_123_456 + n).expect("a time").naive_utc();
            diesel::update(t::table.filter(t::id.eq_any(bucket))).set(t::updated_at.eq(at)).execute(c).expect("set");
        }
    });
    (app, coordinator)
}

#[test]
fn walking_the_pages_meets_every_row_once_and_in_order() {
    let (_app, coordinator) = many();
    for query in [
        "sort=id",
        "sort=-id",
        "sort=name",
        "sort=-name",
        "sort=updated_at",
        "sort=-updated_at",
        "q=%E5%86%9C%E6%9C%BA",
        "q=%E5%86%9C%E6%9C%BA%E5%8E%82&sort=relevance",
        "q=%E5%86%9C%E6%9C%BA&sort=-name&status=operating",
    ] {
        let mut expected = Vec::new();
        for half in whole(&coordinator, query, 200) {
            expected.extend(half);
        }
        let pages = whole(&coordinator, query, 7);
        assert!(pages.iter().rev().skip(1).all(|page| page.len() == 7), "{query}");
        let walked: Vec<Value> = pages.into_iter().flatten().collect();
        assert_eq!(walked, expected, "{query}");
        let mut ids: Vec<i64> = walked.iter().filter_map(Value::as_i64).collect();
        let (before, count) = (ids.len(), coordinator.get(&format!("/enterprises?{query}&count=exact&limit=1")));
        ids.sort_unstable();
        ids.dedup();
        assert_eq!((ids.len(), &json!(before)), (before, &count.expect(200).json["count"]), "{query}");
    }
}

/// The ids of all pages, followed by `Link`.
fn whole(client: &Client, query: &str, limit: usize) -> Vec<Vec<Value>> {
    let mut pages = Vec::new();
    let mut next = Some(format!("/api/v1/enterprises?{query}&limit={limit}"));
    while let Some(path) = next {
        let answer = client.get(&path).expect(200);
        pages.push(answer.column("id"));
        let link = answer.header("link").strip_prefix('<').and_then(|link| link.strip_suffix(">; rel=\"next\""));
        next = link.map(str::to_owned);
        assert_eq!(next.is_some(), answer.json["next_cursor"].is_string());
        assert!(pages.len() <= ROWS, "the cursor does not advance");
    }
    pages
}

#[test]
fn a_cursor_belongs_to_filter_order_and_caller() {
    let (app, coordinator) = many();
    let cursor = coordinator.get("/enterprises?sort=name&limit=3").expect(200).json["next_cursor"].clone();
    let cursor = cursor.as_str().expect("a cursor");
    coordinator.get(&format!("/enterprises?sort=name&limit=50&cursor={cursor}")).expect(200);
    coordinator.get(&format!("/enterprises?limit=3&fields=id&sort=name&cursor={cursor}")).expect(200);
    for query in ["", "sort=-name", "sort=id", "sort=name&status=operating", "q=%E5%86%9C&sort=name"] {
        let answer = coordinator.get(&format!("/enterprises?{query}&cursor={cursor}"));
        answer.expect_problem(400, "bad_cursor");
    }
    let other = app.login("coordinator_a1");
    other.get(&format!("/enterprises?sort=name&cursor={cursor}")).expect_problem(400, "bad_cursor");
    coordinator.get(&format!("/officers?sort=name&cursor={cursor}")).expect(400);
    for damaged in [&cursor[1..], "AAAA", "%E5%86%9C", "."] {
        coordinator.get(&format!("/enterprises?sort=name&cursor={damaged}")).expect_problem(400, "bad_cursor");
    }
    let mut touched = cursor.to_owned();
    let last = if touched.ends_with('A') { 'B' } else { 'A' };
    touched.replace_range(touched.len() - 2..touched.len() - 1, &last.to_string());
    coordinator.get(&format!("/enterprises?sort=name&cursor={touched}")).expect_problem(400, "bad_cursor");
}
