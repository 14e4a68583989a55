//! Taking a merge back, early and late.

use serde_json::{Value, json};

use super::{doubled, firm, found, merge, newest, undo, version, world};
use crate::common::TestApp;
use crate::common::register::code;
use crate::common::world::TOWN_A2;

#[test]
fn an_undone_merge_leaves_two_enterprises() {
    let (app, coordinator) = world();
    let (first, second) = doubled(&coordinator);
    let before = [first, second].map(|id| coordinator.get(&format!("/enterprises/{id}")).expect(200).json);
    merge(&coordinator, first, second, json!({"name": "other", "credit_code": "other"})).expect(200);
    let number = newest(&coordinator, first);
    let path = format!("/enterprise-merges/{number}/undo");
    let reason = json!({"reason": "经核实为两家企业"});
    coordinator.post(&path, &reason).expect_problem(428, "precondition_required");
    coordinator.post_if(&path, 1, &reason).expect_problem(412, "stale");
    coordinator.post_if(&path, version(&coordinator, first), &json!({"reason": ""})).expect_field("/reason", "length");
    app.login("coordinator_b").post_if(&path, 1, &reason).expect_problem(404, "not_found");
    app.login("supervisor_a").post_if(&path, 1, &reason).expect_problem(403, "forbidden");
    coordinator.post_if("/enterprise-merges/9999/undo", 1, &reason).expect_problem(404, "not_found");

    let answer = undo(&coordinator, first, number).expect(200).json["items"][0].clone();
    assert_eq!((&answer["undo_reason"], &answer["kept"]), (&json!("经核实为两家企业"), &json!([])));
    assert_eq!((&answer["undone_by"], &answer["can_undo"]), (&json!("coordinator_a样"), &json!(false)));
    for (id, before) in [first, second].into_iter().zip(before) {
        let mut after = coordinator.get(&format!("/enterprises/{id}")).expect(200).json;
        after["version"] = before["version"].clone();
        after["updated_at"] = before["updated_at"].clone();
        assert_eq!(after, before);
    }
    undo(&coordinator, first, number).expect_problem(409, "state_forbids");
    assert_eq!(found(&coordinator, first).len(), 1, "and they are possible duplicates again");
    let list = coordinator.get("/enterprises?q=%E6%A0%B7%E6%B3%BD").expect(200);
    assert_eq!(list.json["items"].as_array().map(Vec::len), Some(2));
    merge(&coordinator, second, first, json!({})).expect(200);
}

#[test]
fn what_was_changed_since_stays_and_is_named() {
    let (_app, coordinator) = world();
    let first = firm(&coordinator, "样泽建材有限公司", json!({"credit_code": code(1), "note": "甲"}));
    let second = firm(
        &coordinator,
        "泽样石料有限公司",
        json!({"credit_code": code(2), "note": "乙", "founded_on": "2020-05-01"}),
    );
    let below = |id: i64, rest: &str| format!("/enterprises/{id}/{rest}");
    let contact = |name: &str| json!({"name": name, "role": "manager", "phone": null});
    let mine = coordinator.post(&below(second, "contacts"), &contact("钱样")).expect(201).id();
    let gone = coordinator.post(&below(second, "contacts"), &contact("孙样")).expect(201).id();
    merge(&coordinator, first, second, json!({"name": "other", "note": "other"})).expect(200);
    let number = newest(&coordinator, first);
    let change = json!({"name": "样泽集团有限公司", "operating_address": "样板路9号"});
    coordinator.patch(&format!("/enterprises/{first}"), version(&coordinator, first), &change).expect(200);
    coordinator.patch(&below(first, &format!("contacts/{mine}")), 1, &json!({"name": "钱样样"})).expect(200);
    coordinator.delete(&below(first, &format!("contacts/{gone}")), 1).expect(204);
    coordinator.post(&below(first, "contacts"), &contact("李样")).expect(201);

    let answer = undo(&coordinator, first, number).expect(200).json["items"][0].clone();
    assert_eq!(answer["kept"], json!(["name"]));
    let row = coordinator.get(&format!("/enterprises/{first}")).expect(200).json;
    assert_eq!(row["name"], "样泽集团有限公司", "changed since");
    assert_eq!(row["operating_address"], "样板路9号", "changed since, and not by the merge");
    assert_eq!((&row["note"], &row["founded_on"]), (&json!("甲"), &Value::Null), "not changed since");
    let row = coordinator.get(&format!("/enterprises/{second}")).expect(200).json;
    assert_eq!((&row["name"], &row["credit_code"]), (&json!("泽样石料有限公司"), &json!(code(2))));
    assert_eq!(coordinator.get(&below(first, "contacts")).expect(200).column("name"), ["李样"]);
    assert_eq!(coordinator.get(&below(second, "contacts")).expect(200).column("name"), ["钱样样"]);
}

