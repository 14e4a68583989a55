//! Bad input through HTTP: each has its own code, and nothing is left behind.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};

use crate::common::TestApp;
use crate::common::ledgers::{counts, credit_code, generated};
use crate::imports::bad_files::compound_file;
use crate::imports::workbooks::{HEADER, STYLES, sheet, workbook};

#[test]
fn every_unreadable_upload_has_its_own_code() {
    let app = TestApp::with_world();
    let town = app.login("coordinator_a1");
    let bomb = format!(r#"<row><c t="str"><v>{}</v></c></row>"#, "a".repeat(30_000)).repeat(2000);
    for (name, content, expected) in [
        ("空.csv", Vec::new(), "FILE_EMPTY"),
        ("编码.csv", b"name,credit_code\n\xFF\xFF,1\n".to_vec(), "ENCODING_UNKNOWN"),
        ("密码.xlsx", compound_file("EncryptedPackage"), "WORKBOOK_PASSWORD_PROTECTED"),
        ("旧.xlsx", compound_file("Workbook"), "WORKBOOK_OLD_FORMAT"),
        ("炸弹.xlsx", workbook("", &sheet(&bomb), &[]), "WORKBOOK_TOO_LARGE_UNPACKED"),
        ("损坏.xlsx", b"PK\x03\x04 and nothing more".to_vec(), "WORKBOOK_DAMAGED"),
        ("无行.csv", "企业名称,统一社会信用代码\n".into(), "NO_DATA_ROWS"),
        ("无行.xlsx", workbook("", &format!("<sheetData>{HEADER}</sheetData>"), &[]), "NO_DATA_ROWS"),
        ("无表头.csv", "甲,乙\n丙,丁\n".into(), "HEADER_NOT_FOUND"),
        ("无表头.xlsx", workbook("", "<sheetData/>", &[]), "HEADER_NOT_FOUND"),
        ("文档.pdf", b"%PDF-1.7".to_vec(), "FORMAT_UNSUPPORTED"),
        ("引号.csv", b"name,credit_code\na,\"b\n".to_vec(), "CSV_UNCLOSED_QUOTE"),
    ] {
        let answer = town.upload(name, &content).expect_problem(422, "file_unreadable");
        assert_eq!(answer.json["errors"][0]["code"], expected, "{name}: {}", answer.json);
        assert_eq!(answer.json["errors"][0]["pointer"], "/file");
        assert_eq!(answer.json["detail"], answer.json["errors"][0]["detail"]);
    }
    let english = [("accept-language", "en")];
    let answer = town.send("POST", "/imports?filename=a.csv", &english, b"").expect_problem(422, "file_unreadable");
    assert_eq!(answer.json["detail"], "The file is empty");
    assert_eq!((app.imports(), app.enterprises()), (0, 0));
}

/// Sends what is given and reads all that comes back.
fn raw(app: &TestApp, head: &str, body: &[u8]) -> String {
    let token = app.login("coordinator_a1").token().to_owned();
    let mut stream = TcpStream::connect(app.url.trim_start_matches("http://")).expect("connected");
    let head = format!(
        "POST /api/v1/imports?filename=a.csv HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer {token}\r\nConnection: close\r\n{head}\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).expect("sent");
    stream.write_all(body).expect("sent");
    stream.shutdown(Shutdown::Write).expect("closed");
    let mut answer = Vec::new();
    // A server that hangs up is as good an answer as a refusal.
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn half_a_gigabyte_is_refused_before_it_is_sent() {
    let app = TestApp::with_world();
    let answer = raw(&app, &format!("Content-Length: {}", 500 << 20), b"");
    assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
    assert!(answer.contains("too_large") && answer.contains("100 MB"), "{answer}");
    assert_eq!(app.imports(), 0);
}

#[test]
fn more_than_was_allowed_is_refused_while_it_is_sent() {
    let app = TestApp::start_with(|config| config.upload_limit = 1 << 20).and_world();
    let body = vec![b'a'; 64 << 10];
    let chunk = [format!("{:x}\r\n", body.len()).as_bytes(), &body, b"\r\n"].concat();
    let answer = raw(&app, "Transfer-Encoding: chunked", &[chunk.repeat(17), b"0\r\n\r\n".to_vec()].concat());
    assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
    assert_eq!(app.imports(), 0);
}

#[test]
fn an_upload_that_breaks_off_leaves_nothing() {
    let app = TestApp::with_world();
    // What arrives is a good ledger by itself: only its length tells that the rest is missing.
    let whole = generated(0..10);
    let answer = raw(&app, &format!("Content-Length: {}", whole.len() + 1), &whole);
    assert!(!answer.starts_with("HTTP/1.1 2"), "{answer}");
    let answer = raw(&app, "Transfer-Encoding: chunked", format!("{:x}\r\n企业名称,", 100).as_bytes());
    assert!(!answer.starts_with("HTTP/1.1 2"), "{answer}");
    assert_eq!((app.imports(), app.enterprises()), (0, 0));
    let answer = raw(&app, &format!("Content-Length: {}", whole.len()), &whole);
    assert!(answer.starts_with("HTTP/1.1 201 "), "{answer}");
}

#[test]
fn faults_of_single_rows_reject_those_rows() {
    let app = TestApp::with_world();
    let town = app.login("coordinator_a1");
    let good = credit_code(1);
    // A code that Excel took for a number, and a repeated one.
    let rows = format!(
        r#"<row r="2"><c r="A2" t="str"><v>样甲</v></c><c r="B2"><v>9.14403001922038E+17</v></c></row>
           <row r="3"><c r="A3" t="str"><v>样乙</v></c><c r="B3" t="str"><v>{good}</v></c></row>
           <row r="4"><c r="A4" t="str"><v>样丙</v></c><c r="B4" t="str"><v>{good}</v></c></row>"#
    );
    let done = town.import("a.xlsx", &workbook("", &sheet(&rows), &[]));
    assert_eq!(counts(&done), [1, 0, 0, 2]);
    let failed = town.report(done["id"].as_i64().expect("an id"), "status=failed");
    let first = |line: usize, name: &str| failed[line]["findings"][0][name].clone();
    assert_eq!((first(0, "code"), first(0, "value")), ("USCC_PRECISION_LOST".into(), "914403001922038000".into()));
    assert_eq!(
        (first(1, "code"), first(1, "message")),
        ("USCC_DUPLICATE_IN_FILE".into(), "统一社会信用代码与第3行重复".into())
    );
    assert_eq!(town.register()[&good]["name"], "样乙");
}

#[test]
fn a_workbook_that_counts_from_1904_keeps_its_dates() {
    let app = TestApp::with_world();
    let town = app.login("coordinator_a1");
    let rows = format!(
        r#"<row r="2"><c r="A2" t="str"><v>样甲</v></c><c r="B2" t="str"><v>{}</v></c><c r="C2" s="1"><v>43590</v></c></row>"#,
        credit_code(1)
    );
    let file = workbook(r#"date1904="1""#, &sheet(&rows), &[("xl/styles.xml", STYLES)]);
    let uploaded = town.upload("a.xlsx", &file).expect(201);
    assert_eq!(uploaded.json["detected"]["warnings"], serde_json::json!(["DATE_1904"]));
    town.run(uploaded.id(), false, "row");
    assert_eq!(town.register()[&credit_code(1)]["founded_on"], "2023-05-06");
}
