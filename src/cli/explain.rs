//! `factsnap explain`: every code or rule in a line, or one code in full with an example that is checked as it is shown.

use std::io::{self, Write};

use clap::Args;
use factsnap::judgement::Judgements;
use factsnap::render::{code_list, explanation, human_code, rule_list};
use factsnap::{CODES, Code, LoadedCase, RULES, ReadSources, Rule, Selection, today};

use super::color::Color;
use super::outcome::{Ended, Outcome};

const EXAMPLES: &str = "\
Examples:
  factsnap explain
  factsnap explain NUM
  factsnap explain TIM001
  factsnap explain --rules";

/// What `explain` takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// A code such as TIM001, its name, the start of several, such as TIM, or the name of a rule; default: all codes, one per line
    code: Option<String>,
    /// List the rules of judgement instead: what can change a verdict beyond comparing two values
    #[arg(long, conflicts_with = "code")]
    rules: bool,
}

/// Runs `explain`.
pub(crate) fn run(arguments: &Arguments, color: Color) -> Ended {
    let wanted = arguments.code.as_deref();
    let rule = wanted.and_then(Rule::find).map(std::slice::from_ref);
    let page = match wanted.and_then(find) {
        _ if arguments.rules => rule_list(RULES),
        None if rule.is_some() => rule_list(rule.unwrap_or_default()),
        Some(code) => explanation(code, &example(code, color)),
        None => listed(&Selection::new(wanted.as_slice(), &[])?),
    };
    io::stdout().lock().write_all(page.as_bytes())?;
    Ok(Outcome::Consistent)
}

fn listed(selection: &Selection) -> String {
    let codes: Vec<&Code> = CODES.iter().copied().filter(|code| selection.includes(code)).collect();
    code_list(&codes)
}

fn find(wanted: &str) -> Option<&'static Code> {
    Code::find(wanted).or_else(|| CODES.iter().copied().find(|code| code.name == wanted))
}

/// The finding of the code's example, as `check` shows it now.
pub(super) fn example(code: &Code, color: Color) -> String {
    let path = format!("cases/{}.toml", code.example);
    match LoadedCase::of_text(code.example_text, path, code.example) {
        Ok(loaded) => {
            let judging: &[usize] = if code.checker == "judge" { &[0] } else { &[] };
            let judged = Judgements::of_examples().findings(judging, &loaded.case);
            let report = ReadSources::new(&loaded.case.sources).check_with(&loaded.case, judged, today());
            human_code(&loaded.case, &report, code, &loaded.origin(), color.on_stdout())
        }
        Err(error) => error.to_string(),
    }
}
