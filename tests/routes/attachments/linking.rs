//! Who links and sees which file.

use diesel::prelude::*;
use serde_json::json;
use zhuqi::db::schema::{assignments, audit_entries, enterprises};
use zhuqi::db::today;

use crate::common::TestApp;
use crate::common::files::{PDF, PNG};
use crate::common::world::org;

const OCTETS: &str = "application/octet-stream";

#[test]
fn before_it_is_linked_a_file_is_its_senders_alone() {
    let (app, register) = TestApp::with_register();
    let officer = app.login("officer_a1");
    let id = officer.send_file("a.pdf", OCTETS, PDF).expect(201).id();
    let path = format!("/attachments/{id}");
    officer.get(&path).expect(200);
    for other in ["coordinator_city", "coordinator_a1", "firm", "supervisor_a", "admin_a"] {
        let other = app.login(other);
        other.get(&path).expect_problem(404, "not_found");
        other.get(&format!("{path}/link")).expect_problem(404, "not_found");
        other.delete(&path, 1).expect_problem(404, "not_found");
    }
    let city = app.login("coordinator_city");
    city.link_file(register.a1.id, id, "licence").expect_field("/attachment_id", "reference");
    city.link_file(register.a1.id, 999_999, "licence").expect_field("/attachment_id", "reference");
    assert_eq!(city.get(&format!("/enterprises/{}/attachments", register.a1.id)).expect(200).json["items"], json!([]));
    // Two clients of one unit are two senders.
    let (_, one) = app.api_client(&["enterprises:write"], org::DISTRICT_A);
    let (_, two) = app.api_client(&["enterprises:write"], org::DISTRICT_A);
    let sent = one.send_file("b.pdf", OCTETS, PDF).expect(201).id();
    two.link_file(register.a1.id, sent, "licence").expect_field("/attachment_id", "reference");
    one.link_file(register.a1.id, sent, "licence").expect(201);
}

#[test]
fn a_file_is_linked_once_and_only_to_an_enterprise_that_its_sender_may_change() {
    let (app, register) = TestApp::with_register();
    let officer = app.login("officer_a1");
    let id = officer.send_file("a.pdf", OCTETS, PDF).expect(201).id();
    officer.link_file(register.b1.id, id, "licence").expect_problem(404, "not_found");
    officer.link_file(register.a1_other.id, id, "licence").expect_problem(404, "not_found");
    officer.link_file(register.a1.id, id, "passport").expect_field("/kind", "enum");
    officer.link_file(register.a1.id, id, "licence").expect(201);
    officer.link_file(register.a1.id, id, "photo").expect_problem(409, "state_forbids");
    // A supervisor sees the enterprise and changes nothing there, not even with somebody else's file.
    app.login("supervisor_a").link_file(register.a1.id, id, "licence").expect_problem(403, "forbidden");
    app.login("supervisor_a").send_file("a.pdf", OCTETS, PDF).expect_problem(403, "forbidden");
    app.login("handler_a").send_file("a.pdf", OCTETS, PDF).expect_problem(403, "forbidden");
    let list = officer.get(&format!("/enterprises/{}/attachments", register.a1.id)).expect(200);
    assert_eq!(list.column("kind"), ["licence"]);
}

#[test]
fn a_linked_file_is_seen_by_whoever_sees_the_enterprise_and_no_longer_by_its_sender_as_such() {
    let (app, register) = TestApp::with_register();
    let officer = app.login("officer_a1");
    let id = officer.attach(register.a1.id, "photo", "a.png", PNG).id();
    let path = format!("/attachments/{id}");
    let actions = |name: &str| app.login(name).get(&path).expect(200).json["allowed_actions"].clone();
    assert_eq!(actions("firm"), json!(["delete"]));
    assert_eq!(actions("coordinator_a1"), json!(["delete"]));
    assert_eq!(actions("supervisor_a"), json!([]));
    app.login("coordinator_b").get(&path).expect_problem(404, "not_found");
    app.login("handler_a").get(&path).expect_problem(404, "not_found");
    let link = officer.link(id);
    app.client().open_file(&link, &[]).expect(200);

    // The enterprise gets another officer: neither the row nor a link in hand opens the file any longer.
    app.arrange(|c| {
        let mine = assignments::table.filter(assignments::enterprise_id.eq(register.a1.id));
        diesel::update(mine).set(assignments::valid_to.eq(today())).execute(c).expect("ended")
    });
    officer.get(&path).expect_problem(404, "not_found");
    app.client().open_file(&link, &[]).expect_problem(404, "not_found");
    app.login("firm").get(&path).expect(200);
}

