//! `zhuqi import`: a ledger or JSON lines into the register of a running server.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use serde_json::{Value, json};

use super::client::{Api, Content, Failure, read_json};
use super::import_report::{SHOWN, Summary};
use super::progress::Progress;
use crate::messages::Locale;

/// How often the server is asked how far it is.
const POLL: Duration = Duration::from_millis(400);

/// Said at the end of `--help`.
const EXIT_CODES: &str = "Exit codes:
  0  every row was imported (or, with --dry-run, would be)
  1  wrong usage, no connection, or an error of the server
  2  the file was refused, or --atomic all found a bad row: nothing was written
  3  some rows were rejected, the others were imported";

/// The arguments of the command.
#[derive(Debug, clap::Args)]
#[command(after_help = EXIT_CODES)]
pub struct ImportArgs {
    /// The ledger (.xlsx, .csv), or JSON lines (.ndjson, .jsonl)
    file: PathBuf,
    /// Address of the server, such as https://zhuqi.example.gov.cn
    #[arg(long)]
    url: String,
    /// Client id
    #[arg(long, env = "ZHUQI_CLIENT_ID", value_name = "ID")]
    client_id: String,
    /// Client secret; better given in the environment, where other users of the machine do not see it
    #[arg(long, env = "ZHUQI_CLIENT_SECRET", hide_env_values = true, value_name = "SECRET")]
    client_secret: String,
    /// What the file is about
    #[arg(long, value_name = "KIND", default_value = "enterprises", value_parser = ["enterprises", "contacts", "indicators", "officers"])]
    kind: String,
    /// Only tell what would happen
    #[arg(long)]
    dry_run: bool,
    /// Import nothing unless every row is good (all), or the good rows (row)
    #[arg(long, value_name = "MODE", default_value = "row", value_parser = ["row", "all"])]
    atomic: String,
    /// Division of rows that name none, such as 411203100
    #[arg(long, value_name = "CODE")]
    territory: Option<String>,
    /// Period of figures that do not say theirs, such as 2025, 2025-Q1, 2025-03 or 2025-01/06
    #[arg(long, value_name = "PERIOD")]
    period: Option<String>,
    /// Sheet of the workbook, when it is not the first one with a header
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// Write the rejected rows with their reasons to this workbook
    #[arg(long, value_name = "FILE.xlsx")]
    rejected: Option<PathBuf>,
    /// Language of the report: zh-CN or en
    #[arg(long, value_name = "LANG", default_value = "zh-CN", value_parser = ["zh-CN", "en"])]
    lang: String,
}

/// How an import ended, as the exit code tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    AllImported,
    Refused,
    SomeFailed,
}

/// Runs the command.
pub fn run(args: &ImportArgs) -> ExitCode {
    let locale = if args.lang == "en" { Locale::En } else { Locale::ZhCn };
    let end = check(args, locale).map_err(Failure::Connection).and_then(|()| Import { args, locale }.run());
    match end {
        Ok(End::AllImported) => ExitCode::SUCCESS,
        Ok(End::Refused) => ExitCode::from(2),
        Ok(End::SomeFailed) => ExitCode::from(3),
        Err(failure) => {
            eprintln!("zhuqi: {failure}");
            // The file itself is at fault; anything else is the caller's or the server's.
            let refused = match &failure {
                Failure::Refused { status: 413 | 415, .. } => true,
                Failure::Refused { code, errors, .. } => {
                    for error in errors.iter().take(SHOWN).filter(|error| error["detail"] != "") {
                        eprintln!("  {}: {}", text(error, "pointer"), text(error, "detail"));
                    }
                    code == "file_unreadable" || code == "rows_failed"
                }
                Failure::Connection(_) => false,
            };
            ExitCode::from(if refused { 2 } else { 1 })
        }
    }
}

/// What can be known to be wrong before anything is sent.
fn check(args: &ImportArgs, locale: Locale) -> Result<(), String> {
    std::fs::File::open(&args.file).map_err(|error| format!("{}: {error}", args.file.display()))?;
    if !args.url.starts_with("http://") && !args.url.starts_with("https://") {
        return Err(locale
            .pick("--url 应以 http:// 或 https:// 开头", "--url must start with http:// or https://")
            .into());
    }
    let for_ledgers =
        args.territory.is_some() || args.period.is_some() || args.sheet.is_some() || args.rejected.is_some();
    if for_ledgers && is_lines(&args.file) {
        let (zh, en) = (
            "--territory、--period、--sheet、--rejected 只用于表格文件",
            "--territory, --period, --sheet and --rejected are for ledgers, not for JSON lines",
        );
        return Err(locale.pick(zh, en).to_owned());
    }
    Ok(())
}

fn is_lines(file: &Path) -> bool {
    file.extension().is_some_and(|name| name.eq_ignore_ascii_case("ndjson") || name.eq_ignore_ascii_case("jsonl"))
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

struct Import<'a> {
    args: &'a ImportArgs,
    locale: Locale,
}

