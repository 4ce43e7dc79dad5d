//! The command as people and other programs use it. One test binary, because each costs the time to link the whole crate.

mod bad_input;
mod formats;
mod html;
mod judge;
mod plugins;
mod recipes;
#[cfg(unix)]
mod review;
mod revisions;
mod score;
mod sessions;
mod streams;
mod tables;
