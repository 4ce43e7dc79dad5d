//! Where a run is shown: one format on standard output, any others in files.

use std::io::{self, BufWriter, IsTerminal, Stdout, Write};
use std::path::{self, Path, PathBuf};

use clap::ValueEnum;
use factsnap::disk::WholeFile;
use factsnap::render::{self, About, Failure, Judged, Show, Tally};
use factsnap::{plain_io_words, today};

use super::color::Color;
use super::pages::Pages;
use super::records;

/// How findings are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Excerpts with carets, for people
    Human,
    /// One line per finding, for editors
    Concise,
    /// One JSON array
    Json,
    /// One line of JSON per case, as it is read
    Jsonl,
    #[value(help = "A table in CSV: one row per finding; `factsnap schema findings` has the columns")]
    Csv,
    /// The same table as an Arrow file
    Arrow,
    /// The same table as a Parquet file
    Parquet,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    #[value(help = "JUnit XML, for test reports")]
    Junit,
    /// Workflow commands: annotations on GitHub
    Github,
    /// GitLab's code-quality report
    Gitlab,
    /// Markdown, for a job's summary or a comment
    Markdown,
    /// A report to look at in a browser: each flagged claim beside its source; FILE may be a folder, for a large run
    Html,
}

impl Format {
    /// Where the program has no Parquet and Arrow, the error says how to get them.
    fn writer(self, coloured: bool, show: Show) -> io::Result<Box<dyn render::Format>> {
        Ok(match self {
            Self::Human => Box::new(render::Human::new(coloured, show)),
            Self::Concise => Box::new(render::Concise::new(show)),
            Self::Json => Box::new(render::Json::array()),
            Self::Jsonl => Box::new(render::Json::lines()),
            Self::Sarif => Box::new(render::Sarif::default()),
            Self::Junit => Box::new(render::Junit),
            Self::Github => Box::new(render::Github),
            Self::Gitlab => Box::new(render::Gitlab::default()),
            Self::Html => Box::new(render::Html::new(About::on(today()))),
            Self::Markdown => Box::new(render::Markdown),
            Self::Csv => Box::new(render::Csv::default()),
            Self::Arrow | Self::Parquet => records::table(self == Self::Parquet)?,
        })
    }

    /// Whether nobody can read it as it is.
    fn is_binary(self) -> bool {
        matches!(self, Self::Arrow | Self::Parquet)
    }

    /// Whether people read it as it comes, so that what cannot be read is told beside it and not in it.
    fn is_for_people(self) -> bool {
        matches!(self, Self::Human | Self::Concise)
    }
}

/// A format and the file that it goes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ToFile {
    format: Format,
    path: PathBuf,
}

/// Reads `FORMAT=FILE`.
pub(crate) fn to_file(text: &str) -> Result<ToFile, String> {
    let (format, path) = format_and_file(text)?;
    let to_file = ToFile { format, path };
    if format != Format::Html && to_file.is_folder() {
        return Err(format!("`{}` is a folder; only html can be written to a folder", to_file.path.display()));
    }
    Ok(to_file)
}

/// The two parts of `FORMAT=FILE`.
pub(crate) fn format_and_file<F: ValueEnum>(text: &str) -> Result<(F, PathBuf), String> {
    let names: Vec<String> = F::value_variants()
        .iter()
        .filter_map(|format| Some(format.to_possible_value()?.get_name().to_owned()))
        .collect();
    let (format, path) = text.split_once('=').ok_or_else(|| {
        let last = names.last().map_or("", String::as_str);
        format!("write it as FORMAT=FILE, as in {last}=factsnap.{last}")
    })?;
    let format =
        F::from_str(format, true).map_err(|_| format!("unknown format `{format}`; known are {}", names.join(", ")))?;
    if path.is_empty() {
        return Err("the name of the file is missing".to_owned());
    }
    Ok((format, path.into()))
}

impl ToFile {
    /// Whether a folder of pages is meant: its name ends in a slash, or it is there already.
    fn is_folder(&self) -> bool {
        self.path.as_os_str().to_string_lossy().ends_with(path::is_separator) || self.path.is_dir()
    }

    fn open(&self, show: Show) -> io::Result<Target> {
        let (format, path) = (self.format, Some(self.path.clone()));
        if self.is_folder() {
            let mut pages = Pages::create(&self.path)?;
            let write = move |name: &str, bytes: &[u8]| pages.write(name, bytes);
            let writer = Box::new(render::Html::in_files(About::on(today()), Box::new(write)));
            return Ok(Target { format, writer, out: Out::Pages(io::sink()), path });
        }
        let out = Out::File(WholeFile::create(Path::new(&self.path))?);
        Ok(Target { format, writer: format.writer(false, show)?, out, path })
    }
}

