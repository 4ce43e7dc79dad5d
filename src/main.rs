//! The `factsnap` command.

use std::io::Read;

fn main() {
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input).ok();
    for line in input.lines() {
        let Ok(row) = serde_json::from_str::<serde_json::Value>(line) else { continue };
        let published = row["published"].as_str().and_then(|day| day.parse().ok());
        let reading = factsnap::Reading::new(row["text"].as_str().unwrap_or_default(), published);
        println!("{}", serde_json::json!({"id": row["id"], "mentions": factsnap::render::mentions_json(&reading)}));
    }
}
