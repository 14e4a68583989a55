//! How often what was suggested was chosen.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::offers::SuggestedDecision;
use crate::AppState;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::db::schema::{issue_suggestions as t, organizations};
use crate::db::{Backend, Conn, start_of};
use crate::error::Result;
use crate::http::extract::Query;
use crate::http::rules;
use crate::messages;
use crate::organizations::store::{below, subtree};

/// Which decisions.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SuggestionFiguresQuery {
    /// Made on this day (China) or later.
    #[validate(custom(function = rules::date))]
    pub from: Option<NaiveDate>,
    /// Made on this day (China) or earlier.
    #[validate(custom(function = rules::date))]
    pub to: Option<NaiveDate>,
    /// Of issues that this unit coordinated then, or one below it.
    pub organization_id: Option<i64>,
}

/// Decisions of one kind that something was suggested for.
#[derive(Debug, Serialize, ToSchema)]
pub struct SuggestionFigure {
    /// What was decided.
    #[schema(inline)]
    pub decision: SuggestedDecision,
    /// How many.
    pub offered: i64,
    /// In how many one of those suggested was chosen.
    pub accepted: i64,
    /// In how many it was the first of them.
    pub first: i64,
    /// `accepted` of `offered`, from 0 to 1; null where nothing was offered.
    #[schema(required = true, example = 0.75)]
    pub share: Option<f64>,
}

/// One line per kind of decision.
#[derive(Debug, Serialize, ToSchema)]
pub struct SuggestionFigures {
    /// Every kind, in the order of an issue's life.
    pub decisions: Vec<SuggestionFigure>,
}

type Filter = Box<dyn BoxableExpression<t::table, Backend, SqlType = Bool>>;

/// Get the share of accepted suggestions
///
/// For offices that coordinate or supervise and for whoever keeps the dictionaries, of their own units and those below.
#[utoipa::path(get, path = "/api/v1/issue-categories/suggestion-figures", tag = "dictionaries",
    operation_id = "get_suggestion_figures", params(SuggestionFiguresQuery),
    responses((status = 200, description = "One line per kind of decision", body = SuggestionFigures)))]
pub async fn get(
    state: web::Data<AppState>,
    principal: Principal,
    query: Query<SuggestionFiguresQuery>,
) -> Result<HttpResponse> {
    let paths = seats(&principal);
    if paths.is_empty() {
        return Err(messages::FORBIDDEN.error());
    }
    let decisions = state.db.read(move |c| figures(c, paths, &query.0)).await?;
    Ok(HttpResponse::Ok().json(SuggestionFigures { decisions }))
}

/// Where the units stand whose decisions the caller may count.
fn seats(principal: &Principal) -> Vec<String> {
    let may = [Permission::IssuesCoordinate, Permission::IssuesSupervise, Permission::DictionariesManage];
    let seats = may.into_iter().flat_map(|permission| principal.with(permission));
    let mut paths: Vec<String> = seats.map(|membership| membership.seat_path.clone()).collect();
    paths.sort();
    paths.dedup();
    paths
}

fn units_below(pattern: String) -> Filter {
    let units = organizations::table.filter(organizations::path.like(pattern)).select(organizations::id);
    Box::new(t::organization_id.eq_any(units))
}

fn figures(c: &mut Conn, seats: Vec<String>, query: &SuggestionFiguresQuery) -> Result<Vec<SuggestionFigure>> {
    let none: Filter = Box::new(t::id.eq(-1_i64));
    let own = seats.iter().map(|path| units_below(below(path))).reduce(|a, b| Box::new(a.or(b)));
    let mut filter: Filter = own.unwrap_or(none);
    if let Some(id) = query.organization_id {
        filter = Box::new(filter.and(units_below(subtree(c, id)?)));
    }
    if let Some(day) = query.from {
        filter = Box::new(filter.and(t::at.ge(start_of(day))));
    }
    if let Some(day) = query.to.and_then(|day| day.succ_opt()) {
        filter = Box::new(filter.and(t::at.lt(start_of(day))));
    }
    let rows = t::table.filter(filter).group_by((t::decision, t::place));
    let rows: Vec<(SuggestedDecision, Option<i32>, i64)> =
        rows.select((t::decision, t::place, count_star())).load(c)?;
    let figure = |decision: SuggestedDecision| {
        let sum = |fits: &dyn Fn(Option<i32>) -> bool| -> i64 {
            rows.iter().filter(|(of, place, _)| *of == decision && fits(*place)).map(|(.., count)| count).sum()
        };
        let (offered, accepted) = (sum(&|_| true), sum(&|place: Option<i32>| place.is_some()));
        let share = (offered > 0).then(|| (accepted as f64 / offered as f64 * 1000.0).round() / 1000.0);
        SuggestionFigure { decision, offered, accepted, first: sum(&|place: Option<i32>| place == Some(1)), share }
    };
    Ok(SuggestedDecision::WORDS.iter().filter_map(|(code, ..)| SuggestedDecision::parse(code)).map(figure).collect())
}
