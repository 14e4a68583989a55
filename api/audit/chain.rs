//! The chain's arithmetic: the canonical bytes of an entry, its hash, and the server's mark on it.
//!
//! `hash(seq) = SHA-256(hash(seq - 1) ‖ bytes(seq, entry))`, beginning with 32 zero bytes before seq 1. The bytes are
//! netstrings, so that anybody can make them with a few lines of any language; docs/operate.md has such lines.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use sha2::{Digest, Sha256};

use crate::auth::crypto::{Keys, equal, mac};
use crate::db::schema::audit_entries;

/// What stands before the first entry.
pub const GENESIS: [u8; 32] = [0; 32];
/// Names the encoding, so that a later one cannot be taken for it.
const FORMAT: &str = "zhuqi-audit-1";

/// An entry as it is stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = audit_entries)]
pub struct Entry {
    /// `audit_entries.id`
    pub id: i64,
    /// When.
    pub at: NaiveDateTime,
    /// Which person's log-in.
    pub user_id: Option<i64>,
    /// Or which program.
    pub api_client_id: Option<i64>,
    /// The membership that permitted it.
    pub membership_id: Option<i64>,
    /// Its unit.
    pub organization_id: Option<i64>,
    /// Its role.
    pub role: Option<String>,
    /// The relation to the enterprise that permitted it.
    pub relation: Option<String>,
    /// What was done.
    pub action: String,
    /// To which kind of row.
    pub resource: String,
    /// To which row.
    pub resource_id: String,
    /// The enterprise that it is about.
    pub enterprise_id: Option<i64>,
    /// JSON, as it was written.
    pub changes: String,
    /// `X-Audit-Reason`
    pub reason: Option<String>,
    /// The request.
    pub request_id: Option<String>,
    /// The client's address.
    pub address: Option<String>,
}

impl Entry {
    /// The canonical bytes at a place of the chain.
    pub fn bytes(&self, seq: i64) -> Vec<u8> {
        let number = |number: Option<i64>| number.map(|number| number.to_string());
        let fields: [Option<String>; 18] = [
            Some(FORMAT.to_owned()),
            Some(seq.to_string()),
            Some(self.id.to_string()),
            Some(self.at.format("%Y-%m-%dT%H:%M:%S%.6fZ").to_string()),
            number(self.user_id),
            number(self.api_client_id),
            number(self.membership_id),
            number(self.organization_id),
            self.role.clone(),
            self.relation.clone(),
            Some(self.action.clone()),
            Some(self.resource.clone()),
            Some(self.resource_id.clone()),
            number(self.enterprise_id),
            Some(self.changes.clone()),
            self.reason.clone(),
            self.request_id.clone(),
            self.address.clone(),
        ];
        let mut bytes = Vec::with_capacity(256 + self.changes.len());
        for field in fields {
            match field {
                Some(text) => {
                    bytes.extend_from_slice(format!("{}:", text.len()).as_bytes());
                    bytes.extend_from_slice(text.as_bytes());
                }
                // A netstring's length is a number, so this can be no text.
                None => bytes.push(b'-'),
            }
            bytes.push(b',');
        }
        bytes
    }
}

/// The hash at a place, from the one before.
pub fn hash(previous: &[u8], seq: i64, entry: &Entry) -> [u8; 32] {
    Sha256::new().chain_update(previous).chain_update(entry.bytes(seq)).finalize().into()
}

/// The server's mark on a place: who can write to the database and lacks `SECRET_KEY` cannot make one.
pub fn mark(keys: &Keys, seq: i64, entry_id: i64, hash: &[u8]) -> [u8; 32] {
    mac(&keys.audit, &[&seq.to_be_bytes(), &entry_id.to_be_bytes(), hash])
}

/// Whether the server wrote this place itself.
pub fn is_marked(keys: &Keys, seq: i64, entry_id: i64, hash: &[u8], mark: &[u8]) -> bool {
    equal(&self::mark(keys, seq, entry_id, hash), mark)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::auth::crypto::hex;

    /// The example of docs/operate.md.
    #[test]
    fn the_documented_example_has_the_documented_hash() {
        let entry = Entry {
            id: 7,
            at: chrono::DateTime::from_timestamp_micros(1_767_225_600_000_123).expect("a time").naive_utc(),
            user_id: Some(3),
            api_client_id: None,
            membership_id: Some(4),
            organization_id: Some(2),
            role: Some("coordinator".into()),
            relation: Some("coordinator".into()),
            action: "enterprise.update".into(),
            resource: "enterprise".into(),
            resource_id: "12".into(),
            enterprise_id: Some(12),
            changes: r#"{"before":{"name":"甲"},"after":{"name":"乙"}}"#.into(),
            reason: None,
            request_id: Some("0192-abc".into()),
            address: Some("10.0.0.1".into()),
        };
        let text = "13:zhuqi-audit-1,1:1,1:7,27:2026-01-01T00:00:00.000123Z,1:3,-,1:4,1:2,11:coordinator,\
            11:coordinator,17:enterprise.update,10:enterprise,2:12,2:12,\
            48:{\"before\":{\"name\":\"甲\"},\"after\":{\"name\":\"乙\"}},-,8:0192-abc,8:10.0.0.1,";
        assert_eq!(String::from_utf8(entry.bytes(1)).expect("text"), text);
        assert_eq!(hex(&hash(&GENESIS, 1, &entry)), "b4f5f00560f290881070c604f6eaebc636b3aee0a13aa0af4ce48f9c4f9b9abd");
    }
}
