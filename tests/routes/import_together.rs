//! New enterprises are written many at a time; what comes of it is what would come of one after the other.

use std::collections::BTreeMap;

use diesel::prelude::*;
use serde_json::{Value, json};
use zhuqi::db::schema::{
    enterprise_contacts, enterprise_duplicates, enterprise_identifiers, enterprise_indicators, enterprise_match_keys,
    enterprise_status_history, enterprise_tags, enterprises,
};

use crate::common::ledgers::{counts, credit_code, generated};
use crate::common::{Client, TestApp};

/// Rows that meet each other and what is there: the same names, addresses, telephones and people; some in places that
/// are not the caller's.
fn lines(number: u32) -> Vec<Value> {
    let mut seed = 7_u32;
    let mut pick = |choices: u32| {
        seed = seed.wrapping_mul(1_103_515_245).wrapping_add(12_345);
        (seed >> 16) % choices
    };
    let line = |n| {
        let word = ["泽", "隆", "新能源", "建材"][pick(4) as usize];
        let town = ["大营镇", "大营镇", "原店镇", "交口乡"][pick(4) as usize];
        let mut line = json!({
            "name": format!("样{word}{}有限公司", pick(9)),
            "credit_code": credit_code(n),
            "town": town,
            "employees": pick(400),
        });
        let mut say = |field: &str, value: Value| line[field] = value;
        if pick(2) == 0 {
            say("contact_phone", json!(format!("1541234567{}", pick(8))));
        }
        if pick(3) == 0 {
            say("contact_name", json!(format!("李样{}", pick(3))));
        }
        if pick(3) == 0 {
            say("legal_representative", json!(format!("赵样{}", pick(3))));
        }
        if pick(2) == 0 {
            say("registered_address", json!(format!("样板路{}号院内", pick(12))));
        }
        if pick(3) == 0 {
            say("tags", json!("高新技术企业"));
        }
        if pick(2) == 0 {
            say("revenue", json!(pick(90_000)));
        }
        line
    };
    (0..number).map(line).collect()
}

/// The register by credit codes, without what says when and in which order it was written.
fn register(app: &TestApp) -> BTreeMap<String, Vec<String>> {
    let read = app.state.db.read_blocking(|c| {
        use {
            enterprise_contacts as p, enterprise_duplicates as d, enterprise_identifiers as i,
            enterprise_indicators as f, enterprise_match_keys as k, enterprise_status_history as s,
            enterprise_tags as t, enterprises as e,
        };
        type Row = (i64, Option<String>, String, i64, String, Option<i64>, Option<String>);
        let rows: Vec<Row> = e::table
            .select((e::id, e::credit_code, e::name, e::version, e::size, e::managing_organization_id, e::town_code))
            .load(c)?;
        let codes: BTreeMap<i64, String> =
            rows.iter().map(|row| (row.0, row.1.clone().unwrap_or_else(|| row.2.clone()))).collect();
        let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut say = |id: i64, what: String| all.entry(codes[&id].clone()).or_default().push(what);
        for row in &rows {
            say(row.0, format!("row {:?}", (&row.2, row.3, &row.4, row.5, &row.6)));
        }
        type Named = (i64, String, String, Option<Vec<u8>>, bool);
        type Paired = (i64, i64, i16, String, Option<String>);
        let columns = (i::enterprise_id, i::kind, i::value, i::valid_to.is_null());
        for (id, kind, value, current) in i::table.select(columns).load::<(i64, String, String, bool)>(c)? {
            say(id, format!("identifier {kind} {value} {current}"));
        }
        for (id, status) in s::table.select((s::enterprise_id, s::status)).load::<(i64, String)>(c)? {
            say(id, format!("status {status}"));
        }
        let columns = (f::enterprise_id, f::indicator_code, f::period, f::value);
        for (id, code, period, value) in f::table.select(columns).load::<(i64, String, String, i64)>(c)? {
            say(id, format!("figure {code} {period} {value}"));
        }
        for (id, tag) in t::table.select((t::enterprise_id, t::tag_code)).load::<(i64, String)>(c)? {
            say(id, format!("tag {tag}"));
        }
        let columns = (p::enterprise_id, p::name, p::role, p::phone_index, p::is_primary);
        for (id, name, role, phone, primary) in p::table.select(columns).load::<Named>(c)? {
            say(id, format!("contact {name} {role} {phone:?} {primary}"));
        }
        for (id, kind, key) in k::table.select((k::enterprise_id, k::kind, k::match_key)).load::<(i64, i16, i64)>(c)? {
            say(id, format!("key {kind} {key}"));
        }
        let columns = (d::low_id, d::high_id, d::score, d::reasons, d::town_code);
        for (low, high, score, reasons, town) in d::table.select(columns).load::<Paired>(c)? {
            for (one, other) in [(low, high), (high, low)] {
                say(one, format!("pair {} {score} {reasons} {town:?}", codes[&other]));
            }
        }
        Ok(all)
    });
    let mut all = read.expect("a register");
    all.values_mut().for_each(|said| said.sort());
    all
}

