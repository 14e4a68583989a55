//! Possible duplicates, merging them, and taking a merge back.

mod duplicates;
mod merge;
mod references;
mod round_trip;
mod undo;

use serde_json::{Value, json};

use crate::common::client::Answer;
use crate::common::register::code;
use crate::common::world::TOWN_A1;
use crate::common::{Client, TestApp};

/// A world with its coordinator of district A.
fn world() -> (TestApp, Client) {
    let app = TestApp::with_world();
    let coordinator = app.login("coordinator_a");
    (app, coordinator)
}

/// A new enterprise in town A1, without a code unless one is given.
#[track_caller]
fn firm(client: &Client, name: &str, change: Value) -> i64 {
    let mut body = json!({"name": name, "entity_kind": "company", "territory_code": TOWN_A1});
    for (field, value) in change.as_object().into_iter().flatten() {
        body[field] = value.clone();
    }
    client.post("/enterprises", &body).expect(201).id()
}

/// The present version of an enterprise.
#[track_caller]
fn version(client: &Client, id: i64) -> i64 {
    client.get(&format!("/enterprises/{id}")).expect(200).json["version"].as_i64().expect("a version")
}

/// Asks for a merge with the present versions.
#[track_caller]
fn merge(client: &Client, id: i64, other: i64, fields: Value) -> Answer {
    let body =
        json!({"other_id": other, "other_version": version(client, other), "fields": fields, "reason": "重复入库"});
    client.post_if(&format!("/enterprises/{id}/merge"), version(client, id), &body)
}

/// The number of the newest merge into an enterprise.
#[track_caller]
fn newest(client: &Client, id: i64) -> i64 {
    let merges = client.get(&format!("/enterprises/{id}/merges")).expect(200).json;
    merges["items"][0]["id"].as_i64().expect("a merge")
}

/// Undoes a merge with the survivor's present version.
#[track_caller]
fn undo(client: &Client, survivor: i64, merge: i64) -> Answer {
    let body = json!({"reason": "经核实为两家企业"});
    client.post_if(&format!("/enterprise-merges/{merge}/undo"), version(client, survivor), &body)
}

/// The possible duplicates of an enterprise: id, score, reasons.
#[track_caller]
fn found(client: &Client, id: i64) -> Vec<(i64, i64, Vec<String>)> {
    let list = client.get(&format!("/enterprises/{id}/duplicates")).expect(200).json;
    let items = list["items"].as_array().expect("a list").iter().map(|item| {
        let reasons = item["reasons"].as_array().expect("reasons").iter().filter_map(Value::as_str);
        let id = item["enterprise"]["id"].as_i64().expect("an id");
        (id, item["score"].as_i64().expect("a score"), reasons.map(str::to_owned).collect())
    });
    items.collect()
}

/// Two rows for the same firm: the first with a code.
fn doubled(client: &Client) -> (i64, i64) {
    let first = firm(client, "陕州区样泽建材有限公司", json!({"credit_code": code(1)}));
    (first, firm(client, "样泽建材有限责任公司", json!({})))
}
