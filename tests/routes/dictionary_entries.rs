//! Words that a deployment keeps itself: they appear at once, keep their meaning, and are retired instead of removed.

use serde_json::{Value, json};

use crate::common::ledgers::credit_code;
use crate::common::register::firm_body;
use crate::common::{Client, TestApp};

const TAGS: &str = "/dictionaries/tags/entries";
const INDICATORS: &str = "/dictionaries/indicators/entries";
const CATEGORIES: &str = "/dictionaries/categories/entries";

fn green() -> Value {
    json!({"code": "green_factory", "name_zh": "绿色工厂", "name_en": "Green factory", "aliases": ["国家级绿色工厂"],
        "key_account": true, "position": 5})
}

fn known(app: &TestApp, dictionary: &str, code: &str) -> Option<Value> {
    let json = app.client().get(&format!("/dictionaries/{dictionary}")).expect(200).json;
    json["entries"].as_array().expect("a list").iter().find(|entry| entry["code"] == code).cloned()
}

fn day(offset: i64) -> String {
    (zhuqi::db::today() + chrono::Duration::days(offset)).to_string()
}

fn imported_tags(client: &Client, n: u32, tag: &str) -> (Value, Value) {
    let code = credit_code(n);
    let ledger =
        format!("企业名称,统一社会信用代码,所属乡镇,企业标签\n陕州样第{n}号制造有限公司,{code},大营镇,{tag}\n");
    let import = client.import("a.csv", ledger.as_bytes());
    let rows = client.get(&format!("/imports/{}/rows", import["id"])).expect(200).json;
    let row = rows["items"][0].clone();
    let firm = client.get(&format!("/enterprises/{}", row["enterprise_id"])).expect(200).json;
    (firm["tags"].clone(), row["findings"].clone())
}

#[test]
fn a_new_tag_is_known_to_forms_filters_and_ledgers_at_once() {
    let app = TestApp::with_world();
    let (admin, coordinator) = (app.login("admin_city"), app.login("coordinator_a"));
    let body = firm_body(1, json!({"tags": ["green_factory"]}));
    coordinator.post("/enterprises", &body).expect_field("/tags/0", "reference");
    let created = admin.post(TAGS, &green()).expect(201);
    assert_eq!(created.header("location"), "/api/v1/dictionaries/tags/entries/green_factory");
    assert_eq!((&created.json["used"], &created.json["version"]), (&json!(false), &json!(1)));
    let entry = known(&app, "tags", "green_factory").expect("listed");
    assert_eq!((&entry["name_zh"], &entry["aliases"]), (&json!("绿色工厂"), &json!(["国家级绿色工厂"])));
    let first = app.client().get("/dictionaries/tags").expect(200).json["entries"][0]["code"].clone();
    assert_eq!(first, "green_factory", "its position is before the others");
    let id = coordinator.post("/enterprises", &body).expect(201).id();
    let (tags, findings) = imported_tags(&coordinator, 7, "国家级绿色工厂");
    assert_eq!((tags, findings), (json!(["green_factory"]), json!([])));
    let found = coordinator.get("/enterprises?tag=green_factory&key_account=true").expect(200);
    assert_eq!(found.column("id").len(), 2);
    assert!(found.column("id").contains(&json!(id)));
}

#[test]
fn a_retired_tag_stays_on_its_rows_and_comes_to_no_other() {
    let app = TestApp::with_world();
    let (admin, coordinator) = (app.login("admin_city"), app.login("coordinator_a"));
    admin.post(TAGS, &green()).expect(201);
    let id = coordinator.post("/enterprises", &firm_body(1, json!({"tags": ["green_factory"]}))).expect(201).id();
    let path = format!("{TAGS}/green_factory");
    admin.patch(&path, 1, &json!({"valid_to": day(0)})).expect(200);
    let (tags, _) = imported_tags(&coordinator, 8, "绿色工厂");
    assert_eq!(tags, json!(["green_factory"]), "its last day still counts");
    let retired = admin.patch(&path, 2, &json!({"valid_to": day(-1)})).expect(200).json;
    assert_eq!(retired["allowed_actions"], json!(["update", "reinstate"]));
    assert_eq!(known(&app, "tags", "green_factory").expect("still readable")["valid_to"], json!(day(-1)));
    let (tags, findings) = imported_tags(&coordinator, 7, "绿色工厂");
    assert_eq!(tags, json!([]));
    assert_eq!(findings.as_array().expect("a list").len(), 1, "the ledger's author is told: {findings}");
    coordinator
        .post("/enterprises", &firm_body(2, json!({"tags": ["green_factory"]})))
        .expect_field("/tags/0", "reference");
    // The row that has it keeps it through other changes, can be found by it, and can lose it.
    let version =
        coordinator.get(&format!("/enterprises/{id}")).expect(200).json["version"].as_i64().expect("a number");
    let both = json!({"tags": ["green_factory", "high_tech"]});
    let changed = coordinator.patch(&format!("/enterprises/{id}"), version, &both).expect(200).json;
    assert_eq!(changed["tags"], both["tags"]);
    assert_eq!(coordinator.get("/enterprises?tag=green_factory").expect(200).column("id").len(), 2);
    let version = changed["version"].as_i64().expect("a number");
    coordinator.patch(&format!("/enterprises/{id}"), version, &json!({"tags": []})).expect(200);
    coordinator.patch(&format!("/enterprises/{id}"), version + 1, &both).expect_field("/tags/0", "reference");
    admin.delete(&path, 3).expect_problem(409, "referenced");
    admin.patch(&path, 3, &json!({"valid_to": null})).expect(200);
    coordinator.patch(&format!("/enterprises/{id}"), version + 1, &both).expect(200);
}

