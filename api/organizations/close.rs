//! Ending a unit: everything that is open goes where the administrator says, in one transaction.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Date, Nullable, Text, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use validator::Validate;

use super::closing::{self, ClosingClass, ClosingDecision, ClosingItem};
use super::routes::Organization;
use super::store::{self, OrganizationRow};
use super::territories;
use super::words::TerritoryLevel;
use crate::audit::Changes;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::conferences::hand_over;
use crate::db::schema::{
    api_clients, assignments, enterprise_registrations, enterprises, memberships, officers, organizations as t,
};
use crate::db::{Conn, now, today};
use crate::enterprises::matching::pairs;
use crate::error::{Error, FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::rules;
use crate::issues::place;
use crate::users::words::Role;
use crate::{AppState, audit, messages};

/// What becomes of one class of open things.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ClosingChoice {
    /// Which.
    #[schema(inline)]
    pub class: ClosingClass,
    /// What becomes of it.
    #[schema(inline)]
    pub decision: ClosingDecision,
}

/// The end of a unit.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"successor_id": 3, "reason": "撤并", "decisions": [{"class": "memberships", "decision": "transfer"}]}))]
pub struct CloseIn {
    /// Its last day; today when absent, never in the future.
    #[validate(custom(function = rules::date))]
    pub last_day: Option<NaiveDate>,
    /// What takes its place; needed as soon as anything is handed on.
    pub successor_id: Option<i64>,
    /// Why.
    #[validate(length(max = 500), custom(function = rules::not_blank))]
    pub reason: String,
    /// One decision for each class of which something is open.
    #[serde(default)]
    #[validate(length(max = 20), nested)]
    pub decisions: Vec<ClosingChoice>,
}

/// Close a unit
///
/// For administrators above it. 409 with the list while anything that is open has no decision. People keep their
/// log-ins; what they did stays under the unit's name.
#[utoipa::path(post, path = "/api/v1/organizations/{id}/close", tag = "organizations", operation_id = "close_organization",
    params(("id" = i64, Path, description = "Its id"), IfMatch), request_body = CloseIn,
    responses((status = 200, description = "Closed", body = Organization)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    if_match: IfMatch,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
    Json(input): Json<CloseIn>,
) -> Result<HttpResponse> {
    let unit = state
        .db
        .write(move |c| {
            if let Conn::Postgresql(c) = c {
                t::table.find(id).select(t::id).for_update().first::<i64>(c).optional()?;
            }
            let row = closing::closable(c, &principal, id)?;
            if_match.check(row.version)?;
            if row.valid_to.is_some_and(|to| to <= today()) {
                return Err(messages::STATE_FORBIDS.error());
            }
            let last_day = input.last_day.unwrap_or_else(today);
            if last_day > today() {
                return Err(FieldError::new("/last_day", "date_in_future").into());
            }
            if last_day < row.valid_from {
                return Err(FieldError::new("/last_day", "date_order").into());
            }
            let open = closing::open(c, &row)?;
            require_decisions(&open, &input.decisions)?;
            let successor = successor(c, &principal, &row, &input)?;
            let (by, successor) = ((&principal, &context), successor.as_ref());
            let close = Close { by, row: &row, successor, last_day, input: &input };
            // Service ends while its officers are still here.
            let (first, then): (Vec<_>, Vec<_>) =
                input.decisions.iter().partition(|choice| choice.class == ClosingClass::Assignments);
            for choice in first.into_iter().chain(then) {
                close.carry_out(c, choice)?;
            }
            diesel::update(t::table.find(id))
                .set((
                    t::valid_to.eq(last_day),
                    t::successor_id.eq(input.successor_id),
                    t::version.eq(row.version + 1),
                    t::updated_at.eq(now()),
                ))
                .execute(c)?;
            let counts: Vec<_> = open.iter().map(|item| json!({ "class": item.class, "count": item.count })).collect();
            let changes = json!({ "last_day": last_day, "successor_id": input.successor_id, "reason": input.reason,
                "decisions": input.decisions, "open": counts });
            audit::record(c, &principal, &context, "organization.close", "organization", id, &changes)?;
            let row = store::find(c, id)?;
            Organization::shown(c, row, &principal)
        })
        .await?;
    Ok(etag::ok(unit.version, &unit))
}

