//! Every recipe of `docs/recipes/judge-*` as it stands there, with a small local program in the place of the model.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::thread;

use serde_json::{Value, json};

use super::project::Project;

/// A project with one case, whose judge is a recipe.
fn project(recipe: &str, command: &str, keys: &str) -> Option<Project> {
    let project = Project::new("good", 0, "")?;
    project.write("judge.py", &recipe_text(recipe));
    project
        .write("factsnap.toml", &format!("[[judge]]\nname = 'reader'\nversion = '1'\ncommand = {command}\n{keys}\n"));
    let source = "[[source]]\nid = '1'\ntext = 'The ferry sank in March. All were saved.'\n";
    project.write("cases/ferry.toml", &format!("summary = 'The ferry sank in May. Nobody was saved.'\n{source}"));
    Some(project)
}

fn recipe_text(recipe: &str) -> String {
    let path = format!("docs/recipes/judge-{recipe}/judge.py");
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// Verdict, words and evidence of every claim that is recorded.
fn claims(project: &Project) -> Vec<(String, String, String)> {
    let record: Value = serde_json::from_str(project.read("judgements/reader.jsonl").trim()).unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let claim = |claim: &Value| (text(&claim["verdict"]), text(&claim["claim"]), text(&claim["evidence"][0]["words"]));
    record["claims"].as_array().unwrap().iter().map(claim).collect()
}

#[track_caller]
fn recorded(project: &Project, expected: &[(&str, &str, &str)]) {
    let expected: Vec<_> =
        expected.iter().map(|(a, b, c)| ((*a).to_owned(), (*b).to_owned(), (*c).to_owned())).collect();
    assert_eq!(claims(project), expected);
}

/// A chat endpoint that is too busy at first, and then answers what it is told to.
fn endpoint(claims: &Value) -> (String, thread::JoinHandle<Vec<(String, Value)>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/v1", listener.local_addr().unwrap());
    let content = json!({"claims": claims}).to_string();
    let answer = json!({"choices": [{"message": {"role": "assistant", "content": content}}]}).to_string();
    let serve = thread::spawn(move || {
        let replies = [("429 Too Many Requests", "{}".to_owned()), ("200 OK", answer)];
        replies.map(|(status, body)| exchange(&mut listener.accept().unwrap().0, status, &body)).to_vec()
    });
    (address, serve)
}

/// The head and the body of a request.
fn exchange(stream: &mut TcpStream, status: &str, body: &str) -> (String, Value) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        assert!(reader.read_line(&mut head).unwrap() > 0, "{head}");
    }
    let length = head.to_lowercase().split_once("content-length: ").unwrap().1.to_owned();
    let mut asked = vec![0; length.lines().next().unwrap().trim().parse().unwrap()];
    reader.read_exact(&mut asked).unwrap();
    write!(stream, "HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len()).unwrap();
    (head, serde_json::from_slice(&asked).unwrap())
}

#[test]
fn a_chat_endpoint() {
    let keys = "env = ['OPENAI_API_KEY', 'OPENAI_BASE_URL', 'OPENAI_MODEL']";
    let Some(project) = project("openai", "['python3', 'judge.py']", keys) else { return };
    let claim = |words: &str, evidence: &str| {
        json!({"claim": words, "checker": "other", "verdict": "contradicted", "reason": "All were.",
            "evidence": [{"source": "1", "words": evidence}]})
    };
    let said = [claim("Nobody was saved", "All were saved"), claim("in May", "sank in June")];
    let (address, serve) = endpoint(&json!(said));
    let mut command = project.command(&["judge"]);
    command.env("OPENAI_BASE_URL", address).env("OPENAI_API_KEY", "secret").env("OPENAI_MODEL", "local");
    let (status, _, complained) = super::project::told(&command.output().unwrap());
    assert_eq!(status, 0, "{complained}");
    recorded(&project, &[("contradicted", "Nobody was saved", "All were saved")]); // the other was made up
    let (head, asked) = serve.join().unwrap().pop().unwrap();
    assert!(head.starts_with("POST /v1/chat/completions ") && head.contains("Bearer secret"), "{head}");
    assert_eq!((&asked["temperature"], &asked["model"]), (&json!(0), &json!("local")));
    assert_eq!(asked["response_format"]["type"], "json_schema");
    assert!(asked["messages"][1]["content"].as_str().unwrap().contains("The ferry sank in March."), "{asked}");
    assert!(!project.read("judgements/reader.jsonl").contains("secret"));
}

/// What stands for the packages: a model by which a sentence follows from a text that has all its long words.
const PACKAGES: [(&str, &str); 3] = [
    ("numpy.py", "int64 = int\ndef array(rows, dtype): return rows\n"),
    (
        "tokenizers.py",
        "class Pair:\n    def __init__(self, *texts): self.ids, self.attention_mask, self.type_ids = texts, [1], [0]\n\
         class Tokenizer:\n    from_file = classmethod(lambda cls, path: (open(path).close(), cls())[1])\n    \
         def enable_truncation(self, most): pass\n    def encode(self, *texts): return Pair(*texts)\n",
    ),
    (
        "onnxruntime.py",
        "class Input:\n    name = 'input_ids'\n\
         class InferenceSession:\n    def __init__(self, path, providers): open(path).close()\n    \
         def get_inputs(self): return [Input]\n    \
         def run(self, names, given):\n        text, sentence = given['input_ids'][0]\n        \
         held = all(word.strip('.') in text for word in sentence.split() if len(word) > 3)\n        \
         return [[[2.0 if held else -2.0, 0.0, 0.0]]]\n",
    ),
];

