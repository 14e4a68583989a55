//! The channel of text messages: any gateway that takes one HTTP request per message. What the request looks like is
//! configuration, since every operator's gateway has its own form.

use std::collections::BTreeMap;
use std::time::Duration;

use ureq::http::{Method, Request};

use super::send::{Letter, Sent};

/// How long the gateway may take.
const PATIENCE: Duration = Duration::from_secs(15);
/// Characters of its answer that are kept for whoever looks for a fault.
const KEPT: usize = 300;

/// What is asked of the gateway. `{phone}`, `{text}` and `{id}` stand for the message; the id stays the same when a
/// message is sent again.
#[derive(Clone)]
pub struct SmsConfig {
    url: String,
    method: Method,
    headers: BTreeMap<String, String>,
    body: String,
    success: Option<String>,
}

impl SmsConfig {
    /// Reads `SMS_URL`, `SMS_METHOD`, `SMS_HEADERS`, `SMS_BODY` and `SMS_SUCCESS`; none without an address.
    pub fn from_lookup(get: impl Fn(&str) -> Option<String>) -> Result<Option<Self>, String> {
        let Some(url) = get("SMS_URL") else { return Ok(None) };
        if !url.starts_with("http://") && !url.starts_with("https://") {
            return Err("SMS_URL must start with http:// or https://".to_owned());
        }
        let method = match get("SMS_METHOD").as_deref() {
            None | Some("POST") => Method::POST,
            Some("PUT") => Method::PUT,
            Some("GET") => Method::GET,
            Some(_) => return Err("SMS_METHOD must be POST, PUT or GET".to_owned()),
        };
        let headers = get("SMS_HEADERS").unwrap_or_else(|| r#"{"Content-Type": "application/json"}"#.to_owned());
        let headers: BTreeMap<String, String> = serde_json::from_str(&headers)
            .map_err(|_| "SMS_HEADERS must be a JSON object of texts, such as {\"Authorization\": \"…\"}".to_owned())?;
        let body =
            get("SMS_BODY").unwrap_or_else(|| r#"{"id": "{id}", "phone": "{phone}", "text": "{text}"}"#.to_owned());
        let config = SmsConfig { url, method, headers, body, success: get("SMS_SUCCESS") };
        let trial =
            Letter { id: 0, address: "15412340001".to_owned(), subject: String::new(), text: "\"试\"".to_owned() };
        if config.request(&trial).is_err() {
            return Err("SMS_URL and SMS_HEADERS must make a request".to_owned());
        }
        Ok(Some(config))
    }

    fn request(&self, letter: &Letter) -> Result<Request<String>, ureq::http::Error> {
        let mut request = Request::builder().method(self.method.clone()).uri(filled(&self.url, letter, form));
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let body = match self.media_type() {
            _ if self.method == Method::GET => String::new(),
            media if media.ends_with("json") => filled(&self.body, letter, json),
            media if media.ends_with("form-urlencoded") => filled(&self.body, letter, form),
            _ => filled(&self.body, letter, str::to_owned),
        };
        request.body(body)
    }

    fn media_type(&self) -> String {
        let header = self.headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("content-type"));
        let value = header.map(|(_, value)| value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase());
        value.unwrap_or_default()
    }

    /// Sends one message.
    pub fn send(&self, letter: &Letter) -> Sent {
        let config = ureq::config::Config::builder().http_status_as_error(false).timeout_global(Some(PATIENCE));
        let agent = ureq::Agent::new_with_config(config.build());
        let request = match self.request(letter) {
            Ok(request) => request,
            Err(error) => return Sent::Never { error: error.to_string(), address_ends: false },
        };
        let mut answer = match agent.run(request) {
            Ok(answer) => answer,
            Err(error) => return Sent::Later(error.to_string()),
        };
        let status = answer.status().as_u16();
        let text = answer.body_mut().read_to_string().unwrap_or_default();
        let confirmed = self.success.as_ref().is_none_or(|word| text.contains(word));
        // The gateway may repeat the number in its answer.
        let told: String = text.replace(&letter.address, "***").chars().take(KEPT).collect();
        let error = format!("{status}: {told}");
        match status {
            200..=299 if confirmed => Sent::Done,
            408 | 429 => Sent::Later(error),
            400..=499 => Sent::Never { error, address_ends: false },
            _ => Sent::Later(error),
        }
    }
}

fn filled(template: &str, letter: &Letter, escape: impl Fn(&str) -> String) -> String {
    // One pass: what a value holds is never taken for a placeholder.
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text += before;
        let value = |name: &str| match name {
            "phone" => Some(letter.address.clone()),
            "text" => Some(letter.text.clone()),
            "id" => Some(letter.id.to_string()),
            _ => None,
        };
        match after.split_once('}').and_then(|(name, tail)| Some((value(name)?, tail))) {
            Some((value, tail)) => {
                text += &escape(&value);
                rest = tail;
            }
            None => {
                text.push('{');
                rest = after;
            }
        }
    }
    text + rest
}

fn json(value: &str) -> String {
    let quoted = serde_json::Value::from(value).to_string();
    quoted[1..quoted.len() - 1].to_owned()
}

fn form(value: &str) -> String {
    form_urlencoded::byte_serialize(value.as_bytes()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(pairs: &[(&str, &str)]) -> SmsConfig {
        let found = SmsConfig::from_lookup(|name| {
            pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        });
        found.expect("valid").expect("set")
    }

    #[test]
    fn a_value_cannot_break_out_of_the_form_of_the_request() {
        let text = "a\"b&c={phone}".to_owned();
        let letter = Letter { id: 7, address: "15412340001".to_owned(), subject: String::new(), text };
        let standard = config(&[("SMS_URL", "https://sms.example/send")]).request(&letter).expect("a request");
        assert_eq!(standard.body(), r#"{"id": "7", "phone": "15412340001", "text": "a\"b&c={phone}"}"#);
        let form = config(&[
            ("SMS_URL", "https://sms.example/send?m={phone}"),
            ("SMS_HEADERS", r#"{"content-type": "application/x-www-form-urlencoded"}"#),
            ("SMS_BODY", "to={phone}&msg={text}"),
        ]);
        let form = form.request(&letter).expect("a request");
        assert_eq!(form.body(), "to=15412340001&msg=a%22b%26c%3D%7Bphone%7D");
        assert_eq!(form.uri(), "https://sms.example/send?m=15412340001");
    }
}
