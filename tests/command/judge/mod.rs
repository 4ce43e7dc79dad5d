//! `factsnap judge`, and what becomes of its records in every other command.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod formats;
mod hostile;
mod newsroom;
mod project;
mod recipes;
mod records;
