//! Objection, extension, ledger, escalation; reporting up and handing down.

use serde_json::{Value, json};

use super::{Cast, HELPING, act, clock, seen};
use crate::common::client::Answer;
use crate::common::world::org;

fn decide(cast: &Cast, id: i64, granted: bool, note: Option<&str>) -> Answer {
    let requests = seen(&cast.office, id)["requests"].clone();
    let open =
        requests.as_array().expect("a list").iter().find(|request| request["state"] == "open").expect("open").clone();
    act(&cast.office, id, "decide", json!({"request_id": open["id"], "granted": granted, "note": note}))
}

#[test]
fn an_objection_pauses_the_signature_and_is_ruled_once() {
    let cast = Cast::new();
    let id = cast.report();
    act(&cast.office, id, "accept", json!({"category": "financing_renewal", "level": "simple"})).expect(200);
    act(&cast.office, id, "dispatch", json!({"lead_organization_id": org::INDUSTRY_A})).expect(200);
    let objected = act(&cast.handler, id, "object", json!({"reason": "职能在金融办"})).expect(200).json;
    assert_eq!(clock(&objected, "sign")["state"], "suspended");
    assert_eq!(clock(&objected, "reply")["state"], "running", "the enterprise waits all the same");
    decide(&cast, id, false, None).expect_field("/note", "required");
    let refused = decide(&cast, id, false, Some("三定方案已明确")).expect(200).json;
    assert_eq!((&refused["state"], &clock(&refused, "sign")["state"]), (&json!("assigned"), &json!("running")));
    act(&cast.handler, id, "object", json!({"reason": "再次提出"})).expect_problem(409, "state_forbids");
    assert!(!cast.firm.get(&format!("/issues/{id}/timeline")).expect(200).column("action").contains(&json!("object")));
}

#[test]
fn a_granted_objection_frees_the_unit_and_the_issue_is_dispatched_anew() {
    let cast = Cast::new();
    let id = cast.report();
    act(&cast.office, id, "accept", json!({"category": "financing_renewal", "level": "simple"})).expect(200);
    act(&cast.office, id, "dispatch", json!({"lead_organization_id": org::INDUSTRY_A})).expect(200);
    let due = clock(&seen(&cast.office, id), "reply")["due_at"].clone();
    act(&cast.handler, id, "object", json!({"reason": "职能在督查室"})).expect(200);
    let freed = decide(&cast, id, true, None).expect(200).json;
    assert_eq!((&freed["state"], &freed["lead_organization_id"]), (&json!("accepted"), &Value::Null));
    cast.handler.get(&format!("/issues/{id}")).expect_problem(404, "not_found");
    let again = act(&cast.office, id, "dispatch", json!({"lead_organization_id": HELPING})).expect(200).json;
    assert_eq!(clock(&again, "reply")["due_at"], due, "the overall clock began with the first dispatch");
    act(&cast.helper, id, "sign", json!({})).expect(200);
}

#[test]
fn two_extensions_are_granted_and_the_enterprise_is_told_why() {
    let cast = Cast::new();
    let id = cast.in_progress();
    let ask =
        |until: &str| act(&cast.handler, id, "request-extension", json!({"reason": "等待银行审批", "until": until}));
    ask("2020-01-01").expect_field("/until", "date_in_past");
    ask("2199-06-03").expect(200);
    ask("2199-07-01").expect_problem(409, "state_forbids");
    let before = clock(&seen(&cast.office, id), "reply")["due_at"].clone();
    decide(&cast, id, false, Some("理由不充分")).expect(200);
    assert_eq!(clock(&seen(&cast.office, id), "reply")["due_at"], before);
    for until in ["2199-06-03", "2199-06-04"] {
        ask(until).expect(200);
        decide(&cast, id, true, None).expect(200);
    }
    let extended = seen(&cast.office, id);
    let reply = clock(&extended, "reply");
    assert_eq!(reply["due_at"], "2199-06-04T09:30:00Z", "the end of the last window of that day");
    assert_eq!((&extended["extension_count"], &reply["provisional"]), (&json!(2), &json!(true)));
    ask("2199-07-01").expect_problem(409, "state_forbids");
    let told = cast.firm.get(&format!("/issues/{id}/timeline")).expect(200);
    let notes = told.column("note");
    assert_eq!(notes.iter().filter(|note| *note == "等待银行审批").count(), 2);
}