#[test]
fn a_word_that_nobody_used_can_be_removed() {
    let app = TestApp::with_world();
    let admin = app.login("admin_city");
    let created = admin.post(TAGS, &green()).expect(201);
    assert_eq!(created.json["allowed_actions"], json!(["update", "retire", "delete"]));
    admin.delete(&format!("{TAGS}/green_factory"), 7).expect_problem(412, "stale");
    let row = "dictionary tags/green_factory";
    let entries = app.entries_of(&created);
    assert_eq!((entries[0].0.as_str(), entries[0].1.as_str()), ("dictionary.create_entry", row));
    assert_eq!(entries[0].2["after"]["name_zh"], "绿色工厂");
    let renamed = admin.patch(&format!("{TAGS}/green_factory"), 1, &json!({"name_zh": "绿厂"})).expect(200);
    let entries = app.entries_of(&renamed);
    assert_eq!((entries[0].0.as_str(), entries[0].1.as_str()), ("dictionary.update_entry", row));
    assert_eq!(entries[0].2, json!({"before": {"name_zh": "绿色工厂"}, "after": {"name_zh": "绿厂"}}));
    let removed = admin.delete(&format!("{TAGS}/green_factory"), 2).expect(204);
    let entries = app.entries_of(&removed);
    assert_eq!((entries[0].0.as_str(), entries[0].1.as_str()), ("dictionary.delete_entry", row));
    assert_eq!(entries[0].2["before"]["name_zh"], "绿厂");
    let read = app.login("admin_city").get("/audit-entries?resource=dictionary").expect(200);
    assert_eq!(read.json["items"].as_array().map(Vec::len), Some(3), "administrators read what was done to words");
    assert_eq!(known(&app, "tags", "green_factory"), None);
    admin.delete(&format!("{TAGS}/green_factory"), 1).expect_problem(404, "not_found");
}

#[test]
fn the_meaning_of_an_indicator_is_fixed_once_it_has_figures() {
    let app = TestApp::with_world();
    let (admin, coordinator) = (app.login("admin_city"), app.login("coordinator_a"));
    let id = coordinator.post("/enterprises", &firm_body(1, json!({}))).expect(201).id();
    let heat = json!({"code": "heat", "name_zh": "供热量", "name_en": "Heat", "unit": "ton", "frequency": "month"});
    admin.post(INDICATORS, &heat).expect(201);
    let path = format!("{INDICATORS}/heat");
    admin.patch(&path, 1, &json!({"unit": "kwh", "frequency": "quarter", "allows_negative": true})).expect(200);
    let figure = |period: &str, value: i64| {
        let body = json!({"indicator_code": "heat", "period": period, "value": value, "source": "供热公司"});
        coordinator.put(&format!("/enterprises/{id}/indicators"), &body)
    };
    figure("2026-03", 7).expect_field("/period", "period_format");
    figure("2026-Q1", -7).expect(200);
    for (field, value) in [("unit", json!("ton")), ("frequency", json!("year")), ("allows_negative", json!(false))] {
        admin.patch(&path, 2, &json!({field: value})).expect_field(&format!("/{field}"), "word_in_use");
    }
    // What it is called is another matter, and saying the same again is no change.
    let renamed =
        admin.patch(&path, 2, &json!({"unit": "kwh", "name_zh": "用热量", "aliases": ["供热量"]})).expect(200);
    assert_eq!((&renamed.json["name_zh"], &renamed.json["used"]), (&json!("用热量"), &json!(true)));
    admin.patch(&path, 3, &json!({"valid_to": day(-1)})).expect(200);
    figure("2026-Q2", 7).expect_field("/indicator_code", "reference");
    assert_eq!(coordinator.get(&format!("/enterprises/{id}/indicators")).expect(200).column("value"), [json!(-7)]);
    // What the rules of the server count with stays.
    admin
        .patch(&format!("{INDICATORS}/revenue"), 1, &json!({"valid_to": day(-1)}))
        .expect_field("/valid_to", "word_built_in");
    admin.patch(&format!("{INDICATORS}/revenue"), 1, &json!({"unit": "ton"})).expect_field("/unit", "word_in_use");
    admin.delete(&format!("{INDICATORS}/revenue"), 1).expect_problem(409, "referenced");
}

