(() => {
"use strict";
const byId = id => document.getElementById(id);
const all = (css, within = document) => [...within.querySelectorAll(css)];
const cases = all(".case, .cases tbody tr");
const form = byId("tools"), found = byId("found"), said = byId("said");
const controls = form ? [...form.elements].filter(control => control.name) : [];
const plain = text => text.normalize("NFC").toLowerCase();
const say = text => { if (said) said.textContent = text; };

/* What a case says, for the search: put together once, when somebody searches. */
const texts = new Map();
const textOf = item => {
  if (!texts.has(item)) texts.set(item, plain(item.textContent));
  return texts.get(item);
};

/* The filters as they are set: name -> value. */
const chosen = () => Object.fromEntries(controls.map(control => [control.name, control.value.trim()]));

/* The numbers that the choice of a filter stands for; null where nothing is chosen. */
const numbers = name => {
  const option = controls.find(control => control.name === name)?.selectedOptions[0];
  return option?.value ? new Set(option.dataset.n.split(" ")) : null;
};

const FLAGGED = ["contradicted", "unsupported"];
const isVerdict = (wanted, verdict) => !wanted || wanted === verdict || (wanted === "flagged" && FLAGGED.includes(verdict));

/* Whether a pair such as contradicted:numeric,timeframe has what is looked for. */
const fits = (pair, verdict, checker) => {
  const [ofVerdict, checkers] = pair.split(":");
  return isVerdict(verdict, ofVerdict) && (!checker || checkers.split(",").includes(checker));
};

/* Within a case, only the findings that are looked for; those that are folded are opened when they are asked for. */
const narrow = (item, verdict, checker) => {
  const isNarrow = Boolean(verdict || checker);
  if (!isNarrow && !item.dataset.narrow) return;
  item.dataset.narrow = isNarrow ? "1" : "";
  for (const finding of all(".finding", item)) finding.hidden = isNarrow && !fits(finding.dataset.f, verdict, checker);
  for (const fold of all(".fold:not(.texts)", item)) {
    const some = all(".finding:not([hidden])", fold).length > 0;
    fold.hidden = !some;
    if (verdict ? some : fold.dataset.opened) fold.open = Boolean(verdict);
    fold.dataset.opened = verdict && some ? "1" : "";
  }
  const whole = item.querySelector(".whole");
  if (!whole) return;
  if (verdict && !whole.open) { whole.open = true; whole.dataset.opened = "1"; }
  else if (!verdict && whole.dataset.opened) { whole.open = false; whole.dataset.opened = ""; }
};

const filter = () => {
  const { q = "", verdict = "", checker = "", ...rest } = chosen();
  const words = plain(q).split(/\s+/).filter(Boolean);
  const tags = numbers("tag"), files = numbers("file");
  let count = 0;
  for (const item of cases) {
    const { f = "", s = "", t = "", p = "" } = item.dataset;
    const isState = verdict && s.split(" ").includes(verdict);
    const pairs = f.split(" ").filter(Boolean);
    const ofVerdict = isState ? "" : verdict;
    const shown = (isState && !checker) || (!ofVerdict && !checker) || pairs.some(pair => fits(pair, ofVerdict, checker));
    const isShown = shown && (!tags || t.split(" ").some(tag => tags.has(tag))) && (!files || files.has(p))
      && words.every(word => textOf(item).includes(word));
    item.hidden = !isShown;
    if (isShown) { count += 1; narrow(item, ofVerdict, checker); }
  }
  if (found) found.textContent = found.textContent.replace(/^[\d,]+/, count.toLocaleString("en"));
  byId("nothing").hidden = count > 0;
  const isSet = controls.some(control => control.value !== "");
  byId("clear").hidden = !isSet;
  for (const control of controls) control.classList.toggle("on", control.tagName === "SELECT" && control.value !== "");
};

const sort = () => {
  const order = chosen().sort ?? "";
  const list = cases[0]?.parentElement;
  if (!list || order === (list.dataset.order ?? "")) return;
  list.dataset.order = order;
  const name = item => item.querySelector("h3, th").textContent;
  const flags = item => item.cells ? Number(item.cells[2].textContent) + Number(item.cells[3].textContent) : Number(item.dataset.n);
  const by = {
    name: (one, other) => name(one).localeCompare(name(other), "en", { numeric: true }),
    flagged: (one, other) => flags(other) - flags(one),
  }[order];
  const sorted = by ? [...cases].sort(by) : cases;
  list.append(...sorted);
};

/* The address keeps what is set, so that a link shows the same to somebody else. */
const remember = () => {
  const query = new URLSearchParams(Object.entries(chosen()).filter(([, value]) => value));
  const text = query.toString();
  try { history.replaceState(null, "", (text ? "?" + text : location.pathname) + location.hash); } catch { /* an embedded page has no address of its own */ }
};

const recall = () => {
  const query = new URLSearchParams(location.search);
  for (const control of controls) {
    const value = query.get(control.name) ?? "";
    control.value = value;
    if (control.value !== value) control.value = "";
  }
};

if (form) {
  recall();
  if (controls.some(control => control.value)) { sort(); filter(); }
  let waiting = 0;
  const soon = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => { sort(); filter(); remember(); });
  };
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  form.addEventListener("reset", () => setTimeout(() => { sort(); filter(); remember(); form.elements.q.focus(); }));
  form.addEventListener("submit", event => event.preventDefault());
}

