//! The store in S3, against the server that `make test-s3` starts and names in `TEST_S3_ENDPOINT`.

use std::time::{Duration, Instant};

use zhuqi::config::StoreConfig;

use crate::common::TestApp;
use crate::common::files::{PDF, long_pdf};
use crate::common::world::TOWN_A1;

/// A new bucket: its name, and its address for looking behind the store.
fn bucket() -> (String, String) {
    let endpoint = std::env::var("TEST_S3_ENDPOINT").expect("TEST_S3_ENDPOINT");
    let name = format!("files-{}", uuid::Uuid::new_v4().simple());
    let url = format!("{endpoint}/{name}");
    let started = Instant::now();
    // The server may be starting still.
    while let Err(error) = ureq::put(&url).send_empty() {
        assert!(started.elapsed() < Duration::from_secs(60), "{error}");
        std::thread::sleep(Duration::from_millis(200));
    }
    (name, url)
}

fn app(bucket: &str) -> TestApp {
    let endpoint = std::env::var("TEST_S3_ENDPOINT").expect("TEST_S3_ENDPOINT");
    TestApp::start_with(|config| {
        config.attachment_store = StoreConfig::S3 {
            bucket: bucket.to_owned(),
            prefix: "zhuqi".into(),
            variables: vec![
                ("AWS_ACCESS_KEY_ID", "test".into()),
                ("AWS_SECRET_ACCESS_KEY", "test".into()),
                ("AWS_ENDPOINT_URL", endpoint),
            ],
        };
    })
    .and_world()
}

/// Names of the objects in a bucket.
fn objects(url: &str) -> Vec<String> {
    let list = ureq::get(url).call().expect("a list").body_mut().read_to_string().expect("text");
    list.split("<Key>").skip(1).filter_map(|rest| rest.split_once("</Key>")).map(|(key, _)| key.to_owned()).collect()
}

#[test]
#[ignore = "needs an S3 server: make test-s3"]
fn a_bucket_keeps_gives_and_forgets_files() {
    let (name, url) = bucket();
    let app = app(&name);
    let client = app.login("coordinator_a");
    let body = serde_json::json!({"name": "样板存储有限公司", "entity_kind": "company", "territory_code": TOWN_A1});
    let firm = client.post("/enterprises", &body).expect(201).id();
    // One request, exactly one part, and three parts.
    for size in [PDF.len(), 8 << 20, 17 << 20] {
        let content = long_pdf(size);
        let id = client.attach(firm, "licence", "a.pdf", &content).id();
        let link = client.link(id);
        assert!(app.client().open_file(&link, &[]).expect(200).bytes == content, "{size}");
        let (first, last) = (size / 2, size - 3);
        let part = app.client().open_file(&link, &[("range", &format!("bytes={first}-{last}"))]).expect(206);
        assert!(part.bytes == content[first..=last], "{size}");
    }
    let kept = objects(&url);
    assert!(kept.len() == 3 && kept.iter().all(|key| key.starts_with("zhuqi/")), "{kept:?}");
    let sent = client.send_file("b.pdf", "application/pdf", PDF).expect(201).id();
    assert_eq!(objects(&url).len(), 4);
    client.delete(&format!("/attachments/{sent}"), 1).expect(204);
    let admin = app.login("admin_city");
    admin.post("/job-schedules/forget_files/run", &serde_json::json!({})).expect(202);
    let started = Instant::now();
    while objects(&url).len() > 3 {
        assert!(started.elapsed() < Duration::from_secs(60), "it is still there");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
#[ignore = "needs an S3 server: make test-s3"]
fn a_bucket_that_is_not_there_is_said() {
    let (name, _) = bucket();
    let app = app(&format!("{name}-missing"));
    let client = app.login("coordinator_a");
    client.send_file("a.pdf", "application/pdf", PDF).expect_problem(503, "store_unavailable");
    client.send_file("a.pdf", "application/pdf", &long_pdf(9 << 20)).expect_problem(503, "store_unavailable");
    assert_eq!(app.file_rows(), 0);
}