#[test]
fn removing_ends_a_file_for_everyone_and_is_on_record() {
    let (app, register) = TestApp::with_register();
    let officer = app.login("officer_a1");
    let id = officer.attach(register.a1.id, "licence", "a.pdf", PDF).id();
    let link = officer.link(id);
    let path = format!("/attachments/{id}");
    officer.send("DELETE", &path, &[], b"").expect_problem(428, "precondition_required");
    officer.delete(&path, 1).expect_problem(412, "stale");
    app.login("leader_a").delete(&path, 2).expect_problem(403, "forbidden");
    app.login("firm").delete(&path, 2).expect(204);
    officer.get(&path).expect_problem(404, "not_found");
    app.client().open_file(&link, &[]).expect_problem(404, "not_found");
    officer.delete(&path, 3).expect_problem(404, "not_found");
    assert_eq!(
        officer.get(&format!("/enterprises/{}/attachments", register.a1.id)).expect(200).json["items"],
        json!([])
    );
    let entries: Vec<(String, String)> = app.arrange(|c| {
        use audit_entries as t;
        let rows = t::table.filter(t::action.like("%attachment%")).order(t::id);
        rows.select((t::action, t::resource)).load(c).expect("entries")
    });
    let entries: Vec<(&str, &str)> = entries.iter().map(|(a, r)| (a.as_str(), r.as_str())).collect();
    assert_eq!(
        entries,
        [
            ("attachment.create", "attachment"),
            ("enterprise.add_attachment", "enterprise"),
            ("enterprise.delete_attachment", "enterprise")
        ]
    );
}

#[test]
fn an_enterprise_with_files_is_not_removed() {
    let (app, register) = TestApp::with_register();
    let coordinator = app.login("coordinator_a");
    let path = format!("/enterprises/{}", register.a2.id);
    let id = coordinator.attach(register.a2.id, "licence", "a.pdf", PDF).id();
    // What else the register has about it is not the matter here.
    app.arrange(|c| {
        diesel::delete(assignments::table.filter(assignments::enterprise_id.eq(register.a2.id)))
            .execute(c)
            .expect("gone");
        diesel::delete(
            zhuqi::db::schema::enterprise_agents::table
                .filter(zhuqi::db::schema::enterprise_agents::enterprise_id.eq(register.a2.id)),
        )
        .execute(c)
        .expect("gone");
    });
    let version = || coordinator.get(&path).expect(200).json["version"].as_i64().expect("a version");
    coordinator.delete(&path, version()).expect_problem(409, "referenced");
    coordinator.delete(&format!("/attachments/{id}"), 2).expect(204);
    coordinator.delete(&path, version()).expect(204);
    let left: i64 = app.arrange(|c| {
        enterprises::table.filter(enterprises::id.eq(register.a2.id)).count().get_result(c).expect("a count")
    });
    assert_eq!((left, app.file_rows()), (0, 1), "the file waits for the sweep");
}

#[test]
fn all_files_are_listed_also_when_a_merge_has_brought_more_than_may_be_linked() {
    let (app, register) = TestApp::with_register();
    let officer = app.login("officer_a1");
    officer.attach(register.a1.id, "photo", "a.png", PNG);
    app.arrange(|c| {
        let same = "enterprise_id, kind, note, filename, media_type, size_bytes, sha256, scan_state, user_id, \
                    api_client_id, version, created_at, stored_at, deleted_at, updated_at";
        for n in 1..=250 {
            let sql = format!(
                "INSERT INTO attachments (object_key, {same}) SELECT 'of another {n}', {same} FROM attachments \
                 ORDER BY id LIMIT 1"
            );
            diesel::sql_query(sql).execute(c).expect("a row");
        }
    });
    let list = officer.get(&format!("/enterprises/{}/attachments", register.a1.id)).expect(200);
    assert_eq!(list.column("id").len(), 251);
    let one_more = officer.send_file("b.pdf", OCTETS, PDF).expect(201).id();
    officer.link_file(register.a1.id, one_more, "licence").expect_problem(409, "too_many_files");
}
