//! Stopping an import, going on with it, and what becomes of one when the disk is full.

use diesel::prelude::*;
use serde_json::{Value, json};

use crate::common::ledgers::{assert_adds_up, counts, generated};
use crate::common::{Client, TestApp};

const ROWS: u32 = 2400;

fn number(import: &Value, name: &str) -> i64 {
    import[name].as_i64().unwrap_or_else(|| panic!("no {name}: {import}"))
}

#[track_caller]
fn go_on(client: &Client, import: &Value) -> Value {
    let path = format!("/imports/{}/resume", import["id"]);
    client.post_if(&path, number(import, "version"), &json!({})).expect(202).json
}

fn is_idle(import: &Value) -> bool {
    !matches!(import["state"].as_str(), Some("queued" | "running" | "undoing"))
}

#[test]
fn a_running_import_stops_and_goes_on_without_losing_or_doubling_a_row() {
    let app = TestApp::with_world();
    let client = app.login("coordinator_a");
    let id = client.upload("a.csv", &generated(0..ROWS)).expect(201).id();
    client.start(id, false, "row");
    let path = format!("/imports/{id}");
    client.until(id, |import| number(import, "processed_rows") > 0);
    let stopped = client.post(&format!("{path}/cancel"), &json!({})).expect(200);
    let entry = &app.entries_of(&stopped)[0];
    assert_eq!((entry.0.as_str(), entry.1.clone()), ("import.cancel", format!("import {id}")));
    let stopped = stopped.json;
    let done = number(&stopped, "processed_rows");
    assert_eq!(stopped["state"], "cancelled");
    assert!(done > 0 && done < i64::from(ROWS), "stopped in the middle: {done}");
    assert_eq!(stopped["allowed_actions"], json!(["resume", "undo", "download"]));
    assert_eq!(app.enterprises(), done as usize, "what was written stays");
    assert_eq!(client.get(&format!("{path}/rows?count=exact")).expect(200).json["count"], done);
    client.post(&format!("{path}/cancel"), &json!({})).expect_problem(409, "state_forbids");
    client.patch(&path, number(&stopped, "version"), &json!({"header_row": 1})).expect_problem(409, "state_forbids");

    let queued = client.post_if(&format!("{path}/resume"), number(&stopped, "version"), &json!({})).expect(202);
    let entry = &app.entries_of(&queued)[0];
    assert_eq!((entry.0.as_str(), entry.1.clone()), ("import.resume", format!("import {id}")));
    let queued = queued.json;
    assert_eq!((&queued["state"], number(&queued, "processed_rows")), (&json!("queued"), done));
    let done = client.until(id, is_idle);
    assert_eq!((&done["state"], counts(&done)), (&json!("completed"), [i64::from(ROWS), 0, 0, 0]));
    assert_adds_up(&done);
    assert_eq!(app.enterprises(), ROWS as usize);
}

#[test]
fn a_stopped_import_can_be_taken_back() {
    let app = TestApp::with_world();
    let client = app.login("coordinator_a");
    let id = client.upload("a.csv", &generated(0..ROWS)).expect(201).id();
    client.start(id, false, "row");
    client.until(id, |import| number(import, "processed_rows") > 0);
    let stopped = client.post(&format!("/imports/{id}/cancel"), &json!({})).expect(200).json;
    let path = format!("/imports/{id}/undo");
    client.post_if(&path, number(&stopped, "version"), &json!({})).expect(202);
    let done = client.until(id, is_idle);
    assert_eq!((&done["state"], &done["kept_rows"]), (&json!("undone"), &json!(0)));
    assert_eq!(done["undone_rows"], stopped["processed_rows"]);
    assert_eq!(app.enterprises(), 0);
}

#[test]
fn one_that_waits_or_only_checks_stops_as_well() {
    let app = TestApp::start_with(|config| config.jobs = false).and_world();
    let client = app.login("coordinator_a");
    let id = client.upload("a.csv", &generated(0..5)).expect(201).id();
    client.post(&format!("/imports/{id}/cancel"), &json!({})).expect_problem(409, "state_forbids");
    client.start(id, true, "row");
    let stopped = client.post(&format!("/imports/{id}/cancel"), &json!({})).expect(200).json;
    assert_eq!(stopped["allowed_actions"], json!(["configure", "run", "resume", "download"]));
    let _worker = app.beside(|_| {});
    // Nobody begins it any more; asked to go on, it does what it was asked to do.
    let resumed = go_on(&client, &stopped);
    assert_eq!(resumed["dry_run"], true);
    let checked = client.until(id, is_idle);
    assert_eq!((&checked["state"], counts(&checked)), (&json!("checked"), [5, 0, 0, 0]));
    assert_eq!(app.enterprises(), 0);
    client
        .post_if(&format!("/imports/{id}/resume"), number(&checked, "version"), &json!({}))
        .expect_problem(409, "state_forbids");
    client
        .post_if(&format!("/imports/{id}/undo"), number(&checked, "version"), &json!({}))
        .expect_problem(409, "state_forbids");
}

