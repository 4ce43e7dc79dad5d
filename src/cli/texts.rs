//! A case made of plain text files that are named on the command line: what `new` and `check` have in common.

use std::path::{Path, PathBuf};

use clap::Args;
use factsnap::{Case, Problem, Source, day, plain_io_words};
use jiff::civil::Date;

use super::input::read_text;

/// The texts of a case, and what is known of its sources.
#[derive(Debug, Default, Args)]
pub(crate) struct Texts {
    /// A file with the text of a source; repeat it for several, the first is source 1
    #[arg(long, value_name = "FILE", requires = "summary", num_args = 1..)]
    source: Vec<PathBuf>,
    /// A file with the summary
    #[arg(long, value_name = "FILE", requires = "source")]
    pub(crate) summary: Option<PathBuf>,
    /// When the sources were published, so that "last week" is known; give it once for all, or once for each source
    #[arg(long, value_name = "DATE", requires = "source", value_parser = day)]
    published: Vec<Date>,
    /// Who published them; once, or once for each source
    #[arg(long, value_name = "NAME", requires = "source")]
    publisher: Vec<String>,
    /// Their headlines; once, or once for each source
    #[arg(long, value_name = "TEXT", requires = "source")]
    title: Vec<String>,
    /// Whose own words they are, if a whole text is a speech, a letter or a press release; once, or once for each source
    #[arg(long, value_name = "NAME", requires = "source")]
    author: Vec<String>,
}

impl Texts {
    /// The case of the summary and its sources, named after the summary's file; `None` where no summary is named.
    pub(crate) fn case(&self) -> Option<Result<Case, Problem>> {
        self.summary.as_deref().map(|summary| self.of(summary))
    }

    fn of(&self, summary: &Path) -> Result<Case, Problem> {
        let id = summary.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let sources =
            self.source.iter().enumerate().map(|(at, path)| self.source(at, path)).collect::<Result<_, _>>()?;
        let case = Case { id, sources, summary: read(summary)?, ..Case::default() }.with_plain_lines();
        match case.summary.trim() {
            "" => Err(Problem::new(format!("the summary {} is empty", summary.display()))),
            _ => Ok(case),
        }
    }

    fn source(&self, at: usize, path: &Path) -> Result<Source, Problem> {
        Ok(Source {
            id: (at + 1).to_string(),
            title: self.nth("--title", &self.title, at)?,
            publisher: self.nth("--publisher", &self.publisher, at)?,
            author: self.nth("--author", &self.author, at)?,
            published: self.nth("--published", &self.published, at)?,
            text: read(path)?,
        })
    }

    /// What is said of a source: the only thing that is said, or the one in its place.
    fn nth<T: Clone>(&self, name: &str, values: &[T], at: usize) -> Result<Option<T>, Problem> {
        match values {
            [] => Ok(None),
            [one] => Ok(Some(one.clone())),
            all if all.len() == self.source.len() => Ok(all.get(at).cloned()),
            all => {
                let message = format!("`{name}` is given {} times for {} sources", all.len(), self.source.len());
                Err(Problem::new(message).with_help(Some("give it once for all of them, or once for each".to_owned())))
            }
        }
    }
}

/// A text as it stands in a file.
pub(crate) fn read(path: &Path) -> Result<String, Problem> {
    read_text(path)
        .map_err(|error| Problem::new(format!("{} cannot be read: {}", path.display(), plain_io_words(&error))))
}
