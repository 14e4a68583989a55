//! Repairs what the derive makes of a described inline word: `allOf` of the word and of an *object* that carries only
//! the description and the default. Nothing is both a word and an object, so no value would fit.

use utoipa::openapi::schema::{AllOf, AnyOf, Array, ArrayItems, Object, OneOf, SchemaType, Type};
use utoipa::openapi::{OpenApi, RefOr, Schema};

/// Walks every schema of the document.
pub fn tidy(document: &mut OpenApi) {
    if let Some(components) = &mut document.components {
        components.schemas.values_mut().for_each(schema);
    }
    for item in document.paths.paths.values_mut() {
        let operations = [&mut item.get, &mut item.post, &mut item.put, &mut item.patch, &mut item.delete];
        for parameter in
            operations.into_iter().flatten().filter_map(|operation| operation.parameters.as_mut()).flatten()
        {
            if let RefOr::T(parameter) = parameter
                && let Some(inner) = &mut parameter.schema
            {
                schema(inner);
            }
        }
    }
}

fn schema(target: &mut RefOr<Schema>) {
    let RefOr::T(inner) = target else { return };
    match inner {
        Schema::Object(object) => object.properties.values_mut().for_each(schema),
        Schema::Array(Array { items: ArrayItems::RefOrSchema(items), .. }) => schema(items),
        Schema::OneOf(OneOf { items, .. }) | Schema::AnyOf(AnyOf { items, .. }) => items.iter_mut().for_each(schema),
        Schema::AllOf(all) => {
            all.items.iter_mut().for_each(schema);
            if let Some(merged) = merged(all) {
                *target = RefOr::T(Schema::Object(merged));
            }
        }
        _ => {}
    }
}

/// The word with the description and default of the object beside it; without an inline word the object merely stops
/// to demand its type.
fn merged(all: &mut AllOf) -> Option<Object> {
    let [word, RefOr::T(Schema::Object(notes))] = all.items.as_mut_slice() else { return None };
    if notes.schema_type != SchemaType::Type(Type::Object) || !notes.properties.is_empty() {
        return None;
    }
    notes.schema_type = SchemaType::AnyValue;
    let RefOr::T(Schema::Object(word)) = word else { return None };
    let mut word = word.clone();
    word.description = notes.description.clone().or(word.description);
    word.default = notes.default.clone();
    Some(word)
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    fn contradictions(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(map) => {
                for part in map.get("allOf").and_then(Value::as_array).into_iter().flatten() {
                    if part["type"] == "object" && part.get("properties").is_none() {
                        found.push(part.to_string());
                    }
                }
                map.values().for_each(|inner| contradictions(inner, found));
            }
            Value::Array(list) => list.iter().for_each(|inner| contradictions(inner, found)),
            _ => {}
        }
    }

    fn document() -> Value {
        serde_json::from_str(&crate::openapi::json().expect("serialises")).expect("is JSON")
    }

    fn dangling(value: &Value, document: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(map) => {
                let target = map.get("$ref").and_then(Value::as_str);
                if let Some(target) = target.filter(|t| document.pointer(t.trim_start_matches('#')).is_none()) {
                    found.push(target.to_owned());
                }
                map.values().for_each(|inner| dangling(inner, document, found));
            }
            Value::Array(list) => list.iter().for_each(|inner| dangling(inner, document, found)),
            _ => {}
        }
    }

    #[test]
    fn every_reference_resolves() {
        let document = document();
        let mut found = Vec::new();
        dangling(&document, &document, &mut found);
        assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn no_schema_contradicts_itself() {
        let document = document();
        let mut found = Vec::new();
        contradictions(&document, &mut found);
        assert!(found.is_empty(), "{found:?}");
    }
}
