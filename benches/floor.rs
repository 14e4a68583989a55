//! The statements of a request, caught while it is answered and then run again without the product: prepared once,
//! with the same values, every row and column fetched.

use std::ffi::{CStr, CString};
use std::sync::Mutex;

use diesel::PgConnection;
use diesel::connection::{Instrumentation, InstrumentationEvent, SimpleConnection, set_default_instrumentation};
use libsqlite3_sys as ffi;
use zhuqi::db::Conn;

static RECORDED: Mutex<Option<Vec<String>>> = Mutex::new(None);

struct Recorder;

impl Instrumentation for Recorder {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        if let InstrumentationEvent::StartQuery { query, .. } = event
            && let Some(list) = RECORDED.lock().expect("no panic before").as_mut()
        {
            list.push(query.to_string());
        }
    }
}

/// Connections that are opened from now on are recorded.
pub fn install() {
    set_default_instrumentation(|| Some(Box::new(Recorder))).expect("installs");
}

/// The queries that `request` causes.
pub fn caught(request: impl FnOnce()) -> Vec<String> {
    *RECORDED.lock().expect("no panic before") = Some(Vec::new());
    request();
    let list = RECORDED.lock().expect("no panic before").take().unwrap_or_default();
    list.into_iter().filter(|sql| sql.starts_with("SELECT") && !sql.starts_with("SELECT 1 --")).collect()
}

/// Statements that are ready to run.
pub enum Floor {
    Sqlite(Sqlite),
    Postgres(PgConnection, Vec<String>),
}

impl Floor {
    pub fn prepare(url: &str, statements: &[String]) -> Self {
        let parsed = statements.iter().map(|text| text.rsplit_once(" -- binds: ").unwrap_or((text, "[]")));
        let Some(path) = url.strip_prefix("sqlite://") else {
            let Conn::Postgresql(mut connection) = Conn::open(url).expect("connects") else { unreachable!() };
            let execute = parsed.enumerate().map(|(number, (sql, binds))| {
                connection.batch_execute(&format!("PREPARE s{number} AS {sql}")).expect(sql);
                let values: Vec<String> = split(binds).iter().map(|value| postgres_literal(value)).collect();
                let values = if values.is_empty() { String::new() } else { format!("({})", values.join(", ")) };
                format!("EXECUTE s{number}{values}")
            });
            let execute = execute.collect();
            return Floor::Postgres(connection, execute);
        };
        Floor::Sqlite(Sqlite::open(path, parsed.map(|(sql, binds)| (sql, split(binds))).collect()))
    }

    /// Runs all of them once.
    pub fn run(&mut self) {
        match self {
            Floor::Sqlite(sqlite) => sqlite.run(),
            Floor::Postgres(connection, statements) => {
                for statement in statements {
                    connection.batch_execute(statement).expect(statement);
                }
            }
        }
    }
}

/// Prepared statements of SQLite, without anything in between.
pub struct Sqlite {
    statements: Vec<*mut ffi::sqlite3_stmt>,
}

impl Sqlite {
    fn open(path: &str, statements: Vec<(&str, Vec<String>)>) -> Self {
        let path = CString::new(path).expect("a path");
        let mut db = std::ptr::null_mut();
        // SAFETY: the pointers are valid for the calls, and what is opened lives as long as the process.
        unsafe {
            assert_eq!(ffi::sqlite3_open_v2(path.as_ptr(), &mut db, ffi::SQLITE_OPEN_READWRITE, std::ptr::null()), 0);
            let settings = c"PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0";
            ffi::sqlite3_exec(db, settings.as_ptr(), None, std::ptr::null_mut(), std::ptr::null_mut());
        }
        let prepare = |(sql, values): (&str, Vec<String>)| {
            let text = CString::new(sql).expect("no zero byte");
            let mut statement = std::ptr::null_mut();
            // SAFETY: as above; texts are copied by SQLite (SQLITE_TRANSIENT).
            unsafe {
                let done = ffi::sqlite3_prepare_v2(db, text.as_ptr(), -1, &mut statement, std::ptr::null_mut());
                assert_eq!(done, 0, "{sql}: {}", CStr::from_ptr(ffi::sqlite3_errmsg(db)).to_string_lossy());
                for (place, value) in (1..).zip(values) {
                    bind(statement, place, &value);
                }
            }
            statement
        };
        Sqlite { statements: statements.into_iter().map(prepare).collect() }
    }

