//! Which cases some words on the command line mean: files, folders, ids, or a part of an id.

use std::collections::BTreeSet;
use std::path::Path;

use crate::case::{Problem, nearest};

use super::Suite;
use super::program::{below, slashed};

/// The names that some words mean, all where there are no words.
///
/// A word is a case file, a snapshot, a folder of either, the id of a case, or a part of ids, as `cargo test` takes it.
///
/// # Errors
///
/// A word that means none of the names, which are those of `what`: "case or snapshot".
pub fn chosen<'n>(
    suite: &Suite,
    words: &[String],
    names: &[&'n str],
    what: &str,
) -> Result<BTreeSet<&'n str>, Problem> {
    if words.is_empty() {
        return Ok(names.iter().copied().collect());
    }
    let mut chosen = BTreeSet::new();
    for word in words {
        // An unset variable of a script must not mean every case.
        if word.trim().is_empty() {
            let help = format!("name a {what}, or give no argument for all of them");
            return Err(Problem::new("an argument is empty").with_help(Some(help)));
        }
        let meant = meant(suite, word, names);
        if meant.is_empty() {
            return Err(none(suite, word, names, what));
        }
        chosen.extend(meant);
    }
    Ok(chosen)
}

/// The one of this name, else those of this folder, else those with such a part.
fn meant<'n>(suite: &Suite, word: &str, names: &[&'n str]) -> Vec<&'n str> {
    let name = name(suite, word);
    let folder = if name.is_empty() { String::new() } else { format!("{name}/") };
    let is_one = |is: &dyn Fn(&str) -> bool| names.iter().copied().filter(|one| is(one)).collect::<Vec<_>>();
    let exact = is_one(&|one| one == name);
    let below = if exact.is_empty() { is_one(&|one| one.starts_with(&folder)) } else { exact };
    if below.is_empty() && !Path::new(word).exists() { is_one(&|one| one.contains(&name)) } else { below }
}

/// A word as the start of names: without the folder of cases or snapshots, and without an ending.
fn name(suite: &Suite, word: &str) -> String {
    let folders = [suite.case_folder(), suite.snapshot_folder()];
    let path = Path::new(word);
    if folders.iter().any(|folder| below(path, folder).is_some()) {
        return String::new();
    }
    let real = folders.iter().find_map(|folder| below(folder, path));
    // The file of a case may be gone while its verdict is pending.
    let told = || folders.iter().find_map(|folder| path.strip_prefix(folder).ok()).map(slashed);
    let name = real.or_else(told).unwrap_or_else(|| slashed(path));
    let name = name.trim_start_matches("./").trim_end_matches('/');
    let ending = [".toml", ".snap.new", ".snap"].iter().find_map(|ending| name.strip_suffix(ending));
    ending.unwrap_or(name).to_owned()
}

fn none(suite: &Suite, word: &str, names: &[&str], what: &str) -> Problem {
    let path = Path::new(word);
    let lies_elsewhere =
        [suite.case_folder(), suite.snapshot_folder()].iter().all(|folder| below(folder, path).is_none());
    if path.exists() && lies_elsewhere {
        let cases = suite.shown(suite.case_folder());
        let help = format!(
            "cases are looked for below {cases}; give another folder with --cases, or as `cases` in factsnap.toml"
        );
        return Problem::new(format!("`{word}` is outside the folder of the cases")).with_help(Some(help));
    }
    let help = nearest(&name(suite, word), names.iter().copied());
    Problem::new(format!("no {what} is called `{word}`")).with_help(help)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::chosen;
    use crate::config::Config;
    use crate::suite::Suite;

    #[test]
    fn words_are_files_folders_ids_and_parts_of_ids() {
        let root = tempfile::TempDir::new().unwrap();
        let at = |path: &str| root.path().join(path).display().to_string();
        fs::create_dir_all(at("cases/a")).unwrap();
        fs::create_dir_all(at("snapshots/a")).unwrap();
        fs::create_dir_all(at("other")).unwrap();
        for file in ["cases/a/rain.toml", "cases/rain.toml", "cases/rain-2.toml", "snapshots/a/rain.snap.new"] {
            fs::write(at(file), "").unwrap();
        }
        let suite = Suite::new(root.path(), Config::default()).unwrap();
        let names = ["a/rain", "rain", "rain-2"];
        let chosen = |word: &str| chosen(&suite, &[word.to_owned()], &names, "case");
        for (word, expected) in [
            ("rain", &names[1..2]),
            ("rain.toml", &names[1..2]),
            ("rai", &names),
            ("-2", &names[2..]),
            ("a", &names[..1]),
            ("a/", &names[..1]),
            (&at("cases/a"), &names[..1]),
            (&at("cases/a/rain.toml"), &names[..1]),
            (&at("snapshots/a/rain.snap.new"), &names[..1]),
            (&at("snapshots/a/gone.snap"), &[]),
            (&at("cases"), &names),
            (&at(""), &names),
            (&at("other"), &[]),
            ("snow", &[]),
        ] {
            let found = chosen(word).map(Vec::from_iter).unwrap_or_default();
            assert_eq!(found, expected, "{word}");
        }
        let message = |word: &str| chosen(word).unwrap_err().to_string();
        assert!(message(&at("other")).contains("is outside the folder of the cases"));
        assert_eq!(message("rian"), "no case is called `rian`; did you mean `rain`?");
    }
}
