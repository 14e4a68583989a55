//! The job that moves what lies in an abolished division. A moved row no longer lies there, so that whoever goes on
//! after an interruption finds exactly what is left.

use diesel::prelude::*;
use serde_json::json;

use super::territories::{self, Territory};
use super::transfers::{TransferRow, directly_in, targets, unit_at};
use crate::auth::principal::Principal;
use crate::auth::scope::{self, Place};
use crate::db::schema::{
    enterprise_moves, enterprise_registrations, enterprises, officer_territories, officers, organizations,
    territory_transfers as t,
};
use crate::db::{Conn, now};
use crate::enterprises::draft::place_of;
use crate::enterprises::moves::NewMove;
use crate::enterprises::references::serves;
use crate::enterprises::{matching, store};
use crate::error::Result;
use crate::http::context::RequestContext;
use crate::issues::place::follow;
use crate::jobs::queue::{self, Job, Outcome};
use crate::{AppState, audit};

/// `jobs.kind`
pub const JOB: &str = "territory_transfer";
/// Enterprises per transaction.
const CHUNK: i64 = 200;

/// Runs one transfer.
pub fn run(state: &AppState, job: &Job) -> Result<Outcome> {
    let row: TransferRow =
        state.db.read_blocking(|c| Ok(t::table.find(job.subject_id).select(TransferRow::as_select()).first(c)?))?;
    let principal = state.db.read_blocking(|c| Principal::acting(c, row.user_id, None))?;
    let pairs = state.db.read_blocking(|c| targets(c, &row.territory_code))?;
    let codes: Vec<String> = pairs.iter().map(|(division, _)| division.code.clone()).collect();
    // The lowest first: what is left in the range of a division is then no more than what lies directly in it, and what
    // has nowhere to go.
    for (division, target) in pairs.iter().rev().filter_map(|(division, target)| Some((division, target.as_ref()?))) {
        loop {
            if state.jobs.stopping() {
                return Ok(Outcome::Interrupted);
            }
            let moved = state.db.write_blocking(|c| {
                if !queue::renew(c, job)? {
                    return Ok(None);
                }
                diesel::update(t::table.find(row.id)).set(t::state.eq("running")).execute(c)?;
                Transfer { row: &row, job, principal: &principal, codes: &codes }.chunk(c, division, target).map(Some)
            })?;
            match moved {
                None => return Ok(Outcome::Lost),
                Some(0) => break,
                Some(_) => {}
            }
        }
    }
    let ours = state.db.write_blocking(|c| {
        let ours = queue::renew(c, job)?;
        if ours {
            let whole = territories::find(c, &row.territory_code)?;
            let left = enterprises::table.filter(scope::inside(whole.level, &whole.code));
            let left: i64 = left.count().get_result(c)?;
            diesel::update(t::table.find(row.id))
                .set((t::state.eq("completed"), t::left_enterprises.eq(left), t::finished_at.eq(now())))
                .execute(c)?;
        }
        Ok(ours)
    })?;
    Ok(if ours { Outcome::Done } else { Outcome::Lost })
}

/// Marks the transfer of a job that is not tried again.
pub fn give_up(c: &mut Conn, job: &Job) -> Result<()> {
    let text = "服务器处理时多次出错，可由系统管理员在“系统任务”中重试";
    diesel::update(t::table.find(job.subject_id))
        .set((t::state.eq("failed"), t::error.eq(text), t::finished_at.eq(now())))
        .execute(c)?;
    Ok(())
}

/// Takes [`give_up`] back.
pub fn reopen(c: &mut Conn, job: &Job) -> Result<()> {
    let none = (t::error.eq(None::<String>), t::finished_at.eq(None::<chrono::NaiveDateTime>));
    diesel::update(t::table.find(job.subject_id)).set((t::state.eq("queued"), none)).execute(c)?;
    Ok(())
}

struct Transfer<'a> {
    row: &'a TransferRow,
    job: &'a Job,
    principal: &'a Principal,
    codes: &'a [String],
}