    fn run(&mut self) {
        for statement in &self.statements {
            // SAFETY: the statements were prepared in `open` and are used by this thread alone.
            unsafe {
                while ffi::sqlite3_step(*statement) == ffi::SQLITE_ROW {
                    for column in 0..ffi::sqlite3_column_count(*statement) {
                        std::hint::black_box(ffi::sqlite3_column_text(*statement, column));
                    }
                }
                ffi::sqlite3_reset(*statement);
            }
        }
    }
}

unsafe fn bind(statement: *mut ffi::sqlite3_stmt, place: i32, printed: &str) {
    let value = plain(printed);
    // SAFETY: the caller passes a prepared statement.
    unsafe {
        match value {
            None => ffi::sqlite3_bind_null(statement, place),
            Some(value) if value.is_number => {
                ffi::sqlite3_bind_int64(statement, place, value.text.parse().expect("a number"))
            }
            Some(value) => ffi::sqlite3_bind_text(
                statement,
                place,
                value.text.as_ptr().cast(),
                value.text.len() as i32,
                ffi::SQLITE_TRANSIENT(),
            ),
        };
    }
}

struct Plain {
    text: String,
    is_number: bool,
}

/// A printed value as the database holds it; none for null.
fn plain(printed: &str) -> Option<Plain> {
    if let Some(inner) = printed.strip_prefix("Some(") {
        return plain(inner.strip_suffix(')').unwrap_or(inner));
    }
    let text = |text: String| Some(Plain { text, is_number: false });
    match printed {
        "None" => None,
        "true" => Some(Plain { text: "1".to_owned(), is_number: true }),
        "false" => Some(Plain { text: "0".to_owned(), is_number: true }),
        _ if printed.starts_with('"') => {
            text(serde_json::from_str(printed).unwrap_or_else(|_| printed.trim_matches('"').to_owned()))
        }
        _ if printed.parse::<i64>().is_ok() => Some(Plain { text: printed.to_owned(), is_number: true }),
        // 2026-11-21T08:00:00 is how diesel prints what it writes with a space.
        _ if printed.starts_with(|c: char| c.is_ascii_digit()) => text(printed.replace('T', " ")),
        _ => text(word(printed)),
    }
}

/// A word of the domain is printed as its variant.
fn word(variant: &str) -> String {
    let letters = variant.char_indices().flat_map(|(i, c)| {
        let gap = (c.is_ascii_uppercase() && i > 0).then_some('_');
        gap.into_iter().chain([c.to_ascii_lowercase()])
    });
    letters.collect()
}

fn postgres_literal(printed: &str) -> String {
    if printed.starts_with('[') {
        let values: Vec<String> = split(printed).iter().map(|value| postgres_literal(value)).collect();
        return if values.is_empty() { "'{}'".to_owned() } else { format!("ARRAY[{}]", values.join(", ")) };
    }
    match plain(printed) {
        None => "NULL".to_owned(),
        Some(value) if printed == "true" || printed == "false" => format!("{}", value.text == "1"),
        Some(value) if value.is_number => value.text,
        Some(value) => format!("'{}'", value.text.replace('\'', "''")),
    }
}

fn split(binds: &str) -> Vec<String> {
    let inner = binds.trim().strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or_default();
    if inner.is_empty() {
        return Vec::new();
    }
    let (mut entries, mut depth, mut quoted, mut escaped) = (vec![String::new()], 0, false, false);
    for c in inner.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => quoted = !quoted,
            '[' | '(' if !quoted => depth += 1,
            ']' | ')' if !quoted => depth -= 1,
            ',' if !quoted && depth == 0 => {
                entries.push(String::new());
                continue;
            }
            _ => {}
        }
        entries.last_mut().expect("never empty").push(c);
    }
    entries.iter().map(|entry| entry.trim().to_owned()).collect()
}
