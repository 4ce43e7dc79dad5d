//! The pages of `docs/`, written from the tables that the program itself goes by; a test holds each to its table.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use clap::builder::PossibleValue;
use clap::{Arg, Command};
use factsnap::table::{COLUMNS, EVIDENCE};
use factsnap::{CODES, CONFIG_KEYS, Code};

use super::color::Color;

/// Holds a page to what it would be now; `DOCS=overwrite` writes it.
#[track_caller]
fn hold(name: &str, page: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name);
    if std::env::var_os("DOCS").is_some_and(|what| what == "overwrite") {
        fs::write(&path, page).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        kept == page,
        "docs/{name} is out of date: run `DOCS=overwrite cargo test --bin factsnap docs` and look at it"
    );
}

#[test]
fn commands() {
    let mut command = super::command();
    command.build();
    let mut page = String::from(
        "# Commands\n\nEvery command and option, as `factsnap help` has them. `--color auto|always|never` goes with each.\n",
    );
    for sub in command.get_subcommands().filter(|sub| sub.get_name() != "help") {
        self::command(&mut page, sub);
    }
    hold("commands.md", &page);
}

fn command(page: &mut String, command: &Command) {
    let name = command.get_name();
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let usage = command.clone().render_usage().to_string();
    let _ =
        write!(page, "\n## `factsnap {name}`\n\n{about}.\n\n```text\n{}\n```\n\n", usage.trim_start_matches("Usage: "));
    let is_own = |arg: &&Arg| !["help", "color"].contains(&arg.get_id().as_str());
    for arg in command.get_arguments().filter(is_own) {
        argument(page, arg);
    }
    if let Some(after) = command.get_after_help() {
        let _ = write!(page, "\n```text\n{}\n```\n", after.to_string().trim_end());
    }
}

/// "- `--format <FORMAT>`: How to show the findings: `human` (…)".
fn argument(page: &mut String, arg: &Arg) {
    let help = arg.get_long_help().or(arg.get_help()).map(ToString::to_string).unwrap_or_default();
    let _ = write!(page, "- `{}`: {help}", arg.to_string().replace("...", ""));
    let values = arg.get_possible_values();
    if arg.get_action().takes_values() && !values.is_empty() {
        let values: Vec<String> = values.iter().filter(|value| !value.is_hide_set()).map(value).collect();
        let _ = write!(page, "\n{}", values.concat().trim_end());
    }
    let defaults: Vec<String> =
        arg.get_default_values().iter().map(|value| format!("`{}`", value.to_string_lossy())).collect();
    if !defaults.is_empty() && arg.get_action().takes_values() {
        let _ = write!(page, "\n  (default: {})", defaults.join(", "));
    }
    page.push('\n');
}

fn value(value: &PossibleValue) -> String {
    let help = value.get_help().map(|help| format!(": {help}")).unwrap_or_default();
    format!("  - `{}`{help}\n", value.get_name())
}

#[test]
fn findings() {
    let mut page = String::from(
        "# Findings\n\nEvery claim of a summary gets one finding. Its code names the checker and the outcome; `factsnap explain CODE` \
         shows each on a live example.\n\n| code | verdict | name | what it means |\n|---|---|---|---|\n",
    );
    for Code { id, verdict, name, meaning, .. } in CODES {
        let _ = writeln!(page, "| [{id}](#{}) | {verdict} | {name} | {meaning} |", anchor(id, name));
    }
    for code in CODES {
        let Code { id, name, checker, verdict, meaning, why, limits, example, .. } = code;
        let shown = super::explain::example(code, Color::Never);
        let shown = shown.split("\n\n").next().unwrap_or_default();
        let _ = write!(
            page,
            "\n## {id} {name}\n\n{meaning} Verdict: {verdict}; checker: {checker}.\n\n- Why it matters: {why}\n- Limits: {limits}\n\
             - Example: [{example}](../cases/{example}.toml)\n\n```text\n{}\n```\n",
            shown.trim_end(),
        );
    }
    hold("findings.md", &page);
}

/// What a heading "NUM001 number-contradicted" is called in a link.
fn anchor(id: &str, name: &str) -> String {
    format!("{}-{name}", id.to_lowercase())
}

#[test]
fn table() {
    let mut page = String::from(TABLE);
    for column in COLUMNS {
        let _ = writeln!(page, "| `{}` | {} | {} |", column.name, column.kind.name(), column.about);
    }
    page.push_str("\nEach structure of `evidence` has:\n\n| field | type | what it is |\n|---|---|---|\n");
    for column in EVIDENCE {
        let _ = writeln!(page, "| `{}` | {} | {} |", column.name, column.kind.name(), column.about);
    }
    hold("table.md", &page);
}

const TABLE: &str = "\
# The table of findings

`factsnap check --format csv`, `arrow` and `parquet` write this table, and `factsnap.check_arrow` returns it. It has one row for each
finding, and one for each case that cannot be read. A summary without claims has no row.

`factsnap schema findings` prints it as a JSON schema. Names, types and order are a contract: a column may be added at the end, and
nothing else changes.

| column | type | what it is |
|---|---|---|
";

#[test]
fn configuration() {
    let mut page = String::from(
        "# `factsnap.toml`\n\nThe nearest one, in the current folder or above, is read by every command that judges cases. What an \
         override says of some paths comes after what is said of all, and the command line last.\n\n| key | kind | what it means | \
         example |\n|---|---|---|---|\n",
    );
    for key in CONFIG_KEYS {
        let _ = writeln!(page, "| `{}` | {} | {} | `{}` |", key.name, key.kind, key.meaning, key.example);
    }
    let _ = write!(page, "\n{}", super::config::DAY);
    hold("configuration.md", &page);
}