#[test]
fn on_the_ledger_the_overall_clock_stops_and_the_node_clock_runs() {
    let cast = Cast::new();
    let id = cast.in_progress();
    act(&cast.handler, id, "request-ledger", json!({"reason": "等待土地指标", "node_on": "2199-06-03"})).expect(200);
    let kept = decide(&cast, id, true, None).expect(200).json;
    assert_eq!((&kept["state"], &kept["node_on"]), (&json!("on_ledger"), &json!("2199-06-03")));
    assert_eq!(
        (&clock(&kept, "reply")["state"], &clock(&kept, "node")["state"]),
        (&json!("suspended"), &json!("running"))
    );
    let left = clock(&kept, "reply")["remaining"].clone();
    act(&cast.handler, id, "progress", json!({"text": "指标已上报", "next_on": "2199-07-03"})).expect(200);
    let resumed = act(&cast.handler, id, "resume", json!({"note": "指标已下达"})).expect(200).json;
    assert_eq!((&resumed["state"], &resumed["node_on"]), (&json!("in_progress"), &Value::Null));
    assert_eq!(
        (&clock(&resumed, "reply")["state"], &clock(&resumed, "reply")["remaining"]),
        (&json!("running"), &left)
    );
    assert_eq!(clock(&resumed, "node")["state"], "stopped");
}

#[test]
fn an_issue_goes_up_and_comes_down_between_the_offices() {
    let cast = Cast::new();
    let id = cast.report();
    let district = cast.app.login("coordinator_a");
    act(&district, id, "accept", json!({"category": "financing_renewal", "level": "simple"}))
        .expect_problem(403, "forbidden");
    let up = act(&cast.office, id, "report-up", json!({"reason": "镇级无权协调"})).expect(200).json;
    assert_eq!(up["coordinating_organization_id"], org::DISTRICT_A);
    let offered = seen(&district, id)["allowed_actions"].clone();
    assert_eq!(offered, json!(["accept", "require_info", "decline", "report_up", "hand_down", "comment"]));
    act(&cast.office, id, "accept", json!({"category": "financing_renewal", "level": "simple"}))
        .expect_problem(403, "forbidden");
    act(&district, id, "hand-down", json!({"organization_id": org::TOWN_A2, "reason": "属地"}))
        .expect_field("/organization_id", "reference");
    let down =
        act(&district, id, "hand-down", json!({"organization_id": org::TOWN_A1, "reason": "属地"})).expect(200).json;
    assert_eq!(down["coordinating_organization_id"], org::TOWN_A1);
    assert_eq!(clock(&down, "accept")["state"], "running");
    let city = cast.app.login("coordinator_city");
    act(&cast.office, id, "report-up", json!({"reason": "一"})).expect(200);
    act(&district, id, "report-up", json!({"reason": "二"})).expect(200);
    // The root has nobody above.
    act(&city, id, "report-up", json!({"reason": "三"})).expect_problem(409, "state_forbids");
}

#[test]
fn a_new_level_counts_the_clocks_anew_and_says_why() {
    let cast = Cast::new();
    let id = cast.in_progress();
    let asked = act(&cast.office, id, "request-escalation", json!({"reason": "跨部门"}));
    asked.expect_problem(403, "forbidden");
    act(&cast.handler, id, "request-escalation", json!({"reason": "跨部门"})).expect(200);
    let raised = decide(&cast, id, true, None).expect(200).json;
    assert_eq!(raised["escalation"], "joint_conference");
    let harder = act(&cast.office, id, "reclassify", json!({"level": "cross_department", "reason": "涉及两个部门"}));
    let harder = harder.expect(200).json;
    let reply = clock(&harder, "reply");
    assert_eq!(reply["limit"], 15);
    let last = reply["entries"].as_array().expect("a list").last().expect("an entry").clone();
    assert_eq!((&last["entry"], &last["reason"]), (&json!("re_project"), &json!("涉及两个部门")));
    act(&cast.office, id, "reclassify", json!({"reason": "无"})).expect_field("/level", "unchanged_classification");
}
