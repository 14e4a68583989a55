//! Divisions with successors: one is abolished, its code stays readable, its enterprises go where it says.

use std::time::{Duration, Instant};

use diesel::prelude::*;
use serde_json::{Value, json};
use zhuqi::db::schema::{officer_territories, territories};
use zhuqi::organizations::words::TerritoryLevel;

use crate::common::client::JSON;
use crate::common::world::{DISTRICT_A, TOWN_A1, TOWN_A2, TOWN_B1, org};
use crate::common::{Client, TestApp};

fn abolish(client: &Client, code: &str, body: &Value) -> crate::common::client::Answer {
    let tag = client.get(&format!("/territories/{code}")).expect(200).header("etag").to_owned();
    let headers = [JSON, ("if-match", tag.as_str())];
    client.send("POST", &format!("/territories/{code}/abolish"), &headers, body.to_string().as_bytes())
}

fn transferred(client: &Client, code: &str) -> Value {
    client.post(&format!("/territories/{code}/transfers"), &json!({})).expect(202);
    let end = Instant::now() + Duration::from_secs(30);
    loop {
        let row = client.get(&format!("/territories/{code}/transfers")).expect(200).json["items"][0].clone();
        if matches!(row["state"].as_str(), Some("completed" | "failed")) {
            return row;
        }
        assert!(Instant::now() < end, "{row}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn enterprises_requests_and_officers_go_to_the_successor() {
    let (app, register) = TestApp::with_register();
    let admin = app.login("admin_a");
    let officer = app.officer_of("officer_a1");
    app.arrange(|c| {
        let values = (officer_territories::officer_id.eq(officer), officer_territories::territory_code.eq(TOWN_A1));
        diesel::insert_into(officer_territories::table).values(values).execute(c).expect("a division");
    });
    let today = zhuqi::db::today();
    admin.get(&format!("/territories/{TOWN_A1}/transfers/preview")).expect_problem(409, "state_forbids");
    abolish(&admin, TOWN_A1, &json!({"last_day": today, "successor_code": TOWN_A1}))
        .expect_field("/successor_code", "reference");
    abolish(&admin, TOWN_A1, &json!({"last_day": today, "successor_code": "000000"}))
        .expect_field("/successor_code", "reference");
    abolish(&app.login("coordinator_a"), TOWN_A1, &json!({"last_day": today})).expect_problem(403, "forbidden");
    let ended = abolish(&admin, TOWN_A1, &json!({"last_day": today, "successor_code": TOWN_A2})).expect(200);
    let entry = &app.entries_of(&ended)[0];
    assert_eq!((entry.0.as_str(), entry.1.clone()), ("territory.abolish", format!("territory {TOWN_A1}")));
    assert_eq!(entry.2["successor_code"], TOWN_A2);
    let ended = ended.json;
    assert_eq!((&ended["valid_to"], &ended["successor_code"]), (&json!(today), &json!(TOWN_A2)));
    abolish(&admin, TOWN_A1, &json!({"last_day": today})).expect_problem(409, "state_forbids");
    let preview = admin.get(&format!("/territories/{TOWN_A1}/transfers/preview")).expect(200).json;
    assert_eq!((&preview["enterprises"], &preview["undecided"]), (&json!(2), &json!(0)));
    assert_eq!(preview["units"], json!([{"name": "大营镇", "enterprises": 2}]));
    let division = &preview["divisions"][0];
    assert_eq!((&division["target_code"], &division["target_unit"]), (&json!(TOWN_A2), &json!("原店镇")));
    assert_eq!(division["officers"], json!(["officer_a1样"]));
    let done = transferred(&admin, TOWN_A1);
    assert_eq!(
        (&done["state"], &done["moved_enterprises"], &done["left_enterprises"]),
        (&json!("completed"), &json!(2), &json!(0))
    );
    assert_eq!((&done["moved_officers"], &done["preview"]["enterprises"]), (&json!(1), &json!(2)));
    let firm = app.login("coordinator_a").get(&format!("/enterprises/{}", register.a1.id)).expect(200).json;
    assert_eq!((&firm["territory_code"], &firm["managing_organization_id"]), (&json!(TOWN_A2), &json!(org::TOWN_A2)));
    app.login("coordinator_a1").get(&format!("/enterprises/{}", register.a1.id)).expect_problem(404, "not_found");
    let moves = app.login("coordinator_a").get(&format!("/enterprises/{}/moves", register.a1.id)).expect(200);
    assert_eq!(moves.column("effective_on"), [json!(today)]);
    app.login("officer_a1").get(&format!("/enterprises/{}", register.a1.id)).expect(200);
    // The park's firm lies elsewhere and stays; the old code can be read and searched.
    assert_eq!(app.client().get("/territories?q=%E5%A4%A7%E8%90%A5").expect(200).column("code"), [json!(TOWN_A1)]);
    // Once more finds nothing.
    assert_eq!(transferred(&admin, TOWN_A1)["moved_enterprises"], 0);
}

#[test]
fn nobody_moves_enterprises_into_an_area_that_is_not_his() {
    let (app, register) = TestApp::with_register();
    let admin = app.login("admin_a");
    let body = json!({"last_day": zhuqi::db::today(), "successor_code": TOWN_B1});
    abolish(&admin, TOWN_A1, &body).expect(200);
    admin.post(&format!("/territories/{TOWN_A1}/transfers"), &json!({})).expect_problem(403, "forbidden");
    let done = transferred(&app.login("admin_city"), TOWN_A1);
    assert_eq!(done["moved_enterprises"], 2);
    app.login("coordinator_b").get(&format!("/enterprises/{}", register.a1.id)).expect(200);
}

#[test]
fn a_district_is_split_and_what_has_no_code_yet_waits() {
    // 渝北区 500112 was abolished on 2025-11-06: some of its towns went to 北碚区 500109, the others to 两江新区, whose
    // code is not known.
    let app = TestApp::with_world();
    app.arrange(|c| {
        use TerritoryLevel::{District, Municipality, Town};
        for (code, name, level, parent) in [
            ("500100", "重庆市", Municipality, None),
            ("500109", "北碚区", District, Some("500100")),
            ("500112", "渝北区", District, Some("500100")),
            ("500112002", "双龙湖街道", Town, Some("500112")),
            ("500112133", "统景镇", Town, Some("500112")),
            ("500112135", "大湾镇", Town, Some("500112")),
        ] {
            diesel::insert_into(territories::table)
                .values((
                    territories::code.eq(code),
                    territories::name.eq(name),
                    territories::full_name.eq(format!("重庆市{name}")),
                    territories::level.eq(level.code()),
                    territories::parent_code.eq(parent),
                ))
                .execute(c)
                .expect("a division");
        }
        use zhuqi::db::schema::organizations as o;
        diesel::update(o::table.find(org::CITY)).set(o::territory_code.eq("500100")).execute(c).expect("the seat");
    });
    let (admin, city) = (app.login("admin_city"), app.login("coordinator_city"));
    let firm = |n: usize, town: &str| {
        let body = crate::common::register::firm_body(n, json!({"territory_code": town}));
        city.post("/enterprises", &body).expect(201).id()
    };
    let (goes, waits) = (firm(1, "500112133"), firm(2, "500112002"));
    let split = json!({"last_day": "2025-11-06", "successor_name": "两江新区、北碚区", "children": [
        {"code": "500112002", "successor_name": "两江新区"},
        {"code": "500112133", "successor_code": "500109"},
        {"code": "500112135", "successor_code": "500109"}]});
    let mut wrong = split.clone();
    wrong["children"][0]["code"] = json!(DISTRICT_A);
    abolish(&admin, "500112", &wrong).expect_field("/children/0/code", "reference");
    wrong = split.clone();
    wrong["children"][0]["successor_code"] = json!("500112133");
    abolish(&admin, "500112", &wrong).expect_field("/children/0/successor_code", "reference");
    abolish(&admin, "500112", &split).expect(200);
    let child = app.client().get("/territories/500112002").expect(200).json;
    assert_eq!(
        (&child["valid_to"], &child["successor_code"], &child["successor_name"]),
        (&json!("2025-11-06"), &Value::Null, &json!("两江新区"))
    );
    assert_eq!(app.client().get("/territories?parent_code=500112&valid=true").expect(200).json["items"], json!([]));
    let preview = admin.get("/territories/500112/transfers/preview").expect(200).json;
    assert_eq!((&preview["enterprises"], &preview["undecided"]), (&json!(1), &json!(1)));
    let done = transferred(&admin, "500112");
    assert_eq!((&done["moved_enterprises"], &done["left_enterprises"]), (&json!(1), &json!(1)));
    let place = |id: i64| city.get(&format!("/enterprises/{id}")).expect(200).json["territory_code"].clone();
    assert_eq!((place(goes), place(waits)), (json!("500109"), json!("500112002")));
    city.post("/enterprises", &crate::common::register::firm_body(3, json!({"territory_code": TOWN_A1})))
        .expect_field("/territory_code", "reference");
    // Later an administrator enters a code, and the transfer moves the rest.
    let created = json!({"code": "500199", "name": "两江样区", "level": "district", "parent_code": "500100"});
    admin.post("/territories", &created).expect(201);
    let tag = admin.get("/territories/500112002").expect(200).header("etag").to_owned();
    let patch = json!({"successor_code": "500199"}).to_string();
    admin.send("PATCH", "/territories/500112002", &[JSON, ("if-match", &tag)], patch.as_bytes()).expect(200);
    assert_eq!(transferred(&admin, "500112")["moved_enterprises"], 1);
    assert_eq!(place(waits), "500199");
}

#[test]
fn a_transfer_leaves_merged_rows_where_they_are_and_tells_everybody_whom_it_concerns() {
    use zhuqi::db::schema::enterprises;
    let (app, register) = TestApp::with_register();
    let (city, admin, other) = (app.login("coordinator_city"), app.login("admin_city"), app.login("coordinator_b"));
    let firm = |name: &str| {
        let body = json!({"name": name, "entity_kind": "company", "territory_code": TOWN_A1});
        city.post("/enterprises", &body).expect(201).id()
    };
    let twins = (firm("样泽建材有限公司"), firm("样泽建材有限责任公司"));
    let version = |id: i64| city.get(&format!("/enterprises/{id}")).expect(200).json["version"].as_i64();
    let version = |id: i64| version(id).expect("a version");
    let (kept, gone) = (register.a1.id, register.a1_other.id);
    let department = json!({"competent_department_id": org::INDUSTRY_A});
    city.patch(&format!("/enterprises/{kept}"), version(kept), &department).expect(200);
    let body = json!({"other_id": gone, "other_version": version(gone), "reason": "重复入库"});
    city.post_if(&format!("/enterprises/{kept}/merge"), version(kept), &body).expect(200);
    let request = json!({"credit_code": register.a2.code, "enterprise_name": "样板申请有限公司",
        "territory_code": TOWN_A1, "name": "申请样", "phone": "15412340009", "username": "applicant",
        "password": "firm-pass-7788"});
    let request = app.client().post("/registrations", &request).expect(201).id();

    let last_day = json!({"last_day": zhuqi::db::today(), "successor_code": TOWN_B1});
    abolish(&admin, TOWN_A1, &last_day).expect(200);
    let preview = admin.get(&format!("/territories/{TOWN_A1}/transfers/preview")).expect(200).json;
    assert_eq!((&preview["enterprises"], &preview["divisions"][0]["enterprises"]), (&json!(3), &json!(3)));
    assert_eq!(preview["units"], json!([{"name": "大营镇", "enterprises": 3}]));
    let done = transferred(&admin, TOWN_A1);
    assert_eq!((&done["moved_enterprises"], &done["left_enterprises"]), (&json!(3), &json!(0)));
    let moved = city.get(&format!("/enterprises/{gone}")).expect_problem(410, "enterprise_merged");
    assert_eq!(moved.json["survivor_id"], kept);
    let moves = city.get(&format!("/enterprises/{kept}/moves")).expect(200);
    assert_eq!(moves.column("to_territory_code"), [json!(TOWN_B1)]);
    let row = other.get(&format!("/enterprises/{kept}")).expect(200).json;
    assert_eq!(row["competent_department_id"], Value::Null, "a department of the old district has no say here");

    // The new office works through what may be twice in its area, the old one no more.
    let pairs = |client: &Client| {
        let list = client.get("/enterprise-duplicates").expect(200).json;
        let items = list["items"].as_array().expect("a list").clone();
        items.iter().map(|pair| (pair["first"]["id"].as_i64(), pair["second"]["id"].as_i64())).collect::<Vec<_>>()
    };
    assert_eq!(pairs(&other), [(Some(twins.0), Some(twins.1))]);
    assert_eq!(pairs(&app.login("coordinator_a")), []);

    // Whom it concerned stands in the trail: the order, each firm, the request.
    assert_eq!(app.entries_with("territory.transfer")[0].1, format!("territory {TOWN_A1}"));
    let chunks = app.entries_with("territory.transfer_chunk");
    assert_eq!(chunks[0].2["enterprise_ids"], json!([kept, twins.0, twins.1]));
    assert_eq!((&chunks[1].2["registrations"], &chunks[1].2["officers"]), (&json!([request]), &json!([])));
    let history = other.get(&format!("/enterprises/{}/history", twins.0)).expect(200);
    assert_eq!(history.json["items"][0]["action"], "territory.transfer_chunk");

    // Taking the merge back puts the other row where its division has gone, under the unit that is there now.
    let merge = other.get(&format!("/enterprises/{kept}/merges")).expect(200).column("id")[0].clone();
    let reason = json!({"reason": "两家企业"});
    other.post_if(&format!("/enterprise-merges/{merge}/undo"), version(kept), &reason).expect(200);
    let back = other.get(&format!("/enterprises/{gone}")).expect(200).json;
    assert_eq!((&back["territory_code"], &back["managing_organization_id"]), (&json!(TOWN_B1), &json!(org::TOWN_B1)));
    let here = enterprises::table.filter(enterprises::territory_code.eq(TOWN_A1));
    assert_eq!(app.arrange(|c| here.count().get_result::<i64>(c).expect("a count")), 0);
}
