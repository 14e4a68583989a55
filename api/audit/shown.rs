//! Entries in people's words: names instead of numbers, personal values as far as their keys exist.

use std::collections::HashMap;

use diesel::prelude::*;
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;

use super::chain::Entry;
use super::personal;
use crate::auth::crypto::Keys;
use crate::db::Conn;
use crate::db::schema::{api_clients, audit_entries, enterprises, imports, officers, organizations, persons, users};
use crate::error::Result;
use crate::phone;

/// Who did something.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = AuditActor)]
pub struct Actor {
    /// `person`, `program`, or `operator` at the server itself.
    #[schema(example = "person")]
    pub kind: &'static str,
    /// The log-in's or the API client's id.
    #[schema(required = true)]
    pub id: Option<i64>,
    /// Name of the person or the program.
    #[schema(required = true)]
    pub name: Option<String>,
}

/// One field of an entry.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = AuditChange)]
pub struct Change {
    /// Which, a word of the dictionary `audit_fields`.
    #[schema(example = "name")]
    pub field: String,
    /// Whether the entry says what it was and became; otherwise `after` is a circumstance.
    pub changed: bool,
    /// What it was, as JSON.
    #[schema(required = true)]
    pub before: Value,
    /// What it became, as JSON.
    #[schema(required = true)]
    pub after: Value,
    /// Name of the row that `before` refers to.
    #[schema(required = true)]
    pub before_name: Option<String>,
    /// Name of the row that `after` refers to.
    #[schema(required = true)]
    pub after_name: Option<String>,
    /// Whether it is about a person; phones are shown masked.
    pub personal: bool,
    /// Whether a personal value has been erased.
    pub erased: bool,
}

/// Entries in the order of their ids in the list.
pub fn load(c: &mut Conn, ids: &[i64]) -> Result<Vec<Entry>> {
    let rows = audit_entries::table.filter(audit_entries::id.eq_any(ids)).select(Entry::as_select()).load(c)?;
    let mut rows: HashMap<i64, Entry> = rows.into_iter().map(|entry: Entry| (entry.id, entry)).collect();
    Ok(ids.iter().filter_map(|id| rows.remove(id)).collect())
}

/// Everything that a page of entries refers to, loaded at once.
#[derive(Default)]
pub struct Shown {
    people: HashMap<i64, String>,
    clients: HashMap<i64, String>,
    organizations: HashMap<i64, String>,
    officers: HashMap<i64, String>,
    enterprises: HashMap<i64, String>,
    imports: HashMap<i64, String>,
    changes: HashMap<i64, Vec<Change>>,
}

/// Ids to be named, by kind.
#[derive(Default)]
struct Wanted {
    users: Vec<i64>,
    clients: Vec<i64>,
    organizations: Vec<i64>,
    officers: Vec<i64>,
    enterprises: Vec<i64>,
    imports: Vec<i64>,
    keys: Vec<i64>,
}

impl Wanted {
    /// Where the ids of a field or a kind of row belong.
    fn list(&mut self, name: &str) -> Option<&mut Vec<i64>> {
        Some(match kind_of(name)? {
            "user" => &mut self.users,
            "organization" => &mut self.organizations,
            "officer" => &mut self.officers,
            "enterprise" => &mut self.enterprises,
            "import" => &mut self.imports,
            "api_client" => &mut self.clients,
            _ => return None,
        })
    }
}

/// The kind of row that a field refers to, by its name.
fn kind_of(field: &str) -> Option<&'static str> {
    ["user", "organization", "officer", "enterprise", "import", "api_client"].into_iter().find(|kind| {
        field == *kind
            || field.strip_suffix("_id").is_some_and(|stem| stem == *kind || stem.ends_with(&format!("_{kind}")))
            || (*kind == "organization" && matches!(field, "parent_id" | "successor_id" | "competent_department_id"))
    })
}

impl Shown {
    /// Loads what the entries refer to.
    pub fn gather(c: &mut Conn, keys: &Keys, entries: &[Entry]) -> Result<Self> {
        let mut wanted = Wanted::default();
        let mut raw: Vec<(i64, Vec<Change>)> = Vec::new();
        for entry in entries {
            wanted.users.extend(entry.user_id);
            wanted.clients.extend(entry.api_client_id);
            wanted.organizations.extend(entry.organization_id);
            if let (Some(list), Ok(id)) = (wanted.list(&entry.resource), entry.resource_id.parse()) {
                list.push(id);
            }
            let changes = split(&entry.changes);
            for change in &changes {
                for value in [&change.before, &change.after] {
                    wanted.keys.extend(personal::key_of(value));
                    if let (Some(id), Some(list)) = (value.as_i64(), wanted.list(&change.field)) {
                        list.push(id);
                    }
                }
            }
            raw.push((entry.id, changes));
        }
        let mut shown = Shown::named(c, &wanted)?;
        let opened = personal::keys_of(c, keys, &wanted.keys)?;
        for (id, changes) in raw {
            let changes = changes.into_iter().map(|change| shown.change(change, &opened)).collect();
            shown.changes.insert(id, changes);
        }
        Ok(shown)
    }

