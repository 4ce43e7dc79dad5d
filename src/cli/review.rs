//! `factsnap review`: the pending verdicts, one after the other, each with its diff, answered by a key.

use std::io::{self, IsTerminal, Write};

use clap::Args;
use console::{Key, Style, Term};
use factsnap::Problem;
use factsnap::render::{visible, visible_lines};
use factsnap::suite::{Pending, Suite};

use super::color::Color;
use super::complain;
use super::outcome::{Ended, Outcome};
use super::suite::{SuiteArguments, bold, counts, painted, pending, styled};

const EXAMPLES: &str = "\
Keys: a or Enter accepts, r or Escape rejects, s or the space bar skips; A, R and S do so with all that remain; d switches \
between the diff and the whole verdict; q or Ctrl-C stops. These are the keys of `cargo insta review`, which works \
on the same files. What was accepted or rejected before that stays so.

Exit status: 0 at the end or when stopped, 2 if something could not be read or written.

Examples:
  factsnap review
  factsnap review weather/rain cases/numeric";

/// What `review` takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// Cases: ids or parts of them, case files, snapshots, folders; default: all that are pending
    paths: Vec<String>,
    #[command(flatten)]
    suite: SuiteArguments,
}

/// Runs `review`.
pub(crate) fn run(arguments: &Arguments, color: Color) -> Ended {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        let help = "without one, use `factsnap accept` for everything pending, `factsnap accept ID` for one case, or `factsnap reject`";
        return Err(Problem::new("a review needs a terminal").with_help(Some(help.to_owned())).into());
    }
    let suite = arguments.suite.suite()?;
    let (verdicts, outcome) = pending(&suite, &arguments.paths, color)?;
    let coloured = color.on_stdout();
    let mut review = Review {
        suite,
        term: Term::stdout(),
        color,
        coloured,
        whole: false,
        done: Done { outcome, ..Done::default() },
    };
    review.all(&verdicts)?;
    Ok(review.done.outcome)
}

/// A review under way.
struct Review {
    suite: Suite,
    term: Term,
    color: Color,
    coloured: bool,
    /// Whether verdicts are shown whole instead of as diffs.
    whole: bool,
    done: Done,
}

/// What was done so far.
#[derive(Debug, Default)]
struct Done {
    accepted: usize,
    rejected: usize,
    outcome: Outcome,
}

/// A person's word on a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    Accept,
    Reject,
    Skip,
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    One(Word),
    Rest(Word),
    OtherView,
    Stop,
}

fn wish(key: &Key) -> Option<Wish> {
    Some(match key {
        Key::Char('a') | Key::Enter => Wish::One(Word::Accept),
        Key::Char('r') | Key::Escape => Wish::One(Word::Reject),
        Key::Char('s' | ' ') => Wish::One(Word::Skip),
        Key::Char('A') => Wish::Rest(Word::Accept),
        Key::Char('R') => Wish::Rest(Word::Reject),
        Key::Char('S') => Wish::Rest(Word::Skip),
        Key::Char('d') => Wish::OtherView,
        Key::Char('q' | '\u{3}') | Key::CtrlC => Wish::Stop,
        _ => return None,
    })
}

impl Review {
    fn all(&mut self, verdicts: &[Pending]) -> io::Result<()> {
        let mut rest = None;
        for (index, pending) in verdicts.iter().enumerate() {
            let word = match rest {
                Some(word) => word,
                None => match self.ask(pending, index + 1, verdicts.len())? {
                    Wish::One(word) => word,
                    Wish::Rest(word) => *rest.insert(word),
                    Wish::OtherView | Wish::Stop => break,
                },
            };
            self.say(word, pending)?;
        }
        let Done { accepted, rejected, .. } = self.done;
        let left = verdicts.len() - accepted - rejected;
        let counted = counts(&[(accepted, "accepted"), (rejected, "rejected"), (left, "not reviewed")]);
        writeln!(self.term, "{}", if counted.is_empty() { "no verdict is pending" } else { &counted })
    }

    /// Shows a verdict until a key says what becomes of it.
    fn ask(&mut self, pending: &Pending, number: usize, all: usize) -> io::Result<Wish> {
        loop {
            self.show(pending, number, all)?;
            let wish = loop {
                match self.term.read_key_raw() {
                    Ok(key) => {
                        if let Some(wish) = wish(&key) {
                            break wish;
                        }
                    }
                    // The terminal is gone, and whoever sat at it.
                    Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => break Wish::Stop,
                    Err(error) => return Err(error),
                }
            };
            if wish != Wish::OtherView {
                return Ok(wish);
            }
            self.whole = !self.whole;
        }
    }

    fn show(&mut self, pending: &Pending, number: usize, all: usize) -> io::Result<()> {
        let text = if self.whole { self.suite.verdict(pending) } else { self.suite.diff(pending) };
        let text = text.map_or_else(
            |problem| visible_lines(&problem.to_string()).into_owned(),
            |text| painted(text.trim_end(), self.coloured),
        );
        let title = bold(&format!("[{number}/{all}] {}", pending.name), self.coloured);
        let case = pending.case.as_ref().map(|case| self.suite.shown(case));
        let case =
            case.map_or_else(|| "the case of this verdict is gone".to_owned(), |case| visible(&case).into_owned());
        writeln!(self.term, "\n{title}\n{case}\n\n{text}\n\n{}", self.keys())
    }

    fn keys(&self) -> String {
        let key = |key: &str, style: Style| styled(key, style.bold(), self.coloured);
        format!(
            "{} accept   {} reject   {} skip   {} {}   {} stop   (A, R, S: all that remain)",
            key("a", Style::new().green()),
            key("r", Style::new().red()),
            key("s", Style::new().yellow()),
            key("d", Style::new().cyan()),
            if self.whole { "diff" } else { "whole verdict" },
            key("q", Style::new()),
        )
    }

    fn say(&mut self, word: Word, pending: &Pending) -> io::Result<()> {
        let (result, done) = match word {
            Word::Accept => (self.suite.accept(pending), "accepted"),
            Word::Reject => (self.suite.reject(pending), "rejected"),
            Word::Skip => (Ok(()), "skipped"),
        };
        if let Err(problem) = result {
            self.done.outcome.worsen(Outcome::Failed);
            complain(self.color, &problem.into());
            return Ok(());
        }
        self.done.accepted += usize::from(word == Word::Accept);
        self.done.rejected += usize::from(word == Word::Reject);
        writeln!(self.term, "{done} {}", pending.name)
    }
}

#[cfg(test)]
mod tests {
    use console::Key;

    use super::{Wish, Word, wish};

    #[test]
    fn the_keys_are_those_of_cargo_insta() {
        for (keys, word) in [
            ([Key::Char('a'), Key::Enter], Word::Accept),
            ([Key::Char('r'), Key::Escape], Word::Reject),
            ([Key::Char('s'), Key::Char(' ')], Word::Skip),
        ] {
            assert!(keys.iter().all(|key| wish(key) == Some(Wish::One(word))));
        }
        assert_eq!(wish(&Key::Char('A')), Some(Wish::Rest(Word::Accept)));
        assert_eq!(wish(&Key::CtrlC), Some(Wish::Stop));
        assert_eq!(wish(&Key::Char('x')), None);
    }
}
