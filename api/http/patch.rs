//! RFC 7396 merge patch: a field that is absent stays, `null` clears, a value sets.

use serde::{Deserialize, Deserializer};

/// One nullable field of a patch: outer `None` = absent, `Some(None)` = null.
pub type Patch<T> = Option<Option<T>>;

/// For `#[serde(default, deserialize_with = "nullable")]` on a [`Patch`] field.
pub fn nullable<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Patch<T>, D::Error> {
    Option::<T>::deserialize(deserializer).map(Some)
}

/// For `#[serde(default, deserialize_with = "present")]` on an `Option` that may be absent but not null.
pub fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}
