//! `zhuqi import`, the built program, against a running server.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};

use crate::common::TestApp;
use crate::common::ledgers::{counts, credit_code, expected, fixture, fixture_bytes, generated};
use crate::common::world::org;

struct Shell {
    url: String,
    id: String,
    secret: String,
}

impl Shell {
    fn new(app: &TestApp, admin: &str, unit: i64) -> Self {
        let (id, secret) = app.importer(admin, unit);
        Shell { url: app.url.clone(), id, secret }
    }

    fn import(&self, file: &Path, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zhuqi"));
        command.arg("import").arg(file).args(["--url", &self.url]).args(arguments);
        command.env("ZHUQI_CLIENT_ID", &self.id).env("ZHUQI_CLIENT_SECRET", &self.secret).env("RUST_LOG", "error");
        command.output().expect("the program runs")
    }
}

/// Exit code and standard output.
fn told(output: &Output) -> (i32, String) {
    (output.status.code().expect("an exit code"), String::from_utf8(output.stdout.clone()).expect("text"))
}

fn first_line(output: &Output) -> String {
    told(output).1.lines().next().unwrap_or_default().to_owned()
}

fn written(name: &str, content: &[u8]) -> (tempfile::TempDir, std::path::PathBuf) {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join(name);
    std::fs::write(&path, content).expect("written");
    (directory, path)
}

