//! `/organizations/{id}/closing`: everything that is open at a unit, so that nothing is forgotten when it ends.

use actix_web::{HttpResponse, web};
use diesel::dsl::count_star;
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::store::{self, OrganizationRow};
use crate::AppState;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::conferences::hand_over;
use crate::db::schema::{
    api_clients, assignments, enterprise_registrations, enterprises, imports, memberships, officers, organizations,
    persons, users,
};
use crate::db::{Conn, today};
use crate::error::{FieldError, Result};
use crate::http::etag;
use crate::http::extract::{NoQuery, Path, Query};
use crate::issues::place;
use crate::messages;

crate::vocabulary! {
    /// What can be open at a unit.
    ClosingClass {
        Children = "children" "下级机构" "Units below",
        Memberships = "memberships" "人员任职" "Roles of people",
        Officers = "officers" "服务专员" "Service officers",
        Assignments = "assignments" "专员服务的企业" "Enterprises that they serve",
        ManagedEnterprises = "managed_enterprises" "管理的企业" "Enterprises that it manages",
        CompetentEnterprises = "competent_enterprises" "作为主管部门的企业" "Enterprises that it is competent for",
        ApiClients = "api_clients" "接口应用" "API clients",
        Registrations = "registrations" "待审核的注册申请" "Requests for accounts",
        Issues = "issues" "未办结的诉求" "Open issues that it coordinates or handles",
        Conferences = "conferences" "未结束的联席会议" "Joint conferences that it convenes or takes part in",
        Imports = "imports" "正在进行的导入或撤销" "Imports that are running or being undone",
    }
}

crate::vocabulary! {
    /// What becomes of one class.
    ClosingDecision {
        Transfer = "transfer" "移交承接机构" "Goes to the successor",
        End = "end" "终止" "Ends",
        Leave = "leave" "留给上级机构" "Stays with the unit above",
    }
}

/// One class of open things.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ClosingItem {
    /// Which.
    pub class: ClosingClass,
    /// How many.
    pub count: i64,
    /// The first of them, by name; enterprises are counted only.
    pub examples: Vec<String>,
    /// What can be decided; empty when it has to be finished first.
    pub decisions: Vec<ClosingDecision>,
}

/// Everything that is open at a unit.
#[derive(Debug, Serialize, ToSchema)]
pub struct Closing {
    /// The unit.
    pub organization_id: i64,
    /// Its version, for closing it.
    pub version: i64,
    /// Only classes of which something is open.
    pub items: Vec<ClosingItem>,
}

/// Names that are shown of each class.
const EXAMPLES: i64 = 10;

/// The unit, if the caller may close it: one below his own seat, so that nobody ends the unit that he acts for.
pub fn closable(c: &mut Conn, principal: &Principal, id: i64) -> Result<OrganizationRow> {
    let row = store::find(c, id)?;
    if is_above(principal, &row) { Ok(row) } else { Err(messages::FORBIDDEN.error()) }
}

/// Whether the unit stands below a seat of the caller.
pub fn is_above(principal: &Principal, row: &OrganizationRow) -> bool {
    principal
        .with(Permission::OrganizationsManage)
        .any(|membership| row.path.starts_with(&membership.seat_path) && row.path != membership.seat_path)
}

