//! `factsnap new`: a case file from a summary and its sources, a copied page, or an editor, checked as it is written.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Args;
use factsnap::import::{Imported, page};
use factsnap::render::{human, snapshot};
use factsnap::{Case, CaseError, LoadedCase, Problem, check};

use super::color::Color;
use super::complain;
use super::outcome::{Ended, Outcome};
use super::project::folder;
use super::save::{exists, write};
use super::texts::{Texts, read};

const EXAMPLES: &str = "\
Examples:
  factsnap new numeric/million-for-billion --source article.txt --summary summary.txt --note 'A scale is wrong.'
  factsnap new rail/carriages --source article.txt --published 2024-09-09 --publisher 'The Courier' --summary summary.txt
  wl-paste | factsnap new weather/rain --page -
      a page copied from the browser: \"2 Sources\", [1], the articles, then the summary
  EDITOR=vi factsnap new weather/rain
      opens a case to fill in";

/// What `new` takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// The name of the case, as a path below the folder: numeric/million-for-billion. Its file's path is understood too
    name: String,
    #[command(flatten)]
    texts: Texts,
    /// A page with sources and summary, as copied from a browser; - for standard input
    #[arg(long, value_name = "FILE", conflicts_with = "summary")]
    page: Option<PathBuf>,
    /// What the case shows, in a sentence
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// The folder that cases live in; default: the `cases` of factsnap.toml, else `cases`
    #[arg(long, value_name = "FOLDER")]
    folder: Option<PathBuf>,
    /// Overwrite a case of the same name
    #[arg(long)]
    force: bool,
}

const TEMPLATE: &str = "\
note = \"\"

[[source]]
id = \"1\"
# publisher = \"\"
# published = 2024-09-09            # anchors \"last week\", \"on Monday\", \"the coming year\"
# author = \"\"                       # only where the whole text is one party's own words: a speech, a letter, a press release
text = '''

'''

[summary]
text = '''

'''

# What is true of a stretch of the summary: supported, undetermined, unsupported, contradicted or flagged.
# [[expect]]
# claim = \"\"
# verdict = \"contradicted\"
";

/// Runs `new`.
pub(crate) fn run(arguments: &Arguments, color: Color) -> Ended {
    let folder = folder(arguments.folder.as_deref())?;
    let name = name(&arguments.name, &folder);
    if !is_safe(name) {
        let help = "use letters, digits, `-`, `_`, `.` and `/`, as in numeric/million-for-billion";
        return Err(Problem::new(format!("`{name}` cannot be the name of a case"))
            .with_help(Some(help.to_owned()))
            .into());
    }
    let path = folder.join(format!("{name}.toml"));
    if path.exists() && !arguments.force {
        return Err(exists(&path).into());
    }
    let text = match (arguments.texts.case(), &arguments.page) {
        (Some(case), _) => factsnap::whole_case_toml(&Case { note: arguments.note.clone(), ..case? }),
        (None, Some(page)) => from_page(arguments, page)?,
        (None, None) => from_editor(&path)?,
    };
    match LoadedCase::of_text(&text, &path, name) {
        Ok(loaded) => {
            write(&path, &text, arguments.force)?;
            let _ = fs::remove_file(draft(&path));
            Ok(show(&loaded, name, color)?)
        }
        Err(error) => {
            complain(color, &error);
            let kept = Some(draft(&path)).filter(|draft| draft.exists());
            let kept = kept.map(|draft| format!("what you wrote is kept in {}", draft.display()));
            Err(Problem::new("no case was written").with_help(kept).into())
        }
    }
}

/// The name of a case, which many people give as the path of its file.
fn name<'a>(given: &'a str, folder: &Path) -> &'a str {
    let name = given.strip_suffix(".toml").unwrap_or(given);
    Path::new(name).strip_prefix(folder).ok().and_then(Path::to_str).unwrap_or(name)
}

/// Whether a name is a path of plain parts: nothing hidden, absolute or upward.
fn is_safe(name: &str) -> bool {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    name.split('/').all(|part| !part.is_empty() && !part.starts_with('.') && part.chars().all(is_plain))
}

/// The case of a page as copied from a browser.
fn from_page(arguments: &Arguments, path: &Path) -> Result<String, CaseError> {
    let Imported { case, .. } = page(&read(path)?).map_err(|error| error.in_file(path))?;
    Ok(factsnap::whole_case_toml(&Case { note: arguments.note.clone(), ..case }.with_plain_lines()))
}

/// The text that a person writes in `$VISUAL` or `$EDITOR`; a draft that was refused before is taken up again.
fn from_editor(path: &Path) -> Result<String, Problem> {
    let editor =
        ["VISUAL", "EDITOR"].iter().find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    let Some(editor) = editor else {
        let help = "give --source and --summary, or --page, or set EDITOR";
        return Err(Problem::new("there is no text for the case").with_help(Some(help.to_owned())));
    };
    let draft = draft(path);
    if !draft.exists() {
        write(&draft, TEMPLATE, false)?;
    }
    let mut words = editor.split_whitespace();
    let status = Command::new(words.next().unwrap_or_default()).args(words).arg(&draft).status();
    match status {
        Ok(status) if status.success() => {}
        Ok(status) => return Err(Problem::new(format!("`{editor}` ended with {status}"))),
        Err(error) => return Err(Problem::new(format!("`{editor}` cannot be run: {error}"))),
    }
    let text = read(&draft)?;
    if text == TEMPLATE {
        let _ = fs::remove_file(&draft);
        return Err(Problem::new("the case was left empty, so none was written"));
    }
    Ok(text)
}

fn draft(path: &Path) -> PathBuf {
    path.with_extension("toml.draft")
}

fn show(loaded: &LoadedCase, name: &str, color: Color) -> io::Result<Outcome> {
    let mut out = io::stdout().lock();
    let report = check(&loaded.case);
    write!(out, "{}", human(&loaded.case, &report, &loaded.origin(), color.on_stdout()))?;
    let verdict = snapshot(&loaded.case, &report);
    writeln!(out, "{}: {}", loaded.path.display(), verdict.lines().next().unwrap_or_default())?;
    let path = loaded.path.display();
    let next = if Path::new("Cargo.toml").is_file() {
        format!("`cargo test {name}` then tests it.")
    } else {
        format!("`factsnap check {path}` then tests it.")
    };
    writeln!(out, "Add [[expect]] to say what is true; {next}")?;
    Ok(Outcome::Consistent)
}
