//! What a write changed: the fields before and after, and facts beside them.

use serde::Serialize;
use serde_json::{Map, Value};

use super::personal::SubjectKey;
use crate::error::{Error, Result};

/// Fields that change with every write and say nothing.
const MECHANICAL: [&str; 5] = ["version", "updated_at", "allowed_actions", "memberships", "locked_until"];

/// Before and after of the changed fields; what is added has no before, what is removed no after.
#[derive(Debug, Default, Serialize)]
pub struct Changes {
    #[serde(skip_serializing_if = "Map::is_empty")]
    before: Map<String, Value>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    after: Map<String, Value>,
    #[serde(flatten)]
    facts: Map<String, Value>,
}

impl Changes {
    /// Where two states of a row differ.
    pub fn between(before: &impl Serialize, after: &impl Serialize) -> Result<Self> {
        let object = |value: std::result::Result<Value, serde_json::Error>| match value {
            Ok(Value::Object(fields)) => Ok(fields),
            Ok(_) => Err(Error::Internal("audit: not an object".into())),
            Err(error) => Err(Error::internal("audit", error)),
        };
        let mut old = object(serde_json::to_value(before))?;
        let new = object(serde_json::to_value(after))?;
        let mut changes = Changes::default();
        for (name, value) in new {
            let was = old.remove(&name).unwrap_or(Value::Null);
            if was != value && !MECHANICAL.contains(&name.as_str()) {
                changes.before.insert(name.clone(), was);
                changes.after.insert(name, value);
            }
        }
        Ok(changes)
    }

    /// What a new row says.
    pub fn created(after: &impl Serialize) -> Result<Self> {
        let mut changes = Self::between(&serde_json::json!({}), after)?;
        changes.before.clear();
        changes.after.retain(|name, value| !value.is_null() && !matches!(name.as_str(), "id" | "created_at"));
        Ok(changes)
    }

    /// What a row said that is removed.
    pub fn removed(before: &impl Serialize) -> Result<Self> {
        let mut changes = Self::created(before)?;
        std::mem::swap(&mut changes.before, &mut changes.after);
        Ok(changes)
    }

    /// One field more; nothing when it stayed as it was.
    pub fn field(mut self, name: &str, before: impl Into<Value>, after: impl Into<Value>) -> Self {
        let (before, after) = (before.into(), after.into());
        if before != after {
            self.before.insert(name.to_owned(), before);
            self.after.insert(name.to_owned(), after);
        }
        self
    }

    /// A personal value, under the key of the person whom it is about; nothing when it stayed as it was.
    pub fn sealed(self, name: &str, key: &SubjectKey, before: Option<&str>, after: Option<&str>) -> Result<Self> {
        if before == after {
            return Ok(self);
        }
        Ok(self.field(name, key.seal(before)?, key.seal(after)?))
    }

    /// Something that is no change: which row below, which document.
    pub fn fact(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.facts.insert(name.to_owned(), value.into());
        self
    }

    /// Fields that are recorded elsewhere in `self` or not at all.
    pub fn without(mut self, names: &[&str]) -> Self {
        for name in names {
            self.before.remove(*name);
            self.after.remove(*name);
        }
        self
    }

    /// Everything that another part of the same write changed.
    pub fn with(mut self, other: Changes) -> Self {
        self.before.extend(other.before);
        self.after.extend(other.after);
        self.facts.extend(other.facts);
        self
    }
}
