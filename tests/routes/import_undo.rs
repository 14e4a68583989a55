//! Taking an import back: what it wrote goes, what others have touched since stays and is listed.

use diesel::prelude::*;
use serde_json::{Value, json};
use zhuqi::db::schema::{audit_entries, import_pieces, import_rows, import_traces, imports};

use crate::common::ledgers::{counts, credit_code, generated};
use crate::common::{Client, TestApp};

const HEADINGS: &str =
    "企业名称,统一社会信用代码,所属乡镇,法定代表人,联系人,联系电话,资质标签,从业人员,2025年营业收入(万元)\n";

fn path(import: &Value) -> String {
    format!("/imports/{}", import["id"])
}

/// Asks for the undoing and waits for its end.
#[track_caller]
fn undo(client: &Client, import: &Value) -> Value {
    let id = import["id"].as_i64().expect("an id");
    let version = client.get(&path(import)).expect(200).json["version"].as_i64().expect("a version");
    let queued = client.post_if(&format!("{}/undo", path(import)), version, &json!({})).expect(202).json;
    assert_eq!((&queued["state"], &queued["allowed_actions"]), (&json!("undoing"), &json!(["download"])));
    let done = client.until(id, |import| import["state"] != "undoing");
    assert_eq!(done["state"], "undone", "{done}");
    done
}

fn undone_and_kept(import: &Value) -> [i64; 2] {
    ["undone_rows", "kept_rows"].map(|name| import[name].as_i64().expect("a number"))
}

/// Everything about an enterprise that an import writes, without ids, versions and times of writing.
fn content(client: &Client, code: &str) -> Value {
    let firm = client.get(&format!("/enterprises/by-credit-code/{code}")).expect(200);
    let of = |what: &str, names: &[&str]| {
        let list = client.get(&format!("/enterprises/{}/{what}", firm.id())).expect(200).json;
        let items = list["items"].as_array().expect("items").clone();
        let pick = |item: &Value| names.iter().map(|name| item[name].clone()).collect::<Vec<_>>();
        items.iter().map(pick).collect::<Vec<_>>()
    };
    json!({
        "row": client.register()[code],
        "contacts": of("contacts", &["name", "role", "phone_masked", "is_primary", "verified_at"]),
        "figures": of("indicators", &["indicator_code", "period", "value", "source", "reported_on"]),
    })
}

fn firm(client: &Client, n: u32) -> i64 {
    client.get(&format!("/enterprises/by-credit-code/{}", credit_code(n))).expect(200).id()
}

