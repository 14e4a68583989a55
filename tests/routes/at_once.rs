//! What comes of two callers who want the same thing at the same moment.

use diesel::RunQueryDsl;
use serde_json::{Value, json};
use zhuqi::enterprises::matching::pairs;
use zhuqi::jobs::queue;

use crate::common::ledgers::{counts, credit_code, eventually, generated};
use crate::common::locks::meet;
use crate::common::register::firm_body;
use crate::common::world::TOWN_A1;
use crate::common::{Client, TestApp};

fn version(client: &Client, path: &str) -> i64 {
    client.get(path).expect(200).json["version"].as_i64().expect("a version")
}

#[test]
fn a_file_is_run_once() {
    let app = TestApp::start_with(|config| config.jobs = false).and_world();
    let client = app.login("coordinator_a");
    let id = client.upload("a.csv", &generated(0..3)).expect(201).id();
    let path = format!("/imports/{id}");
    let version = version(&client, &path);
    let run = |mode: &str| client.post_if(&format!("{path}/run"), version, &json!({"dry_run": false, "mode": mode}));
    let [first, second] = meet(&app, "SELECT id FROM imports FOR UPDATE", [&|| run("all"), &|| run("row")]);
    first.expect(202);
    second.expect_problem(412, "stale");
    let jobs = app.login("admin_city").get("/jobs?kind=import").expect(200);
    assert_eq!(jobs.column("state"), ["queued"]);
    assert_eq!(client.get(&path).expect(200).json["mode"], "all");
}

/// Two rows of one firm, the second with a code.
fn doubled(client: &Client) -> (i64, i64, String) {
    let body = json!({"name": "样泽建材有限公司", "entity_kind": "company", "territory_code": TOWN_A1});
    let first = client.post("/enterprises", &body).expect(201).id();
    let body = firm_body(1, json!({}));
    let second = client.post("/enterprises", &body).expect(201).id();
    (first, second, body["credit_code"].as_str().expect("a code").to_owned())
}

fn merge(client: &Client, id: i64, other: i64) -> impl Fn() -> crate::common::client::Answer + Sync {
    let [mine, its] = [id, other].map(|id| version(client, &format!("/enterprises/{id}")));
    let body = json!({"other_id": other, "other_version": its, "fields": {}, "reason": "重复入库"});
    let client = client.clone();
    move || client.post_if(&format!("/enterprises/{id}/merge"), mine, &body)
}

/// The enterprises that a log-in acts for.
fn own(client: &Client) -> Vec<Value> {
    let me = client.get("/me").expect(200).json;
    me["enterprises"].as_array().expect("a list").iter().map(|row| row["id"].clone()).collect()
}

#[test]
fn a_request_is_approved_for_the_firm_that_a_merge_leaves() {
    let app = TestApp::with_world();
    let client = app.login("coordinator_a");
    let (survivor, other, code) = doubled(&client);
    let body = json!({"credit_code": code, "enterprise_name": "样板公司", "territory_code": TOWN_A1, "name": "申请样",
        "phone": "15412345678", "username": "zelong", "password": "firm-pass-7788"});
    let request = app.client().post("/registrations", &body).expect(201).id();
    let merge = merge(&client, survivor, other);
    let approve = || client.post_if(&format!("/registrations/{request}/approve"), 1, &json!({"method": "officer"}));
    let rows = format!("SELECT id FROM enterprises WHERE id = {other} FOR UPDATE");
    let [merged, approved] = meet(&app, &rows, [&merge, &approve]);
    merged.expect(200);
    assert_eq!(approved.expect(200).json["enterprise_id"], survivor);
    assert_eq!(own(&app.client().login("zelong", "firm-pass-7788")), [json!(survivor)]);
    assert_eq!(client.get(&format!("/enterprises/{survivor}")).expect(200).json["platform_status"], "certified");
}

