//! `/audit/checkpoints`: places of the chain to be kept elsewhere, and how far it is sealed and verified.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::verify::{self, Checkpoint};
use crate::AppState;
use crate::auth::crypto::hex;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::db::schema::{audit_chain, audit_checks, audit_pending};
use crate::error::Result;
use crate::http::extract::{NoQuery, Query};

/// One verification.
#[derive(Serialize, ToSchema)]
pub struct AuditCheck {
    /// When it ended.
    pub checked_at: DateTime<Utc>,
    /// The last place that was proved.
    pub seq: i64,
    /// The first broken place and what is wrong with it; null when the trail was whole.
    #[schema(required = true)]
    pub problem: Option<String>,
}

/// The state of the chain.
#[derive(Serialize, ToSchema)]
pub struct Checkpoints {
    /// The newest place first, then those up to which verifications came. Keep them outside of the server.
    pub items: Vec<Checkpoint>,
    /// Entries that wait to be sealed.
    pub waiting: i64,
    /// The last verification.
    #[schema(required = true)]
    pub last_check: Option<AuditCheck>,
}

/// Export checkpoints of the audit trail
///
/// A checkpoint that is kept elsewhere proves later that no entry up to it was changed or removed
/// (`zhuqi verify-audit --checkpoint FILE`).
#[utoipa::path(get, path = "/api/v1/audit/checkpoints", tag = "audit", operation_id = "list_audit_checkpoints",
    responses((status = 200, description = "Checkpoints and the state of the chain", body = Checkpoints)))]
pub async fn list(state: web::Data<AppState>, principal: Principal, _: Query<NoQuery>) -> Result<HttpResponse> {
    principal.require(Permission::AuditRead)?;
    let answer = state
        .db
        .read(move |c| {
            let checks: Vec<(NaiveDateTime, i64, Vec<u8>, Option<String>)> = audit_checks::table
                .order(audit_checks::id.desc())
                .limit(50)
                .select((audit_checks::checked_at, audit_checks::seq, audit_checks::hash, audit_checks::problem))
                .load(c)?;
            let mut items: Vec<Checkpoint> = verify::head(c)?.into_iter().collect();
            let proved: Vec<i64> = checks.iter().map(|(_, seq, ..)| *seq).collect();
            let sealed: std::collections::HashMap<i64, NaiveDateTime> = audit_chain::table
                .filter(audit_chain::seq.eq_any(proved))
                .select((audit_chain::seq, audit_chain::sealed_at))
                .load::<(i64, NaiveDateTime)>(c)?
                .into_iter()
                .collect();
            for (_, seq, hash, _) in &checks {
                if let Some(at) = sealed.get(seq).filter(|_| items.iter().all(|item| item.seq != *seq)) {
                    items.push(Checkpoint { seq: *seq, hash: hex(hash), sealed_at: at.and_utc() });
                }
            }
            let last_check = checks.into_iter().next().map(|(checked_at, seq, _, problem)| AuditCheck {
                checked_at: checked_at.and_utc(),
                seq,
                problem,
            });
            Ok(Checkpoints { items, waiting: audit_pending::table.count().get_result(c)?, last_check })
        })
        .await?;
    Ok(HttpResponse::Ok().json(answer))
}
