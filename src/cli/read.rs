//! Every input read case by case, with what its configuration says of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use factsnap::{Case, CaseError, LoadedCase, Origin, RecordError, Source, case_id, load_case, plain_io_words};

use super::cases::problem;
use super::input::{Input, UNKNOWN_ENDING};
use super::progress::Progress;
use super::project::{Project, Rules};
use super::records::Records;

/// A case, or why there is none.
pub(super) enum Piece {
    Case(Box<Read>),
    Unreadable { id: Option<String>, line: Option<usize>, error: CaseError },
}

/// A case that was read.
pub(super) struct Read {
    pub(super) case: Case,
    /// How it is judged.
    pub(super) rules: Arc<Rules>,
    place: Place,
}

enum Place {
    /// A file of its own, which is searched for the summary only when that is asked.
    File(Box<LoadedCase>),
    Record(Arc<str>, usize),
    /// A file that is the summary.
    Text(PathBuf),
}

impl Piece {
    /// The sources of the case; none where there is no case.
    pub(super) fn sources(&self) -> &[Source] {
        match self {
            Self::Case(read) => &read.case.sources,
            Self::Unreadable { .. } => &[],
        }
    }
}

impl Read {
    /// The case of a summary that is a file of its own.
    pub(super) fn of_text(case: Case, path: &Path, project: &Project) -> Self {
        let rules = Arc::new(project.rules(path));
        Self { case: rules.prepare(case), rules, place: Place::Text(path.to_owned()) }
    }

    /// Where the summary stands.
    pub(super) fn origin(&self) -> Origin {
        match &self.place {
            Place::File(loaded) => loaded.origin(),
            Place::Record(path, line) => Origin::record(&**path, *line),
            Place::Text(path) => Origin { path: path.display().to_string(), line: 1, column: 1, is_verbatim: true },
        }
    }
}

/// Reads inputs one after the other.
pub(super) struct Reader<'r> {
    pub(super) project: &'r Project,
    pub(super) progress: &'r Progress,
    /// Whether an input may have no record.
    pub(super) allow_empty: bool,
    /// Takes a piece; `false` where nobody wants more.
    pub(super) give: &'r mut dyn FnMut(Piece) -> bool,
}

impl Reader<'_> {
    /// Reads an input; `false` where nobody wants more.
    pub(super) fn input(&mut self, input: &Input) -> bool {
        let refused = match input {
            Input::Case { path, folder } => return self.file(path, folder),
            Input::Standard => match Records::of_standard_input() {
                Ok(records) => return self.records(records, Path::new("-")),
                Err(error) => (Path::new("-"), plain_io_words(&error)),
            },
            Input::Records(path) => match Records::open(path, |path| self.progress.open(path)) {
                Ok(records) => return self.records(records, path),
                Err(error) => (path.as_path(), plain_io_words(&error)),
            },
            Input::Text(path) => (path.as_path(), UNKNOWN_ENDING.to_owned()),
            Input::Unreadable(path, why) => (path.as_path(), why.clone()),
        };
        self.refuse(refused.0, None, refused.1)
    }

    fn file(&mut self, path: &Path, folder: &Path) -> bool {
        let id = case_id(folder, path);
        let piece = match load_case(path, &id) {
            Ok(loaded) => {
                let rules = Arc::new(self.project.rules(path));
                let case = rules.prepare(loaded.case.clone());
                Piece::Case(Box::new(Read { case, rules, place: Place::File(Box::new(loaded)) }))
            }
            Err(error) => Piece::Unreadable { id: Some(id), line: None, error },
        };
        self.progress.file(path);
        (self.give)(piece)
    }

    fn records(&mut self, mut records: Records, path: &Path) -> bool {
        let rules = Arc::new(self.project.rules(path));
        let name: Arc<str> = path.display().to_string().into();
        let mut needs_one = !self.allow_empty;
        loop {
            let piece = match records.next_case() {
                Ok(None) if needs_one => return self.refuse(path, None, "there is no record here".to_owned()),
                Ok(None) => return true,
                Ok(Some(Ok(case))) => {
                    let place = Place::Record(Arc::clone(&name), records.line());
                    let case = rules.prepare(case);
                    Piece::Case(Box::new(Read { case, rules: Arc::clone(&rules), place }))
                }
                Ok(Some(Err(RecordError { line, id, error }))) => {
                    Piece::Unreadable { id, line: Some(line), error: error.in_file(path) }
                }
                // What is left of the stream cannot be read, and no other input is harmed.
                Err(error) => return self.refuse(path, Some(records.line() + 1), plain_io_words(&error)),
            };
            needs_one = false;
            if let Some(rows) = records.rows() {
                self.progress.row(path, rows);
            }
            if !(self.give)(piece) {
                return false;
            }
        }
    }

    fn refuse(&mut self, path: &Path, line: Option<usize>, message: String) -> bool {
        let error = problem(path, message);
        (self.give)(Piece::Unreadable { id: None, line, error })
    }
}
