//! Requests per minute, per principal or address; log-in attempts are counted more strictly.

use std::num::NonZeroU32;
use std::sync::Arc;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, web};
use governor::clock::{Clock, DefaultClock};
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};

use super::context::{RequestContext, problem_response};
use crate::AppState;
use crate::attachments::link;
use crate::auth::token::Identity;
use crate::messages;

type Limiter = RateLimiter<String, DefaultKeyedStateStore<String>, DefaultClock, StateInformationMiddleware>;

/// The limiters of one server. Several servers behind a balancer each grant the quota: the limit protects a server,
/// it is not an account's allowance.
#[derive(Clone)]
pub struct RateLimits {
    principals: Arc<Limiter>,
    addresses: Arc<Limiter>,
    logins: Arc<Limiter>,
}

impl RateLimits {
    /// `per_minute` is what one principal gets.
    pub fn new(per_minute: u32) -> Self {
        let limiter = |n: u32| {
            let quota = Quota::per_minute(NonZeroU32::new(n).unwrap_or(NonZeroU32::MIN));
            Arc::new(RateLimiter::keyed(quota).with_middleware::<StateInformationMiddleware>())
        };
        RateLimits {
            principals: limiter(per_minute),
            addresses: limiter(per_minute / 4),
            logins: limiter(per_minute / 20),
        }
    }

    /// Forgets callers that have not been seen for a while.
    pub fn forget_idle(&self) {
        for limiter in [&self.principals, &self.addresses, &self.logins] {
            limiter.retain_recent();
        }
    }
}

/// Answers 429 before any work is done.
pub async fn middleware(
    state: web::Data<AppState>,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    // Probes and the files of the front end cost nothing worth limiting.
    if !request.path().starts_with("/api/") && !request.path().starts_with("/oauth/") {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    let context = RequestContext::of(request.request());
    let is_login = request.method() == actix_web::http::Method::POST
        && matches!(request.path(), "/api/v1/auth/login" | "/oauth/token" | "/api/v1/registrations");
    let subject = request.extensions().get::<Identity>().map(Identity::subject);
    // A browser follows links to files without a token; an office behind one address opens many.
    let subject = subject.or_else(|| link::subject(&state.keys, request.path(), request.query_string()));
    let (limiter, key) = match subject {
        _ if is_login => (&state.rate_limits.logins, context.address.clone()),
        Some(subject) => (&state.rate_limits.principals, subject),
        None => (&state.rate_limits.addresses, context.address.clone()),
    };
    match limiter.check_key(&key) {
        Ok(snapshot) => {
            let quota = snapshot.quota();
            let remaining = snapshot.remaining_burst_capacity();
            let mut response = next.call(request).await?.map_into_boxed_body();
            let policy = format!("\"default\";q={};w=60", quota.burst_size());
            for (name, value) in [("ratelimit-policy", policy), ("ratelimit", format!("\"default\";r={remaining}"))] {
                if let Ok(value) = HeaderValue::from_str(&value) {
                    response.headers_mut().insert(HeaderName::from_static(name), value);
                }
            }
            Ok(response)
        }
        Err(denied) => {
            let seconds = denied.wait_time_from(DefaultClock::default().now()).as_secs() + 1;
            let error = messages::RATE_LIMITED.error().with("seconds", seconds);
            let error = error.edit(|problem| problem.retry_after = Some(seconds));
            Ok(request.into_response(problem_response(&error, &context)))
        }
    }
}
