//! Who sees which issue.

use serde_json::{Value, json};

use super::{Cast, act};
use crate::common::world::org;

fn listed(client: &crate::common::Client) -> Vec<i64> {
    client.get("/issues?limit=200&sort=-id").expect(200).column("id").iter().filter_map(Value::as_i64).collect()
}

#[test]
fn an_issue_is_seen_by_those_who_have_to_do_with_it_and_a_draft_by_its_author_alone() {
    let cast = Cast::new();
    let mut body = cast.body();
    body["draft"] = json!(true);
    let draft = cast.firm.post("/issues", &body).expect(201).id();
    let issue = cast.report();
    assert_eq!(listed(&cast.firm), [issue, draft]);
    for name in ["coordinator_city", "coordinator_a", "coordinator_a1", "officer_a1", "supervisor_a", "leader_a"] {
        let client = cast.app.login(name);
        assert_eq!(listed(&client), [issue], "{name}");
        client.get(&format!("/issues/{draft}")).expect_problem(404, "not_found");
    }
    for name in ["coordinator_b", "coordinator_park", "officer_b1", "handler_a", "lead_a", "helper_a"] {
        let client = cast.app.login(name);
        assert_eq!(listed(&client), [] as [i64; 0], "{name}");
        client.get(&format!("/issues/{issue}")).expect_problem(404, "not_found");
        client.get(&format!("/issues/{issue}/timeline")).expect_problem(404, "not_found");
    }
    cast.app.login("admin_a").get("/issues").expect_problem(403, "forbidden");
    cast.firm.patch(&format!("/issues/{draft}"), 1, &json!({"title": "续贷问题"})).expect(200);
    cast.firm.delete(&format!("/issues/{draft}"), 2).expect(204);
    cast.firm.delete(&format!("/issues/{issue}"), 1).expect_problem(409, "state_forbids");
}

#[test]
fn a_complaint_is_hidden_from_the_unit_that_it_is_about() {
    let cast = Cast::new();
    let body = json!({"enterprise_id": cast.register.a1.id, "kind": "complaint", "title": "多头检查",
        "description": "一周内三次检查", "about_organization_id": org::TOWN_A1});
    let about_office = cast.firm.post("/issues", &body).expect(201).json;
    let id = about_office["id"].as_i64().expect("an id");
    assert_eq!(about_office["coordinating_organization_id"], org::DISTRICT_A, "the office above takes it");
    cast.office.get(&format!("/issues/{id}")).expect_problem(404, "not_found");
    assert_eq!(listed(&cast.office), [] as [i64; 0]);
    let district = cast.app.login("coordinator_a");
    act(&district, id, "hand-down", json!({"organization_id": org::TOWN_A1, "reason": "属地"}))
        .expect_field("/organization_id", "complained_about");
    act(&district, id, "accept", json!({"category": "cost", "level": "simple"})).expect(200);
    act(&district, id, "dispatch", json!({"lead_organization_id": org::TOWN_A1}))
        .expect_field("/lead_organization_id", "complained_about");
    let mut wrong = cast.body();
    wrong["about_organization_id"] = json!(org::TOWN_A1);
    cast.firm.post("/issues", &wrong).expect_field("/about_organization_id", "complaints_only");
}

#[test]
fn reports_are_checked_and_reach_only_enterprises_in_reach() {
    let cast = Cast::new();
    let mut body = cast.body();
    body["enterprise_id"] = json!(cast.register.b1.id);
    cast.firm.post("/issues", &body).expect_field("/enterprise_id", "reference");
    cast.office.post("/issues", &body).expect_field("/enterprise_id", "reference");
    body["enterprise_id"] = json!(cast.register.a1.id);
    cast.app.login("supervisor_a").post("/issues", &body).expect_problem(403, "forbidden");
    let programme = cast.app.api_client(&["issues:write"], org::DISTRICT_A).1;
    let sent = programme.post("/issues", &body).expect(201).json;
    assert_eq!(sent["state"], "submitted");
    cast.app.api_client(&["issues:read"], org::DISTRICT_A).1.post("/issues", &body).expect_problem(403, "forbidden");
    body["need_asked"] = Value::Null;
    cast.firm.post("/issues", &body).expect_field("/need_asked", "required");
    body["need_kind"] = Value::Null;
    body["category"] = json!("nothing");
    cast.firm.post("/issues", &body).expect_field("/category", "reference");
}

#[test]
fn pages_follow_each_other_by_due_time_and_by_id() {
    let cast = Cast::new();
    let ids: Vec<i64> = (0..5).map(|_| cast.report()).collect();
    act(&cast.office, ids[0], "decline", json!({"ground": "litigation", "instead": "请诉讼"})).expect(200);
    for (query, expected) in [
        ("sort=-id", vec![ids[4], ids[3], ids[2], ids[1], ids[0]]),
        // Without a running clock it comes last.
        ("sort=due_at", vec![ids[1], ids[2], ids[3], ids[4], ids[0]]),
        ("state=declined", vec![ids[0]]),
        ("state=open&sort=-id", vec![ids[4], ids[3], ids[2], ids[1]]),
    ] {
        let mut found: Vec<i64> = Vec::new();
        let mut path = format!("/issues?limit=2&{query}");
        loop {
            let page = cast.office.get(&path).expect(200);
            found.extend(page.column("id").iter().filter_map(Value::as_i64));
            let Some(cursor) = page.json["next_cursor"].as_str() else { break };
            path = format!("/issues?limit=2&{query}&cursor={cursor}");
        }
        assert_eq!(found, expected, "{query}");
    }
    cast.office.get("/issues?state=nothing").expect_problem(422, "invalid");
}

#[test]
fn a_category_that_an_issue_has_stays() {
    let cast = Cast::new();
    let id = cast.report();
    act(&cast.office, id, "accept", json!({"category": "financing_renewal", "level": "simple"})).expect(200);
    let admin = cast.app.login("admin_city");
    let path = "/dictionaries/categories/entries/financing_renewal";
    let entries = admin.get("/dictionaries/categories/entries").expect(200).json;
    let entry = entries["items"].as_array().expect("a list").iter().find(|entry| entry["code"] == "financing_renewal");
    let version = entry.expect("the category")["version"].as_i64().expect("a number");
    admin.delete(path, version).expect_problem(409, "referenced");
}
