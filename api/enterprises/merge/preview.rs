//! What a merge would do, before anybody decides.

use serde::Serialize;
use utoipa::ToSchema;

use super::fields::{Choice, MergeField, MergeSide, Own, resolve};
use super::perform::both;
use super::record;
use super::references::{REFERENCES, Treatment};
use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::db::Conn;
use crate::enterprises::out::EnterpriseDetail;
use crate::enterprises::routes::load;
use crate::error::Result;

/// Two enterprises side by side.
#[derive(Debug, Serialize, ToSchema)]
pub struct MergePreview {
    /// The one that would stay.
    pub survivor: EnterpriseDetail,
    /// The one that would be merged into it.
    pub other: EnterpriseDetail,
    /// Every field of which a side is chosen.
    pub fields: Vec<MergeFieldPreview>,
    /// What refers to the two.
    pub moves: Vec<MergeMove>,
}

/// One field of a merge.
#[derive(Debug, Serialize, ToSchema)]
pub struct MergeFieldPreview {
    /// The field.
    pub field: MergeField,
    /// Whether the two say the same.
    pub agrees: bool,
    /// The side that is kept when the merge does not name one.
    pub default_side: MergeSide,
}

/// Rows of one kind.
#[derive(Debug, Serialize, ToSchema)]
pub struct MergeMove {
    /// The kind, by the name of its table.
    #[schema(example = "enterprise_contacts")]
    pub what: &'static str,
    /// How many the survivor has.
    pub survivor: i64,
    /// How many would come to it.
    pub other: i64,
}

/// See [`MergePreview`].
pub fn preview(c: &mut Conn, keys: &Keys, principal: &Principal, id: i64, other: i64) -> Result<MergePreview> {
    let (survivor, loser) = both(c, principal, id, other)?;
    let (own, theirs) = (Own::of(&survivor), Own::of(&loser));
    let sides = resolve(&own, &theirs, &Choice::new());
    let fields = MergeField::all().map(|field| MergeFieldPreview {
        field,
        agrees: own.agrees(field, &theirs),
        default_side: sides.get(&field).copied().unwrap_or(MergeSide::Survivor),
    });
    let mut moves = Vec::new();
    for reference in REFERENCES.iter().filter(|known| matches!(known.treatment, Treatment::Moves { .. })) {
        let (survivor, other) = (record::count(c, reference, id)?, record::count(c, reference, other)?);
        moves.push(MergeMove { what: reference.table, survivor, other });
    }
    Ok(MergePreview {
        fields: fields.collect(),
        moves,
        survivor: load(c, keys, principal, id)?,
        other: load(c, keys, principal, other)?,
    })
}