impl Import<'_> {
    fn run(&self) -> Result<End, Failure> {
        let args = self.args;
        let api = Api::new(&args.url, &args.client_id, &args.client_secret, self.locale);
        api.authenticate()?;
        if is_lines(&args.file) { self.lines(&api) } else { self.ledger(&api) }
    }

    fn name(&self) -> String {
        self.args.file.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    fn lines(&self, api: &Api) -> Result<End, Failure> {
        let path = format!("/{}/bulk?dry_run={}&atomic={}", self.args.kind, self.args.dry_run, self.args.atomic);
        let content = Content::File(&self.args.file, "application/x-ndjson");
        let answer = api.send("POST", &path, &[], content, |response| match response.status().as_u16() {
            202 => read_json(response).map(Err),
            _ => Summary::of_lines(response, self.locale).map(Ok),
        })?;
        match answer {
            Ok(summary) => Ok(self.close(&summary)),
            Err(import) => self.follow(api, import),
        }
    }

    fn ledger(&self, api: &Api) -> Result<End, Failure> {
        let filename: String = self.name().chars().take(200).collect();
        let mut query = vec![("filename", filename.as_str()), ("kind", self.args.kind.as_str())];
        query.extend(self.args.sheet.as_deref().map(|sheet| ("sheet", sheet)));
        let query = serde_urlencoded::to_string(query).map_err(|error| Failure::Connection(error.to_string()))?;
        let content = Content::File(&self.args.file, "application/octet-stream");
        let mut import = api.json("POST", &format!("/imports?{query}"), &[], content)?;
        let given = [("default_territory_code", &self.args.territory), ("default_period", &self.args.period)];
        let given: serde_json::Map<_, _> =
            given.into_iter().filter_map(|(name, value)| Some((name.to_owned(), json!(value.as_ref()?)))).collect();
        if !given.is_empty() {
            let change = Value::Object(given);
            import = self.on_version(api, import, |api, path, version| {
                api.json("PATCH", path, &[("if-match", version)], Content::Json(&change))
            })?;
        }
        let order = json!({ "dry_run": self.args.dry_run, "mode": self.args.atomic });
        let import = self.on_version(api, import, |api, path, version| {
            api.json("POST", &format!("{path}/run"), &[("if-match", version)], Content::Json(&order))
        })?;
        self.follow(api, import)
    }

    /// A change whose answer was lost has been made all the same: then the version is another one, and the change is
    /// repeated on that, which alters nothing.
    fn on_version(
        &self,
        api: &Api,
        import: Value,
        change: impl Fn(&Api, &str, &str) -> Result<Value, Failure>,
    ) -> Result<Value, Failure> {
        let path = format!("/imports/{}", import["id"]);
        match change(api, &path, &format!("\"{}\"", import["version"])) {
            Err(Failure::Refused { status: 412, .. }) => {
                let now = api.json("GET", &path, &[], Content::None)?;
                match text(&now, "state") {
                    "uploaded" => change(api, &path, &format!("\"{}\"", now["version"])),
                    _ => Ok(now),
                }
            }
            other => other,
        }
    }

    fn follow(&self, api: &Api, mut import: Value) -> Result<End, Failure> {
        let path = format!("/imports/{}", import["id"]);
        let mut progress = Progress::new();
        let checking = self.args.dry_run || self.args.atomic == "all";
        let what =
            if checking { self.locale.pick("检查", "checking") } else { self.locale.pick("导入", "importing") };
        while matches!(text(&import, "state"), "queued" | "running") {
            progress.show(what, import["processed_rows"].as_i64().unwrap_or(0), import["total_rows"].as_i64());
            std::thread::sleep(POLL);
            import = api.json("GET", &path, &[], Content::None)?;
        }
        progress.show(what, import["processed_rows"].as_i64().unwrap_or(0), import["total_rows"].as_i64());
        progress.end();
        let mut summary = Summary::of_import(&import);
        if summary.failed > 0 {
            let rows = format!("{path}/rows?status=failed&limit={SHOWN}");
            let page = api.json("GET", &rows, &[], Content::None)?;
            for row in page["items"].as_array().into_iter().flatten() {
                summary.add_errors(&row["row_number"], &row["findings"], self.locale);
            }
        }
        if let Some(file) = self.args.rejected.as_deref().filter(|_| summary.failed > 0) {
            api.send("GET", &format!("{path}/rejected.xlsx"), &[], Content::None, |response| save(response, file))?;
        }
        if text(&import, "state") == "cancelled" {
            summary.print(&self.name(), self.args.dry_run, self.locale);
            let stopped = ("导入被他人停止，已导入的行保留", "somebody stopped the import; what was imported stays");
            return Err(Failure::Connection(self.locale.pick(stopped.0, stopped.1).to_owned()));
        }
        if text(&import, "state") != "failed" {
            return Ok(self.close(&summary));
        }
        // Of an import that failed as a whole, the counters only tell what the check found.
        summary.print(&self.name(), true, self.locale);
        eprintln!("zhuqi: {} ({})", text(&import, "error_detail"), text(&import, "error_code"));
        match text(&import, "error_code") {
            "SERVER_ERROR" | "STORAGE_FULL" => {
                Err(Failure::Connection(self.locale.pick("导入未完成", "the import was not completed").to_owned()))
            }
            _ => Ok(End::Refused),
        }
    }

    fn close(&self, summary: &Summary) -> End {
        summary.print(&self.name(), self.args.dry_run, self.locale);
        match (summary.failed, self.args.atomic.as_str()) {
            (0, _) => End::AllImported,
            (_, "all") => End::Refused,
            _ => End::SomeFailed,
        }
    }
}

/// Written beside and renamed, so that a download that breaks off leaves no half workbook under the name.
fn save(response: ureq::http::Response<ureq::Body>, file: &Path) -> Result<(), Failure> {
    let directory = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut part = tempfile::NamedTempFile::new_in(directory)?;
    std::io::copy(&mut response.into_body().into_reader(), &mut part)?;
    part.persist(file).map_err(|error| Failure::Connection(format!("{}: {error}", file.display())))?;
    Ok(())
}
