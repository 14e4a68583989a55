//! Moving an enterprise to another division or managing unit. Open service is handed over explicitly; what is over
//! stays where it was.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use validator::Validate;

use super::draft::{Divisions, Draft};
use super::references::serves;
use super::store::{self, EnterpriseRow};
use super::words::AssignmentRole;
use crate::audit::Changes;
use crate::auth::principal::Principal;
use crate::auth::scope::{Action, Permission};
use crate::db::schema::{assignments, enterprise_moves, officers, organizations, persons, territories, users};
use crate::db::{Conn, now, today};
use crate::error::{Error, FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::IfMatch;
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::rules;
use crate::{AppState, audit};

crate::vocabulary! {
    /// What becomes of somebody's service when the enterprise moves.
    MoveDecision {
        Keep = "keep" "继续服务" "Goes on",
        End = "end" "终止" "Ends",
        Reassign = "reassign" "移交给其他专员" "Is handed to another officer",
    }
}

/// What becomes of one open assignment.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MovedAssignment {
    /// `assignments.id`
    pub assignment_id: i64,
    /// What becomes of it.
    #[schema(inline)]
    pub decision: MoveDecision,
    /// Who takes over, when it is handed on.
    pub officer_id: Option<i64>,
}

/// A move.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"territory_code": "411202100", "reason": "企业搬迁至湖滨区", "assignments": []}))]
pub struct MoveIn {
    /// The division that it moves to.
    #[validate(length(min = 2, max = 12))]
    pub territory_code: String,
    /// The unit that manages it there; that of the division when absent.
    pub managing_organization_id: Option<i64>,
    /// From this day; today when absent, never in the future.
    #[validate(custom(function = rules::date))]
    pub effective_on: Option<NaiveDate>,
    /// Why.
    #[validate(length(max = 500), custom(function = rules::not_blank))]
    pub reason: String,
    /// One decision for each open assignment.
    #[serde(default)]
    #[validate(length(max = 200), nested)]
    pub assignments: Vec<MovedAssignment>,
}

/// One move that an enterprise made.
#[derive(Debug, Serialize, ToSchema)]
pub struct EnterpriseMove {
    /// Identifier.
    pub id: i64,
    /// Where it was.
    pub from_territory_code: String,
    /// Its name.
    pub from_territory_name: String,
    /// Where it went.
    pub to_territory_code: String,
    /// Its name.
    pub to_territory_name: String,
    /// Who managed it.
    #[schema(required = true)]
    pub from_organization_name: Option<String>,
    /// Who manages it since.
    #[schema(required = true)]
    pub to_organization_name: Option<String>,
    /// From this day.
    pub effective_on: NaiveDate,
    /// Why.
    pub reason: String,
    /// Who recorded it; null for a program.
    #[schema(required = true)]
    pub recorded_by: Option<String>,
    /// When.
    pub recorded_at: DateTime<Utc>,
}

/// The moves of an enterprise.
#[derive(Debug, Serialize, ToSchema)]
pub struct EnterpriseMoveList {
    /// Latest first.
    pub items: Vec<EnterpriseMove>,
}

/// A row to be written.
#[derive(Insertable)]
#[diesel(table_name = enterprise_moves)]
pub struct NewMove<'a> {
    /// The enterprise.
    pub enterprise_id: i64,
    /// Where it was.
    pub from_territory_code: &'a str,
    /// Where it went.
    pub to_territory_code: &'a str,
    /// Who managed it.
    pub from_organization_id: Option<i64>,
    /// Who manages it.
    pub to_organization_id: Option<i64>,
    /// From this day.
    pub effective_on: NaiveDate,
    /// Why.
    pub reason: &'a str,
    /// Who.
    pub user_id: Option<i64>,
    /// Of which transfer of a division.
    pub territory_transfer_id: Option<i64>,
    /// When.
    pub recorded_at: NaiveDateTime,
}

