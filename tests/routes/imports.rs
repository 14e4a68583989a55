//! The real ledgers through the wizard's own calls, and everything that must come out of them.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::common::ledgers::{assert_adds_up, counts, expected, fixture_bytes};
use crate::common::{Client, TestApp};

const MESSY: &str = "enterprises_messy.xlsx";
const GBK: &str = "enterprises_gbk.csv";

/// Row, column, code, value, suggestion, first row, text: what the expectation says about an error.
fn errors(report: &[Value]) -> Vec<Value> {
    let of_row = |line: &Value| {
        let number = line["row_number"].clone();
        let found = line["findings"].as_array().expect("findings").clone();
        found.into_iter().filter(|f| f["severity"] == "error").map(move |f| {
            json!([number, f["column"], f["code"], f["value"], f["suggestion"], f["params"]["first_row"], f["message"]])
        })
    };
    report.iter().flat_map(of_row).collect()
}

fn expected_errors(file: &str) -> Vec<Value> {
    let list = expected(file)["errors"].as_array().expect("errors").clone();
    let first_row = |e: &Value| e["first_row"].as_u64().map_or(Value::Null, |row| row.to_string().into());
    list.iter()
        .map(|e| json!([e["row"], e["column"], e["code"], e["raw"], e["suggestion"], first_row(e), e["message_zh"]]))
        .collect()
}

fn warnings(report: &[Value]) -> Vec<(i64, String, String)> {
    let mut list = Vec::new();
    for line in report {
        for finding in line["findings"].as_array().expect("findings") {
            assert_eq!(finding["severity"], "warning", "a rejected row has errors only");
            let text = |name: &str| finding[name].as_str().expect("a text").to_owned();
            list.push((line["row_number"].as_i64().expect("a number"), text("column"), text("code")));
        }
    }
    list.sort();
    list
}

fn expected_warnings(file: &str) -> Vec<(i64, String, String)> {
    let list = expected(file)["warnings"].as_array().expect("warnings").clone();
    let text = |w: &Value, name: &str| w[name].as_str().expect("a text").to_owned();
    let mut list: Vec<_> =
        list.iter().map(|w| (w["row"].as_i64().expect("a row"), text(w, "column"), text(w, "code"))).collect();
    list.sort();
    list
}

/// The register holds what the expectation's table says.
fn assert_register(client: &Client, table: &[u8]) {
    let register = client.register();
    let mut reader = csv::Reader::from_reader(table);
    let headings: Vec<String> =
        reader.headers().expect("headings").iter().map(|h| h.trim_start_matches('\u{FEFF}').to_owned()).collect();
    let rows: Vec<BTreeMap<String, String>> = reader
        .records()
        .map(|record| headings.iter().cloned().zip(record.expect("a row").iter().map(str::to_owned)).collect())
        .collect();
    assert_eq!(register.len(), rows.len());
    for row in rows {
        let found = &register[&row["uscc"]];
        let text = |name: &str| found[name].as_str().unwrap_or_default().to_owned();
        for (column, field) in [
            ("name", "name"),
            ("legal_person", "legal_representative"),
            ("section", "industry_section"),
            ("industry_code", "industry_code"),
            ("founded_on", "founded_on"),
            ("street_code", "territory_code"),
            ("address", "registered_address"),
            ("size_computed", "size"),
            ("note", "note"),
        ] {
            assert_eq!(text(field), row[column], "{column} of row {}", row["row"]);
        }
        let above = found["above_scale"].as_bool().map_or("", |yes| if yes { "1" } else { "0" });
        assert_eq!(above, row["above_scale"], "row {}", row["row"]);
        let tags = found["tags"].as_array().expect("tags").len();
        assert_eq!(tags, row["tags"].split(';').filter(|tag| !tag.is_empty()).count(), "row {}", row["row"]);
    }
}

#[test]
fn the_messy_workbook_gives_exactly_what_is_expected() {
    let app = TestApp::with_divisions();
    let coordinator = app.login("coordinator_a");
    let uploaded = coordinator.upload(MESSY, &fixture_bytes(MESSY)).expect(201);
    let (id, import) = (uploaded.id(), &uploaded.json);
    assert_eq!((&import["state"], &import["format"]), (&json!("uploaded"), &json!("xlsx")));
    assert_eq!(uploaded.header("location"), format!("/api/v1/imports/{id}"));
    let detected = &import["detected"];
    assert_eq!(
        json!([detected["sheet"], detected["header_row"], detected["header_rows"], detected["first_data_row"]]),
        json!(["企业名单", 3, 2, 5])
    );
    assert_eq!(import["allowed_actions"], json!(["configure", "run", "download"]));

    let preview = coordinator.get(&format!("/imports/{id}/preview")).expect(200).json;
    let rows = preview["items"].as_array().expect("rows");
    assert_eq!(rows.len(), 20);
    assert_eq!(rows[0]["row_number"], 5);
    let missing = rows.iter().find(|row| row["row_number"] == 12).expect("row 12");
    assert_eq!(missing["findings"][0]["code"], "USCC_MISSING");

    let before = app.snapshot();
    let checked = coordinator.run(id, true, "row");
    assert_eq!((&checked["state"], counts(&checked)), (&json!("checked"), [185, 0, 0, 15]));
    assert_eq!(app.snapshot(), before, "a dry run writes nothing");
    let failed = coordinator.report(id, "status=failed");
    assert_eq!(errors(&failed), expected_errors(MESSY));
    let warned = coordinator.report(id, "has_warning=true");
    assert_eq!(warnings(&warned), expected_warnings(MESSY));
    assert_eq!(checked["warned_rows"], warned.len());

    let done = coordinator.run(id, false, "row");
    assert_eq!((&done["state"], counts(&done)), (&json!("completed"), [185, 0, 0, 15]));
    assert_eq!(done["allowed_actions"], json!(["undo", "download"]));
    assert_eq!(errors(&coordinator.report(id, "status=failed")), expected_errors(MESSY));
    assert_eq!(warnings(&coordinator.report(id, "has_warning=true")), expected_warnings(MESSY));
    let skipped: Vec<i64> = done["skipped"].as_array().expect("skipped").iter().flat_map(rows_of).collect();
    let expected_skips = expected(MESSY)["skipped_rows"].as_array().expect("skipped").clone();
    assert_eq!(skipped, expected_skips.iter().map(|s| s["row"].as_i64().expect("a row")).collect::<Vec<_>>());
    assert_register(&coordinator, &fixture_bytes("enterprises_messy.expected.csv"));
}

