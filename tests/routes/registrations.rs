//! Accounts of enterprises: by request and by invitation.

use serde_json::{Value, json};

use crate::common::world::{TOWN_A1, TOWN_B1};
use crate::common::{Client, TestApp};

const CODE: &str = "91411203TER70FW53F";
const NEW_PASSWORD: &str = "firm-pass-7788";

fn request(username: &str, code: &str, territory: &str) -> Value {
    json!({"credit_code": code, "enterprise_name": "样板新能源有限公司", "territory_code": territory, "name": "申请样",
        "phone": "15412345678", "username": username, "password": NEW_PASSWORD})
}

fn enterprise(coordinator: &Client, code: &str, territory: &str) -> i64 {
    let body = json!({"name": format!("样板{code}有限公司"), "credit_code": code, "entity_kind": "company", "territory_code": territory});
    coordinator.post("/enterprises", &body).expect(201).id()
}

fn invite(coordinator: &Client, enterprise: i64) -> String {
    let body = json!({"name": "受邀样", "phone": "15412345678"});
    let created = coordinator.post(&format!("/enterprises/{enterprise}/invitations"), &body).expect(201).json;
    let url = created["url"].as_str().expect("a link");
    url.split("/invitations/").nth(1).expect("a token").to_owned()
}

#[test]
fn a_request_opens_nothing_until_the_area_has_approved_it() {
    let app = TestApp::with_world();
    let sent = app.client().post("/registrations", &request("zelong", CODE, TOWN_A1)).expect(201);
    assert_eq!((&sent.json["state"], &sent.json["phone"]), (&json!("pending"), &json!("154****5678")));
    assert_eq!(sent.json["territory_name"], "河南省三门峡市大营镇");
    let firm = app.client().login("zelong", NEW_PASSWORD);
    assert_eq!(firm.get("/registrations").expect(200).column("id"), [sent.json["id"].clone()]);
    assert_eq!(firm.get("/me").expect(200).json["permissions"], json!([]));
    assert_eq!(firm.get("/officers").expect(200).json["items"], json!([]));

    let approve = format!("/registrations/{}/approve", sent.id());
    let by_document = json!({"method": "document", "document": "营业执照副本"});
    firm.post_if(&approve, 1, &by_document).expect_problem(403, "forbidden");
    for who in ["coordinator_b", "officer_a1", "admin_a", "supervisor_a", "handler_a"] {
        app.login(who).post_if(&approve, 1, &by_document).expect_problem(404, "not_found");
        assert_eq!(app.login(who).get("/registrations").expect(200).json["items"], json!([]), "{who}");
    }
    let coordinator = app.login("coordinator_a1");
    let listed = coordinator.get("/registrations?state=pending").expect(200);
    assert_eq!(listed.json["items"][0]["allowed_actions"], json!(["approve", "reject"]));
    coordinator.post_if(&approve, 1, &by_document).expect_problem(409, "enterprise_not_listed");
    let id = enterprise(&coordinator, CODE, TOWN_A1);
    coordinator.post_if(&approve, 1, &json!({"method": "document"})).expect_field("/document", "document_required");
    coordinator.post_if(&approve, 9, &by_document).expect_problem(412, "stale");
    let approved = coordinator.post_if(&approve, 1, &by_document).expect(200).json;
    assert_eq!((&approved["state"], &approved["enterprise_id"]), (&json!("approved"), &json!(id)));
    let again = coordinator.post_if(&approve, 2, &by_document).expect_problem(409, "state_forbids");
    assert_eq!(again.json["allowed_actions"], json!([]));

    let row = coordinator.get(&format!("/enterprises/{id}")).expect(200).json;
    assert_eq!((&row["platform_status"], &row["certification_method"]), (&json!("certified"), &json!("document")));
    assert_eq!(firm.get("/me").expect(200).json["enterprises"][0]["id"], id);
    firm.get(&format!("/enterprises/{id}")).expect(200);
}

#[test]
fn a_request_is_checked_like_any_input() {
    let app = TestApp::with_world();
    let anyone = app.client();
    let with = |field: &str, value: &str| {
        let mut body = request("zelong", CODE, TOWN_A1);
        body[field] = json!(value);
        anyone.post("/registrations", &body)
    };
    let typo = with("credit_code", "914112O3TER70FW53F").expect_field("/credit_code", "uscc_illegal_char");
    assert_eq!(typo.json["errors"][0]["suggestion"], CODE);
    with("credit_code", "91411203TER70FW53X").expect_field("/credit_code", "uscc_checksum");
    with("territory_code", "999999").expect_field("/territory_code", "reference");
    with("username", "admin_a").expect_field("/username", "taken");
    with("username", "a b").expect_field("/username", "username_format");
    with("password", "short-1").expect_field("/password", "password_short");
    with("phone", "无").expect_field("/phone", "phone_invalid");
    with("state", "approved").expect_problem(400, "unknown_field");
    with("credit_code", " 91411203ter70fw53f ").expect(201);
}