fn load(c: &mut Conn, enterprise_id: i64) -> Result<Vec<EnterpriseMove>> {
    use enterprise_moves as t;
    let (from, to) = diesel::alias!(territories as from_territory, territories as to_territory);
    let (old, new) = diesel::alias!(organizations as old_unit, organizations as new_unit);
    // One join after the other: SQLite would put together all log-ins and their persons first.
    let by = users::table.on(t::user_id.eq(users::id.nullable()));
    let person = persons::table.on(users::person_id.eq(persons::id));
    type Row = (
        (i64, String, String, String, String, Option<String>, Option<String>),
        (NaiveDate, String, Option<String>, NaiveDateTime),
    );
    let rows: Vec<Row> = t::table
        .inner_join(from.on(t::from_territory_code.eq(from.field(territories::code))))
        .inner_join(to.on(t::to_territory_code.eq(to.field(territories::code))))
        .left_join(old.on(t::from_organization_id.eq(old.field(organizations::id).nullable())))
        .left_join(new.on(t::to_organization_id.eq(new.field(organizations::id).nullable())))
        .left_join(by)
        .left_join(person)
        .filter(t::enterprise_id.eq(enterprise_id))
        .order(t::id.desc())
        .limit(500)
        .select((
            (
                t::id,
                t::from_territory_code,
                from.field(territories::full_name),
                t::to_territory_code,
                to.field(territories::full_name),
                old.field(organizations::name).nullable(),
                new.field(organizations::name).nullable(),
            ),
            (t::effective_on, t::reason, persons::name.nullable(), t::recorded_at),
        ))
        .load(c)?;
    let out = |(head, rest): Row| {
        let (id, from_territory_code, from_territory_name, to_territory_code, to_territory_name, old, new) = head;
        let (effective_on, reason, recorded_by, recorded_at) = rest;
        EnterpriseMove {
            id,
            from_territory_code,
            from_territory_name,
            to_territory_code,
            to_territory_name,
            from_organization_name: old,
            to_organization_name: new,
            effective_on,
            reason,
            recorded_by,
            recorded_at: recorded_at.and_utc(),
        }
    };
    Ok(rows.into_iter().map(out).collect())
}

/// The moves of an enterprise
#[utoipa::path(get, path = "/api/v1/enterprises/{id}/moves", tag = "enterprises", operation_id = "list_enterprise_moves",
    params(("id" = i64, Path, description = "Enterprise")),
    responses((status = 200, description = "Latest first", body = EnterpriseMoveList)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let items = state
        .db
        .read(move |c| {
            store::find(c, &principal, id)?;
            load(c, id)
        })
        .await?;
    Ok(HttpResponse::Ok().json(EnterpriseMoveList { items }))
}

/// Move an enterprise
///
/// Needs the permission where it is; the receiving unit sees it at once, and the caller perhaps no more. Each open
/// assignment needs a decision; ended ones, figures and the history stay as they are.
#[utoipa::path(post, path = "/api/v1/enterprises/{id}/move", tag = "enterprises", operation_id = "move_enterprise",
    params(("id" = i64, Path, description = "Enterprise"), IfMatch), request_body = MoveIn,
    responses((status = 200, description = "All moves", body = EnterpriseMoveList)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    if_match: IfMatch,
    _: Query<NoQuery>,
    Json(input): Json<MoveIn>,
) -> Result<HttpResponse> {
    let items = state
        .db
        .write(move |c| {
            let row = store::find_to_change(c, &principal, id, Action::Move, if_match)?;
            let effective_on = input.effective_on.unwrap_or_else(today);
            if effective_on > today() {
                return Err(FieldError::new("/effective_on", "date_in_future").into());
            }
            let draft = destination(c, &row, &input)?;
            hand_over(c, &principal, id, &input)?;
            store::update(c, id, row.version, &draft)?;
            let entry = NewMove {
                enterprise_id: id,
                from_territory_code: &row.draft.territory_code,
                to_territory_code: &draft.territory_code,
                from_organization_id: row.draft.managing_organization_id,
                to_organization_id: draft.managing_organization_id,
                effective_on,
                reason: input.reason.trim(),
                user_id: principal.user_id(),
                territory_transfer_id: None,
                recorded_at: now(),
            };
            diesel::insert_into(enterprise_moves::table).values(&entry).execute(c)?;
            let (was, is) = (row.draft.managing_organization_id, draft.managing_organization_id);
            let changes = Changes::default()
                .field("territory_code", row.draft.territory_code.as_str(), draft.territory_code.as_str())
                .field("managing_organization_id", was, is)
                .fact("effective_on", effective_on.to_string())
                .fact("reason", input.reason.as_str())
                .fact("assignments", json!(input.assignments));
            audit::record(c, &principal, &context, "enterprise.move", "enterprise", id, &changes)?;
            load(c, id)
        })
        .await?;
    Ok(HttpResponse::Ok().json(EnterpriseMoveList { items }))
}

