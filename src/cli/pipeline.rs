//! Reading, checking and writing at once, on several threads, in the order of the input and in bounded memory.

use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, channel, sync_channel};
use std::thread::{self, Scope};

/// Pieces in a row that one worker is given, since neighbours have much in common.
const TURN: usize = 16;

/// Pieces that wait on either side of a worker: enough to keep it busy while another has one that takes long, few enough to forget.
const WAITING: usize = 2 * TURN;

/// Hands every piece that `produce` gives to one of some workers, and what becomes of it to `consume`, in the order given.
///
/// A turn of pieces goes to whichever worker has the fewest before it, and whose turn it was is noted, so that nothing needs
/// sorting; `work` makes one answer of each piece. `consume` is given nothing where it would have to wait: time to show what it
/// has. Where it fails, everything stops.
pub(super) fn run<I: Send, O: Send>(
    workers: usize,
    produce: impl FnOnce(&mut dyn FnMut(I) -> bool) + Send,
    work: impl Fn(&mut dyn Iterator<Item = I>, &mut dyn FnMut(O) -> bool) + Sync,
    mut consume: impl FnMut(Option<O>) -> io::Result<()>,
) -> io::Result<()> {
    let ahead: Vec<AtomicUsize> = (0..workers.max(1)).map(|_| AtomicUsize::new(0)).collect();
    thread::scope(|scope| {
        let (inputs, outputs): (Vec<_>, Vec<_>) = ahead.iter().map(|ahead| lane(scope, ahead, &work)).unzip();
        let (turns, whose) = channel::<usize>();
        let ahead = &ahead;
        scope.spawn(move || {
            let (mut lane, mut given) = (0, 0);
            produce(&mut |piece| {
                if given % TURN == 0 {
                    lane = (0..ahead.len()).min_by_key(|&lane| ahead[lane].load(Ordering::Relaxed)).unwrap_or_default();
                    if turns.send(lane).is_err() {
                        return false;
                    }
                }
                given += 1;
                ahead[lane].fetch_add(1, Ordering::Relaxed);
                inputs[lane].send(piece).is_ok()
            });
        });
        while let Some(lane) = next(&whose, &mut consume)? {
            for _ in 0..TURN {
                // A lane that has ended on its turn was given nothing more, nor was any after it.
                let Some(answer) = next(&outputs[lane], &mut consume)? else { return Ok(()) };
                consume(Some(answer))?;
            }
        }
        Ok(())
    })
}

/// What comes next; nothing at the end.
fn next<T, O>(queue: &Receiver<T>, consume: &mut impl FnMut(Option<O>) -> io::Result<()>) -> io::Result<Option<T>> {
    match queue.try_recv() {
        Ok(next) => Ok(Some(next)),
        Err(TryRecvError::Disconnected) => Ok(None),
        Err(TryRecvError::Empty) => {
            consume(None)?;
            Ok(queue.recv().ok())
        }
    }
}

/// A worker with the ends of its two queues; it counts the pieces that are ahead of it.
fn lane<'s, I: Send + 's, O: Send + 's>(
    scope: &'s Scope<'s, '_>,
    ahead: &'s AtomicUsize,
    work: &'s (impl Fn(&mut dyn Iterator<Item = I>, &mut dyn FnMut(O) -> bool) + Sync),
) -> (SyncSender<I>, Receiver<O>) {
    let (input, pieces) = sync_channel::<I>(WAITING);
    let (answers, output) = sync_channel::<O>(WAITING);
    scope.spawn(move || {
        work(&mut pieces.into_iter(), &mut |answer| {
            ahead.fetch_sub(1, Ordering::Relaxed);
            answers.send(answer).is_ok()
        });
    });
    (input, output)
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::run;

    /// Gives every number as it is.
    fn same(numbers: &mut dyn Iterator<Item = u64>, give: &mut dyn FnMut(u64) -> bool) {
        for number in numbers {
            if !give(number) {
                break;
            }
        }
    }

    #[test]
    fn answers_come_in_the_order_of_the_pieces() {
        for workers in [1, 2, 3, 7] {
            let mut seen = Vec::new();
            let slow = |numbers: &mut dyn Iterator<Item = u64>, give: &mut dyn FnMut(u64) -> bool| {
                let slow = |n: &u64| std::thread::sleep(Duration::from_micros(n * 7 % 90));
                same(&mut numbers.inspect(slow), give);
            };
            let all = |give: &mut dyn FnMut(u64) -> bool| assert!((0..500).all(give));
            run(workers, all, slow, |answer| {
                seen.extend(answer);
                Ok(())
            })
            .unwrap();
            assert_eq!(seen, (0..500).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_failure_to_write_stops_the_reading() {
        let given = AtomicUsize::new(0);
        let without_end = |give: &mut dyn FnMut(u64) -> bool| {
            while give(0) {
                given.fetch_add(1, Ordering::Relaxed);
            }
        };
        let closed = |answer: Option<u64>| match answer {
            Some(_) => Err(io::Error::from(io::ErrorKind::BrokenPipe)),
            None => Ok(()),
        };
        assert!(run(2, without_end, same, closed).is_err());
        assert!(given.into_inner() < 1000);
    }
}
