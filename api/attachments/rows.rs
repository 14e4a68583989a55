//! What is known about files, and who sees it.

use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::media::{self, Media};
use super::seal::Seal;
use super::words::{AttachmentKind, ScanState};
use crate::auth::crypto::{Keys, hex};
use crate::auth::principal::Principal;
use crate::auth::scope::{self, Action, Relation};
use crate::db::schema::attachments;
use crate::db::{Conn, now};
use crate::enterprises::store as enterprises;
use crate::error::{Error, Result};
use crate::messages;

/// How long a file waits for its enterprise.
pub const UNLINKED: Duration = Duration::hours(24);

/// A file.
#[derive(Debug, Serialize, ToSchema)]
pub struct Attachment {
    /// Identifier.
    pub id: i64,
    /// The enterprise that it belongs to; null until it is linked.
    #[schema(required = true)]
    pub enterprise_id: Option<i64>,
    /// What it is; null until it is linked.
    #[schema(required = true)]
    pub kind: Option<AttachmentKind>,
    /// What the sender says about it.
    #[schema(required = true)]
    pub note: Option<String>,
    /// Its name, cleaned, with the ending of its kind.
    #[schema(example = "营业执照.pdf")]
    pub filename: String,
    /// Found by its content.
    #[schema(example = "application/pdf")]
    pub media_type: String,
    /// Size.
    pub size_bytes: i64,
    /// SHA-256 of the content in hexadecimal.
    pub sha256: String,
    /// Whether a virus scanner has seen it.
    pub scan_state: ScanState,
    /// Whether a browser may show it; anything else is only saved.
    pub is_shown: bool,
    /// Row version, the `ETag`.
    pub version: i64,
    /// Upload.
    pub created_at: DateTime<Utc>,
    /// When it goes by itself, unless it is linked.
    #[schema(required = true)]
    pub expires_at: Option<DateTime<Utc>>,
    /// What the caller can do with it now.
    pub allowed_actions: Vec<&'static str>,
}

/// A file as it is stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = attachments)]
pub struct AttachmentRow {
    /// `attachments.id`
    pub id: i64,
    /// Its enterprise.
    pub enterprise_id: Option<i64>,
    /// What it is.
    pub kind: Option<AttachmentKind>,
    /// What the sender says about it.
    pub note: Option<String>,
    /// Its name.
    pub filename: String,
    /// What it is by its content.
    pub media_type: String,
    /// Its size.
    pub size_bytes: i64,
    /// Its digest.
    pub sha256: Vec<u8>,
    /// Its name in the store.
    pub object_key: String,
    /// What the scanner said.
    pub scan_state: ScanState,
    /// Who sent it.
    pub user_id: Option<i64>,
    /// Which client sent it.
    pub api_client_id: Option<i64>,
    /// Row version.
    pub version: i64,
    /// Upload.
    pub created_at: NaiveDateTime,
}

impl AttachmentRow {
    /// The kind of file. A row that names none was written by a later version.
    pub fn media(&self) -> Result<&'static Media> {
        media::by_name(&self.media_type).ok_or_else(|| Error::Internal(format!("{} is not known", self.media_type)))
    }

    /// What opens its content.
    pub fn seal(&self, keys: &Keys) -> Seal {
        Seal::new(keys, &self.object_key, self.size_bytes.unsigned_abs())
    }

    /// As the API answers it to a caller with these relations to its enterprise.
    pub fn out(self, relations: &[Relation]) -> Result<Attachment> {
        let is_shown = self.media()?.is_shown;
        let may_remove = scope::require(relations, Action::ManageAttachments).is_ok();
        Ok(Attachment {
            allowed_actions: match self.enterprise_id {
                None => vec!["link", "delete"],
                Some(_) if may_remove => vec!["delete"],
                Some(_) => vec![],
            },
            id: self.id,
            enterprise_id: self.enterprise_id,
            kind: self.kind,
            note: self.note,
            filename: self.filename,
            media_type: self.media_type,
            size_bytes: self.size_bytes,
            sha256: hex(&self.sha256),
            scan_state: self.scan_state,
            is_shown,
            version: self.version,
            created_at: self.created_at.and_utc(),
            expires_at: self.enterprise_id.is_none().then(|| (self.created_at + UNLINKED).and_utc()),
        })
    }

    fn is_own(&self, principal: &Principal) -> bool {
        let same = |a: Option<i64>, b: Option<i64>| a.is_some() && a == b;
        same(self.user_id, principal.user_id()) || same(self.api_client_id, principal.client_id())
    }
}

/// Files that are there: stored as a whole and not removed.
#[diesel::dsl::auto_type]
pub fn present() -> _ {
    attachments::table.filter(attachments::deleted_at.is_null().and(attachments::stored_at.is_not_null()))
}

/// The file, if the caller sees it, with his relations to its enterprise; 404 otherwise. Without an enterprise its
/// sender alone sees it, and only for a day.
pub fn find(c: &mut Conn, principal: &Principal, id: i64) -> Result<(AttachmentRow, Vec<Relation>)> {
    let row: Option<AttachmentRow> =
        present().filter(attachments::id.eq(id)).select(AttachmentRow::as_select()).first(c).optional()?;
    let row = row.ok_or_else(|| messages::NOT_FOUND.error())?;
    let relations = match row.enterprise_id {
        Some(enterprise_id) => enterprises::find(c, principal, enterprise_id)?.1,
        None if row.is_own(principal) && row.created_at > now() - UNLINKED => Vec::new(),
        None => return Err(messages::NOT_FOUND.error()),
    };
    Ok((row, relations))
}

/// The file for a change, with what stands above it locked first, as everywhere: the enterprise, then its rows.
pub fn find_to_change(c: &mut Conn, principal: &Principal, id: i64) -> Result<AttachmentRow> {
    let (row, _) = find(c, principal, id)?;
    if let Some(enterprise_id) = row.enterprise_id {
        enterprises::find_for(c, principal, enterprise_id, Action::ManageAttachments)?;
        return Ok(find(c, principal, id)?.0);
    }
    Ok(row)
}

/// Whether a file of this enterprise has this id.
pub fn belongs_to(c: &mut Conn, id: i64, enterprise_id: i64) -> Result<bool> {
    let found = present().filter(attachments::id.eq(id).and(attachments::enterprise_id.eq(enterprise_id)));
    Ok(found.count().get_result::<i64>(c)? == 1)
}
