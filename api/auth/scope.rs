//! The one scope builder: which rows a caller sees, and what the relation that makes a row visible permits.
//!
//! Every query on enterprises starts from [`enterprises`]; every change asks [`permitted`]. Roles never add up: an
//! action needs a single relation to the row that permits it.

mod conferences;
mod issues;
mod pairs;
mod people;
mod supervision;

use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};

pub use conferences::*;
pub use issues::*;
pub use pairs::*;
pub use people::*;
pub use supervision::*;

use super::grant::Closeness;
use super::principal::{Membership, Principal};
use crate::db::schema::{assignments, enterprise_agents, enterprises, officers, organizations};
use crate::db::{Backend, Conn, one_of, sql, today};
use crate::error::Result;
use crate::messages;
use crate::organizations::words::TerritoryLevel;
use crate::users::words::Role;

/// What a role permits before any row is looked at; the web client's navigation follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Permission {
    /// Sees enterprises (which ones is the row scope).
    EnterprisesRead,
    /// Looks up the minimal card of any enterprise of the deployment.
    EnterprisesLookup,
    /// Creates enterprises in its area.
    EnterprisesCreate,
    /// Works through possible duplicates of its area and merges them.
    EnterprisesMerge,
    /// Imports ledgers into its area.
    EnterprisesImport,
    /// Takes the list of enterprises away as a file.
    EnterprisesExport,
    /// Acts for its own enterprises.
    OwnEnterprises,
    /// Sees officers.
    OfficersRead,
    /// Creates and changes officers.
    OfficersManage,
    /// Assigns officers to enterprises.
    AssignmentsManage,
    /// Decides on enterprises' requests for an account.
    RegistrationsReview,
    /// Changes organisations and territories.
    OrganizationsManage,
    /// Changes log-ins and memberships.
    UsersManage,
    /// Changes API clients.
    ApiClientsManage,
    /// Sees the work in the background, runs and retries it.
    JobsManage,
    /// Changes tags and indicators.
    DictionariesManage,
    /// Changes working calendars and the time limits of issues.
    ClocksManage,
    /// Changes enterprises; for API clients, whose relation to a row is their scope.
    EnterprisesWrite,
    /// Reads the audit trail of its units.
    AuditRead,
    /// Sees issues (which ones is the row scope).
    IssuesRead,
    /// Records issues for enterprises that it sees.
    IssuesCreate,
    /// Accepts, dispatches, reviews and strikes off the issues of its office.
    IssuesCoordinate,
    /// Handles the issues that are given to its department.
    IssuesHandle,
    /// Supervises issues and reopens closed ones.
    IssuesSupervise,
    /// Sees joint conferences (which ones, and what of them, is the row scope).
    ConferencesRead,
}

