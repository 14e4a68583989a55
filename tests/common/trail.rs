//! What an operation left in the audit trail.

use diesel::prelude::*;
use serde_json::Value;
use zhuqi::audit::words;
use zhuqi::db::schema::audit_entries as t;
use zhuqi::vocabulary::Word;

use super::TestApp;
use super::client::Answer;

type Filter = Box<dyn BoxableExpression<t::table, zhuqi::db::Backend, SqlType = diesel::sql_types::Bool>>;

impl TestApp {
    /// The entries that a request wrote: what was done, to which row, and what changed. Their words are known.
    #[track_caller]
    pub fn entries_of(&self, answer: &Answer) -> Vec<(String, String, Value)> {
        let request = answer.header("x-request-id").to_owned();
        self.entries(Box::new(t::request_id.assume_not_null().eq(request)))
    }

    /// The entries of an action.
    #[track_caller]
    pub fn entries_with(&self, action: &str) -> Vec<(String, String, Value)> {
        self.entries(Box::new(t::action.eq(action.to_owned())))
    }

    #[track_caller]
    fn entries(&self, filter: Filter) -> Vec<(String, String, Value)> {
        let rows = t::table.filter(filter).order(t::id).select((t::action, t::resource, t::resource_id, t::changes));
        let rows: Vec<(String, String, String, String)> = self.arrange(|c| rows.load(c).expect("entries"));
        assert!(!rows.is_empty(), "no entry");
        let known = |words: &[Word], code: &str| words.iter().any(|(word, ..)| *word == code);
        let out = |(action, resource, id, changes): (String, String, String, String)| {
            assert!(known(words::ACTIONS, &action) && known(words::RESOURCES, &resource), "{action} {resource}");
            (action, format!("{resource} {id}"), serde_json::from_str(&changes).expect("JSON"))
        };
        rows.into_iter().map(out).collect()
    }
}
