//! The outermost layer: every request gets an id, a language, a log line and metrics; every failure, panics and
//! unknown addresses included, leaves as `application/problem+json`.

use std::panic::AssertUnwindSafe;
use std::time::Instant;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderName, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest, HttpResponse, web};
use futures_util::FutureExt;

use super::etag;
use crate::AppState;
use crate::error::{Error, ProblemBody};
use crate::messages::{self, Locale};

/// What every handler may ask about the request itself.
#[derive(Clone, Debug)]
pub struct RequestContext {
    /// Names the request in the log, in answers and in the audit trail.
    pub request_id: String,
    /// The reader's language.
    pub locale: Locale,
    /// The client's address.
    pub address: String,
    /// `X-Audit-Reason`, percent-decoded, if sent.
    pub audit_reason: Option<String>,
}

impl RequestContext {
    /// The context of work that goes on without a request.
    pub fn of_job(kind: &str, id: i64) -> Self {
        RequestContext {
            request_id: format!("{kind}-job-{id}"),
            locale: Locale::default(),
            address: String::new(),
            audit_reason: None,
        }
    }

    /// The context that [`middleware`] left in the request.
    pub fn of(request: &HttpRequest) -> Self {
        request.extensions().get::<RequestContext>().cloned().unwrap_or(RequestContext {
            request_id: String::new(),
            locale: Locale::default(),
            address: String::new(),
            audit_reason: None,
        })
    }
}

impl actix_web::FromRequest for RequestContext {
    type Error = Error;
    type Future = std::future::Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut actix_web::dev::Payload) -> Self::Future {
        std::future::ready(Ok(Self::of(request)))
    }
}

/// See the module.
pub async fn middleware(
    state: web::Data<AppState>,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let started = Instant::now();
    let context = context_of(&request, state.config.trusted_proxy);
    let method = request.method().clone();
    let path = request.path().to_owned();
    request.extensions_mut().insert(context.clone());

    let outcome = AssertUnwindSafe(next.call(request)).catch_unwind().await;
    let mut response = match outcome {
        Ok(Ok(response)) => response.map_into_boxed_body(),
        // Only a layer below that gave up without an answer ends here; handlers' errors are answers already.
        Ok(Err(error)) => return Err(error),
        Err(panic) => {
            let detail = panic.downcast_ref::<&str>().copied().or(panic.downcast_ref::<String>().map(String::as_str));
            log::error!("[{}] {method} {path} panicked: {}", context.request_id, detail.unwrap_or("?"));
            // The request went down with the handler, so its route is not known any more.
            state.metrics.observe(method.as_str(), "panicked", 500, started.elapsed());
            let answer = finish(problem_response(&Error::Internal("panic".into()), &context), &context);
            return Err(actix_web::error::InternalError::from_response("panic", answer).into());
        }
    };

    let is_problem = response.headers().get(header::CONTENT_TYPE).is_some_and(|v| v == "application/problem+json");
    if response.status().as_u16() >= 400 && !is_problem {
        response = with_problem_body(response, &context);
    }
    if method == Method::GET
        && response.status() == StatusCode::OK
        && etag::not_modified(response.request(), response.headers().get(header::ETAG))
    {
        response = response.map_body(|head, _| {
            head.status = StatusCode::NOT_MODIFIED;
            BoxBody::new(())
        });
    }
    if path.starts_with("/assets/") {
        // The build puts a digest of the content into these names.
        let forever = HeaderValue::from_static("public, max-age=31536000, immutable");
        response.headers_mut().insert(header::CACHE_CONTROL, forever);
    }
    let pattern = response.request().match_pattern().unwrap_or_else(|| "unmatched".to_owned());
    let status = response.status();
    state.metrics.observe(method.as_str(), &pattern, status.as_u16(), started.elapsed());
    log::info!(
        "[{}] {} {method} {path} {} {:.1} ms",
        context.request_id,
        context.address,
        status.as_u16(),
        started.elapsed().as_secs_f64() * 1000.0
    );
    add_headers(response.headers_mut(), &context);
    Ok(response)
}

