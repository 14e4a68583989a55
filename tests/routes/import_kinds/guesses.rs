//! What a file is about: said, guessed, changed; and the templates.

use serde_json::json;

use super::*;
use crate::common::ledgers::{counts, fixture_bytes};

#[test]
fn the_kind_is_guessed_from_the_headings_and_can_be_changed() {
    let app = TestApp::with_divisions();
    let district = app.login("coordinator_a");
    let kind = |headings: &str| {
        let text = format!("{headings}\n{}\n", "甲,".repeat(headings.split(',').count() - 1));
        district.upload("a.csv", text.as_bytes()).expect(201).json["kind"].clone()
    };
    for (headings, expected) in [
        ("企业名称,统一社会信用代码,镇街", "enterprises"),
        ("企业名称,信用代码,联系人,联系电话", "enterprises"),
        ("企业名称,信用代码,2025年营业收入", "enterprises"),
        ("企业名称,信用代码,姓名,职务,手机", "contacts"),
        ("企业名称,信用代码,2025年营业收入,2025年利润总额", "indicators"),
        ("信用代码,指标,期间,数值", "indicators"),
        ("姓名,手机,单位,职务", "officers"),
    ] {
        assert_eq!(kind(headings), expected, "{headings}");
    }
    assert_eq!(
        district.upload("a.xlsx", &fixture_bytes("enterprises_messy.xlsx")).expect(201).json["kind"],
        "enterprises"
    );

    let text = "企业名称,信用代码,联系人,联系电话\n甲,1,乙,15412345678\n";
    let uploaded = district.upload("a.csv", text.as_bytes()).expect(201);
    let path = format!("/imports/{}", uploaded.id());
    let mapped = district.patch(&path, 1, &json!({"mapping": {"3": null}})).expect(200).json;
    let version = mapped["version"].as_i64().expect("a version");
    let changed = district.patch(&path, version, &json!({"kind": "contacts"})).expect(200).json;
    assert_eq!((&changed["kind"], &changed["options"]["layout"]["mapping"]), (&json!("contacts"), &json!({})));
    assert_eq!(changed["detected"]["columns"][3]["field"], "contact_phone");
    assert_eq!(district.get("/imports?kind=contacts").expect(200).column("id"), [json!(uploaded.id()), json!(4)]);
    // What a file is said to be is not guessed.
    upload_as(&district, "officers", "a.csv", text.as_bytes()).expect_problem(422, "file_unreadable");
    upload_as(&district, "animals", "a.csv", text.as_bytes()).expect_field("/kind", "enum");
}

#[test]
fn a_template_is_recognised_as_what_it_is_and_its_example_is_left_out() {
    let app = app_with_firms();
    let district = app.login("coordinator_a");
    for kind in ["enterprises", "contacts", "indicators", "officers"] {
        let answer = district.get(&format!("/import-templates/{kind}")).expect(200);
        assert!(answer.header("content-disposition").contains(kind));
        // Nothing but the example is a file without data.
        let refused = upload_as(&district, kind, "t.xlsx", &answer.bytes).expect_problem(422, "file_unreadable");
        assert_eq!(refused.json["errors"][0]["code"], "NO_DATA_ROWS", "{kind}");
    }
    district.get("/import-templates/animals").expect_problem(404, "not_found");

    // Filled in by hand, the example still above.
    let row = |first: &str, second: &str, third: &str, fourth: &str| {
        format!("{first},{second},样甲公司,{third},财务,{fourth},\n")
    };
    let text = String::from("序号,统一社会信用代码,企业名称,姓名,角色,联系电话,是否主要联系人\n")
        + &row("示例", "91411203TE30000752", "李样", "15412345678")
        + &row("1", &credit_code(1), "张样", "15412345679");
    let done = import_as(&district, "contacts", "t.csv", text.as_bytes());
    assert_eq!(counts(&done), [1, 0, 0, 0]);
    assert_eq!(done["skipped"][1], json!({"first_row": 2, "last_row": 2, "reason": "example"}));
}
