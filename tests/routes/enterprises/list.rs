//! Filters, orders, counts and fields of the list, against a model that looks at the rows one by one.

use std::cmp::Ordering;

use serde_json::{Value, json};

use super::search::is_match;
use super::{at, create, world};
use crate::common::world::{DISTRICT_A, TOWN_A1, TOWN_A2, org};
use crate::common::{Client, TestApp};

/// Thirty firms that differ in everything that can be filtered by.
fn register() -> (TestApp, Client, Vec<Value>) {
    let (app, coordinator) = world();
    let names = ["农机制造", "农机销售", "石料", "新能源ABC", "大营农机", "商贸"];
    let industries = [Some("C3511"), Some("F52"), Some("A01"), Some("J66"), None];
    let tags = [json!([]), json!(["high_tech"]), json!(["innovative_sme"]), json!(["high_tech", "innovative_sme"])];
    let (towns, states, sizes) = ([TOWN_A1, TOWN_A2, DISTRICT_A], ["operating", "suspended"], ["large", "small"]);
    let scales = [json!(true), json!(false), Value::Null];
    for n in 0..30 {
        let firm = json!({
            "name": format!("样板{}有限公司{}", names[n % 6], n % 2), "industry_code": industries[n % 5],
            "territory_code": towns[n % 3], "tags": tags[n % 4],
            "above_scale": scales[(n / 2) % 3],
            "status": states[(n / 3) % 2],
            "managing_organization_id": (n % 7 == 0).then_some(org::PARK_A),
        });
        let id = create(&coordinator, n, firm).id();
        let phone = json!({"name": "某样", "role": "other", "phone": format!("1541234567{}", n % 3)});
        coordinator.post(&at(id, "contacts"), &phone).expect(201);
        if n % 4 == 0 {
            let size = json!({"size_override": {"size": sizes[(n / 4) % 2], "reason": "认定"}});
            coordinator.patch(&at(id, ""), 1, &size).expect(200);
        }
    }
    let rows = coordinator.get("/enterprises?limit=200").expect(200).json["items"].clone();
    (app, coordinator, rows.as_array().expect("a list").clone())
}

/// Whether a row passes one filter.
fn passes(row: &Value, name: &str, value: &str) -> bool {
    let text = |field: &str| row[field].as_str().unwrap_or_default().to_owned();
    match name {
        "q" => is_match(&text("name"), value),
        "territory_code" => value == "411200" || value == "410000" || text(name).starts_with(value),
        "tag" => value.split(',').all(|tag| row["tags"].as_array().expect("tags").contains(&json!(tag))),
        "above_scale" => row[name] == json!({"yes": true, "no": false})[value],
        "key_account" => row[name] == (value == "true"),
        "managing_organization_id" => row[name].as_i64() == value.parse().ok(),
        "contact_phone" => (row["id"].as_i64().expect("an id") - 1) % 3 == i64::from(value.as_bytes()[10] - b'0'),
        _ => text(name) == value,
    }
}

const FILTERS: [(&str, &[&str]); 12] = [
    ("q", &["农机", "机", "样板 2024", "abc", "大营农机", "公司1"]),
    ("territory_code", &["411203", "411203100", "411203101", "411202", "411200"]),
    ("report_group", &["industry", "wholesale_retail", "agriculture", "services_other", "transport"]),
    ("industry_section", &["C", "F", "Z"]),
    ("size", &["large", "small", "unknown", "not_applicable"]),
    ("tag", &["high_tech", "innovative_sme", "high_tech,innovative_sme", "key_taxpayer"]),
    ("above_scale", &["yes", "no", "unknown"]),
    ("status", &["operating", "suspended", "deregistered"]),
    ("platform_status", &["listed", "certified"]),
    ("key_account", &["true", "false"]),
    ("managing_organization_id", &["3", "4", "9", "77"]),
    ("contact_phone", &["15412345670", "15412345671"]),
];

