//! Issues (诉求): the problems of enterprises, from the report to the strike-off. [`workflow`] holds every transition as
//! data; [`case`] carries one out with its timeline entry, its clocks and its audit entry in one transaction.

pub mod batch;
pub mod case;
pub mod causes;
pub mod clocks;
pub mod common;
pub mod create;
pub mod limits;
pub mod list;
pub mod needs;
pub mod out;
pub mod place;
pub mod recount;
pub mod requests;
pub mod routes;
pub mod slips;
pub mod steps;
pub mod store;
pub mod suggestion;
pub mod supervision;
pub mod timeline;
pub mod watch;
pub mod words;
pub mod workflow;
