//! Status with its history, certification of the account, and the officers who serve.

use chrono::Duration;
use diesel::prelude::*;
use serde_json::{Value, json};
use zhuqi::db::schema::officers;
use zhuqi::db::today;

use super::{at, create, world};

#[test]
fn the_status_changes_with_a_reason_and_keeps_its_history() {
    let (_app, coordinator) = world();
    let id = create(&coordinator, 1, json!({})).id();
    let change = |version: i64, body: Value| coordinator.post_if(&at(id, "status"), version, &body);
    change(1, json!({"status": "operating", "reason": "x"})).expect_problem(409, "state_forbids");
    change(1, json!({"status": "suspended"})).expect_field("/reason", "required");
    let tomorrow = today() + Duration::days(1);
    let future = json!({"status": "suspended", "reason": "x", "effective_on": tomorrow});
    change(1, future).expect_field("/effective_on", "date_in_future");
    let since = json!({"status": "suspended", "reason": "订单不足", "effective_on": "2026-03-01"});
    let row = change(1, since).expect(200).json;
    assert_eq!((&row["status"], &row["version"]), (&json!("suspended"), &json!(2)));
    change(2, json!({"status": "operating", "reason": "复产"})).expect(200);
    let history = coordinator.get(&at(id, "status-history")).expect(200);
    assert_eq!(history.column("status"), ["operating", "suspended", "operating"]);
    assert_eq!(history.column("reason"), [json!("复产"), json!("订单不足"), Value::Null]);
    assert_eq!(history.column("effective_on"), [json!(today()), json!("2026-03-01"), json!(today())]);
    assert_eq!(history.json["items"][0]["recorded_by"], "coordinator_a样");
}

#[test]
fn an_account_is_certified_once_it_is_open() {
    let (app, coordinator) = world();
    let id = create(&coordinator, 1, json!({})).id();
    let certify = |version: i64, body: Value| coordinator.post_if(&at(id, "certify"), version, &body);
    let by_officer = json!({"method": "officer"});
    certify(1, by_officer.clone()).expect_problem(409, "state_forbids");
    let invited =
        coordinator.post(&at(id, "invitations"), &json!({"name": "赵样", "phone": "15412345678"})).expect(201);
    let token = invited.json["url"].as_str().and_then(|url| url.rsplit('/').next()).expect("a token").to_owned();
    let account = json!({"username": "zhaoyang", "password": "firm-pass-7788"});
    app.client().post(&format!("/invitations/{token}/accept"), &account).expect(204);
    let row = coordinator.get(&at(id, "")).expect(200).json;
    assert_eq!(row["platform_status"], "registered");
    let version = row["version"].as_i64().expect("a version");
    certify(version, json!({"method": "document"})).expect_field("/document", "document_required");
    certify(version - 1, by_officer.clone()).expect_problem(412, "stale");
    let row = certify(version, json!({"method": "document", "document": "营业执照副本"})).expect(200).json;
    assert_eq!((&row["platform_status"], &row["certification_method"]), (&json!("certified"), &json!("document")));
    assert_eq!(row["certification_document"], "营业执照副本");
    assert!(row["certified_at"].is_string());
    certify(version + 1, by_officer).expect_problem(409, "state_forbids");
    let listed = coordinator.get("/enterprises?platform_status=certified").expect(200);
    assert_eq!(listed.column("id"), [json!(id)]);
}

#[test]
fn an_enterprise_has_one_primary_officer_per_level_and_is_shown_the_nearest() {
    let (app, coordinator) = world();
    let id = create(&coordinator, 1, json!({})).id();
    let town = app.officer_of("officer_a1");
    let leader = app.officer_of("leader_a");
    let at_district = diesel::update(officers::table.find(leader)).set(officers::level.eq("district"));
    app.arrange(|c| at_district.execute(c).expect("set"));
    let assign = |officer: i64, role: &str| {
        coordinator.post(&at(id, "assignments"), &json!({"officer_id": officer, "role": role, "reason": "新增"}))
    };
    let shown = || coordinator.get(&at(id, "")).expect(200).json["primary_officer"]["id"].clone();
    assert_eq!(shown(), Value::Null);
    assign(999, "primary").expect_field("/officer_id", "reference");
    assign(app.officer_of("officer_b1"), "primary").expect_field("/officer_id", "reference");
    assign(leader, "primary").expect(201);
    assert_eq!(shown(), leader);
    assign(town, "primary").expect(201);
    assert_eq!(shown(), town, "the lower level is nearer");
    assign(town, "primary").expect_field("/officer_id", "duplicate");
    let new =
        json!({"name": "新样", "phone": "15412345678", "organization_id": 3, "level": "town", "position": "副镇长"});
    let next = coordinator.post("/officers", &new).expect(201).id();
    let rows = assign(next, "primary").expect(201);
    assert_eq!(rows.column("officer_id"), [json!(next), json!(leader), json!(town)], "present ones first");
    assert_eq!(rows.column("valid_to"), [Value::Null, Value::Null, json!(today())]);
    let listed = coordinator.get("/enterprises").expect(200).json["items"][0]["primary_officer"].clone();
    assert_eq!(listed, json!({"id": next, "name": "新样", "position": "副镇长", "phone": "15412345678"}));
    let first = rows.json["items"][0]["id"].clone();
    let end = |row: &Value| coordinator.post(&at(id, &format!("assignments/{row}/end")), &json!({"reason": "调动"}));
    let ended = end(&first).expect(200);
    assert_eq!(ended.json["items"][1]["reason"], "调动");
    assert_eq!(ended.json["items"][1]["phone"], Value::Null, "a former officer's phone is nobody's business");
    end(&first).expect_problem(409, "state_forbids");
    assert_eq!(shown(), leader, "the next level steps in");
    assign(next, "member").expect(201);
    assert_eq!(shown(), leader, "members and guaranteeing leaders are not the ones to turn to");
}