#[test]
fn what_an_import_created_and_changed_is_taken_back_whole() {
    let app = TestApp::with_world();
    let client = app.login("coordinator_a");
    let code = |n: u32| credit_code(n);
    let first = format!(
        "{HEADINGS}样甲公司,{},大营镇,孟涛平,孟涛平,15412340001,高企,35,1200\n样乙公司,{},大营镇,,,,,,\n",
        code(0),
        code(1)
    );
    let first = client.import("first.csv", first.as_bytes());
    let contacts = format!("/enterprises/{}/contacts", firm(&client, 0));
    let contact = client.get(&contacts).expect(200).json["items"][0]["id"].clone();
    client.post(&format!("{contacts}/{contact}/verify"), &json!({})).expect(200);
    // The import has left something else by now, and that is what a second one changes and gives back.
    let before: Vec<Value> = [0, 1].map(|n| content(&client, &code(n))).to_vec();
    let second = format!(
        "{HEADINGS}样甲改名公司,{},大营镇,袁志,孟涛平,15412340002,科小,60,\n样乙公司,{},大营镇,,韩样,15412340003,,9,30\n样丙公司,{},大营镇,,,,,,\n",
        code(0),
        code(1),
        code(2)
    );
    let second = client.import("second.csv", second.as_bytes());
    assert_eq!(counts(&second), [1, 2, 0, 0]);
    assert_eq!(client.register()[&code(0)]["name"], "样甲改名公司");

    let done = undo(&client, &second);
    assert_eq!(undone_and_kept(&done), [3, 0]);
    assert_eq!([0, 1].map(|n| content(&client, &code(n))).to_vec(), before);
    assert_eq!(client.register().len(), 2, "the new firm is gone");
    let found = client.get("/enterprises?q=%E6%A0%B7%E4%B8%99").expect(200).json;
    assert_eq!(found["items"], json!([]), "and cannot be found");
    let lines: Vec<Value> = client.report(done["id"].as_i64().expect("an id"), "undo=undone");
    assert_eq!(lines.len(), 3);
    assert!(lines.iter().all(|line| line["undo_reason"].is_null()));

    // Once is enough.
    let version = done["version"].as_i64().expect("a version");
    let again = client.post_if(&format!("{}/undo", path(&done)), version, &json!({}));
    let again = again.expect_problem(409, "state_forbids");
    assert_eq!(again.json["allowed_actions"], json!(["download"]));

    // The first import stands again as it was left, except for the contact whom somebody has called meanwhile.
    let done = undo(&client, &first);
    assert_eq!(undone_and_kept(&done), [1, 1]);
    let kept = client.report(done["id"].as_i64().expect("an id"), "undo=kept");
    assert_eq!(json!([kept[0]["row_number"], kept[0]["undo_reason"]]), json!([2, "edited"]));
    assert_eq!(client.register().keys().collect::<Vec<_>>(), [&code(0)]);
    let traces = app.arrange(|c| import_traces::table.count().get_result::<i64>(c).expect("a count"));
    assert_eq!(traces, 0, "nothing of the former values is left behind");
    let noted = app.arrange(|c| {
        let entries = audit_entries::table.filter(audit_entries::resource.eq("import"));
        entries.order(audit_entries::id).select(audit_entries::action).load::<String>(c).expect("entries")
    });
    assert_eq!(noted.iter().filter(|action| *action == "import.undo").count(), 2);
    assert_eq!(noted.iter().filter(|action| *action == "import.undo_chunk").count(), 2);
}

#[test]
fn imports_that_followed_each_other_are_undone_in_the_opposite_order() {
    let app = TestApp::with_world();
    let client = app.login("coordinator_a");
    let text = |name: &str, phone: &str| format!("{HEADINGS}{name},{},大营镇,,韩样,{phone},,,\n", credit_code(0));
    let of = |name: &str, phone: &str| client.import("a.csv", text(name, phone).as_bytes());
    let imports = [of("样一公司", "15412340001"), of("样二公司", "15412340002"), of("样三公司", "15412340003")];
    // Not the middle one first: that would take the last one's word away.
    assert_eq!(undone_and_kept(&undo(&client, &imports[1])), [0, 1]);
    assert_eq!(client.register()[&credit_code(0)]["name"], "样三公司");
    assert_eq!(undone_and_kept(&undo(&client, &imports[2])), [1, 0]);
    assert_eq!(client.register()[&credit_code(0)]["name"], "样二公司");
    let contacts = client.get(&format!("/enterprises/{}/contacts", firm(&client, 0))).expect(200).json;
    assert_eq!(contacts["items"][0]["phone_masked"], "154****0002");
    // The middle one was used up, so nothing leads back to the first.
    assert_eq!(undone_and_kept(&undo(&client, &imports[0])), [0, 1]);

    let other =
        |name: &str| client.import("b.csv", format!("{HEADINGS}{name},{},大营镇,,,,,,\n", credit_code(5)).as_bytes());
    let (one, two, three) = (other("样四公司"), other("样五公司"), other("样六公司"));
    for import in [&three, &two, &one] {
        assert_eq!(undone_and_kept(&undo(&client, import)), [1, 0]);
    }
    assert!(!client.register().contains_key(&credit_code(5)));
}

/// The rows of the workbook of what was kept, below the headings.
pub fn kept_sheet(client: &Client, import: &Value) -> Vec<Vec<String>> {
    let book = client.get(&format!("{}/kept.xlsx", path(import))).expect(200);
    assert!(book.bytes.starts_with(b"PK"));
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), &book.bytes).expect("written");
    let rows = zhuqi::imports::sheet::first_rows(file.path(), &Default::default(), 1000).expect("a workbook");
    rows.iter().skip(1).map(|row| row.texts()).collect()
}

