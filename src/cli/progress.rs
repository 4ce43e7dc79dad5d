//! How far a long run has come: a bar on standard error, where that is a terminal.

use std::fs::{self, File};
use std::io::{self, BufRead, IsTerminal};
use std::path::Path;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::input::{Input, lines};

/// Runs shorter than this show nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// The bytes read so far, of those there are.
pub(super) struct Progress {
    bar: ProgressBar,
    started: Instant,
    is_on_terminal: bool,
}

impl Progress {
    /// A bar for some inputs; it stays hidden where nobody would see it move.
    pub(super) fn new(inputs: &[Input]) -> Self {
        let sizes = inputs.iter().map(size).collect::<Option<Vec<u64>>>();
        let bar = match sizes {
            Some(sizes) => ProgressBar::with_draw_target(Some(sizes.iter().sum()), ProgressDrawTarget::hidden()),
            None => ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden()),
        };
        bar.set_style(style(bar.length().is_some()));
        Self { bar, started: Instant::now(), is_on_terminal: io::stderr().is_terminal() }
    }

    /// Opens a file whose bytes count as they are read.
    pub(super) fn open(&self, path: &Path) -> io::Result<Box<dyn BufRead>> {
        Ok(lines(path, self.bar.wrap_read(File::open(path)?)))
    }

    /// Counts a file that was read in one go.
    pub(super) fn file(&self, path: &Path) {
        self.bar.inc(fs::metadata(path).map_or(0, |file| file.len()));
    }

    /// Counts a row of a table that has so many.
    pub(super) fn row(&self, path: &Path, rows: usize) {
        if self.is_on_terminal {
            self.bar.inc(fs::metadata(path).map_or(0, |file| file.len()) / rows.max(1) as u64);
        }
    }

    /// Tells how many cases have been judged, and runs what writes to the terminal with the bar out of its way.
    pub(super) fn show<T>(&self, cases: usize, write: impl FnOnce() -> T) -> T {
        if !self.is_on_terminal {
            return write();
        }
        if self.bar.is_hidden() && self.started.elapsed() > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        let rate = cases as u128 * 1000 / self.started.elapsed().as_millis().max(1);
        self.bar.set_message(format!("{cases} cases, {rate}/s"));
        self.bar.suspend(write)
    }

    /// Takes the bar away.
    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

/// The bytes of an input; `None` where they cannot be known beforehand.
fn size(input: &Input) -> Option<u64> {
    match input {
        Input::Case { path, .. } | Input::Records(path) => Some(fs::metadata(path).map_or(0, |file| file.len())),
        Input::Text(_) | Input::Unreadable(..) => Some(0),
        Input::Standard => None,
    }
}

fn style(has_end: bool) -> ProgressStyle {
    let template = if has_end {
        "{bar:30} {percent:>3}%  {msg}  {elapsed} elapsed, {eta} left"
    } else {
        "{spinner} {msg}  {bytes} in {elapsed}"
    };
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::path::PathBuf;
    use std::sync::{Arc, Mutex};
    use std::time::Duration;

    use indicatif::{ProgressDrawTarget, TermLike};

    use super::{Input, Progress};

    /// A terminal that remembers every line it was given.
    #[derive(Clone, Debug, Default)]
    struct Screen(Arc<Mutex<String>>);

    impl Screen {
        fn write(&self, text: &str) {
            self.0.lock().unwrap().push_str(text);
        }
    }

    impl TermLike for Screen {
        fn width(&self) -> u16 {
            120
        }
        fn move_cursor_up(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn move_cursor_down(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn move_cursor_right(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn move_cursor_left(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn write_line(&self, line: &str) -> io::Result<()> {
            self.write(&format!("{line}\n"));
            Ok(())
        }
        fn write_str(&self, text: &str) -> io::Result<()> {
            self.write(text);
            Ok(())
        }
        fn clear_line(&self) -> io::Result<()> {
            self.write("<clear>");
            Ok(())
        }
        fn flush(&self) -> io::Result<()> {
            Ok(())
        }
    }

    /// What is seen of a run of two seconds, in which something is written at its end.
    fn seen(inputs: &[Input], read: u64) -> String {
        let screen = Screen::default();
        let mut progress = Progress::new(inputs);
        progress.is_on_terminal = true;
        progress.started -= Duration::from_secs(2);
        progress.bar.set_draw_target(ProgressDrawTarget::term_like(Box::new(screen.clone())));
        progress.bar.inc(read);
        progress.show(200, || screen.write("[a case]"));
        progress.finish();
        let seen = screen.0.lock().unwrap();
        seen.clone()
    }

    #[test]
    fn a_short_run_shows_nothing() {
        let mut progress = Progress::new(&[Input::Standard]);
        progress.is_on_terminal = true;
        progress.show(1, || ());
        assert!(progress.bar.is_hidden());
    }

    #[test]
    fn the_bar_tells_rate_and_time_left_and_makes_way() {
        let file = Input::Records(PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")));
        let length = Progress::new(std::slice::from_ref(&file)).bar.length().unwrap();
        let sized = seen(std::slice::from_ref(&file), length / 2);
        assert!(sized.contains(" 50%") || sized.contains(" 49%"), "{sized}");
        assert!(sized.contains("200 cases, ") && sized.contains("/s  ") && sized.contains(" left"), "{sized}");
        assert!(sized.contains("[a case]") && sized.ends_with("<clear>"), "{sized}");
        let (before, _) = sized.split_once("[a case]").unwrap();
        assert!(before.is_empty() || before.ends_with("<clear>"), "{sized}");
        let stream = seen(&[Input::Standard], 2048);
        assert!(stream.contains("200 cases, ") && stream.contains("2.00 KiB in "), "{stream}");
    }

    #[test]
    fn the_end_is_known_but_for_standard_input() {
        let file = Input::Records(PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")));
        assert!(Progress::new(std::slice::from_ref(&file)).bar.length() > Some(0));
        assert_eq!(Progress::new(&[file, Input::Standard]).bar.length(), None);
    }
}
