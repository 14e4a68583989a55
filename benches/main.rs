//! How long requests take, beside what they cannot be faster than: `make bench` (see docs/performance.md).
//!
//! `BENCH_DATABASE` is `sqlite` or the address of a PostgreSQL server, `BENCH_ROWS` the size of the register,
//! `BENCH_ROUNDS` how often everything is repeated, `BENCH_IMPORT_ROWS` the length of the ledger.

mod floor;
mod http;
mod ledger;
mod process;

use std::time::{Duration, Instant};

use diesel::PgConnection;
use diesel::prelude::*;
use floor::Floor;
use http::Client;
use zhuqi::AppState;
use zhuqi::auth::sessions;
use zhuqi::auth::token::{self, Identity};
use zhuqi::config::Config;
use zhuqi::db::Conn;
use zhuqi::db::schema::users;
use zhuqi::demo::{District, SEED, as_of, load};

const SECRET_KEY: &str = "dGVzdHMtdXNlLWEtc2VjcmV0LW9mLTMyLWJ5dGVzISE=";
/// The register that a large one is compared with.
const SMALL: u64 = 10_000;
/// Requests of one kind in a row, before the next kind has its turn.
const BURST: usize = 20;

struct Settings {
    database: String,
    rows: u64,
    rounds: usize,
    import_rows: usize,
}

fn setting(name: &str, fallback: &str) -> String {
    std::env::var(name).ok().filter(|value| !value.is_empty()).unwrap_or_else(|| fallback.to_owned())
}

fn main() {
    // Log lines are written as in operation, but nowhere.
    let mut log = env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("info"));
    log.target(env_logger::Target::Pipe(Box::new(std::io::sink()))).init();
    let number = |name: &str, fallback: &str| setting(name, fallback).parse::<u64>().expect(name);
    let settings = Settings {
        database: setting("BENCH_DATABASE", "sqlite"),
        rows: number("BENCH_ROWS", "1000000"),
        rounds: number("BENCH_ROUNDS", "15") as usize,
        import_rows: number("BENCH_IMPORT_ROWS", "5000") as usize,
    };
    floor::install();
    let directory = tempfile::tempdir().expect("a temporary directory");
    let is_sqlite = settings.database == "sqlite";
    println!("\n## {}, {} enterprises\n", if is_sqlite { "SQLite" } else { "PostgreSQL" }, settings.rows);
    let small = Register::load(&settings, directory.path(), SMALL.min(settings.rows));
    let large = Register::load(&settings, directory.path(), settings.rows);
    println!(
        "loaded in {:.0} s ({:.0} rows/s)\n",
        large.loading.as_secs_f64(),
        settings.rows as f64 / large.loading.as_secs_f64()
    );
    requests(&settings, &small, &large);
    import(&settings, &large);
    operation(&large);
}

/// A database with a served demonstration district.
struct Register {
    url: String,
    state: AppState,
    address: String,
    identity: Identity,
    loading: Duration,
    _worker: zhuqi::jobs::Worker,
}

impl Register {
    fn load(settings: &Settings, directory: &std::path::Path, rows: u64) -> Self {
        let url = if settings.database == "sqlite" {
            format!("sqlite://{}", directory.join(format!("{rows}.db")).display())
        } else {
            let name = format!("zhuqi_bench_{rows}");
            let mut server = PgConnection::establish(&settings.database).expect("the server can be reached");
            for sql in [format!("DROP DATABASE IF EXISTS {name}"), format!("CREATE DATABASE {name}")] {
                diesel::sql_query(&sql).execute(&mut server).expect(&sql);
            }
            let base = settings.database.rsplit_once('/').map_or(settings.database.as_str(), |(base, _)| base);
            format!("{base}/{name}")
        };
        let variables = [
            ("DATABASE_URL", url.as_str()),
            ("SECRET_KEY", SECRET_KEY),
            ("WEB_ROOT", "no-front-end"),
            ("RATE_LIMIT_PER_MINUTE", "1000000"),
        ];
        let found = |name: &str| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        let state = AppState::new(Config::from_lookup(found).expect("a configuration")).expect("opens");
        state.db.migrate().expect("migrates");
        let started = Instant::now();
        let district = District::without_firms(SEED, rows, as_of());
        load::load_streamed(&state.db, &state.keys, "no log-in", &district, (SEED, rows), |_, _| {}).expect("loads");
        let loading = started.elapsed();
        let name = users::table.filter(users::username.eq("coordinator")).select(users::id);
        let opened = state.db.write_blocking(|c| {
            let user: i64 = name.first(c)?;
            sessions::open(c, user, "127.0.0.1", None)
        });
        let opened = opened.expect("a session");
        let identity = Identity::User { id: opened.user_id, session: opened.session };
        let worker = zhuqi::jobs::Worker::start(state.clone());
        let address = http::serve(state.clone());
        Register { url, state, address, identity, loading, _worker: worker }
    }

    /// A token lives for a quarter of an hour, a large bench takes longer.
    fn token(&self) -> String {
        token::issue(&self.state.keys.token, &self.identity).expect("a token")
    }

