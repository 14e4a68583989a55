//! One error type for the whole crate and the only place where an error becomes an HTTP answer.
//!
//! What a client may know is a [`Problem`] (RFC 9457) with a stable code from [`crate::messages`]; what it may not
//! (database messages, paths) is [`Error::Internal`], logged once and answered without detail.

use std::fmt::Display;

use actix_web::http::StatusCode;
use serde::Serialize;
use utoipa::ToSchema;

use crate::messages::{self, Locale, ProblemKind};

/// Anything that ends a request early.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The client can do something about it.
    #[error("{}", .0.kind.code)]
    Problem(Box<Problem>),
    /// The client cannot; the text is for the log alone.
    #[error("{0}")]
    Internal(String),
}

/// The result of everything that can fail on the way of a request.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// One answer of kind `application/problem+json`, before it is put into the reader's language.
#[derive(Debug)]
pub struct Problem {
    /// Code, status and texts.
    pub kind: &'static ProblemKind,
    /// Values for the `{placeholders}` of the detail text.
    pub params: Vec<(&'static str, String)>,
    /// What is wrong with which field.
    pub errors: Vec<FieldError>,
    /// The actions that the row allows instead (409).
    pub allowed_actions: Option<Vec<&'static str>>,
    /// The enterprise that a merged one went into (410).
    pub survivor_id: Option<i64>,
    /// Seconds to wait (429, 503).
    pub retry_after: Option<u64>,
    /// How a file begins in which no header was found (422).
    pub first_rows: Option<Vec<FirstRow>>,
}

/// A row of a file as it stands there.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FirstRow {
    /// As the spreadsheet shows it.
    pub row_number: u32,
    /// The beginnings of its cells; what may be a telephone number is masked.
    pub cells: Vec<String>,
}

/// One wrong field, named by a JSON pointer into the body (or `/parameter` for the query).
#[derive(Debug, Clone)]
pub struct FieldError {
    /// RFC 6901.
    pub pointer: String,
    /// Stable, from [`messages::field_text`].
    pub code: &'static str,
    /// Values for the text's placeholders.
    pub params: Vec<(&'static str, String)>,
}

impl FieldError {
    /// An error at `pointer`, without parameters.
    pub fn new(pointer: impl Into<String>, code: &'static str) -> Self {
        FieldError { pointer: pointer.into(), code, params: Vec::new() }
    }

    /// Adds a value for a placeholder.
    pub fn with(mut self, name: &'static str, value: impl Display) -> Self {
        self.params.push((name, value.to_string()));
        self
    }
}

impl From<FieldError> for Error {
    fn from(error: FieldError) -> Self {
        Error::invalid(vec![error])
    }
}

impl From<&'static ProblemKind> for Error {
    fn from(kind: &'static ProblemKind) -> Self {
        kind.error()
    }
}

impl ProblemKind {
    /// The error of this kind.
    pub fn error(&'static self) -> Error {
        Error::Problem(Box::new(Problem {
            kind: self,
            params: Vec::new(),
            errors: Vec::new(),
            allowed_actions: None,
            survivor_id: None,
            retry_after: None,
            first_rows: None,
        }))
    }
}

impl Error {
    /// 422: the body was understood and is wrong in these places.
    pub fn invalid(errors: Vec<FieldError>) -> Self {
        let count = errors.len();
        messages::INVALID.error().with("count", count).edit(|problem| problem.errors = errors)
    }

    /// 500: the context goes to the log, never to the client.
    pub fn internal(context: &str, error: impl Display) -> Self {
        Error::Internal(format!("{context}: {error}"))
    }

    /// 503: a resource of the server is exhausted or away.
    pub fn unavailable(context: &str, error: impl Display) -> Self {
        log::warn!("{context}: {error}");
        messages::UNAVAILABLE.error().edit(|problem| problem.retry_after = Some(5))
    }