#[test]
fn an_invitation_is_accepted_for_the_firm_that_a_merge_leaves() {
    let app = TestApp::with_world();
    let client = app.login("coordinator_a");
    let (survivor, other, _) = doubled(&client);
    let body = json!({"name": "受邀样", "phone": "15412345678"});
    let invited = client.post(&format!("/enterprises/{other}/invitations"), &body).expect(201).json;
    let token = invited["url"].as_str().and_then(|url| url.rsplit('/').next()).expect("a token").to_owned();
    let (merge, firm) = (merge(&client, survivor, other), app.login("firm"));
    let accept = || firm.post(&format!("/invitations/{token}/accept"), &json!({}));
    let rows = format!("SELECT id FROM enterprises WHERE id = {other} FOR UPDATE");
    let [merged, accepted] = meet(&app, &rows, [&merge, &accept]);
    merged.expect(200);
    accepted.expect(204);
    assert_eq!(own(&firm), [json!(survivor)]);
}

#[test]
fn an_import_takes_its_firms_in_the_order_of_everybody() {
    let app = TestApp::with_world();
    let client = app.login("coordinator_a");
    client.import("a.csv", &generated(1..3));
    let id = |n: u32| client.get(&format!("/enterprises/by-credit-code/{}", credit_code(n))).expect(200).id();
    let (low, high) = (id(1).min(id(2)), id(1).max(id(2)));
    let mut rows: Vec<u32> = vec![1, 2];
    rows.sort_by_key(|n| -id(*n));
    let line = |n: &u32| format!("样改名{n}公司,{},大营镇\n", credit_code(*n));
    let text = format!("企业名称,统一社会信用代码,所属乡镇\n{}", rows.iter().map(line).collect::<String>());
    let import = client.upload("b.csv", text.as_bytes()).expect(201).id();
    let held = app.hold(&format!("SELECT id FROM enterprises WHERE id = {low} FOR UPDATE"));
    client.start(import, false, "row");
    if let Some(mut held) = held {
        app.until_waiting(1);
        // The later one is still free, although the file names it first.
        held.run(&format!("SELECT id FROM enterprises WHERE id = {high} FOR UPDATE NOWAIT"));
        held.release();
    }
    let done = client.until(import, |import| import["state"] == "completed");
    assert_eq!(counts(&done), [0, 2, 0, 0]);
    let undo = format!("/imports/{import}/undo");
    let held = app.hold(&format!("SELECT id FROM enterprises WHERE id = {low} FOR UPDATE"));
    client.post_if(&undo, done["version"].as_i64().expect("a version"), &json!({})).expect(202);
    if let Some(mut held) = held {
        app.until_waiting(1);
        held.run(&format!("SELECT id FROM enterprises WHERE id = {high} FOR UPDATE NOWAIT"));
        held.release();
    }
    let done = client.until(import, |import| import["state"] == "undone");
    assert_eq!(done["undone_rows"], 2);
}

#[test]
fn the_search_for_duplicates_and_an_edit_do_not_stand_in_each_others_way() {
    let app = TestApp::with_world();
    let client = app.login("coordinator_a");
    doubled(&client);
    app.arrange(|c| {
        for sql in ["CREATE TABLE saved AS SELECT * FROM enterprise_match_keys", "DELETE FROM enterprise_match_keys"] {
            diesel::sql_query(sql).execute(c).expect(sql);
        }
    });
    // What the edit of a row that had no keys yet writes.
    let held = app.hold("INSERT INTO enterprise_match_keys SELECT * FROM saved");
    app.arrange(|c| queue::enqueue(c, pairs::JOB, 0).expect("queued"));
    app.state.jobs.wake();
    if let Some(held) = held {
        app.until_waiting(1);
        held.release();
    }
    let admin = app.login("admin_city");
    let jobs = || admin.get(&format!("/jobs?kind={}", pairs::JOB)).expect(200);
    eventually(|| jobs().column("state") == ["done"]);
    assert_eq!((jobs().column("attempts"), jobs().column("error")), (vec![json!(0)], vec![Value::Null]));
}
