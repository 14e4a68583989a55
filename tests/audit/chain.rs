//! Whatever is done to the trail behind the server's back, verification names the first broken place.

use diesel::RunQueryDsl;
use zhuqi::db::Conn;

use super::quiet;
use crate::common::TestApp;

/// A deed at the database, how to take it back, and what verification says in between.
struct Deed {
    name: &'static str,
    done: &'static str,
    undone: &'static str,
    found: &'static str,
}

const AWAY: &str =
    "CREATE TABLE kept AS SELECT * FROM audit_entries WHERE id = 5; DELETE FROM audit_entries WHERE id = 5;";
const BACK: &str = "INSERT INTO audit_entries SELECT * FROM kept; DROP TABLE kept;";

const DEEDS: [Deed; 11] = [
    Deed {
        name: "an entry is changed",
        done: "UPDATE audit_entries SET changes = '{\"after\":{\"name\":\"第9件\"}}' WHERE id = 3;",
        undone: "UPDATE audit_entries SET changes = '{\"after\":{\"name\":\"第2件\"}}' WHERE id = 3;",
        found: "seq 3: entry 3 was changed",
    },
    Deed {
        name: "somebody else is named",
        done: "UPDATE audit_entries SET user_id = 1 WHERE id = 7;",
        undone: "UPDATE audit_entries SET user_id = NULL WHERE id = 7;",
        found: "seq 7: entry 7 was changed",
    },
    Deed { name: "an entry is removed", done: AWAY, undone: BACK, found: "seq 5: entry 5 was removed" },
    Deed {
        name: "two entries are swapped",
        done: "UPDATE audit_entries SET id = -1 WHERE id = 4; UPDATE audit_entries SET id = 4 WHERE id = 6;
               UPDATE audit_entries SET id = 6 WHERE id = -1;",
        undone: "UPDATE audit_entries SET id = -1 WHERE id = 4; UPDATE audit_entries SET id = 4 WHERE id = 6;
               UPDATE audit_entries SET id = 6 WHERE id = -1;",
        found: "seq 4: entry 4 was changed",
    },
    Deed {
        name: "two places are swapped",
        done: "UPDATE audit_chain SET seq = -1 WHERE seq = 4; UPDATE audit_chain SET seq = 4 WHERE seq = 6;
               UPDATE audit_chain SET seq = 6 WHERE seq = -1;",
        undone: "UPDATE audit_chain SET seq = -1 WHERE seq = 4; UPDATE audit_chain SET seq = 4 WHERE seq = 6;
               UPDATE audit_chain SET seq = 6 WHERE seq = -1;",
        found: "seq 4: the row of the chain was changed",
    },
    Deed {
        name: "an entry is inserted",
        done: "INSERT INTO audit_entries (id, at, action, resource, resource_id, changes)
               VALUES (900, '2026-01-01 00:00:00', 'test.write', 'test', '1', 'null');",
        undone: "DELETE FROM audit_entries WHERE id = 900;",
        found: "entry 900: inserted",
    },
    Deed {
        name: "a hash is changed",
        done: "CREATE TABLE kept AS SELECT * FROM audit_chain WHERE seq = 8;
               UPDATE audit_chain SET hash = (SELECT hash FROM audit_chain WHERE seq = 7) WHERE seq = 8;",
        undone: "UPDATE audit_chain SET hash = (SELECT hash FROM kept) WHERE seq = 8; DROP TABLE kept;",
        found: "seq 8: the row of the chain was changed",
    },
    Deed {
        name: "a place is given to another entry",
        done: "UPDATE audit_chain SET entry_id = 901 WHERE seq = 2;",
        undone: "UPDATE audit_chain SET entry_id = 2 WHERE seq = 2;",
        found: "seq 2: the row of the chain was changed",
    },
    Deed {
        name: "a place is removed",
        done: "CREATE TABLE kept AS SELECT * FROM audit_chain WHERE seq = 9; DELETE FROM audit_chain WHERE seq = 9;",
        undone: "INSERT INTO audit_chain SELECT * FROM kept; DROP TABLE kept;",
        found: "seq 9: removed from the chain",
    },
    Deed {
        name: "an entry and its place are removed",
        done: "CREATE TABLE kept AS SELECT * FROM audit_entries WHERE id = 1; DELETE FROM audit_entries WHERE id = 1;
               CREATE TABLE kept_place AS SELECT * FROM audit_chain WHERE seq = 1; DELETE FROM audit_chain WHERE seq = 1;",
        undone: "INSERT INTO audit_entries SELECT * FROM kept; DROP TABLE kept;
               INSERT INTO audit_chain SELECT * FROM kept_place; DROP TABLE kept_place;",
        found: "seq 1: removed from the chain",
    },
    Deed {
        name: "an entry is removed before it is sealed",
        done: "INSERT INTO audit_pending (entry_id) VALUES (902);",
        undone: "DELETE FROM audit_pending WHERE entry_id = 902;",
        found: "entry 902: removed before it was sealed",
    },
];