fn bulk(client: &Client, lines: &[Value]) -> Vec<Value> {
    let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let answer = client.send("POST", "/enterprises/bulk", &[("content-type", "application/x-ndjson")], text.as_bytes());
    let answer = answer.expect(200);
    let text = std::str::from_utf8(&answer.bytes).expect("text").to_owned();
    text.lines().map(|line| serde_json::from_str(line).expect("a line")).collect()
}

#[test]
fn what_is_written_together_is_what_is_written_one_by_one() {
    let (together, alone) = (TestApp::with_world(), TestApp::with_world());
    let lines = lines(240);
    for app in [&together, &alone] {
        // Known to the caller, and known to somebody else.
        let known = |n, town| json!({"name": "样泽1有限公司", "credit_code": credit_code(n), "town": town});
        bulk(&app.login("coordinator_a"), &[known(3, "大营镇"), known(999, "大营镇")]);
        bulk(&app.login("coordinator_b"), &[known(5, "交口乡")]);
    }
    let one = alone.login("coordinator_a");
    let by_one: Vec<Value> = lines.iter().flat_map(|line| bulk(&one, std::slice::from_ref(line))).collect();
    let at_once = bulk(&together.login("coordinator_a"), &lines);
    let told = |answers: &[Value]| -> Vec<Value> {
        answers.iter().map(|answer| json!([answer["status"], answer["problem"]["code"]])).collect()
    };
    assert_eq!(told(&at_once), told(&by_one));
    assert_eq!(told(&at_once)[3], json!(["updated", null]));
    assert_eq!(told(&at_once)[5], json!(["failed", "ENTERPRISE_ELSEWHERE"]));
    assert!(told(&at_once).contains(&json!(["failed", "REGION_UNKNOWN"])), "{:?}", told(&at_once));

    let (together_has, alone_has) = (register(&together), register(&alone));
    assert_eq!(together_has.len(), alone_has.len());
    for (code, said) in &together_has {
        assert_eq!(said, &alone_has[code], "{code}");
    }
    let said = |what: &str| together_has.values().flatten().filter(|said| said.starts_with(what)).count();
    let found = ["pair", "key", "contact", "figure", "identifier", "status", "tag"].map(said);
    assert!(found.iter().all(|number| *number > 20), "{found:?}");
    let search = |app: &TestApp| {
        let found = app.login("coordinator_a").get("/enterprises?q=%E9%9A%86&limit=200&sort=name").expect(200);
        found.column("name")
    };
    assert_eq!(search(&together), search(&alone));
    assert!(search(&together).len() > 10);
}

#[test]
fn a_code_that_is_taken_meanwhile_fails_alone() {
    let app = TestApp::with_world();
    let client = app.login("coordinator_a");
    let import = client.upload("a.csv", &generated(1..21)).expect(201).id();
    let taken = credit_code(7);
    // SQLite has one writer: nobody comes in between.
    let Some(mut held) = app.hold("SELECT 1") else { return };
    held.run(&format!(
        "INSERT INTO enterprises (name, name_key, entity_kind, credit_code, territory_code, status, size, size_computed, \
         platform_status, version, created_at, updated_at) VALUES ('样先到', '样先到', 'company', '{taken}', '411203100', \
         'operating', 'unknown', 'unknown', 'listed', 1, now(), now())"
    ));
    held.run(&format!(
        "INSERT INTO enterprise_identifiers (enterprise_id, kind, system, value, valid_from, created_at) \
         SELECT id, 'credit_code', '', '{taken}', '2026-01-01', now() FROM enterprises WHERE credit_code = '{taken}'"
    ));
    client.start(import, false, "row");
    app.until_waiting(1);
    held.release();
    let done = client.until(import, |import| import["state"] == "completed");
    assert_eq!(counts(&done), [19, 0, 0, 1]);
    let failed = client.report(import, "status=failed");
    assert_eq!(failed[0]["findings"][0]["code"], "CONFLICT");
    assert_eq!(failed[0]["row_number"], 8);
    assert_eq!(client.register().len(), 19);
}
