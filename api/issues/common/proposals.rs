//! Which open issues of the caller's area are probably one problem.

use std::collections::{BTreeMap, BTreeSet};

use actix_web::{HttpResponse, web};
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::{Group, Item, propose};
use crate::AppState;
use crate::auth::principal::Principal;
use crate::auth::scope::{self, Permission};
use crate::db::Conn;
use crate::db::schema::{common_problem_issues as m, enterprises, issues as t};
use crate::error::{Error, Result};
use crate::http::extract::{NoQuery, Query};
use crate::issues::clocks::far;
use crate::issues::suggestion::store::Dictionary;
use crate::issues::words::IssueState;
use crate::issues::workflow::open_states;

/// So many open issues are compared at most: those that are due first. That takes one core 5.6 s, measured once.
const COMPARED: i64 = 20_000;
/// So many groups are shown, the most alike first.
const SHOWN: usize = 30;
/// A problem of fewer enterprises is not a common one.
const ENTERPRISES: usize = 3;

/// An issue of a proposal.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProposedIssue {
    /// Identifier.
    pub id: i64,
    /// In one line.
    pub title: String,
    /// In full.
    pub description: String,
    /// `categories` dictionary.
    #[schema(required = true)]
    pub category: Option<String>,
    /// Where it stands.
    pub state: IssueState,
    /// Whose problem it is.
    pub enterprise_name: String,
}

/// Issues that are probably one problem.
#[derive(Debug, Serialize, ToSchema)]
pub struct CommonProblemProposal {
    /// What they share, the most telling first.
    #[schema(example = json!(["公交", "末班车"]))]
    pub terms: Vec<String>,
    /// How alike two of them are on average; only good for comparing.
    pub cohesion: f32,
    /// At least three, in the order of their ids.
    pub issues: Vec<ProposedIssue>,
}

/// Proposals; nothing is stored.
#[derive(Debug, Serialize, ToSchema)]
pub struct CommonProblemProposals {
    /// How many open issues were compared.
    pub compared: usize,
    /// The most alike first.
    pub proposals: Vec<CommonProblemProposal>,
}

/// What is compared of an issue.
type Text = (i64, i64, Option<String>, String, String, IssueState);

/// Propose common problems
///
/// Open issues of three enterprises or more in the caller's area that are alike, with the words that they share. Those
/// that belong to a common problem already, and those that wait for their enterprise, are left out.
#[utoipa::path(get, path = "/api/v1/common-problems/proposals", tag = "issues", operation_id = "propose_common_problems",
    responses((status = 200, description = "The most alike first", body = CommonProblemProposals)))]
pub async fn list(state: web::Data<AppState>, principal: Principal, _: Query<NoQuery>) -> Result<HttpResponse> {
    principal.require(Permission::IssuesCoordinate)?;
    let (texts, keywords) =
        state.db.read(move |c| Ok((open(c, &principal)?, Dictionary::load(c)?.keywords()?))).await?;
    // Not while a connection is held.
    let found = web::block(move || {
        let groups = grouped(&texts, &keywords);
        (texts, groups)
    });
    let (texts, groups) = found.await.map_err(|error| Error::internal("common problems", error))?;
    let answer = state.db.read(move |c| complete(c, &texts, groups)).await?;
    Ok(HttpResponse::Ok().json(answer))
}

/// Of the caller's area as coordinator; what is open has a clock that runs, and comes first in the order of the ends.
fn open(c: &mut Conn, principal: &Principal) -> Result<Vec<Text>> {
    let mut found: BTreeMap<i64, Text> = BTreeMap::new();
    for part in scope::issue_parts_of(&principal.only(Permission::IssuesCoordinate)) {
        let rows = t::table.filter(part).filter(t::due_order.lt(far())).filter(t::state.eq_any(open_states()));
        let rows = rows.filter(t::id.ne_all(m::table.select(m::issue_id)));
        let columns = (t::id, t::enterprise_id, t::category, t::title, t::description, t::state);
        let rows: Vec<Text> = rows.order((t::due_order, t::id)).limit(COMPARED).select(columns).load(c)?;
        found.extend(rows.into_iter().map(|row| (row.0, row)));
    }
    Ok(found.into_values().take(COMPARED as usize).collect())
}

fn grouped(texts: &[Text], keywords: &[String]) -> Vec<Group> {
    let joined: Vec<String> = texts.iter().map(|(_, _, _, title, text, _)| format!("{title}\n{text}")).collect();
    let paired = texts.iter().zip(&joined);
    let items: Vec<Item<'_>> =
        paired.map(|(row, text)| Item { id: row.0, category: row.2.as_deref().unwrap_or_default(), text }).collect();
    let firm: BTreeMap<i64, i64> = texts.iter().map(|row| (row.0, row.1)).collect();
    let several =
        |group: &Group| group.ids.iter().filter_map(|id| firm.get(id)).collect::<BTreeSet<_>>().len() >= ENTERPRISES;
    propose(&items, keywords).into_iter().filter(several).take(SHOWN).collect()
}

fn complete(c: &mut Conn, texts: &[Text], groups: Vec<Group>) -> Result<CommonProblemProposals> {
    let by_id: BTreeMap<i64, &Text> = texts.iter().map(|row| (row.0, row)).collect();
    let mut proposals = Vec::new();
    for group in groups {
        let rows: Vec<&Text> = group.ids.iter().filter_map(|id| by_id.get(id).copied()).collect();
        let ids: Vec<i64> = rows.iter().map(|row| row.1).collect();
        let names = enterprises::table.filter(enterprises::id.eq_any(ids));
        let names: Vec<(i64, String)> = names.select((enterprises::id, enterprises::name)).load(c)?;
        let issue = |(id, enterprise_id, category, title, description, state): &Text| ProposedIssue {
            id: *id,
            title: title.clone(),
            description: description.clone(),
            category: category.clone(),
            state: *state,
            enterprise_name: names
                .iter()
                .find(|(known, _)| known == enterprise_id)
                .map(|(_, name)| name.clone())
                .unwrap_or_default(),
        };
        let issues = rows.into_iter().map(issue).collect();
        proposals.push(CommonProblemProposal { terms: group.terms, cohesion: group.cohesion, issues });
    }
    Ok(CommonProblemProposals { compared: texts.len(), proposals })
}
