//! Configuration, read from the environment once and checked before anything starts.
//!
//! | variable | default | meaning |
//! |---|---|---|
//! | `DATABASE_URL` | `sqlite://data/zhuqi.db` | `sqlite://FILE` or `postgres://…` |
//! | `DATABASE_CONNECTIONS` | 8 | connections per pool, 1–200 |
//! | `LISTEN` | `127.0.0.1:8080` | address and port |
//! | `PUBLIC_URL` | `http://` + `LISTEN` | how users reach the server; used in invitation links |
//! | `WEB_ROOT` | `web/dist` | the built web front end; not served when the directory is missing |
//! | `SECRET_KEY` | a file beside the SQLite database | 32 random bytes in base64; required with PostgreSQL |
//! | `PASSWORD_COST` | `standard` | `low` makes password hashing cheap, for tests |
//! | `UPLOAD_LIMIT_MB` | 100 | largest file to import |
//! | `ATTACHMENT_STORE` | `attachments` beside the SQLite database | `file://DIRECTORY` or `s3://BUCKET/PREFIX` |
//! | `ATTACHMENT_LIMIT_MB` | 20 | largest file of an enterprise, 1–1024 |
//! | `AWS_…` | | of an S3 store: see [`S3_VARIABLES`] |
//! | `CLAMD` | | `HOST:PORT` of a virus scanner; none scans nothing |
//! | `IMPORT_FILE_DAYS` | 365 | days that the files of imports are kept, 1–36500; reports stay |
//! | `IMPORT_UNDO_DAYS` | 90 | days that an import can be undone, 1–3650 |
//! | `EXPORT_HOURS` | 24 | how long an export can be downloaded, 1–720 |
//! | `EXPORT_DIRECT_ROWS` | 2000 | an export of more rows is made in the background, 0–9999 |
//! | `SMTP_URL` | | mail server, `smtps://USER:PASSWORD@HOST:PORT` or `smtp://…?tls=required`; none sends no mail |
//! | `MAIL_FROM` | | who writes, such as `助企 <zhuqi@example.gov.cn>`; required with `SMTP_URL` |
//! | `SMS_URL` | | address of a gateway for text messages; none sends none |
//! | `SMS_METHOD` | `POST` | `POST`, `PUT` or `GET` |
//! | `SMS_HEADERS` | JSON content | headers as a JSON object |
//! | `SMS_BODY` | `{"id", "phone", "text"}` | body with the placeholders `{id}`, `{phone}` and `{text}` |
//! | `SMS_SUCCESS` | | what an answer of the gateway holds when it has taken a message |
//! | `RATE_LIMIT_PER_MINUTE` | 600 | requests per minute of one principal; an address without log-in gets a quarter |
//! | `TRUSTED_PROXY` | `false` | `true` takes the client's address from `X-Forwarded-For` |
//! | `JOB_TIMEOUT_SECONDS` | 60 | silence after which another server takes a job over, 1–3600 |
//! | `JOBS` | `true` | `false` leaves background work to the other servers |

use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::notifications::email::MailConfig;
use crate::notifications::sms::SmsConfig;

/// Access to an S3 store, by the names that other programs use for it.
pub const S3_VARIABLES: [&str; 5] = [
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_REGION",
    "AWS_ENDPOINT_URL",
    "AWS_VIRTUAL_HOSTED_STYLE_REQUEST",
];

/// Where files lie.
#[derive(Clone, PartialEq, Eq)]
pub enum StoreConfig {
    /// In a directory, which several servers have to share.
    Directory(PathBuf),
    /// In a bucket.
    S3 {
        /// Its name.
        bucket: String,
        /// Put before every key, without slashes at its ends; may be empty.
        prefix: String,
        /// Those of [`S3_VARIABLES`] that are set.
        variables: Vec<(&'static str, String)>,
    },
}

impl std::fmt::Display for StoreConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            StoreConfig::Directory(path) => write!(f, "file://{}", path.display()),
            StoreConfig::S3 { bucket, prefix, .. } => write!(f, "s3://{bucket}/{prefix}"),
        }
    }
}