fn rows_of(skipped: &Value) -> std::ops::RangeInclusive<i64> {
    skipped["first_row"].as_i64().expect("a row")..=skipped["last_row"].as_i64().expect("a row")
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let app = TestApp::with_divisions();
    let coordinator = app.login("coordinator_a");
    coordinator.import(MESSY, &fixture_bytes(MESSY));
    let before = app.snapshot();
    let again = coordinator.import(MESSY, &fixture_bytes(MESSY));
    assert_eq!(counts(&again), [0, 0, 185, 15]);
    assert_eq!(app.snapshot(), before);
}

#[test]
fn all_or_nothing_writes_nothing_when_a_row_is_bad() {
    let app = TestApp::with_divisions();
    let coordinator = app.login("coordinator_a");
    let id = coordinator.upload(MESSY, &fixture_bytes(MESSY)).expect(201).id();
    let before = app.snapshot();
    let refused = coordinator.run(id, false, "all");
    assert_eq!(json!([refused["state"], refused["error_code"]]), json!(["failed", "ROWS_FAILED"]));
    assert_eq!(refused["failed_rows"], 15);
    assert!(refused["error_detail"].as_str().expect("a reason").contains("15"));
    assert_eq!(app.snapshot(), before);
    assert_eq!(errors(&coordinator.report(id, "status=failed")), expected_errors(MESSY));
    // The same upload can still be imported row by row.
    assert_eq!(counts(&coordinator.run(id, false, "row")), [185, 0, 0, 15]);

    // And a file without faults passes.
    let good = app.login("coordinator_g");
    let id = good.upload(GBK, &fixture_bytes(GBK)).expect(201).id();
    let done = good.run(id, false, "all");
    assert_eq!((&done["state"], counts(&done)), (&json!("completed"), [200, 0, 0, 0]));
    assert_eq!(good.register().len(), 200);
}

#[test]
fn the_chinese_text_file_is_imported_whole() {
    let app = TestApp::with_divisions();
    let coordinator = app.login("coordinator_g");
    let uploaded = coordinator.upload(GBK, &fixture_bytes(GBK)).expect(201);
    assert_eq!(
        json!([uploaded.json["detected"]["encoding"], uploaded.json["detected"]["delimiter"]]),
        json!(["GB18030", ","])
    );
    let done = coordinator.run(uploaded.id(), false, "row");
    assert_eq!(counts(&done), [200, 0, 0, 0]);
    assert_eq!(warnings(&coordinator.report(uploaded.id(), "has_warning=true")), expected_warnings(GBK));
    assert_register(&coordinator, &fixture_bytes("enterprises_gbk.expected.csv"));
    assert_eq!(counts(&coordinator.import(GBK, &fixture_bytes(GBK))), [0, 0, 200, 0]);
}

#[test]
fn what_a_later_ledger_says_is_taken_over_and_what_it_leaves_blank_stays() {
    let app = TestApp::with_divisions();
    let coordinator = app.login("coordinator_a");
    let code = crate::common::ledgers::credit_code(7);
    let first = format!(
        "企业名称,统一社会信用代码,所属乡镇,法定代表人,备注,纳税额(万元),注册资本(万元),资质标签\n样甲公司,{code},大营镇,孟涛平,原有备注,12.5,500,高企\n"
    );
    assert_eq!(counts(&coordinator.import("a.csv", first.as_bytes())), [1, 0, 0, 0]);
    let second = format!("企业名称,统一社会信用代码,所属乡镇,法定代表人,备注,资质标签\n样甲公司,{code},,袁志,,科小\n");
    let id = coordinator.upload("b.csv", second.as_bytes()).expect(201).id();
    let version = 1;
    coordinator.patch(&format!("/imports/{id}"), version, &json!({"default_territory_code": "411203"})).expect(200);
    let done = coordinator.run(id, false, "row");
    assert_eq!(counts(&done), [0, 1, 0, 0]);
    let row = &coordinator.register()[&code];
    assert_eq!(
        json!([row["legal_representative"], row["note"], row["territory_code"], row["tags"]]),
        json!(["袁志", "原有备注", "411203100", ["high_tech", "tech_sme"]])
    );
    let found = coordinator.get(&format!("/enterprises/by-credit-code/{code}")).expect(200);
    let figures = coordinator.get(&format!("/enterprises/{}/indicators", found.id())).expect(200);
    let figures: BTreeMap<String, Value> = figures.json["items"]
        .as_array()
        .expect("figures")
        .iter()
        .map(|figure| (figure["indicator_code"].as_str().expect("a code").to_owned(), figure["value"].clone()))
        .collect();
    assert_eq!(json!(figures), json!({"tax": 12_500_000, "registered_capital": 500_000_000}));
    assert_adds_up(&done);
}
