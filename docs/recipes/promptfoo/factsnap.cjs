// An assertion for promptfoo: `type: javascript`, `value: file://factsnap.cjs` (tried with promptfoo 0.123).
//
// promptfoo calls it with the output and a context that has the test's variables and the assertion's `config`, and
// wants `{pass, score, reason}`. The `config`:
//
//   sources: [article]       the variables that hold the articles; `article.body` is the field `body` of the variable `article`
//   field: answer            the field of the output that holds the summary, where the output is an object or JSON
//
// Whatever is not text is an error, never a pass.

const { spawnSync } = require('node:child_process');

const isObject = (value) => typeof value === 'object' && value !== null;

const named = (value) => {
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return `an object with ${Object.keys(value).join(', ') || 'no fields'}`;
  return value === undefined ? 'missing' : value === null ? 'null' : `${typeof value} ${value}`;
};

// The value at `answer` or `result.answer`; a name with dots of its own comes first.
const at = (value, path) => {
  if (isObject(value) && Object.hasOwn(value, path)) return value[path];
  return path.split('.').reduce((inner, name) => (isObject(inner) ? inner[name] : undefined), value);
};

const text = (value, what, help) => {
  if (typeof value !== 'string') throw new Error(`factsnap: ${what} must be text, but is ${named(value)}; ${help}`);
  if (value.trim() === '') throw new Error(`factsnap: ${what} is empty`);
  return value;
};

// Models that are asked for JSON answer with the text of an object as often as with an object.
const parsed = (output) => {
  if (typeof output !== 'string') return output;
  try {
    return JSON.parse(output);
  } catch {
    throw new Error('factsnap: the output is plain text, but `config` names a `field` of it; leave `field` out');
  }
};

const summary = (output, field) => {
  if (field === undefined) return text(output, 'the output', 'name the field that holds the summary: `config: {field: answer}`');
  const whole = parsed(output);
  return text(at(whole, field), `the field \`${field}\` of the output`, `the output is ${named(whole)}`);
};

const sources = (vars, names) => {
  const help = 'name what holds the text: `config: {sources: [article]}`, or `[article.body]` for a field of an object';
  const texts = names.flatMap((name) => {
    const value = at(vars, name);
    const items = Array.isArray(value) ? value : [value]; // a variable may hold a list
    if (items.length === 0) throw new Error(`factsnap: the variable \`${name}\` is an empty list`);
    return items.map((item) => text(item, `the variable \`${name}\``, help));
  });
  return texts.map((text, index) => ({ id: `${index + 1}`, text }));
};

module.exports = (output, { vars, config }) => {
  const names = [config?.sources ?? 'context'].flat();
  const line = JSON.stringify({ id: 'output', sources: sources(vars, names), summary: summary(output, config?.field) });

  const run = spawnSync('factsnap', ['check', '--format', 'jsonl', '-'], { input: line, encoding: 'utf8' });
  if (run.error?.code === 'ENOENT') throw new Error('factsnap: the program is not on the PATH; install it first');
  if (run.error || run.status > 1) throw run.error ?? new Error(run.stderr || run.stdout);

  const { findings } = JSON.parse(run.stdout);
  const flagged = findings.filter(({ verdict }) => verdict === 'contradicted' || verdict === 'unsupported');
  if (findings.length === 0) return { pass: true, score: 1, reason: 'No number, time or attribution to check' };
  return {
    pass: flagged.length === 0,
    score: 1 - flagged.length / findings.length,
    reason: flagged.map(({ code, claim, reason }) => `${code} "${claim.text}": ${reason}`).join('\n') || 'Keeps to the facts',
  };
};