/// 409 that names every class without a permitted decision, and how many rows it has.
fn require_decisions(open: &[ClosingItem], given: &[ClosingChoice]) -> Result<()> {
    let mut errors = Vec::new();
    for item in open {
        let decided = given.iter().filter(|choice| choice.class == item.class);
        let decided: Vec<&ClosingChoice> = decided.collect();
        let fits = matches!(decided.as_slice(), [choice] if item.decisions.contains(&choice.decision));
        if !fits {
            let pointer = format!("/decisions/{}", item.class.code());
            errors.push(FieldError::new(pointer, "undecided").with("id", item.count));
        }
    }
    let choice = |class| given.iter().find(|choice| choice.class == class).map(|choice| choice.decision);
    // Service goes on with its officer only.
    if choice(ClosingClass::Officers) == Some(ClosingDecision::End)
        && choice(ClosingClass::Assignments) == Some(ClosingDecision::Transfer)
    {
        errors.push(FieldError::new("/decisions/assignments", "undecided").with("id", ClosingClass::Officers.code()));
    }
    if errors.is_empty() {
        return Ok(());
    }
    let count = errors.len();
    Err(messages::CLOSING_UNDECIDED.error().with("count", count).edit(|problem| problem.errors = errors))
}

/// The unit that takes over: one of the caller's, in force, and not below the one that ends.
fn successor(
    c: &mut Conn,
    principal: &Principal,
    row: &OrganizationRow,
    input: &CloseIn,
) -> Result<Option<OrganizationRow>> {
    let needed = input.decisions.iter().any(|choice| choice.decision == ClosingDecision::Transfer);
    let Some(id) = input.successor_id else {
        return if needed { Err(FieldError::new("/successor_id", "required").into()) } else { Ok(None) };
    };
    let found = store::referred_within(c, principal, Permission::OrganizationsManage, id, "/successor_id")?;
    if found.path.starts_with(&row.path) {
        return Err(FieldError::new("/successor_id", "reference").into());
    }
    Ok(Some(found))
}

/// Enterprises per entry of the trail.
const CHUNK: usize = 1000;

struct Close<'a> {
    by: (&'a Principal, &'a RequestContext),
    row: &'a OrganizationRow,
    successor: Option<&'a OrganizationRow>,
    last_day: NaiveDate,
    input: &'a CloseIn,
}