#[test]
fn ledgers_know_an_indicator_by_its_aliases_until_it_is_retired() {
    let app = TestApp::with_world();
    let (admin, coordinator) = (app.login("admin_city"), app.login("coordinator_a"));
    let id = coordinator.post("/enterprises", &firm_body(1, json!({"credit_code": credit_code(1)}))).expect(201).id();
    let figures = || {
        let page = coordinator.get(&format!("/enterprises/{id}/indicators")).expect(200);
        page.column("indicator_code").into_iter().zip(page.column("value")).collect::<Vec<_>>()
    };
    let import = |heading: &str, value: u32| {
        let headings = format!("统一社会信用代码,2025年利润总额(元),2025年研发费用(元),2024年{heading}");
        let ledger = format!("{headings}\n{},1,2,{value}\n", credit_code(1));
        coordinator.import("figures.csv", ledger.as_bytes());
    };
    let path = format!("{INDICATORS}/employees");
    let words = json!({"aliases": ["花名册人数"]});
    import("花名册人数", 30);
    let known = figures();
    assert!(known.contains(&(json!("profit"), json!(100))), "{known:?}");
    assert_eq!(known.len(), 2, "not yet a word of the dictionary: {known:?}");
    admin.patch(&path, 1, &words).expect(200);
    import("花名册人数", 30);
    assert!(figures().contains(&(json!("employees"), json!(30))), "{:?}", figures());
    import("用工人数", 40);
    assert!(figures().contains(&(json!("employees"), json!(30))), "the list was replaced: {:?}", figures());

    let heat = json!({"code": "heat", "name_zh": "供热量", "name_en": "Heat", "unit": "ton", "frequency": "year"});
    admin.post(INDICATORS, &heat).expect(201);
    let path = format!("{INDICATORS}/heat");
    admin.patch(&path, 1, &json!({"valid_to": day(-1)})).expect(200);
    import("供热量", 7);
    assert!(!figures().iter().any(|(code, _)| code == "heat"), "{:?}", figures());
    admin.patch(&path, 2, &json!({"valid_to": day(0)})).expect(200);
    import("供热量", 7);
    assert!(figures().contains(&(json!("heat"), json!(7))), "its last day still counts: {:?}", figures());
}