impl Permission {
    /// The stable id in `/me`.
    pub fn code(self) -> &'static str {
        use Permission::*;
        match self {
            EnterprisesRead => "enterprises.read",
            EnterprisesLookup => "enterprises.lookup",
            EnterprisesCreate => "enterprises.create",
            EnterprisesMerge => "enterprises.merge",
            EnterprisesImport => "enterprises.import",
            EnterprisesExport => "enterprises.export",
            OwnEnterprises => "own_enterprises",
            OfficersRead => "officers.read",
            OfficersManage => "officers.manage",
            AssignmentsManage => "assignments.manage",
            RegistrationsReview => "registrations.review",
            OrganizationsManage => "organizations.manage",
            UsersManage => "users.manage",
            ApiClientsManage => "api_clients.manage",
            JobsManage => "jobs.manage",
            DictionariesManage => "dictionaries.manage",
            ClocksManage => "clocks.manage",
            EnterprisesWrite => "enterprises.write",
            AuditRead => "audit.read",
            IssuesRead => "issues.read",
            IssuesCreate => "issues.create",
            IssuesCoordinate => "issues.coordinate",
            IssuesHandle => "issues.handle",
            IssuesSupervise => "issues.supervise",
            ConferencesRead => "conferences.read",
        }
    }

    /// What a role permits.
    pub fn of_role(role: Role) -> &'static [Permission] {
        use Permission::*;
        match role {
            Role::Officer => &[EnterprisesRead, EnterprisesLookup, OfficersRead, IssuesRead, IssuesCreate],
            Role::Handler | Role::DepartmentLead => {
                &[EnterprisesLookup, OfficersRead, IssuesRead, IssuesHandle, ConferencesRead]
            }
            Role::Coordinator => &[
                EnterprisesRead,
                EnterprisesLookup,
                EnterprisesCreate,
                EnterprisesMerge,
                EnterprisesImport,
                EnterprisesExport,
                OfficersRead,
                OfficersManage,
                AssignmentsManage,
                RegistrationsReview,
                IssuesRead,
                IssuesCreate,
                IssuesCoordinate,
                ConferencesRead,
            ],
            Role::Supervisor => &[
                EnterprisesRead,
                EnterprisesExport,
                OfficersRead,
                AuditRead,
                IssuesRead,
                IssuesSupervise,
                ConferencesRead,
            ],
            Role::Leader => &[EnterprisesRead, EnterprisesLookup, OfficersRead, IssuesRead, ConferencesRead],
            Role::Admin => &[OrganizationsManage, UsersManage, ApiClientsManage, ClocksManage, OfficersRead, AuditRead],
        }
    }

    /// What a role permits besides at the root of the tree, because it concerns the whole deployment.
    pub fn at_root(role: Role) -> &'static [Permission] {
        match role {
            Role::Admin => &[Permission::JobsManage, Permission::DictionariesManage],
            _ => &[],
        }
    }

    /// What an OAuth scope of an API client permits.
    pub fn of_scope(scope: &str) -> &'static [Permission] {
        use Permission::*;
        match scope {
            "enterprises:read" => &[EnterprisesRead],
            "enterprises:write" => &[EnterprisesRead, EnterprisesCreate, EnterprisesWrite],
            "enterprises:export" => &[EnterprisesRead, EnterprisesExport],
            "imports:write" => &[EnterprisesRead, EnterprisesImport],
            "officers:read" => &[OfficersRead],
            "officers:write" => &[OfficersRead, OfficersManage],
            "issues:read" => &[IssuesRead],
            "issues:write" => &[EnterprisesRead, IssuesRead, IssuesCreate],
            _ => &[],
        }
    }
}

/// The OAuth scopes that can be granted.
pub const OAUTH_SCOPES: [&str; 8] = [
    "enterprises:read",
    "enterprises:write",
    "enterprises:export",
    "imports:write",
    "officers:read",
    "officers:write",
    "issues:read",
    "issues:write",
];

/// The enterprises of an organisation's area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cover {
    /// Those in a division.
    Territory(TerritoryLevel, String),
    /// Those managed by a unit without a division of its own, such as an industrial park.
    Managed(i64),
    /// None.
    Nothing,
}

/// Where an enterprise is, as far as scope is concerned.
#[derive(Debug, Clone, Default)]
pub struct Place {
    /// Division codes per level.
    pub municipality: Option<String>,
    /// See `municipality`.
    pub district: Option<String>,
    /// See `municipality`.
    pub town: Option<String>,
    /// See `municipality`.
    pub community: Option<String>,
    /// The managing unit.
    pub managing_organization_id: Option<i64>,
}

impl Cover {
    /// Whether an enterprise at `place` belongs to the area.
    pub fn holds(&self, place: &Place) -> bool {
        match self {
            Cover::Territory(level, code) => match level {
                TerritoryLevel::Province => false,
                TerritoryLevel::Municipality => place.municipality.as_ref() == Some(code),
                TerritoryLevel::District => place.district.as_ref() == Some(code),
                TerritoryLevel::Town => place.town.as_ref() == Some(code),
                TerritoryLevel::Community => place.community.as_ref() == Some(code),
            },
            Cover::Managed(id) => place.managing_organization_id == Some(*id),
            Cover::Nothing => false,
        }
    }
}

/// A condition on enterprises.
pub type EnterpriseFilter = Box<dyn BoxableExpression<enterprises::table, Backend, SqlType = Bool>>;

