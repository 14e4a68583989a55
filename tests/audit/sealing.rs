//! Sealing gives every entry one place, without gaps: from several servers, after interruptions, in any order of
//! commits.

use diesel::prelude::*;
use proptest::prelude::*;
use zhuqi::audit::{record_operator, seal};
use zhuqi::error::Error;

use super::quiet;
use crate::common::TestApp;

/// Numbers from 1 without a gap, and every entry once.
fn assert_whole(app: &TestApp, entries: usize) {
    let links = app.links();
    let numbers: Vec<i64> = links.iter().map(|(seq, _)| *seq).collect();
    assert_eq!(numbers, (1..=entries as i64).collect::<Vec<_>>());
    let mut sealed: Vec<i64> = links.iter().map(|(_, entry)| *entry).collect();
    sealed.sort_unstable();
    sealed.dedup();
    assert_eq!(sealed.len(), entries);
    let verdict = app.verify(&[]);
    assert_eq!((verdict.fault, verdict.seq, verdict.waiting), (None, entries as i64, 0));
}

#[test]
fn two_servers_that_seal_at_once_make_one_chain() {
    let app = quiet();
    let other = app.beside(|config| config.jobs = false);
    std::thread::scope(|scope| {
        for server in [&app, &other] {
            scope.spawn(move || (0..10).for_each(|_| server.write_entries(20)));
            scope.spawn(move || {
                for _ in 0..30 {
                    let sealed = server.state.db.write_blocking(|c| seal::batch(c, &server.state.keys, 7));
                    sealed.expect("seals");
                }
            });
        }
    });
    app.seal();
    assert_whole(&app, 400);
}

#[test]
fn a_batch_that_fails_leaves_nothing_and_is_done_again() {
    let app = quiet();
    app.write_entries(30);
    let failed = app.state.db.write_blocking(|c| {
        assert_eq!(seal::batch(c, &app.state.keys, 20)?, 20);
        Err::<(), _>(Error::Internal("the power went".into()))
    });
    assert!(failed.is_err());
    assert_eq!(app.links(), []);
    assert_eq!(app.seal(), 30);
    assert_whole(&app, 30);
}

#[test]
fn an_entry_that_is_committed_late_is_sealed_late() {
    let app = quiet();
    if app.is_sqlite() {
        // One writer at a time: numbers and commits cannot differ in order.
        return;
    }
    let write = |c: &mut zhuqi::db::Conn, name: &str| record_operator(c, "test.write", "test", name, &());
    app.arrange(|c| {
        write(c, "late").expect("written");
        app.arrange(|c| write(c, "early").expect("written"));
        assert_eq!(app.seal(), 1, "the one that can be seen");
    });
    assert_eq!(app.seal(), 1);
    assert_eq!(app.links(), [(1, 2), (2, 1)]);
    assert_whole(&app, 2);
}

#[test]
fn sealing_reads_the_end_of_the_chain_and_what_waits_and_nothing_else() {
    let app = quiet();
    app.write_entries(3000);
    app.seal();
    app.write_entries(5);
    let head = "SELECT seq, hash FROM audit_chain ORDER BY seq DESC LIMIT 1";
    let waiting =
        "SELECT e.* FROM audit_pending p JOIN audit_entries e ON e.id = p.entry_id ORDER BY p.entry_id LIMIT 1000";
    for query in [head, waiting] {
        let plan = app.plan(query);
        let reads_all = ["Seq Scan on audit_entries", "Seq Scan on audit_chain", "SCAN e", "USE TEMP B-TREE"];
        assert!(reads_all.iter().all(|sign| !plan.contains(sign)), "{query}\n{plan}");
    }
    assert_eq!(app.seal(), 5);
}

impl TestApp {
    /// How the database would run a query.
    pub fn plan(&self, query: &str) -> String {
        #[derive(diesel::QueryableByName)]
        struct Line {
            #[diesel(sql_type = diesel::sql_types::Text)]
            detail: String,
        }
        if self.is_sqlite() {
            let plan = format!("EXPLAIN QUERY PLAN {query}");
            let lines: Vec<Line> = self.arrange(|c| diesel::sql_query(plan).load(c).expect("a plan"));
            return lines.into_iter().map(|line| line.detail + "\n").collect();
        }
        self.sql("ANALYZE");
        // A function, because EXPLAIN gives its rows no name that could be loaded.
        self.sql(&format!(
            "CREATE OR REPLACE FUNCTION plan_of() RETURNS SETOF text LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY EXECUTE $q$EXPLAIN {query}$q$; END $$"
        ));
        let lines: Vec<Line> =
            self.arrange(|c| diesel::sql_query("SELECT plan_of() AS detail").load(c).expect("a plan"));
        lines.into_iter().map(|line| line.detail + "\n").collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    /// However writing, sealing and giving up alternate, the chain is whole and in the order of sealing.
    #[test]
    fn any_order_of_writing_sealing_and_failing_gives_one_chain(steps in prop::collection::vec((0..3usize, 1..9usize), 1..14)) {
        let app = quiet();
        let mut written = 0;
        for (step, count) in steps {
            match step {
                0 => { app.write_entries(count); written += count; }
                1 => { app.state.db.write_blocking(|c| seal::batch(c, &app.state.keys, count as i64)).expect("seals"); }
                _ => {
                    let failed = app.state.db.write_blocking(|c| {
                        seal::batch(c, &app.state.keys, count as i64)?;
                        Err::<(), _>(Error::Internal("given up".into()))
                    });
                    prop_assert!(failed.is_err());
                }
            }
        }
        app.seal();
        assert_whole(&app, written);
    }
}
