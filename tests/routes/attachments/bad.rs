//! What is refused, and that nothing of it is kept.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};

use super::{archive, docx, xlsx};
use crate::common::files::{JPEG, PDF, PNG, long_pdf};
use crate::common::{Client, TestApp};

const OCTETS: &str = "application/octet-stream";

/// Nothing in the database, nothing in the store.
#[track_caller]
fn assert_nothing_kept(app: &TestApp) {
    assert_eq!((app.file_rows(), app.stored_files()), (0, vec![]));
}

#[test]
fn only_what_is_listed_is_kept_whatever_it_is_called() {
    let (app, _) = TestApp::with_register();
    let officer = app.login("officer_a1");
    let bomb = vec![0_u8; 30 << 20];
    let with_macros = archive(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", b"<w/>"),
        ("word/vbaProject.bin", b"macro"),
    ]);
    let both = archive(&[("[Content_Types].xml", b""), ("word/document.xml", b""), ("xl/workbook.xml", b"")]);
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    let polyglot = [b"<!DOCTYPE html><script>alert(1)</script>", PDF].concat();
    let refused: [(&str, &[u8]); 14] = [
        ("a.pdf", b"<html><script>alert(1)</script></html>"),
        ("a.png", svg),
        ("b.svg", &[b"<?xml version=\"1.0\"?>", &svg[..]].concat()),
        ("a.pdf", &polyglot),
        ("a.exe", b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff"),
        ("a.jpg", b"GIF89a\x01\0\x01\0\0\0\0;<script>"),
        ("a.txt", "营业执照".as_bytes()),
        ("a.zip", &archive(&[("a.txt", b"text")])),
        ("a.xlsx", &archive(&[("bomb.xml", &bomb)])),
        ("a.docx", &with_macros),
        ("a.docx", &both),
        ("a.docx", &docx()[..60]),
        ("a.xlsx", b"PK\x03\x04 and nothing more"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old"),
    ];
    for (name, content) in refused {
        officer.send_file(name, OCTETS, content).expect_problem(415, "file_type");
    }
    officer.send_file("a.pdf", OCTETS, b"").expect_problem(422, "file_empty");
    assert_nothing_kept(&app);
}

#[test]
fn a_workbook_that_would_fill_the_memory_is_kept_closed() {
    let (app, _) = TestApp::with_register();
    let bomb = vec![b'a'; 60 << 20];
    let file = archive(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", &bomb)]);
    assert!(file.len() < 200_000, "{}", file.len());
    let before = std::time::Instant::now();
    let sent = app.login("officer_a1").send_file("a.xlsx", OCTETS, &file).expect(201);
    assert_eq!(sent.json["size_bytes"], file.len());
    assert!(before.elapsed().as_secs() < 10, "its 60 MB were looked at");
}

#[test]
fn a_sender_who_says_something_else_is_told_so() {
    let (app, _) = TestApp::with_register();
    let officer = app.login("officer_a1");
    for (declared, content) in [("image/png", JPEG), ("text/html", PNG), ("application/zip", &docx()[..])] {
        let refused = officer.send_file("a", declared, content).expect_problem(415, "file_type_differs");
        assert!(refused.json["detail"].as_str().is_some_and(|detail| detail.contains(declared)), "{}", refused.json);
    }
    assert_nothing_kept(&app);
    officer.send_file("a", "image/jpeg", JPEG).expect(201);
    officer.send_file("a", "IMAGE/PNG; charset=binary", PNG).expect(201);
}

#[test]
fn names_are_cleaned_or_refused() {
    let (app, _) = TestApp::with_register();
    let officer = app.login("officer_a1");
    for (given, kept) in [
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\wang\\执照.pdf", "执照.pdf"),
        ("执照\u{202E}fdp.exe", "执照fdp.exe.pdf"),
        ("a\r\nSet-Cookie: x.pdf", "aSet-Cookie_ x.pdf"),
        ("执照.html", "执照.html.pdf"),
        ("...", "附件.pdf"),
    ] {
        let sent = officer.send_file(given, OCTETS, PDF).expect(201);
        assert_eq!(sent.json["filename"], kept);
        let read = app.client().open_file(&officer.link(sent.id()), &[]).expect(200);
        let disposition = read.header("content-disposition").to_owned();
        assert!(
            !disposition.contains(['\r', '\n', '/', '\\']) && read.header("set-cookie").is_empty(),
            "{disposition}"
        );
        let (_, encoded) = disposition.split_once("filename*=UTF-8''").expect("the name as it is");
        let decoded =
            form_urlencoded::parse(format!("name={encoded}").as_bytes()).next().map(|(_, name)| name.into_owned());
        assert_eq!(decoded.as_deref(), Some(kept), "{disposition}");
    }
    officer.send_file(&"长".repeat(300), OCTETS, PDF).expect_field("/filename", "length");
    officer.send_file("", OCTETS, PDF).expect_field("/filename", "length");
    officer.send_file("a\u{0}.pdf", OCTETS, PDF).expect_field("/filename", "control_character");
    officer.send_file("a\u{1b}[31m.pdf", OCTETS, PDF).expect_field("/filename", "control_character");
    officer.send("POST", "/attachments", &[("content-type", OCTETS)], PDF).expect_field("/filename", "required");
    assert_eq!(app.file_rows(), 6);
}

/// Sends what is given and reads all that comes back.
fn raw(app: &TestApp, client: &Client, head: &str, body: &[u8]) -> String {
    let token = client.token();
    let mut stream = TcpStream::connect(app.url.trim_start_matches("http://")).expect("connected");
    let head = format!(
        "POST /api/v1/attachments?filename=a.pdf HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer {token}\r\nConnection: close\r\n{head}\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).expect("sent");
    // A server that has heard enough hangs up.
    let _ = stream.write_all(body);
    let _ = stream.shutdown(Shutdown::Write);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn too_much_is_refused_before_it_is_sent_and_while_it_is() {
    let app = TestApp::start_with(|config| config.attachment_limit = 1 << 20).and_world();
    let client = app.login("coordinator_a");
    let announced = raw(&app, &client, &format!("Content-Length: {}", 500 << 20), b"");
    assert!(announced.starts_with("HTTP/1.1 413 ") && announced.contains("1 MB"), "{announced}");
    let chunk = [b"10000\r\n", &long_pdf(64 << 10)[..], b"\r\n"].concat();
    let streamed =
        raw(&app, &client, "Transfer-Encoding: chunked", &[chunk.repeat(17), b"0\r\n\r\n".to_vec()].concat());
    assert!(streamed.starts_with("HTTP/1.1 413 "), "{streamed}");
    assert_nothing_kept(&app);
    client.send_file("a.pdf", OCTETS, &long_pdf(1 << 20)).expect(201);
    client.send_file("a.pdf", OCTETS, &long_pdf((1 << 20) + 1)).expect_problem(413, "too_large");
}

#[test]
fn an_upload_that_breaks_off_leaves_nothing() {
    let (app, _) = TestApp::with_register();
    let client = app.login("officer_a1");
    let short = raw(&app, &client, &format!("Content-Length: {}", PDF.len() + 1), PDF);
    assert!(!short.starts_with("HTTP/1.1 2"), "{short}");
    let chunked = raw(&app, &client, "Transfer-Encoding: chunked", b"64\r\n%PDF-1.4");
    assert!(!chunked.starts_with("HTTP/1.1 2"), "{chunked}");
    assert_nothing_kept(&app);
    let whole = raw(&app, &client, &format!("Content-Length: {}", PDF.len()), PDF);
    assert!(whole.starts_with("HTTP/1.1 201 "), "{whole}");
}

#[test]
fn nobody_piles_up_files_without_an_enterprise() {
    let (app, register) = TestApp::with_register();
    let officer = app.login("officer_a1");
    let first = officer.send_file("a.xlsx", OCTETS, &xlsx()).expect(201).id();
    for _ in 1..50 {
        officer.send_file("a.pdf", OCTETS, PDF).expect(201);
    }
    officer.send_file("a.pdf", OCTETS, PDF).expect_problem(409, "too_many_files");
    app.login("firm").send_file("a.pdf", OCTETS, PDF).expect(201);
    officer.link_file(register.a1.id, first, "other").expect(201);
    officer.send_file("a.pdf", OCTETS, PDF).expect(201);
}