impl Transfer<'_> {
    /// Some enterprises of one division, or at its end what else lies there; tells how many enterprises.
    fn chunk(&self, c: &mut Conn, from: &Territory, to: &Territory) -> Result<usize> {
        use enterprises as e;
        let here = e::table.filter(directly_in(from)).order(e::id).limit(CHUNK);
        let found: Vec<i64> = here.select(e::id).load(c)?;
        if found.is_empty() {
            self.rest(c, from, to)?;
            return Ok(0);
        }
        // Somebody may have moved or merged one of them a moment ago; that stays.
        store::lock(c, &found)?;
        let here = e::table.filter(directly_in(from)).filter(e::id.eq_any(&found)).order(e::id);
        let columns = (e::id, e::managing_organization_id, e::competent_department_id);
        let rows: Vec<(i64, Option<i64>, Option<i64>)> = here.select(columns).load(c)?;
        let place = place_of(c, &to.code)?.unwrap_or_default();
        let reason = format!("区划调整：{} → {}", from.full_name, to.full_name);
        for (id, manager, department) in &rows {
            let department = match department {
                Some(unit) if serves(c, *unit, true, &place)? => Some(*unit),
                // A department of the old area is not competent at the new place.
                _ => None,
            };
            let unit = match manager {
                Some(unit) if self.stays(c, *unit)? && serves(c, *unit, false, &place)? => Some(*unit),
                _ => unit_at(c, &to.code)?,
            };
            diesel::update(e::table.find(id))
                .set((
                    (e::territory_code.eq(&to.code), e::managing_organization_id.eq(unit)),
                    e::competent_department_id.eq(department),
                    (e::municipality_code.eq(&place.municipality), e::district_code.eq(&place.district)),
                    (e::town_code.eq(&place.town), e::community_code.eq(&place.community)),
                    (e::version.eq(e::version + 1), e::updated_at.eq(now())),
                ))
                .execute(c)?;
            let entry = NewMove {
                enterprise_id: *id,
                from_territory_code: &from.code,
                to_territory_code: &to.code,
                from_organization_id: *manager,
                to_organization_id: unit,
                effective_on: from.valid_to.unwrap_or_else(crate::db::today),
                reason: &reason,
                user_id: self.row.user_id,
                territory_transfer_id: Some(self.row.id),
                recorded_at: now(),
            };
            diesel::insert_into(enterprise_moves::table).values(&entry).execute(c)?;
            matching::pairs::refresh(c, *id)?;
            follow(c, *id, &Place { managing_organization_id: unit, ..place.clone() })?;
        }
        let moved = rows.len() as i64;
        diesel::update(t::table.find(self.row.id))
            .set(t::moved_enterprises.eq(t::moved_enterprises + moved))
            .execute(c)?;
        let ids: Vec<i64> = rows.iter().map(|(id, ..)| *id).collect();
        self.note(c, from, &json!({ "from": from.code, "to": to.code, "enterprise_ids": ids }))?;
        Ok(found.len())
    }

    fn note(&self, c: &mut Conn, from: &Territory, changes: &serde_json::Value) -> Result<()> {
        let context = RequestContext::of_job(JOB, self.job.id);
        audit::record(c, self.principal, &context, "territory.transfer_chunk", "territory", &from.code, changes)
    }

    /// What else lies in a division when its last enterprise has gone.
    fn rest(&self, c: &mut Conn, from: &Territory, to: &Territory) -> Result<()> {
        use enterprises as e;
        // A row that was merged away lies nowhere; whoever takes the merge back finds it in what there is then.
        let merged = e::table.filter(e::merged_into_id.is_not_null().and(e::territory_code.eq(&from.code)));
        diesel::update(merged).set(e::territory_code.eq(&to.code)).execute(c)?;
        let registrations = self.registrations(c, from, to)?;
        let officers = self.officers(c, from, to)?;
        diesel::update(t::table.find(self.row.id))
            .set((
                t::moved_registrations.eq(t::moved_registrations + registrations.len() as i64),
                t::moved_officers.eq(t::moved_officers + officers.len() as i64),
            ))
            .execute(c)?;
        if registrations.is_empty() && officers.is_empty() {
            return Ok(());
        }
        let changes = json!({ "from": from.code, "to": to.code, "registrations": registrations, "officers": officers });
        self.note(c, from, &changes)
    }

    /// Whether a unit is not that of a division that is abolished.
    fn stays(&self, c: &mut Conn, unit: i64) -> Result<bool> {
        let code: Option<Option<String>> =
            organizations::table.find(unit).select(organizations::territory_code).first(c).optional()?;
        Ok(code.flatten().is_none_or(|code| !self.codes.contains(&code)))
    }

    fn registrations(&self, c: &mut Conn, from: &Territory, to: &Territory) -> Result<Vec<i64>> {
        use enterprise_registrations as r;
        let place = place_of(c, &to.code)?.unwrap_or_default();
        let pending = r::table.filter(r::territory_code.eq(&from.code).and(r::state.eq("pending")));
        let ids: Vec<i64> = pending.order(r::id).select(r::id).load(c)?;
        diesel::update(r::table.filter(r::id.eq_any(&ids)))
            .set((
                r::territory_code.eq(&to.code),
                (r::municipality_code.eq(&place.municipality), r::district_code.eq(&place.district)),
                (r::town_code.eq(&place.town), r::community_code.eq(&place.community)),
                (r::version.eq(r::version + 1), r::updated_at.eq(now())),
            ))
            .execute(c)?;
        Ok(ids)
    }

    fn officers(&self, c: &mut Conn, from: &Territory, to: &Territory) -> Result<Vec<i64>> {
        use officer_territories as o;
        let theirs: Vec<i64> = o::table.filter(o::territory_code.eq(&from.code)).select(o::officer_id).load(c)?;
        for officer in &theirs {
            diesel::delete(o::table.find((officer, &from.code))).execute(c)?;
            if o::table.find((officer, &to.code)).count().get_result::<i64>(c)? == 0 {
                let values = (o::officer_id.eq(officer), o::territory_code.eq(&to.code));
                diesel::insert_into(o::table).values(values).execute(c)?;
            }
            let touched = (officers::version.eq(officers::version + 1), officers::updated_at.eq(now()));
            diesel::update(officers::table.find(officer)).set(touched).execute(c)?;
        }
        Ok(theirs)
    }
}
