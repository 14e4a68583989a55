//! `GET /issues/needs`: what the ledgers of needs come to. Their rows are the issues themselves (`need_kind`).

use actix_web::{HttpResponse, web};
use serde::Serialize;
use utoipa::ToSchema;

use super::list::{self, IssueQuery};
use super::words::NeedKind;
use crate::AppState;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::error::Result;
use crate::http::extract::Query;

/// All needs of a kind.
#[derive(Debug, Serialize, ToSchema)]
pub struct NeedSum {
    /// What is needed; the amounts are in its unit: 10,000 yuan, persons, mu, kVA.
    #[schema(inline)]
    pub need_kind: NeedKind,
    /// How many issues.
    pub count: i64,
    /// How much they ask for.
    pub asked: i64,
    /// How much was met, as far as it was replied.
    pub met: i64,
}

/// One line per kind.
#[derive(Debug, Serialize, ToSchema)]
pub struct NeedSums {
    /// The kinds asked for, in the order of the dictionary.
    pub needs: Vec<NeedSum>,
}

/// Sum up the needs in numbers
///
/// Of the issues that the list shows with the same filters.
#[utoipa::path(get, path = "/api/v1/issues/needs", tag = "issues", operation_id = "sum_issue_needs", params(IssueQuery),
    responses((status = 200, description = "One line per kind", body = NeedSums)))]
pub async fn get(state: web::Data<AppState>, principal: Principal, query: Query<IssueQuery>) -> Result<HttpResponse> {
    principal.require(Permission::IssuesRead)?;
    let kinds = NeedKind::WORDS.iter().filter_map(|(code, ..)| NeedKind::parse(code));
    let kinds: Vec<NeedKind> = kinds.filter(|kind| query.0.need_kind.is_none_or(|asked| asked == *kind)).collect();
    let needs = state
        .db
        .read(move |c| {
            let mut needs = Vec::new();
            for need_kind in kinds {
                let query = IssueQuery { need_kind: Some(need_kind), ..query.0.clone() };
                let (count, asked, met) = list::sums(c, &principal, &query)?;
                needs.push(NeedSum { need_kind, count, asked, met });
            }
            Ok(needs)
        })
        .await?;
    Ok(HttpResponse::Ok().json(NeedSums { needs }))
}
