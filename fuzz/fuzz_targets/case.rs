//! The reader of case files.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| factsnap_fuzz::case(bytes));
