//! `/issue-categories/suggest`: what a description is probably about, with the words that led there.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::store::Dictionary;
use super::words::{Ranked, Words};
use crate::AppState;
use crate::auth::principal::Principal;
use crate::db::Conn;
use crate::dictionaries::entries::EntryRow;
use crate::error::{Error, Result};
use crate::http::extract::{Json, NoQuery, Query};
use crate::http::rules;
use crate::issues::words::IssueLevel;
use crate::organizations::departments::{self, Unit};
use crate::organizations::store;

/// A description.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"text": "贷款下月到期，银行要求先还本金才能续贷，只能找过桥资金"}))]
pub struct SuggestIn {
    /// As the enterprise or the officer wrote it.
    #[validate(length(max = 5000), custom(function = rules::not_blank))]
    pub text: String,
    /// The unit whose district's departments are meant; that of the caller's first role when absent.
    pub organization_id: Option<i64>,
}

/// A word of a dictionary that stands in the text.
#[derive(Serialize, ToSchema)]
pub struct FoundWord {
    /// Its first character (Unicode code point) in the text, counted from 0.
    pub start: usize,
    /// One past its last character.
    pub end: usize,
    /// As the dictionary writes it.
    #[schema(example = "过桥资金")]
    pub word: String,
}

/// A category that the text points to.
#[derive(Serialize, ToSchema)]
pub struct SuggestedCategory {
    /// `categories` dictionary.
    #[schema(example = "financing_renewal")]
    pub code: String,
    /// The one above; null for a category of the first level.
    #[schema(required = true)]
    pub parent: Option<String>,
    /// The characters of its different words, summed; only good for comparing.
    pub score: usize,
    /// Indices of the words that led to it.
    pub words: Vec<usize>,
    /// How hard such a matter usually is.
    #[schema(required = true, inline)]
    pub default_level: Option<IssueLevel>,
    /// `departments` dictionary: who usually leads.
    #[schema(required = true)]
    pub lead_department: Option<String>,
}

/// A department that the text points to, by its own name or by the sub-categories that it leads.
#[derive(Serialize, ToSchema)]
pub struct SuggestedDepartment {
    /// `departments` dictionary.
    #[schema(example = "finance_office")]
    pub code: String,
    /// The characters of its different words, summed.
    pub score: usize,
    /// Indices of the words that led to it.
    pub words: Vec<usize>,
    /// The unit that is this department here; null when none or several may be meant.
    #[schema(required = true)]
    pub organization: Option<Unit>,
}

/// Each list with the likeliest first; equal scores are a tie, in the order of their codes.
#[derive(Serialize, ToSchema)]
pub struct CategorySuggestion {
    /// The words found, in the order of the text.
    pub words: Vec<FoundWord>,
    /// Categories of the first level.
    pub categories: Vec<SuggestedCategory>,
    /// Categories of the second level.
    pub subcategories: Vec<SuggestedCategory>,
    /// Departments.
    pub departments: Vec<SuggestedDepartment>,
}

/// Suggest category and department for a description
///
/// By the keywords of the categories and the names of the departments; nothing is stored.
#[utoipa::path(post, path = "/api/v1/issue-categories/suggest", tag = "dictionaries", operation_id = "suggest_issue_category",
    request_body = SuggestIn, responses((status = 200, description = "What it is probably about", body = CategorySuggestion)))]
pub async fn suggest(
    state: web::Data<AppState>,
    principal: Principal,
    _: Query<NoQuery>,
    Json(input): Json<SuggestIn>,
) -> Result<HttpResponse> {
    let suggestion = state
        .db
        .read(move |c| {
            let path = match input.organization_id {
                Some(id) => Some(store::referred(c, id, "/organization_id")?.path),
                None => principal.memberships.first().map(|membership| membership.path.clone()),
            };
            suggestion(c, &input.text, path.as_deref())
        })
        .await?;
    Ok(HttpResponse::Ok().json(suggestion))
}

/// The same for callers within the server; `path` is that of a unit whose district's departments are meant.
pub fn suggestion(c: &mut Conn, text: &str, path: Option<&str>) -> Result<CategorySuggestion> {
    let dictionary = Dictionary::load(c)?;
    let words =
        Words::new(&dictionary.entries()?).map_err(|error| Error::internal("words of the dictionary", error))?;
    let found = words.suggest(text);
    let mut departments = Vec::new();
    for ranked in found.departments {
        let row = dictionary.departments.iter().find(|row| row.code == ranked.code);
        let organization = match (path, row) {
            (Some(path), Some(row)) => departments::unit(c, path, row)?,
            _ => None,
        };
        let Ranked { code, score, found } = ranked;
        departments.push(SuggestedDepartment { code, score, words: found, organization });
    }
    let category = |ranked| category(&dictionary.categories, ranked);
    Ok(CategorySuggestion {
        words: found.found.into_iter().map(|f| FoundWord { start: f.start, end: f.end, word: f.word }).collect(),
        categories: found.categories.into_iter().map(category).collect(),
        subcategories: found.subcategories.into_iter().map(category).collect(),
        departments,
    })
}

fn category(rows: &[EntryRow], ranked: Ranked) -> SuggestedCategory {
    let row = rows.iter().find(|row| row.code == ranked.code);
    let part = row.and_then(|row| row.category.clone()).unwrap_or_default();
    SuggestedCategory {
        parent: row.and_then(|row| row.parent.clone()),
        default_level: part.default_level,
        lead_department: part.lead_department,
        code: ranked.code,
        score: ranked.score,
        words: ranked.found,
    }
}
