//! Closing a unit: nothing that is open is left without a decision, and what has ended is out of force.

use chrono::Duration;
use diesel::prelude::*;
use serde_json::{Value, json};
use zhuqi::db::schema::{api_clients, assignments, memberships, officers, organizations};
use zhuqi::db::today;

use crate::common::TestApp;
use crate::common::world::{TOWN_A1, org};

fn decisions(list: &[(&str, &str)]) -> Value {
    list.iter().map(|(class, decision)| json!({"class": class, "decision": decision})).collect()
}

fn classes(closing: &Value) -> Vec<(String, i64)> {
    let items = closing["items"].as_array().expect("a list").iter();
    items
        .map(|item| (item["class"].as_str().expect("a word").to_owned(), item["count"].as_i64().expect("a number")))
        .collect()
}

/// Makes a unit and the roles in it older, so that it can have ended yesterday.
fn backdate(app: &TestApp) {
    let start = today() - Duration::days(400);
    app.arrange(|c| {
        diesel::update(organizations::table).set(organizations::valid_from.eq(start)).execute(c).expect("units");
        diesel::update(memberships::table).set(memberships::valid_from.eq(start)).execute(c).expect("roles");
    });
}

#[test]
fn a_unit_closes_only_with_a_decision_for_everything_that_is_open() {
    let (app, register) = TestApp::with_register();
    backdate(&app);
    let admin = app.login("admin_a");
    let (client, platform) = app.api_client(&["enterprises:read"], org::TOWN_A1);
    let village = json!({"parent_id": org::TOWN_A1, "kind": "community", "name": "黄村"});
    let village = admin.post("/organizations", &village).expect(201).id();
    let closing = admin.get(&format!("/organizations/{}/closing", org::TOWN_A1)).expect(200);
    assert_eq!(
        classes(&closing.json),
        [
            ("children", 1),
            ("memberships", 2),
            ("officers", 1),
            ("assignments", 1),
            ("managed_enterprises", 2),
            ("api_clients", 1)
        ]
        .map(|(class, count)| (class.to_owned(), count))
    );
    assert_eq!(closing.json["items"][0]["examples"], json!(["黄村"]));
    let path = format!("/organizations/{}/close", org::TOWN_A1);
    let yesterday = today() - Duration::days(1);
    let close = |choices: &[(&str, &str)], successor: i64| {
        let body = json!({"reason": "撤销建制", "last_day": yesterday, "successor_id": successor,
            "decisions": decisions(choices)});
        admin.post_if(&path, 1, &body)
    };
    let undecided = close(&[("memberships", "end")], org::DISTRICT_A).expect_problem(409, "closing_undecided");
    let open: Vec<&str> =
        undecided.json["errors"].as_array().expect("errors").iter().filter_map(|e| e["pointer"].as_str()).collect();
    assert_eq!(
        open,
        [
            "/decisions/children",
            "/decisions/officers",
            "/decisions/assignments",
            "/decisions/managed_enterprises",
            "/decisions/api_clients"
        ]
    );
    let all = [
        ("children", "transfer"),
        ("memberships", "transfer"),
        ("officers", "transfer"),
        ("assignments", "transfer"),
        ("managed_enterprises", "transfer"),
        ("api_clients", "transfer"),
    ];
    close(&all, org::TOWN_B1).expect_field("/successor_id", "reference");
    close(&all, org::TOWN_A1).expect_field("/successor_id", "reference");
    close(&all, village).expect_field("/successor_id", "reference");
    // The other town's division does not hold the enterprises.
    close(&all, org::TOWN_A2).expect_field("/successor_id", "outside_successor");
    close(&all, org::DISTRICT_A).expect_field("/decisions/children", "level_mismatch");
    let version =
        admin.get(&format!("/organizations/{village}")).expect(200).json["version"].as_i64().expect("a number");
    let ended = json!({"reason": "撤销"});
    admin.post_if(&format!("/organizations/{village}/close"), version, &ended).expect(200);
    let mut contradictory = all[1..].to_vec();
    contradictory[1] = ("officers", "end");
    close(&contradictory, org::DISTRICT_A).expect_problem(409, "closing_undecided");
    let closed = close(&all[1..], org::DISTRICT_A).expect(200).json;
    assert_eq!((&closed["valid_to"], &closed["successor_id"]), (&json!(yesterday), &json!(org::DISTRICT_A)));
    assert_eq!(closed["allowed_actions"], json!(["update", "add_below"]));
    assert_eq!(
        classes(&app.login("admin_city").get(&format!("/organizations/{}/closing", org::TOWN_A1)).expect(200).json),
        []
    );
    close(&all, org::DISTRICT_A).expect_problem(412, "stale");
    // Everything goes on at the successor.
    let coordinator = app.login("coordinator_a1");
    let seen = coordinator.get("/enterprises?limit=200").expect(200).column("id");
    assert!(seen.contains(&json!(register.a2.id)), "the role goes on at the district");
    let row = coordinator.get(&format!("/enterprises/{}", register.a1.id)).expect(200).json;
    assert_eq!(row["managing_organization_id"], org::DISTRICT_A);
    let moves = coordinator.get(&format!("/enterprises/{}/moves", register.a1.id)).expect(200);
    assert_eq!(moves.column("to_organization_name"), [json!("陕州区")]);
    app.login("officer_a1").get(&format!("/enterprises/{}", register.a1.id)).expect(200);
    assert!(platform.get("/enterprises").expect(200).column("id").contains(&json!(register.a2.id)));
    let unit = api_clients::table.find(client).select(api_clients::organization_id);
    assert_eq!(app.arrange(|c| unit.first::<i64>(c).expect("a client")), org::DISTRICT_A);
    // The old role is kept as history.
    let roles = memberships::table.filter(memberships::organization_id.eq(org::TOWN_A1)).select(memberships::valid_to);
    let ends: Vec<Option<chrono::NaiveDate>> = app.arrange(|c| roles.load(c).expect("roles"));
    assert_eq!(ends, [Some(yesterday), Some(yesterday)]);
    // Nothing new comes to it.
    let person = json!({"name": "样", "username": "toolate", "organization_id": org::TOWN_A1, "role": "officer"});
    admin.post("/users", &person).expect_field("/organization_id", "reference");
}