/// The checked configuration.
#[derive(Clone)]
pub struct Config {
    /// Where the data lives.
    pub database_url: String,
    /// Connections per pool.
    pub database_connections: u32,
    /// Address and port to bind.
    pub listen: String,
    /// Base of links that leave the system, without a trailing slash.
    pub public_url: String,
    /// Directory of the built front end.
    pub web_root: PathBuf,
    /// Everything secret is derived from this.
    pub secret_key: [u8; 32],
    /// Whether password hashing is made cheap.
    pub cheap_passwords: bool,
    /// Bytes of the largest upload.
    pub upload_limit: u64,
    /// Where files of enterprises lie.
    pub attachment_store: StoreConfig,
    /// Bytes of the largest file of an enterprise.
    pub attachment_limit: u64,
    /// Address of the virus scanner.
    pub scanner: Option<String>,
    /// How long the files of imports are kept.
    pub import_file_days: u32,
    /// How long an import can be undone.
    pub import_undo_days: u32,
    /// How long an export can be downloaded.
    pub export_lifetime: std::time::Duration,
    /// Rows of the largest export that is made at once.
    pub export_direct_rows: u32,
    /// The mail server.
    pub mail: Option<MailConfig>,
    /// The gateway for text messages.
    pub sms: Option<SmsConfig>,
    /// Requests per minute of one principal.
    pub rate_limit: u32,
    /// Whether `X-Forwarded-For` is believed.
    pub trusted_proxy: bool,
    /// Silence after which another server takes a job over.
    pub job_timeout: std::time::Duration,
    /// Whether this server works on jobs.
    pub jobs: bool,
}

impl std::fmt::Debug for Config {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Config")
            .field("database", &redacted(&self.database_url))
            .field("listen", &self.listen)
            .field("public_url", &self.public_url)
            .field("web_root", &self.web_root)
            .field("attachment_store", &self.attachment_store.to_string())
            .field("scanner", &self.scanner)
            .field("mail", &self.mail.is_some())
            .field("sms", &self.sms.is_some())
            .field("jobs", &self.jobs)
            .finish_non_exhaustive()
    }
}

/// A URL without its password.
pub fn redacted(url: &str) -> String {
    match (url.find("://"), url.rfind('@')) {
        (Some(start), Some(end)) if start + 3 < end => {
            let user = url[start + 3..end].split(':').next().unwrap_or_default();
            format!("{}{user}:***{}", &url[..start + 3], &url[end..])
        }
        _ => url.to_owned(),
    }
}

