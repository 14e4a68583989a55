//! The list of issues: filters that combine, two orders.

use chrono::NaiveDateTime;
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::store::IssueRow;
use super::words::{IssueKind, IssueState, NeedKind};
use super::workflow::open_states;
use crate::auth::principal::Principal;
use crate::auth::scope::{self, IssueFilter};
use crate::clock::words::Lamp;
use crate::db::schema::issues as t;
use crate::db::{Backend, Conn, sql as fixed};
use crate::error::Result;
use crate::http::page::{CountMode, Window};
use crate::search;

/// Order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub enum IssueSort {
    /// What is due first, first; the default. Issues without a running clock come last.
    #[serde(rename = "due_at")]
    Due,
    /// Newest first.
    #[serde(rename = "-id")]
    IdDesc,
}

/// Filters of the list; all of them combine.
#[derive(Debug, Clone, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct IssueQuery {
    /// Where they stand; several separated by commas, `open` for all that are worked on.
    #[validate(length(max = 200))]
    #[param(example = "submitted,info_required")]
    pub state: Option<String>,
    /// What kind of matter.
    #[param(inline)]
    pub kind: Option<IssueKind>,
    /// `categories` dictionary, one code.
    #[validate(length(max = 60))]
    pub category: Option<String>,
    /// With such a need in numbers.
    #[param(inline)]
    pub need_kind: Option<NeedKind>,
    /// The worst lamp of their running clocks.
    #[param(inline)]
    pub lamp: Option<Lamp>,
    /// Of one enterprise.
    pub enterprise_id: Option<i64>,
    /// Handled by one unit.
    pub lead_organization_id: Option<i64>,
    /// Coordinated by one office.
    pub coordinating_organization_id: Option<i64>,
    /// Whose title contains this.
    #[validate(length(max = 100))]
    pub q: Option<String>,
    /// `true`: only those that are the caller's own to follow: of his office or department, of the enterprises that he
    /// acts for or serves, and those that he recorded.
    pub mine: Option<bool>,
    /// Order.
    #[param(inline)]
    pub sort: Option<IssueSort>,
}

/// The position of a row in either order.
#[derive(Debug, Serialize, Deserialize)]
pub enum Key {
    /// By the end of the clock (microseconds), then id.
    Due(i64, i64),
    /// By id.
    Id(i64),
}

impl IssueQuery {
    fn parts(&self, principal: &Principal) -> Vec<IssueFilter> {
        if self.mine == Some(true) { scope::own_issue_parts(principal) } else { scope::issue_parts_of(principal) }
    }

    fn order(&self) -> IssueSort {
        self.sort.unwrap_or(IssueSort::Due)
    }

    /// The position of a row of the answer.
    pub fn key_of(&self, issue: &super::out::Issue) -> Key {
        match self.order() {
            IssueSort::Due => {
                let due = issue.due_at.map_or_else(super::clocks::far, |at| at.naive_utc());
                Key::Due(due.and_utc().timestamp_micros(), issue.id)
            }
            IssueSort::IdDesc => Key::Id(issue.id),
        }
    }

    /// The states asked for; `None` for all, 422 for an unknown word.
    fn states(&self) -> Result<Option<Vec<IssueState>>> {
        let Some(text) = self.state.as_deref() else { return Ok(None) };
        let mut states = Vec::new();
        for word in text.split(',').map(str::trim).filter(|word| !word.is_empty()) {
            match (word, IssueState::parse(word)) {
                ("open", _) => states.extend_from_slice(open_states()),
                (_, Some(state)) => states.push(state),
                _ => return Err(crate::error::FieldError::new("/state", "reference").into()),
            }
        }
        Ok(Some(states))
    }
}

type Query<'a> = t::BoxedQuery<'a, Backend>;