#[test]
fn what_is_ended_with_the_unit_is_out_of_force() {
    let (app, register) = TestApp::with_register();
    backdate(&app);
    let admin = app.login("admin_a");
    let (_, platform) = app.api_client(&["enterprises:read"], org::TOWN_A1);
    let officer = app.login("officer_a1");
    officer.get(&format!("/enterprises/{}", register.a1.id)).expect(200);
    let body = json!({"reason": "撤销", "last_day": today() - Duration::days(1), "successor_id": org::DISTRICT_A,
        "decisions": decisions(&[("memberships", "end"), ("officers", "end"), ("assignments", "end"),
            ("managed_enterprises", "transfer"), ("api_clients", "end")])});
    admin.post_if(&format!("/organizations/{}/close", org::TOWN_A1), 1, &body).expect(200);
    officer.get(&format!("/enterprises/{}", register.a1.id)).expect_problem(404, "not_found");
    platform.get("/enterprises").expect_problem(401, "session_ended");
    assert_eq!(app.login("officer_a1").get("/me").expect(200).json["memberships"], json!([]));
    let open =
        assignments::table.filter(assignments::enterprise_id.eq(register.a1.id).and(assignments::valid_to.is_null()));
    assert_eq!(app.arrange(|c| open.count().get_result::<i64>(c).expect("a count")), 0);
    let ended = officers::table.find(app.officer_of("officer_a1")).select(officers::status);
    assert_eq!(app.arrange(|c| ended.first::<String>(c).expect("an officer")), "ended");
}

#[test]
fn a_role_and_a_client_of_an_ended_unit_are_out_of_force_however_it_ended() {
    let (app, register) = TestApp::with_register();
    backdate(&app);
    let coordinator = app.login("coordinator_a1");
    let (_, platform) = app.api_client(&["enterprises:read"], org::TOWN_A1);
    let path = format!("/enterprises/{}", register.a1.id);
    let end = |day: chrono::NaiveDate| {
        let unit = organizations::table.find(org::TOWN_A1);
        app.arrange(|c| diesel::update(unit).set(organizations::valid_to.eq(day)).execute(c).expect("ended"))
    };
    end(today());
    coordinator.get(&path).expect(200);
    platform.get(&path).expect(200);
    end(today() - Duration::days(1));
    coordinator.get(&path).expect_problem(404, "not_found");
    coordinator.get("/enterprises").expect_problem(403, "forbidden");
    platform.get(&path).expect_problem(401, "session_ended");
}

#[test]
fn a_unit_is_not_ended_in_passing_nor_by_those_who_act_for_it() {
    let (app, _) = TestApp::with_register();
    let admin = app.login("admin_a");
    let town = format!("/organizations/{}", org::TOWN_A1);
    admin.patch(&town, 1, &json!({"valid_to": today()})).expect_problem(409, "closing_undecided");
    let own = format!("/organizations/{}", org::DISTRICT_A);
    admin.get(&format!("{own}/closing")).expect_problem(403, "forbidden");
    admin.post_if(&format!("{own}/close"), 1, &json!({"reason": "撤销"})).expect_problem(403, "forbidden");
    let city = app.login("admin_city");
    city.get(&format!("{own}/closing")).expect(200);
    city.post_if("/organizations/1/close", 1, &json!({"reason": "撤销"})).expect_problem(403, "forbidden");
    app.login("coordinator_a").get(&format!("{town}/closing")).expect_problem(403, "forbidden");
    let future = json!({"reason": "撤销", "last_day": today() + Duration::days(1)});
    admin.post_if(&format!("{town}/close"), 1, &future).expect_field("/last_day", "date_in_future");
    assert_eq!(admin.get(&town).expect(200).json["territory_code"], TOWN_A1);
}

