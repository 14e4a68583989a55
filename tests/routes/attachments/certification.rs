//! A certification by document rests on a file of the enterprise.

use diesel::prelude::*;
use serde_json::json;
use zhuqi::db::schema::enterprises;

use crate::common::TestApp;
use crate::common::files::PDF;

#[test]
fn a_certification_names_a_file_of_its_enterprise_which_then_stays() {
    let (app, register) = TestApp::with_register();
    let officer = app.login("officer_a1");
    app.arrange(|c| {
        let row = enterprises::table.find(register.a1.id);
        diesel::update(row).set(enterprises::platform_status.eq("registered")).execute(c).expect("registered")
    });
    let file = officer.attach(register.a1.id, "licence", "执照.pdf", PDF).id();
    let foreign = app.login("coordinator_a").attach(register.a2.id, "licence", "b.pdf", PDF).id();
    let waiting = officer.send_file("c.pdf", "application/pdf", PDF).expect(201).id();
    let path = format!("/enterprises/{}", register.a1.id);
    let version = || officer.get(&path).expect(200).json["version"].as_i64().expect("a version");
    let certify = |id: i64| {
        let body = json!({"method": "document", "document": "营业执照", "attachment_id": id});
        officer.post_if(&format!("{path}/certify"), version(), &body)
    };
    for wrong in [foreign, waiting, 999_999] {
        certify(wrong).expect_field("/attachment_id", "reference");
    }
    let certified = certify(file).expect(200);
    assert_eq!(
        (&certified.json["platform_status"], &certified.json["certification_attachment_id"]),
        (&json!("certified"), &json!(file))
    );
    officer.delete(&format!("/attachments/{file}"), 2).expect_problem(409, "referenced");
    officer.get(&format!("/attachments/{file}")).expect(200);
    app.login("coordinator_a").delete(&format!("/attachments/{foreign}"), 2).expect(204);
}
