//! The file of a judge's records, written beside it and renamed, so that whoever reads it finds it whole.

use std::fs;
use std::io::Write;

use factsnap::Problem;
use factsnap::judgement::{Judge, Records};

use crate::cli::input::why;
use crate::cli::project::Project;

/// Writes all records of a judge.
pub(super) fn write(project: &Project, judge: &Judge, records: &Records) -> Result<(), Problem> {
    let Some(config) = project.config() else { return Ok(()) };
    let folder = config.judgement_folder();
    let path = folder.join(judge.file_name());
    let written = fs::create_dir_all(&folder).and_then(|()| {
        let mut file = tempfile::Builder::new().prefix(&format!(".{}.", judge.name)).tempfile_in(&folder)?;
        file.write_all(records.text().as_bytes())?;
        keep_rights(&path, file.as_file())?;
        file.persist(&path).map_err(|error| error.error)?;
        Ok(())
    });
    written.map_err(|error| Problem::new(format!("{} cannot be written: {}", path.display(), why(&error))))
}

/// A new file is everybody's to read, as a file of the project is; one that was there keeps its rights.
#[cfg(unix)]
fn keep_rights(path: &std::path::Path, file: &fs::File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let rights = fs::metadata(path).map_or_else(|_| fs::Permissions::from_mode(0o644), |old| old.permissions());
    file.set_permissions(rights)
}

#[cfg(not(unix))]
fn keep_rights(_: &std::path::Path, _: &fs::File) -> std::io::Result<()> {
    Ok(())
}