#[test]
fn what_a_closing_settles_is_told_row_by_row() {
    let (app, register) = TestApp::with_register();
    backdate(&app);
    let (admin, district) = (app.login("admin_a"), app.login("coordinator_a"));
    let firm = |manager: i64| {
        let body = json!({"name": "样泽建材有限公司", "entity_kind": "company", "territory_code": TOWN_A1,
            "managing_organization_id": manager});
        district.post("/enterprises", &body).expect(201).id()
    };
    // A pair of the town, and one half of which the district manages already.
    let firms = [firm(org::TOWN_A1), firm(org::TOWN_A1), firm(org::DISTRICT_A)];
    let shared = || {
        use zhuqi::db::schema::enterprise_duplicates as d;
        let rows = d::table.order((d::low_id, d::high_id));
        let rows = rows.select((d::low_id, d::high_id, d::managing_organization_id));
        app.arrange(|c| rows.load::<(i64, i64, Option<i64>)>(c).expect("pairs"))
    };
    let [a, b, c] = firms;
    assert_eq!(shared(), [(a, b, Some(org::TOWN_A1)), (a, c, None), (b, c, None)]);
    let request = json!({"credit_code": register.a2.code, "enterprise_name": "样板申请有限公司",
        "territory_code": TOWN_A1, "name": "申请样", "phone": "15412340009", "username": "applicant",
        "password": "firm-pass-7788"});
    let request = app.client().post("/registrations", &request).expect(201).id();
    let role = app.membership_of("coordinator_a1");

    let path = format!("/organizations/{}/close", org::TOWN_A1);
    let body = json!({"reason": "撤销建制", "successor_id": org::DISTRICT_A, "decisions": decisions(&[
        ("memberships", "transfer"), ("officers", "end"), ("assignments", "end"), ("managed_enterprises", "transfer"),
        ("registrations", "end")])});
    let closed = admin.post_if(&path, 1, &body).expect(200);
    assert_eq!(shared(), [(a, b, Some(org::DISTRICT_A)), (a, c, Some(org::DISTRICT_A)), (b, c, Some(org::DISTRICT_A))]);
    let entries = app.entries_of(&closed);
    let one = |action: &str, row: &str| {
        let found = entries.iter().find(|entry| entry.0 == action && entry.1.starts_with(row));
        found.unwrap_or_else(|| panic!("no {action} of {row}: {entries:?}")).2.clone()
    };
    let unit = format!("organization {}", org::TOWN_A1);
    assert_eq!(one("organization.close", &unit)["reason"], "撤销建制");
    let chunks: Vec<(Value, Value)> = entries
        .iter()
        .filter(|entry| entry.0 == "organization.close_chunk" && entry.1 == unit)
        .map(|entry| (entry.2["class"].clone(), entry.2["enterprise_ids"].clone()))
        .collect();
    let managed = json!([register.a1.id, register.a1_other.id, a, b]);
    assert_eq!(chunks, [(json!("assignments"), json!([register.a1.id])), (json!("managed_enterprises"), managed)]);
    assert_eq!(one("membership.update", &format!("membership {role}"))["after"]["valid_to"], json!(today()));
    let begun = one("membership.create", "membership ");
    assert_eq!((&begun["after"]["organization_id"], &begun["role"]), (&json!(org::DISTRICT_A), &json!("coordinator")));
    assert_eq!(one("registration.reject", &format!("registration {request}"))["reason"], "撤销建制");
    let history = district.get(&format!("/enterprises/{a}/history")).expect(200);
    assert_eq!(history.json["items"][0]["action"], "organization.close_chunk");
}

#[test]
fn an_import_that_is_being_undone_has_to_end_first() {
    use zhuqi::db::schema::imports;
    let app = TestApp::with_world();
    let town = app.login("coordinator_a1");
    let import = town.import("a.csv", &crate::common::ledgers::generated(0..1));
    let state = |state: &str| {
        let row = imports::table.find(import["id"].as_i64().expect("an id"));
        app.arrange(|c| diesel::update(row).set(imports::state.eq(state)).execute(c).expect("set"));
    };
    let admin = app.login("admin_a");
    let open = || {
        let closing = admin.get(&format!("/organizations/{}/closing", org::TOWN_A1)).expect(200).json;
        classes(&closing).into_iter().find(|(class, _)| class == "imports").map(|(_, count)| count)
    };
    assert_eq!(open(), None);
    state("undoing");
    assert_eq!(open(), Some(1));
    state("undone");
    assert_eq!(open(), None);
}
