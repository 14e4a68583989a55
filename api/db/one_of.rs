//! "One of these values" with the whole list as a single parameter: however long it is, the statement's text stays the
//! same, and the database prepares it once. diesel's `eq_any` has a parameter per value and is parsed anew each time.

use std::marker::PhantomData;

use diesel::expression::{AppearsOnTable, Expression, SelectableExpression, ValidGrouping, is_aggregate};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::serialize::ToSql;
use diesel::sql_types::{Array, BigInt, Bool, Text};
use diesel::sqlite::Sqlite;

use super::Backend;

/// What a list can hold.
pub trait Element: serde::Serialize {
    /// Its type in the database.
    type Type;
}

impl Element for i64 {
    type Type = BigInt;
}

impl Element for String {
    type Type = Text;
}

impl Element for &str {
    type Type = Text;
}

/// `column` holds one of the values.
pub fn one_of<C: Expression, V: Element>(column: C, values: Vec<V>) -> OneOf<C, V, V::Type> {
    // Numbers and texts always have a form in JSON.
    let json = serde_json::to_string(&values).unwrap_or_else(|_| "[]".to_owned());
    OneOf { column, values, json, kind: PhantomData }
}

/// See [`one_of`].
pub struct OneOf<C, V, T> {
    column: C,
    values: Vec<V>,
    /// The same for SQLite, which knows no arrays.
    json: String,
    kind: PhantomData<T>,
}

impl<C, V, T> Expression for OneOf<C, V, T> {
    type SqlType = Bool;
}

impl<C, V, T, G> ValidGrouping<G> for OneOf<C, V, T> {
    type IsAggregate = is_aggregate::No;
}

impl<C: AppearsOnTable<Q>, V, T, Q> AppearsOnTable<Q> for OneOf<C, V, T> {}

impl<C: SelectableExpression<Q>, V, T, Q> SelectableExpression<Q> for OneOf<C, V, T> {}

impl<C: QueryId, V, T: 'static> QueryId for OneOf<C, V, T> {
    type QueryId = OneOf<C::QueryId, (), T>;
    const HAS_STATIC_QUERY_ID: bool = C::HAS_STATIC_QUERY_ID;
}

impl<C: QueryFragment<Pg>, V, T: 'static> QueryFragment<Pg> for OneOf<C, V, T>
where
    Vec<V>: ToSql<Array<T>, Pg>,
    Pg: diesel::sql_types::HasSqlType<Array<T>>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        self.column.walk_ast(out.reborrow())?;
        out.push_sql(" = ANY(");
        out.push_bind_param::<Array<T>, _>(&self.values)?;
        out.push_sql(")");
        Ok(())
    }
}

impl<C: QueryFragment<Sqlite>, V, T> QueryFragment<Sqlite> for OneOf<C, V, T> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        self.column.walk_ast(out.reborrow())?;
        out.push_sql(" IN (SELECT value FROM json_each(");
        out.push_bind_param::<Text, _>(&self.json)?;
        out.push_sql("))");
        Ok(())
    }
}

impl<C, V, T> QueryFragment<Backend> for OneOf<C, V, T>
where
    Self: QueryFragment<Pg> + QueryFragment<Sqlite>,
{
    fn walk_ast<'b>(&'b self, out: AstPass<'_, 'b, Backend>) -> QueryResult<()> {
        Backend::walk_variant_ast(self, out)
    }
}