#[test]
fn a_local_entailment_model() {
    let command = "['python3', 'judge.py', 'model.onnx', 'tokenizer.json']";
    let Some(project) = project("nli", command, "checkers = ['other']") else { return };
    for (name, text) in PACKAGES.into_iter().chain([("model.onnx", ""), ("tokenizer.json", "{}")]) {
        project.write(name, text);
    }
    let source = "[[source]]\nid = '1'\ntext = 'The ferry sank in March. All were saved.'\n";
    project.write("cases/ferry.toml", &format!("summary = 'The ferry sank. Passengers drowned there.'\n{source}"));
    let (status, _, complained) = project.run(&["judge"]);
    assert_eq!(status, 0, "{complained}");
    let held = ("supported", "The ferry sank.", "The ferry sank in March.");
    recorded(&project, &[held, ("unsupported", "Passengers drowned there.", "")]);
}

#[test]
fn a_committee_of_two() {
    let command = "['python3', 'judge.py', 'python3 member.py contradicted', 'python3 member.py supported']";
    let Some(project) = project("committee", command, "") else { return };
    let member = r#"
import json, sys
for line in sys.stdin:
    case, verdict = json.loads(line)["case"], sys.argv[1]
    claims = [{"claim": "Nobody was saved", "checker": "other", "verdict": "contradicted", "reason": "All were."},
              {"claim": "in May", "checker": "timeframe", "verdict": verdict, "reason": "I think so."}]
    if verdict == "contradicted":
        claims.append({"claim": "ferry", "checker": "other", "verdict": "unsupported", "reason": "It was a barge."})
    print(json.dumps({"case": case, "claims": claims}))
"#;
    project.write("member.py", member);
    let (status, _, complained) = project.run(&["judge"]);
    assert_eq!(status, 0, "{complained}");
    let alone = ("undetermined", "ferry", "");
    recorded(&project, &[alone, ("undetermined", "in May", ""), ("contradicted", "Nobody was saved", "")]);
    let records = project.read("judgements/reader.jsonl");
    assert!(records.contains("they differ (contradicted: I think so.; supported: I think so.)"), "{records}");
}

#[cfg(unix)]
#[test]
fn a_person_at_the_terminal() {
    let Some(project) = project("person", "['python3', 'judge.py']", "terminal = true") else { return };
    let mut session = rexpect::session::spawn_command(project.command(&["judge"]), Some(20_000)).unwrap();
    let mut answer = |question: &str, answer: &str| {
        session.exp_string(question).unwrap();
        session.send_line(answer).unwrap();
    };
    answer("Enter to pass: ", "c");
    answer("why: ", "It was March.");
    answer("Enter: the sentence above", "");
    answer("Enter to pass: ", "");
    answer("other words of the summary", "was rescued");
    answer("do not stand in the summary", "");
    session.exp_string("reader: 1 recorded").unwrap();
    recorded(&project, &[("contradicted", "in May", "The ferry sank in March.")]);
}

/// By the judge of the docs: a first verdict, a changed summary, one new judgement, a diff.
#[test]
fn the_page_on_judges() {
    let Some(project) = Project::new("good", 2, "") else { return };
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/judges.md")).unwrap();
    // The page itself is run as a session; this goes on where it ends, with its judge and its configuration.
    for name in ["judge.py", "factsnap.toml"] {
        let written = page.split_once(&format!("$ cat > {name} <<'END'\n")).unwrap().1.split_once("\n> END").unwrap().0;
        let lines = written.lines().map(|line| line.strip_prefix("> ").unwrap_or_default());
        project.write(name, &lines.collect::<Vec<_>>().join("\n"));
    }
    assert_eq!(project.run(&["judge"]).1, "words: 2 recorded; 0 had a record\n");
    let records = project.read("judgements/words.jsonl");
    assert_eq!(records.matches("No source has it.").count(), 2, "{records}");

    let before = project.run(&["check", "--format", "jsonl"]).1;
    project.write("before.jsonl", &before);
    project.case("flock-2", "Eighty sheep were counted on the hill.");
    assert_eq!(project.run(&["check", "--fail-on", "unjudged", "--select", "JDG010"]).0, 1);
    assert_eq!(project.run(&["judge"]).1, "words: 1 recorded; 1 had a record\n");
    let after = project.read("judgements/words.jsonl");
    assert!(records.lines().all(|line| after.contains(line)) && after.lines().count() == 3, "{after}");
    project.write("after.jsonl", &project.run(&["check", "--format", "jsonl"]).1);
    let (_, printed, _) = project.run(&["diff", "before.jsonl", "after.jsonl"]);
    assert!(printed.contains("JDG002") && printed.contains("flock-2") && !printed.contains("flock-1"), "{printed}");
}