#[test]
fn every_deed_at_the_database_is_named_with_its_place() {
    let app = quiet();
    app.write_entries(10);
    assert_eq!(app.seal(), 10);
    app.unprotect();
    assert_eq!(app.fault(&[]), "");
    for deed in &DEEDS {
        app.sql(deed.done);
        let found = app.fault(&[]);
        assert!(found.starts_with(deed.found), "{}: {found:?}", deed.name);
        app.sql(deed.undone);
        assert_eq!(app.fault(&[]), "", "{} was taken back", deed.name);
    }
}

#[test]
fn a_checkpoint_proves_that_the_newest_entries_are_gone() {
    let app = quiet();
    app.write_entries(10);
    app.seal();
    let checkpoint = app.head();
    assert_eq!(checkpoint.seq, 10);
    assert_eq!(app.fault(std::slice::from_ref(&checkpoint)), "");
    app.unprotect();
    app.sql("DELETE FROM audit_entries WHERE id > 8; DELETE FROM audit_chain WHERE seq > 8;");
    assert_eq!(app.fault(&[]), "", "without a checkpoint nothing shows that there ever were more");
    let found = app.fault(&[checkpoint]);
    assert_eq!(found, "seq 9: removed; the chain ends at 8, and a checkpoint was taken at 10");
}

#[test]
fn a_checkpoint_proves_that_the_chain_was_written_anew_even_with_the_servers_key() {
    let app = quiet();
    app.write_entries(10);
    app.seal();
    let checkpoint = app.head();
    app.unprotect();
    app.sql(
        "UPDATE audit_entries SET action = 'test.other' WHERE id = 6; DELETE FROM audit_chain WHERE seq >= 6;
         INSERT INTO audit_pending SELECT id FROM audit_entries WHERE id >= 6;",
    );
    app.seal();
    assert_eq!(app.fault(&[]), "");
    let found = app.fault(&[checkpoint]);
    assert_eq!(found, "seq 10: not the hash of the checkpoint; the chain was rewritten");
}

#[test]
fn neither_entries_nor_places_nor_who_reads_them_can_be_changed_in_the_ordinary_way() {
    let (app, _) = TestApp::with_register();
    app.seal();
    for statement in [
        "UPDATE audit_entries SET action = 'x' WHERE id = 1",
        "DELETE FROM audit_entries WHERE id = 1",
        "UPDATE audit_chain SET seq = 9 WHERE seq = 1",
        "DELETE FROM audit_chain",
        "UPDATE audit_readers SET organization_id = 99",
        "DELETE FROM audit_readers",
        "UPDATE audit_subjects SET enterprise_id = 99",
        "DELETE FROM audit_subjects",
    ] {
        let refused = app.state.db.write_blocking(|c: &mut Conn| Ok(diesel::sql_query(statement).execute(c)?));
        let refused = refused.map(|_| ()).map_err(|error| error.to_string());
        assert!(refused.as_ref().is_err_and(|text| text.contains("append-only")), "{statement}: {refused:?}");
    }
    assert_eq!(app.fault(&[]), "");
}