/* What an address names may be folded. */
const unfold = element => {
  for (let at = element; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
};
const targeted = () => {
  let name = location.hash.slice(1);
  try { name = decodeURIComponent(name); } catch { /* as it is */ }
  return name ? byId(name) : null;
};
const named = () => {
  const element = targeted();
  if (!element) return;
  unfold(element.matches(".case") ? element.querySelector(".whole") : element);
  element.scrollIntoView();
};
addEventListener("hashchange", named);
named();

/* From one flagged claim to the next. */
let last = null;
const step = by => {
  const stops = all(".stop, tr[data-s^=fails] a").filter(stop => !stop.closest("[hidden]"));
  if (!stops.length) { say("There is none here."); return; }
  const focused = document.activeElement?.closest(".stop, tr a");
  const here = [focused, last, targeted()].find(one => one && !one.closest("[hidden]"));
  /* From where one is, from what the address names, or from what stands at the top of the window. */
  const isBelow = stop => here ? here.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING : stop.getBoundingClientRect().top > 80;
  const found = stops.findIndex(isBelow);
  const below = found < 0 ? stops.length : found;
  const at = by > 0 ? below : below - (stops.includes(here) ? 2 : 1);
  if (at < 0 || at >= stops.length) { say(at < 0 ? "This is the first one." : "This is the last one."); return; }
  const stop = last = stops[at];
  unfold(stop);
  stop.focus({ preventScroll: true });
  stop.scrollIntoView({ block: "start" });
  say(`${at + 1} of ${stops.length}`);
  if (stop.id) try { history.replaceState(null, "", location.search + "#" + stop.id); } catch { /* as above */ }
};

/* A finding as a table of its case. */
const snippet = (what, { code, claim, nth, verdict }, checker) => [
  `[[${what}]]`,
  ...(what === "allow" ? [`code = "${code}"`] : []),
  `claim = ${claim}`,
  ...(nth ? [`nth = ${nth}`] : []),
  ...(what === "allow" ? ['reason = "Say here why this is right."'] : [`checker = "${checker}"`, `verdict = "${verdict}"`]),
  "",
].join("\n");

const copy = async text => {
  try { await navigator.clipboard.writeText(text); return; } catch { /* not allowed here: the old way */ }
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand("copy");
  area.remove();
  if (!isCopied) throw new Error("the browser does not let a page copy");
};

const onCopy = async button => {
  const finding = button.closest(".finding");
  const checker = finding.dataset.f.split(":")[1];
  const before = button.textContent;
  try {
    await copy(snippet(button.dataset.copy, finding.dataset, checker));
    button.textContent = "Copied";
    say("Copied. Paste it at the end of the case file.");
  } catch (error) { button.textContent = "Cannot copy"; say(error.message); }
  button.disabled = true;
  setTimeout(() => { button.textContent = before; button.disabled = false; }, 1500);
};

const help = () => byId("keys")?.showModal();
document.addEventListener("click", event => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.copy) onCopy(button);
  else if (button.dataset.step) step(Number(button.dataset.step));
  else if (button.id === "help") help();
});

const toggle = () => {
  const whole = (document.activeElement?.closest(".case") ?? last?.closest(".case"))?.querySelector(".whole");
  if (whole) whole.open = !whole.open;
};
const keys = { j: () => step(1), n: () => step(1), k: () => step(-1), p: () => step(-1), o: toggle, "/": () => form?.elements.q.focus(), "?": help };
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.target.closest("input, select, textarea")) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (!Object.hasOwn(keys, event.key)) return;
  event.preventDefault();
  keys[event.key]();
});

/* On paper nothing is folded. */
let folded = [];
addEventListener("beforeprint", () => { folded = all("details:not([open])"); for (const one of folded) one.open = true; });
addEventListener("afterprint", () => { for (const one of folded) one.open = false; });
})();
