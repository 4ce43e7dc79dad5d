//! Scores as tables for people: a row a checker, a column a figure, each with its 95 % interval.

use std::fmt::Write as _;

use factsnap::render::visible;
use factsnap::score::{Counts, Drop, Figure, ROWS, Scores, Share};

/// Every group that has a figure, one table each.
pub(super) fn human(scores: &Scores) -> String {
    let mut out = String::from("95 % intervals after Wilson in brackets; labelled cases, and claims with an expect\n");
    let only_one = scores.data_sets.len() == 1;
    for (name, group) in scores.groups() {
        if only_one && name.starts_with("data set ") {
            continue; // it would repeat what stands above
        }
        for (counted, rows) in group.tables() {
            if rows.is_empty() {
                continue;
            }
            let _ = writeln!(out, "\n{:<32}{}", format!("{}: {counted}", visible(&name)), heads());
            for row in ROWS {
                if let Some(counts) = rows.get(row) {
                    let _ = writeln!(out, "  {row:<30}{}", line(counts));
                }
            }
        }
    }
    out
}

const WIDTH: usize = 30;

fn heads() -> String {
    Figure::ALL.map(|figure| format!("{:<WIDTH$}", figure.name())).concat().trim_end().to_owned()
}

fn line(counts: &Counts) -> String {
    Figure::ALL.map(|figure| format!("{:<WIDTH$}", cell(counts, figure))).concat().trim_end().to_owned()
}

fn cell(counts: &Counts, figure: Figure) -> String {
    let share = counts.share(figure);
    let Some(bounds) = counts.bounds(figure) else { return "-".to_owned() };
    let interval = format!("[{}, {}]", percent(bounds.low.into()), percent(bounds.high.into()));
    // A balanced accuracy is a mean of two shares, and no number of cases stands behind it.
    match figure {
        Figure::BalancedAccuracy => format!("{} {interval}", shown(share)),
        _ => format!("{}/{} {} {interval}", share.hits, share.of, shown(share)),
    }
}

fn shown(share: Share) -> String {
    share.thousandths().map_or_else(|| "-".to_owned(), |thousandths| format!("{}%", percent(thousandths)))
}

fn percent(thousandths: u128) -> String {
    format!("{}.{}", thousandths / 10, thousandths % 10)
}

/// A figure that is worse than the kept one.
pub(super) fn drop_line(drop: &Drop) -> String {
    let count = |share: Share| match (drop.figure, share.of) {
        (_, 0) => "nothing".to_owned(),
        (Figure::BalancedAccuracy, _) => shown(share),
        _ => format!("{} ({}/{})", shown(share), share.hits, share.of),
    };
    let (group, counted, row) = (visible(&drop.group), drop.counted, &drop.row);
    let (figure, now, before) = (drop.figure.name(), count(drop.now), count(drop.before));
    format!("worse: {row} {figure} of {counted} ({group}): {now}, was {before}")
}