#[test]
fn what_others_have_touched_since_is_kept_and_listed() {
    let (app, register) = TestApp::with_register();
    let client = app.login("coordinator_a");
    // Rows 2 to 9.
    let import = client.import("a.csv", &generated(0..8));
    assert_eq!(counts(&import), [8, 0, 0, 0]);
    let ids: Vec<i64> = (0..8).map(|n| firm(&client, n)).collect();
    let version = |n: usize| client.get(&format!("/enterprises/{}", ids[n])).expect(200).json["version"].as_i64();
    let version = |n: usize| version(n).expect("a version");
    client.patch(&format!("/enterprises/{}", ids[0]), version(0), &json!({"note": "已核实"})).expect(200);
    let contact = json!({"name": "韩样", "role": "liaison", "phone": "15412340009"});
    client.post(&format!("/enterprises/{}/contacts", ids[1]), &contact).expect(201);
    let officer = json!({"officer_id": app.officer_of("officer_a1"), "role": "primary"});
    client.post(&format!("/enterprises/{}/assignments", ids[2]), &officer).expect(201);
    let invitation = json!({"name": "受邀样", "phone": "15412340007"});
    client.post(&format!("/enterprises/{}/invitations", ids[3]), &invitation).expect(201);
    let again = String::from_utf8(generated(4..5)).expect("text").replace("机械", "机电");
    assert_eq!(counts(&client.import("b.csv", again.as_bytes())), [0, 1, 0, 0]);
    client.delete(&format!("/enterprises/{}", ids[5]), version(5)).expect(204);

    let done = undo(&client, &import);
    assert_eq!(undone_and_kept(&done), [3, 5], "two untouched ones, and one that somebody has deleted");
    let kept = client.report(import["id"].as_i64().expect("an id"), "undo=kept");
    let reasons: Vec<Value> = kept.iter().map(|line| json!([line["row_number"], line["undo_reason"]])).collect();
    assert_eq!(json!(reasons), json!([[2, "edited"], [3, "edited"], [4, "referred"], [5, "referred"], [6, "edited"]]));
    assert_eq!(kept[2]["undo_message"], "导入后已有服务关系、账号或其他记录与之关联");
    assert_eq!(kept[0]["enterprise_name"], "陕州样第0号机械有限公司");
    for (n, id) in ids.iter().enumerate() {
        client.get(&format!("/enterprises/{id}")).expect(if n < 5 { 200 } else { 404 });
    }
    client.get(&format!("/enterprises/{}", register.a1.id)).expect(200);

    let rows = kept_sheet(&client, &import);
    assert_eq!(rows.len(), 5);
    let code = credit_code(0);
    assert_eq!(rows[0][..4], ["2", "陕州样第0号机械有限公司", code.as_str(), "新增"].map(str::to_owned));
}

#[test]
fn a_firm_that_was_changed_keeps_what_came_after() {
    let (app, register) = TestApp::with_register();
    let client = app.login("coordinator_a");
    let text = |n: u32, name: &str| format!("{HEADINGS}{name},{},大营镇,,,,,,\n", credit_code(n));
    client.import("a.csv", (text(0, "样甲公司") + text(1, "样乙公司").trim_start_matches(HEADINGS)).as_bytes());
    let (one, two) = (firm(&client, 0), firm(&client, 1));
    let officer = json!({"officer_id": app.officer_of("officer_a1"), "role": "primary"});
    // Served before the second import: that is no reason to keep its change. Served since: it is.
    client.post(&format!("/enterprises/{one}/assignments"), &officer).expect(201);
    let changed = text(0, "样甲新公司") + text(1, "样乙新公司").trim_start_matches(HEADINGS);
    let second = client.import("b.csv", changed.as_bytes());
    assert_eq!(counts(&second), [0, 2, 0, 0]);
    client.post(&format!("/enterprises/{two}/assignments"), &officer).expect(201);
    assert_eq!(undone_and_kept(&undo(&client, &second)), [1, 1]);
    let name = |id: i64| client.get(&format!("/enterprises/{id}")).expect(200).json["name"].clone();
    assert_eq!((name(one), name(two)), (json!("样甲公司"), json!("样乙新公司")));
    client.get(&format!("/enterprises/{}", register.b1.id)).expect(404);
}