/// What is open at a unit, in a fixed order.
pub fn open(c: &mut Conn, row: &OrganizationRow) -> Result<Vec<ClosingItem>> {
    use ClosingDecision::{End, Leave, Transfer};
    let id = row.id;
    let mut items = Vec::new();
    let mut add = |class, (count, examples): (i64, Vec<String>), decisions: &[ClosingDecision]| {
        if count > 0 {
            items.push(ClosingItem { class, count, examples, decisions: decisions.to_vec() });
        }
    };
    add(ClosingClass::Children, children(c, id)?, &[Transfer]);
    add(ClosingClass::Memberships, members(c, id)?, &[Transfer, End]);
    add(ClosingClass::Officers, officers_of(c, id)?, &[Transfer, End]);
    let served = assignments::table
        .inner_join(officers::table)
        .filter(officers::organization_id.eq(id).and(assignments::valid_to.is_null()))
        .select(count_star())
        .first(c)?;
    add(ClosingClass::Assignments, (served, Vec::new()), &[Transfer, End]);
    let managed = enterprises::table.filter(enterprises::managing_organization_id.eq(id));
    let managed = managed.select(count_star()).first(c)?;
    add(ClosingClass::ManagedEnterprises, (managed, Vec::new()), &[Transfer]);
    let competent = enterprises::table.filter(enterprises::competent_department_id.eq(id));
    let competent = competent.filter(enterprises::merged_into_id.is_null());
    let competent = competent.select(count_star()).first(c)?;
    add(ClosingClass::CompetentEnterprises, (competent, Vec::new()), &[Transfer, End]);
    let clients =
        api_clients::table.filter(api_clients::organization_id.eq(id).and(api_clients::disabled_at.is_null()));
    let number = clients.select(count_star()).first(c)?;
    let names = clients.order(api_clients::id).limit(EXAMPLES).select(api_clients::name).load(c)?;
    add(ClosingClass::ApiClients, (number, names), &[Transfer, End]);
    add(ClosingClass::Registrations, (pending(c, row)?, Vec::new()), &[Leave, End]);
    add(ClosingClass::Issues, (place::open_at(c, id)?, Vec::new()), &[Transfer]);
    add(ClosingClass::Conferences, (hand_over::open_at(c, id)?, Vec::new()), &[Transfer]);
    let running = || {
        let running = imports::state.eq_any(["queued", "running", "undoing"]);
        imports::table.filter(imports::organization_id.eq(id)).filter(running)
    };
    let number = running().select(count_star()).first(c)?;
    let names = running().order(imports::id).limit(EXAMPLES).select(imports::filename).load(c)?;
    add(ClosingClass::Imports, (number, names), &[]);
    Ok(items)
}

/// 409 that names every class of which something is open.
pub fn require_nothing(open: &[ClosingItem]) -> Result<()> {
    let undecided = |item: &ClosingItem| {
        FieldError::new(format!("/decisions/{}", item.class.code()), "undecided").with("id", item.count)
    };
    let errors: Vec<FieldError> = open.iter().map(undecided).collect();
    if errors.is_empty() {
        return Ok(());
    }
    Err(messages::CLOSING_UNDECIDED.error().with("count", errors.len()).edit(|problem| problem.errors = errors))
}

fn children(c: &mut Conn, id: i64) -> Result<(i64, Vec<String>)> {
    use organizations as t;
    let open = t::table
        .filter(t::parent_id.eq(id))
        .filter(t::valid_to.is_null().or(t::valid_to.assume_not_null().gt(today())));
    let names = open.order(t::id).limit(EXAMPLES).select(t::name).load(c)?;
    Ok((open.select(count_star()).first(c)?, names))
}

fn members(c: &mut Conn, id: i64) -> Result<(i64, Vec<String>)> {
    use memberships as t;
    let open = t::table
        .inner_join(users::table.inner_join(persons::table))
        .filter(t::organization_id.eq(id))
        .filter(t::valid_to.is_null().or(t::valid_to.assume_not_null().gt(today())));
    let names = open.order(t::id).limit(EXAMPLES).select(persons::name).load(c)?;
    Ok((open.select(count_star()).first(c)?, names))
}

fn officers_of(c: &mut Conn, id: i64) -> Result<(i64, Vec<String>)> {
    let open = officers::table
        .inner_join(persons::table)
        .filter(officers::organization_id.eq(id).and(officers::status.ne("ended")));
    let names = open.order(officers::id).limit(EXAMPLES).select(persons::name).load(c)?;
    Ok((open.select(count_star()).first(c)?, names))
}

/// Requests of the unit's own division that nobody has decided.
fn pending(c: &mut Conn, row: &OrganizationRow) -> Result<i64> {
    use super::words::OrganizationKind;
    use enterprise_registrations as t;
    let governs = !matches!(row.kind, OrganizationKind::Department | OrganizationKind::External);
    let Some(code) = row.territory_code.as_ref().filter(|_| governs) else { return Ok(0) };
    let here = t::municipality_code
        .eq(code)
        .or(t::district_code.eq(code))
        .or(t::town_code.eq(code))
        .or(t::community_code.eq(code));
    Ok(t::table.filter(t::state.eq("pending")).filter(here.assume_not_null()).select(count_star()).first(c)?)
}

/// See what is open at a unit
///
/// For administrators above it, before it is closed.
#[utoipa::path(get, path = "/api/v1/organizations/{id}/closing", tag = "organizations", operation_id = "get_organization_closing",
    params(("id" = i64, Path, description = "Its id")),
    responses((status = 200, description = "What is open", body = Closing)))]
pub async fn get(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let closing = state
        .db
        .read(move |c| {
            let row = closable(c, &principal, id)?;
            Ok(Closing { organization_id: id, version: row.version, items: open(c, &row)? })
        })
        .await?;
    Ok(etag::ok(closing.version, &closing))
}
