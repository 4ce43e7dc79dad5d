//! A judge run on one batch: no shell, a clean environment, and bounds for what it may take and write.

use std::io::{self, Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use factsnap::judgement::Judge;
use factsnap::plain_io_words;

/// Bytes that a judge may write about a case, and about a batch besides.
const MOST_OF_CASE: usize = 256 << 10;
const MOST_OF_BATCH: usize = 1 << 20;

/// Bytes of the standard error that are kept for a message.
const COMPLAINT: usize = 2000;

/// How often it is seen whether a judge has ended, or somebody wants it to.
const MOMENT: Duration = Duration::from_millis(50);

/// What every program needs to be found and to run.
const ENVIRONMENT: [&str; 2] = ["PATH", "SYSTEMROOT"];

/// What a judge wrote, and what went wrong if something did.
pub(super) struct Written {
    pub(super) answers: Vec<u8>,
    pub(super) failure: Option<String>,
    /// Whether it could be started at all.
    pub(super) is_started: bool,
}

/// Gives a judge some lines, and waits for it to end.
pub(super) fn run(judge: &Judge, folder: &Path, lines: String, cases: usize, stop: &AtomicBool) -> Written {
    let most = MOST_OF_BATCH + cases * MOST_OF_CASE;
    match start(judge, folder) {
        Ok(child) => Running::new(child, lines, most).wait(judge, stop),
        Err(error) => {
            let program = judge.command.first().map(String::as_str).unwrap_or_default();
            let why = plain_io_words(&error);
            let failure = Some(format!("`{program}` cannot be run: {why}"));
            Written { answers: Vec::new(), failure, is_started: false }
        }
    }
}

fn start(judge: &Judge, folder: &Path) -> io::Result<Child> {
    let mut words = judge.command.iter();
    let mut command = Command::new(words.next().map(String::as_str).unwrap_or_default());
    command.args(words).current_dir(folder).env_clear();
    let named = judge.env.iter().map(String::as_str).chain(ENVIRONMENT);
    command.envs(named.filter_map(|name| Some((name, std::env::var_os(name)?))));
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    #[cfg(unix)]
    if !judge.terminal {
        // A group of its own, so that all it starts can be stopped; at the terminal only the first group may read.
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
    }
    command.spawn()
}

/// What comes from one of the streams of a judge.
enum Stream {
    Answers(Vec<u8>, bool),
    Complaint(Vec<u8>),
}

struct Running {
    child: Child,
    streams: Receiver<Stream>,
    written: Written,
    complaint: Vec<u8>,
}

impl Running {
    fn new(mut child: Child, lines: String, most: usize) -> Self {
        let (give, streams) = channel();
        if let Some(mut input) = child.stdin.take() {
            // Whoever does not want to read on is not forced to.
            thread::spawn(move || drop(input.write_all(lines.as_bytes())));
        }
        if let Some(output) = child.stdout.take() {
            let give = give.clone();
            thread::spawn(move || {
                let mut bytes = Vec::new();
                let _ = output.take(most as u64 + 1).read_to_end(&mut bytes);
                let is_too_much = bytes.len() > most;
                bytes.truncate(most);
                let _ = give.send(Stream::Answers(bytes, is_too_much));
            });
        }
        if let Some(errors) = child.stderr.take() {
            thread::spawn(move || drop(give.send(Stream::Complaint(last(errors)))));
        }
        Self {
            child,
            streams,
            written: Written { answers: Vec::new(), failure: None, is_started: true },
            complaint: Vec::new(),
        }
    }

    fn wait(mut self, judge: &Judge, stop: &AtomicBool) -> Written {
        let started = Instant::now();
        let is_late = || !judge.terminal && started.elapsed() > judge.timeout;
        let mut open = 2;
        while open > 0 && self.written.failure.is_none() {
            match self.streams.recv_timeout(MOMENT) {
                Ok(Stream::Answers(answers, is_too_much)) => {
                    self.written.answers = answers;
                    self.written.failure = is_too_much.then(|| "it writes more than it may".to_owned());
                    open -= 1;
                }
                Ok(Stream::Complaint(complaint)) => {
                    self.complaint = complaint;
                    open -= 1;
                }
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {}
            }
            self.give_up(stop, is_late(), judge);
        }
        let status = self.ended(judge, stop, &is_late);
        if status.is_none() {
            self.stop(judge);
        }
        self.collect();
        self.told(status)
    }

    fn give_up(&mut self, stop: &AtomicBool, is_late: bool, judge: &Judge) {
        if stop.load(Ordering::Relaxed) {
            self.written.failure = Some("it was interrupted".to_owned());
        } else if is_late {
            self.written.failure.get_or_insert_with(|| {
                format!("it took more than {} seconds, which is its `timeout`", judge.timeout.as_secs())
            });
        }
    }

    /// How it ended, if it does in time.
    fn ended(&mut self, judge: &Judge, stop: &AtomicBool, is_late: &dyn Fn() -> bool) -> Option<ExitStatus> {
        while self.written.failure.is_none() {
            if let Ok(Some(status)) = self.child.try_wait() {
                return Some(status);
            }
            thread::sleep(MOMENT / 10);
            self.give_up(stop, is_late(), judge);
        }
        None
    }

    /// Ends it with all that it has started, which may hold on to its streams. Its number is its own until it is waited for.
    fn stop(&mut self, judge: &Judge) {
        #[cfg(unix)]
        if !judge.terminal
            && let Some(group) = i32::try_from(self.child.id()).ok().and_then(rustix::process::Pid::from_raw)
        {
            let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
        }
        let _ = judge;
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// What it wrote before it was stopped counts as well.
    fn collect(&mut self) {
        const PATIENCE: Duration = Duration::from_millis(500);
        while let Ok(stream) = self.streams.recv_timeout(PATIENCE) {
            match stream {
                Stream::Answers(answers, _) => self.written.answers = answers,
                Stream::Complaint(complaint) => self.complaint = complaint,
            }
        }
    }

    fn told(mut self, status: Option<ExitStatus>) -> Written {
        let failed = status.filter(|status| !status.success()).map(|status| format!("it ended with {status}"));
        let failure = self.written.failure.take().or(failed);
        let complaint = String::from_utf8_lossy(&self.complaint);
        let complaint = complaint.lines().map(str::trim).rfind(|line| !line.is_empty());
        let with_complaint = |failure: String| match complaint {
            Some(complaint) => format!("{failure}; it says: {complaint}"),
            None => failure,
        };
        Written { failure: failure.map(with_complaint), ..self.written }
    }
}

/// The last bytes of a stream, all of which is read, so that whoever writes it is not held up.
fn last(mut stream: impl Read) -> Vec<u8> {
    let (mut kept, mut buffer) = (Vec::new(), [0; 4096]);
    while let Ok(count @ 1..) = stream.read(&mut buffer) {
        kept.extend_from_slice(buffer.get(..count).unwrap_or_default());
        let surplus = kept.len().saturating_sub(COMPLAINT);
        kept.drain(..surplus);
    }
    kept
}
