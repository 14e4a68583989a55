//! Why a clock stands still, runs again or has more time: what was done to the issue at that very moment, as its
//! timeline tells it.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::clocks::IssueDeadline;
use super::words::Visibility;
use super::workflow::IssueAction;
use crate::db::Conn;
use crate::db::schema::issue_events as t;
use crate::error::Result;

/// Entries that somebody's action led to.
const CAUSED: [&str; 4] = ["suspend", "resume", "extend", "extend_until"];

/// Writes the actions beside the entries; the enterprise (`outside`) reads no internal words.
pub fn tell(c: &mut Conn, issue_id: i64, deadlines: &mut [IssueDeadline], outside: bool) -> Result<()> {
    let caused = |deadline: &IssueDeadline| deadline.entries.iter().any(|e| CAUSED.contains(&e.entry.as_str()));
    if !deadlines.iter().any(caused) {
        return Ok(());
    }
    let told = t::table.filter(t::issue_id.eq(issue_id).and(t::action.ne(IssueAction::Comment.code())));
    let told: Vec<(NaiveDateTime, String, Visibility, Option<String>)> =
        told.order(t::id).select((t::at, t::action, t::visibility, t::note)).load(c)?;
    for entry in deadlines.iter_mut().flat_map(|deadline| deadline.entries.iter_mut()) {
        if !CAUSED.contains(&entry.entry.as_str()) {
            continue;
        }
        let Some((_, action, visibility, note)) = told.iter().find(|(at, ..)| at.and_utc() == entry.at) else {
            continue;
        };
        entry.action = IssueAction::parse(action);
        let readable = !outside || *visibility == Visibility::Shared;
        let reason = note.clone().filter(|_| readable && entry.action.is_some_and(gives_reason));
        entry.reason = entry.reason.take().or(reason);
    }
    Ok(())
}

/// Whether the words of an action say why; those of a reply, say, are the reply itself.
fn gives_reason(action: IssueAction) -> bool {
    matches!(action, IssueAction::RequireInfo | IssueAction::Object | IssueAction::Decide | IssueAction::Resume)
}
