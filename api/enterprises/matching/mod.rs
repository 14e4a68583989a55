//! Which rows of the register may be one enterprise: what two rows have in common, what that is worth, and the table
//! of pairs that follows from it.
//!
//! Every row leaves digests of what could give it away ([`keys`]); rows that share one are compared ([`score`]), and
//! what is worth a look is stored as a pair ([`pairs`]). All of it is kept up by the writes themselves, so looking
//! for duplicates never reads the register.

pub mod keys;
pub mod pairs;
mod refresh;
pub mod score;
