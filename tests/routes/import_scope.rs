//! Whose enterprises an import may touch, and whose imports a caller sees.

use diesel::prelude::*;
use serde_json::json;

use crate::common::TestApp;
use crate::common::ledgers::{counts, credit_code};
use crate::common::world::{TOWN_A1, TOWN_A2, org};

fn ledger(rows: &[(&str, u32, &str)]) -> Vec<u8> {
    let mut text = String::from("企业名称,统一社会信用代码,所属乡镇\n");
    for (name, n, town) in rows {
        text += &format!("{name},{},{town}\n", credit_code(*n));
    }
    text.into_bytes()
}

#[test]
fn an_enterprise_of_another_area_is_neither_changed_nor_described() {
    let app = TestApp::with_world();
    app.login("coordinator_a").import("a.csv", &ledger(&[("甲区样机密公司", 1, "大营镇")]));
    let before = app.snapshot();
    let foreign = app.login("coordinator_b");
    let done = foreign.import("b.csv", &ledger(&[("乙区样公司", 1, "交口乡"), ("乙区样新公司", 2, "交口乡")]));
    assert_eq!(counts(&done), [1, 0, 0, 1]);
    let line = &foreign.report(done["id"].as_i64().expect("an id"), "status=failed")[0];
    assert_eq!(line["findings"][0]["code"], "ENTERPRISE_ELSEWHERE");
    assert!(line["enterprise_id"].is_null());
    assert!(!line.to_string().contains("机密"), "{line}");
    let after = app.snapshot();
    assert_ne!(after, before, "the good row was imported");
    let owner = app.login("coordinator_a").register();
    assert_eq!(owner[&credit_code(1)]["name"], "甲区样机密公司");
    assert_eq!(foreign.register().keys().collect::<Vec<_>>(), [&credit_code(2)]);
    // Asked without writing, the answer is the same.
    let id = foreign.upload("b.csv", &ledger(&[("乙区样公司", 1, "交口乡")])).expect(201).id();
    assert_eq!(counts(&foreign.run(id, true, "row")), [0, 0, 0, 1]);
    assert_eq!(app.snapshot(), after);
}

#[test]
fn a_town_means_itself_when_the_ledger_names_no_place() {
    let app = TestApp::with_world();
    let town = app.login("coordinator_a1");
    let done = town.import("a.csv", &ledger(&[("样甲", 1, ""), ("样乙", 2, "大营镇"), ("样丙", 3, "原店镇")]));
    assert_eq!(counts(&done), [2, 0, 0, 1]);
    let failed = town.report(done["id"].as_i64().expect("an id"), "status=failed");
    assert_eq!(failed[0]["findings"][0]["code"], "REGION_UNKNOWN");
    assert!(town.register().values().all(|row| row["territory_code"] == TOWN_A1));

    // A district has to say which town it means.
    let district = app.login("coordinator_a");
    let id = district.upload("b.csv", &ledger(&[("样丁", 4, "")])).expect(201).id();
    district.run(id, true, "row");
    assert_eq!(district.report(id, "status=failed")[0]["findings"][0]["code"], "REGION_MISSING");
    let path = format!("/imports/{id}");
    let version = district.get(&path).json["version"].as_i64().expect("a version");
    for outside in ["411202100", "411200", "999999"] {
        let answer = district.patch(&path, version, &json!({"default_territory_code": outside}));
        answer.expect_field("/default_territory_code", "reference");
    }
    district.patch(&path, version, &json!({"default_territory_code": TOWN_A2})).expect(200);
    assert_eq!(counts(&district.run(id, false, "row")), [1, 0, 0, 0]);
    assert_eq!(district.register()[&credit_code(4)]["territory_code"], TOWN_A2);
}

