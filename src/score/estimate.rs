//! How far a share may be off by chance, where rows of one article repeat each other.
//!
//! An article is drawn with all its rows, so a share of rows is a ratio of two sums over articles. Its variance is the linearised
//! one of survey sampling; what that comes to beside the variance of as many independent rows is the design effect, and by it
//! the rows are fewer than they look: Wilson's score interval (1927) is taken of the effective number of rows, corrected for
//! few articles by Student's t. That is Korn and Graubard's way (1998, *Survey Methodology* 24, 193–201) with Wilson's interval,
//! which Dean and Pagano (2015, *Journal of Survey Statistics and Methodology* 3, 484–503) and Franco et al. (2019, the same, 7,
//! 334–364) recommend: it keeps sense at 0 % and 100 %. The effective number lies between that of rows which all tell something
//! of their own and that of rows which only repeat their article (Kish 1965), so that it is Wilson's interval itself where each
//! article has one row.
#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "bounds and means for people to read; they decide nothing"
)]
#![expect(clippy::cast_sign_loss, reason = "thousandths of a share between 0 and 1")]

use serde::{Deserialize, Serialize};

use super::share::Share;

/// A share, and how far it can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Estimate {
    /// Of all articles together.
    #[serde(flatten)]
    pub share: Share,
    /// With 95 % confidence the share of all such articles is at least so many thousandths.
    pub low: u32,
    /// With 95 % confidence it is at most so many thousandths.
    pub high: u32,
    /// The mean of the articles' own shares, in thousandths: an article counts once, however many rows it has.
    pub by_article: u32,
}

impl Estimate {
    /// From the share of each article; `None` where nothing is counted.
    pub(super) fn new(articles: &[Share]) -> Option<Self> {
        let share = sum(articles);
        let (low, high) = interval(articles);
        let [low, high, by_article] = [low, high, mean(articles)].map(thousandths);
        (share.of > 0).then_some(Self { share, low, high, by_article })
    }

    /// The mean of the flagged of the flawed and the not flagged of the faithful, put together as Newcombe (1998) has it.
    pub(super) fn balanced(flawed: &[Share], faithful: &[Share]) -> Option<Self> {
        let quiet: Vec<Share> = faithful.iter().map(|share| share.complement()).collect();
        let share = sum(flawed).mean(sum(&quiet));
        let ((p, p_low, p_high), (q, q_low, q_high)) = (with_bounds(flawed), with_bounds(&quiet));
        let middle = f64::midpoint(p, q);
        let low = middle - f64::hypot(p - p_low, q - q_low) / 2.0;
        let high = middle + f64::hypot(p_high - p, q_high - q) / 2.0;
        let by_article = f64::midpoint(mean(flawed), mean(&quiet));
        let [low, high, by_article] = [low, high, by_article].map(thousandths);
        (share.of > 0).then_some(Self { share, low, high, by_article })
    }
}

/// The normal deviate of 95 % confidence.
const Z: f64 = 1.959_964;

fn interval(articles: &[Share]) -> (f64, f64) {
    wilson(ratio(sum(articles)), effective_rows(articles))
}

fn with_bounds(articles: &[Share]) -> (f64, f64, f64) {
    let (low, high) = interval(articles);
    (ratio(sum(articles)), low, high)
}

/// As many independent rows would tell as much: no more than there are, and no fewer than if those of an article were all alike.
fn effective_rows(articles: &[Share]) -> f64 {
    let share = sum(articles);
    let (rows, count, p) = (share.of as f64, articles.len() as f64, ratio(share));
    let squares = |of: &dyn Fn(&Share) -> f64| articles.iter().map(|article| of(article).powi(2)).sum::<f64>();
    let variance =
        count / (count - 1.0) * squares(&|article| article.hits as f64 - p * article.of as f64) / rows.powi(2);
    let effect = variance / (p * (1.0 - p) / (rows - 1.0));
    let few = student(rows - 1.0) / student(count - 1.0);
    let all_alike = rows.powi(2) / squares(&|article| article.of as f64);
    // At 0 % and 100 % the articles do not differ, and nothing tells how much they would: the effect is no number, and 1 the
    // greater. With one row in all the same holds for `few`.
    (rows / effect.max(1.0) * few.powi(2)).max(all_alike).min(rows)
}

/// Wilson's interval of a share of so many rows, which need be no whole number.
fn wilson(p: f64, rows: f64) -> (f64, f64) {
    let z2 = Z * Z;
    let middle = rows * p + z2 / 2.0;
    let reach = Z * f64::sqrt(rows * p * (1.0 - p) + z2 / 4.0);
    ((middle - reach) / (rows + z2), (middle + reach) / (rows + z2))
}

