//! `factsnap new`: a case file from a summary and its sources, a copied page, or an editor, checked as it is written.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Args;
use factsnap::import::{Form, Imported, Map, Shape, import};
use factsnap::render::{human, snapshot};
use factsnap::{Case, LoadedCase, Source, check};

use super::color::Color;
use super::input::why;
use super::outcome::Outcome;
use super::{complain, complain_of};

const EXAMPLES: &str = "\
Examples:
  factsnap new numeric/million-for-billion --source article.txt --summary summary.txt --note 'A scale is wrong.'
  wl-paste | factsnap new weather/rain --page -
      a page copied from the browser: \"2 Sources\", [1], the articles, then the summary
  EDITOR=vi factsnap new weather/rain
      opens a case to fill in";

/// What `new` takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// What the case shows, as a path below the folder: numeric/million-for-billion
    name: String,
    /// A file with the text of a source; give it once for each, the first is source 1
    #[arg(long, value_name = "FILE", requires = "summary", num_args = 1..)]
    source: Vec<PathBuf>,
    /// A file with the summary
    #[arg(long, value_name = "FILE", requires = "source")]
    summary: Option<PathBuf>,
    /// A page with sources and summary, as copied from a browser; - for standard input
    #[arg(long, value_name = "FILE", conflicts_with = "summary")]
    page: Option<PathBuf>,
    /// What the case shows, in a sentence
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// The folder that cases live in
    #[arg(long, value_name = "FOLDER", default_value = "cases")]
    folder: PathBuf,
    /// Write over a case of the same name
    #[arg(long)]
    force: bool,
}

const TEMPLATE: &str = "\
note = \"\"

[[source]]
id = \"1\"
# publisher = \"\"
# published = 2024-09-09            # anchors \"last week\", \"on Monday\", \"the coming year\"
text = '''

'''

[summary]
text = '''

'''

# What is true of a stretch of the summary: supported, undetermined, unsupported or contradicted.
# [[expect]]
# claim = \"\"
# verdict = \"contradicted\"
";

/// Runs `new`.
pub(crate) fn run(arguments: &Arguments, color: Color) -> io::Result<Outcome> {
    match new(arguments, color) {
        Ok(outcome) => outcome,
        Err(refusal) => {
            complain(color, &refusal.message, refusal.help.as_deref());
            Ok(Outcome::Failed)
        }
    }
}

/// Why no case was written.
struct Refusal {
    message: String,
    help: Option<String>,
}

impl Refusal {
    fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None }
    }

    fn with_help(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: Some(help.into()) }
    }
}

fn new(arguments: &Arguments, color: Color) -> Result<io::Result<Outcome>, Refusal> {
    let name = arguments.name.strip_suffix(".toml").unwrap_or(&arguments.name);
    if !is_safe(name) {
        let help = "use letters, digits, `-`, `_`, `.` and `/`, as in numeric/million-for-billion";
        return Err(Refusal::with_help(format!("`{name}` is no name for a case"), help));
    }
    let path = arguments.folder.join(format!("{name}.toml"));
    if path.exists() && !arguments.force {
        return Err(Refusal::with_help(format!("{} exists", path.display()), "give --force to write over it"));
    }
    let text = match (&arguments.summary, &arguments.page) {
        (Some(summary), _) => from_files(arguments, summary)?,
        (None, Some(page)) => from_page(arguments, page, color)?,
        (None, None) => from_editor(&path)?,
    };
    match LoadedCase::of_text(&text, &path, name) {
        Ok(loaded) => {
            write(&path, &text, arguments.force).map_err(|error| cannot("written", &path, &error))?;
            let _ = fs::remove_file(draft(&path));
            Ok(show(&loaded, name, color))
        }
        Err(error) => {
            complain_of(color, &error);
            let kept = draft(&path);
            let kept = kept.exists().then(|| format!("what you wrote is kept in {}", kept.display()));
            Err(Refusal { message: "no case was written".to_owned(), help: kept })
        }
    }
}

/// Whether a name is a path of plain parts: nothing hidden, absolute or upward.
fn is_safe(name: &str) -> bool {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    name.split('/').all(|part| !part.is_empty() && !part.starts_with('.') && part.chars().all(is_plain))
}

