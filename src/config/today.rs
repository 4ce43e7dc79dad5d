//! The day that a run takes place on.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Today in UTC, or the day of `SOURCE_DATE_EPOCH` where that is set, as for builds that give the same bytes on every day.
pub fn today() -> Date {
    let told = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    let now = told.and_then(|seconds| Timestamp::from_second(seconds).ok()).unwrap_or_else(Timestamp::now);
    TimeZone::UTC.to_datetime(now).date()
}
