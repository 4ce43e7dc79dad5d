//! Every format that is read back.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| factsnap_fuzz::formats(bytes));
