//! The demonstration district as its accounts see it, on either database.

use serde_json::{Value, json};
use zhuqi::auth::password;
use zhuqi::demo::load::duplicates;
use zhuqi::demo::{District, ENTERPRISES, SEED, as_of, load, people};

use crate::common::{Client, TestApp};

fn app() -> TestApp {
    let app = TestApp::start();
    let hash = password::hash(people::PASSWORD, true).expect("hashes");
    let district = District::generate(SEED, ENTERPRISES, as_of());
    load::load(&app.state.db, &app.state.keys, &hash, &district).expect("loads");
    app
}

fn count(client: &Client, filter: &str) -> i64 {
    let answer = client.get(&format!("/enterprises?count=exact&limit=1{filter}")).expect(200);
    answer.json["count"].as_i64().unwrap_or_else(|| panic!("no count: {}", answer.json))
}

#[test]
fn every_documented_account_sees_its_part_of_the_district() {
    let app = app();
    let login = |username: &str| app.client().login(username, people::PASSWORD);
    let all = ENTERPRISES as i64 + duplicates::count(ENTERPRISES as usize) as i64;
    let coordinator = login("coordinator");
    assert_eq!(count(&coordinator, ""), all);
    for username in ["supervisor", "leader"] {
        assert_eq!(count(&login(username), ""), all, "{username}");
    }
    let in_town = count(&login("town"), "");
    assert!((200..all).contains(&in_town), "{in_town}");
    let served = count(&login("officer"), "");
    assert!((10..in_town).contains(&served), "{served}");
    assert_eq!(count(&login("enterprise"), ""), 2);
    for username in ["handler", "lead"] {
        let cards = login(username).get("/enterprises/cards?q=%E6%A0%B7%E5%AE%89").expect(200);
        assert!(!cards.column("name").is_empty(), "{username}");
    }
    assert!(login("admin").get("/users").expect(200).column("username").len() > 10);

    // A park manages firms of a town that is not its own.
    let in_park = count(&login("park"), "");
    assert!((10..200).contains(&in_park), "{in_park}");
    let waiting = coordinator.get("/registrations").expect(200);
    assert_eq!(waiting.json["items"].as_array().map(Vec::len), Some(1));
}

#[test]
fn filters_and_search_have_something_to_find() {
    let app = app();
    let coordinator = app.client().login("coordinator", people::PASSWORD);
    let all = ENTERPRISES as usize + duplicates::count(ENTERPRISES as usize);
    for filter in [
        "&q=%E6%A0%B7",
        "&report_group=industry",
        "&size=micro",
        "&size=unknown",
        "&tag=high_tech",
        "&above_scale=yes",
        "&status=suspended",
        "&platform_status=certified",
        "&key_account=true",
        "&territory_code=411203001",
    ] {
        let found = count(&coordinator, filter);
        assert!((1..=all as i64).contains(&found), "{filter}: {found}");
    }
}

#[test]
fn the_office_has_duplicates_to_work_through() {
    let app = app();
    let coordinator = app.client().login("coordinator", people::PASSWORD);
    let wanted = duplicates::count(ENTERPRISES as usize);
    let asked = std::time::Instant::now();
    let marked = loop {
        let pairs = coordinator.get("/enterprise-duplicates?limit=200").expect(200).json;
        let items = pairs["items"].as_array().expect("a list").clone();
        let is_marked = |pair: &&Value| pair["second"]["note"].as_str().is_some_and(|note| note.contains("演示数据"));
        let marked = items.iter().filter(is_marked).count();
        // A district of invented firms is not full of look-alikes.
        assert!(items.len() <= 4 * wanted, "{}", items.len());
        if marked == wanted || asked.elapsed().as_secs() > 60 {
            break marked;
        }
        std::thread::sleep(std::time::Duration::from_millis(200));
    };
    assert_eq!(marked, wanted);
}

#[test]
fn numbering_goes_on_after_the_demonstration() {
    let app = app();
    let coordinator = app.client().login("coordinator", people::PASSWORD);
    let body = json!({ "name": "陕州样例商贸有限公司", "credit_code": "91411203TE30000752", "entity_kind": "company",
        "territory_code": "411203001", "industry_code": "5137", "tags": ["tech_sme"] });
    let created = coordinator.post("/enterprises", &body).expect(201);
    assert!(created.id() > ENTERPRISES as i64);
    let contact = json!({ "name": "王样华", "role": "liaison", "phone": "15412345678", "is_primary": true });
    coordinator.post(&format!("/enterprises/{}/contacts", created.id()), &contact).expect(201);
    assert_ne!(created.json["managing_organization_id"], Value::Null);
}

/// The ids of all pages.
fn ids(client: &Client, filter: &str) -> Vec<i64> {
    let (mut ids, mut next) = (Vec::new(), String::new());
    loop {
        let page = client.get(&format!("/enterprises?limit=150{filter}{next}")).expect(200);
        ids.extend(page.column("id").iter().filter_map(Value::as_i64));
        let Some(cursor) = page.json["next_cursor"].as_str() else { return ids };
        next = format!("&cursor={cursor}");
    }
}

#[test]
fn a_text_that_too_many_match_finds_them_in_the_order_of_their_ids() {
    let app = app();
    // Every name has this character, so the text changes nothing but the way that leads to the rows.
    for username in ["coordinator", "town", "officer", "leader", "enterprise"] {
        let client = app.client().login(username, people::PASSWORD);
        for filter in ["", "&report_group=industry", "&tag=high_tech", "&size=large"] {
            let expected = ids(&client, filter);
            assert_eq!(ids(&client, &format!("{filter}&q=%E6%A0%B7")), expected, "{username} {filter}");
        }
    }
    // One that few match brings the closest name first, on every page.
    let coordinator = app.client().login("coordinator", people::PASSWORD);
    let found = coordinator.get("/enterprises?q=%E6%A0%B7%E6%B3%BD&limit=200").expect(200);
    let lengths: Vec<usize> =
        found.column("name").iter().map(|name| name.as_str().map_or(0, |name| name.chars().count())).collect();
    assert!(lengths.len() > 5 && lengths.is_sorted(), "{lengths:?}");
    let mut expected: Vec<i64> = found.column("id").iter().filter_map(Value::as_i64).collect();
    let mut paged = Vec::new();
    let mut next = String::new();
    while paged.len() < expected.len() {
        let page = coordinator.get(&format!("/enterprises?q=%E6%A0%B7%E6%B3%BD&limit=7{next}")).expect(200);
        paged.extend(page.column("id").iter().filter_map(Value::as_i64));
        next = format!("&cursor={}", page.json["next_cursor"].as_str().unwrap_or_default());
    }
    expected.truncate(paged.len());
    assert_eq!(paged, expected);
}
