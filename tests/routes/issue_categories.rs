//! What categories bring along, and what a description is suggested to be about.

use serde_json::{Value, json};

use crate::common::world::org;
use crate::common::{Client, TestApp};

const CATEGORIES: &str = "/dictionaries/categories/entries";
const DEPARTMENTS: &str = "/dictionaries/departments/entries";

fn entries(app: &TestApp, dictionary: &str) -> Vec<Value> {
    let json = app.client().get(&format!("/dictionaries/{dictionary}")).expect(200).json;
    json["entries"].as_array().expect("a list").clone()
}

fn suggest(client: &Client, text: &str) -> Value {
    client.post("/issue-categories/suggest", &json!({"text": text})).expect(200).json
}

fn codes(list: &Value) -> Vec<&str> {
    list.as_array().expect("a list").iter().filter_map(|one| one["code"].as_str()).collect()
}

fn unit(suggestion: &Value, department: &str) -> Value {
    let list = suggestion["departments"].as_array().expect("a list");
    let found = list.iter().find(|one| one["code"] == department);
    found.unwrap_or_else(|| panic!("no {department}: {suggestion}"))["organization"]["name"].clone()
}

#[test]
fn every_category_of_the_second_level_has_a_form_a_level_and_departments() {
    let app = TestApp::with_world();
    let departments = entries(&app, "departments");
    assert_eq!(departments.len(), 33);
    let known = |code: &Value| departments.iter().any(|one| one["code"] == *code);
    let categories = entries(&app, "categories");
    for category in categories.iter().filter(|one| one["parent"].is_string()) {
        assert!(known(&category["lead_department"]) && known(&category["assist_department"]), "{category}");
        let level = category["default_level"].as_str().unwrap_or_default();
        assert!(["simple", "cross_department", "legacy"].contains(&level), "{category}");
        let template = category["template"].as_str().unwrap_or_default();
        assert!(template.contains('：') || category["code"] == "other_misc", "{category}");
    }
    let managed = app.login("admin_city").get(&format!("{CATEGORIES}?limit=200")).expect(200).json;
    let renewal = managed["items"].as_array().expect("a list").iter().find(|one| one["code"] == "financing_renewal");
    let renewal = renewal.expect("listed");
    assert!(renewal["keywords"].as_array().expect("words").contains(&json!("过桥")), "{renewal}");
    assert_eq!((&renewal["lead_department"], &renewal["default_level"]), (&json!("finance_office"), &json!("simple")));
    assert!(renewal["template"].as_str().expect("a form").contains("：\n"), "one line for each question: {renewal}");
}

#[test]
fn a_description_is_given_categories_and_departments_with_the_words_that_led_there() {
    let app = TestApp::with_world();
    let officer = app.login("officer_a1");
    let text = "我厂招不到“焊 工”，数控车床没人会开";
    let suggestion = suggest(&officer, text);
    let characters: Vec<char> = text.chars().collect();
    let words: Vec<String> = suggestion["words"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|word| {
            let place = |end: &str| word[end].as_u64().expect("a place") as usize;
            characters[place("start")..place("end")].iter().collect()
        })
        .collect();
    assert_eq!(words, ["焊 工", "数控"]);
    let first = &suggestion["subcategories"][0];
    assert_eq!((&first["code"], &first["parent"]), (&json!("talent_skilled"), &json!("talent")));
    assert_eq!((&first["score"], &first["words"]), (&json!(4), &json!([0, 1])));
    assert_eq!(first["lead_department"], "hrss");
    assert_eq!(codes(&suggestion["categories"]), ["talent"]);
    assert_eq!(codes(&suggestion["departments"]), ["hrss"]);
    let none = suggest(&officer, "天气很好");
    assert_eq!((&none["words"], &none["subcategories"]), (&json!([]), &json!([])));
    officer.post("/issue-categories/suggest", &json!({"text": " "})).expect_field("/text", "required");
    let body = json!({"text": "续贷", "organization_id": 99_999});
    officer.post("/issue-categories/suggest", &body).expect_field("/organization_id", "reference");
}

