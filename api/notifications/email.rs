//! The channel of mails: one SMTP server, such as the relay of the government's own mail.

use std::time::Duration;

use lettre::message::{Mailbox, Message, header::ContentType};
use lettre::transport::smtp::response::{Category, Severity};
use lettre::{SmtpTransport, Transport};

use super::send::{Letter, Sent};

/// How long the server may take for one step of the conversation.
const PATIENCE: Duration = Duration::from_secs(15);

/// Which server, and who writes.
#[derive(Clone)]
pub struct MailConfig {
    url: String,
    from: Mailbox,
}

impl MailConfig {
    /// Reads `SMTP_URL` and `MAIL_FROM`; none when neither is set.
    pub fn from_lookup(get: impl Fn(&str) -> Option<String>) -> Result<Option<Self>, String> {
        let (url, from) = match (get("SMTP_URL"), get("MAIL_FROM")) {
            (None, None) => return Ok(None),
            (Some(url), Some(from)) => (url, from),
            (Some(_), None) => return Err("MAIL_FROM must be set with SMTP_URL".to_owned()),
            (None, Some(_)) => return Err("SMTP_URL must be set with MAIL_FROM".to_owned()),
        };
        let from: Mailbox =
            from.parse().map_err(|_| "MAIL_FROM must be an address, such as 助企 <zhuqi@example.gov.cn>".to_owned())?;
        let config = MailConfig { url, from };
        match config.transport() {
            Ok(_) => Ok(Some(config)),
            // The error may hold the password.
            Err(_) => Err("SMTP_URL must be smtps://USER:PASSWORD@HOST:PORT or smtp://…?tls=required".to_owned()),
        }
    }

    fn transport(&self) -> Result<SmtpTransport, lettre::transport::smtp::Error> {
        Ok(SmtpTransport::from_url(&self.url)?.timeout(Some(PATIENCE)).build())
    }

    /// Sends one mail. Its `Message-ID` is that of the row, so that a mail that was sent just before a server died and
    /// is sent again is known as the same one.
    pub fn send(&self, letter: &Letter) -> Sent {
        let Ok(to) = letter.address.parse() else {
            return Sent::Never { error: "the address is none".to_owned(), address_ends: true };
        };
        let message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(&letter.subject)
            .message_id(Some(format!("<zhuqi-{}@{}>", letter.id, self.from.email.domain())))
            .header(ContentType::TEXT_PLAIN)
            .body(letter.text.clone());
        let message = match message {
            Ok(message) => message,
            Err(error) => return Sent::Never { error: error.to_string(), address_ends: false },
        };
        let sent = self.transport().and_then(|transport| transport.send(&message));
        let Err(error) = sent else { return Sent::Done };
        match error.status() {
            // 55x is about the mailbox; other refusals are about us, and an operator can mend them.
            Some(code)
                if code.severity == Severity::PermanentNegativeCompletion && code.category == Category::MailSystem =>
            {
                Sent::Never { error: error.to_string(), address_ends: true }
            }
            _ => Sent::Later(error.to_string()),
        }
    }
}
