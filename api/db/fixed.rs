//! SQL that diesel's expressions lack, as text that never depends on values: the database prepares the statement once.
//! diesel's own `sql` takes any text and is parsed anew each time.

use std::marker::PhantomData;

use diesel::expression::{
    AppearsOnTable, AsExpression, Expression, SelectableExpression, TypedExpressionType, ValidGrouping, is_aggregate,
};
use diesel::prelude::*;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::{SingleValue, SqlType};

use super::Backend;

/// An expression of type `T` that begins with this text.
pub fn sql<T>(text: &'static str) -> Fixed<T, ()> {
    Fixed { before: (), text, kind: PhantomData }
}

/// Text after other parts of an expression.
#[derive(Clone)]
pub struct Fixed<T, B> {
    before: B,
    text: &'static str,
    kind: PhantomData<T>,
}

/// A value after other parts of an expression.
#[derive(Clone)]
pub struct Bound<T, B, V> {
    before: B,
    value: V,
    kind: PhantomData<T>,
}

impl<T, B> Fixed<T, B> {
    /// Goes on with a value.
    pub fn bind<S, V>(self, value: V) -> Bound<T, Self, V::Expression>
    where
        S: SqlType + TypedExpressionType,
        V: AsExpression<S>,
    {
        Bound { before: self, value: value.as_expression(), kind: PhantomData }
    }
}

impl<T, B, V> Bound<T, B, V> {
    /// Goes on with text.
    pub fn sql(self, text: &'static str) -> Fixed<T, Self> {
        Fixed { before: self, text, kind: PhantomData }
    }
}

impl<T, B: QueryFragment<Backend>> QueryFragment<Backend> for Fixed<T, B> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Backend>) -> QueryResult<()> {
        self.before.walk_ast(out.reborrow())?;
        out.push_sql(self.text);
        Ok(())
    }
}

impl<T, B: QueryFragment<Backend>, V: QueryFragment<Backend>> QueryFragment<Backend> for Bound<T, B, V> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Backend>) -> QueryResult<()> {
        self.before.walk_ast(out.reborrow())?;
        self.value.walk_ast(out.reborrow())
    }
}

macro_rules! expression {
    ($name:ident<T, B $(, $v:ident)?>) => {
        impl<T: SqlType + SingleValue, B $(, $v)?> Expression for $name<T, B $(, $v)?> {
            type SqlType = T;
        }
        impl<T, B $(, $v)?, G> ValidGrouping<G> for $name<T, B $(, $v)?> {
            type IsAggregate = is_aggregate::Never;
        }
        impl<T: SqlType + SingleValue, B $(, $v)?, Q> AppearsOnTable<Q> for $name<T, B $(, $v)?> {}
        impl<T: SqlType + SingleValue, B $(, $v)?, Q> SelectableExpression<Q> for $name<T, B $(, $v)?> {}
        // Known by its text.
        impl<T, B $(, $v)?> QueryId for $name<T, B $(, $v)?> {
            type QueryId = ();
            const HAS_STATIC_QUERY_ID: bool = false;
        }
    };
}

expression!(Fixed<T, B>);
expression!(Bound<T, B, V>);
