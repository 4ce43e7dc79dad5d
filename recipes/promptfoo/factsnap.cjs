// An assertion for promptfoo: `type: javascript`, `value: file://factsnap.cjs` (tried with promptfoo 0.121).
//
// promptfoo calls it with the output and a context that has the test's variables and the assertion's `config`, and
// wants `{pass, score, reason}`.

const { spawnSync } = require('node:child_process');

module.exports = (output, { vars, config }) => {
  const names = config?.sources ?? ['context'];
  const texts = names.flatMap((name) => vars[name] ?? []); // a variable may hold a list
  const sources = texts.map((text, index) => ({ id: `${index + 1}`, text: String(text) }));
  const line = JSON.stringify({ id: 'output', sources, summary: String(output) });

  const run = spawnSync('factsnap', ['check', '--format', 'jsonl', '-'], { input: line, encoding: 'utf8' });
  if (run.error || run.status > 1) throw run.error ?? new Error(run.stderr || run.stdout);

  const { findings } = JSON.parse(run.stdout);
  const flagged = findings.filter(({ verdict }) => verdict === 'contradicted' || verdict === 'unsupported');
  return {
    pass: flagged.length === 0,
    score: findings.length === 0 ? 1 : 1 - flagged.length / findings.length,
    reason: flagged.map(({ code, claim, reason }) => `${code} "${claim.text}": ${reason}`).join('\n') || 'Keeps to the facts',
  };
};
