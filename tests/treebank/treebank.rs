//! Learns the syntax model from a treebank, and measures it on one.
//!
//! `train TREEBANK MODEL` writes a model; `measure TREEBANK [MODEL]` says how well that model, else the crate's own, reads;
//! `show TEXT` says how it reads a text. A treebank is a file of
//! Universal Dependencies (`.conllu`).

use std::process::ExitCode;

use factsnap::treebank::{measure, show, train};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments[..] {
        ["train", treebank, model] => {
            std::fs::read_to_string(treebank).and_then(|file| std::fs::write(model, train(&file)))
        }
        ["measure", treebank] => std::fs::read_to_string(treebank).map(|file| print!("{}", measure(&file, None))),
        ["measure", treebank, model] => std::fs::read_to_string(treebank)
            .and_then(|file| std::fs::read(model).map(|model| print!("{}", measure(&file, Some(&model))))),
        ["show", text] => std::fs::read_to_string(text).map(|text| print!("{}", show(&text))),
        _ => Err(std::io::Error::other(
            "usage: treebank train TREEBANK MODEL | treebank measure TREEBANK [MODEL] | treebank show TEXT",
        )),
    };
    done.map_or_else(
        |error| {
            eprintln!("{error}");
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    )
}
