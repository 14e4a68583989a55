//! `zhuqi demo`: loads the demonstration district, and never touches a database that holds anything.

use clap::Args;

use super::{District, ENTERPRISES, SEED, as_of, load, people};
use crate::AppState;
use crate::auth::password;
use crate::cli::progress::Progress;
use crate::error::{Error, Result};

/// How large the district is to be.
#[derive(Args)]
pub struct DemoArgs {
    /// Enterprises, up to a million and more; the first ones are always the same
    #[arg(long, value_name = "N", default_value_t = ENTERPRISES)]
    pub enterprises: u64,
}

/// Says on standard output what it did, and on standard error how far it is.
pub fn run(state: &AppState, args: &DemoArgs) -> Result<()> {
    if !load::is_empty(&state.db)? {
        println!("The database is not empty; the demonstration data were not loaded.");
        return Ok(());
    }
    let count = args.enterprises;
    let district = District::without_firms(SEED, count, as_of());
    let hash = password::hash(people::PASSWORD, state.config.cheap_passwords)?;
    let mut progress = Progress::new();
    let shown = |what: &str, done: u64| progress.show(what, done as i64, Some(count as i64));
    load::load_streamed(&state.db, &state.keys, &hash, &district, (SEED, count), shown)?;
    progress.end();
    // A larger district is made for measuring.
    if count == ENTERPRISES {
        super::walk::walk(state).map_err(|error| Error::internal("demonstration", error))?;
    }
    println!(
        "Demonstration district loaded: {count} enterprises, {} officers, {} organisations.",
        district.officers.len(),
        district.organizations.len()
    );
    Ok(())
}