fn context_of(request: &ServiceRequest, trusted_proxy: bool) -> RequestContext {
    let text = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    // A caller may bring its own id, as long as it cannot disturb the log.
    let own_id = text("x-request-id")
        .filter(|id| (8..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'));
    let forwarded = trusted_proxy.then(|| text("x-forwarded-for")).flatten().and_then(|list| list.rsplit(',').next());
    let peer = request.peer_addr().map(|address| address.ip().to_string());
    let decode = |text: &str| -> String {
        let pairs = serde_urlencoded::from_str::<Vec<(String, String)>>(&format!("r={text}")).unwrap_or_default();
        pairs
            .into_iter()
            .next()
            .map(|(_, value)| value.chars().filter(|c| !c.is_control()).take(500).collect())
            .unwrap_or_default()
    };
    RequestContext {
        request_id: own_id.map_or_else(|| uuid::Uuid::now_v7().to_string(), str::to_owned),
        locale: text("accept-language").map(Locale::from_accept_language).unwrap_or_default(),
        address: forwarded.map(|address| address.trim().to_owned()).or(peer).unwrap_or_default(),
        audit_reason: text("x-audit-reason").map(decode).filter(|reason| !reason.is_empty()),
    }
}

/// Replaces the empty body of a failed answer. Headers that a handler or the router set (`Allow`) stay.
fn with_problem_body(response: ServiceResponse<BoxBody>, context: &RequestContext) -> ServiceResponse<BoxBody> {
    let mut answer = match response.response().error().and_then(|error| error.as_error::<Error>()) {
        Some(error) => problem_response(error, context),
        None => {
            let kind = messages::kind_of_status(response.status().as_u16());
            let reason = response.response().error().map(ToString::to_string).unwrap_or_default();
            let mut answer = problem_response(&kind.error().with("reason", reason), context);
            *answer.status_mut() = response.status();
            answer
        }
    };
    let (request, old) = response.into_parts();
    for (name, value) in old.headers() {
        if !answer.headers().contains_key(name) && name != header::CONTENT_LENGTH {
            answer.headers_mut().insert(name.clone(), value.clone());
        }
    }
    ServiceResponse::new(request, answer)
}

/// An error as an answer in the reader's language.
pub fn problem_response(error: &Error, context: &RequestContext) -> HttpResponse {
    let body = ProblemBody::render(error, context.locale, &context.request_id);
    let mut builder = HttpResponse::build(error.status());
    if let Error::Problem(problem) = error {
        if let Some(seconds) = problem.retry_after {
            builder.insert_header((header::RETRY_AFTER, seconds.to_string()));
        }
        if problem.kind.status == 401 {
            let challenge = format!("Bearer realm=\"zhuqi\", error=\"{}\"", problem.kind.code);
            builder.insert_header((header::WWW_AUTHENTICATE, challenge));
        }
    }
    let json = serde_json::to_vec(&body).unwrap_or_default();
    builder.content_type("application/problem+json").body(json)
}

fn finish(mut response: HttpResponse, context: &RequestContext) -> HttpResponse {
    add_headers(response.headers_mut(), context);
    response
}

fn add_headers(headers: &mut header::HeaderMap, context: &RequestContext) {
    let fixed: [(&'static str, &'static str); 7] = [
        ("api-version", "1"),
        ("content-language", context.locale.tag()),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("content-security-policy", CONTENT_SECURITY_POLICY),
        ("cache-control", "no-store"),
    ];
    for (name, value) in fixed {
        let name = HeaderName::from_static(name);
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
    if let Ok(id) = HeaderValue::from_str(&context.request_id) {
        headers.insert(HeaderName::from_static("x-request-id"), id);
    }
}

const CONTENT_SECURITY_POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
    img-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";