#[test]
fn merges_are_undone_newest_first() {
    let (_app, coordinator) = world();
    let [a, b, c, d] = [1, 2, 3, 4].map(|n| firm(&coordinator, "样泽建材有限公司", json!({"credit_code": code(n)})));
    merge(&coordinator, a, b, json!({})).expect(200);
    let one = newest(&coordinator, a);
    merge(&coordinator, a, c, json!({})).expect(200);
    let two = newest(&coordinator, a);
    undo(&coordinator, a, one).expect_problem(409, "merge_not_last");
    merge(&coordinator, d, a, json!({})).expect(200);
    let three = newest(&coordinator, d);
    // The survivor of the first two was itself merged.
    let refused = coordinator.post_if(&format!("/enterprise-merges/{two}/undo"), 1, &json!({"reason": "错"}));
    let refused = refused.expect_problem(409, "merge_not_last");
    assert!(refused.json["detail"].as_str().expect("text").contains(&three.to_string()), "{}", refused.json);
    for id in [a, b, c] {
        let gone = coordinator.get(&format!("/enterprises/{id}")).expect_problem(410, "enterprise_merged");
        assert_eq!(gone.json["survivor_id"], d, "to the end of the chain");
    }
    for n in 1..=4 {
        assert_eq!(coordinator.get(&format!("/enterprises/by-credit-code/{}", code(n))).expect(200).id(), d);
    }
    undo(&coordinator, d, three).expect(200);
    undo(&coordinator, a, two).expect(200);
    undo(&coordinator, a, one).expect(200);
    for (id, n) in [(a, 1), (b, 2), (c, 3), (d, 4)] {
        assert_eq!(coordinator.get(&format!("/enterprises/by-credit-code/{}", code(n))).expect(200).id(), id);
    }
}

#[test]
fn an_undo_needs_the_place_to_which_the_other_one_returns() {
    let app = TestApp::with_world();
    let district = app.login("coordinator_a");
    let first = firm(&district, "样泽建材有限公司", json!({}));
    let near = firm(&district, "样泽建材有限公司", json!({"territory_code": TOWN_A2}));
    merge(&district, first, near, json!({})).expect(200);
    let town = app.login("coordinator_a1");
    undo(&town, first, newest(&town, first)).expect_problem(403, "forbidden");
    undo(&district, first, newest(&district, first)).expect(200);
}

#[test]
fn a_survivor_is_not_removed_and_a_code_that_was_replaced_since_stays_former() {
    let (_app, coordinator) = world();
    let first = firm(&coordinator, "样泽建材有限公司", json!({}));
    let second = firm(&coordinator, "样泽建材有限公司", json!({"credit_code": code(2)}));
    merge(&coordinator, first, second, json!({})).expect(200);
    coordinator
        .delete(&format!("/enterprises/{first}"), version(&coordinator, first))
        .expect_problem(409, "referenced");
    let new = json!({"kind": "credit_code", "value": code(3)});
    coordinator.post(&format!("/enterprises/{first}/identifiers"), &new).expect(201);
    undo(&coordinator, first, newest(&coordinator, first)).expect(200);
    let row = |id: i64| coordinator.get(&format!("/enterprises/{id}")).expect(200).json["credit_code"].clone();
    assert_eq!((row(first), row(second)), (json!(code(3)), Value::Null));
    let rows = coordinator.get(&format!("/enterprises/{second}/identifiers")).expect(200);
    assert_eq!(rows.column("value"), [json!(code(2))]);
    coordinator
        .delete(&format!("/enterprises/{second}"), version(&coordinator, second))
        .expect_problem(409, "referenced");
}

#[test]
fn an_undo_revives_neither_a_replaced_code_nor_service_of_somebody_who_left() {
    let (app, coordinator) = world();
    let first = firm(&coordinator, "样泽建材有限公司", json!({"credit_code": code(1)}));
    let second = firm(&coordinator, "泽样石料有限公司", json!({"credit_code": code(2)}));
    let (stays, leaves) = (app.officer_of("officer_a1"), app.officer_of("leader_a"));
    let serve = |id: i64, officer: i64| {
        let body = json!({"officer_id": officer, "role": "member"});
        coordinator.post(&format!("/enterprises/{id}/assignments"), &body).expect(201);
    };
    for officer in [stays, leaves] {
        serve(first, officer);
        serve(second, officer);
    }
    merge(&coordinator, first, second, json!({"credit_code": "other"})).expect(200);
    let new = json!({"kind": "credit_code", "value": code(3)});
    coordinator.post(&format!("/enterprises/{first}/identifiers"), &new).expect(201);
    app.arrange(|c| {
        use diesel::prelude::*;
        use zhuqi::db::schema::officers as o;
        diesel::update(o::table.find(leaves)).set(o::status.eq("ended")).execute(c).expect("left");
    });
    let answer = undo(&coordinator, first, newest(&coordinator, first)).expect(200).json["items"][0].clone();
    assert_eq!(answer["kept"], json!(["credit_code"]));
    let row = |id: i64| coordinator.get(&format!("/enterprises/{id}")).expect(200).json["credit_code"].clone();
    assert_eq!((row(first), row(second)), (json!(code(3)), Value::Null));
    let rows = coordinator.get(&format!("/enterprises/{first}/identifiers")).expect(200).json["items"].clone();
    let open = |value: &str| {
        let row = rows.as_array().expect("a list").iter().find(|row| row["value"] == value).expect("listed").clone();
        row["valid_to"].is_null()
    };
    assert!(!open(&code(1)) && open(&code(3)), "{rows}");
    let served = coordinator.get(&format!("/enterprises/{second}/assignments")).expect(200).json["items"].clone();
    let served: Vec<(i64, bool)> = served
        .as_array()
        .expect("a list")
        .iter()
        .map(|row| (row["officer_id"].as_i64().expect("an officer"), row["valid_to"].is_null()))
        .collect();
    assert!(served.contains(&(stays, true)) && served.contains(&(leaves, false)), "{served:?}");
}