/// The enterprise at its new place.
fn destination(c: &mut Conn, row: &EnterpriseRow, input: &MoveIn) -> Result<Draft> {
    let division = territories::table.find(&input.territory_code).select(territories::valid_to);
    let valid_to: Option<Option<NaiveDate>> = division.first(c).optional()?;
    if valid_to.is_none_or(|to| to.is_some_and(|to| to < today())) {
        return Err(FieldError::new("/territory_code", "reference").into());
    }
    let mut draft = row.draft.clone();
    draft.territory_code.clone_from(&input.territory_code);
    draft.managing_organization_id = input.managing_organization_id;
    draft.derive_place(c, &mut Divisions::default())?;
    // Without a unit that manages what lies there (a province has none) nobody would see it again.
    if draft.managing_organization_id.is_none() || draft.municipality_code.is_none() && draft.district_code.is_none() {
        return Err(FieldError::new("/territory_code", "reference").into());
    }
    if let Some(unit) = input.managing_organization_id
        && !serves(c, unit, false, &draft.place())?
    {
        return Err(FieldError::new("/managing_organization_id", "reference").into());
    }
    // A department of the old area is not competent at the new place.
    if let Some(unit) = draft.competent_department_id
        && !serves(c, unit, true, &draft.place())?
    {
        draft.competent_department_id = None;
    }
    let same_place = draft.territory_code == row.draft.territory_code;
    if same_place && draft.managing_organization_id == row.draft.managing_organization_id {
        return Err(FieldError::new("/territory_code", "unchanged").into());
    }
    Ok(draft)
}

/// Carries out the decisions; 422 at the open assignments that have none.
fn hand_over(c: &mut Conn, principal: &Principal, id: i64, input: &MoveIn) -> Result<()> {
    use assignments as t;
    let open = t::table.filter(t::enterprise_id.eq(id).and(t::valid_to.is_null()));
    let open: Vec<(i64, AssignmentRole, String, i64)> =
        open.order(t::id).select((t::id, t::role, t::level, t::officer_id)).load(c)?;
    let mut errors = Vec::new();
    for (index, given) in input.assignments.iter().enumerate() {
        let pointer = |field: &str| format!("/assignments/{index}/{field}");
        let earlier = input.assignments[..index].iter().any(|other| other.assignment_id == given.assignment_id);
        if earlier || open.iter().all(|(open, ..)| *open != given.assignment_id) {
            errors.push(FieldError::new(pointer("assignment_id"), "reference"));
        }
        if (given.decision == MoveDecision::Reassign) != given.officer_id.is_some() {
            errors.push(FieldError::new(pointer("officer_id"), "required"));
        }
    }
    let decided = |open: i64| input.assignments.iter().any(|given| given.assignment_id == open);
    let undecided = open.iter().filter(|(open, ..)| !decided(*open));
    errors.extend(undecided.map(|(open, ..)| FieldError::new("/assignments", "undecided").with("id", open)));
    if !errors.is_empty() {
        return Err(Error::invalid(errors));
    }
    for (index, given) in input.assignments.iter().enumerate() {
        if given.decision == MoveDecision::Keep {
            continue;
        }
        let ended = (t::valid_to.eq(today()), t::reason.eq(input.reason.trim()));
        diesel::update(t::table.find(given.assignment_id)).set(ended).execute(c)?;
        let taken_over = open.iter().find(|(open, ..)| *open == given.assignment_id);
        if let (Some(officer), Some((_, role, _, before))) = (given.officer_id, taken_over) {
            let pointer = format!("/assignments/{index}/officer_id");
            reassign(c, principal, id, (officer, *role, *before), (input.reason.trim(), &pointer))?;
        }
    }
    Ok(())
}

fn reassign(
    c: &mut Conn,
    principal: &Principal,
    id: i64,
    (officer, role, before): (i64, AssignmentRole, i64),
    (reason, pointer): (&str, &str),
) -> Result<()> {
    use assignments as t;
    let row = officers::table.inner_join(organizations::table).filter(officers::id.eq(officer));
    let row = row.filter(officers::status.ne("ended")).select((officers::level, organizations::path));
    let found: Option<(String, String)> = row.first(c).optional()?;
    let unknown = || Error::from(FieldError::new(pointer, "reference"));
    let (level, path) = found.ok_or_else(unknown)?;
    // Whom he may not assign otherwise, he cannot assign by moving the enterprise.
    principal.require_within(Permission::AssignmentsManage, &path).map_err(|_| unknown())?;
    let open = t::table.filter(t::enterprise_id.eq(id).and(t::valid_to.is_null()));
    let same = open.filter(t::officer_id.eq(officer).and(t::role.eq(role)));
    let primary = open.filter(t::role.eq(AssignmentRole::Primary).and(t::level.eq(&level)));
    let serves_already: i64 = same.count().get_result(c)?;
    let others: i64 = if role == AssignmentRole::Primary { primary.count().get_result(c)? } else { 0 };
    if officer == before || serves_already + others > 0 {
        return Err(FieldError::new(pointer, "duplicate").into());
    }
    diesel::insert_into(t::table)
        .values((
            t::enterprise_id.eq(id),
            t::officer_id.eq(officer),
            t::role.eq(role),
            t::level.eq(&level),
            t::valid_from.eq(today()),
            t::reason.eq(reason),
            t::created_at.eq(now()),
        ))
        .execute(c)?;
    Ok(())
}
