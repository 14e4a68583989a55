//! `zhuqi verify-audit` and `zhuqi audit-checkpoint`, as an operator and a script see them.

use std::process::{Command, Stdio};

use super::quiet;
use crate::common::{TestApp, environment};

fn zhuqi(app: &TestApp, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zhuqi"));
    command.args(arguments).envs(environment(&app.state.config.database_url)).env("RUST_LOG", "error");
    command
}

fn run(app: &TestApp, arguments: &[&str]) -> (Option<i32>, String) {
    let output = zhuqi(app, arguments).output().expect("runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    (output.status.code(), text)
}

#[test]
fn the_command_proves_the_trail_and_names_what_is_broken() {
    let app = quiet();
    let (code, text) = run(&app, &["verify-audit"]);
    assert_eq!(code, Some(0), "an empty trail is whole: {text}");
    app.write_entries(12);
    let (code, first) = run(&app, &["audit-checkpoint"]);
    assert_eq!(code, Some(0), "{first}");
    app.write_entries(3);
    let (_, second) = run(&app, &["audit-checkpoint"]);
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), format!("{first}{second}\n")).expect("written");
    let path = file.path().to_str().expect("a path");

    let (code, text) = run(&app, &["verify-audit", "--checkpoint", path]);
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains("15 entries sealed, 0 waiting, 2 checkpoints agree"), "{text}");

    app.unprotect();
    app.sql("DELETE FROM audit_entries WHERE id > 13; DELETE FROM audit_chain WHERE seq > 13;");
    // What was proved before holds with and without a checkpoint, however often one asks.
    for arguments in [&["verify-audit"][..], &["verify-audit"], &["verify-audit", "--checkpoint", path]] {
        let (code, text) = run(&app, arguments);
        assert_eq!(code, Some(2), "{text}");
        assert!(text.contains("seq 14: removed; the chain ends at 13, and a checkpoint was taken at 15"), "{text}");
    }
    app.sql("UPDATE audit_entries SET resource_id = 'x' WHERE id = 4");
    let (code, text) = run(&app, &["verify-audit"]);
    assert_eq!(code, Some(2), "{text}");
    assert!(text.contains("broken at seq 4: entry 4 was changed"), "{text}");
    assert!(text.contains("Proved up to seq 3."), "{text}");
}

#[test]
fn what_is_no_checkpoint_is_an_error_and_no_broken_chain() {
    let app = quiet();
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), "{\"seq\": 1}\n").expect("written");
    let (code, text) = run(&app, &["verify-audit", "--checkpoint", file.path().to_str().expect("a path")]);
    assert_eq!(code, Some(1), "{text}");
    assert!(text.contains("line 1"), "{text}");
    std::fs::write(file.path(), "\n").expect("written");
    let (code, text) = run(&app, &["verify-audit", "--checkpoint", file.path().to_str().expect("a path")]);
    assert_eq!(code, Some(1), "cut to nothing: {text}");
    let (code, text) = run(&app, &["verify-audit", "--checkpoint", "/no/such/file"]);
    assert_eq!(code, Some(1), "{text}");
    let (code, text) = run(&app, &["audit-checkpoint"]);
    assert_eq!(code, Some(1), "{text}");
    assert!(text.contains("nothing has been sealed"), "{text}");
}

#[test]
fn a_process_that_is_killed_while_it_seals_leaves_a_chain_that_goes_on() {
    let app = quiet();
    app.write_entries(4000);
    for _ in 0..4 {
        let before = app.links().len();
        let mut child = zhuqi(&app, &["audit-checkpoint"]).stdout(Stdio::null()).spawn().expect("starts");
        // As soon as it has sealed something more, or has ended.
        while app.links().len() == before && child.try_wait().expect("asked").is_none() {
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
        child.kill().expect("killed");
        child.wait().expect("ended");
        assert_eq!(app.fault(&[]), "");
    }
    app.seal();
    let verdict = app.verify(&[]);
    assert_eq!((verdict.fault, verdict.seq, verdict.waiting), (None, 4000, 0));
}
