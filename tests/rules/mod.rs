//! Statutory rules without a database: credit codes, industries, sizes.

mod credit_codes;
mod industries;
mod sizes;
