//! Every form that `import` reads.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| factsnap_fuzz::import(bytes));
