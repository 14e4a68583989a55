//! The tree of organisations and the administrative divisions.

pub mod words;
