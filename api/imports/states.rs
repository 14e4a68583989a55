//! What can be done with an import, as one table: by its state, and by what is still there of it.

use super::store::ImportRow;
use super::words::ImportState;
use crate::db::now;
use crate::error::Result;
use crate::messages;

/// What a caller can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportAction {
    /// Have the file read in another way.
    Configure,
    /// Check or import it from its first row.
    Run,
    /// Stop after the piece that is being written.
    Cancel,
    /// Go on after the last row that was done.
    Resume,
    /// Take back what it has written.
    Undo,
    /// Get the file back.
    Download,
}

use ImportAction::*;

const TABLE: &[(ImportState, &[ImportAction])] = &[
    (ImportState::Uploaded, &[Configure, Run, Download]),
    (ImportState::Queued, &[Cancel, Download]),
    (ImportState::Running, &[Cancel, Download]),
    (ImportState::Checked, &[Configure, Run, Download]),
    (ImportState::Completed, &[Undo, Download]),
    (ImportState::Cancelled, &[Configure, Run, Resume, Undo, Download]),
    (ImportState::Failed, &[Configure, Run, Resume, Undo, Download]),
    (ImportState::Undoing, &[Download]),
    (ImportState::UndoFailed, &[Undo, Download]),
    (ImportState::Undone, &[Download]),
];

/// Failures that are not the file's fault, so that the same file can go on.
const PASSING: [&str; 2] = ["SERVER_ERROR", "STORAGE_FULL"];

impl ImportAction {
    /// The stable id.
    pub fn code(self) -> &'static str {
        match self {
            Configure => "configure",
            Run => "run",
            Cancel => "cancel",
            Resume => "resume",
            Undo => "undo",
            Download => "download",
        }
    }

    fn fits(self, row: &ImportRow) -> bool {
        let has_file = row.file_removed_at.is_none();
        let has_written = row.undo_until.is_some();
        match self {
            // Reading it anew would forget what undoing needs.
            Configure | Run => has_file && !has_written,
            Resume => {
                let passing = row.error_code.as_deref().is_none_or(|code| PASSING.contains(&code));
                has_file && passing
            }
            Undo => row.undo_until.is_some_and(|until| until > now()),
            Download => has_file,
            Cancel => true,
        }
    }
}

/// What can be done now.
pub fn allowed(row: &ImportRow) -> Vec<&'static str> {
    let of_state = TABLE.iter().find(|(state, _)| *state == row.state).map_or(&[][..], |(_, actions)| actions);
    of_state.iter().filter(|action| action.fits(row)).map(|action| action.code()).collect()
}

/// 409 unless it can be done now.
pub fn require(row: &ImportRow, action: ImportAction) -> Result<()> {
    let allowed = allowed(row);
    if allowed.contains(&action.code()) {
        return Ok(());
    }
    let late = row.undo_until.is_some_and(|until| until <= now());
    let kind = match action {
        Undo if late && matches!(row.state, ImportState::Completed | ImportState::Cancelled | ImportState::Failed) => {
            &messages::UNDO_EXPIRED
        }
        Configure | Run | Resume if row.file_removed_at.is_some() => &messages::FILE_REMOVED,
        _ => &messages::STATE_FORBIDS,
    };
    Err(kind.error().edit(|problem| problem.allowed_actions = Some(allowed)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_stands_in_the_table_once() {
        for (code, ..) in ImportState::WORDS {
            let state = ImportState::parse(code).expect("a word");
            assert_eq!(TABLE.iter().filter(|(known, _)| *known == state).count(), 1, "{code}");
        }
    }
}
