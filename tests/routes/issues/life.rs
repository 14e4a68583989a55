//! From the report to the strike-off.

use diesel::prelude::*;
use serde_json::{Value, json};
use zhuqi::db::schema::audit_entries;

use super::{Cast, HELPING, act, clock, seen};
use crate::common::world::org;

#[test]
fn a_problem_goes_from_the_report_to_the_strike_off() {
    let cast = Cast::new();
    let created = cast.firm.post("/issues", &cast.body()).expect(201);
    let id = created.id();
    assert_eq!(created.header("location"), format!("/api/v1/issues/{id}"));
    assert_eq!(created.json["state"], "submitted");
    assert_eq!(created.json["source"], "enterprise");
    assert_eq!(created.json["coordinating_organization_id"], org::TOWN_A1);
    assert_eq!(created.json["allowed_actions"], json!(["withdraw", "comment"]));
    assert_eq!(
        seen(&cast.office, id)["allowed_actions"],
        json!(["accept", "require_info", "decline", "report_up", "comment"])
    );
    assert_eq!(clock(&seen(&cast.office, id), "accept")["state"], "running");

    let accepted =
        act(&cast.office, id, "accept", json!({"category": "financing_renewal", "level": "simple", "note": "属实"}));
    let accepted = accepted.expect(200).json;
    assert_eq!((&accepted["state"], &accepted["category_name"]), (&json!("accepted"), &json!("续贷转贷难")));
    assert_eq!(clock(&accepted, "accept")["state"], "stopped");
    assert_eq!(clock(&accepted, "dispatch")["state"], "running");

    let body = json!({"lead_organization_id": org::INDUSTRY_A,
        "co_handlers": [{"organization_id": HELPING, "instruction": "核实抵押物"}]});
    let assigned = act(&cast.office, id, "dispatch", body).expect(200).json;
    assert_eq!((&assigned["state"], &assigned["lead_organization_name"]), (&json!("assigned"), &json!("陕州区工信局")));
    assert_eq!(
        (&clock(&assigned, "reply")["limit"], &clock(&assigned, "reply")["unit"]),
        (&json!(5), &json!("working_days"))
    );
    assert_eq!(clock(&assigned, "sign")["limit"], 60, "an hour, in minutes");

    let signed = act(&cast.handler, id, "sign", json!({})).expect(200).json;
    assert_eq!(signed["state"], "in_progress");
    act(&cast.handler, id, "contact", json!({"text": "已电话联系"})).expect(200);
    act(&cast.handler, id, "phase_reply".replace('_', "-").as_str(), json!({"text": "正与银行协商"})).expect(200);
    // The lead waits for the helper, unless it says why not.
    let reply = json!({"result": "solved", "text": "已续贷500万元", "need_met": 500});
    act(&cast.handler, id, "reply", reply.clone()).expect_field("/override_reason", "parts_open");
    act(&cast.helper, id, "feedback", json!({"text": "抵押物已核实"})).expect(200);
    let replied = act(&cast.handler, id, "reply", reply).expect(200).json;
    assert_eq!(replied["state"], "reply_review");
    assert_eq!(clock(&replied, "reply")["state"], "suspended");
    assert_eq!(seen(&cast.firm, id)["reply_text"], Value::Null, "not before it is released");

    let returned = act(&cast.office, id, "return", json!({"reason": "请写明利率"})).expect(200).json;
    assert_eq!((&returned["state"], &clock(&returned, "reply")["state"]), (&json!("in_progress"), &json!("running")));
    let reply = json!({"result": "solved", "text": "已续贷500万元，年利率3.85%", "need_met": 500});
    act(&cast.handler, id, "reply", reply).expect(200);
    let released = act(&cast.office, id, "release", json!({})).expect(200).json;
    assert_eq!(
        (&released["state"], &clock(&released, "reply")["state"]),
        (&json!("awaiting_confirmation"), &json!("stopped"))
    );
    assert_eq!(seen(&cast.firm, id)["reply_text"], "已续贷500万元，年利率3.85%");

    let confirmed = act(&cast.firm, id, "confirm", json!({"result": "solved"})).expect(200).json;
    assert_eq!((&confirmed["state"], &confirmed["outcome"]), (&json!("resolved"), &json!("solved_confirmed")));
    act(&cast.office, id, "strike-off", json!({})).expect_field("/slip", "call_back_first");
    act(&cast.supervisor, id, "call-back", json!({"text": "企业表示满意", "matches": true})).expect(200);
    let struck = act(&cast.office, id, "strike-off", json!({})).expect(200).json;
    assert_eq!((&struck["state"], &struck["outcome"]), (&json!("struck_off"), &json!("solved_confirmed")));
    assert_eq!((&struck["due_at"], &struck["lamp"]), (&Value::Null, &json!("green")), "no clock runs on");

    let timeline = cast.office.get(&format!("/issues/{id}/timeline?limit=200")).expect(200);
    let actions: Vec<Value> = timeline.column("action");
    assert_eq!(
        actions,
        json!([
            "submit",
            "accept",
            "comment",
            "dispatch",
            "sign",
            "contact",
            "phase_reply",
            "feedback",
            "reply",
            "return",
            "reply",
            "release",
            "confirm",
            "call_back",
            "strike_off"
        ])
        .as_array()
        .cloned()
        .expect("a list")
    );
    let told = cast.firm.get(&format!("/issues/{id}/timeline?limit=200")).expect(200);
    assert_eq!(
        told.column("action"),
        json!(["submit", "accept", "dispatch", "sign", "contact", "phase_reply", "release", "confirm", "strike_off"])
            .as_array()
            .cloned()
            .expect("a list")
    );
    assert!(
        told.json["items"]
            .as_array()
            .expect("a list")
            .iter()
            .all(|event| { event["organization_name"].is_null() || event["person_name"].is_null() })
    );
}

