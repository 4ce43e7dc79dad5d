//! What a report says of itself.

use jiff::civil::Date;

/// The title of a report, the day it was made and the version that made it.
///
/// ```
/// let about = factsnap::render::About::on(factsnap::today());
/// assert_eq!(about.title, "Fact check report");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// What the page is called.
    pub title: String,
    /// The day of the run; the page is the same on every other day.
    pub date: Date,
    /// The version of this program.
    pub version: String,
}

impl About {
    /// A report made on a day by this version.
    pub fn on(date: Date) -> Self {
        Self { title: "Fact check report".to_owned(), date, version: env!("CARGO_PKG_VERSION").to_owned() }
    }

    /// The same under another title.
    #[must_use]
    pub fn titled(self, title: impl Into<String>) -> Self {
        Self { title: title.into(), ..self }
    }
}