impl Close<'_> {
    fn carry_out(&self, c: &mut Conn, choice: &ClosingChoice) -> Result<()> {
        let successor = self.successor.filter(|_| choice.decision == ClosingDecision::Transfer);
        match choice.class {
            ClosingClass::Children => self.children(c, successor),
            ClosingClass::Memberships => self.memberships(c, successor),
            ClosingClass::Officers => self.officers(c, successor),
            ClosingClass::Assignments => self.assignments(c, successor.is_some()),
            ClosingClass::ManagedEnterprises => self.managed(c, successor),
            ClosingClass::CompetentEnterprises => self.competent(c, successor),
            ClosingClass::ApiClients => self.api_clients(c, successor),
            ClosingClass::Registrations => self.registrations(c, choice.decision),
            ClosingClass::Issues => match successor {
                Some(successor) => place::hand_over(c, self.row.id, successor.id),
                None => Ok(()),
            },
            ClosingClass::Conferences => match successor {
                Some(successor) => hand_over::hand_over(c, self.row.id, successor.id),
                None => Ok(()),
            },
            // Never decided: it has to be finished first.
            ClosingClass::Imports => Ok(()),
        }
    }

    /// Units below move with everything below them.
    fn children(&self, c: &mut Conn, successor: Option<&OrganizationRow>) -> Result<()> {
        let Some(successor) = successor else { return Ok(()) };
        let open = t::table.filter(t::parent_id.eq(self.row.id));
        let open = open.filter(t::valid_to.is_null().or(t::valid_to.assume_not_null().gt(today())));
        let children = open.select(OrganizationRow::as_select()).load(c)?;
        for child in children {
            if !store::fits_below(child.kind, successor.kind) {
                return Err(FieldError::new("/decisions/children", "level_mismatch").into());
            }
            if let Some(code) = &child.territory_code {
                store::check_territory(c, code, child.kind, &successor.path)
                    .map_err(|_| FieldError::new("/decisions/children", "level_mismatch"))?;
            }
            let below: Vec<(i64, String)> =
                t::table.filter(t::path.like(store::below(&child.path))).select((t::id, t::path)).load(c)?;
            for (id, path) in below {
                let path =
                    format!("{}{}", successor.path, path.strip_prefix(self.row.path.as_str()).unwrap_or_default());
                diesel::update(t::table.find(id))
                    .set((t::path.eq(path), t::version.eq(t::version + 1), t::updated_at.eq(now())))
                    .execute(c)?;
            }
            diesel::update(t::table.find(child.id)).set(t::parent_id.eq(successor.id)).execute(c)?;
        }
        Ok(())
    }

    /// A role is never edited: it ends, and the same one begins at the successor.
    fn memberships(&self, c: &mut Conn, successor: Option<&OrganizationRow>) -> Result<()> {
        use memberships as m;
        let open = m::table
            .filter(m::organization_id.eq(self.row.id))
            .filter(m::valid_to.is_null().or(m::valid_to.assume_not_null().gt(today())));
        let rows: Vec<(i64, i64, Role, NaiveDate, Option<NaiveDate>)> =
            open.select((m::id, m::user_id, m::role, m::valid_from, m::valid_to)).load(c)?;
        for (id, user, role, from, to) in rows {
            let last = self.last_day.max(from);
            diesel::update(m::table.find(id)).set(m::valid_to.eq(last)).execute(c)?;
            let facts = |changes: Changes| changes.fact("user_id", user).fact("role", role.code());
            let ended = facts(Changes::default().field("valid_to", json!(to), json!(last)));
            let ended = ended.fact("organization_id", self.row.id);
            self.record(c, "membership.update", "membership", id, &ended)?;
            let Some(successor) = successor else { continue };
            let same = m::table
                .filter(m::user_id.eq(user).and(m::organization_id.eq(successor.id)).and(m::role.eq(role)))
                .filter(m::valid_to.is_null().or(m::valid_to.assume_not_null().gt(today())));
            if same.count().get_result::<i64>(c)? > 0 {
                continue;
            }
            let given: i64 = diesel::insert_into(m::table)
                .values((
                    m::user_id.eq(user),
                    m::organization_id.eq(successor.id),
                    m::role.eq(role),
                    m::valid_from.eq(today().max(from)),
                    m::valid_to.eq(to),
                    m::created_at.eq(now()),
                ))
                .returning(m::id)
                .get_result(c)?;
            let begun = facts(Changes::default().field("organization_id", json!(null), successor.id));
            self.record(c, "membership.create", "membership", given, &begun)?;
        }
        Ok(())
    }

    fn officers(&self, c: &mut Conn, successor: Option<&OrganizationRow>) -> Result<()> {
        let open = officers::table.filter(officers::organization_id.eq(self.row.id).and(officers::status.ne("ended")));
        let touched = (officers::version.eq(officers::version + 1), officers::updated_at.eq(now()));
        match successor {
            Some(successor) => {
                diesel::update(open).set((officers::organization_id.eq(successor.id), touched)).execute(c)?
            }
            None => diesel::update(open).set((officers::status.eq("ended"), touched)).execute(c)?,
        };
        Ok(())
    }

    /// With the officers it goes on by itself; else it ends today, with the reason.
    fn assignments(&self, c: &mut Conn, goes_on: bool) -> Result<()> {
        if goes_on {
            return Ok(());
        }
        use assignments as a;
        let theirs = officers::table.filter(officers::organization_id.eq(self.row.id)).select(officers::id);
        let open = a::table.filter(a::officer_id.eq_any(theirs).and(a::valid_to.is_null()));
        let ids: Vec<i64> = open.select(a::enterprise_id).distinct().order(a::enterprise_id).load(c)?;
        let ended = (a::valid_to.eq(today()), a::reason.eq(self.input.reason.trim()));
        diesel::update(open).set(ended).execute(c)?;
        self.note(c, ClosingClass::Assignments, &ids, None)
    }

    /// In the history of each enterprise stands what became of it: one entry per chunk, as with a ledger.
    fn note(&self, c: &mut Conn, class: ClosingClass, ids: &[i64], successor: Option<&OrganizationRow>) -> Result<()> {
        let successor = successor.map(|successor| successor.id);
        for chunk in ids.chunks(CHUNK) {
            let changes = json!({ "class": class, "successor_id": successor, "reason": self.input.reason,
                "enterprise_ids": chunk });
            self.record(c, "organization.close_chunk", "organization", self.row.id, &changes)?;
        }
        Ok(())
    }

    fn record(&self, c: &mut Conn, action: &str, resource: &str, id: i64, changes: &impl Serialize) -> Result<()> {
        let (principal, context) = self.by;
        audit::record(c, principal, context, action, resource, id, changes)
    }

    fn managed(&self, c: &mut Conn, successor: Option<&OrganizationRow>) -> Result<()> {
        use enterprises as e;
        let Some(successor) = successor else { return Ok(()) };
        self.require_inside(c, successor)?;
        let theirs = e::table.filter(e::managing_organization_id.eq(self.row.id));
        let ids: Vec<i64> = theirs.order(e::id).select(e::id).load(c)?;
        let mark = |n: usize| if c.is_sqlite() { "?".to_owned() } else { format!("${n}") };
        let marks: Vec<String> = (1..=7).map(mark).collect();
        let [from, to, day, reason, user, at, id] = marks.as_slice() else { return Ok(()) };
        let sql = format!(
            "INSERT INTO enterprise_moves (enterprise_id, from_territory_code, to_territory_code, \
             from_organization_id, to_organization_id, effective_on, reason, user_id, recorded_at) \
             SELECT id, territory_code, territory_code, {from}, {to}, {day}, {reason}, {user}, {at} \
             FROM enterprises WHERE managing_organization_id = {id}"
        );
        diesel::sql_query(sql)
            .bind::<BigInt, _>(self.row.id)
            .bind::<BigInt, _>(successor.id)
            .bind::<Date, _>(self.last_day)
            .bind::<Text, _>(self.input.reason.trim())
            .bind::<Nullable<BigInt>, _>(self.by.0.user_id())
            .bind::<Timestamp, _>(now())
            .bind::<BigInt, _>(self.row.id)
            .execute(c)?;
        diesel::update(e::table.filter(e::managing_organization_id.eq(self.row.id)))
            .set((e::managing_organization_id.eq(successor.id), e::version.eq(e::version + 1), e::updated_at.eq(now())))
            .execute(c)?;
        pairs::hand_over(c, self.row.id, successor.id)?;
        self.note(c, ClosingClass::ManagedEnterprises, &ids, Some(successor))
    }

    /// An enterprise is never handed to people of another area: the successor's division must hold all of them.
    fn require_inside(&self, c: &mut Conn, successor: &OrganizationRow) -> Result<()> {
        use enterprises as e;
        let ids: Vec<i64> = successor.path.split('/').filter_map(|id| id.parse().ok()).collect();
        let above: Vec<(String, Option<String>)> =
            t::table.filter(t::id.eq_any(ids)).select((t::path, t::territory_code)).load(c)?;
        let nearest = above.into_iter().filter_map(|(path, code)| Some((path.len(), code?))).max();
        let level = match &nearest {
            Some((_, code)) => territories::referred(c, code)?.map(|division| division.level),
            None => None,
        };
        let all = e::table.filter(e::managing_organization_id.eq(self.row.id));
        let total: i64 = all.count().get_result(c)?;
        let code = nearest.map(|(_, code)| code).unwrap_or_default();
        let inside: i64 = match level {
            Some(TerritoryLevel::Province) => total,
            Some(TerritoryLevel::Municipality) => all.filter(e::municipality_code.eq(code)).count().get_result(c)?,
            Some(TerritoryLevel::District) => all.filter(e::district_code.eq(code)).count().get_result(c)?,
            Some(TerritoryLevel::Town) => all.filter(e::town_code.eq(code)).count().get_result(c)?,
            Some(TerritoryLevel::Community) => all.filter(e::community_code.eq(code)).count().get_result(c)?,
            None => 0,
        };
        if inside == total {
            return Ok(());
        }
        Err(FieldError::new("/successor_id", "outside_successor").with("count", total - inside).into())
    }

    fn competent(&self, c: &mut Conn, successor: Option<&OrganizationRow>) -> Result<()> {
        use enterprises as e;
        if successor.is_some_and(|successor| successor.kind != self.row.kind) {
            return Err(Error::from(FieldError::new("/decisions/competent_enterprises", "level_mismatch")));
        }
        let theirs = e::table.filter(e::competent_department_id.eq(self.row.id));
        let ids: Vec<i64> = theirs.filter(e::merged_into_id.is_null()).order(e::id).select(e::id).load(c)?;
        diesel::update(theirs)
            .set((
                e::competent_department_id.eq(successor.map(|successor| successor.id)),
                e::version.eq(e::version + 1),
                e::updated_at.eq(now()),
            ))
            .execute(c)?;
        self.note(c, ClosingClass::CompetentEnterprises, &ids, successor)
    }

    fn api_clients(&self, c: &mut Conn, successor: Option<&OrganizationRow>) -> Result<()> {
        use api_clients as a;
        let open = a::table.filter(a::organization_id.eq(self.row.id).and(a::disabled_at.is_null()));
        let touched = (a::version.eq(a::version + 1), a::updated_at.eq(now()));
        match successor {
            Some(successor) => diesel::update(open).set((a::organization_id.eq(successor.id), touched)).execute(c)?,
            None => diesel::update(open).set((a::disabled_at.eq(now()), touched)).execute(c)?,
        };
        Ok(())
    }

    /// They stay in their division, where the unit above decides; or they are turned down.
    fn registrations(&self, c: &mut Conn, decision: ClosingDecision) -> Result<()> {
        use enterprise_registrations as r;
        let Some(code) = self.row.territory_code.as_ref().filter(|_| decision == ClosingDecision::End) else {
            return Ok(());
        };
        let here = r::municipality_code.eq(code).or(r::district_code.eq(code));
        let here = here.or(r::town_code.eq(code)).or(r::community_code.eq(code));
        let pending = r::table.filter(r::state.eq("pending")).filter(here.assume_not_null());
        let ids: Vec<i64> = pending.order(r::id).select(r::id).load(c)?;
        diesel::update(r::table.filter(r::id.eq_any(&ids)))
            .set((
                r::state.eq("rejected"),
                r::decision_reason.eq(self.input.reason.trim()),
                r::decided_by.eq(self.by.0.user_id()),
                r::decided_at.eq(now()),
                r::version.eq(r::version + 1),
                r::updated_at.eq(now()),
            ))
            .execute(c)?;
        for id in ids {
            let reason = json!({ "reason": self.input.reason.trim() });
            self.record(c, "registration.reject", "registration", id, &reason)?;
        }
        Ok(())
    }
}
