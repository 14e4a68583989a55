//! The words of the API with their labels.

use serde_json::json;

use crate::common::TestApp;

#[test]
fn every_word_has_two_labels_and_the_lists_are_complete() {
    let app = TestApp::start();
    let answer = app.client().get("/dictionaries").expect(200);
    assert_eq!(answer.header("cache-control"), "public, no-cache");
    let dictionaries = answer.json["dictionaries"].as_array().expect("dictionaries");
    let find = |code: &str| dictionaries.iter().find(|one| one["code"] == code).unwrap_or_else(|| panic!("no {code}"));
    for dictionary in dictionaries {
        let entries = dictionary["entries"].as_array().expect("entries");
        assert!(!entries.is_empty(), "{}", dictionary["code"]);
        for entry in entries {
            for label in ["code", "name_zh", "name_en"] {
                assert!(entry[label].as_str().is_some_and(|text| !text.is_empty()), "{entry}");
            }
        }
    }
    let industries = find("industries")["entries"].as_array().expect("entries");
    assert_eq!(industries.len(), 117);
    assert_eq!(industries.iter().filter(|entry| entry.get("parent").is_none()).count(), 20);
    let tags = find("tags")["entries"].as_array().expect("entries");
    let high_tech = tags.iter().find(|tag| tag["code"] == "high_tech").expect("the tag");
    assert_eq!((&high_tech["name_zh"], &high_tech["key_account"]), (&json!("高新技术企业"), &json!(true)));
    assert!(high_tech["aliases"].as_array().expect("aliases").contains(&json!("高企")));
    let indicators = find("indicators")["entries"].as_array().expect("entries");
    let profit = indicators.iter().find(|one| one["code"] == "profit").expect("the indicator");
    assert_eq!((&profit["unit"], &profit["allows_negative"]), (&json!("fen"), &json!(true)));
}

#[test]
fn one_dictionary_is_read_alone_and_kept_by_its_tag() {
    let app = TestApp::start();
    let roles = app.client().get("/dictionaries/roles").expect(200);
    assert_eq!(
        roles.json["entries"][0],
        json!({"code": "officer", "name_zh": "服务专员", "name_en": "Service officer"})
    );
    let tag = roles.header("etag").to_owned();
    app.client().send("GET", "/dictionaries/roles", &[("if-none-match", &tag)], b"").expect(304);
    app.client().get("/dictionaries/nothing").expect_problem(404, "not_found");
}