#[test]
fn a_rejection_says_why_and_a_firm_of_another_area_is_not_given_away() {
    let app = TestApp::with_world();
    let sent = app.client().post("/registrations", &request("first", CODE, TOWN_A1)).expect(201).id();
    let coordinator = app.login("coordinator_a");
    // The applicant names an area of A, but the enterprise with that code is one of B.
    enterprise(&app.login("coordinator_b"), CODE, TOWN_B1);
    let approve = format!("/registrations/{sent}/approve");
    coordinator.post_if(&approve, 1, &json!({"method": "officer"})).expect_problem(409, "enterprise_elsewhere");
    let reject = format!("/registrations/{sent}/reject");
    coordinator.post_if(&reject, 1, &json!({"reason": " "})).expect_field("/reason", "required");
    coordinator.post_if(&reject, 1, &json!({"reason": "请向湖滨区申请"})).expect(200);
    let firm = app.client().login("first", NEW_PASSWORD);
    let own = firm.get(&format!("/registrations/{sent}")).expect(200).json;
    assert_eq!((&own["state"], &own["decision_reason"]), (&json!("rejected"), &json!("请向湖滨区申请")));
    assert_eq!(coordinator.get("/registrations?state=pending").expect(200).json["items"], json!([]));
}

#[test]
fn an_invitation_works_once() {
    let app = TestApp::with_world();
    let coordinator = app.login("coordinator_a");
    let id = enterprise(&coordinator, CODE, TOWN_A1);
    let token = invite(&coordinator, id);
    let anyone = app.client();
    let seen = anyone.get(&format!("/invitations/{token}")).expect(200).json;
    assert_eq!(seen["name"], "受邀样");
    assert!(seen.get("phone").is_none());
    anyone.get("/invitations/guess").expect_problem(404, "not_found");
    let accept = format!("/invitations/{token}/accept");
    anyone.post(&accept, &json!({})).expect_field("/username", "required");
    anyone.post(&accept, &json!({"username": "invited"})).expect_field("/password", "required");
    let body = json!({"username": "invited", "password": NEW_PASSWORD});
    anyone.post(&accept, &body).expect(204);
    anyone.post(&accept, &json!({"username": "other", "password": NEW_PASSWORD})).expect_problem(410, "gone");
    anyone.get(&format!("/invitations/{token}")).expect_problem(410, "gone");

    let firm = app.client().login("invited", NEW_PASSWORD);
    assert_eq!(firm.get("/me").expect(200).json["user"]["name"], "受邀样");
    assert_eq!(firm.get(&format!("/enterprises/{id}")).expect(200).json["platform_status"], "registered");
    let listed = coordinator.get(&format!("/enterprises/{id}/invitations")).expect(200).json["items"][0].clone();
    assert_eq!(listed["phone"], "154****5678");
    assert!(listed["accepted_at"].is_string());
}

#[test]
fn a_log_in_can_act_for_several_firms_until_it_is_ended() {
    let app = TestApp::with_world();
    let coordinator = app.login("coordinator_a");
    let first = enterprise(&coordinator, CODE, TOWN_A1);
    let second = enterprise(&coordinator, "91411203TER7MJQ99P", TOWN_A1);
    let firm = app.login("firm");
    for id in [first, second] {
        firm.post(&format!("/invitations/{}/accept", invite(&coordinator, id)), &json!({})).expect(204);
    }
    let own: Vec<Value> = firm.get("/me").expect(200).json["enterprises"].as_array().expect("own").clone();
    assert_eq!(own.iter().map(|row| row["id"].clone()).collect::<Vec<_>>(), [json!(first), json!(second)]);

    let agents = format!("/enterprises/{first}/agents");
    let agent = coordinator.get(&agents).expect(200).json["items"][0].clone();
    assert_eq!((&agent["username"], &agent["valid_to"]), (&json!("firm"), &Value::Null));
    let end = format!("{agents}/{}/end", agent["id"]);
    app.login("coordinator_b").post(&end, &json!({})).expect_problem(404, "not_found");
    app.login("supervisor_a").post(&end, &json!({})).expect_problem(403, "forbidden");
    // The id belongs to another firm's agent.
    coordinator
        .post(&format!("/enterprises/{second}/agents/{}/end", agent["id"]), &json!({}))
        .expect_problem(404, "not_found");
    coordinator.post(&end, &json!({})).expect(204);
    firm.get(&format!("/enterprises/{first}")).expect_problem(404, "not_found");
    firm.get(&format!("/enterprises/{second}")).expect(200);
    coordinator.post(&end, &json!({})).expect_problem(409, "state_forbids");
    assert!(coordinator.get(&agents).expect(200).json["items"][0]["valid_to"].is_string(), "the history stays");
    let leader = app.login("leader_a");
    leader
        .post(&format!("/enterprises/{second}/invitations"), &json!({"name": "样", "phone": "15412345678"}))
        .expect_problem(403, "forbidden");
}
