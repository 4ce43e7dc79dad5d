//! Sources and a summary, judged and shown.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| factsnap_fuzz::check(bytes));
