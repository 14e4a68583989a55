//! Taking back imports of contacts, figures and officers: what they wrote goes, what others changed since stays.

use serde_json::{Value, json};

use super::*;
use crate::common::world::org;
use crate::routes::import_undo::kept_sheet;

/// Asks for the undoing and waits for its end; undone and kept rows.
#[track_caller]
fn undo(client: &Client, import: &Value) -> [Value; 2] {
    let id = import["id"].as_i64().expect("an id");
    let path = format!("/imports/{id}");
    let version = client.get(&path).expect(200).json["version"].as_i64().expect("a version");
    client.post_if(&format!("{path}/undo"), version, &json!({})).expect(202);
    let done = client.until(id, |import| import["state"] != "undoing");
    assert_eq!(done["state"], "undone", "{done}");
    ["undone_rows", "kept_rows"].map(|name| done[name].clone())
}

/// Why rows were kept, by row.
fn kept(client: &Client, import: &Value) -> Vec<Value> {
    let lines = client.report(import["id"].as_i64().expect("an id"), "undo=kept");
    lines.iter().map(|line| json!([line["row_number"], line["undo_reason"]])).collect()
}

fn list(client: &Client, n: u32, what: &str, names: &[&str]) -> Vec<Value> {
    let list = client.get(&format!("/enterprises/{}/{what}", firm(client, n))).expect(200).json;
    let of = |one: &Value| Value::from(names.iter().map(|name| one[name].clone()).collect::<Vec<_>>());
    list["items"].as_array().expect("items").iter().map(of).collect()
}

#[test]
fn contacts_are_taken_back() {
    let app = app_with_firms();
    let client = app.login("coordinator_a");
    let people = |n: u32| list(&client, n, "contacts", &["name", "role", "phone_masked", "is_primary"]);
    let (one, two) = (credit_code(1), credit_code(2));
    let head = "信用代码,姓名,角色,电话,主要联系人\n";
    let first = format!("{head}{one},张样,财务,15412345678,\n{two},李样,,15412345679,\n");
    import_as(&client, "contacts", "a.csv", first.as_bytes());
    let before = [people(1), people(2)];
    // One is changed, one is added in the first place, one is added and changed by hand.
    let second =
        format!("{head}{one},张新样,人事,15412345678,\n{one},王样,,15412345680,是\n{two},赵样,,15412345681,\n");
    let import = import_as(&client, "contacts", "b.csv", second.as_bytes());
    let id = firm(&client, 2);
    let contacts = client.get(&format!("/enterprises/{id}/contacts")).expect(200).json;
    let added = contacts["items"].as_array().expect("items").iter().find(|one| one["name"] == "赵样").expect("added");
    let path = format!("/enterprises/{id}/contacts/{}", added["id"]);
    client.patch(&path, 1, &json!({"role": "finance"})).expect(200);
    assert_eq!(undo(&client, &import), [json!(1), json!(2)]);
    // The first row's contact lost the first place after the row had changed him; that is a change since.
    assert_eq!(kept(&client, &import), [json!([2, "edited"]), json!([4, "edited"])]);
    assert_eq!(people(2).len(), before[1].len() + 1);
    assert!(people(1).contains(&json!(["张新样", "hr", "154****5678", true])), "{:?}", people(1));

    let third = format!("{head}{one},周样,,15412345682,是\n");
    let before = people(1);
    let import = import_as(&client, "contacts", "c.csv", third.as_bytes());
    assert_eq!(undo(&client, &import), [json!(1), json!(0)]);
    assert_eq!(people(1), before);
    let fourth = format!("{head}{one},张新样,财务,15400000000,\n");
    let import = import_as(&client, "contacts", "d.csv", fourth.as_bytes());
    assert_ne!(people(1), before);
    assert_eq!(undo(&client, &import), [json!(1), json!(0)]);
    assert_eq!(people(1), before);
}

#[test]
fn figures_are_taken_back() {
    let app = app_with_firms();
    let client = app.login("coordinator_a");
    let figures = |n: u32| list(&client, n, "indicators", &["indicator_code", "period", "value", "source"]);
    let (one, two) = (credit_code(1), credit_code(2));
    let head = "信用代码,2025年营业收入(万元),2025年从业人员,2026年3月用电量\n";
    import_as(&client, "indicators", "a.csv", format!("{head}{one},500,20,\n").as_bytes());
    let size = |n: u32| client.get(&format!("/enterprises/{}", firm(&client, n))).expect(200).json["size"].clone();
    let before = (figures(1), figures(2), size(1));
    let import = import_as(&client, "indicators", "b.csv", format!("{head}{one},90000,2000,7\n{two},5,,\n").as_bytes());
    assert_eq!(figures(1).len(), 3);
    assert_eq!(undo(&client, &import), [json!(2), json!(0)]);
    assert_eq!((figures(1), figures(2), size(1)), before);

    // What a later ledger corrected stays.
    let import = import_as(&client, "indicators", "c.csv", format!("{head}{one},600,,\n{two},6,,\n").as_bytes());
    import_as(&client, "indicators", "d.csv", format!("{head}{one},700,,\n").as_bytes());
    assert_eq!(undo(&client, &import), [json!(1), json!(1)]);
    assert_eq!(kept(&client, &import), [json!([2, "edited"])]);
    assert!(figures(1).contains(&json!(["revenue", "2025", 700_000_000, "台账导入"])));
    assert!(figures(2).is_empty());
}

