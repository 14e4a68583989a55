//! Joint conferences (联席会议): units meet over issues that one of them cannot solve. The agenda fills itself with what
//! was escalated that far; each decision is carried out through the workflow of issues, never beside it; what stays
//! undecided lies on the next agenda.

pub mod agenda;
pub mod decide;
pub mod hand_over;
pub mod minutes;
pub mod out;
pub mod routes;
pub mod store;
pub mod words;
pub mod writes;
