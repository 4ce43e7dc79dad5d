//! How many errors of each kind were noticed.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use factsnap::mutate::Kind;

/// So many noticed of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) noticed: usize,
    pub(super) of: usize,
}

/// The counts of all cases by kind, and of the case that is being tried.
#[derive(Debug, Default)]
pub(super) struct Table {
    kinds: BTreeMap<Kind, Count>,
    case: Count,
    /// Cases that a person says are wrong.
    skipped: usize,
}

impl Count {
    fn add(&mut self, is_noticed: bool) {
        self.of += 1;
        self.noticed += usize::from(is_noticed);
    }

    pub(super) fn is_at_least(self, percent: u8) -> bool {
        self.noticed * 100 >= self.of * usize::from(percent)
    }

    /// Rounded down, so that 100 % means all.
    fn percent(self) -> String {
        let permille = self.noticed * 1000 / self.of.max(1);
        format!("{}.{}%", permille / 10, permille % 10)
    }
}

impl Table {
    pub(super) fn skip(&mut self) {
        self.skipped += 1;
    }

    pub(super) fn open_case(&mut self) {
        self.case = Count::default();
    }

    pub(super) fn add(&mut self, kind: Kind, is_noticed: bool) {
        self.kinds.entry(kind).or_default().add(is_noticed);
        self.case.add(is_noticed);
    }

    pub(super) fn of_case(&self) -> Count {
        self.case
    }

    pub(super) fn total(&self) -> Count {
        self.kinds
            .values()
            .fold(Count::default(), |sum, count| Count { noticed: sum.noticed + count.noticed, of: sum.of + count.of })
    }

    pub(super) fn human(&self) -> String {
        let mut out = String::from(if self.kinds.is_empty() { "" } else { "\n" });
        for (kind, count) in &self.kinds {
            let _ = writeln!(out, "{kind:<20}{:>6} of {:<6}{:>7}", count.noticed, count.of, count.percent());
        }
        let total = self.total();
        let _ = match total.of {
            0 => writeln!(out, "no claim can be given an error"),
            of => writeln!(out, "{} of {of} noticed", total.noticed),
        };
        let _ = match self.skipped {
            0 => Ok(()),
            1 => writeln!(out, "1 case was skipped: a person says that it is not consistent"),
            cases => writeln!(out, "{cases} cases were skipped: a person says that they are not consistent"),
        };
        out
    }

    pub(super) fn markdown(&self) -> String {
        let mut out = String::from("| kind of error | noticed | of | share |\n|---|---:|---:|---:|\n");
        for (kind, count) in &self.kinds {
            let _ = writeln!(out, "| {kind} | {} | {} | {} |", count.noticed, count.of, count.percent());
        }
        let total = self.total();
        let _ = writeln!(out, "| **all** | {} | {} | {} |", total.noticed, total.of, total.percent());
        out
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, Table};

    #[test]
    fn only_all_is_a_hundred_percent() {
        let mut table = Table::default();
        for at in 0..2000 {
            table.add(Kind::Digit, at > 0);
        }
        assert!(table.human().contains("99.9%"));
        assert!(!table.total().is_at_least(100));
        assert!(table.total().is_at_least(99));
    }
}
