//! `POST /enterprises/bulk`: one answer line per line, or a job when there are many.

use serde_json::{Value, json};

use crate::common::client::Answer;
use crate::common::ledgers::{counts, credit_code, generated};
use crate::common::{Client, TestApp};

const LINES: (&str, &str) = ("content-type", "application/x-ndjson");

fn line(n: u32, name: &str) -> String {
    json!({"name": name, "credit_code": credit_code(n), "town": "大营镇", "employees": 12}).to_string()
}

fn bulk(client: &Client, query: &str, lines: &[String]) -> Answer {
    client.send("POST", &format!("/enterprises/bulk{query}"), &[LINES], (lines.join("\n") + "\n").as_bytes())
}

fn answers(answer: &Answer) -> Vec<Value> {
    assert_eq!(answer.header("content-type"), "application/x-ndjson");
    let text = std::str::from_utf8(&answer.bytes).expect("text");
    text.lines().map(|line| serde_json::from_str(line).expect("a line")).collect()
}

fn told(answer: &Answer) -> Vec<Value> {
    answers(answer).iter().map(|line| json!([line["line"], line["status"], line["problem"]["code"]])).collect()
}

#[test]
fn every_line_gets_its_answer() {
    let app = TestApp::with_world();
    let district = app.login("coordinator_a");
    let first = bulk(&district, "", &[line(1, "样甲"), line(2, "样乙")]).expect(200);
    assert_eq!(told(&first), [json!([1, "created", null]), json!([2, "created", null])]);
    let id = answers(&first)[0]["id"].as_i64().expect("an id");
    assert_eq!(district.get(&format!("/enterprises/{id}")).expect(200).json["name"], "样甲");

    let broken = "{\"name\":".to_owned();
    let unknown = r#"{"name":"样","colour":"red"}"#.to_owned();
    let number = format!(r#"{{"name":"样","credit_code":{},"town":"大营镇"}}"#, 914_403_001_922_038_000_u64);
    let lines = [
        line(1, "样甲"),
        line(2, "样乙改名"),
        line(3, "样丙"),
        broken,
        unknown,
        String::new(),
        number,
        line(3, "样丙"),
    ];
    let second = bulk(&district, "?atomic=row", &lines).expect(200);
    assert_eq!(
        told(&second),
        [
            json!([1, "unchanged", null]),
            json!([2, "updated", null]),
            json!([3, "created", null]),
            json!([4, "failed", "LINE_INVALID"]),
            json!([5, "failed", "FIELD_UNKNOWN"]),
            json!([7, "failed", "USCC_PRECISION_LOST"]),
            json!([8, "failed", "USCC_DUPLICATE_IN_FILE"]),
        ]
    );
    let lines = answers(&second);
    assert_eq!(lines[4]["problem"]["errors"][0]["params"], json!({"name": "colour"}));
    assert!(lines[4]["id"].is_null() && lines[3]["problem"]["detail"].is_string());
    assert_eq!(app.enterprises(), 3);
    assert_eq!(app.imports(), 0, "what is answered at once leaves no import");
}

#[test]
fn a_dry_run_tells_and_writes_nothing() {
    let app = TestApp::with_world();
    let district = app.login("coordinator_a");
    bulk(&district, "", &[line(1, "样甲")]).expect(200);
    let before = app.snapshot();
    let answer = bulk(&district, "?dry_run=true", &[line(1, "样甲改名"), line(2, "样乙")]).expect(200);
    assert_eq!(told(&answer), [json!([1, "updated", null]), json!([2, "created", null])]);
    assert!(answers(&answer)[1]["id"].is_null(), "it does not exist");
    assert_eq!(app.snapshot(), before);
}

#[test]
fn all_or_nothing_is_refused_as_a_whole() {
    let app = TestApp::with_world();
    let district = app.login("coordinator_a");
    let bad = json!({"name": "样乙", "credit_code": "91411203TERW3C157D", "town": "大营镇"}).to_string();
    let answer = bulk(&district, "?atomic=all", &[line(1, "样甲"), bad.clone()]).expect_problem(422, "rows_failed");
    assert_eq!(answer.json["errors"][0]["pointer"], "/lines/2/credit_code");
    assert_eq!(answer.json["errors"][0]["code"], "USCC_CHECKSUM");
    assert_eq!(app.enterprises(), 0);
    // Only asking is no refusal: every line is told about.
    let told_only = bulk(&district, "?atomic=all&dry_run=true", &[line(1, "样甲"), bad]).expect(200);
    assert_eq!(told(&told_only), [json!([1, "created", null]), json!([2, "failed", "USCC_CHECKSUM"])]);
    assert_eq!(app.enterprises(), 0);
    let good = bulk(&district, "?atomic=all", &[line(1, "样甲"), line(2, "样乙")]).expect(200);
    assert_eq!(told(&good), [json!([1, "created", null]), json!([2, "created", null])]);
    assert!(answers(&good).iter().all(|line| line["id"].is_i64()));
    assert_eq!(app.enterprises(), 2);
}

#[test]
fn many_rows_become_a_job() {
    let app = TestApp::with_world();
    let district = app.login("coordinator_a");
    let lines: Vec<String> = (0..1001).map(|n| line(n, &format!("样第{n}号"))).collect();
    let answer = bulk(&district, "", &lines).expect(202);
    let id = answer.id();
    assert_eq!(answer.header("location"), format!("/api/v1/imports/{id}"));
    let done = district.until(id, |import| import["state"] == "completed");
    assert_eq!(counts(&done), [1001, 0, 0, 0]);
    assert_eq!(json!([done["format"], done["total_rows"]]), json!(["ndjson", 1001]));
    assert_eq!(app.enterprises(), 1001);
    let (resource, changes): (String, String) = app.arrange(|c| {
        use diesel::prelude::*;
        use zhuqi::db::schema::audit_entries as t;
        let entry = t::table.filter(t::request_id.eq(answer.header("x-request-id")));
        entry.select((t::resource_id, t::changes)).first(c).expect("an entry")
    });
    let changes: Value = serde_json::from_str(&changes).expect("JSON");
    assert_eq!(
        (resource, &changes["filename"], &changes["mode"]),
        (id.to_string(), &json!("bulk.ndjson"), &json!("row"))
    );

    // The same as CSV, and as nothing but a question.
    let csv = ("content-type", "text/csv");
    let answer = district.send("POST", "/enterprises/bulk?dry_run=true", &[csv], &generated(0..1500)).expect(202);
    let done = district.until(answer.id(), |import| import["state"] == "checked");
    assert_eq!(counts(&done), [499, 1001, 0, 0]);
    assert_eq!(app.enterprises(), 1001);

    // A thousand are answered at once.
    assert_eq!(told(&bulk(&district, "?dry_run=true", &lines[..1000]).expect(200)).len(), 1000);
}

#[test]
fn a_repeated_key_is_answered_from_memory() {
    let app = TestApp::with_world();
    let district = app.login("coordinator_a");
    let headers = [LINES, ("idempotency-key", "bulk-1")];
    let body = line(1, "样甲");
    let send = |body: &str| district.send("POST", "/enterprises/bulk", &headers, body.as_bytes());
    let first = send(&body).expect(200);
    let before = app.snapshot();
    let second = send(&body).expect(200);
    assert_eq!(first.bytes, second.bytes, "created, not unchanged: the answer is the first one's");
    assert_eq!(second.header("idempotent-replayed"), "true");
    assert_eq!(app.snapshot(), before);
    send(&line(2, "样乙改长名称")).expect_problem(422, "idempotency_key_reused");
}

#[test]
fn what_is_no_bulk_upload_is_refused() {
    let app = TestApp::with_world();
    let district = app.login("coordinator_a");
    let send = |kind: &str, query: &str| {
        district.send("POST", &format!("/enterprises/bulk{query}"), &[("content-type", kind)], b"{}\n")
    };
    send("application/json", "").expect_problem(415, "unsupported_media_type");
    send("application/x-ndjson", "?atomic=some").expect_field("/atomic", "enum");
    send("application/x-ndjson", "?undo=true").expect_problem(400, "unknown_parameter");
    send("text/csv", "").expect_problem(422, "file_unreadable");
    assert_eq!((app.imports(), app.enterprises()), (0, 0));
}
