//! Issues (诉求): what they are about.

pub mod common;
pub mod suggestion;
pub mod words;
