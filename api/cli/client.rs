//! A caller of the API with client credentials: it keeps a token, renews it in time, and tries again what a broken
//! connection or a restarting server interrupted. Every POST carries an `Idempotency-Key`, so that nothing is done
//! twice.

use std::cell::RefCell;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::Value;
use ureq::http::{Request, Response, header};

use crate::messages::Locale;

/// Waits between attempts: two minutes in all, as long as the server holds the key of a request that broke off.
const PAUSES: [u64; 8] = [500, 1000, 2000, 4000, 8000, 15_000, 30_000, 60_000];
/// The first contact fails sooner: a mistyped address is the likelier cause.
const FIRST_PAUSES: usize = 3;
/// A token is renewed this long before it ends.
const TOKEN_RESERVE: Duration = Duration::from_secs(60);

/// Why a call failed.
#[derive(Debug)]
pub enum Failure {
    /// The server answered with a problem.
    Refused {
        /// HTTP status.
        status: u16,
        /// `code` of the problem.
        code: String,
        /// The text for people.
        detail: String,
        /// `errors` of the problem.
        errors: Vec<Value>,
        /// Seconds to wait, as the server asks.
        retry_after: Option<u64>,
    },
    /// There was no answer, or none that can be used.
    Connection(String),
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Failure::Refused { status, code, detail, .. } => write!(f, "{detail} ({status} {code})"),
            Failure::Connection(reason) => f.write_str(reason),
        }
    }
}

impl Failure {
    /// Whether the same request can succeed a moment later.
    fn may_pass(&self) -> bool {
        match self {
            Failure::Connection(_) => true,
            Failure::Refused { status, code, .. } => {
                matches!(status, 429 | 502 | 503 | 504) || code == "request_running"
            }
        }
    }

    fn of(mut response: Response<ureq::Body>) -> Self {
        let status = response.status().as_u16();
        let retry_after = response.headers().get(header::RETRY_AFTER);
        let retry_after = retry_after.and_then(|value| value.to_str().ok()?.parse().ok());
        let text = response.body_mut().read_to_string().unwrap_or_default();
        let problem: Value = serde_json::from_str(&text).unwrap_or_default();
        let of = |name: &str| problem[name].as_str().unwrap_or_default().to_owned();
        let detail = if of("detail").is_empty() { format!("HTTP {status}") } else { of("detail") };
        let errors = problem["errors"].as_array().cloned().unwrap_or_default();
        Failure::Refused { status, code: of("code"), detail, errors, retry_after }
    }
}

impl From<ureq::Error> for Failure {
    fn from(error: ureq::Error) -> Self {
        Failure::Connection(error.to_string())
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Failure::Connection(error.to_string())
    }
}

/// The body as a JSON document.
pub fn read_json(response: Response<ureq::Body>) -> Result<Value, Failure> {
    let unreadable = |error: serde_json::Error| Failure::Connection(error.to_string());
    serde_json::from_reader(response.into_body().into_reader()).map_err(unreadable)
}

/// What is sent.
pub enum Content<'a> {
    /// No body.
    None,
    /// A JSON document.
    Json(&'a Value),
    /// A file, streamed from its start with every attempt.
    File(&'a Path, &'static str),
}

/// Where the server is and who calls.
pub struct Api {
    agent: ureq::Agent,
    base: String,
    client_id: String,
    client_secret: String,
    locale: Locale,
    token: RefCell<Option<(String, Instant)>>,
}

impl Api {
    /// Nothing is sent yet.
    pub fn new(url: &str, client_id: &str, client_secret: &str, locale: Locale) -> Self {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_connect(Some(Duration::from_secs(10)))
            // A large workbook is looked at before the answer comes.
            .timeout_recv_response(Some(Duration::from_secs(300)));
        Api {
            agent: config.build().into(),
            base: url.trim_end_matches('/').to_owned(),
            client_id: client_id.to_owned(),
            client_secret: client_secret.to_owned(),
            locale,
            token: RefCell::new(None),
        }
    }

    /// Proves address and credentials before anything is uploaded.
    pub fn authenticate(&self) -> Result<(), Failure> {
        self.with_retries(&PAUSES[..FIRST_PAUSES], || self.token().map(|_| ()))
    }