#[test]
fn officers_are_taken_back() {
    let app = app_with_firms();
    let client = app.login("coordinator_a");
    let officers = || {
        let all = client.get(&format!("/officers?limit=200&organization_id={}", org::TOWN_A1)).expect(200).json;
        let of = |one: &Value| {
            ["name", "position", "capacity", "territory_codes", "industry_sections"].map(|name| one[name].clone())
        };
        all["items"].as_array().expect("items").iter().map(|one| json!(of(one))).collect::<Vec<_>>()
    };
    let head = "姓名,手机号,单位,职务,服务上限,负责片区,行业\n";
    import_as(&client, "officers", "a.csv", format!("{head}王样,15412345601,大营镇,主任,20,大营镇,C\n").as_bytes());
    let before = officers();
    let rows = "王样,15412345601,大营镇,书记,30,原店镇,F\n李样,15412345602,大营镇,,,,\n赵样,15412345603,大营镇,,,,\n";
    let import = import_as(&client, "officers", "b.csv", format!("{head}{rows}").as_bytes());
    let all = client.get("/officers?limit=200").expect(200).json;
    let serving = all["items"].as_array().expect("items").iter().find(|one| one["name"] == "赵样").expect("there");
    let assignment = json!({"officer_id": serving["id"], "role": "primary"});
    client.post(&format!("/enterprises/{}/assignments", firm(&client, 1)), &assignment).expect(201);
    assert_eq!(undo(&client, &import), [json!(2), json!(1)]);
    assert_eq!(kept(&client, &import), [json!([4, "referred"])]);
    let sheet = kept_sheet(&client, &import);
    let reason = "导入后已有服务关系、账号或其他记录与之关联";
    assert_eq!(sheet, [["4", "赵样", "大营镇", "新增", reason].map(str::to_owned)]);
    let left: Vec<Value> = officers().into_iter().filter(|one| one[0] != "赵样").collect();
    assert_eq!(left, before);
}

#[test]
fn a_contact_who_came_later_under_the_same_number_stays() {
    let app = app_with_firms();
    let client = app.login("coordinator_a");
    let text = format!("信用代码,姓名,电话\n{},张样,15412345678\n", credit_code(1));
    let import = import_as(&client, "contacts", "a.csv", text.as_bytes());
    let contacts = format!("/enterprises/{}/contacts", firm(&client, 1));
    let removed = client.get(&contacts).expect(200).json["items"][0]["id"].clone();
    client.delete(&format!("{contacts}/{removed}"), 1).expect(204);
    let body = json!({"name": "李样", "role": "liaison", "phone": "15412345679"});
    let created = client.post(&contacts, &body).expect(201).json["id"].clone();
    assert_eq!(created == removed, app.state.config.database_url.starts_with("sqlite:"));
    assert_eq!(undo(&client, &import), [json!(1), json!(0)]);
    assert_eq!(client.get(&contacts).expect(200).column("name"), ["李样"]);
}

#[test]
fn an_officer_who_came_later_under_the_same_number_stays() {
    let app = app_with_firms();
    let client = app.login("coordinator_a");
    let head = "姓名,手机号,单位,职务\n";
    let import = import_as(&client, "officers", "a.csv", format!("{head}王样,15412345601,大营镇,主任\n").as_bytes());
    let officers = || client.get(&format!("/officers?limit=200&organization_id={}", org::TOWN_A1)).expect(200);
    let id = |name: &str| {
        let all = officers().json["items"].as_array().expect("a list").clone();
        all.iter().find(|one| one["name"] == name).and_then(|one| one["id"].as_i64()).expect(name)
    };
    let removed = id("王样");
    app.arrange(|c| {
        use diesel::prelude::*;
        use zhuqi::db::schema::{officer_territories, officers};
        let places = officer_territories::table.filter(officer_territories::officer_id.eq(removed));
        diesel::delete(places).execute(c).expect("gone");
        diesel::delete(officers::table.find(removed)).execute(c).expect("gone");
    });
    import_as(&client, "officers", "b.csv", format!("{head}李样,15412345602,大营镇,书记\n").as_bytes());
    assert_eq!(id("李样") == removed, app.state.config.database_url.starts_with("sqlite:"));
    assert_eq!(undo(&client, &import), [json!(1), json!(0)]);
    id("李样");
}

#[test]
fn duplicates_found_by_a_number_are_forgotten_with_it() {
    let app = app_with_firms();
    let client = app.login("coordinator_a");
    let pairs = || list(&client, 3, "duplicates", &["score", "reasons"]);
    let contact = |n: u32| format!("信用代码,姓名,电话\n{},张样,15412345678\n", credit_code(n));
    import_as(&client, "contacts", "a.csv", contact(3).as_bytes());
    let before = pairs();
    let import = import_as(&client, "contacts", "b.csv", contact(4).as_bytes());
    assert_eq!(pairs()[0][1], json!(["same_name", "same_phone", "different_credit_code"]));
    assert_ne!(pairs(), before);
    assert_eq!(undo(&client, &import), [json!(1), json!(0)]);
    assert_eq!(pairs(), before);
}
