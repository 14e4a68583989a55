use diesel::dsl::sum;

use super::*;
use crate::db::schema::{assignments, enterprise_contacts, enterprises, officers};
use crate::demo::{ENTERPRISES, SEED, as_of};

fn database() -> (tempfile::TempDir, Db) {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let db = Db::open(&format!("sqlite://{}", directory.path().join("demo.db").display()), 2).expect("opens");
    db.migrate().expect("migrates");
    (directory, db)
}

#[test]
fn the_whole_district_arrives_once() {
    let (_directory, db) = database();
    let keys = Keys::derive(&[1; 32]);
    let district = District::generate(SEED, ENTERPRISES, as_of());
    assert!(is_empty(&db).expect("counts"));
    load(&db, &keys, "no log-in", &district).expect("loads");
    assert!(!is_empty(&db).expect("counts"));

    db.read_blocking(|c| {
        let firms: i64 = enterprises::table.count().get_result(c)?;
        assert_eq!(firms as usize, ENTERPRISES as usize + duplicates::count(ENTERPRISES as usize));
        let units: i64 = organizations::table.count().get_result(c)?;
        assert_eq!(units, district.organizations.len() as i64);
        let served: i64 = assignments::table.count().get_result(c)?;
        assert_eq!(served as usize, district.firms.assignments.iter().map(Vec::len).sum::<usize>());
        let capacity: Option<i64> = officers::table.select(sum(officers::capacity)).get_result(c)?;
        assert_eq!(capacity, Some(district.officers.iter().map(|officer| i64::from(officer.capacity)).sum()));
        // Phones are sealed, and found by their index.
        let contact = &district.firms.enterprises[7].contacts[0];
        let found: Option<Vec<u8>> = enterprise_contacts::table
            .filter(enterprise_contacts::phone_index.eq(keys.blind_index(&contact.phone)))
            .select(enterprise_contacts::phone_cipher)
            .get_result(c)?;
        assert_eq!(keys.open_text(found.as_deref())?.as_deref(), Some(contact.phone.as_str()));
        Ok(())
    })
    .expect("reads");

    load(&db, &keys, "no log-in", &district).expect_err("a second load changes nothing");
}