    /// A call below `/api/v1`. `read` takes in the answer when it is a success; a body that breaks off is asked for
    /// again like an answer that never came.
    pub fn send<T>(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        content: Content,
        read: impl Fn(Response<ureq::Body>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let key = uuid::Uuid::new_v4().to_string();
        let attempt = || {
            let token = self.token()?;
            let mut request = Request::builder()
                .method(method)
                .uri(format!("{}/api/v1{path}", self.base))
                .header(header::AUTHORIZATION, format!("Bearer {token}"))
                .header(header::ACCEPT_LANGUAGE, self.locale.tag());
            if method == "POST" {
                request = request.header("idempotency-key", &key);
            }
            for (name, value) in headers {
                request = request.header(*name, *value);
            }
            let response = self.answer(match content {
                Content::None => self.agent.run(request.body(()).map_err(ureq::Error::from)?),
                Content::Json(value) => {
                    let request = request.header(header::CONTENT_TYPE, "application/json");
                    self.agent.run(request.body(value.to_string()).map_err(ureq::Error::from)?)
                }
                Content::File(path, media_type) => {
                    let request = request.header(header::CONTENT_TYPE, media_type);
                    self.agent.run(request.body(File::open(path)?).map_err(ureq::Error::from)?)
                }
            });
            read(response?)
        };
        let attempt = || match attempt() {
            // The server may have another clock, or another secret since its restart.
            Err(Failure::Refused { status: 401, .. }) => {
                self.token.take();
                attempt()
            }
            other => other,
        };
        self.with_retries(&PAUSES, attempt)
    }

    /// [`Api::send`] for answers that are one JSON document.
    pub fn json(&self, method: &str, path: &str, headers: &[(&str, &str)], content: Content) -> Result<Value, Failure> {
        self.send(method, path, headers, content, read_json)
    }

    fn answer(&self, response: Result<Response<ureq::Body>, ureq::Error>) -> Result<Response<ureq::Body>, Failure> {
        let response = response?;
        if response.status().is_success() { Ok(response) } else { Err(Failure::of(response)) }
    }

    fn with_retries<T>(&self, pauses: &[u64], attempt: impl Fn() -> Result<T, Failure>) -> Result<T, Failure> {
        let mut pauses = pauses.iter();
        loop {
            let failure = match attempt() {
                Err(failure) if failure.may_pass() => failure,
                other => return other,
            };
            let Some(pause) = pauses.next() else { return Err(failure) };
            let asked = match &failure {
                Failure::Refused { retry_after, .. } => retry_after.unwrap_or(0).min(60),
                Failure::Connection(_) => 0,
            };
            log::warn!("{failure}; {}", self.locale.pick("稍后重试", "trying again"));
            std::thread::sleep(Duration::from_millis(*pause).max(Duration::from_secs(asked)));
        }
    }

    /// The present token, or a new one when it is about to end.
    fn token(&self) -> Result<String, Failure> {
        if let Some((token, until)) = &*self.token.borrow()
            && Instant::now() < *until
        {
            return Ok(token.clone());
        }
        let form = [
            ("grant_type", "client_credentials"),
            ("client_id", &self.client_id),
            ("client_secret", &self.client_secret),
        ];
        let body = serde_urlencoded::to_string(form).map_err(|error| Failure::Connection(error.to_string()))?;
        let request = Request::post(format!("{}/oauth/token", self.base))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::ACCEPT_LANGUAGE, self.locale.tag())
            .body(body)
            .map_err(ureq::Error::from)?;
        let mut text = String::new();
        self.answer(self.agent.run(request))?.into_body().into_reader().take(1 << 20).read_to_string(&mut text)?;
        let answer: Value = serde_json::from_str(&text).unwrap_or_default();
        let (Some(token), Some(seconds)) = (answer["access_token"].as_str(), answer["expires_in"].as_u64()) else {
            let (zh, en) = ("该地址的应答不是令牌，请检查 --url", "The answer is no token; check --url");
            return Err(Failure::Connection(self.locale.pick(zh, en).to_owned()));
        };
        let until = Instant::now() + Duration::from_secs(seconds).saturating_sub(TOKEN_RESERVE);
        *self.token.borrow_mut() = Some((token.to_owned(), until));
        Ok(token.to_owned())
    }
}
