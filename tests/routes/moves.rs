//! Moving an enterprise: out of one area, into another, with a decision for everyone who serves it.

use diesel::prelude::*;
use serde_json::{Value, json};
use zhuqi::db::schema::{assignments, audit_entries};

use crate::common::TestApp;
use crate::common::world::{TOWN_A2, TOWN_B1, org};

fn open_assignment(app: &TestApp, enterprise: i64) -> i64 {
    let open =
        assignments::table.filter(assignments::enterprise_id.eq(enterprise).and(assignments::valid_to.is_null()));
    app.arrange(|c| open.select(assignments::id).first(c).expect("an assignment"))
}

#[test]
fn the_receiving_unit_sees_it_and_the_old_one_no_more() {
    let (app, register) = TestApp::with_register();
    let (a, b) = (app.login("coordinator_a"), app.login("coordinator_b"));
    let id = register.a1.id;
    let (path, served) = (format!("/enterprises/{id}"), open_assignment(&app, id));
    let version = a.get(&path).expect(200).json["version"].as_i64().expect("a number");
    let body =
        |assignments: Value| json!({"territory_code": TOWN_B1, "reason": "企业搬迁", "assignments": assignments});
    let send = |version: i64, body: &Value| a.post_if(&format!("{path}/move"), version, body);
    b.post_if(&format!("{path}/move"), version, &body(json!([]))).expect_problem(404, "not_found");
    send(version - 1, &body(json!([]))).expect_problem(412, "stale");
    send(version, &body(json!([]))).expect_field("/assignments", "undecided");
    let kept = json!([{"assignment_id": served, "decision": "keep"}]);
    send(version, &body(json!([{"assignment_id": 1, "decision": "keep"}, kept[0]])))
        .expect_field("/assignments/0/assignment_id", "reference");
    let mut wrong = body(kept.clone());
    wrong["territory_code"] = json!("000000");
    send(version, &wrong).expect_field("/territory_code", "reference");
    // Where no unit manages what lies there, nobody would see it again.
    wrong["territory_code"] = json!("410000");
    send(version, &wrong).expect_field("/territory_code", "reference");
    wrong["territory_code"] = json!(TOWN_B1);
    wrong["managing_organization_id"] = json!(org::TOWN_A1);
    send(version, &wrong).expect_field("/managing_organization_id", "reference");
    wrong = body(kept.clone());
    wrong["effective_on"] = json!("2100-01-01");
    send(version, &wrong).expect_field("/effective_on", "date_in_future");
    let contacts = a.get(&format!("{path}/contacts")).expect(200).json["items"].clone();
    let moves = send(version, &body(kept)).expect(200).json;
    let entry = &moves["items"][0];
    assert_eq!((&entry["to_territory_code"], &entry["from_organization_name"]), (&json!(TOWN_B1), &json!("大营镇")));
    assert_eq!((&entry["to_organization_name"], &entry["reason"]), (&json!("交口乡"), &json!("企业搬迁")));
    a.get(&path).expect_problem(404, "not_found");
    app.login("coordinator_a1").get(&path).expect_problem(404, "not_found");
    let there = b.get(&path).expect(200).json;
    assert_eq!((&there["territory_code"], &there["managing_organization_id"]), (&json!(TOWN_B1), &json!(org::TOWN_B1)));
    app.login("officer_a1").get(&path).expect(200);
    // What is over stays where it was: ended service, contacts and figures are the same rows.
    let all = b.get(&format!("{path}/assignments")).expect(200);
    assert_eq!(all.column("valid_to").iter().filter(|to| to.is_null()).count(), 1);
    assert_eq!(
        b.get(&format!("{path}/contacts")).expect(200).json["items"].as_array().map(Vec::len),
        contacts.as_array().map(Vec::len)
    );
    assert_eq!(b.get(&format!("{path}/moves")).expect(200).column("id"), [entry["id"].clone()]);
    let written = audit_entries::table.filter(audit_entries::action.eq("enterprise.move"));
    assert_eq!(app.arrange(|c| written.count().get_result::<i64>(c).expect("a count")), 1);
}

#[test]
fn service_ends_or_is_handed_to_another_officer() {
    let (app, register) = TestApp::with_register();
    let city = app.login("coordinator_city");
    let id = register.a1.id;
    let path = format!("/enterprises/{id}");
    let mut version = city.get(&path).expect(200).json["version"].as_i64().expect("a number");
    let mut send = |territory: &str, decision: Value| {
        let body = json!({"territory_code": territory, "reason": "区域调整", "assignments": [decision]});
        let answer = city.post_if(&format!("{path}/move"), version, &body);
        version += i64::from(answer.status == 200);
        answer
    };
    let (served, officer) = (open_assignment(&app, id), app.officer_of("officer_b1"));
    send(TOWN_B1, json!({"assignment_id": served, "decision": "reassign"}))
        .expect_field("/assignments/0/officer_id", "required");
    let same = json!({"assignment_id": served, "decision": "reassign", "officer_id": app.officer_of("officer_a1")});
    send(TOWN_B1, same).expect_field("/assignments/0/officer_id", "duplicate");
    send(TOWN_B1, json!({"assignment_id": served, "decision": "reassign", "officer_id": officer})).expect(200);
    app.login("officer_a1").get(&path).expect_problem(404, "not_found");
    app.login("officer_b1").get(&path).expect(200);
    let next = open_assignment(&app, id);
    send(TOWN_B1, json!({"assignment_id": next, "decision": "end"})).expect_field("/territory_code", "unchanged");
    send(TOWN_A2, json!({"assignment_id": next, "decision": "end"})).expect(200);
    app.login("officer_b1").get(&path).expect_problem(404, "not_found");
    app.login("coordinator_a").get(&path).expect(200);
    // An officer outside of the caller's area cannot be reached by moving the enterprise.
    let version = city.get(&path).expect(200).json["version"].as_i64().expect("a number");
    let own = json!({"officer_id": app.officer_of("officer_a1"), "role": "primary"});
    city.post(&format!("{path}/assignments"), &own).expect(201);
    let decision = json!([{"assignment_id": open_assignment(&app, id), "decision": "reassign", "officer_id": officer}]);
    let body = json!({"territory_code": TOWN_B1, "reason": "搬迁", "assignments": decision});
    let refused = app.login("coordinator_a").post_if(&format!("{path}/move"), version + 1, &body);
    refused.expect_field("/assignments/0/officer_id", "reference");
}
