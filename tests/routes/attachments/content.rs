//! Reading: links, parts, and the headers that keep a file from being anything but a file.

use chrono::Utc;
use proptest::prelude::*;
use zhuqi::attachments::link::{self, Holder};

use crate::common::TestApp;
use crate::common::files::{PDF, PNG, long_pdf};

#[test]
fn a_file_is_served_as_nothing_but_a_file() {
    let (app, register) = TestApp::with_register();
    let officer = app.login("officer_a1");
    let picture = officer.attach(register.a1.id, "photo", "a.png", PNG).id();
    let document = officer.attach(register.a1.id, "licence", "执照.pdf", PDF).id();
    for (id, sandboxed) in [(picture, true), (document, false)] {
        let url = officer.link(id);
        let read = app.client().open_file(&url, &[("accept-encoding", "gzip")]).expect(200);
        assert_eq!(read.header("x-content-type-options"), "nosniff");
        let policy = read.header("content-security-policy").to_owned();
        assert!(policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{policy}");
        assert_eq!(policy.contains("sandbox"), sandboxed);
        assert_eq!(read.header("cross-origin-resource-policy"), "same-origin");
        assert_eq!(read.header("cache-control"), "no-store");
        assert_eq!(read.header("accept-ranges"), "bytes");
        assert_eq!(read.header("content-length"), read.bytes.len().to_string(), "not compressed on the way");
        let saved = app.client().open_file(&format!("{url}&download=true"), &[]).expect(200);
        assert!(saved.header("content-disposition").starts_with("attachment; "));
        let tag = read.header("etag").to_owned();
        app.client().open_file(&url, &[("if-none-match", &tag)]).expect(304);
    }
}

#[test]
fn a_link_opens_its_own_file_for_five_minutes() {
    let (app, register) = TestApp::with_register();
    let officer = app.login("officer_a1");
    let id = officer.attach(register.a1.id, "photo", "a.png", PNG).id();
    let other = officer.attach(register.a1.id, "photo", "b.png", PNG).id();
    let link = officer.get(&format!("/attachments/{id}/link")).expect(200).json;
    let url = link["url"].as_str().expect("an address");
    let expires: chrono::DateTime<Utc> = link["expires_at"].as_str().and_then(|at| at.parse().ok()).expect("a time");
    let left = (expires - Utc::now()).num_seconds();
    assert!((280..=300).contains(&left), "{left}");
    app.client().open_file(url, &[]).expect(200);

    let token = url.rsplit('=').next().expect("a token");
    let read = |id: i64, token: &str| app.client().get(&format!("/attachments/{id}/file?token={token}"));
    read(other, token).expect_problem(403, "link_invalid");
    read(999_999, token).expect_problem(403, "link_invalid");
    let mut forged = token.as_bytes().to_vec();
    forged[3] = if forged[3] == b'A' { b'B' } else { b'A' };
    read(id, &String::from_utf8(forged).expect("text")).expect_problem(403, "link_invalid");
    read(id, "x").expect_problem(403, "link_invalid");
    app.client().get(&format!("/attachments/{id}/file")).expect_field("/token", "required");
    let holder = Holder { user_id: Some(app.user_of("officer_a1")), client_id: None };
    let late = link::sign(&app.state.keys, id, holder, Utc::now().timestamp() - 1);
    read(id, &late).expect_problem(410, "gone");
    // It opens what its holder sees, not what whoever made it sees.
    let stranger = Holder { user_id: Some(app.user_of("coordinator_b")), client_id: None };
    let token = link::sign(&app.state.keys, id, stranger, Utc::now().timestamp() + 60);
    read(id, &token).expect_problem(404, "not_found");
}

#[test]
fn parts_are_the_bytes_that_were_asked_for() {
    let (app, register) = TestApp::with_register();
    let officer = app.login("officer_a1");
    // Three chunks and a bit.
    let content = long_pdf(200_000);
    let id = officer.attach(register.a1.id, "licence", "a.pdf", &content).id();
    let url = officer.link(id);
    let part = |range: &str| app.client().open_file(&url, &[("range", range), ("accept-encoding", "gzip")]);
    for (range, first, last) in [
        ("bytes=0-0", 0, 0),
        ("bytes=0-65535", 0, 65535),
        ("bytes=65535-65536", 65535, 65536),
        ("bytes=65536-131071", 65536, 131071),
        ("bytes=100-199999", 100, 199999),
        ("bytes=199999-", 199999, 199999),
        ("bytes=150000-999999999", 150000, 199999),
        ("bytes=-1", 199999, 199999),
        ("bytes=-500000", 0, 199999),
    ] {
        let read = part(range).expect(206);
        assert_eq!(read.header("content-range"), format!("bytes {first}-{last}/200000"), "{range}");
        assert_eq!(read.header("content-length"), (last + 1 - first).to_string());
        assert!(read.bytes == content[first..=last], "{range}");
    }
    for range in ["bytes=200000-", "bytes=200000-200001", "bytes=-0", "bytes=99999999999999-"] {
        let refused = part(range).expect_problem(416, "range_not_satisfiable");
        assert_eq!(refused.header("content-range"), "bytes */200000", "{range}");
    }
    for range in ["bytes=0-1,5-6", "lines=1-2", "bytes=9-3", "bytes=a-b", "nonsense"] {
        let read = part(range);
        assert!(read.status == 200 && read.bytes == content, "{range}: {}", read.status);
    }
    let whole = app.client().open_file(&url, &[]).expect(200);
    let (tag, modified) = (whole.header("etag").to_owned(), whole.header("last-modified").to_owned());
    for (condition, status) in
        [(tag.as_str(), 206), (modified.as_str(), 206), ("\"other\"", 200), ("W/\"weak\"", 200), ("junk", 200)]
    {
        let headers = [("range", "bytes=0-9"), ("if-range", condition)];
        assert_eq!(app.client().open_file(&url, &headers).status, status, "{condition}");
    }
}

#[test]
fn any_part_of_any_file_is_the_right_one() {
    let (app, register) = TestApp::with_register();
    let officer = app.login("officer_a1");
    let files: Vec<(Vec<u8>, String)> = [1_usize, 65_535, 65_536, 65_537, 131_072, 300_001]
        .map(|size| {
            // One byte is no document; the smallest is as long as its beginning.
            let content = long_pdf(size.max(PDF.len()));
            let id = officer.attach(register.a1.id, "licence", "a.pdf", &content).id();
            (content, officer.link(id))
        })
        .into();
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(60));
    let case = (0..files.len(), 0..301_000_usize, 0..301_000_usize);
    let outcome = runner.run(&case, |(file, a, b)| {
        let (content, url) = &files[file];
        let (first, last) = (a.min(b), a.max(b));
        let read = app.client().open_file(url, &[("range", &format!("bytes={first}-{last}"))]);
        if first >= content.len() {
            prop_assert_eq!(read.status, 416);
        } else {
            prop_assert_eq!(read.status, 206);
            prop_assert!(read.bytes == content[first..content.len().min(last + 1)]);
        }
        Ok(())
    });
    outcome.expect("every part fits");
}

#[test]
fn a_file_larger_than_a_part_of_an_upload_comes_back_whole() {
    let (app, register) = TestApp::with_register();
    let officer = app.login("officer_a1");
    for size in [8 << 20, (8 << 20) + 1, 19 << 20] {
        let content = long_pdf(size);
        let id = officer.attach(register.a1.id, "licence", "a.pdf", &content).id();
        let read = app.client().open_file(&officer.link(id), &[]).expect(200);
        assert!(read.bytes == content, "{size}");
    }
    let names: Vec<_> = app.stored_files();
    assert!(names.len() == 3 && names.iter().all(|path| !path.to_string_lossy().contains('#')), "{names:?}");
}