    fn named(c: &mut Conn, wanted: &Wanted) -> Result<Self> {
        let people: Vec<(i64, String)> = users::table
            .inner_join(persons::table)
            .filter(users::id.eq_any(&wanted.users))
            .select((users::id, persons::name))
            .load(c)?;
        let serving: Vec<(i64, String)> = officers::table
            .inner_join(persons::table)
            .filter(officers::id.eq_any(&wanted.officers))
            .select((officers::id, persons::name))
            .load(c)?;
        let clients = api_clients::table.filter(api_clients::id.eq_any(&wanted.clients));
        let clients: Vec<(i64, String)> = clients.select((api_clients::id, api_clients::name)).load(c)?;
        let units = organizations::table.filter(organizations::id.eq_any(&wanted.organizations));
        let units: Vec<(i64, String)> = units.select((organizations::id, organizations::name)).load(c)?;
        let firms = enterprises::table.filter(enterprises::id.eq_any(&wanted.enterprises));
        let firms: Vec<(i64, String)> = firms.select((enterprises::id, enterprises::name)).load(c)?;
        let files = imports::table.filter(imports::id.eq_any(&wanted.imports));
        let files: Vec<(i64, String)> = files.select((imports::id, imports::filename)).load(c)?;
        Ok(Shown {
            people: people.into_iter().collect(),
            clients: clients.into_iter().collect(),
            organizations: units.into_iter().collect(),
            officers: serving.into_iter().collect(),
            enterprises: firms.into_iter().collect(),
            imports: files.into_iter().collect(),
            changes: HashMap::new(),
        })
    }

    fn name(&self, field: &str, id: Option<i64>) -> Option<String> {
        let names = match kind_of(field)? {
            "user" => &self.people,
            "organization" => &self.organizations,
            "officer" => &self.officers,
            "enterprise" => &self.enterprises,
            "import" => &self.imports,
            "api_client" => &self.clients,
            _ => return None,
        };
        names.get(&id?).cloned()
    }

    fn change(&self, mut change: Change, keys: &HashMap<i64, [u8; 32]>) -> Change {
        change.before_name = self.name(&change.field, change.before.as_i64());
        change.after_name = self.name(&change.field, change.after.as_i64());
        for value in [&mut change.before, &mut change.after] {
            let Some(id) = personal::key_of(value) else { continue };
            change.personal = true;
            let text = keys.get(&id).and_then(|key| personal::open(value, key));
            change.erased |= text.is_none();
            *value = match text {
                Some(text) if change.field == "phone" => Value::String(phone::masked(&text)),
                Some(text) => Value::String(text),
                None => Value::Null,
            };
        }
        change
    }

    /// Who wrote an entry.
    pub fn actor(&self, entry: &Entry) -> Actor {
        match (entry.user_id, entry.api_client_id) {
            (Some(id), _) => Actor { kind: "person", id: Some(id), name: self.people.get(&id).cloned() },
            (None, Some(id)) => Actor { kind: "program", id: Some(id), name: self.clients.get(&id).cloned() },
            (None, None) => Actor { kind: "operator", id: None, name: None },
        }
    }

    /// Name of a unit.
    pub fn organization(&self, id: Option<i64>) -> Option<String> {
        self.organizations.get(&id?).cloned()
    }

    /// Name of the row that an entry is about.
    pub fn resource(&self, entry: &Entry) -> Option<String> {
        self.name(&entry.resource, entry.resource_id.parse().ok())
    }

    /// The changes of an entry.
    pub fn take_changes(&mut self, id: i64) -> Vec<Change> {
        self.changes.remove(&id).unwrap_or_default()
    }
}

/// The stored JSON as a list: changed fields first, circumstances after them.
fn split(text: &str) -> Vec<Change> {
    let Ok(Value::Object(mut all)) = serde_json::from_str(text) else { return Vec::new() };
    let mut part = |name: &str| match all.get(name) {
        Some(Value::Object(_)) => match all.remove(name) {
            Some(Value::Object(fields)) => fields,
            _ => Map::new(),
        },
        _ => Map::new(),
    };
    let (mut before, after) = (part("before"), part("after"));
    let change = |field: String, changed: bool, before: Value, after: Value| Change {
        field,
        changed,
        before,
        after,
        before_name: None,
        after_name: None,
        personal: false,
        erased: false,
    };
    let mut list: Vec<Change> = Vec::new();
    for (field, value) in after {
        let was = before.remove(&field).unwrap_or(Value::Null);
        if was != value {
            list.push(change(field, true, was, value));
        }
    }
    list.extend(before.into_iter().map(|(field, was)| change(field, true, was, Value::Null)));
    // A list of every row of a bulk write is there for the chain, not to be read.
    list.extend(
        all.into_iter()
            .filter(|(name, value)| !value.is_null() && name != "enterprise_ids")
            .map(|(field, value)| change(field, false, Value::Null, value)),
    );
    list
}
