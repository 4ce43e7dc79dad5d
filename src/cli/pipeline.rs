//! Reading, checking and writing at once, on several threads, in the order of the input and in bounded memory.

use std::io;
use std::iter;
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::thread::{self, Scope};

/// Pieces in a row that one worker is given, since neighbours have much in common.
const TURN: usize = 16;

/// Pieces that wait on either side of a worker: enough to keep it busy, few enough to forget.
const WAITING: usize = 2 * TURN;

/// Hands every piece that `produce` gives to one of some workers, and what becomes of it to `consume`, in the order given.
///
/// The workers take turns, so that it is known whose the next answer is and nothing needs sorting; `work` makes one answer of
/// each piece. `consume` is given nothing where it would have to wait: time to show what it has. Where it fails, everything stops.
pub(super) fn run<I: Send, O: Send>(
    workers: usize,
    produce: impl FnOnce(&mut dyn FnMut(I) -> bool) + Send,
    work: impl Fn(&mut dyn Iterator<Item = I>, &mut dyn FnMut(O) -> bool) + Sync,
    mut consume: impl FnMut(Option<O>) -> io::Result<()>,
) -> io::Result<()> {
    thread::scope(|scope| {
        let lanes = (0..workers.max(1)).map(|_| lane(scope, &work));
        let (inputs, outputs): (Vec<_>, Vec<_>) = lanes.unzip();
        scope.spawn(move || {
            let mut turns = turns(&inputs);
            produce(&mut |piece| turns.next().is_some_and(|lane| lane.send(piece).is_ok()));
        });
        // A lane that has ended on its turn was given nothing more, nor was any after it.
        for lane in turns(&outputs) {
            let answer = match lane.try_recv() {
                Ok(answer) => answer,
                Err(TryRecvError::Disconnected) => break,
                Err(TryRecvError::Empty) => {
                    consume(None)?;
                    let Ok(answer) = lane.recv() else { break };
                    answer
                }
            };
            consume(Some(answer))?;
        }
        Ok(())
    })
}

/// A worker with the ends of its two queues.
fn lane<'s, I: Send + 's, O: Send + 's>(
    scope: &'s Scope<'s, '_>,
    work: &'s (impl Fn(&mut dyn Iterator<Item = I>, &mut dyn FnMut(O) -> bool) + Sync),
) -> (SyncSender<I>, Receiver<O>) {
    let (input, pieces) = sync_channel::<I>(WAITING);
    let (answers, output) = sync_channel::<O>(WAITING);
    scope.spawn(move || work(&mut pieces.into_iter(), &mut |answer| answers.send(answer).is_ok()));
    (input, output)
}

/// Whose turn it is, piece by piece.
fn turns<L>(lanes: &[L]) -> impl Iterator<Item = &L> {
    lanes.iter().flat_map(|lane| iter::repeat_n(lane, TURN)).cycle()
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
