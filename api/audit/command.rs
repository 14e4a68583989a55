//! `zhuqi verify-audit` and `zhuqi audit-checkpoint`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::seal;
use super::verify::{self, Checkpoint};
use crate::AppState;
use crate::auth::crypto::hex;

/// What to verify against.
#[derive(Args)]
pub struct VerifyArgs {
    /// Checkpoints kept elsewhere, one JSON object per line; may be given several times
    #[arg(long, value_name = "FILE")]
    checkpoint: Vec<PathBuf>,
}

/// The exit code of a broken chain; 1 is what could not be asked.
const BROKEN: u8 = 2;

/// Proves the chain, or names its first broken place and ends with 2.
pub fn verify(state: &AppState, args: &VerifyArgs) -> Result<ExitCode, String> {
    let mut checkpoints = Vec::new();
    for path in &args.checkpoint {
        let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let wrong = |error| format!("{}: line {}: {error}", path.display(), index + 1);
            checkpoints.push(serde_json::from_str::<Checkpoint>(line).map_err(wrong)?);
        }
        if text.trim().is_empty() {
            return Err(format!("{}: no checkpoint in it", path.display()));
        }
    }
    let given = checkpoints.len();
    // What this server has proved before holds as well.
    checkpoints.extend(state.db.read_blocking(verify::proved).map_err(|error| error.to_string())?);
    let verdict = verify::run(state, &checkpoints).map_err(|error| error.to_string())?;
    match verdict.fault {
        None => {
            println!(
                "The audit trail is whole: {} entries sealed, {} waiting, {} checkpoints agree.",
                verdict.seq, verdict.waiting, given
            );
            println!("seq {} {}", verdict.seq, hex(&verdict.hash));
            Ok(ExitCode::SUCCESS)
        }
        Some(fault) => {
            println!("The audit trail is broken at {fault}.");
            println!("Proved up to seq {}.", verdict.seq);
            Ok(ExitCode::from(BROKEN))
        }
    }
}

/// Seals what waits and prints the newest place, to be kept outside of the database.
pub fn checkpoint(state: &AppState) -> Result<(), String> {
    seal::run(state).map_err(|error| error.to_string())?;
    let head = state.db.read_blocking(verify::head).map_err(|error| error.to_string())?;
    let head = head.ok_or("nothing has been sealed yet")?;
    println!("{}", serde_json::to_string(&head).map_err(|error| error.to_string())?);
    Ok(())
}