fn cannot(what: &str, path: &Path, error: &io::Error) -> Refusal {
    Refusal::new(format!("{} cannot be {what}: {}", path.display(), why(error)))
}

fn from_files(arguments: &Arguments, summary: &Path) -> Result<String, Refusal> {
    let read = |path: &Path| fs::read_to_string(path).map_err(|error| cannot("read", path, &error));
    let summary = read(summary)?;
    let sources = arguments
        .source
        .iter()
        .enumerate()
        .map(|(index, path)| Ok(Source { id: (index + 1).to_string(), text: read(path)?, ..Source::default() }));
    let sources = sources.collect::<Result<Vec<_>, Refusal>>()?;
    Ok(factsnap::case_toml(arguments.note.as_deref().unwrap_or_default(), &sources, &summary))
}

/// The case of a page as copied from a browser.
fn from_page(arguments: &Arguments, page: &Path, color: Color) -> Result<String, Refusal> {
    let text = if page == Path::new("-") { io::read_to_string(io::stdin().lock()) } else { fs::read_to_string(page) };
    let text = text.map_err(|error| cannot("read", page, &error))?;
    match import(Form::Page, Shape::Csv, &text, &Map::default()).map(|mut cases| cases.pop()) {
        Ok(Some(Ok(Imported { case, .. }))) => {
            Ok(factsnap::whole_case_toml(&Case { note: arguments.note.clone(), ..case }))
        }
        Ok(Some(Err(error))) | Err(error) => {
            complain_of(color, &error.in_file(page));
            Err(Refusal::new("no case was written"))
        }
        Ok(None) => Err(Refusal::new("no case was written")),
    }
}

/// The text that a person writes in `$VISUAL` or `$EDITOR`; a draft that was refused before is taken up again.
fn from_editor(path: &Path) -> Result<String, Refusal> {
    let editor =
        ["VISUAL", "EDITOR"].iter().find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    let Some(editor) = editor else {
        return Err(Refusal::with_help(
            "there is no text for the case",
            "give --source and --summary, or --page, or set EDITOR",
        ));
    };
    let draft = draft(path);
    if !draft.exists() {
        write(&draft, TEMPLATE, false).map_err(|error| cannot("written", &draft, &error))?;
    }
    let mut words = editor.split_whitespace();
    let status = Command::new(words.next().unwrap_or_default()).args(words).arg(&draft).status();
    match status {
        Ok(status) if status.success() => {}
        Ok(status) => return Err(Refusal::new(format!("`{editor}` ended with {status}"))),
        Err(error) => return Err(Refusal::new(format!("`{editor}` cannot be run: {error}"))),
    }
    let text = fs::read_to_string(&draft).map_err(|error| cannot("read", &draft, &error))?;
    if text == TEMPLATE {
        let _ = fs::remove_file(&draft);
        return Err(Refusal::new("the case was left empty, so none was written"));
    }
    Ok(text)
}

fn draft(path: &Path) -> PathBuf {
    path.with_extension("toml.draft")
}

fn write(path: &Path, text: &str, force: bool) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut options = OpenOptions::new();
    options.write(true);
    if force {
        options.create(true).truncate(true)
    } else {
        options.create_new(true)
    };
    options.open(path)?.write_all(text.as_bytes())
}

fn show(loaded: &LoadedCase, name: &str, color: Color) -> io::Result<Outcome> {
    let mut out = io::stdout().lock();
    let report = check(&loaded.case);
    write!(out, "{}", human(&loaded.case, &report, &loaded.origin(), color.on_stdout()))?;
    let verdict = snapshot(&loaded.case, &report);
    writeln!(out, "{}: {}", loaded.path.display(), verdict.lines().next().unwrap_or_default())?;
    let path = loaded.path.display();
    let next = if Path::new("Cargo.toml").is_file() {
        format!("`cargo test {name}` then shows what to record.")
    } else {
        format!("`factsnap check {path}` then holds it to that.")
    };
    writeln!(out, "Say what is true of it in [[expect]]; {next}")?;
    Ok(Outcome::Consistent)
}
