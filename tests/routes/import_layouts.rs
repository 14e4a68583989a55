//! What a sender has decided about a layout is proposed when the next file of that layout comes.

use serde_json::{Value, json};

use crate::common::ledgers::{counts, credit_code};
use crate::common::world::org;
use crate::common::{Client, TestApp};

fn ledger(n: u32) -> String {
    format!("企业名称,统一社会信用代码,所属乡镇,负责的人\n样{n}公司,{},大营镇,孟涛平\n", credit_code(n))
}

fn mapped(import: &Value) -> Value {
    import["detected"]["columns"][3]["field"].clone()
}

fn version(import: &Value) -> i64 {
    import["version"].as_i64().expect("a version")
}

/// Uploads a ledger, has its last column read as the legal representative, and imports it.
fn decide(client: &Client, n: u32) {
    let import = client.upload("a.csv", ledger(n).as_bytes()).expect(201);
    let path = format!("/imports/{}", import.id());
    client.patch(&path, version(&import.json), &json!({"mapping": {"3": "legal_representative"}})).expect(200);
    assert_eq!(counts(&client.run(import.id(), false, "row")), [1, 0, 0, 0]);
}

#[test]
fn a_layout_is_read_as_last_time_and_the_sender_can_begin_anew() {
    let app = TestApp::with_world();
    let client = app.login("coordinator_a");
    let first = client.upload("a.csv", ledger(0).as_bytes()).expect(201).json;
    assert_eq!((mapped(&first), &first["remembered"]), (Value::Null, &json!(false)));
    // A decision that nothing was imported with is no habit yet.
    let path = format!("/imports/{}", first["id"]);
    client.patch(&path, 1, &json!({"mapping": {"3": "note"}})).expect(200);
    client.run(first["id"].as_i64().expect("an id"), true, "row");
    assert_eq!(client.upload("b.csv", ledger(1).as_bytes()).expect(201).json["remembered"], false);

    decide(&client, 1);
    let next = client.upload("c.csv", ledger(2).as_bytes()).expect(201);
    assert_eq!((mapped(&next.json), &next.json["remembered"]), (json!("legal_representative"), &json!(true)));
    assert_eq!(next.json["options"]["layout"]["mapping"], json!({"3": "legal_representative"}));
    // What has nothing to do with the layout leaves it remembered.
    let path = format!("/imports/{}", next.id());
    let patched = client.patch(&path, 1, &json!({"default_territory_code": "411203"})).expect(200).json;
    assert_eq!(patched["remembered"], true);
    assert_eq!(counts(&client.run(next.id(), false, "row")), [1, 0, 0, 0]);
    assert_eq!(client.register()[&credit_code(2)]["legal_representative"], "孟涛平");

    // Another order of the same headings is another layout.
    let turned = "统一社会信用代码,企业名称,所属乡镇,负责的人\n";
    let turned = format!("{turned}{},样公司,大营镇,孟涛平\n", credit_code(3));
    assert_eq!(client.upload("d.csv", turned.as_bytes()).expect(201).json["remembered"], false);

    // Begun anew and imported so, it is read as any other file from then on.
    let fresh = client.upload("e.csv", ledger(4).as_bytes()).expect(201);
    assert_eq!(fresh.json["remembered"], true);
    let nothing = json!({"sheet": null, "encoding": null, "delimiter": null, "header_row": null, "header_rows": null, "mapping": {}});
    let reset = client.patch(&format!("/imports/{}", fresh.id()), 1, &nothing).expect(200).json;
    assert_eq!((mapped(&reset), &reset["remembered"]), (Value::Null, &json!(false)));
    client.run(fresh.id(), false, "row");
    assert_eq!(client.upload("f.csv", ledger(5).as_bytes()).expect(201).json["remembered"], false);
}

#[test]
fn a_unit_shares_its_habits_but_each_keeps_his_own() {
    let app = TestApp::with_world();
    let person = app.login("coordinator_a");
    let program = {
        let (id, secret) = app.importer("admin_a", org::DISTRICT_A);
        let form = format!("grant_type=client_credentials&client_id={id}&client_secret={secret}");
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        let answer = app.client().send("POST", "/oauth/token", &headers, form.as_bytes()).expect(200);
        app.client().with_token(answer.json["access_token"].as_str().expect("a token"))
    };
    decide(&person, 0);
    let shared = program.upload("a.csv", ledger(1).as_bytes()).expect(201);
    assert_eq!((mapped(&shared.json), &shared.json["remembered"]), (json!("legal_representative"), &json!(true)));
    let note = json!({"mapping": {"3": "note"}});
    program.patch(&format!("/imports/{}", shared.id()), 1, &note).expect(200);
    program.run(shared.id(), false, "row");
    assert_eq!(mapped(&program.upload("b.csv", ledger(2).as_bytes()).expect(201).json), "note");
    assert_eq!(mapped(&person.upload("c.csv", ledger(2).as_bytes()).expect(201).json), "legal_representative");
    // Another unit knows nothing of it.
    let town = app.login("coordinator_a1").upload("d.csv", ledger(3).as_bytes()).expect(201);
    assert_eq!(town.json["remembered"], false);
}

#[test]
fn a_file_without_a_header_shows_its_first_rows_and_is_sent_again_with_the_row() {
    let app = TestApp::with_world();
    let client = app.login("coordinator_a");
    let file = |n: u32| format!("某表,第{n}期\n甲栏,乙栏,丙栏\n样{n}公司,{},15412345678\n", credit_code(n));
    let refused = client.upload("a.csv", file(0).as_bytes()).expect_problem(422, "file_unreadable");
    assert_eq!(refused.json["errors"][0]["code"], "HEADER_NOT_FOUND");
    let rows = refused.json["first_rows"].as_array().expect("the first rows").clone();
    assert_eq!(json!([rows[1]["row_number"], rows[1]["cells"]]), json!([2, ["甲栏", "乙栏", "丙栏"]]));
    assert_eq!(rows[2]["cells"][2], "154******78", "what may be a number is masked");
    let other = client.upload("b.csv", b"").expect_problem(422, "file_unreadable");
    assert!(other.json["first_rows"].is_null());

    let octets = ("content-type", "application/octet-stream");
    let again = client.send("POST", "/imports?filename=a.csv&header_row=2", &[octets], file(0).as_bytes()).expect(201);
    let mapping = json!({"mapping": {"0": "name", "1": "credit_code"}, "default_territory_code": "411203100"});
    client.patch(&format!("/imports/{}", again.id()), 1, &mapping).expect(200);
    assert_eq!(counts(&client.run(again.id(), false, "row")), [1, 0, 0, 0]);
    // The next one is recognised by its headings, where they were the last time.
    let next = client.upload("c.csv", file(1).as_bytes()).expect(201).json;
    assert_eq!(json!([next["remembered"], next["detected"]["header_row"]]), json!([true, 2]));
    assert_eq!(next["detected"]["columns"][1]["field"], "credit_code");
    let foreign = file(2).replace("乙栏", "别栏");
    client.upload("d.csv", foreign.as_bytes()).expect_problem(422, "file_unreadable");
}
