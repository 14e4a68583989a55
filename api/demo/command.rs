//! `zhuqi demo`: loads the demonstration district, and never touches a database that holds anything.

use super::{District, ENTERPRISES, SEED, as_of, load, people};
use crate::AppState;
use crate::auth::password;
use crate::error::Result;

/// Says on standard output what it did.
pub fn run(state: &AppState) -> Result<()> {
    if !load::is_empty(&state.db)? {
        println!("The database is not empty; the demonstration data were not loaded.");
        return Ok(());
    }
    let district = District::generate(SEED, ENTERPRISES, as_of());
    let hash = password::hash(people::PASSWORD, state.config.cheap_passwords)?;
    load::load(&state.db, &state.keys, &hash, &district)?;
    println!(
        "Demonstration district loaded: {} enterprises, {} officers, {} organisations.",
        district.enterprises.len(),
        district.officers.len(),
        district.organizations.len()
    );
    Ok(())
}
