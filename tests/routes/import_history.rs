//! What is known of imports afterwards: who sent what and when, and the file itself.

use diesel::prelude::*;
use serde_json::{Value, json};
use zhuqi::db::schema::{audit_entries, imports};

use crate::common::TestApp;
use crate::common::ledgers::{credit_code, fixture_bytes, generated};
use crate::common::world::org;

#[test]
fn the_original_file_comes_back_as_it_was_sent_and_the_download_is_logged() {
    let app = TestApp::with_divisions();
    let client = app.login("coordinator_a");
    let bytes = fixture_bytes("enterprises_messy.xlsx");
    let id = client.upload("..\\名单/2025\"年.xls", &bytes).expect(201).id();
    let answer = client.get(&format!("/imports/{id}/file")).expect(200);
    assert_eq!(answer.bytes, bytes);
    let disposition = answer.header("content-disposition");
    assert!(disposition.starts_with("attachment; filename*=UTF-8''"), "{disposition}");
    let name = disposition.rsplit("''").next().expect("a name").replace('%', "");
    // `_名单_2025_年.xlsx`: nothing in it leads anywhere, and the ending is true.
    assert_eq!(name, "_E5908DE58D95_2025_E5B9B4.xlsx");
    let logged = app.arrange(|c| {
        let entries = audit_entries::table.filter(audit_entries::action.eq("import.download"));
        entries.select(audit_entries::resource_id).load::<String>(c).expect("entries")
    });
    assert_eq!(logged, [id.to_string()]);
    client.run(id, true, "row");
    client.get(&format!("/imports/{id}/rejected.xlsx")).expect(200);
    let logged = app.arrange(|c| {
        let entries = audit_entries::table.filter(audit_entries::action.eq("import.download"));
        entries.order(audit_entries::id.desc()).select(audit_entries::changes).first::<String>(c).expect("an entry")
    });
    assert_eq!(serde_json::from_str::<Value>(&logged).expect("JSON")["filename"], "rejected.xlsx");
    app.login("coordinator_a1").get(&format!("/imports/{id}/file")).expect_problem(404, "not_found");
}

#[test]
fn the_list_is_filtered_by_state_sender_and_day() {
    let app = TestApp::with_world();
    let (district, town) = (app.login("coordinator_a"), app.login("coordinator_a1"));
    let first = district.upload("a.csv", &generated(0..2)).expect(201);
    let second = town.import("b.csv", &generated(2..4));
    let third = district.upload("c.csv", &generated(4..6)).expect(201).id();
    assert_eq!(first.json["sender"]["user_id"], app.user_of("coordinator_a"));
    assert!(!first.json["sender"]["name"].as_str().expect("a name").is_empty());
    app.arrange(|c| {
        // 2025-03-01 00:30 in China is still February in London.
        let night = chrono::NaiveDate::from_ymd_opt(2025, 2, 28).and_then(|day| day.and_hms_opt(16, 30, 0));
        let row = imports::table.find(first.id());
        diesel::update(row).set(imports::created_at.eq(night.expect("a time"))).execute(c).expect("moved")
    });
    let ids = |filter: &str| district.get(&format!("/imports?{filter}")).expect(200).column("id");
    let all = |list: &[i64]| list.iter().map(|id| json!(id)).collect::<Vec<Value>>();
    let second = second["id"].as_i64().expect("an id");
    assert_eq!(ids(""), all(&[third, second, first.id()]));
    assert_eq!(ids("state=completed"), all(&[second]));
    assert_eq!(ids(&format!("user_id={}", app.user_of("coordinator_a"))), all(&[third, first.id()]));
    assert_eq!(ids("sent_from=2025-03-01&sent_to=2025-03-01"), all(&[first.id()]));
    assert_eq!(ids("sent_to=2025-02-28"), all(&[]));
    assert_eq!(ids("sent_from=2025-03-02"), all(&[third, second]));
    district.get("/imports?sent_from=0001-01-01").expect(422);
    let counted = district.get("/imports?state=completed&count=exact").expect(200).json;
    assert_eq!(counted["count"], 1);
}

#[test]
fn a_file_that_was_imported_before_is_recognised() {
    let app = TestApp::with_world();
    let client = app.login("coordinator_a");
    let first = client.upload("三月.csv", &generated(0..2)).expect(201);
    assert!(first.json["same_file"].is_null());
    let again = client.upload("三月.csv", &generated(0..2)).expect(201);
    assert!(again.json["same_file"].is_null(), "one that was never imported is no reason to warn");
    client.run(first.id(), true, "row");
    assert!(client.get(&format!("/imports/{}", again.id())).expect(200).json["same_file"].is_null());
    client.run(first.id(), false, "row");

    let told = client.get(&format!("/imports/{}", again.id())).expect(200).json["same_file"].clone();
    assert_eq!(
        json!([told["import_id"], told["filename"], told["state"]]),
        json!([first.id(), "三月.csv", "completed"])
    );
    let renamed = client.upload("四月.csv", &generated(0..2)).expect(201);
    assert_eq!(renamed.json["same_file"]["import_id"], first.id());
    let other = client.upload("四月.csv", &generated(0..3)).expect(201);
    assert!(other.json["same_file"].is_null());
    // A town does not learn what the district has imported.
    let town = app.login("coordinator_a1").upload("三月.csv", &generated(0..2)).expect(201);
    assert!(town.json["same_file"].is_null());
    // What was taken back may come again.
    let version = client.get(&format!("/imports/{}", first.id())).expect(200).json["version"].as_i64();
    client.post_if(&format!("/imports/{}/undo", first.id()), version.expect("a version"), &json!({})).expect(202);
    client.until(first.id(), |import| import["state"] == "undone");
    let fresh = client.upload("三月.csv", &generated(0..2)).expect(201);
    assert!(fresh.json["same_file"].is_null());
}

#[test]
fn a_program_is_named_as_the_sender_of_its_files() {
    let app = TestApp::with_world();
    let (client_id, secret) = app.importer("admin_a", org::DISTRICT_A);
    let form = format!("grant_type=client_credentials&client_id={client_id}&client_secret={secret}");
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    let answer = app.client().send("POST", "/oauth/token", &headers, form.as_bytes()).expect(200);
    let program = app.client().with_token(answer.json["access_token"].as_str().expect("a token"));
    let text = format!("企业名称,统一社会信用代码,所属乡镇\n样,{},大营镇\n", credit_code(1));
    let import = program.upload("a.csv", text.as_bytes()).expect(201).json;
    assert_eq!((&import["sender"]["name"], &import["sender"]["user_id"]), (&json!("台账脚本"), &Value::Null));
    assert_eq!(app.login("coordinator_a").get("/imports").expect(200).json["items"][0]["sender"]["name"], "台账脚本");
}
