//! Commands of the command line that are more than a few lines.

mod client;
pub mod import;
mod import_report;
pub mod progress;
