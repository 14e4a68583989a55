//! What lies on an agenda: the issues that were escalated to the conference, in an order that the office sets.

use diesel::prelude::*;
use diesel::sql_types::Bool;

use super::store::ConferenceRow;
use super::words::ConferenceState;
use crate::auth::principal::Principal;
use crate::auth::scope;
use crate::db::schema::{conference_items as i, conferences, issues, organizations};
use crate::db::{Conn, sql};
use crate::error::{FieldError, Result};
use crate::issues::words::IssueState;
use crate::organizations::store::below;
use crate::organizations::words::OrganizationKind;

/// Issues of one agenda; a meeting does not get through more.
pub const MOST: usize = 100;
/// Where a conference can decide something about an issue.
const DECIDABLE: [IssueState; 4] =
    [IssueState::Accepted, IssueState::Assigned, IssueState::InProgress, IssueState::OnLedger];

/// The issues that the conferences of an office can take up and that lie on no open agenda, those that are due first
/// first: what it coordinates itself and, unless it is the municipality's, what the offices below it do. `among` looks
/// at these only.
pub fn candidates(
    c: &mut Conn,
    principal: &Principal,
    organization_id: i64,
    among: Option<&[i64]>,
    limit: i64,
) -> Result<Vec<i64>> {
    use organizations as o;
    let (path, kind): (String, OrganizationKind) =
        o::table.find(organization_id).select((o::path, o::kind)).first(c)?;
    // Districts have conferences of their own.
    let pattern = if kind == OrganizationKind::Municipality { path } else { below(&path) };
    let offices = o::table.filter(o::path.like(pattern)).select(o::id);
    let taken = i::table.filter(i::is_open.eq(true)).select(i::issue_id);
    // Written out, so that the index of what waits serves it.
    let escalated = sql::<Bool>("issues.escalation = 'joint_conference' AND issues.closed_at IS NULL");
    let mut rows = issues::table
        .filter(escalated)
        .filter(issues::coordinating_organization_id.eq_any(offices))
        .filter(issues::state.eq_any(DECIDABLE))
        .filter(issues::id.ne_all(taken))
        .filter(scope::issues(&scope::at_conferences(principal)))
        .into_boxed();
    if let Some(ids) = among {
        rows = rows.filter(issues::id.eq_any(ids.to_vec()));
    }
    Ok(rows.order((issues::due_order, issues::id)).limit(limit).select(issues::id).load(c)?)
}

/// Adds whatever waits for a conference and was never decided at one, behind what lies there already: first what an
/// earlier meeting did not get to.
pub fn fill(c: &mut Conn, principal: &Principal, conference: &ConferenceRow) -> Result<Vec<i64>> {
    let waiting = candidates(c, principal, conference.organization_id, None, 4 * MOST as i64)?;
    let decided = i::table.filter(i::issue_id.eq_any(&waiting).and(i::decided_at.is_not_null()));
    let decided: Vec<i64> = decided.select(i::issue_id).load(c)?;
    let deferred = deferrals(c, &waiting)?;
    let waiting = waiting.into_iter().filter(|id| !decided.contains(id));
    let (returning, new): (Vec<i64>, Vec<i64>) = waiting.partition(|id| deferred.contains(id));
    let present: Vec<i64> = of(c, conference.id)?;
    let ids: Vec<i64> = returning.into_iter().chain(new).take(MOST.saturating_sub(present.len())).collect();
    append(c, conference.id, present.len(), &ids)?;
    Ok(ids)
}

/// The issues on an agenda, in order.
pub fn of(c: &mut Conn, conference_id: i64) -> Result<Vec<i64>> {
    let rows = i::table.filter(i::conference_id.eq(conference_id)).order((i::position, i::id));
    Ok(rows.select(i::issue_id).load(c)?)
}

/// Of some issues, those that a closed meeting left undecided, as often as that happened.
pub fn deferrals(c: &mut Conn, issue_ids: &[i64]) -> Result<Vec<i64>> {
    let rows = i::table
        .inner_join(conferences::table.on(i::conference_id.eq(conferences::id)))
        .filter(i::issue_id.eq_any(issue_ids).and(i::decided_at.is_null()))
        .filter(conferences::state.eq(ConferenceState::Closed));
    Ok(rows.select(i::issue_id).load(c)?)
}

fn append(c: &mut Conn, conference_id: i64, present: usize, issue_ids: &[i64]) -> Result<()> {
    for (position, id) in (present as i32 + 1..).zip(issue_ids) {
        diesel::insert_into(i::table)
            .values((
                i::conference_id.eq(conference_id),
                i::issue_id.eq(*id),
                i::position.eq(position),
                i::is_open.eq(true),
            ))
            .execute(c)?;
    }
    Ok(())
}

/// Puts these issues on the agenda in this order, and takes the others off; 422 for one that cannot lie on it.
pub fn set(c: &mut Conn, principal: &Principal, conference: &ConferenceRow, issue_ids: &[i64]) -> Result<()> {
    let present = of(c, conference.id)?;
    let free = candidates(c, principal, conference.organization_id, Some(issue_ids), MOST as i64)?;
    for (index, id) in issue_ids.iter().enumerate() {
        let pointer = || format!("/agenda/{index}");
        if issue_ids[..index].contains(id) {
            return Err(FieldError::new(pointer(), "duplicate").into());
        }
        if !present.contains(id) && !free.contains(id) {
            return Err(FieldError::new(pointer(), "not_on_agenda").into());
        }
    }
    let gone = i::table.filter(i::conference_id.eq(conference.id).and(i::issue_id.ne_all(issue_ids)));
    diesel::delete(gone).execute(c)?;
    for (position, id) in (1..).zip(issue_ids) {
        if present.contains(id) {
            let row = i::table.filter(i::conference_id.eq(conference.id).and(i::issue_id.eq(*id)));
            diesel::update(row).set(i::position.eq(position)).execute(c)?;
        } else {
            append(c, conference.id, position as usize - 1, &[*id])?;
        }
    }
    Ok(())
}