    fn client(&self) -> Client {
        Client::new(&self.address, &self.token())
    }

    /// The second page after `depth` rows.
    fn deep_page(&self, depth: u64) -> String {
        let mut client = self.client();
        let mut path = "/api/v1/enterprises?limit=200&fields=id".to_owned();
        let mut cursor = String::new();
        for _ in 0..depth / 200 {
            let Some(next) = client.json(&path)["next_cursor"].as_str().map(str::to_owned) else { break };
            path = format!("/api/v1/enterprises?limit=200&fields=id&cursor={next}");
            cursor = next;
        }
        format!("/api/v1/enterprises?cursor={cursor}")
    }
}

fn median(times: &mut [Duration]) -> f64 {
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64() * 1000.0
}

fn timed(times: &mut Vec<Duration>, mut action: impl FnMut()) {
    for _ in 0..BURST {
        let started = Instant::now();
        action();
        times.push(started.elapsed());
    }
}

fn requests(settings: &Settings, small: &Register, large: &Register) {
    let code = large.client().json("/api/v1/enterprises?limit=1&sort=-id")["items"][0]["credit_code"].clone();
    let code = code.as_str().map_or("91411203TE30000752".to_owned(), str::to_owned);
    let combined = "/api/v1/enterprises?industry_section=C&size=small&status=operating&above_scale=no&sort=-updated_at";
    let cases = [
        ("first page", "/api/v1/enterprises".to_owned()),
        ("deep page", large.deep_page(settings.rows / 2)),
        ("combined filter", combined.to_owned()),
        ("two characters", "/api/v1/enterprises?q=%E6%A0%B7%E6%B3%BD".to_owned()),
        ("credit code", format!("/api/v1/enterprises/by-credit-code/{code}")),
    ];
    println!("| request | ms | constant answer | SQL | request ÷ (both) | 10,000 rows | large ÷ small |");
    println!("|---|---|---|---|---|---|---|");
    let mut first = 0.0;
    for (name, path) in cases {
        let mut client = large.client();
        let body = client.get(&path).to_vec();
        let statements = floor::caught(|| {
            client.get(&path);
        });
        let mut sql = Floor::prepare(&large.url, &statements);
        let constant = http::constant(body);
        let mut constant = Client::new(&constant, "");
        // The small register has other cursors and codes; the other requests are the same.
        let mut beside = matches!(name, "first page" | "combined filter" | "two characters").then(|| small.client());
        let (mut request_times, mut constant_times, mut sql_times, mut small_times) = (vec![], vec![], vec![], vec![]);
        for round in 0..=settings.rounds {
            timed(&mut request_times, || _ = client.get(&path));
            timed(&mut constant_times, || _ = constant.get("/"));
            timed(&mut sql_times, || sql.run());
            if let Some(beside) = &mut beside {
                timed(&mut small_times, || _ = beside.get(&path));
            }
            if round == 0 {
                // Warm now.
                for times in [&mut request_times, &mut constant_times, &mut sql_times, &mut small_times] {
                    times.clear();
                }
            }
        }
        let (request, constant) = (median(&mut request_times), median(&mut constant_times));
        let sql = median(&mut sql_times);
        let small = if small_times.is_empty() { None } else { Some(median(&mut small_times)) };
        let (small, share) = small
            .map_or(("".to_owned(), "".to_owned()), |small| (format!("{small:.2}"), format!("{:.2}", request / small)));
        println!(
            "| {name} | {request:.2} | {constant:.2} | {sql:.2} ({} statements) | {:.2} | {small} | {share} |",
            statements.len(),
            request / (constant + sql)
        );
        match name {
            "first page" => first = request,
            "deep page" => println!("| deep ÷ first | {:.2} | | | | | |", request / first),
            _ => {}
        }
    }
}

fn import(settings: &Settings, large: &Register) {
    let (mut client, mut connection) = (large.client(), Conn::open(&large.url).expect("connects"));
    println!(
        "\n| import of {} rows | rows/s | plain insert, rows/s | share |\n|---|---|---|---|",
        settings.import_rows
    );
    for round in 0..3 {
        let measured = ledger::measure(&mut client, &mut connection, round, settings.import_rows);
        let per_second = |time: Duration| measured.rows as f64 / time.as_secs_f64();
        let (import, plain) = (per_second(measured.import), per_second(measured.plain));
        println!("| run {} | {import:.0} | {plain:.0} | {:.0} % |", round + 1, import / plain * 100.0);
    }
}

fn operation(large: &Register) {
    println!("\n| start | ms until the first answer | MB idle | MB after 500 pages |\n|---|---|---|---|");
    for start in 1..=3 {
        let (server, time) = process::Server::start(&large.url, SECRET_KEY);
        std::thread::sleep(Duration::from_millis(500));
        let idle = server.megabytes();
        let mut client = server.client(&large.token());
        for _ in 0..500 {
            client.get("/api/v1/enterprises");
        }
        let after = server.megabytes();
        println!("| {start} | {:.0} | {idle:.1} | {after:.1} |", time.as_secs_f64() * 1000.0);
    }
}
