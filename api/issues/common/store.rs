//! Rows of common problems. Whoever sees one of its issues sees a common problem, and of its issues those that he sees.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::auth::principal::Principal;
use crate::auth::scope::{self, Permission};
use crate::db::Conn;
use crate::db::schema::{common_problem_issues as m, common_problems as t, issues};
use crate::error::Result;
use crate::issues::store::IssueRow;
use crate::issues::words::ReplyResult;
use crate::messages;

/// One as it is stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = t)]
pub struct ProblemRow {
    /// `common_problems.id`
    pub id: i64,
    /// Everything that is written with it.
    #[diesel(embed)]
    pub facts: ProblemFacts,
}

/// The columns of a common problem.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset, serde::Serialize)]
#[diesel(table_name = t, treat_none_as_null = true)]
pub struct ProblemFacts {
    /// In one line.
    pub title: String,
    /// The words that its issues share, as JSON.
    #[serde(skip)]
    pub terms: String,
    /// What its answer says.
    pub reply_result: Option<ReplyResult>,
    /// See `reply_result`.
    pub reply_text: Option<String>,
    /// The law or policy that an explanation rests on.
    pub reply_basis: Option<String>,
    /// When it was answered last.
    pub answered_at: Option<NaiveDateTime>,
    /// Who confirmed it.
    pub user_id: Option<i64>,
    /// Which program confirmed it.
    pub api_client_id: Option<i64>,
    /// Row version.
    pub version: i64,
    /// Confirmation.
    pub created_at: NaiveDateTime,
    /// Last change.
    pub updated_at: NaiveDateTime,
}

/// A common problem with those of its issues that the caller sees, in the order of their ids.
pub type Seen = (ProblemRow, Vec<IssueRow>);

/// How many are looked at in one go.
const STEP: i64 = 40;

/// Those after one (newest first) of whose issues the caller sees some, `fetch` at most.
pub fn page(c: &mut Conn, principal: &Principal, after: Option<i64>, fetch: i64) -> Result<Vec<Seen>> {
    let (mut found, mut before) = (Vec::new(), after.unwrap_or(i64::MAX));
    loop {
        let rows = t::table.filter(t::id.lt(before)).order(t::id.desc()).limit(STEP);
        let rows: Vec<ProblemRow> = rows.select(ProblemRow::as_select()).load(c)?;
        let all = (rows.len() as i64) < STEP;
        before = rows.last().map_or(0, |row| row.id);
        for seen in seen(c, principal, rows)? {
            if found.len() as i64 == fetch {
                return Ok(found);
            }
            found.push(seen);
        }
        if all {
            return Ok(found);
        }
    }
}

/// Of some rows those that the caller sees.
fn seen(c: &mut Conn, principal: &Principal, rows: Vec<ProblemRow>) -> Result<Vec<Seen>> {
    let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
    let pairs = m::table.filter(m::common_problem_id.eq_any(&ids));
    let pairs: Vec<(i64, i64)> = pairs.select((m::issue_id, m::common_problem_id)).load(c)?;
    let issue_ids: Vec<i64> = pairs.iter().map(|(issue, _)| *issue).collect();
    let visible = issues::table.filter(issues::id.eq_any(&issue_ids)).filter(scope::issues(principal));
    let visible: Vec<IssueRow> = visible.order(issues::id).select(IssueRow::as_select()).load(c)?;
    let of =
        |id: i64| -> Vec<IssueRow> { visible.iter().filter(|row| pairs.contains(&(row.id, id))).cloned().collect() };
    let seen = rows.into_iter().map(|row| {
        let own = of(row.id);
        (row, own)
    });
    Ok(seen.filter(|(_, own)| !own.is_empty()).collect())
}

/// The common problem, if the caller is of an office and sees one of its issues; 404 otherwise.
pub fn find(c: &mut Conn, principal: &Principal, id: i64) -> Result<Seen> {
    let row: Option<ProblemRow> = t::table.find(id).select(ProblemRow::as_select()).first(c).optional()?;
    let office = principal.may(Permission::IssuesRead);
    let found = seen(c, principal, row.into_iter().filter(|_| office).collect())?.pop();
    found.ok_or_else(|| messages::NOT_FOUND.error())
}

/// Makes another writer wait, and finds it as it then stands.
pub fn find_to_change(c: &mut Conn, principal: &Principal, id: i64) -> Result<Seen> {
    if let Conn::Postgresql(c) = c {
        t::table.filter(t::id.eq(id)).select(t::id).for_update().load::<i64>(c)?;
    }
    find(c, principal, id)
}

/// The one that an issue belongs to: id and title.
pub fn of_issue(c: &mut Conn, issue_id: i64) -> Result<Option<(i64, String)>> {
    let row = m::table.inner_join(t::table).filter(m::issue_id.eq(issue_id)).select((t::id, t::title));
    Ok(row.first(c).optional()?)
}

/// Writes a new one with its issues.
pub fn insert(c: &mut Conn, facts: &ProblemFacts, issue_ids: &[i64]) -> Result<i64> {
    let id: i64 = diesel::insert_into(t::table).values(facts).returning(t::id).get_result(c)?;
    for issue_id in issue_ids {
        diesel::insert_into(m::table).values((m::issue_id.eq(issue_id), m::common_problem_id.eq(id))).execute(c)?;
    }
    Ok(id)
}

/// Writes what has become of it.
pub fn save(c: &mut Conn, row: &ProblemRow) -> Result<()> {
    diesel::update(t::table.find(row.id)).set(&row.facts).execute(c)?;
    Ok(())
}

/// Takes an issue out; without any left the common problem is gone.
pub fn remove(c: &mut Conn, id: i64, issue_id: i64) -> Result<()> {
    diesel::delete(m::table.find(issue_id)).execute(c)?;
    let left: i64 = m::table.filter(m::common_problem_id.eq(id)).count().get_result(c)?;
    if left == 0 {
        diesel::delete(t::table.find(id)).execute(c)?;
    }
    Ok(())
}
