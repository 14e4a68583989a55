//! Rules that fields of several resources share, for `#[validate(custom(function = …))]`, and how texts are matched.

use chrono::{Datelike, NaiveDate};
use utoipa::openapi::schema::{AnyOf, KnownFormat, Object, Schema, SchemaFormat, Type};
use validator::ValidationError;

/// A name that consists of spaces alone is none.
pub fn not_blank(text: &str) -> Result<(), ValidationError> {
    if text.trim().is_empty() { Err(ValidationError::new("required")) } else { Ok(()) }
}

/// Both databases store dates far outside of what anyone means; a year of three or five digits is a slip.
pub fn date(day: &NaiveDate) -> Result<(), ValidationError> {
    if (1900..=2200).contains(&day.year()) { Ok(()) } else { Err(ValidationError::new("date_range")) }
}

/// A day that a list is filtered by; an empty value filters by none.
pub fn day_or_empty() -> Schema {
    or_empty(KnownFormat::Date)
}

/// A moment that a list is filtered by; an empty value filters by none.
pub fn moment_or_empty() -> Schema {
    or_empty(KnownFormat::DateTime)
}

fn or_empty(format: KnownFormat) -> Schema {
    let text = || Object::builder().schema_type(Type::String);
    let value = text().format(Some(SchemaFormat::KnownFormat(format)));
    AnyOf::builder().item(value).item(text().max_length(Some(0))).build().into()
}

/// A telephone number as people write it.
pub fn phone(text: &str) -> Result<(), ValidationError> {
    crate::phone::normal(text).map(|_| ()).ok_or_else(|| ValidationError::new("phone_invalid"))
}

/// The pattern that finds `text` anywhere, for `like(…).escape('\\')`.
pub fn containing(text: &str) -> String {
    let mut pattern = String::from("%");
    for c in text.trim().chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern + "%"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wildcards_are_meant_literally() {
        assert_eq!(containing(" 50%_a\\ "), "%50\\%\\_a\\\\%");
    }
}