impl Config {
    /// Reads the process environment. The error names the variable and says what it should hold.
    pub fn from_env() -> Result<Self, String> {
        Self::from_lookup(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
    }

    /// Reads variables from `get`.
    pub fn from_lookup(get: impl Fn(&str) -> Option<String>) -> Result<Self, String> {
        let database_url = get("DATABASE_URL").unwrap_or_else(|| "sqlite://data/zhuqi.db".to_owned());
        let sqlite_path = database_url.strip_prefix("sqlite://");
        let is_postgres = database_url.starts_with("postgres://") || database_url.starts_with("postgresql://");
        if !is_postgres && sqlite_path.is_none_or(str::is_empty) {
            return Err("DATABASE_URL must start with sqlite:// or postgres://".to_owned());
        }
        let listen = get("LISTEN").unwrap_or_else(|| "127.0.0.1:8080".to_owned());
        if !is_address(&listen) {
            return Err("LISTEN must be ADDRESS:PORT, such as 127.0.0.1:8080".to_owned());
        }
        let public_url = get("PUBLIC_URL").unwrap_or_else(|| format!("http://{listen}"));
        if !public_url.starts_with("http://") && !public_url.starts_with("https://") {
            return Err("PUBLIC_URL must start with http:// or https://".to_owned());
        }
        let secret_key = match get("SECRET_KEY") {
            Some(text) => decode_key(&text)?,
            None => match sqlite_path {
                Some(path) => key_beside(Path::new(path))?,
                None => return Err("SECRET_KEY must be set with PostgreSQL: 32 random bytes in base64".to_owned()),
            },
        };
        let beside = sqlite_path.and_then(|path| Path::new(path).parent());
        let scanner = get("CLAMD");
        if scanner.as_deref().is_some_and(|address| !is_address(address)) {
            return Err("CLAMD must be HOST:PORT, such as 127.0.0.1:3310".to_owned());
        }
        Ok(Config {
            attachment_store: store(&get, beside.unwrap_or(Path::new("data")))?,
            attachment_limit: u64::from(number(&get, "ATTACHMENT_LIMIT_MB", 20, 1, 1024)?) << 20,
            scanner,
            database_connections: number(&get, "DATABASE_CONNECTIONS", 8, 1, 200)?,
            public_url: public_url.trim_end_matches('/').to_owned(),
            web_root: get("WEB_ROOT").unwrap_or_else(|| "web/dist".to_owned()).into(),
            cheap_passwords: choice(&get, "PASSWORD_COST", "standard", "low")?,
            upload_limit: u64::from(number(&get, "UPLOAD_LIMIT_MB", 100, 1, 4096)?) << 20,
            import_file_days: number(&get, "IMPORT_FILE_DAYS", 365, 1, 36_500)?,
            import_undo_days: number(&get, "IMPORT_UNDO_DAYS", 90, 1, 3650)?,
            export_lifetime: std::time::Duration::from_secs(
                3600 * u64::from(number(&get, "EXPORT_HOURS", 24, 1, 720)?),
            ),
            export_direct_rows: number(&get, "EXPORT_DIRECT_ROWS", 2000, 0, 9999)?,
            mail: MailConfig::from_lookup(&get)?,
            sms: SmsConfig::from_lookup(&get)?,
            rate_limit: number(&get, "RATE_LIMIT_PER_MINUTE", 600, 1, 1_000_000)?,
            trusted_proxy: choice(&get, "TRUSTED_PROXY", "false", "true")?,
            job_timeout: std::time::Duration::from_secs(number(&get, "JOB_TIMEOUT_SECONDS", 60, 1, 3600)?.into()),
            jobs: !choice(&get, "JOBS", "true", "false")?,
            database_url,
            listen,
            secret_key,
        })
    }
}

fn is_address(text: &str) -> bool {
    text.rsplit_once(':').is_some_and(|(host, port)| !host.is_empty() && port.parse::<u16>().is_ok())
}

fn store(get: &impl Fn(&str) -> Option<String>, beside: &Path) -> Result<StoreConfig, String> {
    let Some(address) = get("ATTACHMENT_STORE") else { return Ok(StoreConfig::Directory(beside.join("attachments"))) };
    match address.split_once("://") {
        Some(("file", path)) if !path.is_empty() => Ok(StoreConfig::Directory(path.into())),
        Some(("s3", rest)) if !rest.is_empty() && !rest.starts_with('/') => {
            let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
            let variables: Vec<_> =
                S3_VARIABLES.into_iter().filter_map(|name| get(name).map(|value| (name, value))).collect();
            // Without keys the client would look for those of a machine in one company's cloud.
            if let Some(missing) = S3_VARIABLES[..2].iter().find(|name| variables.iter().all(|(set, _)| set != *name)) {
                return Err(format!("{missing} must be set with an ATTACHMENT_STORE in S3"));
            }
            Ok(StoreConfig::S3 { bucket: bucket.to_owned(), prefix: prefix.trim_matches('/').to_owned(), variables })
        }
        _ => Err("ATTACHMENT_STORE must be file://DIRECTORY or s3://BUCKET/PREFIX".to_owned()),
    }
}

fn number(get: &impl Fn(&str) -> Option<String>, name: &str, default: u32, min: u32, max: u32) -> Result<u32, String> {
    let Some(text) = get(name) else { return Ok(default) };
    match text.parse() {
        Ok(value) if (min..=max).contains(&value) => Ok(value),
        _ => Err(format!("{name} must be a whole number from {min} to {max}")),
    }
}

/// `false` for the default word, `true` for the other one.
fn choice(get: &impl Fn(&str) -> Option<String>, name: &str, default: &str, other: &str) -> Result<bool, String> {
    match get(name).as_deref() {
        None => Ok(false),
        Some(word) if word == default => Ok(false),
        Some(word) if word == other => Ok(true),
        Some(_) => Err(format!("{name} must be {default} or {other}")),
    }
}

fn decode_key(text: &str) -> Result<[u8; 32], String> {
    let bytes = STANDARD.decode(text.trim()).ok().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
    bytes.ok_or_else(|| "SECRET_KEY must be 32 random bytes in base64 (openssl rand -base64 32)".to_owned())
}

/// The newcomer's key: made once, kept beside the database, readable by its owner alone.
fn key_beside(database: &Path) -> Result<[u8; 32], String> {
    let path = database.with_extension("key");
    let fail = |error: std::io::Error| format!("SECRET_KEY is not set and {} cannot be used: {error}", path.display());
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent).map_err(fail)?;
    }
    let key: [u8; 32] = rand::random();
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(&path) {
        Ok(mut file) => {
            std::io::Write::write_all(&mut file, STANDARD.encode(key).as_bytes()).map_err(fail)?;
            Ok(key)
        }
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            decode_key(&std::fs::read_to_string(&path).map_err(fail)?)
        }
        Err(error) => Err(fail(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    fn config(pairs: &[(&str, &str)]) -> Result<Config, String> {
        Config::from_lookup(|name| {
            let found = pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
            found.or_else(|| (name == "SECRET_KEY").then(|| KEY.to_owned()))
        })
    }

    #[test]
    fn every_wrong_variable_is_named() {
        for (name, value) in [
            ("DATABASE_URL", "mysql://x"),
            ("DATABASE_URL", "sqlite://"),
            ("DATABASE_CONNECTIONS", "0"),
            ("LISTEN", "8080"),
            ("PUBLIC_URL", "example.com"),
            ("SECRET_KEY", "short"),
            ("PASSWORD_COST", "none"),
            ("UPLOAD_LIMIT_MB", "-1"),
            ("ATTACHMENT_STORE", "/var/lib/files"),
            ("ATTACHMENT_STORE", "file://"),
            ("ATTACHMENT_STORE", "s3:///prefix"),
            ("ATTACHMENT_LIMIT_MB", "0"),
            ("CLAMD", "localhost"),
            ("IMPORT_FILE_DAYS", "0"),
            ("IMPORT_UNDO_DAYS", "forever"),
            ("EXPORT_HOURS", "0"),
            ("EXPORT_DIRECT_ROWS", "10000"),
            ("SMTP_URL", "smtps://mail.example"),
            ("MAIL_FROM", "nobody"),
            ("SMS_URL", "sms.example"),
            ("RATE_LIMIT_PER_MINUTE", "many"),
            ("TRUSTED_PROXY", "yes"),
            ("JOB_TIMEOUT_SECONDS", "0"),
            ("JOBS", "off"),
        ] {
            let error = config(&[(name, value)]).expect_err(value);
            assert!(error.contains(name), "{name}={value}: {error}");
        }
    }

    #[test]
    fn files_lie_beside_the_database_unless_a_store_is_named() {
        let store = |pairs: &[(&str, &str)]| config(pairs).map(|config| config.attachment_store.to_string());
        assert_eq!(store(&[("DATABASE_URL", "sqlite:///srv/z/zhuqi.db")]), Ok("file:///srv/z/attachments".into()));
        assert_eq!(store(&[("DATABASE_URL", "postgres://db/zhuqi")]), Ok("file://data/attachments".into()));
        let keys = [("AWS_ACCESS_KEY_ID", "id"), ("AWS_SECRET_ACCESS_KEY", "hunter2")];
        let s3 = [&[("ATTACHMENT_STORE", "s3://files/zhuqi/")], &keys[..]].concat();
        assert_eq!(store(&s3), Ok("s3://files/zhuqi".into()));
        let shown = format!("{:?}", config(&s3).expect("valid"));
        assert!(shown.contains("s3://files/zhuqi") && !shown.contains("hunter2"), "{shown}");
        assert!(store(&s3[..2]).expect_err("no secret").contains("AWS_SECRET_ACCESS_KEY"));
    }

    #[test]
    fn postgres_needs_its_own_key_and_the_password_is_not_shown() {
        let error = Config::from_lookup(|name| (name == "DATABASE_URL").then(|| "postgres://db/zhuqi".to_owned()));
        assert!(error.expect_err("no key").contains("SECRET_KEY"));
        let shown = format!("{:?}", config(&[("DATABASE_URL", "postgres://city:hunter2@db/zhuqi")]).expect("valid"));
        assert!(shown.contains("postgres://city:***@db/zhuqi") && !shown.contains("hunter2"), "{shown}");
    }
}