/// The same area as a condition. One equality, so that `(district_code, id)` and its like serve it in order.
/// `found`: SQLite looks no column behind a sign up.
fn covered(cover: &Cover, found: bool) -> Option<EnterpriseFilter> {
    if found && let Cover::Territory(level, code) = cover {
        let column = match level {
            TerritoryLevel::Province => return None,
            TerritoryLevel::Municipality => "+enterprises.municipality_code = ",
            TerritoryLevel::District => "+enterprises.district_code = ",
            TerritoryLevel::Town => "+enterprises.town_code = ",
            TerritoryLevel::Community => "+enterprises.community_code = ",
        };
        return Some(Box::new(sql::<Bool>(column).bind::<Text, _>(code.clone())));
    }
    let filter: EnterpriseFilter = match cover {
        Cover::Territory(level, code) => match level {
            TerritoryLevel::Province => return None,
            TerritoryLevel::Municipality => Box::new(enterprises::municipality_code.assume_not_null().eq(code.clone())),
            TerritoryLevel::District => Box::new(enterprises::district_code.assume_not_null().eq(code.clone())),
            TerritoryLevel::Town => Box::new(enterprises::town_code.assume_not_null().eq(code.clone())),
            TerritoryLevel::Community => Box::new(enterprises::community_code.assume_not_null().eq(code.clone())),
        },
        Cover::Managed(id) => Box::new(enterprises::managing_organization_id.assume_not_null().eq(*id)),
        Cover::Nothing => return None,
    };
    Some(filter)
}

/// Whether the membership sees its whole area (an officer sees the assigned enterprises only).
fn sees_area(membership: &Membership) -> bool {
    membership.permissions.contains(&Permission::EnterprisesRead) && membership.role != Some(Role::Officer)
}

/// The enterprises that the caller sees. Without any relation that is none.
pub fn enterprises(principal: &Principal) -> EnterpriseFilter {
    any(enterprise_parts(principal, false))
}

/// What lies in a division, whoever asks; a row that was merged away lies nowhere.
pub fn inside(level: TerritoryLevel, code: &str) -> EnterpriseFilter {
    any(covered(&Cover::Territory(level, code.to_owned()), false).into_iter().collect())
}

/// Those that any of the parts holds for.
pub fn any(parts: Vec<EnterpriseFilter>) -> EnterpriseFilter {
    let none: EnterpriseFilter = Box::new(enterprises::id.eq(-1_i64));
    parts.into_iter().reduce(|a, b| Box::new(a.or(b))).unwrap_or(none)
}

/// The same as one condition per relation, each of which an index serves in any order; all of them together would have
/// to be sorted. With `found`, for SQLite, something else finds the rows, and the area is only held against them. An
/// assignment that was ended, ended at once: its last day is history, not validity.
pub fn enterprise_parts(principal: &Principal, found: bool) -> Vec<EnterpriseFilter> {
    let today = today();
    let mut covers: Vec<&Cover> = Vec::new();
    for membership in principal.memberships.iter().filter(|membership| sees_area(membership)) {
        if !covers.contains(&&membership.cover) {
            covers.push(&membership.cover);
        }
    }
    let mut parts: Vec<EnterpriseFilter> = covers.into_iter().filter_map(|cover| covered(cover, found)).collect();
    for officer_id in &principal.officer_ids {
        parts.push(Box::new(
            enterprises::id.eq_any(
                assignments::table
                    .filter(assignments::officer_id.eq(*officer_id))
                    .filter(assignments::valid_from.le(today).and(assignments::valid_to.is_null()))
                    .select(assignments::enterprise_id),
            ),
        ));
    }
    if let (true, Some(user_id)) = (principal.is_agent, principal.user_id()) {
        parts.push(Box::new(
            enterprises::id.eq_any(
                enterprise_agents::table
                    .filter(enterprise_agents::user_id.eq(user_id))
                    .filter(enterprise_agents::valid_to.is_null().or(enterprise_agents::valid_to.ge(today)))
                    .select(enterprise_agents::enterprise_id),
            ),
        ));
    }
    parts
}

/// How a caller stands to one enterprise or to one of its issues.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// Coordinates its area.
    Coordinator,
    /// Supervises its area.
    Supervisor,
    /// Leads its area.
    Leader,
    /// Is assigned to it.
    Officer,
    /// Acts for it.
    Agent,
    /// A client whose scopes permit changes in its area.
    Client,
    /// A client whose scopes permit imports into its area.
    Importer,
    /// Recorded the issue.
    Author,
    /// Coordinates an area around that of the office which coordinates the issue.
    Superior,
    /// Works in the department that handles the issue.
    Handler,
    /// Answers for the department that handles the issue.
    DepartmentLead,
    /// Works in a unit that helps with the issue.
    CoHandler,
}

