//! `factsnap import`: case files from a copied page, a table, or an evaluator's test set.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use factsnap::import::{Form, Imported, Map, Shape, import};
use factsnap::{Case, CaseError, plain_io_words, whole_case_toml};

use super::cases::problem;
use super::color::Color;
use super::complain;
use super::input::{read_text, unpacked};
use super::outcome::{Ended, Outcome};
use super::project::folder;
use super::save::{Folder, safe};

const EXAMPLES: &str = "\
Examples:
  factsnap import --from page page.txt --folder cases
      a page copied from the browser: \"2 Sources\", [1], the articles, then the summary
  factsnap import --from jsonl answers.jsonl --map summary=output,source=context,id=key
  factsnap import --from csv answers.csv --map summary=answer,source=first,source=second
  factsnap import --from promptfoo results.json --map source=article
      what `promptfoo eval --output results.json` wrote, or tests with `providerOutput`
  factsnap import --from deepeval dataset.json
      actual_output against retrieval_context or context; --map source=input where the input is the article
  factsnap import --from ragas dataset.jsonl
      response against retrieved_contexts";

/// What `import` takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// What the file is
    #[arg(long, value_enum)]
    from: From,
    /// The file, or - for standard input
    file: PathBuf,
    /// Which column is what, as KIND=COLUMN: summary, source (repeat it for several), id, label, note, tag, title, publisher, author (whose own words a whole text is), published
    #[arg(long, value_name = "PARTS")]
    map: Option<String>,
    /// The folder that cases are written to; default: the `cases` of factsnap.toml, else `cases`
    #[arg(long, value_name = "FOLDER")]
    folder: Option<PathBuf>,
    /// The name of the cases instead of the file's name; a number is added if there are several
    #[arg(long)]
    name: Option<String>,
    /// Write over cases of the same name
    #[arg(long)]
    force: bool,
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum From {
    /// A page with sources and summary, as copied from a browser
    Page,
    /// JSON lines, or a JSON array, of records; records in the form that `check` reads keep all their fields
    Jsonl,
    /// A table; its first row has the names of the columns
    Csv,
    /// Results or tests of promptfoo: JSON, JSON lines, YAML, CSV
    Promptfoo,
    /// Test cases, goldens or a test run of deepeval: JSON, JSON lines, CSV
    Deepeval,
    /// A data set of ragas: JSON lines, JSON, CSV
    Ragas,
}

impl From {
    fn form(self) -> Form {
        match self {
            Self::Page => Form::Page,
            Self::Jsonl => Form::Jsonl,
            Self::Csv => Form::Csv,
            Self::Promptfoo => Form::Promptfoo,
            Self::Deepeval => Form::Deepeval,
            Self::Ragas => Form::Ragas,
        }
    }
}

/// Runs `import`.
pub(crate) fn run(arguments: &Arguments, color: Color) -> Ended {
    write(arguments, color, read(arguments)?)
}

fn read(arguments: &Arguments) -> Result<Vec<Result<Imported, CaseError>>, CaseError> {
    let path = &arguments.file;
    let map = arguments.map.as_deref().map(Map::parse).transpose()?.unwrap_or_default();
    let text = read_text(path).map_err(|error| problem(path, format!("cannot be read: {}", plain_io_words(&error))))?;
    let shape = Shape::of(unpacked(path).extension().and_then(|ending| ending.to_str()), &text);
    import(arguments.from.form(), shape, &text, &map).map_err(|error| error.in_file(path))
}

fn write(arguments: &Arguments, color: Color, records: Vec<Result<Imported, CaseError>>) -> Ended {
    let mut out = io::stdout().lock();
    let folder = folder(arguments.folder.as_deref())?;
    let mut folder = Folder::new(&folder, arguments.force);
    let (mut written, mut refused, count) = (0_usize, 0_usize, records.len());
    for (index, record) in records.into_iter().enumerate() {
        let kept = record.map_err(|error| error.in_file(&arguments.file)).and_then(|imported| {
            let name = name(arguments, &imported, (count > 1).then_some(index + 1));
            keep(arguments, &mut folder, &name, &imported.case)
        });
        match kept {
            Ok(path) => {
                written += 1;
                writeln!(out, "{}", path.display())?;
            }
            Err(error) => {
                refused += 1;
                complain(color, &error);
            }
        }
    }
    writeln!(out, "{}", told(written, refused))?;
    if count == 0 {
        return Err(problem(&arguments.file, "it has no records").into());
    }
    Ok(if refused > 0 { Outcome::Failed } else { Outcome::Consistent })
}

/// "3 cases written, 1 record refused".
fn told(written: usize, refused: usize) -> String {
    let plural = |count| if count == 1 { "" } else { "s" };
    let refused_too =
        if refused == 0 { String::new() } else { format!(", {refused} record{} refused", plural(refused)) };
    format!("{written} case{} written{refused_too}", plural(written))
}

/// The record's own name, else the file's with the record's number.
fn name(arguments: &Arguments, imported: &Imported, number: Option<usize>) -> String {
    let file = unpacked(&arguments.file);
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let usual = || if arguments.from == From::Page { "page".to_owned() } else { "record".to_owned() };
    let stem = arguments.name.clone().or(stem.filter(|stem| stem != "-")).unwrap_or_else(usual);
    let own = imported.name.as_deref().filter(|name| name.chars().any(char::is_alphanumeric));
    match (own, number) {
        (Some(own), _) if arguments.name.is_none() => own.to_owned(),
        (Some(own), _) => format!("{stem}-{own}"),
        (None, Some(number)) => format!("{stem}-{number}"),
        (None, None) => stem,
    }
}

/// Writes a case that reads back; one that would not is refused like any other.
fn keep(arguments: &Arguments, folder: &mut Folder<'_>, name: &str, case: &Case) -> Result<PathBuf, CaseError> {
    Case::from_toml(&whole_case_toml(case), safe(name)).map_err(|error| {
        let mut problems = error.problems;
        for problem in &mut problems {
            problem.place = None; // a place in a file that is not there
        }
        CaseError { path: Some(arguments.file.clone()), problems }
    })?;
    folder.write(name, case).map_err(|problem| CaseError::new(problem).in_file(&arguments.file))
}
