//! Abbreviations.

/// Abbreviations whose full stop ends no sentence, because a name or number follows them; sorted.
pub(crate) const BEFORE_NAME: &[&str] = &[
    "adm", "al", "approx", "apr", "art", "assn", "aug", "ave", "bldg", "blvd", "brig", "ca", "capt", "cf", "cmdr",
    "col", "cpl", "dec", "def", "dept", "dr", "est", "etc", "ex", "feb", "fig", "fr", "gen", "gov", "hon", "jan", "jr",
    "jul", "jun", "lt", "maj", "mar", "messrs", "mr", "mrs", "ms", "msgr", "mt", "no", "nos", "nov", "oct", "pp",
    "pres", "prof", "pvt", "rep", "reps", "rev", "sec", "sen", "sens", "sep", "sept", "sgt", "sr", "st", "supt", "ver",
    "vol", "vs",
];

#[cfg(test)]
mod tests {
    #[test]
    fn table_is_sorted() {
        crate::lexicon::assert_well_formed(super::BEFORE_NAME.iter().copied());
    }
}
