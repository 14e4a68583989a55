//! Files: sending, linking, reading, and what becomes of those that nobody wants.

mod bad;
mod broken_store;
mod certification;
mod content;
mod linking;
mod s3;
mod scanner;
mod sweep;

use std::io::{Cursor, Write};

use serde_json::json;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::common::TestApp;
use crate::common::files::{HEIC, JPEG, PDF, PNG, WEBP};

/// An archive of these parts.
pub fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(content).expect("a part");
    }
    zip.finish().expect("an archive").into_inner()
}

/// A text document as office programs make them.
pub fn docx() -> Vec<u8> {
    archive(&[("[Content_Types].xml", b"<Types/>"), ("_rels/.rels", b"<r/>"), ("word/document.xml", b"<w/>")])
}

/// A workbook.
pub fn xlsx() -> Vec<u8> {
    archive(&[("xl/workbook.xml", b"<x/>"), ("docProps/app.xml", b"<p/>"), ("[Content_Types].xml", b"<Types/>")])
}

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

#[test]
fn every_kind_is_told_by_its_content_and_comes_back_as_it_was() {
    let (app, register) = TestApp::with_register();
    let officer = app.login("officer_a1");
    let kinds: [(&str, &[u8], &str, &str, bool); 7] = [
        ("执照.pdf", PDF, "application/pdf", "执照.pdf", true),
        ("a.png", PNG, "image/png", "a.png", true),
        ("IMG_1.JPG", JPEG, "image/jpeg", "IMG_1.jpg", true),
        ("b.webp", WEBP, "image/webp", "b.webp", true),
        ("c.HEIC", HEIC, "image/heif", "c.heic", false),
        ("说明.docx", &docx(), DOCX, "说明.docx", false),
        ("表.xlsx", &xlsx(), XLSX, "表.xlsx", false),
    ];
    for (name, content, media_type, kept_as, is_shown) in kinds {
        let sent = officer.send_file(name, "application/octet-stream", content).expect(201);
        assert_eq!(sent.header("location"), format!("/api/v1/attachments/{}", sent.id()));
        let facts = |json: &serde_json::Value| {
            json!([json["filename"], json["media_type"], json["size_bytes"], json["is_shown"], json["scan_state"]])
        };
        let expected = json!([kept_as, media_type, content.len(), is_shown, "unscanned"]);
        assert_eq!(facts(&sent.json), expected, "{name}");
        assert_eq!(sent.json["allowed_actions"], json!(["link", "delete"]));
        assert!(sent.json["enterprise_id"].is_null() && sent.json["expires_at"].is_string(), "{}", sent.json);

        let linked = officer.link_file(register.a1.id, sent.id(), "certificate").expect(201);
        assert_eq!(facts(&linked.json), expected);
        assert_eq!(
            (&linked.json["enterprise_id"], &linked.json["kind"], &linked.json["expires_at"], &linked.json["version"]),
            (&json!(register.a1.id), &json!("certificate"), &json!(null), &json!(2))
        );
        let read = app.client().open_file(&officer.link(sent.id()), &[]).expect(200);
        assert_eq!(read.bytes, content, "{name}");
        assert_eq!(read.header("content-type"), media_type);
        let disposition = if is_shown { "inline; " } else { "attachment; " };
        assert!(read.header("content-disposition").starts_with(disposition), "{}", read.header("content-disposition"));
    }
    let list = officer.get(&format!("/enterprises/{}/attachments", register.a1.id)).expect(200);
    assert_eq!(list.json["items"].as_array().map(Vec::len), Some(7));
    assert_eq!(list.json["items"][0]["filename"], "表.xlsx", "the latest first");
}

#[test]
fn what_lies_in_the_store_says_nothing() {
    let (app, register) = TestApp::with_register();
    let content = [PDF, "王芳 411203199001011234".repeat(5000).as_bytes()].concat();
    app.login("coordinator_a").attach(register.a1.id, "licence", "王芳.pdf", &content);
    let [path] = app.stored_files().try_into().expect("one file");
    let stored = std::fs::read(&path).expect("its bytes");
    assert!(!path.to_string_lossy().contains("王芳"), "{path:?}");
    assert_eq!(stored.len(), content.len() + content.len().div_ceil(64 << 10) * 16);
    for text in ["%PDF", "王芳", "411203199001011234"] {
        assert!(!stored.windows(text.len()).any(|part| part == text.as_bytes()), "{text}");
    }
}

#[test]
fn a_request_that_is_repeated_with_its_key_keeps_one_file() {
    let (app, _) = TestApp::with_register();
    let officer = app.login("officer_a1");
    let headers = [("content-type", "application/octet-stream"), ("idempotency-key", "upload-1")];
    let send = || officer.send("POST", "/attachments?filename=a.pdf", &headers, PDF).expect(201);
    let (first, second) = (send(), send());
    assert_eq!(first.json, second.json);
    assert_eq!((app.file_rows(), app.stored_files().len()), (1, 1));
}