#[test]
fn the_messy_workbook_by_command() {
    let app = TestApp::with_divisions();
    let shell = Shell::new(&app, "admin_a", org::DISTRICT_A);
    let file = fixture("enterprises_messy.xlsx");
    let checked = shell.import(&file, &["--dry-run"]);
    assert_eq!(checked.status.code(), Some(3), "{}", String::from_utf8_lossy(&checked.stderr));
    assert_eq!(app.enterprises(), 0);

    let refused = shell.import(&file, &["--atomic", "all", "--lang", "en"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("ROWS_FAILED"));
    assert_eq!(app.enterprises(), 0);

    let directory = tempfile::tempdir().expect("a directory");
    let rejected = directory.path().join("退回.xlsx");
    let done = shell.import(&file, &["--rejected", rejected.to_str().expect("a path")]);
    let (code, text) = told(&done);
    let warned = expected("enterprises_messy.xlsx")["warnings"].as_array().expect("warnings").clone();
    let mut warned: Vec<u64> = warned.iter().filter_map(|warning| warning["row"].as_u64()).collect();
    warned.dedup();
    warned.sort_unstable();
    warned.dedup();
    let headline =
        format!("enterprises_messy.xlsx：共 200 行，新增 185，更新 0，未变化 0，失败 15，有提示 {}", warned.len());
    assert_eq!((code, text.lines().next()), (3, Some(headline.as_str())));
    assert_eq!(text.lines().count(), 16, "one line per error: {text}");
    assert!(text.contains("第12行 统一社会信用代码: 统一社会信用代码为空 [USCC_MISSING]"), "{text}");
    assert!(text.contains("第182行 所属乡镇（街道） “样例镇”: 乡镇(街道)不属于本区 [REGION_UNKNOWN]"), "{text}");
    let progress = String::from_utf8_lossy(&done.stderr);
    assert!(progress.contains("导入 200/200"), "{progress}");
    assert!(std::fs::read(&rejected).expect("rejected rows").starts_with(b"PK"));
    assert_eq!(app.enterprises(), 185);

    let again = shell.import(&file, &["--lang", "en"]);
    let line = format!(
        "enterprises_messy.xlsx: 200 rows, 0 created, 0 updated, 185 unchanged, 15 failed, {} with remarks",
        warned.len()
    );
    assert_eq!((again.status.code(), first_line(&again)), (Some(3), line));
    let back = shell.import(&rejected, &[]);
    assert_eq!(back.status.code(), Some(3), "rejected rows that nobody corrected");
}

#[test]
fn three_ways_in_give_the_same_register() {
    const GBK: &str = "enterprises_gbk.csv";
    let wizard = TestApp::with_divisions();
    let client = wizard.login("coordinator_g");
    assert_eq!(counts(&client.import(GBK, &fixture_bytes(GBK))), [200, 0, 0, 0]);
    let by_wizard = client.register();

    let bulk = TestApp::with_divisions();
    let client = bulk.login("coordinator_g");
    let csv = ("content-type", "text/csv");
    let answer = client.send("POST", "/enterprises/bulk", &[csv], &fixture_bytes(GBK)).expect(200);
    let text = String::from_utf8(answer.bytes).expect("text");
    assert_eq!(text.lines().filter(|line| line.contains("\"status\":\"created\"")).count(), 200);
    let by_bulk = client.register();

    let command = TestApp::with_divisions();
    let shell = Shell::new(&command, "admin_g", org::GUANSHANHU);
    let output = shell.import(&fixture(GBK), &[]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let by_command = command.login("coordinator_g").register();

    assert_eq!(by_wizard.len(), 200);
    assert!(by_wizard == by_bulk && by_wizard == by_command);
    assert_eq!(wizard.snapshot().related(), bulk.snapshot().related());
    assert_eq!(wizard.snapshot().related(), command.snapshot().related());
    assert_eq!(shell.import(&fixture(GBK), &[]).status.code(), Some(0), "the second time nothing changes");
    assert_eq!(command.login("coordinator_g").register(), by_wizard);
}

#[test]
fn json_lines_few_and_many() {
    let app = TestApp::with_world();
    let shell = Shell::new(&app, "admin_a", org::DISTRICT_A);
    let line =
        |n: u32| format!("{{\"name\":\"样第{n}号\",\"credit_code\":\"{}\",\"town\":\"大营镇\"}}\n", credit_code(n));
    let (_kept, few) = written("few.ndjson", (line(1) + "{\"nmae\":1}\n").as_bytes());
    let output = shell.import(&few, &["--lang", "en"]);
    let (code, text) = told(&output);
    assert_eq!(code, 3, "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(
        text,
        "few.ndjson: 2 rows, 1 created, 0 updated, 0 unchanged, 1 failed, 0 with remarks\n  row 2: There is no field “nmae” [FIELD_UNKNOWN]\n"
    );
    let refused = shell.import(&few, &["--atomic", "all"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("/lines/2"));

    let (_kept, many) = written("many.jsonl", (1..=1200).map(line).collect::<String>().as_bytes());
    let output = shell.import(&many, &[]);
    assert_eq!(
        (output.status.code(), first_line(&output)),
        (Some(0), "many.jsonl：共 1200 行，新增 1199，更新 0，未变化 1，失败 0，有提示 0".to_owned())
    );
    assert_eq!(shell.import(&many, &["--sheet", "x"]).status.code(), Some(1), "lines have no sheets");
}

#[test]
fn other_kinds_are_named() {
    let app = TestApp::with_world();
    app.login("coordinator_a").import("firms.csv", &generated(1..3));
    let shell = Shell::new(&app, "admin_a", org::DISTRICT_A);
    let contacts = format!("信用代码,姓名,电话\n{},张样,15412345678\n", credit_code(1));
    let (_kept, file) = written("contacts.csv", contacts.as_bytes());
    assert_eq!(shell.import(&file, &[]).status.code(), Some(3), "no list of enterprises: the names are missing");
    let output = shell.import(&file, &["--kind", "contacts", "--lang", "en"]);
    let line = "contacts.csv: 1 rows, 1 created, 0 updated, 0 unchanged, 0 failed, 0 with remarks".to_owned();
    assert_eq!((output.status.code(), first_line(&output)), (Some(0), line));

    let (_kept, file) = written("figures.csv", format!("信用代码,营业收入\n{},500\n", credit_code(1)).as_bytes());
    assert_eq!(shell.import(&file, &["--kind", "indicators"]).status.code(), Some(3), "of which year?");
    let output = shell.import(&file, &["--kind", "indicators", "--period", "2024"]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let line = format!(
        "{{\"credit_code\":\"{}\",\"indicator\":\"revenue\",\"period\":\"2024\",\"value\":500}}",
        credit_code(1)
    );
    let (_kept, file) = written("figures.ndjson", line.as_bytes());
    let output = shell.import(&file, &["--kind", "indicators"]);
    assert!(first_line(&output).contains("未变化 1"), "{}", String::from_utf8_lossy(&output.stderr));

    let (_kept, file) = written("officers.csv", "姓名,电话,单位\n王样,15412345601,大营镇\n".as_bytes());
    assert_eq!(shell.import(&file, &["--kind", "officers"]).status.code(), Some(1), "not what this client may");
}

#[test]
fn territory_and_sheet_are_chosen() {
    let app = TestApp::with_world();
    let shell = Shell::new(&app, "admin_a", org::DISTRICT_A);
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, n) in [("甲表", 1), ("乙表", 2)] {
        let sheet = book.add_worksheet().set_name(name).expect("a name");
        for (column, text) in (0..).zip(["企业名称", "统一社会信用代码"]) {
            sheet.write_string(0, column, text).expect("a cell");
        }
        sheet.write_string(1, 0, format!("样{name}公司")).expect("a cell");
        sheet.write_string(1, 1, credit_code(n)).expect("a cell");
    }
    let (_kept, file) = written("两张表.xlsx", &book.save_to_buffer().expect("a workbook"));
    assert_eq!(shell.import(&file, &["--sheet", "乙表"]).status.code(), Some(3), "no town is named");
    let output = shell.import(&file, &["--sheet", "乙表", "--territory", "411203101"]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let register = app.login("coordinator_a").register();
    assert_eq!(register.keys().collect::<Vec<_>>(), [&credit_code(2)]);
    assert_eq!(register[&credit_code(2)]["territory_code"], "411203101");
    assert_eq!(shell.import(&file, &["--sheet", "丙表"]).status.code(), Some(2), "there is no such sheet");
    assert_eq!(shell.import(&file, &["--territory", "520115"]).status.code(), Some(1), "not this client's area");
}

#[test]
fn what_goes_wrong_is_told_by_the_exit_code() {
    let app = TestApp::with_world();
    let shell = Shell::new(&app, "admin_a", org::DISTRICT_A);
    let (_kept, file) = written("a.csv", &generated(0..3));
    assert_eq!(shell.import(Path::new("/nowhere/a.csv"), &[]).status.code(), Some(1));
    assert_eq!(shell.import(&file, &["--atomic", "half"]).status.code(), Some(1));
    assert_eq!(Shell { url: "zhuqi.example".into(), ..shell_of(&shell) }.import(&file, &[]).status.code(), Some(1));
    let wrong = Shell { secret: "wrong".into(), ..shell_of(&shell) }.import(&file, &[]);
    assert_eq!(wrong.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("401"));
    let (_kept, unreadable) = written("a.xlsx", b"%PDF-1.7");
    let refused = shell.import(&unreadable, &[]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("不支持这种文件格式"));
    // A port that nobody listens on.
    let free = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("bound");
    let nobody = Shell { url: format!("http://{free}"), ..shell_of(&shell) };
    assert_eq!(nobody.import(&file, &[]).status.code(), Some(1));
    assert_eq!(app.enterprises(), 0);
    let help = Command::new(env!("CARGO_BIN_EXE_zhuqi")).args(["import", "--help"]).output().expect("the program runs");
    let (code, text) = told(&help);
    assert_eq!(code, 0);
    assert!(text.contains("Exit codes:") && text.contains("--rejected"), "{text}");
}

#[test]
fn a_file_that_is_too_large_is_refused_and_not_sent_again_and_again() {
    let app = TestApp::start_with(|config| config.upload_limit = 1 << 20).and_world();
    let shell = Shell::new(&app, "admin_a", org::DISTRICT_A);
    let (_kept, file) = written("a.csv", &generated(0..200_000));
    let started = std::time::Instant::now();
    let refused = shell.import(&file, &[]);
    assert_eq!(refused.status.code(), Some(2), "{}", String::from_utf8_lossy(&refused.stderr));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("413 too_large"));
    assert!(started.elapsed() < std::time::Duration::from_secs(20), "{:?}", started.elapsed());
}

fn shell_of(shell: &Shell) -> Shell {
    Shell { url: shell.url.clone(), id: shell.id.clone(), secret: shell.secret.clone() }
}

/// What came in between: the request line, and the header that names it.
type Seen = Arc<Mutex<Vec<(String, String)>>>;

/// A place between the program and the server that answers some requests itself: 401 and 503 in the order of `answers`,
/// everything else (and every request for a token) goes through.
fn between(app: &TestApp, answers: &[&'static str]) -> (String, Seen) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("bound"));
    let server = app.url.trim_start_matches("http://").to_owned();
    let mut answers = Vec::from(answers).into_iter();
    let seen = Seen::default();
    let noted = seen.clone();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.expect("a connection");
            let request = whole(&mut stream);
            let text = String::from_utf8_lossy(&request).into_owned();
            let first = text.lines().next().unwrap_or_default().trim_end_matches(" HTTP/1.1").to_owned();
            let key = text.lines().find_map(|line| line.strip_prefix("idempotency-key: ")).unwrap_or_default();
            noted.lock().expect("free").push((first.clone(), key.to_owned()));
            let own = if first.contains("/oauth/") { None } else { answers.next() };
            match own {
                Some(status) => write!(stream, "HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"),
                None => {
                    let mut through = TcpStream::connect(&server).expect("the server");
                    let head = text.find("\r\n").expect("a line") + 2;
                    let closing = [&request[..head], b"connection: close\r\n", &request[head..]].concat();
                    through.write_all(&closing).expect("sent");
                    std::io::copy(&mut through, &mut stream).map(|_| ())
                }
            }
            .expect("answered");
        }
    });
    (url, seen)
}

/// A request with its body, however its length is told.
fn whole(stream: &mut TcpStream) -> Vec<u8> {
    let (mut request, mut buffer) = (Vec::new(), [0; 4096]);
    loop {
        let read = stream.read(&mut buffer).expect("a request");
        request.extend_from_slice(&buffer[..read]);
        let text = String::from_utf8_lossy(&request).to_lowercase();
        let Some(end) = text.find("\r\n\r\n").map(|at| at + 4) else { continue };
        let length = text.lines().find_map(|line| line.strip_prefix("content-length: ")?.trim().parse::<usize>().ok());
        let chunked = text[..end].contains("transfer-encoding: chunked");
        let is_whole =
            if chunked { request.ends_with(b"0\r\n\r\n") } else { request.len() >= end + length.unwrap_or(0) };
        if is_whole || read == 0 {
            return request;
        }
    }
}

#[test]
fn a_token_that_is_no_longer_taken_is_renewed_and_a_server_that_is_away_is_asked_again() {
    let app = TestApp::with_world();
    let (url, seen) = between(&app, &["401 Unauthorized", "503 Service Unavailable"]);
    let shell = Shell { url, ..Shell::new(&app, "admin_a", org::DISTRICT_A) };
    let line = format!("{{\"name\":\"sample\",\"credit_code\":\"{}\",\"town\":\"大营镇\"}}\n", credit_code(1));
    let (_kept, file) = written("few.ndjson", line.as_bytes());
    let output = shell.import(&file, &["--lang", "en"]);
    let told = "few.ndjson: 1 rows, 1 created, 0 updated, 0 unchanged, 0 failed, 0 with remarks".to_owned();
    assert_eq!((output.status.code(), first_line(&output)), (Some(0), told), "{output:?}");
    assert_eq!(app.enterprises(), 1);
    let seen = seen.lock().expect("free").clone();
    let lines: Vec<&str> = seen.iter().map(|(line, _)| line.split('?').next().unwrap_or_default()).collect();
    let (token, rows) = ("POST /oauth/token", "POST /api/v1/enterprises/bulk");
    assert_eq!(lines, [token, rows, token, rows, rows]);
    let keys: Vec<&String> = seen.iter().map(|(_, key)| key).filter(|key| !key.is_empty()).collect();
    assert!(
        keys.len() == 3 && keys.iter().all(|key| *key == keys[0]),
        "one request, however often it is sent: {seen:?}"
    );
}