#[test]
fn categories_stand_in_two_levels() {
    let app = TestApp::with_world();
    let admin = app.login("admin_city");
    let read = || app.client().get("/dictionaries/categories").expect(200).json["entries"].clone();
    let seeded = read();
    let entries = seeded.as_array().expect("a list");
    let first: Vec<&Value> = entries.iter().filter(|entry| entry.get("parent").is_none()).collect();
    assert_eq!((first.len(), entries.len()), (8, 67));
    assert_eq!((&first[1]["code"], &first[1]["name_zh"]), (&json!("financing"), &json!("融资难")));
    let renewal = known(&app, "categories", "financing_renewal").expect("listed");
    assert_eq!((&renewal["parent"], &renewal["name_zh"]), (&json!("financing"), &json!("续贷转贷难")));

    let new = json!({"code": "financing_guarantee", "name_zh": "过桥资金", "name_en": "Bridge loans",
        "parent": "financing", "position": 250});
    let with = |change: Value| {
        let mut body = new.clone();
        change.as_object().expect("fields").iter().for_each(|(name, value)| body[name] = value.clone());
        admin.post(CATEGORIES, &body)
    };
    with(json!({"parent": "financing_renewal"})).expect_field("/parent", "reference");
    with(json!({"parent": "nothing"})).expect_field("/parent", "reference");
    with(json!({"parent": "financing_guarantee"})).expect_field("/parent", "reference");
    with(json!({"name_zh": "融资贵"})).expect_field("/name_zh", "taken");
    with(json!({"key_account": true})).expect_field("/key_account", "unknown_column");
    admin
        .post(TAGS, &json!({"code": "a", "name_zh": "甲", "name_en": "A", "parent": "high_tech"}))
        .expect_field("/parent", "unknown_column");
    let created = with(json!({})).expect(201).json;
    assert_eq!((&created["parent"], &created["used"]), (&json!("financing"), &json!(false)));
    assert_eq!(known(&app, "categories", "financing_guarantee").expect("listed")["parent"], "financing");

    let above = format!("{CATEGORIES}/financing");
    let row = admin.get(&format!("{CATEGORIES}?limit=200")).expect(200).json["items"]
        .as_array()
        .expect("a list")
        .iter()
        .find(|row| row["code"] == "financing")
        .cloned()
        .expect("listed");
    assert_eq!((&row["used"], &row["allowed_actions"]), (&json!(true), &json!(["update", "retire"])));
    admin.delete(&above, 1).expect_problem(409, "referenced");
    let path = format!("{CATEGORIES}/financing_guarantee");
    admin.patch(&path, 1, &json!({"parent": "access"})).expect_problem(400, "unknown_field");
    admin.patch(&path, 1, &json!({"name_zh": "转贷过桥"})).expect(200);
    admin.patch(&above, 1, &json!({"valid_to": day(-1)})).expect(200);
    with(json!({"code": "late", "name_zh": "迟", "name_en": "Late"})).expect_field("/parent", "reference");
    admin.delete(&path, 2).expect(204);
    assert_eq!(known(&app, "categories", "financing_guarantee"), None);
    assert_eq!(known(&app, "categories", "financing").expect("readable")["valid_to"], json!(day(-1)));
}

#[test]
fn no_two_words_share_a_name() {
    let app = TestApp::with_world();
    let admin = app.login("admin_city");
    let with = |change: Value| {
        let mut body = green();
        change.as_object().expect("fields").iter().for_each(|(name, value)| body[name] = value.clone());
        admin.post(TAGS, &body)
    };
    with(json!({"code": "high_tech"})).expect_field("/code", "taken");
    with(json!({"name_zh": "高新技术企业"})).expect_field("/name_zh", "taken");
    with(json!({"name_en": "listed company"})).expect_field("/name_en", "taken");
    with(json!({"aliases": ["绿厂", " 高 企"]})).expect_field("/aliases/1", "taken");
    with(json!({"aliases": ["high_tech"]})).expect_field("/aliases/0", "taken");
    with(json!({"aliases": [" "]})).expect_field("/aliases", "format");
    with(json!({"code": "Green"})).expect_field("/code", "format");
    with(json!({"name_zh": " "})).expect_field("/name_zh", "required");
    with(json!({"unit": "ton"})).expect_field("/unit", "unknown_column");
    with(json!({})).expect(201);
    admin.patch(&format!("{TAGS}/green_factory"), 1, &json!({"aliases": ["高企"]})).expect_field("/aliases/0", "taken");
    let heat = json!({"code": "heat", "name_zh": "供热量", "name_en": "Heat", "frequency": "month"});
    admin.post(INDICATORS, &heat).expect_field("/unit", "required");
    let mut wrong = heat.clone();
    wrong["unit"] = json!("parsec");
    admin.post(INDICATORS, &wrong).expect_field("/unit", "enum");
    admin.get("/dictionaries/roles/entries").expect_problem(404, "not_found");
    app.login("admin_a").get(TAGS).expect_problem(403, "forbidden");
}

#[test]
fn the_administrators_list_is_paged_in_its_order() {
    let app = TestApp::with_world();
    let admin = app.login("admin_city");
    admin.post(TAGS, &green()).expect(201);
    let page = admin.get(&format!("{TAGS}?limit=5&count=exact")).expect(200).json;
    assert_eq!((&page["count"], &page["items"][0]["code"]), (&json!(13), &json!("green_factory")));
    let mut codes: Vec<Value> = Vec::new();
    let mut next = format!("{TAGS}?limit=5");
    loop {
        let page = admin.get(&next).expect(200);
        codes.extend(page.column("code"));
        let Some(cursor) = page.json["next_cursor"].as_str() else { break };
        next = format!("{TAGS}?limit=5&cursor={cursor}");
    }
    let listed = app.client().get("/dictionaries/tags").expect(200).json;
    let listed: Vec<Value> = listed["entries"].as_array().expect("a list").iter().map(|e| e["code"].clone()).collect();
    assert_eq!(codes, listed);
}
