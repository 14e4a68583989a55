//! A database that believes to hold a million rows in every table that grows. A few of the demonstration's rows are
//! copied, so that columns keep their number of values, and the statistics of both databases are then scaled up.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use zhuqi::db::Conn;

/// Tables whose size follows from the administration, not from its work: reading one of them whole is no harm.
const SMALL: &[&str] = &[
    "territories",
    "organizations",
    "memberships",
    "officers",
    "officer_territories",
    "officer_industries",
    "api_clients",
    "api_client_secrets",
    // Some hundred units, each once a week; their lines are another matter.
    "imports",
    "tags",
    "indicator_definitions",
    "job_schedules",
    "calendars",
    "calendar_days",
    "calendar_years",
    "sla_profiles",
    "sla_legs",
    "categories",
    // What waits to be sealed: emptied every minute.
    "audit_pending",
    "__diesel_schema_migrations",
];

/// What the planner is told of a table.
fn rows_of(table: &str) -> i64 {
    match table {
        // One firm in ten opens an account.
        "users" | "persons" | "enterprise_agents" | "enterprise_registrations" | "enterprise_invitations" => 100_000,
        _ => 1_000_000,
    }
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    kind: String,
}

#[derive(QueryableByName)]
struct Unique {
    #[diesel(sql_type = Text)]
    columns: String,
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

/// The tables that grow and are not empty; of an empty one PostgreSQL knows that it is.
pub fn filled(c: &mut Conn) -> Vec<String> {
    large_tables(c).into_iter().filter(|table| c.is_sqlite() || count(c, table) > 0).collect()
}

fn large_tables(c: &mut Conn) -> Vec<String> {
    let sql = if c.is_sqlite() {
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_search' AND name NOT LIKE '%_search_%'"
    } else {
        "SELECT relname::text AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace"
    };
    let names: Vec<Name> = diesel::sql_query(sql).load(c).expect("tables");
    names.into_iter().map(|found| found.name).filter(|name| !SMALL.contains(&name.as_str())).collect()
}

/// See the module.
pub fn grow(c: &mut Conn) {
    let tables = large_tables(c);
    let target = if c.is_sqlite() { 2_000 } else { 60_000 };
    for table in &tables {
        let rows = count(c, table);
        if rows > 0 && rows < target {
            copy(c, table, target / rows - 1);
        }
    }
    c.batch_execute("ANALYZE").expect("analyzes");
    for table in &tables {
        let rows = count(c, table);
        if rows > 0 {
            scale(c, table, (rows_of(table) / rows).max(1));
        }
    }
    if c.is_sqlite() {
        // Samples of the few rows that there are would contradict what was scaled.
        let keep = "DROP TABLE IF EXISTS sqlite_stat4; CREATE TABLE scaled AS SELECT * FROM sqlite_stat1";
        c.batch_execute(keep).expect("keeps a copy");
    }
}

/// SQLite has statistics only if somebody asked for them; connections that are opened from now on guess.
pub fn forget(c: &mut Conn) {
    c.batch_execute("DELETE FROM sqlite_stat1").expect("forgets");
}

/// The end of [`forget`].
pub fn remember(c: &mut Conn) {
    c.batch_execute("INSERT INTO sqlite_stat1 SELECT * FROM scaled").expect("remembers");
}

fn count(c: &mut Conn, table: &str) -> i64 {
    let found: Count = diesel::sql_query(format!("SELECT count(*) AS n FROM {table}")).get_result(c).expect("a count");
    found.n
}

/// Adds every row `times` more, with other values where they have to be unique.
fn copy(c: &mut Conn, table: &str, times: i64) {
    let columns = columns(c, table);
    let mut shifted = vec!["id".to_owned(), "enterprise_id".to_owned()];
    for unique in unique_indexes(c, table) {
        if !unique.iter().any(|column| shifted.contains(column)) {
            shifted.extend(unique.last().cloned());
        }
    }
    let sqlite = c.is_sqlite();
    let value = |column: &Column| {
        let name = &column.name;
        match (shifted.contains(name), column.kind.as_str()) {
            (true, "integer") => format!("{name} + k::integer"),
            (true, "bigint" | "INTEGER" | "BIGINT") => format!("{name} + k * 1000000"),
            (true, "bytea") => format!("sha256({name} || int8send(k))"),
            (true, "BLOB") => format!("CAST({name} || '-' || k AS BLOB)"),
            (true, _) => format!("{name} || '-' || k"),
            (false, _) if name == "organization_id" => format!("1 + ({name} + k) % 40"),
            // The more enterprises, the more communities they lie in, and the more officers serve them.
            (false, _) if name == "community_code" => format!("substr({name}, 1, 9) || (101 + k % 500)"),
            (false, _) if name == "officer_id" => format!("{name} + 61 * k"),
            (false, _) if name == "user_id" => format!("1 + ({name} + k) % 1000"),
            (false, _) if name == "state" && table == "imports" => {
                "CASE k % 3 WHEN 0 THEN 'uploaded' WHEN 1 THEN 'completed' ELSE 'failed' END".to_owned()
            }
            (false, _) if name == "state" && table == "enterprise_registrations" => {
                "CASE k % 3 WHEN 0 THEN 'pending' WHEN 1 THEN 'approved' ELSE 'rejected' END".to_owned()
            }
            (false, _) => name.clone(),
        }
    };
    let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    let values: Vec<String> = columns.iter().map(value).collect();
    let (names, values) = (names.join(", "), values.join(", "));
    let number = if sqlite { "k" } else { "k::bigint AS k" };
    let sql = format!(
        "INSERT INTO {table} ({names}) WITH RECURSIVE n (k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < {times}) \
         SELECT {values} FROM {table} CROSS JOIN (SELECT {number} FROM n) AS copies"
    );
    let free = if sqlite { "" } else { "SET session_replication_role = replica; " };
    c.batch_execute(&format!("{free}{sql}")).unwrap_or_else(|error| panic!("{error}: {sql}"));
}

fn columns(c: &mut Conn, table: &str) -> Vec<Column> {
    let sql = if c.is_sqlite() {
        format!("SELECT name, type AS kind FROM pragma_table_info('{table}')")
    } else {
        format!(
            "SELECT column_name::text AS name, data_type::text AS kind FROM information_schema.columns \
             WHERE table_schema = current_schema() AND table_name = '{table}' ORDER BY ordinal_position"
        )
    };
    diesel::sql_query(sql).load(c).expect("columns")
}

fn unique_indexes(c: &mut Conn, table: &str) -> Vec<Vec<String>> {
    let sql = if c.is_sqlite() {
        format!(
            "SELECT group_concat(i.name, ',') AS columns FROM pragma_index_list('{table}') AS l, \
             pragma_index_info(l.name) AS i WHERE l.\"unique\" GROUP BY l.name"
        )
    } else {
        format!(
            "SELECT string_agg(a.attname, ',' ORDER BY a.attnum) AS columns FROM pg_index i \
             JOIN pg_attribute a ON a.attrelid = i.indexrelid WHERE i.indrelid = '{table}'::regclass AND i.indisunique \
             GROUP BY i.indexrelid"
        )
    };
    let found: Vec<Unique> = diesel::sql_query(sql).load(c).expect("indexes");
    found.iter().map(|unique| unique.columns.split(',').map(str::to_owned).collect()).collect()
}

#[derive(QueryableByName)]
struct Statistic {
    #[diesel(sql_type = Text)]
    idx: String,
    #[diesel(sql_type = Text)]
    stat: String,
}

fn scale(c: &mut Conn, table: &str, factor: i64) {
    if !c.is_sqlite() {
        // The planner multiplies the rows per page by the pages that there really are.
        let sql = format!(
            "UPDATE pg_class SET reltuples = reltuples * {factor} WHERE oid = '{table}'::regclass \
             OR oid IN (SELECT indexrelid FROM pg_index WHERE indrelid = '{table}'::regclass); \
             ALTER TABLE {table} SET (autovacuum_enabled = false)"
        );
        return c.batch_execute(&sql).expect("scales");
    }
    let sql = format!("SELECT idx, stat FROM sqlite_stat1 WHERE tbl = '{table}' AND idx IS NOT NULL");
    let statistics: Vec<Statistic> = diesel::sql_query(sql).load(c).expect("statistics");
    for Statistic { idx, stat } in statistics {
        let mut numbers = stat.split_whitespace().map_while(|number| number.parse::<i64>().ok());
        let rows = numbers.next().expect("the number of rows");
        // What has few values keeps them, so more rows share each; what has many gets more of them.
        let grows = idx.contains("community");
        let share = |shared: i64| if rows / shared.max(1) < rows / 20 && !grows { shared * factor } else { shared };
        let scaled: Vec<String> =
            std::iter::once(rows * factor).chain(numbers.map(share)).map(|number| number.to_string()).collect();
        let update = "UPDATE sqlite_stat1 SET stat = ? WHERE idx = ?";
        let update = diesel::sql_query(update).bind::<Text, _>(scaled.join(" ")).bind::<Text, _>(idx);
        update.execute(c).expect("scales");
    }
}

/// Rows that share a value of the first `columns` of an index, as SQLite was told.
pub fn rows_per_value(c: &mut Conn, index: &str, columns: usize) -> i64 {
    let sql = diesel::sql_query("SELECT idx, stat FROM scaled WHERE idx = ?").bind::<Text, _>(index.to_owned());
    let Some(Statistic { stat, .. }) = sql.get_result(c).optional().expect("a statistic") else { return 1 };
    stat.split_whitespace().nth(columns).and_then(|number| number.parse().ok()).unwrap_or(1)
}