    /// 507 when there is no space left, 503 otherwise: what keeps files is full or away.
    pub fn storage(context: &str, error: &(dyn std::error::Error + 'static)) -> Self {
        use std::io::ErrorKind::{FileTooLarge, QuotaExceeded, StorageFull};
        log::error!("{context}: {error}");
        let mut causes = std::iter::successors(Some(error), |error| error.source());
        let is_full = causes.any(|cause| {
            let kind = cause.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
            kind.is_some_and(|kind| matches!(kind, StorageFull | QuotaExceeded | FileTooLarge))
        });
        match is_full {
            true => messages::STORE_FULL.error(),
            false => messages::STORE_UNAVAILABLE.error().edit(|problem| problem.retry_after = Some(30)),
        }
    }

    /// Whether the database, or the place of temporary files, has no room left. Neither database says so by a code that
    /// diesel hands on.
    pub fn is_full_storage(&self) -> bool {
        let full = ["database or disk is full", "No space left on device", "wrote only"];
        matches!(self, Error::Internal(detail) if full.iter().any(|text| detail.contains(text)))
    }

    /// Adds a value for a placeholder of the detail text.
    pub fn with(self, name: &'static str, value: impl Display) -> Self {
        self.edit(|problem| problem.params.push((name, value.to_string())))
    }

    /// Changes the problem, if it is one.
    pub fn edit(mut self, f: impl FnOnce(&mut Problem)) -> Self {
        if let Error::Problem(problem) = &mut self {
            f(problem);
        }
        self
    }
}

impl From<diesel::result::Error> for Error {
    fn from(error: diesel::result::Error) -> Self {
        use diesel::result::{DatabaseErrorKind, Error as Diesel};
        match error {
            Diesel::NotFound => messages::NOT_FOUND.error(),
            Diesel::DatabaseError(DatabaseErrorKind::UniqueViolation, info) => {
                log::info!("unique constraint: {} {:?}", info.message(), info.constraint_name());
                messages::CONFLICT.error()
            }
            Diesel::DatabaseError(DatabaseErrorKind::ForeignKeyViolation, info) => {
                log::info!("reference: {}", info.message());
                messages::REFERENCED.error()
            }
            Diesel::DatabaseError(DatabaseErrorKind::SerializationFailure, info) => {
                Error::unavailable("serialization failure", info.message())
            }
            // Has no kind of its own; whoever tries again comes through.
            Diesel::DatabaseError(_, info) if info.message().contains("deadlock detected") => {
                Error::unavailable("deadlock", info.message())
            }
            Diesel::DatabaseError(_, info) if info.message().contains("database is locked") => {
                Error::unavailable("database busy", info.message())
            }
            other => Error::Internal(format!("database: {other}")),
        }
    }
}

/// The body of every 4xx and 5xx answer (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Problem)]
pub struct ProblemBody {
    /// A stable URI of the problem kind.
    #[schema(example = "urn:zhuqi:problem:invalid")]
    pub r#type: String,
    /// The kind in the reader's language.
    pub title: String,
    /// The HTTP status.
    #[schema(example = 422)]
    pub status: u16,
    /// What happened here, in the reader's language.
    pub detail: String,
    /// A stable identifier to branch on.
    #[schema(example = "invalid")]
    pub code: String,
    /// Names the request in the server's log.
    pub request_id: String,
    /// One entry per wrong field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    pub errors: Vec<FieldErrorBody>,
    /// What the row allows in its present state (409).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_actions: Option<Vec<String>>,
    /// How a file begins in which no header was found; send it again with `header_row`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_rows: Option<Vec<FirstRow>>,
    /// The enterprise into which the one asked for was merged (410).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub survivor_id: Option<i64>,
}

/// One wrong field of a request.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = FieldError)]
pub struct FieldErrorBody {
    /// JSON pointer into the body, or the parameter's name after a slash.
    #[schema(example = "/credit_code")]
    pub pointer: String,
    /// A stable identifier to branch on.
    #[schema(example = "uscc_checksum")]
    pub code: String,
    /// The reason in the reader's language.
    pub detail: String,
    /// A value that would pass, to be confirmed by a person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<String>,
}

impl ProblemBody {
    /// Puts an error into the reader's language. An internal error is logged here, once, and loses its detail.
    pub fn render(error: &Error, locale: Locale, request_id: &str) -> Self {
        let problem = match error {
            Error::Problem(problem) => problem,
            Error::Internal(detail) => {
                log::error!("[{request_id}] {detail}");
                return Self::of_kind(&messages::INTERNAL, &[], locale, request_id);
            }
        };
        let errors = problem.errors.iter().map(|error| FieldErrorBody {
            pointer: error.pointer.clone(),
            code: error.code.to_owned(),
            detail: match error.params.iter().find(|(name, _)| *name == "message") {
                // Said by the part that found it, already in the reader's language.
                Some((_, message)) => message.clone(),
                None => messages::fill(messages::field_text(error.code, locale), &error.params),
            },
            suggestion: error.params.iter().find(|(name, _)| *name == "suggestion").map(|(_, value)| value.clone()),
        });
        ProblemBody {
            errors: errors.collect(),
            allowed_actions: problem
                .allowed_actions
                .as_ref()
                .map(|list| list.iter().map(ToString::to_string).collect()),
            first_rows: problem.first_rows.clone(),
            survivor_id: problem.survivor_id,
            ..Self::of_kind(problem.kind, &problem.params, locale, request_id)
        }
    }

    fn of_kind(kind: &ProblemKind, params: &[(&'static str, String)], locale: Locale, request_id: &str) -> Self {
        ProblemBody {
            r#type: format!("urn:zhuqi:problem:{}", kind.code),
            title: kind.title(locale).to_owned(),
            status: kind.status,
            detail: messages::fill(kind.detail(locale), params),
            code: kind.code.to_owned(),
            request_id: request_id.to_owned(),
            errors: Vec::new(),
            allowed_actions: None,
            first_rows: None,
            survivor_id: None,
        }
    }
}

impl Error {
    /// The HTTP status of the answer.
    pub fn status(&self) -> StatusCode {
        let status = match self {
            Error::Problem(problem) => problem.kind.status,
            Error::Internal(_) => messages::INTERNAL.status,
        };
        StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

// The body is written by `http::context`, which knows the reader's language and the request id.
impl actix_web::ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        self.status()
    }

    fn error_response(&self) -> actix_web::HttpResponse {
        actix_web::HttpResponse::new(self.status())
    }
}

#[cfg(test)]
mod tests {
    use diesel::result::{DatabaseErrorKind, Error as Diesel};

    use super::*;

    fn told(text: &str) -> Error {
        Error::from(Diesel::DatabaseError(DatabaseErrorKind::Unknown, Box::new(text.to_owned())))
    }

    #[test]
    fn a_deadlock_is_to_be_tried_again() {
        assert_eq!(told("deadlock detected").status(), StatusCode::SERVICE_UNAVAILABLE);
    }

    #[test]
    fn a_full_disk_is_known_by_what_either_database_says() {
        for (text, full) in [
            ("database or disk is full", true),
            ("could not extend file \"base/16384/16422\": No space left on device", true),
            ("could not write to file \"pg_wal/xlogtemp.42\": No space left on device", true),
            ("could not extend file \"base/16384/16422\": wrote only 4096 of 8192 bytes at block 7", true),
            ("relation \"full\" does not exist", false),
        ] {
            assert_eq!(told(text).is_full_storage(), full, "{text}");
        }
    }
}
