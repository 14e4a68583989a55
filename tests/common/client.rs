//! Requests and what came back.

use serde_json::Value;
use ureq::http::{self, Method};

/// One caller of the API.
#[derive(Clone)]
pub struct Client {
    url: String,
    token: Option<String>,
    agent: ureq::Agent,
}

/// An answer with its body read.
#[derive(Debug)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Headers by lower-case name.
    pub headers: http::HeaderMap,
    /// The body as it came.
    pub bytes: Vec<u8>,
    /// The body as JSON; null when it is none.
    pub json: Value,
}

impl Answer {
    /// Fails the test unless the status is the expected one.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", String::from_utf8_lossy(&self.bytes));
        self
    }

    /// Fails unless it is a problem with this status and code.
    #[track_caller]
    pub fn expect_problem(self, status: u16, code: &str) -> Self {
        let answer = self.expect(status);
        assert_eq!(answer.header("content-type"), "application/problem+json");
        assert_eq!(answer.json["code"], code, "{}", answer.json);
        assert_eq!(answer.json["status"], status);
        assert!(answer.json["request_id"].as_str().is_some_and(|id| !id.is_empty()));
        answer
    }

    /// Fails unless it is 422 with this code at this pointer.
    #[track_caller]
    pub fn expect_field(self, pointer: &str, code: &str) -> Self {
        let answer = self.expect_problem(422, "invalid");
        let errors = answer.json["errors"].as_array().expect("errors");
        let found = errors.iter().any(|error| error["pointer"] == pointer && error["code"] == code);
        assert!(found, "no {code} at {pointer}: {}", answer.json);
        answer
    }

    /// A header, or the empty text.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The row's id.
    #[track_caller]
    pub fn id(&self) -> i64 {
        self.json["id"].as_i64().unwrap_or_else(|| panic!("no id: {}", self.json))
    }

    /// One field of every item of a list.
    pub fn column(&self, name: &str) -> Vec<Value> {
        self.json["items"].as_array().expect("a list").iter().map(|item| item[name].clone()).collect()
    }
}

impl Client {
    /// A caller without credentials.
    pub fn new(url: &str) -> Self {
        let config = ureq::Agent::config_builder().http_status_as_error(false).allow_non_standard_methods(true);
        Client { url: url.to_owned(), token: None, agent: config.build().into() }
    }

    /// The same caller with a token.
    pub fn with_token(&self, token: &str) -> Self {
        Client { token: Some(token.to_owned()), ..self.clone() }
    }

    /// The token, or the empty text.
    pub fn token(&self) -> &str {
        self.token.as_deref().unwrap_or_default()
    }

    /// The same caller, logged in.
    #[track_caller]
    pub fn login(&self, username: &str, password: &str) -> Self {
        let body = serde_json::json!({ "username": username, "password": password });
        let answer = self.post("/auth/login", &body).expect(200);
        self.with_token(answer.json["access_token"].as_str().expect("a token"))
    }

    /// Any request. Paths that start with `/api/`, `/oauth/` or one of the operator's addresses are taken as they
    /// are, others are below `/api/v1`.
    pub fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let absolute = ["/api/", "/oauth/", "/healthz", "/readyz", "/metrics", "/openapi.json", "/docs", "/static/"];
        let prefix = if absolute.iter().any(|known| path.starts_with(known)) { "" } else { "/api/v1" };
        let method = Method::from_bytes(method.as_bytes()).expect("a method");
        let mut request = http::Request::builder().method(method).uri(format!("{}{prefix}{path}", self.url));
        if let Some(token) = &self.token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(body.to_vec()).expect("a request");
        let mut response = self.agent.run(request).expect("an answer");
        let bytes = response.body_mut().with_config().limit(100 << 20).read_to_vec().expect("a body");
        let json = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        Answer { status: response.status().as_u16(), headers: response.headers().clone(), bytes, json }
    }

    /// GET
    pub fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[], b"")
    }

    /// POST with a JSON body
    pub fn post(&self, path: &str, body: &Value) -> Answer {
        self.send("POST", path, &[JSON], body.to_string().as_bytes())
    }

    /// POST with `If-Match`
    pub fn post_if(&self, path: &str, version: i64, body: &Value) -> Answer {
        self.send("POST", path, &[JSON, ("if-match", &format!("\"{version}\""))], body.to_string().as_bytes())
    }

    /// PUT with a JSON body
    pub fn put(&self, path: &str, body: &Value) -> Answer {
        self.send("PUT", path, &[JSON], body.to_string().as_bytes())
    }

    /// PATCH with `If-Match`
    pub fn patch(&self, path: &str, version: i64, body: &Value) -> Answer {
        self.send("PATCH", path, &[JSON, ("if-match", &format!("\"{version}\""))], body.to_string().as_bytes())
    }

    /// DELETE with `If-Match`
    pub fn delete(&self, path: &str, version: i64) -> Answer {
        self.send("DELETE", path, &[("if-match", &format!("\"{version}\""))], b"")
    }
}

/// The header of a JSON body.
pub const JSON: (&str, &str) = ("content-type", "application/json");
