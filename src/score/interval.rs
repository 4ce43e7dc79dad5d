//! How far a share may be off by chance: Wilson's score interval (1927), and Newcombe's way (1998) to put two together.
#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "bounds for people to read; they decide nothing"
)]
#![expect(clippy::cast_sign_loss, reason = "thousandths of a share between 0 and 1")]

use super::counts::Share;

/// The lower and the upper bound of a share, in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// At least so many thousandths.
    pub low: u32,
    /// At most so many thousandths.
    pub high: u32,
}

/// The normal deviate of 95 % confidence.
const Z: f64 = 1.959_964;

pub(super) fn wilson(share: Share) -> Bounds {
    let (low, high) = interval(share);
    bounds(low, high)
}

/// The bounds of the mean of a share and another's complement.
pub(super) fn balanced(found: Share, alarms: Share) -> Bounds {
    let (p, q) = (ratio(found), 1.0 - ratio(alarms));
    let (p_low, p_high) = interval(found);
    let (alarms_low, alarms_high) = interval(alarms);
    let below = f64::hypot(p - p_low, q - (1.0 - alarms_high));
    let above = f64::hypot(p_high - p, (1.0 - alarms_low) - q);
    bounds(f64::midpoint(p, q) - below / 2.0, f64::midpoint(p, q) + above / 2.0)
}

fn ratio(share: Share) -> f64 {
    share.hits as f64 / share.of.max(1) as f64
}

fn interval(share: Share) -> (f64, f64) {
    let (n, p) = (share.of.max(1) as f64, ratio(share));
    let z2 = Z * Z;
    let middle = p + z2 / (2.0 * n);
    let reach = Z * f64::sqrt(p * (1.0 - p) / n + z2 / (4.0 * n * n));
    ((middle - reach) / (1.0 + z2 / n), (middle + reach) / (1.0 + z2 / n))
}

fn bounds(low: f64, high: f64) -> Bounds {
    let thousandths = |share: f64| (share.clamp(0.0, 1.0) * 1000.0).round() as u32;
    Bounds { low: thousandths(low), high: thousandths(high) }
}

#[cfg(test)]
mod tests {
    use super::{Bounds, balanced, wilson};
    use crate::score::Share;

    /// Against values worked out by hand from the formula, as in Newcombe 1998, table I.
    #[test]
    fn wilsons_intervals() {
        for (hits, of, low, high) in [(81, 263, 255, 366), (15, 148, 62, 160), (0, 20, 0, 161), (1, 29, 6, 172)] {
            assert_eq!(wilson(Share { hits, of }), Bounds { low, high }, "{hits}/{of}");
        }
    }

    #[test]
    fn a_mean_is_surer_than_its_parts() {
        let (found, alarms) = (Share { hits: 50, of: 100 }, Share { hits: 50, of: 100 });
        let (one, both) = (wilson(found), balanced(found, alarms));
        assert!(both.high - both.low < one.high - one.low);
    }
}