#[test]
fn all_or_nothing_is_for_ledgers_that_fit_into_one_transaction() {
    let app = TestApp::with_world();
    let client = app.login("coordinator_a");
    let id = client.upload("a.csv", &generated(0..5001)).expect(201).id();
    let failed = client.start(id, false, "all");
    assert_eq!(failed["state"], "queued");
    let failed = client.until(id, is_idle);
    assert_eq!(json!([failed["state"], failed["error_code"]]), json!(["failed", "TOO_MANY_FOR_ALL"]));
    assert!(failed["error_detail"].as_str().expect("a text").contains("5001"));
    assert_eq!(failed["allowed_actions"], json!(["configure", "run", "download"]));
    assert_eq!(app.enterprises(), 0);
    // Once the rows are counted, it is told at once.
    app.arrange(|c| {
        use zhuqi::db::schema::imports;
        diesel::update(imports::table.find(id)).set(imports::total_rows.eq(5001_i64)).execute(c).expect("counted")
    });
    let order = json!({"dry_run": false, "mode": "all"});
    client
        .post_if(&format!("/imports/{id}/run"), number(&failed, "version"), &order)
        .expect_field("/mode", "all_too_large");
}

#[test]
fn a_full_disk_stops_an_import_between_two_pieces_and_it_goes_on_when_there_is_room() {
    let app = TestApp::with_world();
    if !app.state.config.database_url.starts_with("sqlite:") {
        return;
    }
    let client = app.login("coordinator_a");
    let id = client.upload("a.csv", &generated(0..ROWS)).expect(201).id();
    let limit = |pages: i64| {
        app.arrange(|c| {
            #[derive(QueryableByName)]
            struct Pages {
                #[diesel(sql_type = diesel::sql_types::BigInt)]
                page_count: i64,
            }
            let now: Pages = diesel::sql_query("PRAGMA page_count").get_result(c).expect("a count");
            // An embedded database has one writer, which is asked here.
            diesel::sql_query(format!("PRAGMA max_page_count = {}", now.page_count + pages))
                .execute(c)
                .expect("limited");
        });
    };
    limit(400);
    client.start(id, false, "row");
    let full = client.until(id, is_idle);
    assert_eq!(json!([full["state"], full["error_code"]]), json!(["failed", "STORAGE_FULL"]), "{full}");
    let done = number(&full, "processed_rows");
    assert!(done > 0 && done < i64::from(ROWS), "full in the middle: {done}");
    assert_eq!(app.enterprises(), done as usize, "nothing is half-written");
    assert_eq!(client.get(&format!("/imports/{id}/rows?count=exact")).expect(200).json["count"], done);
    assert_eq!(full["allowed_actions"], json!(["resume", "undo", "download"]));

    limit(1_000_000);
    go_on(&client, &full);
    let done = client.until(id, is_idle);
    assert_eq!((&done["state"], counts(&done)), (&json!("completed"), [i64::from(ROWS), 0, 0, 0]));
    assert!(done["error_code"].is_null());
    assert_eq!(app.enterprises(), ROWS as usize);
}

#[test]
fn all_or_nothing_is_stopped_before_its_first_row_or_not_at_all() {
    let app = TestApp::with_world();
    let client = app.login("coordinator_a");
    let rows = 500;
    let id = client.upload("a.csv", &generated(0..rows)).expect(201).id();
    let path = format!("/imports/{id}");
    client.start(id, false, "all");
    // Checked, and not yet written.
    client.until(id, |import| number(import, "processed_rows") == i64::from(rows));
    let answer = client.post(&format!("{path}/cancel"), &json!({}));
    if answer.status == 200 {
        assert_eq!((&answer.json["state"], app.enterprises()), (&json!("cancelled"), 0));
        go_on(&client, &answer.json);
    } else {
        answer.expect_problem(409, "state_forbids");
    }
    let done = client.until(id, is_idle);
    assert_eq!((&done["state"], counts(&done)), (&json!("completed"), [i64::from(rows), 0, 0, 0]));
    assert_eq!(done["allowed_actions"], json!(["undo", "download"]));
    assert_eq!(app.enterprises(), rows as usize);
    client.post_if(&format!("{path}/undo"), number(&done, "version"), &json!({})).expect(202);
    let done = client.until(id, is_idle);
    assert_eq!((&done["state"], &done["undone_rows"]), (&json!("undone"), &json!(rows)));
    assert_eq!(app.enterprises(), 0);
}
