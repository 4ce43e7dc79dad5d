//! Quantities grouped by normal form.