#[test]
fn every_action_leaves_an_audit_entry_with_who_and_what() {
    let cast = Cast::new();
    let id = cast.replied();
    act(&cast.firm, id, "confirm", json!({"result": "solved"})).expect(200);
    let entries = audit_entries::table.filter(audit_entries::resource.eq("issue"));
    let entries = entries.filter(audit_entries::resource_id.eq(id.to_string())).order(audit_entries::id);
    type Row = (String, Option<String>, Option<String>, Option<i64>, String);
    let entries: Vec<Row> = cast.app.arrange(|c| {
        let columns = (
            audit_entries::action,
            audit_entries::role,
            audit_entries::relation,
            audit_entries::enterprise_id,
            audit_entries::changes,
        );
        entries.select(columns).load(c).expect("entries")
    });
    let told: Vec<(&str, Option<&str>, Option<&str>)> =
        entries.iter().map(|row| (row.0.as_str(), row.1.as_deref(), row.2.as_deref())).collect();
    assert_eq!(
        told,
        [
            ("issue.create", None, None),
            ("issue.accept", Some("coordinator"), Some("coordinator")),
            ("issue.dispatch", Some("coordinator"), Some("coordinator")),
            ("issue.sign", Some("handler"), Some("handler")),
            ("issue.reply", Some("handler"), Some("handler")),
            ("issue.release", Some("coordinator"), Some("coordinator")),
            ("issue.confirm", None, Some("agent")),
        ]
    );
    assert!(entries.iter().all(|row| row.3 == Some(cast.register.a1.id)));
    let accepted: Value = serde_json::from_str(&entries[1].4).expect("JSON");
    assert_eq!((&accepted["before"]["state"], &accepted["after"]["state"]), (&json!("submitted"), &json!("accepted")));
}

#[test]
fn what_is_not_solved_is_done_again_and_the_second_time_goes_to_the_leaders() {
    let cast = Cast::new();
    let id = cast.replied();
    act(&cast.firm, id, "confirm", json!({"result": "unsolved"})).expect_field("/note", "required");
    let again = act(&cast.firm, id, "confirm", json!({"result": "unsolved", "note": "贷款尚未到账"})).expect(200).json;
    assert_eq!((&again["state"], &again["redo_count"]), (&json!("in_progress"), &json!(1)));
    assert_eq!(clock(&seen(&cast.office, id), "redo")["limit"], 5);
    act(&cast.handler, id, "reply", json!({"result": "solved", "text": "已到账"})).expect(200);
    act(&cast.office, id, "release", json!({})).expect(200);
    let twice = act(&cast.firm, id, "confirm", json!({"result": "partly", "redo": true, "note": "只到账300万元"}));
    let twice = twice.expect(200).json;
    assert_eq!((&twice["redo_count"], &twice["escalation"]), (&json!(2), &json!("district_leaders")));
    // Partly, without the wish to have it done again, is an end of its own.
    act(&cast.handler, id, "reply", json!({"result": "solved", "text": "其余下月到账"})).expect(200);
    act(&cast.office, id, "release", json!({})).expect(200);
    let ended = act(&cast.firm, id, "confirm", json!({"result": "partly", "note": "可以接受"})).expect(200).json;
    assert_eq!((&ended["state"], &ended["outcome"]), (&json!("resolved"), &json!("partly")));
    let reopened = act(&cast.supervisor, id, "reopen", json!({"reason": "末梢验证不符"})).expect(200).json;
    assert_eq!(
        (&reopened["state"], &reopened["round"], &reopened["redo_count"]),
        (&json!("in_progress"), &json!(2), &json!(0))
    );
}