#[test]
fn keywords_are_the_administrators_and_work_at_once() {
    let app = TestApp::with_world();
    let (admin, officer) = (app.login("admin_city"), app.login("officer_a1"));
    let text = "窑炉耐材脱落，想找厂家检修";
    assert_eq!(suggest(&officer, text)["words"], json!([]));
    let new = json!({"code": "upgrade_kiln", "name_zh": "窑炉检修", "name_en": "Kilns", "parent": "upgrade",
        "keywords": ["耐材", "检修"], "template": "炉型：\n问题：", "default_level": "simple",
        "lead_department": "econ_it"});
    let with = |field: &str, value: Value| {
        let mut body = new.clone();
        body[field] = value;
        admin.post(CATEGORIES, &body)
    };
    with("keywords", json!(["炉"])).expect_field("/keywords", "format");
    with("lead_department", json!("nobody")).expect_field("/lead_department", "reference");
    with("default_level", json!("hard")).expect_field("/default_level", "enum");
    with("template", json!(" ")).expect_field("/template", "required");
    let tag = json!({"code": "a", "name_zh": "甲", "name_en": "A", "keywords": ["甲乙"]});
    admin.post("/dictionaries/tags/entries", &tag).expect_field("/keywords", "unknown_column");
    let created = admin.post(CATEGORIES, &new).expect(201).json;
    assert_eq!((&created["keywords"], &created["template"]), (&new["keywords"], &new["template"]));
    assert_eq!(codes(&suggest(&officer, text)["subcategories"]), ["upgrade_kiln"]);

    let path = format!("{CATEGORIES}/upgrade_kiln");
    let changed = admin.patch(&path, 1, &json!({"keywords": ["炉衬"], "template": null})).expect(200);
    assert_eq!((&changed.json["keywords"], &changed.json["template"]), (&json!(["炉衬"]), &json!(null)));
    assert_eq!(changed.json["lead_department"], "econ_it", "what is absent stays");
    let trail = app.entries_of(&changed);
    assert_eq!(trail[0].2["before"]["keywords"], json!(["耐材", "检修"]), "the trail knows the former words");
    assert_eq!(suggest(&officer, text)["words"], json!([]));
    let yesterday = (zhuqi::db::today() - chrono::Duration::days(1)).to_string();
    admin.patch(&path, 2, &json!({"valid_to": yesterday})).expect(200);
    assert_eq!(suggest(&officer, "炉衬开裂")["subcategories"], json!([]), "a retired category is suggested no more");

    // A department that a category names stays; retired, it is chosen no more but kept where it was.
    admin.delete(&format!("{DEPARTMENTS}/econ_it"), 1).expect_problem(409, "referenced");
    admin.patch(&format!("{DEPARTMENTS}/econ_it"), 1, &json!({"valid_to": yesterday})).expect(200);
    admin.patch(&path, 3, &json!({"keywords": ["炉衬"], "lead_department": "econ_it"})).expect(200);
    with("code", json!("upgrade_other")).expect_field("/lead_department", "reference");
}

#[test]
fn a_department_is_the_unit_of_the_callers_district_by_code_alias_or_name() {
    let app = TestApp::with_world();
    let (admin, officer) = (app.login("admin_a"), app.login("officer_a1"));
    let text = "技改项目设备更新";
    // 陕州区工信局 ends with one of the department's aliases.
    assert_eq!(unit(&suggest(&officer, text), "econ_it"), json!("陕州区工信局"));
    let add = |name: &str, fields: Value| {
        let mut body = json!({"parent_id": org::DISTRICT_A, "kind": "department", "name": name});
        fields.as_object().expect("fields").iter().for_each(|(field, value)| body[field] = value.clone());
        admin.post("/organizations", &body)
    };
    add("样板工业发展中心", json!({"aliases": ["经信局", "经 信 委"]})).expect(201);
    assert_eq!(unit(&suggest(&officer, text), "econ_it"), json!("样板工业发展中心"), "an alias says it outright");
    add("样板制造业服务局", json!({"department_code": "ECON_IT"})).expect(201);
    assert_eq!(unit(&suggest(&officer, text), "econ_it"), json!("样板制造业服务局"), "the code even more so");
    add("样板第二制造业服务局", json!({"department_code": "ECON_IT"})).expect(201);
    assert_eq!(unit(&suggest(&officer, text), "econ_it"), json!(null), "of two, none is named");
    let elsewhere = json!({"text": text, "organization_id": org::DISTRICT_B});
    let other = officer.post("/issue-categories/suggest", &elsewhere).expect(200).json;
    assert_ne!(unit(&other, "econ_it"), json!("陕州区工信局"), "each district has its own");
}
