//! What a caller decides instead of the guesses, and what the state of an import forbids.

use serde_json::{Value, json};

use crate::common::TestApp;
use crate::common::ledgers::{counts, credit_code, fixture_bytes};

#[test]
fn columns_are_mapped_by_hand() {
    let app = TestApp::with_world();
    let town = app.login("coordinator_a1");
    let text = format!("企业名称,统一社会信用代码,负责的人\n样甲,{},孟涛平\n", credit_code(1));
    let uploaded = town.upload("a.csv", text.as_bytes()).expect(201);
    let path = format!("/imports/{}", uploaded.id());
    assert_eq!(uploaded.json["detected"]["warnings"], json!(["COLUMNS_UNKNOWN"]));
    assert!(uploaded.json["detected"]["columns"][2]["field"].is_null());

    town.patch(&path, 1, &json!({"mapping": {"2": "shoe_size"}})).expect(422);
    let twice = town.patch(&path, 1, &json!({"mapping": {"0": "name", "2": "name"}}));
    twice.expect_field("/mapping/2", "mapping_duplicate");
    let changed = town.patch(&path, 1, &json!({"mapping": {"2": "legal_representative"}})).expect(200);
    assert_eq!(changed.json["detected"]["columns"][2]["field"], "legal_representative");
    assert_eq!((changed.header("etag"), &changed.json["version"]), ("\"2\"", &json!(2)));
    town.run(uploaded.id(), false, "row");
    assert_eq!(town.register()[&credit_code(1)]["legal_representative"], "孟涛平");
}

#[test]
fn a_column_left_out_is_not_imported() {
    let app = TestApp::with_world();
    let town = app.login("coordinator_a1");
    let text = format!("企业名称,统一社会信用代码,备注\n样甲,{},不导入\n", credit_code(1));
    let id = town.upload("a.csv", text.as_bytes()).expect(201).id();
    town.patch(&format!("/imports/{id}"), 1, &json!({"mapping": {"2": null}})).expect(200);
    town.run(id, false, "row");
    assert!(town.register()[&credit_code(1)]["note"].is_null());
}

#[test]
fn header_encoding_and_delimiter_are_overridden() {
    let app = TestApp::with_world();
    let town = app.login("coordinator_a1");
    // The wider header is taken for the true one; its user knows better.
    let text = format!(
        "企业名称,统一社会信用代码\n样甲;样,{}\n企业名称,统一社会信用代码,备注\n样乙,填写示例,\n",
        credit_code(1)
    );
    let uploaded = town.upload("a.csv", text.as_bytes()).expect(201);
    let path = format!("/imports/{}", uploaded.id());
    assert_eq!(uploaded.json["detected"]["header_row"], 3);
    let change = |version: i64, body: Value| town.patch(&path, version, &body);
    let changed = change(1, json!({"header_row": 1, "header_rows": 1})).expect(200).json;
    assert_eq!(json!([changed["detected"]["header_row"], changed["detected"]["first_data_row"]]), json!([1, 2]));
    change(2, json!({"header_row": 0})).expect_field("/header_row", "range");
    // With the wrong separator or encoding the header is no longer there; the import stays as it was.
    for wrong in [json!({"delimiter": ";"}), json!({"encoding": "UTF-16LE"})] {
        change(2, wrong).expect_problem(422, "file_unreadable");
    }
    let now = town.get(&path).expect(200).json;
    assert_eq!(json!([now["version"], now["detected"]["delimiter"]]), json!([2, ","]));
    // Null returns to the guess.
    let guessed = change(2, json!({"header_row": null, "header_rows": null})).expect(200).json;
    assert_eq!(guessed["detected"]["header_row"], 3);
    change(3, json!({"header_row": 1})).expect(200);
    assert_eq!(
        counts(&town.run(uploaded.id(), false, "row")),
        [1, 0, 0, 1],
        "the other header is a repeated one, the example fails"
    );
    assert_eq!(town.register()[&credit_code(1)]["name"], "样甲;样");

    let semicolons = format!("企业名称;统一社会信用代码\n样,甲;{}\n", credit_code(2));
    let uploaded = town.upload("b.csv", semicolons.as_bytes()).expect(201);
    assert_eq!(uploaded.json["detected"]["delimiter"], ";");
    let utf16: Vec<u8> = semicolons.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let unmarked = town.upload("c.csv", &utf16);
    if unmarked.status == 201 {
        assert_eq!(unmarked.json["detected"]["encoding"], "UTF-16LE");
    } else {
        unmarked.expect_problem(422, "file_unreadable");
    }
}