#[test]
fn an_explanation_needs_its_basis_and_is_counted_apart() {
    let cast = Cast::new();
    let id = cast.in_progress();
    let mut body = json!({"result": "explained", "text": "该项费用无减免依据"});
    act(&cast.handler, id, "reply", body.clone()).expect_field("/basis", "required");
    body["basis"] = json!("《城市道路管理条例》第三十七条");
    act(&cast.handler, id, "reply", body).expect(200);
    let ended = act(&cast.office, id, "release", json!({})).expect(200).json;
    assert_eq!((&ended["state"], &ended["outcome"]), (&json!("closed_explained"), &json!("explained")));
    let signed = act(&cast.office, id, "strike-off", json!({"slip": "销号单2026-001"})).expect(200).json;
    assert_eq!((&signed["state"], &signed["outcome"]), (&json!("struck_off"), &json!("explained")));
}

#[test]
fn an_officer_solves_on_the_spot_and_the_enterprise_still_has_the_last_word() {
    let cast = Cast::new();
    let body = json!({"enterprise_id": cast.register.a1.id, "kind": "consultation", "title": "如何变更法定代表人",
        "description": "咨询变更流程", "client_ref": "0199f0aa-0000-7000-8000-000000000001"});
    let id = cast.officer.post("/issues", &body).expect(201).id();
    assert_eq!(cast.officer.post("/issues", &body).expect(201).id(), id, "sent twice from a phone, one issue");
    assert_eq!(seen(&cast.officer, id)["source"], "visit");
    let solved = act(&cast.officer, id, "solve-on-spot", json!({"text": "已现场协助办理"})).expect(200).json;
    assert_eq!(solved["state"], "awaiting_confirmation");
    assert!(!solved["accepted_at"].is_null());
    // Nobody was in charge yet: what is not solved is accepted first.
    let again =
        act(&cast.firm, id, "confirm", json!({"result": "unsolved", "note": "窗口仍要求原件"})).expect(200).json;
    assert_eq!(again["state"], "submitted");
    act(&cast.office, id, "accept", json!({"category": "access_approval", "level": "simple"})).expect(200);
}

#[test]
fn more_information_is_asked_for_once_and_the_clock_waits() {
    let cast = Cast::new();
    let id = cast.report();
    act(&cast.office, id, "require-info", json!({"items": []})).expect_problem(422, "invalid");
    let waiting = act(&cast.office, id, "require-info", json!({"items": ["贷款合同", "银行流水"]})).expect(200).json;
    assert_eq!(
        (&waiting["state"], &clock(&waiting, "accept")["state"]),
        (&json!("info_required"), &json!("suspended"))
    );
    assert_eq!(waiting["due_at"], Value::Null);
    let supplied = act(&cast.firm, id, "supply-info", json!({"text": "见附件"})).expect(200).json;
    assert_eq!(supplied["state"], "submitted");
    let problem =
        act(&cast.office, id, "require-info", json!({"items": ["营业执照"]})).expect_problem(409, "state_forbids");
    assert_eq!(problem.json["allowed_actions"], json!(["accept", "decline", "report_up", "comment"]));
    let declined = act(&cast.office, id, "decline", json!({"ground": "litigation", "instead": "请通过诉讼程序主张"}));
    let declined = declined.expect(200).json;
    assert_eq!((&declined["state"], &declined["outcome"]), (&json!("declined"), &json!("declined")));
}

#[test]
fn the_batch_answers_for_each_issue() {
    let cast = Cast::new();
    let (first, second, third) = (cast.report(), cast.report(), cast.in_progress());
    let body = json!({"issues": [{"id": first, "version": 1}, {"id": second, "version": 7}, {"id": third, "version": 4},
        {"id": 999_999, "version": 1}], "accept": {"category": "financing_renewal", "level": "simple"}});
    let items = cast.office.post("/issues/batch", &body).expect(200).json["items"].clone();
    assert_eq!((&items[0]["done"], &items[0]["version"]), (&json!(true), &json!(2)));
    let codes: Vec<&Value> = (1..4).map(|index| &items[index]["problem"]["code"]).collect();
    assert_eq!(codes, [&json!("stale"), &json!("state_forbids"), &json!("not_found")]);
    assert_eq!(seen(&cast.office, first)["state"], "accepted");
    assert_eq!(seen(&cast.office, second)["state"], "submitted");
    cast.handler.post("/issues/batch", &body).expect_problem(403, "forbidden");
    let both = json!({"issues": [{"id": first, "version": 2}], "release": {}, "strike_off": {}});
    cast.office.post("/issues/batch", &both).expect_field("", "one_action");
}

#[test]
fn two_people_at_once_lose_nothing() {
    let cast = Cast::new();
    let id = cast.report();
    let accept = json!({"category": "financing_renewal", "level": "simple"});
    cast.office.post_if(&format!("/issues/{id}/accept"), 1, &accept).expect(200);
    let decline = json!({"ground": "litigation", "instead": "请诉讼"});
    cast.office.post_if(&format!("/issues/{id}/decline"), 1, &decline).expect_problem(412, "stale");
    assert_eq!(seen(&cast.office, id)["state"], "accepted");
}
