//! Indexes and, on PostgreSQL, references between tables: taken away before many rows are added and built anew after,
//! in the same transaction.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::Text;

use crate::db::Conn;
use crate::error::Result;

/// The tables that grow with the number of enterprises, as both databases read a list of values.
const TABLES: &str = "('enterprises', 'enterprise_identifiers', 'enterprise_status_history', 'enterprise_tags', \
    'enterprise_indicators', 'enterprise_contacts', 'enterprise_search', 'assignments', 'enterprise_agents', \
    'persons', 'users')";

#[derive(QueryableByName)]
struct Statement {
    #[diesel(sql_type = Text)]
    drop: String,
    #[diesel(sql_type = Text)]
    create: String,
}

/// The statements that [`restore`] runs.
pub struct Taken(Vec<Statement>);

/// Takes them away. Primary keys stay.
pub fn take(c: &mut Conn) -> Result<Taken> {
    let sql = if c.is_sqlite() {
        // An index without a statement is one of a key.
        format!(
            "SELECT 'DROP INDEX ' || name AS \"drop\", sql AS \"create\" FROM sqlite_master \
             WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN {TABLES} ORDER BY name"
        )
    } else {
        // References first: those that lead to a table need its key only, which stays.
        format!(
            "SELECT \"drop\", \"create\" FROM (\
             SELECT 1 AS turn, conname AS name, format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS \"drop\", \
               format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS \"create\" \
             FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace \
               AND conrelid IN (SELECT oid FROM pg_class WHERE relname IN {TABLES}) \
             UNION ALL \
             SELECT 2, indexname, format('DROP INDEX %I', indexname), indexdef \
             FROM pg_indexes WHERE schemaname = current_schema() AND tablename IN {TABLES} \
               AND indexname NOT IN (SELECT conname FROM pg_constraint)) AS statements ORDER BY turn, name"
        )
    };
    let statements: Vec<Statement> = sql_query(sql).load(c)?;
    for statement in &statements {
        c.batch_execute(&statement.drop)?;
    }
    Ok(Taken(statements))
}

/// Builds everything again.
pub fn restore(c: &mut Conn, taken: &Taken) -> Result<()> {
    if c.is_sqlite() {
        // Millions of rows are sorted here; the connections keep what they sort in memory otherwise.
        c.batch_execute("PRAGMA temp_store = FILE")?;
    }
    for statement in &taken.0 {
        c.batch_execute(&statement.create)?;
    }
    if c.is_sqlite() {
        c.batch_execute("PRAGMA temp_store = MEMORY")?;
    }
    Ok(())
}
