//! An entry names the membership and the relation that permitted the action, not just any of the caller's.

use diesel::prelude::*;
use serde_json::json;
use zhuqi::db::schema::{audit_entries, memberships};
use zhuqi::db::{now, today};
use zhuqi::users::words::Role;

use crate::common::TestApp;
use crate::common::world::{TOWN_A1, org};

type Found = (Option<i64>, Option<i64>, Option<String>, Option<String>, Option<i64>);

/// Membership, unit, role, relation and enterprise of the last entry of an action.
fn last(app: &TestApp, action: &str) -> Found {
    use audit_entries as t;
    let rows = t::table.filter(t::action.eq(action)).order(t::id.desc());
    let columns = (t::membership_id, t::organization_id, t::role, t::relation, t::enterprise_id);
    app.arrange(|c| rows.select(columns).first(c).expect(action))
}

fn add_role(app: &TestApp, username: &str, role: Role, organization: i64) -> i64 {
    let user = app.user_of(username);
    app.arrange(|c| {
        diesel::insert_into(memberships::table)
            .values((
                memberships::user_id.eq(user),
                memberships::organization_id.eq(organization),
                memberships::role.eq(role),
                memberships::valid_from.eq(today()),
                memberships::created_at.eq(now()),
            ))
            .returning(memberships::id)
            .get_result(c)
            .expect("a membership")
    })
}

#[test]
fn of_two_offices_the_entry_names_the_one_that_permitted_the_action() {
    let (app, register) = TestApp::with_register();
    let officer = app.membership_of("officer_a1");
    let coordinator = add_role(&app, "officer_a1", Role::Coordinator, org::TOWN_A2);
    let administrator = add_role(&app, "officer_a1", Role::Admin, org::DISTRICT_B);
    let client = app.login("officer_a1");
    let text = |text: &str| Some(text.to_owned());

    let path = format!("/enterprises/{}/contacts/{}/reveal", register.a1.id, register.a1.contact);
    client.send("POST", &path, &[], b"").expect(200);
    let served = (Some(officer), Some(org::TOWN_A1), text("officer"), text("officer"), Some(register.a1.id));
    assert_eq!(last(&app, "enterprise.reveal_contact"), served);

    let path = format!("/enterprises/{}/contacts/{}/reveal", register.a2.id, register.a2.contact);
    client.send("POST", &path, &[], b"").expect(200);
    let own = (Some(coordinator), Some(org::TOWN_A2), text("coordinator"), text("coordinator"), Some(register.a2.id));
    assert_eq!(last(&app, "enterprise.reveal_contact"), own);

    let unit = json!({"kind": "department", "name": "湖滨区样板局", "parent_id": org::DISTRICT_B});
    client.post("/organizations", &unit).expect(201);
    assert_eq!(
        last(&app, "organization.create"),
        (Some(administrator), Some(org::DISTRICT_B), text("admin"), None, None)
    );

    let path = format!("/enterprises/{}/contacts/{}/reveal", register.a1.id, register.a1.contact);
    app.login("firm").send("POST", &path, &[], b"").expect(200);
    assert_eq!(last(&app, "enterprise.reveal_contact"), (None, None, None, text("agent"), Some(register.a1.id)));

    let (_, platform) = app.api_client(&["enterprises:write"], org::DISTRICT_A);
    let body = json!({"name": "样板平台有限公司", "entity_kind": "company", "territory_code": TOWN_A1});
    let id = platform.post("/enterprises", &body).expect(201).id();
    assert_eq!(last(&app, "enterprise.create"), (None, Some(org::DISTRICT_A), None, None, Some(id)));
    platform.patch(&format!("/enterprises/{id}"), 1, &json!({"note": "x"})).expect(200);
    assert_eq!(last(&app, "enterprise.update"), (None, Some(org::DISTRICT_A), None, text("client"), Some(id)));
}