#[test]
fn undoing_ends_with_its_time_and_files_with_theirs() {
    let app = TestApp::with_world();
    let client = app.login("coordinator_a");
    let import = client.import("a.csv", &generated(0..3));
    let fresh = client.import("b.csv", &generated(3..4));
    let until = import["undo_until"].as_str().expect("a time").to_owned();
    let until = chrono::DateTime::parse_from_rfc3339(&until).expect("a time");
    assert_eq!((until.to_utc() - chrono::Utc::now()).num_days(), 89);
    let id = import["id"].as_i64().expect("an id");
    let admin = app.login("admin_city");
    let tidy = || {
        admin.post("/job-schedules/forget_imports/run", &json!({})).expect(202);
        crate::common::ledgers::eventually(|| {
            let jobs = admin.get("/jobs?kind=forget_imports").expect(200).json;
            jobs["items"].as_array().expect("jobs").iter().all(|job| job["state"] == "done")
        });
        let pieces = app.arrange(|c| import_pieces::table.count().get_result::<i64>(c).expect("a count"));
        let traces = app.arrange(|c| import_traces::table.count().get_result::<i64>(c).expect("a count"));
        (pieces, traces)
    };
    assert_eq!(tidy(), (2, 4), "nothing is old enough");
    let long_ago = zhuqi::db::now() - chrono::Duration::days(366);
    app.arrange(|c| {
        let times = (imports::undo_until.eq(long_ago), imports::updated_at.eq(long_ago));
        diesel::update(imports::table.find(id)).set(times).execute(c).expect("aged")
    });
    let version = client.get(&path(&import)).expect(200).json["version"].as_i64().expect("a version");
    let late = client.post_if(&format!("{}/undo", path(&import)), version, &json!({}));
    late.expect_problem(409, "undo_expired");
    client.get(&format!("{}/file", path(&import))).expect(200);
    assert_eq!(tidy(), (1, 1));

    let now = client.get(&path(&import)).expect(200).json;
    assert!(now["file_removed_at"].is_string());
    assert_eq!(now["allowed_actions"], json!([]));
    client.get(&format!("{}/file", path(&import))).expect_problem(410, "file_removed");
    client.get(&format!("{}/preview", path(&import))).expect_problem(410, "file_removed");
    assert_eq!(client.report(id, "status=created").len(), 3, "the report stays");
    assert_eq!(undone_and_kept(&undo(&client, &fresh)), [1, 0], "what is young is not touched");
}

#[test]
fn only_those_who_see_an_import_undo_it_and_only_what_is_theirs() {
    let app = TestApp::with_world();
    let district = app.login("coordinator_a");
    let import = district.import("a.csv", &generated(0..2));
    let version = import["version"].as_i64().expect("a version");
    let order = format!("{}/undo", path(&import));
    app.login("coordinator_a1").post_if(&order, version, &json!({})).expect_problem(404, "not_found");
    app.login("coordinator_b").post_if(&order, version, &json!({})).expect_problem(404, "not_found");
    district.post(&order, &json!({})).expect_problem(428, "precondition_required");
    district.post_if(&order, version + 7, &json!({})).expect_problem(412, "stale");
    // A line of the report that a merge has given to another enterprise is not this import's to take back.
    app.arrange(|c| {
        let line = import_rows::table.filter(import_rows::row_number.eq(2_i64));
        diesel::update(line).set(import_rows::enterprise_id.eq(999_999_i64)).execute(c).expect("moved")
    });
    assert_eq!(undone_and_kept(&undo(&district, &import)), [1, 1]);
    let kept = district.report(import["id"].as_i64().expect("an id"), "undo=kept");
    assert_eq!(kept[0]["undo_reason"], "merged");
}

