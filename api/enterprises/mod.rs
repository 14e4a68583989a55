//! Enterprises: the register itself and the statutory rules it applies.

pub mod credit_code;
pub mod industry;
pub mod size;
mod size_limits;
