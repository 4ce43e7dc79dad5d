//! `factsnap explain`: every code in a line, or one in full with an example that is checked as it is shown.

use std::io::{self, Write};

use clap::Args;
use factsnap::render::{code_list, explanation, human_code};
use factsnap::{CODES, Code, LoadedCase, check_on, today};

use super::color::Color;
use super::complain;
use super::outcome::Outcome;

const EXAMPLES: &str = "\
Examples:
  factsnap explain
  factsnap explain NUM
  factsnap explain TIM001";

/// What `explain` takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// A code such as TIM001, its name, or the start of several, such as TIM; every code in one line each when left out
    code: Option<String>,
}

/// Runs `explain`.
pub(crate) fn run(arguments: &Arguments, color: Color) -> io::Result<Outcome> {
    let mut out = io::stdout().lock();
    let wanted = arguments.code.as_deref().unwrap_or_default();
    if let Some(code) = find(wanted) {
        write!(out, "{}", explanation(code, &example(code, color)))?;
        return Ok(Outcome::Consistent);
    }
    let listed = code_list(wanted);
    if listed.is_empty() {
        complain(color, &format!("unknown code `{wanted}`"), Some(&nearest(wanted)));
        return Ok(Outcome::Failed);
    }
    write!(out, "{listed}")?;
    Ok(Outcome::Consistent)
}

fn find(wanted: &str) -> Option<&'static Code> {
    Code::find(wanted).or_else(|| CODES.iter().copied().find(|code| code.name == wanted))
}

fn nearest(wanted: &str) -> String {
    const NEAR: f64 = 0.7;
    let names = CODES.iter().flat_map(|code| [code.id, code.name]);
    names
        .map(|name| (strsim::jaro_winkler(&wanted.to_uppercase(), &name.to_uppercase()), name))
        .filter(|(similarity, _)| *similarity > NEAR)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map_or_else(|| "run `factsnap explain` for a list".to_owned(), |(_, name)| format!("did you mean `{name}`?"))
}

/// The finding of the code's example, as `check` shows it now.
fn example(code: &Code, color: Color) -> String {
    let path = format!("cases/{}.toml", code.example);
    match LoadedCase::of_text(code.example_text, path, code.example) {
        Ok(loaded) => {
            human_code(&loaded.case, &check_on(&loaded.case, today()), code, &loaded.origin(), color.on_stdout())
        }
        Err(error) => error.to_string(),
    }
}