#[test]
fn what_was_created_later_under_a_number_that_had_become_free_is_left_alone() {
    let app = TestApp::with_world();
    let client = app.login("coordinator_a");
    let import = client.import("a.csv", &generated(0..2));
    let removed = firm(&client, 1);
    client.delete(&format!("/enterprises/{removed}"), 1).expect(204);
    let body = crate::common::register::firm_body(1, json!({}));
    let created = client.post("/enterprises", &body).expect(201).id();
    let is_embedded = app.state.config.database_url.starts_with("sqlite:");
    assert_eq!(created == removed, is_embedded, "SQLite gives the number again");
    assert_eq!(undone_and_kept(&undo(&client, &import)), [2, 0]);
    assert_eq!(client.get(&format!("/enterprises/{created}")).expect(200).json["name"], body["name"]);

    // The same with the contact of a firm.
    let text = format!("{HEADINGS}样甲公司,{},大营镇,,孟样,15412340001,,,\n", credit_code(5));
    let import = client.import("b.csv", text.as_bytes());
    let contacts = format!("/enterprises/{}/contacts", firm(&client, 5));
    let removed = client.get(&contacts).expect(200).json["items"][0]["id"].clone();
    client.delete(&format!("{contacts}/{removed}"), 1).expect(204);
    let contact = json!({"name": "韩样", "role": "liaison", "phone": "15412340009"});
    let created = client.post(&contacts, &contact).expect(201).json["id"].clone();
    assert_eq!(created == removed, is_embedded);
    assert_eq!(undone_and_kept(&undo(&client, &import)), [0, 1]);
    assert_eq!(client.report(import["id"].as_i64().expect("an id"), "undo=kept")[0]["undo_reason"], "edited");
    assert_eq!(client.get(&contacts).expect(200).column("name"), ["韩样"]);
}

#[test]
fn rows_that_were_merged_since_are_kept_whichever_of_the_two_they_were() {
    let (app, register) = TestApp::with_register();
    let client = app.login("coordinator_a");
    let import = client.import("a.csv", &generated(0..4));
    let version = |id: i64| client.get(&format!("/enterprises/{id}")).expect(200).json["version"].as_i64();
    let version = |id: i64| version(id).expect("a version");
    let merge = |id: i64, other: i64| {
        let body = json!({"other_id": other, "other_version": version(other), "reason": "重复入库"});
        client.post_if(&format!("/enterprises/{id}/merge"), version(id), &body).expect(200);
    };
    let ids: Vec<i64> = (0..4).map(|n| firm(&client, n)).collect();
    merge(register.a1.id, ids[0]);
    merge(ids[1], register.a1_other.id);
    // Taken back, a merge leaves two rows that somebody has worked on.
    merge(register.a2.id, ids[2]);
    let number = client.get(&format!("/enterprises/{}/merges", register.a2.id)).expect(200).column("id")[0].clone();
    let path = format!("/enterprise-merges/{number}/undo");
    client.post_if(&path, version(register.a2.id), &json!({"reason": "两家企业"})).expect(200);

    assert_eq!(undone_and_kept(&undo(&client, &import)), [1, 3]);
    let kept = client.report(import["id"].as_i64().expect("an id"), "undo=kept");
    let reasons: Vec<Value> = kept.iter().map(|line| json!([line["row_number"], line["undo_reason"]])).collect();
    assert_eq!(json!(reasons), json!([[2, "merged"], [3, "referred"], [4, "edited"]]));
    let gone = client.get(&format!("/enterprises/{}", ids[0])).expect_problem(410, "enterprise_merged");
    assert_eq!(gone.json["survivor_id"], register.a1.id);
    assert_eq!(firm(&client, 0), register.a1.id, "its code names the survivor as before");
    client.get(&format!("/enterprises/{}", ids[1])).expect(200);
    client.get(&format!("/enterprises/{}", ids[3])).expect_problem(404, "not_found");
    let chunks = app.entries_with("import.undo_chunk");
    assert_eq!(chunks[0].2["enterprise_ids"], json!([ids[3]]), "in the history of what was taken back");
}