/// The deviate of 95 % confidence of Student's t: exact for one and two degrees of freedom, for more by the expansion about
/// the normal deviate (Abramowitz and Stegun 26.7.5), right to 0.005.
fn student(freedom: f64) -> f64 {
    if freedom < 1.0 {
        return f64::INFINITY;
    } else if freedom < 2.0 {
        return 12.706_205;
    } else if freedom < 3.0 {
        return 4.302_653;
    }
    let z = |power: i32| Z.powi(power);
    Z + (z(3) + Z) / (4.0 * freedom)
        + (5.0 * z(5) + 16.0 * z(3) + 3.0 * Z) / (96.0 * freedom.powi(2))
        + (3.0 * z(7) + 19.0 * z(5) + 17.0 * z(3) - 15.0 * Z) / (384.0 * freedom.powi(3))
        + (79.0 * z(9) + 776.0 * z(7) + 1482.0 * z(5) - 1920.0 * z(3) - 945.0 * Z) / (92_160.0 * freedom.powi(4))
}

fn sum(articles: &[Share]) -> Share {
    articles.iter().copied().fold(Share::default(), Share::and)
}

fn ratio(share: Share) -> f64 {
    share.hits as f64 / share.of.max(1) as f64
}

fn mean(articles: &[Share]) -> f64 {
    articles.iter().copied().map(ratio).sum::<f64>() / articles.len().max(1) as f64
}

fn thousandths(share: f64) -> u32 {
    (share.clamp(0.0, 1.0) * 1000.0).round() as u32
}

#[cfg(test)]
mod tests {
    use super::{Estimate, student};
    use crate::score::share::Share;

    fn bounds(articles: &[Share]) -> (u32, u32) {
        Estimate::new(articles).map(|estimate| (estimate.low, estimate.high)).unwrap()
    }

    fn singles(hits: u64, of: u64) -> Vec<Share> {
        (0..of).map(|at| Share::one(at < hits)).collect()
    }

    /// Against values worked out by hand from the formula, as in Newcombe 1998, table I.
    #[test]
    fn with_one_row_an_article_it_is_wilsons_interval() {
        for (hits, of, low, high) in [(81, 263, 255, 366), (15, 148, 62, 160), (0, 20, 0, 161), (1, 29, 6, 172)] {
            assert_eq!(bounds(&singles(hits, of)), (low, high), "{hits}/{of}");
        }
    }

    #[test]
    fn rows_that_only_repeat_their_article_tell_no_more() {
        let articles = [Share { hits: 4, of: 4 }, Share { hits: 0, of: 4 }].repeat(20);
        assert_eq!(bounds(&articles), bounds(&singles(20, 40)));
    }

    /// Worked out by hand: 15 of 30 rows; residuals 2, 1, 0, -1, -2 give 10 · 5/4 / 900 beside 0.25 / 29, a design effect of
    /// 1.611; t is 2.045 with 29 degrees of freedom and 2.776 with 4, so that 10.10 rows count.
    #[test]
    fn articles_that_differ_widen_the_interval() {
        let articles = [5, 4, 3, 2, 1].map(|hits| Share { hits, of: 6 });
        assert_eq!(bounds(&articles), (238, 762));
    }

    #[test]
    fn one_article_tells_as_much_as_one_row() {
        assert_eq!(bounds(&[Share { hits: 2, of: 2 }]), bounds(&singles(1, 1)));
        assert_eq!(bounds(&[Share { hits: 0, of: 7 }]), bounds(&singles(0, 1)));
        assert_eq!(bounds(&[Share { hits: 2, of: 4 }]), (55, 945));
        assert_eq!(Estimate::new(&[]), None);
    }

    #[test]
    fn an_article_counts_once_in_the_mean() {
        let estimate = Estimate::new(&[Share { hits: 9, of: 9 }, Share { hits: 0, of: 1 }]).unwrap();
        assert_eq!((estimate.share.thousandths(), estimate.by_article), (Some(900), 500));
    }

    #[test]
    fn a_mean_is_surer_than_its_parts() {
        let half = singles(50, 100);
        let both = Estimate::balanced(&half, &half).unwrap();
        let (low, high) = bounds(&half);
        assert!(both.high - both.low < high - low);
        assert_eq!(both.share.thousandths(), Some(500));
        assert_eq!(Estimate::balanced(&half, &[]), None);
    }

    #[test]
    fn students_deviates_are_those_of_the_tables() {
        for (freedom, deviate) in
            [(1.0, 12.706), (2.0, 4.303), (3.0, 3.182), (4.0, 2.776), (10.0, 2.228), (47.0, 2.012)]
        {
            assert!((student(freedom) - deviate).abs() < 0.005, "{freedom}: {}", student(freedom));
        }
    }
}