/// Every place that a run is shown at.
pub(super) struct Outputs {
    targets: Vec<Target>,
    color: Color,
    show: Show,
    tally: Tally,
    cases: usize,
}

struct Target {
    format: Format,
    writer: Box<dyn render::Format>,
    out: Out,
    /// `None` for standard output.
    path: Option<PathBuf>,
}

enum Out {
    Standard(BufWriter<Stdout>),
    File(WholeFile),
    /// The format gives its files away itself.
    Pages(io::Sink),
}

impl Out {
    fn stream(&mut self) -> &mut dyn Write {
        match self {
            Self::Standard(out) => out,
            Self::File(out) => out,
            Self::Pages(out) => out,
        }
    }

    fn finish(self) -> io::Result<()> {
        match self {
            Self::Standard(mut out) => out.flush(),
            Self::File(file) => file.finish(),
            Self::Pages(_) => Ok(()),
        }
    }
}

impl Outputs {
    /// Opens the files and begins to write.
    pub(super) fn start(format: Format, show: Show, files: &[ToFile], color: Color) -> io::Result<Self> {
        if format.is_binary() && io::stdout().is_terminal() {
            return Err(io::Error::other(
                "a terminal shows no table of this format: write it to a file, as `> findings`",
            ));
        }
        let coloured = color.on_stdout();
        let stdout = Out::Standard(BufWriter::with_capacity(1 << 16, io::stdout()));
        let mut targets = vec![Target { format, writer: format.writer(coloured, show)?, out: stdout, path: None }];
        for (at, file) in files.iter().enumerate() {
            if files.iter().take(at).any(|other| other.path == file.path) {
                let message = format!("{} is named by two --output; each needs a file of its own", file.path.display());
                return Err(io::Error::other(message));
            }
            targets.push(file.open(show).map_err(|error| cannot_write(Some(&file.path), &error))?);
        }
        let mut outputs = Self { targets, color, show, tally: Tally::default(), cases: 0 };
        outputs.each(|writer, out| writer.start(out))?;
        Ok(outputs)
    }

    /// Writes one case.
    pub(super) fn case(&mut self, judged: &Judged<'_>) -> io::Result<()> {
        self.cases += 1;
        self.tally.add(judged);
        self.each(|writer, out| writer.case(judged, out))
    }

    /// Writes a case that cannot be read: in its place for programs, to standard error for people.
    pub(super) fn failed(&mut self, failure: &Failure<'_>) -> io::Result<()> {
        self.cases += 1;
        self.tally.add_unreadable();
        let (color, show) = (self.color, self.show);
        for target in &mut self.targets {
            if target.path.is_some() || !target.format.is_for_people() {
                target.write(|writer, out| writer.failed(failure, out))?;
                continue;
            }
            // What was found before stays before it where both go to one terminal.
            target.write(|_, out| out.flush())?;
            let mut writer = target.format.writer(color.on_stderr(), show)?;
            writer.failed(failure, &mut io::stderr())?;
        }
        Ok(())
    }

    /// How many cases have been written.
    pub(super) fn cases(&self) -> usize {
        self.cases
    }

    /// Shows what has been written to standard output.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.targets
            .iter_mut()
            .filter(|target| target.path.is_none())
            .try_for_each(|target| target.out.stream().flush())
    }

    /// Writes what comes after the last case, and puts the files in their places.
    pub(super) fn finish(mut self) -> io::Result<()> {
        let tally = self.tally.clone();
        self.each(|writer, out| {
            writer.finish(&tally, out)?;
            out.flush()
        })?;
        let mut targets = self.targets.into_iter();
        targets.try_for_each(|target| target.out.finish().map_err(|error| cannot_write(target.path.as_ref(), &error)))
    }

    fn each(
        &mut self,
        mut write: impl FnMut(&mut dyn render::Format, &mut dyn Write) -> io::Result<()>,
    ) -> io::Result<()> {
        self.targets.iter_mut().try_for_each(|target| target.write(&mut write))
    }
}

impl Target {
    fn write(
        &mut self,
        write: impl FnOnce(&mut dyn render::Format, &mut dyn Write) -> io::Result<()>,
    ) -> io::Result<()> {
        write(self.writer.as_mut(), self.out.stream()).map_err(|error| cannot_write(self.path.as_ref(), &error))
    }
}

/// The error with its file; that of standard output as it is, since a closed pipe is told by its kind.
fn cannot_write(path: Option<&PathBuf>, error: &io::Error) -> io::Error {
    match path {
        Some(path) => io::Error::other(format!("{} cannot be written: {}", path.display(), plain_io_words(error))),
        None => io::Error::from(error.kind()),
    }
}
