//! Service officers (服务专员): persons with a unit, a level, a capacity and what they are competent in. They need no
//! log-in. A coordinator manages those of the own area; who serves which enterprise is an assignment.

pub mod absence;
pub mod change;
pub mod competence;
pub mod routes;
pub mod store;
pub mod words;
pub mod writes;