impl Relation {
    /// The stable id, as the audit trail keeps it.
    pub fn code(self) -> &'static str {
        match self {
            Relation::Coordinator => "coordinator",
            Relation::Supervisor => "supervisor",
            Relation::Leader => "leader",
            Relation::Officer => "officer",
            Relation::Agent => "agent",
            Relation::Client => "client",
            Relation::Importer => "importer",
            Relation::Author => "author",
            Relation::Superior => "superior",
            Relation::Handler => "handler",
            Relation::DepartmentLead => "department_lead",
            Relation::CoHandler => "co_handler",
        }
    }
}

/// What can be done to an enterprise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Change the row itself.
    Update,
    /// Change its operating status.
    ChangeStatus,
    /// Add and end credit codes and other identifiers.
    ManageIdentifiers,
    /// Add, change, verify and remove contacts.
    ManageContacts,
    /// Read a contact's phone in full.
    RevealContacts,
    /// Add and remove files.
    ManageAttachments,
    /// Record figures.
    ManageIndicators,
    /// Invite and end agents.
    ManageAgents,
    /// Certify its platform account.
    Certify,
    /// Assign officers.
    Assign,
    /// Give it to another division or unit.
    Move,
    /// Change it by a ledger.
    Import,
    /// Merge it with a duplicate, dismiss a duplicate, undo a merge.
    Merge,
    /// Remove it, if nothing refers to it.
    Delete,
}

/// Who may do what: the whole rule, in one table.
pub const ENTERPRISE_ACTIONS: &[(Action, &str, &[Relation])] = {
    use Relation::{Agent, Client, Coordinator, Importer, Officer};
    &[
        (Action::Update, "update", &[Coordinator, Client]),
        (Action::ChangeStatus, "change_status", &[Coordinator, Client]),
        (Action::ManageIdentifiers, "manage_identifiers", &[Coordinator, Client]),
        (Action::ManageContacts, "manage_contacts", &[Coordinator, Officer, Agent, Client]),
        (Action::RevealContacts, "reveal_contacts", &[Coordinator, Officer, Agent]),
        (Action::ManageAttachments, "manage_attachments", &[Coordinator, Officer, Agent, Client]),
        (Action::ManageIndicators, "manage_indicators", &[Coordinator, Officer, Client]),
        (Action::ManageAgents, "manage_agents", &[Coordinator, Officer, Agent]),
        (Action::Certify, "certify", &[Coordinator, Officer]),
        (Action::Assign, "assign", &[Coordinator]),
        (Action::Move, "move", &[Coordinator]),
        (Action::Import, "import", &[Coordinator, Importer]),
        (Action::Merge, "merge", &[Coordinator]),
        (Action::Delete, "delete", &[Coordinator]),
    ]
};

/// The caller's relations to each of some enterprises, in their order.
pub fn relations(c: &mut Conn, principal: &Principal, rows: &[(i64, Place)]) -> Result<Vec<Vec<Relation>>> {
    let today = today();
    let ids: Vec<i64> = rows.iter().map(|(id, _)| *id).collect();
    let assigned: Vec<i64> = match principal.officer_ids.as_slice() {
        [] => Vec::new(),
        profiles => assignments::table
            .filter(
                one_of(assignments::officer_id, profiles.to_vec()).and(one_of(assignments::enterprise_id, ids.clone())),
            )
            .filter(assignments::valid_from.le(today).and(assignments::valid_to.is_null()))
            .select(assignments::enterprise_id)
            .load(c)?,
    };
    let represented: Vec<i64> = match principal.user_id().filter(|_| principal.is_agent) {
        Some(user_id) => enterprise_agents::table
            .filter(enterprise_agents::user_id.eq(user_id).and(one_of(enterprise_agents::enterprise_id, ids)))
            .filter(enterprise_agents::valid_to.is_null().or(enterprise_agents::valid_to.ge(today)))
            .select(enterprise_agents::enterprise_id)
            .load(c)?,
        None => Vec::new(),
    };
    let of_row = |(id, place): &(i64, Place)| {
        let holding = principal.memberships.iter().filter(|membership| membership.cover.holds(place));
        let mut list: Vec<Relation> = holding.flat_map(relations_of).collect();
        list.extend(assigned.contains(id).then_some(Relation::Officer));
        list.extend(represented.contains(id).then_some(Relation::Agent));
        list
    };
    Ok(rows.iter().map(of_row).collect())
}

