//! Strict reading of bodies and query strings. What the API does not know, it refuses by name (400); what it knows
//! but cannot accept, it refuses with a pointer to each place (422).

use actix_web::http::header;
use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload, web};
use futures_util::StreamExt;
use futures_util::future::LocalBoxFuture;
use serde::de::DeserializeOwned;
use serde_json::Value;
use validator::{Validate, ValidationErrors, ValidationErrorsKind};

use crate::error::{Error, FieldError, Result};
use crate::messages;

/// Bytes of the largest JSON body.
pub const JSON_LIMIT: usize = 1 << 20;

/// A JSON body that has been parsed strictly and validated.
pub struct Json<T>(pub T);

impl<T: DeserializeOwned + Validate + 'static> FromRequest for Json<T> {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let content_type = request.content_type().to_owned();
        let payload = payload.take();
        Box::pin(async move {
            if content_type != "application/json" && content_type != "application/merge-patch+json" {
                return Err(messages::UNSUPPORTED_MEDIA_TYPE.error().with("expected", "application/json"));
            }
            let bytes = read_body(payload, JSON_LIMIT).await?;
            parse_json(&bytes).map(Json)
        })
    }
}

/// Collects a body up to `limit` bytes.
pub async fn read_body(mut payload: Payload, limit: usize) -> Result<web::Bytes> {
    let mut bytes = web::BytesMut::new();
    while let Some(piece) = payload.next().await {
        let piece = piece.map_err(|error| messages::BAD_REQUEST.error().with("reason", error))?;
        if bytes.len() + piece.len() > limit {
            return Err(messages::TOO_LARGE.error().with("limit", format!("{} KiB", limit >> 10)));
        }
        bytes.extend_from_slice(&piece);
    }
    Ok(bytes.freeze())
}

/// Parses and validates one JSON document.
pub fn parse_json<T: DeserializeOwned + Validate>(bytes: &[u8]) -> Result<T> {
    let value: Value =
        serde_json::from_slice(bytes).map_err(|error| messages::BAD_REQUEST.error().with("reason", error))?;
    let mut errors = Vec::new();
    find_control_characters(&value, "", &mut errors);
    if !errors.is_empty() {
        return Err(Error::invalid(errors));
    }
    let parsed: T = serde_path_to_error::deserialize(value).map_err(|error| {
        let pointer = pointer_of(error.path());
        explain(&error.into_inner().to_string(), pointer)
    })?;
    validate(&parsed)?;
    Ok(parsed)
}

/// Runs the declared rules; every broken one is reported, not just the first.
pub fn validate(value: &impl Validate) -> Result<()> {
    match value.validate() {
        Ok(()) => Ok(()),
        Err(errors) => {
            let mut list = Vec::new();
            collect(&errors, "", &mut list);
            list.sort_by(|a, b| a.pointer.cmp(&b.pointer));
            Err(Error::invalid(list))
        }
    }
}

