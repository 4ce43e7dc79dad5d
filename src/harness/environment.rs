//! insta reads its settings from the environment only; here they get there before it looks.

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, ExitCode};

/// Starts this program again with insta's settings in its environment, where the caller has not given them.
///
/// Without `INSTA_WORKSPACE_ROOT` insta runs `cargo metadata` in every process; without `INSTA_OUTPUT` it prints diffs of
/// its own from every thread at once. A program cannot safely change its own environment, hence the restart; it costs about
/// a millisecond, and nothing where `.cargo/config.toml` has the two lines.
pub(super) fn restart_for_insta(root: &Path) -> Option<ExitCode> {
    let wanted: [(&str, OsString); 2] =
        [("INSTA_OUTPUT", "none".into()), ("INSTA_WORKSPACE_ROOT", workspace(root).into())];
    let missing: Vec<_> =
        wanted.into_iter().filter(|(name, _)| env::var_os(name).is_none_or(|v| v.is_empty())).collect();
    if missing.is_empty() {
        return None;
    }
    let mut again = Command::new(env::current_exe().ok()?);
    again.args(env::args_os().skip(1)).envs(missing);
    replace_process(again)
}

/// The folder of the lock file that governs a package: its workspace's, or its own.
fn workspace(root: &Path) -> &Path {
    root.ancestors().find(|folder| folder.join("Cargo.lock").is_file()).unwrap_or(root)
}

/// Comes back only where the program could not be started; the caller then goes on as it is.
#[cfg(unix)]
fn replace_process(mut program: Command) -> Option<ExitCode> {
    use std::os::unix::process::CommandExt as _;

    let _could_not_start = program.exec();
    None
}

#[cfg(not(unix))]
fn replace_process(mut program: Command) -> Option<ExitCode> {
    let status = program.status().ok()?;
    Some(status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from))
}
