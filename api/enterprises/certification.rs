//! Certification (认证) of an enterprise's account: an officer has met it, or a document shows it.

use actix_web::{HttpResponse, web};
use diesel::prelude::*;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::out::{self, EnterpriseDetail};
use super::store;
use super::words::{CertificationMethod, PlatformStatus};
use crate::attachments::rows as attachments;
use crate::auth::principal::Principal;
use crate::auth::scope::Action;
use crate::db::schema::enterprises;
use crate::db::{Conn, now};
use crate::error::{FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::{AppState, audit, messages};

/// How the account was certified.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"method": "document", "document": "营业执照 91411203TER70FW53F"}))]
pub struct CertificationIn {
    /// By whom or what.
    pub method: CertificationMethod,
    /// Kind and number of the document; required with method `document`.
    #[validate(length(min = 1, max = 200))]
    pub document: Option<String>,
    /// The document itself: a file of the enterprise.
    pub attachment_id: Option<i64>,
}

impl CertificationIn {
    /// A document has to be named.
    pub fn check(&self) -> Result<(), FieldError> {
        match (self.method, &self.document) {
            (CertificationMethod::Document, None) => Err(FieldError::new("/document", "document_required")),
            _ => Ok(()),
        }
    }
}

/// Writes a certification; shared with the approval of a registration.
pub fn certify(c: &mut Conn, id: i64, input: &CertificationIn) -> Result<()> {
    if let Some(attachment_id) = input.attachment_id
        && !attachments::belongs_to(c, attachment_id, id)?
    {
        return Err(FieldError::new("/attachment_id", "reference").into());
    }
    diesel::update(enterprises::table.find(id))
        .set((
            enterprises::platform_status.eq(PlatformStatus::Certified),
            enterprises::certified_at.eq(now()),
            enterprises::certification_method.eq(input.method.code()),
            enterprises::certification_document.eq(&input.document),
            enterprises::certification_attachment_id.eq(input.attachment_id),
        ))
        .execute(c)?;
    store::touch(c, id)
}

/// Certify an enterprise's account
///
/// The enterprise must have an account (`registered`).
#[utoipa::path(post, path = "/api/v1/enterprises/{id}/certify", tag = "enterprises", operation_id = "certify_enterprise",
    params(("id" = i64, Path, description = "Enterprise"), IfMatch), request_body = CertificationIn,
    responses((status = 200, description = "The enterprise", body = EnterpriseDetail)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    if_match: IfMatch,
    _: Query<NoQuery>,
    Json(input): Json<CertificationIn>,
) -> Result<HttpResponse> {
    input.check()?;
    let keys = state.keys.clone();
    let row = state
        .db
        .write(move |c| {
            let row = store::find_to_change(c, &principal, id, Action::Certify, if_match)?;
            if row.draft.platform_status != PlatformStatus::Registered {
                return Err(messages::STATE_FORBIDS.error());
            }
            certify(c, id, &input)?;
            let changes = serde_json::json!({ "method": input.method, "document": input.document,
                "attachment_id": input.attachment_id });
            audit::record(c, &principal, &context, "enterprise.certify", "enterprise", id, &changes)?;
            let (row, relations) = store::find(c, &principal, id)?;
            out::detail(c, &keys, row, &relations)
        })
        .await?;
    Ok(etag::ok(row.enterprise.version, &row))
}