#[test]
fn a_park_imports_its_own_firms_and_nobody_elses() {
    let app = TestApp::with_world();
    app.login("coordinator_a").import("a.csv", &ledger(&[("样镇管企业", 1, "大营镇")]));
    let park = app.login("coordinator_park");
    let rows = [("样园区企业", 2, "原店镇"), ("样镇管企业", 1, "大营镇"), ("样邻区企业", 3, "交口乡")];
    let done = park.import("b.csv", &ledger(&rows));
    assert_eq!(counts(&done), [1, 0, 0, 2]);
    let failed = park.report(done["id"].as_i64().expect("an id"), "status=failed");
    let codes: Vec<_> = failed.iter().map(|line| line["findings"][0]["code"].clone()).collect();
    assert_eq!(codes, [json!("ENTERPRISE_ELSEWHERE"), json!("REGION_UNKNOWN")]);
    let found = park.get(&format!("/enterprises/by-credit-code/{}", credit_code(2))).expect(200).json;
    assert_eq!(json!([found["managing_organization_id"], found["territory_code"]]), json!([org::PARK_A, TOWN_A2]));
    // The district moves it to another town; it stays with the park.
    let moved = app.login("coordinator_a").import("c.csv", &ledger(&[("样园区企业", 2, "大营镇")]));
    assert_eq!(counts(&moved), [0, 1, 0, 0]);
    let found = park.get(&format!("/enterprises/by-credit-code/{}", credit_code(2))).expect(200).json;
    assert_eq!(json!([found["managing_organization_id"], found["territory_code"]]), json!([org::PARK_A, TOWN_A1]));
    // A default inside the district serves a park as well.
    let id = park.upload("d.csv", &ledger(&[("样园区新企业", 5, "")])).expect(201).id();
    park.patch(&format!("/imports/{id}"), 1, &json!({"default_territory_code": TOWN_A2})).expect(200);
    assert_eq!(counts(&park.run(id, false, "row")), [1, 0, 0, 0]);
}

#[test]
fn imports_are_seen_by_their_author_and_by_the_units_above() {
    let app = TestApp::with_world();
    let author = app.login("coordinator_a1");
    let id = author.upload("a.csv", &ledger(&[("样甲", 1, "")])).expect(201).id();
    let path = format!("/imports/{id}");
    for who in ["coordinator_a1", "coordinator_a", "coordinator_city"] {
        assert_eq!(app.login(who).get("/imports").expect(200).column("id"), [json!(id)], "{who}");
        app.login(who).get(&path).expect(200);
    }
    for who in ["coordinator_b", "coordinator_park"] {
        let other = app.login(who);
        assert_eq!(other.get("/imports").expect(200).json["items"], json!([]), "{who}");
        for part in ["", "/preview", "/rows", "/rejected.xlsx"] {
            other.get(&format!("{path}{part}")).expect_problem(404, "not_found");
        }
        other.patch(&path, 1, &json!({"header_row": 1})).expect_problem(404, "not_found");
        let order = json!({"dry_run": false, "mode": "row"});
        other.post_if(&format!("{path}/run"), 1, &order).expect_problem(404, "not_found");
    }
    assert_eq!(app.enterprises(), 0);
}

#[test]
fn roles_that_do_not_import_are_refused() {
    let app = TestApp::with_world();
    let file = ledger(&[("样甲", 1, "大营镇")]);
    for who in ["admin_a", "officer_a1", "handler_a", "lead_a", "supervisor_a", "leader_a", "firm"] {
        let client = app.login(who);
        client.upload("a.csv", &file).expect_problem(403, "forbidden");
        client.get("/imports").expect_problem(403, "forbidden");
        let csv = ("content-type", "text/csv");
        client.send("POST", "/enterprises/bulk", &[csv], &file).expect_problem(403, "forbidden");
    }
    app.client().upload("a.csv", &file).expect_problem(401, "unauthenticated");
    assert_eq!((app.imports(), app.enterprises()), (0, 0));
}

#[test]
fn with_the_role_ends_what_can_be_done_with_ones_uploads() {
    let app = TestApp::with_world();
    let client = app.login("coordinator_a1");
    let file = ledger(&[("样甲", 1, "大营镇"), ("样乙", 2, "原店镇")]);
    let id = client.import("a.csv", &file)["id"].as_i64().expect("an id");
    let waiting = client.upload("b.csv", &file).expect(201).id();
    let reading =
        |id: i64| ["preview", "rows", "rejected.xlsx", "kept.xlsx", "file"].map(|of| format!("/imports/{id}/{of}"));
    for path in reading(id) {
        client.get(&path).expect(200);
    }
    let role = app.membership_of("coordinator_a1");
    app.arrange(|c| {
        use zhuqi::db::schema::memberships as t;
        let ago = |days: i64| zhuqi::db::today() - chrono::Duration::days(days);
        let ended = (t::valid_from.eq(ago(2)), t::valid_to.eq(ago(1)));
        diesel::update(t::table.find(role)).set(ended).execute(c).expect("ended")
    });
    for path in reading(id).into_iter().chain(reading(waiting)) {
        client.get(&path).expect_problem(403, "forbidden");
    }
    let order = json!({"dry_run": false, "mode": "row"});
    client.post_if(&format!("/imports/{waiting}/run"), 1, &order).expect_problem(403, "forbidden");
    client.patch(&format!("/imports/{waiting}"), 1, &json!({"header_row": 1})).expect_problem(403, "forbidden");
    assert_eq!(client.get(&format!("/imports/{waiting}")).expect(200).json["state"], "uploaded");
    assert_eq!(app.enterprises(), 1);
}