/// The rows of one page and one more.
pub fn page(c: &mut Conn, principal: &Principal, query: &IssueQuery, window: &Window<Key>) -> Result<Vec<IssueRow>> {
    // The page lies among the first rows of each relation.
    let mut ids: Vec<i64> = Vec::new();
    let sqlite = c.is_sqlite();
    for part in query.parts(principal) {
        let rows = ordered(filtered(part, query, sqlite)?, query, window.after.as_ref());
        ids.extend(rows.limit(window.fetch()).select(t::id).load::<i64>(c)?);
    }
    let rows = ordered(t::table.filter(t::id.eq_any(ids)).into_boxed(), query, None);
    Ok(rows.limit(window.fetch()).select(IssueRow::as_select()).load(c)?)
}

/// How many rows match.
pub fn count(c: &mut Conn, principal: &Principal, query: &IssueQuery, mode: CountMode) -> Result<i64> {
    let rows = filtered(scope::any_issue(query.parts(principal)), query, c.is_sqlite())?;
    match mode {
        CountMode::Exact => Ok(rows.count().get_result(c)?),
        CountMode::Estimate => Ok(rows.select(t::id).limit(10_000).load::<i64>(c)?.len() as i64),
    }
}

/// How many rows match, and what they ask for and were met in all.
pub fn sums(c: &mut Conn, principal: &Principal, query: &IssueQuery) -> Result<(i64, i64, i64)> {
    let rows = filtered(scope::any_issue(query.parts(principal)), query, c.is_sqlite())?;
    let sums = (
        fixed::<BigInt>("count(*)"),
        fixed::<BigInt>("CAST(coalesce(sum(issues.need_asked), 0) AS BIGINT)"),
        fixed::<BigInt>("CAST(coalesce(sum(issues.need_met), 0) AS BIGINT)"),
    );
    Ok(rows.select(sums).first(c)?)
}

fn filtered<'a>(scope: IssueFilter, query: &IssueQuery, sqlite: bool) -> Result<Query<'a>> {
    let mut rows = t::table.filter(scope).into_boxed();
    if let Some(states) = query.states()? {
        rows = rows.filter(t::state.eq_any(states));
    }
    if let Some(kind) = query.kind {
        rows = rows.filter(t::kind.eq(kind));
    }
    if let Some(category) = &query.category {
        rows = rows.filter(t::category.eq(category.clone()));
    }
    if let Some(kind) = query.need_kind {
        rows = rows.filter(t::need_kind.assume_not_null().eq(kind));
    }
    if let Some(lamp) = query.lamp {
        rows = rows.filter(t::lamp.eq(lamp));
    }
    if let Some(id) = query.enterprise_id {
        rows = rows.filter(t::enterprise_id.eq(id));
    }
    if let Some(id) = query.lead_organization_id {
        rows = rows.filter(t::lead_organization_id.eq(id));
    }
    if let Some(id) = query.coordinating_organization_id {
        rows = rows.filter(t::coordinating_organization_id.eq(id));
    }
    if let Some(text) = &query.q {
        rows = rows.filter(search::matches_title(text, sqlite));
    }
    Ok(rows)
}

fn ordered<'a>(rows: Query<'a>, query: &IssueQuery, after: Option<&Key>) -> Query<'a> {
    let time = |micros: &i64| -> NaiveDateTime {
        chrono::DateTime::from_timestamp_micros(*micros).unwrap_or_default().naive_utc()
    };
    match (query.order(), after) {
        (IssueSort::Due, Some(Key::Due(due, id))) => {
            // Row values let one index serve the condition and the order.
            let later = sql::<Bool>("(issues.due_order, issues.id) > (").bind::<Timestamp, _>(time(due));
            rows.filter(later.sql(", ").bind::<BigInt, _>(*id).sql(")")).order((t::due_order, t::id))
        }
        (IssueSort::Due, _) => rows.order((t::due_order, t::id)),
        (IssueSort::IdDesc, Some(Key::Id(id))) => rows.filter(t::id.lt(*id)).order(t::id.desc()),
        (IssueSort::IdDesc, _) => rows.order(t::id.desc()),
    }
}
