//! Scores as tables for people: a row for each data set and one for all, a column for each figure.

use factsnap::render::visible;
use factsnap::score::{Compared, Drop, Earned, Earnings, Estimate, Figure, Group, Pair, Scores, Share};

/// What stands side by side, what matters most first; three figures are as wide as a terminal.
const TABLES: [&[Figure]; 7] = [
    &[Figure::ErrorsFound, Figure::FaithfulFlagged, Figure::FlagPrecision],
    &[Figure::NumericErrorsFound, Figure::TimeframeErrorsFound, Figure::AttributionErrorsFound],
    &[Figure::RightSupported, Figure::RightUndetermined, Figure::RightNoFinding],
    &[Figure::RightFlagged, Figure::FlagsOnFaithful, Figure::FlagsBesideError],
    &[Figure::FaithfulFlaggedNumeric, Figure::FaithfulFlaggedTimeframe, Figure::FaithfulFlaggedAttribution],
    &[Figure::FlawedFlagged, Figure::FlawedFlaggedBeside, Figure::BalancedAccuracy],
    &[Figure::ErrorsFoundByAny, Figure::OtherErrorsFound],
];

/// A name, and the figures that stand behind it.
type Row<'s> = (String, &'s Group);

/// The tables of a data set each and all together, and of those tags that begin as `tags` says.
pub(super) fn human(scores: &Scores, tags: &[String]) -> String {
    let mut rows: Vec<Row<'_>> = Vec::new();
    if scores.data_sets.len() > 1 {
        rows.extend(named(&scores.data_sets));
    }
    rows.push(("all".to_owned(), &scores.all));
    rows.extend(named(&scores.tags).filter(|(tag, _)| tags.iter().any(|wanted| is_of(tag, wanted))));
    let tables = TABLES.iter().filter_map(|figures| table(&rows, figures));
    [head(&scores.all)].into_iter().chain(tables).collect::<Vec<_>>().join("\n")
}

fn named<'s>(groups: impl IntoIterator<Item = (&'s String, &'s Group)>) -> impl Iterator<Item = Row<'s>> {
    groups.into_iter().map(|(name, group)| (visible(name).into_owned(), group))
}

/// Whether a tag is the one that is wanted, or one of that kind: `kind:numeric` of `kind`.
fn is_of(tag: &str, wanted: &str) -> bool {
    tag.strip_prefix(wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with(':') || wanted.ends_with(':'))
}

fn head(all: &Group) -> String {
    let plural = |count: u64, one: &str, more: &str| format!("{count} {}", if count == 1 { one } else { more });
    let summaries = plural(all.summaries, "summary", "summaries");
    let articles = plural(all.articles, "article", "articles");
    format!("{summaries} of {articles}; in brackets 95 % intervals by article, after ø the mean over the articles\n")
}