fn collect(errors: &ValidationErrors, prefix: &str, list: &mut Vec<FieldError>) {
    for (field, kind) in errors.errors() {
        let pointer = format!("{prefix}/{field}");
        match kind {
            ValidationErrorsKind::Field(rules) => {
                for rule in rules {
                    let known = messages::FIELD_TEXTS.iter().find(|(code, _, _)| *code == rule.code);
                    let mut error = FieldError::new(&pointer, known.map_or("format", |(code, _, _)| code));
                    for name in ["min", "max"] {
                        let value = rule
                            .params
                            .get(name)
                            .map_or_else(|| if name == "min" { "0".into() } else { "∞".into() }, plain);
                        error = error.with(name, value);
                    }
                    list.push(error);
                }
            }
            ValidationErrorsKind::Struct(inner) => collect(inner, &pointer, list),
            ValidationErrorsKind::List(items) => {
                items.iter().for_each(|(index, inner)| collect(inner, &format!("{pointer}/{index}"), list));
            }
        }
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// PostgreSQL cannot store NUL and nobody can read the others, so they are refused wherever text comes in.
fn find_control_characters(value: &Value, pointer: &str, errors: &mut Vec<FieldError>) {
    match value {
        Value::String(text) if has_control_character(text) => {
            errors.push(FieldError::new(pointer, "control_character"));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(i, v)| find_control_characters(v, &format!("{pointer}/{i}"), errors));
        }
        Value::Object(fields) => {
            for (key, value) in fields {
                find_control_characters(value, &format!("{pointer}/{}", escape(key)), errors);
            }
        }
        _ => {}
    }
}

fn has_control_character(text: &str) -> bool {
    text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
}

fn escape(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

fn pointer_of(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    let mut pointer = String::new();
    for segment in path.iter() {
        match segment {
            Segment::Seq { index } => pointer.push_str(&format!("/{index}")),
            Segment::Map { key } => pointer.push_str(&format!("/{}", escape(key))),
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    pointer
}

/// Turns serde's sentence into a code. The sentences are part of serde's tested behaviour.
fn explain(message: &str, pointer: String) -> Error {
    let quoted = || message.split('`').nth(1).unwrap_or_default().to_owned();
    if message.starts_with("unknown field") {
        let field = pointer.rsplit_once('/').map_or("", |(parent, _)| parent).trim_start_matches('/').to_owned();
        let name = if field.is_empty() { quoted() } else { format!("{field}/{}", quoted()) };
        return messages::UNKNOWN_FIELD.error().with("field", name);
    }
    if message.starts_with("duplicate field") {
        return messages::BAD_REQUEST.error().with("reason", message);
    }
    let error = if message.starts_with("missing field") {
        FieldError::new(format!("{pointer}/{}", quoted()), "required")
    } else if message.starts_with("unknown variant") {
        let allowed: Vec<&str> = message.split('`').skip(3).step_by(2).collect();
        FieldError::new(pointer, "enum").with("allowed", allowed.join(", "))
    } else if message.starts_with("invalid type: null") {
        FieldError::new(pointer, "not_null")
    } else if message.starts_with("invalid type") {
        let expected = message.rsplit("expected ").next().unwrap_or_default();
        FieldError::new(pointer, "type").with("expected", expected).with("expected_zh", in_chinese(expected))
    } else {
        FieldError::new(pointer, "format")
    };
    error.into()
}

/// What serde expected, for readers of Chinese.
fn in_chinese(expected: &str) -> &'static str {
    match expected.trim_start_matches("a ").trim_start_matches("an ") {
        "string" | "str" | "borrowed string" => "文本",
        "boolean" => "true 或 false",
        "sequence" => "列表",
        "f32" | "f64" | "number" => "数字",
        "i32" | "i64" | "u16" | "u32" | "u64" | "integer" => "整数",
        kind if kind.starts_with("struct") || kind.starts_with("map") => "对象",
        _ => "其他类型",
    }
}

/// Parses decoded query pairs strictly into `T`.
pub fn parse_query<T: DeserializeOwned + Validate>(pairs: &[(String, String)]) -> Result<T> {
    if let Some((name, _)) = pairs.iter().find(|(_, value)| has_control_character(value)) {
        return Err(FieldError::new(format!("/{name}"), "control_character").into());
    }
    let encoded = serde_urlencoded::to_string(pairs).map_err(|error| Error::internal("query", error))?;
    let deserializer = serde_urlencoded::Deserializer::new(form_urlencoded(&encoded));
    let parsed: T = serde_path_to_error::deserialize(deserializer).map_err(|error| {
        let pointer = pointer_of(error.path());
        let message = error.into_inner().to_string();
        if message.starts_with("unknown field") {
            let name = message.split('`').nth(1).unwrap_or_default().to_owned();
            return messages::UNKNOWN_PARAMETER.error().with("parameter", name);
        }
        explain(&message, pointer)
    })?;
    validate(&parsed)?;
    Ok(parsed)
}

fn form_urlencoded(encoded: &str) -> form_urlencoded::Parse<'_> {
    form_urlencoded::parse(encoded.as_bytes())
}

/// The decoded pairs of a query string.
pub fn query_pairs(request: &HttpRequest) -> Result<Vec<(String, String)>> {
    serde_urlencoded::from_str(request.query_string())
        .map_err(|error| messages::BAD_REQUEST.error().with("reason", error))
}

/// A query string that has been parsed strictly and validated; for everything that is not a list.
pub struct Query<T>(pub T);

impl<T: DeserializeOwned + Validate + 'static> FromRequest for Query<T> {
    type Error = Error;
    type Future = std::future::Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(query_pairs(request).and_then(|pairs| parse_query(&pairs)).map(Query))
    }
}

/// The address accepts no query parameters; naming one is an error like any other unknown name.
#[derive(serde::Deserialize, Validate, Default)]
#[serde(deny_unknown_fields)]
pub struct NoQuery {}

/// A path parameter; a value of the wrong form names no row, so it is 404 like any other unknown address.
pub struct Path<T>(pub T);

impl<T: DeserializeOwned + 'static> FromRequest for Path<T> {
    type Error = Error;
    type Future = std::future::Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let parsed = web::Path::<T>::from_request(request, payload).into_inner();
        // PostgreSQL fails on NUL instead of finding nothing.
        if request.match_info().iter().any(|(_, value)| has_control_character(value)) {
            return std::future::ready(Err(messages::NOT_FOUND.error()));
        }
        std::future::ready(parsed.map(|path| Path(path.into_inner())).map_err(|_| messages::NOT_FOUND.error()))
    }
}

/// Whether a header names one of the accepted media types.
pub fn media_type(request: &HttpRequest) -> &str {
    let value = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    value.split(';').next().unwrap_or_default().trim()
}