fn encoded(pairs: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

#[test]
fn filters_alone_and_combined_give_what_the_model_gives() {
    let (_app, coordinator, rows) = register();
    assert_eq!(rows.len(), 30);
    let mut queries: Vec<Vec<(&str, &str)>> = Vec::new();
    for (name, values) in FILTERS {
        queries.extend(values.iter().map(|value| vec![(name, *value)]));
    }
    // All pairs of filters, with values that rotate, and some triples.
    for (a, (first, xs)) in FILTERS.iter().enumerate() {
        for (b, (second, ys)) in FILTERS.iter().enumerate().skip(a + 1) {
            queries.push(vec![(first, xs[(a + b) % xs.len()]), (second, ys[(a * 3 + b) % ys.len()])]);
            let (third, zs) = FILTERS[(a + 2 * b + 1) % FILTERS.len()];
            if third != *first && third != *second {
                queries.push(vec![(first, xs[0]), (second, ys[0]), (third, zs[0])]);
            }
        }
    }
    let mut hits = 0;
    for query in queries {
        let expected: Vec<Value> = rows
            .iter()
            .filter(|row| query.iter().all(|(name, value)| passes(row, name, value)))
            .map(|row| row["id"].clone())
            .collect();
        let answer = coordinator.get(&format!("/enterprises?limit=200&count=exact&sort=id&{}", encoded(&query)));
        let answer = answer.expect(200);
        assert_eq!(answer.column("id"), expected, "{query:?}");
        assert_eq!(answer.json["count"], expected.len(), "{query:?}");
        hits += usize::from(!expected.is_empty() && expected.len() < rows.len());
    }
    assert!(hits > 60, "the combinations tell rows apart: {hits}");
}

#[test]
fn every_order_is_that_of_the_model() {
    let (_app, coordinator, rows) = register();
    let id = |row: &Value| row["id"].as_i64().expect("an id");
    let by = move |field: &'static str| {
        move |a: &Value, b: &Value| {
            let text = |row: &Value| row[field].as_str().expect("text").to_owned();
            text(a).cmp(&text(b)).then(id(a).cmp(&id(b)))
        }
    };
    type Order = Box<dyn Fn(&Value, &Value) -> Ordering>;
    let orders: [(&str, Order); 7] = [
        ("id", Box::new(move |a, b| id(a).cmp(&id(b)))),
        ("-id", Box::new(move |a, b| id(b).cmp(&id(a)))),
        ("name", Box::new(by("name"))),
        ("-name", Box::new(move |a, b| by("name")(b, a))),
        ("updated_at", Box::new(by("updated_at"))),
        ("-updated_at", Box::new(move |a, b| by("updated_at")(b, a))),
        // Without a text, nothing is closer than anything else.
        ("relevance", Box::new(move |a, b| id(a).cmp(&id(b)))),
    ];
    for (sort, order) in orders {
        let mut expected = rows.clone();
        expected.sort_by(|a, b| order(a, b));
        let expected: Vec<Value> = expected.iter().map(|row| row["id"].clone()).collect();
        let listed = coordinator.get(&format!("/enterprises?limit=200&sort={sort}")).expect(200);
        assert_eq!(listed.column("id"), expected, "{sort}");
    }
    coordinator.get("/enterprises?sort=size").expect_field("/sort", "enum");
}

#[test]
fn columns_and_counts_are_answered_on_request() {
    let (_app, coordinator, _) = register();
    let page = coordinator.get("/enterprises?fields=id,%20name&limit=2").expect(200);
    let row = page.json["items"][0].as_object().expect("a row");
    assert_eq!(row.keys().collect::<Vec<_>>(), ["id", "name"]);
    assert!(page.json["next_cursor"].is_string() && page.json.get("count").is_none());
    coordinator.get("/enterprises?fields=id,secret").expect_field("/fields", "unknown_column");
    coordinator.get("/enterprises?fields=").expect_field("/fields", "unknown_column");
    assert_eq!(coordinator.get("/enterprises?count=estimate&limit=1").expect(200).json["count"], 30);
    coordinator.get("/enterprises?count=maybe").expect_field("/count", "enum");
    for limit in ["0", "201", "-1"] {
        coordinator.get(&format!("/enterprises?limit={limit}")).expect_field("/limit", "range");
    }
    coordinator.get("/enterprises?limit=many").expect_problem(422, "invalid");
    coordinator.get("/enterprises?limit=1&limit=2").expect_problem(400, "bad_request");
    coordinator.get("/enterprises?territory_code=000000").expect_field("/territory_code", "reference");
    coordinator.get("/enterprises?size=huge").expect_field("/size", "enum");
    coordinator.get("/enterprises?q=a%00b").expect_field("/q", "control_character");
    assert_eq!(coordinator.get("/enterprises?q=&size=&limit=200").expect(200).column("id").len(), 30);
}