/// A row for each group; no column of which nothing is counted, and no table without a column.
fn table(rows: &[Row<'_>], figures: &[Figure]) -> Option<String> {
    let names = [String::new()].into_iter().chain(rows.iter().map(|(name, _)| name.clone())).collect();
    let is_counted = |figure: &&Figure| rows.iter().any(|(_, group)| group.figures.contains_key(figure));
    let columns: Vec<_> = figures.iter().filter(is_counted).map(|figure| column(rows, *figure)).collect();
    let all = [padded(names, Side::Left)].into_iter().chain(columns.iter().cloned()).collect();
    let lines = beside(all, "  ").iter().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().join("\n");
    (!columns.is_empty()).then(|| lines + "\n")
}

/// A figure's name, and below it what it is in each group, part under part.
fn column(rows: &[Row<'_>], figure: Figure) -> Vec<String> {
    let parts: Vec<[String; 4]> = rows.iter().map(|(_, group)| parts(group.figures.get(&figure), figure)).collect();
    let sides = [Side::Right, Side::Right, Side::Left, Side::Right].into_iter().enumerate();
    let parts = sides.map(|(at, side)| padded(parts.iter().map(|parts| parts[at].clone()).collect(), side));
    let cells = beside(parts.collect(), " ");
    padded([figure.name().to_owned()].into_iter().chain(cells).collect(), Side::Left)
}

/// The lines of several columns, without those that are empty.
fn beside(columns: Vec<Vec<String>>, gap: &str) -> Vec<String> {
    let full = columns.into_iter().filter(|column| column.iter().any(|cell| !cell.is_empty()));
    full.reduce(|left, right| left.iter().zip(right).map(|(left, right)| format!("{left}{gap}{right}")).collect())
        .unwrap_or_default()
}

/// "7/10", "70.0%", "[39.7, 89.2]", "ø 71.4%".
fn parts(estimate: Option<&Estimate>, figure: Figure) -> [String; 4] {
    let Some(estimate) = estimate else { return ["-", "", "", ""].map(str::to_owned) };
    let share = estimate.share;
    let [low, high, mean] = [estimate.low, estimate.high, estimate.by_article].map(|share| percent(share.into()));
    // A balanced accuracy is a mean of two shares, and no number of summaries stands behind it.
    let fraction = match figure {
        Figure::BalancedAccuracy => String::new(),
        _ => format!("{}/{}", share.hits, share.of),
    };
    [fraction, shown(share), format!("[{low}, {high}]"), format!("ø {mean}%")]
}

#[derive(Clone, Copy)]
enum Side {
    Left,
    Right,
}

/// The texts, all as wide as the widest.
fn padded(texts: Vec<String>, side: Side) -> Vec<String> {
    let width = texts.iter().map(|text| text.chars().count()).max().unwrap_or_default();
    let pad = |text: String| match side {
        Side::Left => format!("{text:<width$}"),
        Side::Right => format!("{text:>width$}"),
    };
    texts.into_iter().map(pad).collect()
}

fn shown(share: Share) -> String {
    share.thousandths().map_or_else(|| "-".to_owned(), |thousandths| format!("{}%", percent(thousandths)))
}

fn percent(thousandths: u64) -> String {
    format!("{}.{}", thousandths / 10, thousandths % 10)
}

/// Rules alone, each judge alone, what either flags and what both do, and how far every two agree.
pub(super) fn compared(compared: &Compared) -> String {
    let rows: Vec<Row<'_>> = compared.views().map(|(name, group)| (name.to_owned(), group)).collect();
    let tables = [TABLES[0], TABLES[5]].into_iter().filter_map(|figures| table(&rows, figures));
    let tables = tables.collect::<Vec<_>>().join("\n");
    let pairs: String = compared.pairs.iter().map(pair_line).collect();
    format!(
        "\nOf the summaries that a judge has judged: rules alone, each judge alone, what either flags, and what both flag.\n\n{tables}\n{pairs}"
    )
}

/// "rules and reader: 3 right by rules alone, 5 by reader alone; kappa 0.41 over 40 summaries".
fn pair_line(pair: &Pair) -> String {
    let Pair { first, second, first_alone, second_alone, summaries, kappa, .. } = pair;
    let kappa = kappa.map_or_else(
        || "-".to_owned(),
        |kappa| format!("{}{}.{:02}", if kappa < 0 { "-" } else { "" }, kappa.abs() / 100, kappa.abs() % 100),
    );
    format!(
        "{first} and {second}: {first_alone} right by {first} alone, {second_alone} by {second} alone; \
         Cohen's kappa {kappa} over {summaries} summaries\n"
    )
}

/// A row for each rule that decides something, those that earn most first, and the names of the others.
pub(super) fn earnings(earnings: &Earnings) -> String {
    let (mut deciding, idle): (Vec<Earned>, Vec<Earned>) = earnings.rules().partition(|earned| earned.decides > 0);
    deciding.sort_by_key(|earned| (std::cmp::Reverse(earned.hits - earned.alarms), earned.rule.name));
    if deciding.is_empty() {
        return String::new();
    }
    let column = |head: &str, cell: &dyn Fn(&Earned) -> String, side| {
        padded([head.to_owned()].into_iter().chain(deciding.iter().map(cell)).collect(), side)
    };
    let columns = vec![
        column("rule", &|earned| earned.rule.name.to_owned(), Side::Left),
        column("checker", &|earned| earned.rule.checker.to_owned(), Side::Left),
        column("found", &|earned| signed(earned.hits), Side::Right),
        column("false flags", &|earned| signed(earned.alarms), Side::Right),
        column("changes", &|earned| earned.decides.to_string(), Side::Right),
    ];
    let lines: Vec<String> = beside(columns, "  ").iter().map(|line| line.trim_end().to_owned()).collect();
    let head = "With each rule minus without it: errors found, false flags; in how many summaries a verdict changes.";
    format!("\n{head}\n\n{}\n{}", lines.join("\n"), idle_lines(&idle))
}

/// The names of rules that decide nothing, some to a line.
fn idle_lines(idle: &[Earned]) -> String {
    const TO_A_LINE: usize = 5;
    let names: Vec<&str> = idle.iter().map(|earned| earned.rule.name).collect();
    let lines: Vec<String> = names.chunks(TO_A_LINE).map(|names| format!("  {}\n", names.join(", "))).collect();
    if lines.is_empty() { String::new() } else { format!("\nThese rules change nothing here:\n{}", lines.concat()) }
}

fn signed(count: i64) -> String {
    if count == 0 { "0".to_owned() } else { format!("{count:+}") }
}

/// A figure that is worse than the kept one.
pub(super) fn drop_line(drop: &Drop) -> String {
    let count = |share: Share| match (drop.figure, share.of) {
        (_, 0) => "nothing".to_owned(),
        (Figure::BalancedAccuracy, _) => shown(share),
        _ => format!("{} ({}/{})", shown(share), share.hits, share.of),
    };
    let (figure, now, before) = (drop.figure.name(), count(drop.now), count(drop.before));
    format!("worse: {figure} ({}): {now}, was {before}", visible(&drop.group))
}

#[cfg(test)]
mod tests {
    use super::is_of;

    #[test]
    fn a_tag_is_wanted_by_its_name_or_kind() {
        assert!(is_of("kind:numeric", "kind") && is_of("kind:numeric", "kind:") && is_of("pure", "pure"));
        assert!(!is_of("kindred", "kind") && !is_of("kind:numeric", "num"));
    }
}
