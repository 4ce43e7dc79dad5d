//! Files and folders: what is written is there whole or not at all, and what lies below a folder is found in one way.

mod walk;
mod whole;

pub use walk::{CONFIG_FILE, files_below, has_ending};
pub use whole::{WholeFile, write_new, write_whole};