#[test]
fn versions_are_held_against_if_match() {
    let app = TestApp::with_world();
    let town = app.login("coordinator_a1");
    let id =
        town.upload("a.csv", format!("企业名称,统一社会信用代码\n样,{}\n", credit_code(1)).as_bytes()).expect(201).id();
    let path = format!("/imports/{id}");
    let json_type = ("content-type", "application/json");
    town.send("PATCH", &path, &[json_type], b"{}").expect_problem(428, "precondition_required");
    town.patch(&path, 9, &json!({})).expect_problem(412, "stale");
    let order = json!({"dry_run": true, "mode": "row"});
    town.post(&format!("{path}/run"), &order).expect_problem(428, "precondition_required");
    town.post_if(&format!("{path}/run"), 9, &order).expect_problem(412, "stale");
    town.post_if(&format!("{path}/run"), 1, &json!({"dry_run": true})).expect_field("/mode", "required");
    town.post_if(&format!("{path}/run"), 1, &json!({"dry_run": true, "mode": "some"})).expect_field("/mode", "enum");
    town.patch(&path, 1, &json!({"colour": 1})).expect_problem(400, "unknown_field");
    assert_eq!(town.get(&path).expect(200).json["state"], "uploaded");
}

#[test]
fn a_queued_or_completed_import_is_left_alone() {
    // Nobody works on the queue, so it stays queued as long as the test looks.
    let app = TestApp::start_with(|config| config.jobs = false).and_world();
    let town = app.login("coordinator_a1");
    let id =
        town.upload("a.csv", format!("企业名称,统一社会信用代码\n样,{}\n", credit_code(1)).as_bytes()).expect(201).id();
    let path = format!("/imports/{id}");
    let queued = town.start(id, false, "row");
    assert_eq!(json!([queued["state"], queued["allowed_actions"]]), json!(["queued", ["cancel", "download"]]));
    let version = queued["version"].as_i64().expect("a version");
    let order = json!({"dry_run": false, "mode": "row"});
    let answer = town.post_if(&format!("{path}/run"), version, &order).expect_problem(409, "state_forbids");
    assert_eq!(answer.json["allowed_actions"], json!(["cancel", "download"]));
    town.patch(&path, version, &json!({"header_row": 1})).expect_problem(409, "state_forbids");

    let worker = app.beside(|_| {});
    let done = town.until(id, |import| import["state"] == "completed");
    assert_eq!(counts(&done), [1, 0, 0, 0]);
    let version = done["version"].as_i64().expect("a version");
    town.post_if(&format!("{path}/run"), version, &order).expect_problem(409, "state_forbids");
    drop(worker);
}

#[test]
fn an_upload_that_is_repeated_with_its_key_is_one_import() {
    let app = TestApp::with_divisions();
    let district = app.login("coordinator_a");
    let headers = [("content-type", "application/octet-stream"), ("idempotency-key", "ledger-1")];
    let send = || district.send("POST", "/imports?filename=a.xlsx", &headers, &fixture_bytes("enterprises_messy.xlsx"));
    let (first, second) = (send().expect(201), send().expect(201));
    assert_eq!(first.json, second.json);
    assert_eq!(second.header("idempotent-replayed"), "true");
    assert_eq!(app.imports(), 1);
}
