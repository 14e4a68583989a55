//! Character-separated text.

pub mod decode;
pub mod delimiter;
pub mod records;