fn relations_of(membership: &Membership) -> Vec<Relation> {
    match membership.role {
        Some(Role::Coordinator) => vec![Relation::Coordinator],
        Some(Role::Supervisor) => vec![Relation::Supervisor],
        Some(Role::Leader) => vec![Relation::Leader],
        Some(_) => vec![],
        None => {
            let grants =
                [(Permission::EnterprisesWrite, Relation::Client), (Permission::EnterprisesImport, Relation::Importer)];
            let granted = grants.into_iter().filter(|(permission, _)| membership.permissions.contains(permission));
            granted.map(|(_, relation)| relation).collect()
        }
    }
}

/// 403 unless the caller can stand to some enterprise so that the action is permitted: for what is done before the
/// enterprise is known.
pub fn require_somewhere(principal: &Principal, action: Action) -> Result<()> {
    let mut possible: Vec<Relation> = principal.memberships.iter().flat_map(relations_of).collect();
    possible.extend((!principal.officer_ids.is_empty()).then_some(Relation::Officer));
    possible.extend(principal.is_agent.then_some(Relation::Agent));
    require(&possible, action)
}

/// The ids of the actions that these relations permit.
pub fn allowed_actions(relations: &[Relation]) -> Vec<&'static str> {
    let permits = |who: &[Relation]| who.iter().any(|relation| relations.contains(relation));
    ENTERPRISE_ACTIONS.iter().filter(|(_, _, who)| permits(who)).map(|(_, code, _)| *code).collect()
}

/// [`require`], and tells the audit trail by which relation and membership the caller acts.
pub fn require_of(
    c: &mut Conn,
    principal: &Principal,
    row: &(i64, Place),
    relations: &[Relation],
    action: Action,
) -> Result<()> {
    require(relations, action)?;
    let entry = ENTERPRISE_ACTIONS.iter().find(|(candidate, _, _)| *candidate == action);
    let permitting = entry.and_then(|(_, _, who)| who.iter().find(|relation| relations.contains(relation))).copied();
    let membership = match permitting {
        None | Some(Relation::Agent) => None,
        Some(Relation::Officer) => serving(c, principal, row.0)?,
        Some(relation) => principal
            .memberships
            .iter()
            .find(|membership| membership.cover.holds(&row.1) && relations_of(membership).contains(&relation)),
    };
    principal.acts_by(Closeness::Row, membership, permitting);
    Ok(())
}

/// The membership of the officer profile that serves an enterprise.
fn serving<'a>(c: &mut Conn, principal: &'a Principal, enterprise_id: i64) -> Result<Option<&'a Membership>> {
    let path: Option<String> = assignments::table
        .inner_join(officers::table.inner_join(organizations::table))
        .filter(assignments::enterprise_id.eq(enterprise_id).and(assignments::valid_to.is_null()))
        .filter(one_of(assignments::officer_id, principal.officer_ids.clone()))
        .select(organizations::path)
        .first(c)
        .optional()?;
    let serves = |membership: &&Membership| {
        matches!(membership.role, Some(Role::Officer | Role::Leader))
            && path.as_ref().is_some_and(|path| path.starts_with(&membership.seat_path))
    };
    Ok(principal.memberships.iter().find(serves))
}

/// 403 unless one of the relations permits the action.
pub fn require(relations: &[Relation], action: Action) -> Result<()> {
    let entry = ENTERPRISE_ACTIONS.iter().find(|(candidate, _, _)| *candidate == action);
    let permitted = entry.is_some_and(|(_, _, who)| who.iter().any(|relation| relations.contains(relation)));
    if permitted { Ok(()) } else { Err(messages::FORBIDDEN.error()) }
}
