// Made by scripts/bundle-page.mjs from ../client; do not edit.

export const STYLE_HASH = 'R4SNxYQci7VehivbOEXO4b0H6E7SxhO6hdpMamW2k1o='

export const SCRIPT_HASH = 'AMaPQq3FSz5qRdy3KbHKjsYCq/Bmdh32GSjFqYu8EDA='

export const STYLE = `
/* client/style/colours.css */
:root {
  color-scheme: light;
  --paper: #fff;
  --panel: #f6f7f9;
  --line: #dfe3e8;
  --edge: #7b8693;
  --ink: #1b1f24;
  --muted: #59636e;
  --accent: #0b57a4;
  --on-accent: #fff;
  --passed: #1a6b45;
  --passed-tint: #e6f4ec;
  --failed: #b3261e;
  --failed-tint: #fcebea;
  --cantTell: #875200;
  --cantTell-tint: #fbf1de;
  --inapplicable: #5d4694;
  --inapplicable-tint: #f0ecf9;
  --untested: #59636e;
  --untested-tint: #eceff2;
  --sans:
    system-ui,
    -apple-system,
    "Segoe UI",
    Roboto,
    "Helvetica Neue",
    "Noto Sans",
    "Liberation Sans",
    Arial,
    sans-serif;
  --mono:
    ui-monospace,
    "SF Mono",
    "Cascadia Mono",
    Consolas,
    "Liberation Mono",
    monospace;
  font: 1rem / 1.6 var(--sans);
  scroll-padding-block: 1rem;
}
:root:lang(zh) {
  --sans:
    system-ui,
    -apple-system,
    "Segoe UI",
    "Helvetica Neue",
    "PingFang SC",
    "Hiragino Sans GB",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
    sans-serif;
  line-height: 1.75;
  line-break: strict;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --paper: #15181c;
    --panel: #1c2025;
    --line: #333a42;
    --edge: #78828e;
    --ink: #e3e6ea;
    --muted: #a0a9b4;
    --accent: #8cbdf2;
    --on-accent: #10151b;
    --passed: #82cfa5;
    --passed-tint: #182e22;
    --failed: #ff9d94;
    --failed-tint: #3b1d1b;
    --cantTell: #e3b869;
    --cantTell-tint: #33291a;
    --inapplicable: #c3b0f0;
    --inapplicable-tint: #2a2440;
    --untested: #a0a9b4;
    --untested-tint: #262b31;
  }
}

/* client/style/page.css */
*,
::before,
::after {
  box-sizing: border-box;
}
[hidden] {
  display: none !important;
}
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  overflow-wrap: break-word;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
p,
dl,
dd,
ol,
h1,
h2,
h3 {
  margin: 0;
}
a {
  color: var(--accent);
  text-underline-offset: 0.18em;
}
:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 2px;
  border-radius: 3px;
}
main:focus {
  outline: none;
}
.skip {
  position: absolute;
  left: -100vw;
  top: 0;
  z-index: 3;
  padding: 0.5rem 1rem;
  background: var(--paper);
}
.skip:focus {
  left: 0;
}
.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.noscript {
  padding: 1rem;
}

/* client/style/controls.css */
fieldset {
  border: 0;
  margin: 0;
  padding: 0;
  min-width: 0;
}
legend {
  padding: 0;
}
button,
input,
select,
textarea {
  font: inherit;
  color: var(--ink);
}
button,
input:not([type=radio], [type=checkbox]),
select,
textarea {
  min-height: 2.1rem;
  padding: 0.25rem 0.6rem;
  border: 1px solid var(--edge);
  border-radius: 6px;
  background: var(--paper);
}
input:disabled {
  border-color: var(--line);
  background: var(--panel);
  color: var(--muted);
}
::placeholder {
  color: var(--muted);
  opacity: 1;
}
input[type=radio],
input[type=checkbox] {
  margin: 0;
  accent-color: var(--accent);
}
textarea {
  display: block;
  resize: vertical;
}
button {
  cursor: pointer;
}
button:hover {
  border-color: var(--ink);
}
button.main {
  border-color: var(--accent);
  background: var(--accent);
  color: var(--on-accent);
}
.buttons {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem;
}
.field > span,
legend,
dt {
  color: var(--muted);
  font-size: 0.875em;
}
.field > input,
.field > select,
.field > textarea {
  width: 100%;
}
.hint {
  color: var(--muted);
  font-size: 0.875em;
}
.check {
  display: inline-flex;
  gap: 0.5em;
  align-items: center;
  min-height: 1.6rem;
}

/* client/style/front.css */
.front {
  padding: 1.5rem 1.1rem 1rem;
}
#page-kind,
#profile,
.standard {
  color: var(--muted);
  font-weight: 600;
}
h1 {
  font-size: clamp(1.4rem, 1.1rem + 1.4vw, 1.9rem);
  font-weight: 650;
  line-height: 1.3;
  text-wrap: balance;
}
.record {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr));
  gap: 0.6rem 1rem;
  margin-top: 1.25rem;
}
.record .hint {
  grid-column: 1 / -1;
}

/* client/style/tools.css */
.tools {
  padding: 1rem 1.1rem;
  background: var(--panel);
  font-size: 0.9375rem;
}
#bar {
  display: flex;
  height: 0.75rem;
  overflow: hidden;
  border-radius: 6px;
  background: var(--untested-tint);
  border: 1px solid var(--edge);
}
#bar > span {
  flex: 0 0 0;
  background: var(--outcome);
}
#tally {
  display: none;
}
#checked,
#tally,
.figure,
.count,
#shown {
  font-variant-numeric: tabular-nums;
}
.passed {
  --outcome: var(--passed);
  --tint: var(--passed-tint);
}
.failed {
  --outcome: var(--failed);
  --tint: var(--failed-tint);
}
.cantTell {
  --outcome: var(--cantTell);
  --tint: var(--cantTell-tint);
}
.inapplicable {
  --outcome: var(--inapplicable);
  --tint: var(--inapplicable-tint);
}
.untested {
  --outcome: var(--untested);
  --tint: var(--untested-tint);
}
#bar > .untested {
  background: none;
}
#filters {
  display: grid;
  gap: 0.9rem;
}
#filters summary {
  cursor: pointer;
  font-weight: 600;
  min-height: 1.6rem;
}
#filters .outcomes {
  margin-top: 0.5rem;
}
#filters .outcome {
  display: flex;
  gap: 0.6em;
  align-items: center;
  min-height: 1.75rem;
  padding: 0 0.5rem;
  border-left: 4px solid var(--outcome);
  cursor: pointer;
}
#filters .outcome + .outcome {
  margin-top: 2px;
}
#filters .outcome .figure {
  margin-left: auto;
  color: var(--muted);
}
#choices {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 7.5rem), 1fr));
  gap: 0.6rem 0.75rem;
  margin-top: 0.9rem;
}
#choices > :first-child:has([name=clause]) {
  grid-column: 1 / -1;
}
.result,
#narrowed {
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem 0.9rem;
  align-items: center;
}
.actions {
  display: grid;
  gap: 0.75rem;
  margin-top: 1.25rem;
}
#unsaved {
  display: inline-block;
  width: 0.55em;
  height: 0.55em;
  margin-left: 0.5em;
  border-radius: 50%;
  background: currentcolor;
}

/* client/style/items.css */
main {
  padding: 0 1.1rem 8rem;
}
#nothing {
  padding: 2rem 0;
  color: var(--muted);
}
.standard {
  margin-top: 2.5rem;
  font-size: 1.15rem;
}
h2 {
  font-size: 1.15rem;
  font-weight: 650;
  line-height: 1.4;
}
.block {
  content-visibility: auto;
}
.clause h2 {
  display: flex;
  gap: 0.5em;
  align-items: baseline;
  padding: 1.6rem 0 0.5rem;
  border-bottom: 1px solid var(--line);
}
.count {
  margin-left: auto;
  flex: none;
  color: var(--muted);
  font-size: 0.875rem;
  font-weight: 400;
}
.count.done {
  color: var(--passed);
  font-weight: 600;
}
.item {
  position: relative;
  padding: 0.9rem 0 1rem 1rem;
  border-bottom: 1px solid var(--line);
  border-left: 4px solid var(--outcome);
}
.item[data-outcome=passed] {
  --outcome: var(--passed);
}
.item[data-outcome=failed] {
  --outcome: var(--failed);
}
.item[data-outcome=cantTell] {
  --outcome: var(--cantTell);
}
.item[data-outcome=inapplicable] {
  --outcome: var(--inapplicable);
}
.item[data-outcome=untested] {
  --outcome: var(--line);
}
.item:focus {
  outline: 2px solid var(--accent);
  outline-offset: -2px;
}
.item > header {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 0.9rem;
  align-items: baseline;
}
h3 {
  font-size: 0.9375rem;
  font-weight: 650;
  font-variant-numeric: tabular-nums;
}
.tags {
  display: flex;
  flex-wrap: wrap;
  gap: 0.2rem 0.9rem;
}
.tag {
  color: var(--muted);
  font-size: 0.8125rem;
}
.tag.mandatory {
  color: var(--ink);
  font-weight: 600;
}
.words {
  max-width: 46rem;
  margin: 0.3rem 0 0.7rem;
}
.lead-in {
  color: var(--muted);
}
.statement,
.lead-in,
.steps li,
dd {
  white-space: pre-line;
  unicode-bidi: isolate;
}
.statement em {
  font-style: normal;
  text-decoration: underline dotted var(--muted);
  text-underline-offset: 0.22em;
}
.facts {
  display: grid;
  gap: 0.25rem;
  margin-top: 0.5rem;
  font-size: 0.9375rem;
}
.facts > div {
  display: grid;
  grid-template-columns: 6.5rem minmax(0, 1fr);
  gap: 0 0.75rem;
  align-items: baseline;
}
.evidence {
  display: block;
}
.evidence .address {
  display: none;
}
.steps {
  margin-top: 0.5rem;
  font-size: 0.9375rem;
}
.steps summary {
  display: inline-block;
  min-height: 1.5rem;
  color: var(--accent);
  cursor: pointer;
}
.steps ol {
  padding-left: 1.6em;
}
.answer {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem;
  font-size: 0.9375rem;
}
.answer .outcomes {
  display: flex;
  flex-wrap: wrap;
  gap: 0.35rem;
}
.answer .outcome {
  display: inline-flex;
  gap: 0.4em;
  align-items: center;
  min-height: 2.1rem;
  padding: 0.1rem 0.7rem 0.1rem 0.55rem;
  border: 1px solid var(--edge);
  border-radius: 6px;
  cursor: pointer;
}
.answer .outcome:hover {
  border-color: var(--ink);
}
.answer .outcome input {
  accent-color: var(--tone);
}
.answer .passed {
  --tone: var(--passed);
}
.answer .failed {
  --tone: var(--failed);
}
.answer .cantTell {
  --tone: var(--cantTell);
}
.answer .inapplicable {
  --tone: var(--inapplicable);
}
.answer .untested {
  --tone: var(--untested);
}
.answer .outcome:has(:checked) {
  border-color: var(--tone);
  background: var(--tint);
  color: var(--tone);
  font-weight: 600;
}
.answer .untested:has(:checked) {
  border-color: var(--edge);
  font-weight: inherit;
}
.open {
  padding-inline: 0.35rem;
  border-color: transparent;
  background: none;
  color: var(--accent);
}
.said {
  max-width: 46rem;
}
.opened > .said > .facts {
  display: none;
}
.review {
  margin-top: 0.75rem;
  padding: 0.7rem 0.9rem;
  border: 1px solid var(--cantTell);
  border-radius: 6px;
  background: var(--cantTell-tint);
  font-size: 0.9375rem;
}
.review > :first-child {
  font-weight: 600;
}
.review button {
  margin-top: 0.5rem;
}

/* client/style/editor.css */
.editor {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 0.75rem 1rem;
  max-width: 46rem;
  margin-top: 0.75rem;
  padding: 0.9rem 1rem 1rem;
  border-radius: 8px;
  background: var(--panel);
  font-size: 0.9375rem;
}
.editor .wide,
.evidences,
.waiver,
.waiver .hint {
  grid-column: 1 / -1;
}
.editor legend {
  margin-bottom: 0.3rem;
  color: var(--ink);
  font-weight: 600;
}
.row {
  display: grid;
  grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) auto;
  gap: 0.5rem;
  align-items: end;
  margin-bottom: 0.5rem;
}
.remove {
  min-width: 2.1rem;
}
.waiver {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 0.75rem 1rem;
}

/* client/style/overlays.css */
#notice {
  position: fixed;
  right: 1rem;
  bottom: 1rem;
  left: 1rem;
  z-index: 2;
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: 0.5rem 0.75rem;
  align-items: start;
  max-width: 30rem;
  margin-left: auto;
  padding: 0.75rem 0.75rem 0.75rem 1rem;
  border: 1px solid var(--edge);
  border-radius: 8px;
  background: var(--paper);
  box-shadow: 0 4px 16px rgb(0 0 0 / 0.2);
  font-size: 0.9375rem;
}
#notice-words {
  grid-area: 1 / 1;
  padding-top: 0.2rem;
}
#notice-close {
  grid-area: 1 / 2;
  min-width: 2.1rem;
}
#notice-offers {
  grid-column: 1 / -1;
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem;
}
#notice-offers:empty {
  display: none;
}
dialog {
  width: min(40rem, calc(100vw - 2rem));
  max-height: calc(100vh - 3rem);
  padding: 1.25rem 1.4rem;
  border: 1px solid var(--edge);
  border-radius: 10px;
  background: var(--paper);
  color: var(--ink);
}
dialog::backdrop {
  background: rgb(0 0 0 / 0.45);
}
dialog h2:focus {
  outline: none;
}
dialog h3 {
  margin: 1.1rem 0 0.3rem;
}
dialog .buttons {
  margin-top: 1.2rem;
}
.keys > div {
  display: grid;
  grid-template-columns: 6.5rem minmax(0, 1fr);
  gap: 0 0.75rem;
  padding: 0.15rem 0;
}
kbd {
  display: inline-block;
  min-width: 1.7em;
  padding: 0 0.4em;
  border: 1px solid var(--edge);
  border-radius: 4px;
  background: var(--panel);
  color: var(--ink);
  font: 0.85em / 1.6 var(--mono);
  text-align: center;
}

/* client/style/widths.css */
@media screen and (min-width: 64rem) {
  body {
    display: grid;
    grid-template: auto 1fr / 20rem minmax(0, 1fr);
    grid-template-areas: "tools front" "tools items";
  }
  .front {
    grid-area: front;
    max-width: 62rem;
    padding: 2.5rem 3rem 0.5rem;
  }
  main {
    grid-area: items;
    max-width: 62rem;
    padding-inline: 3rem;
  }
  .record {
    grid-template-columns: 2fr 1fr 1fr 1fr;
  }
  .tools {
    grid-area: tools;
    position: sticky;
    top: 0;
    height: 100vh;
    overflow-y: auto;
    padding: 1.5rem 1.25rem;
    border-right: 1px solid var(--line);
  }
  .progress {
    margin-bottom: 1.25rem;
  }
  .progress .buttons {
    margin-top: 0.6rem;
  }
  #filters summary {
    display: none;
  }
}
@media screen and (max-width: 63.99rem) {
  :root {
    scroll-padding-bottom: 6rem;
  }
  .progress {
    position: fixed;
    inset: auto 0 0;
    z-index: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.4rem 1rem;
    align-items: center;
    padding: 0.6rem 1.1rem calc(0.6rem + env(safe-area-inset-bottom, 0px));
    border-top: 1px solid var(--line);
    background: var(--panel);
  }
  #bar {
    grid-column: 1 / -1;
    height: 0.5rem;
  }
  #notice {
    bottom: 6.5rem;
  }
}
@media (max-width: 40rem) {
  .editor,
  .waiver {
    grid-template-columns: minmax(0, 1fr);
  }
  .row {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .row > :first-child {
    grid-column: 1 / -1;
  }
  .facts > div {
    grid-template-columns: minmax(0, 1fr);
  }
}

/* client/style/print.css */
@media print {
  :root {
    --ink: #000;
    --muted: #444;
    --line: #bbb;
    --panel: #fff;
    font-size: 9.5pt;
    line-height: 1.4;
  }
  @page {
    margin: 16mm 14mm;
  }
  .skip,
  #notice,
  #announcement,
  .hint,
  .buttons,
  .actions,
  .open,
  .editor,
  .keep,
  dialog,
  #filters {
    display: none;
  }
  :root:not(.print-shown) :is(.item, .clause, .block)[hidden] {
    display: block !important;
  }
  .front,
  .tools,
  main {
    padding: 0;
    background: none;
  }
  .tools {
    margin: 0.8rem 0;
  }
  .record {
    grid-template-columns: 2fr 1fr 1fr 1fr;
    margin-top: 0.6rem;
  }
  .record input {
    border-width: 0 0 1px;
    border-radius: 0;
    padding-inline: 0;
  }
  .record .blank {
    color: transparent;
  }
  #tally {
    display: block;
  }
  #bar {
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .block {
    content-visibility: visible;
  }
  h2 {
    font-size: 11pt;
  }
  .clause h2 {
    padding-top: 0.8rem;
    break-after: avoid;
  }
  .item {
    padding: 0.4rem 0 0.5rem 0.6rem;
    break-inside: avoid;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .words,
  .said {
    max-width: none;
    margin: 0.1rem 0 0.2rem;
  }
  .facts,
  .steps {
    margin-top: 0.2rem;
    font-size: 9pt;
  }
  .steps::details-content {
    content-visibility: visible;
    block-size: auto;
  }
  .opened > .said > .facts {
    display: grid;
  }
  .answer .outcome {
    min-height: 0;
    padding: 0 0.8em 0 0;
    border: 0;
  }
  .answer .outcome:has(:checked) {
    background: none;
  }
  .item[data-outcome=untested] .outcome.untested {
    display: none;
  }
  .evidence .address {
    display: inline;
    overflow-wrap: anywhere;
  }
  .count {
    font-size: 9pt;
  }
}

/* client/page.css */
`

export const SCRIPT = `
"use strict";
(() => {
  // ../../verdicts/provision-key.ts
  var MEMBERS = [
    "clauseId",
    "kind",
    "polarity",
    "leadIn",
    "condition",
    "exception"
  ];
  function provisionKey(item) {
    return JSON.stringify(MEMBERS.map((name) => item[name]));
  }

  // client/outcomes.ts
  var OUTCOMES = [
    "passed",
    "failed",
    "cantTell",
    "inapplicable",
    "untested"
  ];
  var OUTCOME_KEYS = {
    passed: "p",
    failed: "f",
    cantTell: "c",
    inapplicable: "i",
    untested: "u"
  };
  function outcomeOfKey(key) {
    return OUTCOMES[Number(key) - 1] ?? OUTCOMES.find((outcome) => OUTCOME_KEYS[outcome] === key);
  }

  // client/read-filled.ts
  function readSaved(value, schema) {
    if (!isObject(value) || value.schema !== schema || !Array.isArray(value.items)) return void 0;
    const [standard] = Array.isArray(value.standards) ? value.standards : [];
    return {
      items: value.items,
      retired: Array.isArray(value.retired) ? value.retired : [],
      subject: subjectFrom(value.subject),
      title: isObject(standard) && words(standard.title) || "?"
    };
  }
  function filledInBy(saved, { items, retired = [] }) {
    const positions = new Map(items.map(({ id }, position) => [id, position]));
    const answers = /* @__PURE__ */ new Map();
    const leftOut = [];
    for (const entry of saved.items) {
      if (!isObject(entry) || !(entry.verdict || entry.review)) continue;
      const id = words(entry.id) ?? "?";
      const position = positions.get(id) ?? -1;
      const item = items[position];
      const verdict = entry.verdict ? verdictFrom(entry.verdict) : null;
      const isHere = item !== void 0 && entry.fingerprint === item.fingerprint && !answers.has(position);
      if (isHere && verdict !== void 0) answers.set(position, { verdict, review: reviewOf(entry, item) });
      else leftOut.push(id);
    }
    for (const entry of saved.retired)
      if (isObject(entry) && !retired.some(({ id, fingerprint }) => id === entry.id && fingerprint === entry.fingerprint))
        leftOut.push(words(entry.id) ?? "?");
    return { answers, subject: saved.subject, leftOut };
  }
  function reviewOf(entry, item) {
    const isOld = entry.clauseId !== void 0 && provisionKey(entry) !== provisionKey(item);
    return reviewFrom(entry.review) ?? (isOld ? item.review : void 0);
  }
  function verdictFrom(value) {
    if (!isObject(value)) return void 0;
    const outcome = OUTCOMES.find((one) => one === value.outcome);
    const evidence = listOf(value.evidence, evidenceFrom);
    if (!outcome || !evidence) return void 0;
    const { by, on, remark } = strings(value, ["by", "on", "remark"]);
    const waiver = waiverFrom(value.waiver);
    return {
      outcome,
      ...by && { by },
      ...on && { on },
      evidence,
      ...remark && { remark },
      ...waiver && { waiver }
    };
  }
  function reviewFrom(value) {
    if (!isObject(value)) return void 0;
    const reason = ["changed", "moved", "split", "merged"].find((one) => one === value.reason);
    const before = listOf(value.before, (one) => {
      const { id, clause, text } = isObject(one) ? strings(one, ["id", "clause", "text"]) : {};
      return id === void 0 || clause === void 0 || text === void 0 ? void 0 : { id, clause, text };
    });
    return reason && before ? { reason, before } : void 0;
  }
  function subjectFrom(value) {
    if (!isObject(value)) return void 0;
    const { name = "", version, by, on } = strings(value, ["name", "version", "by", "on"]);
    return { name, ...version && { version }, ...by && { by }, ...on && { on } };
  }
  function evidenceFrom(value) {
    if (!isObject(value)) return void 0;
    const { text, url } = strings(value, ["text", "url"]);
    return text === void 0 ? void 0 : { text, ...url && { url } };
  }
  function waiverFrom(value) {
    if (!isObject(value)) return void 0;
    const { reason, by, until } = strings(value, ["reason", "by", "until"]);
    return reason ? { reason, ...by && { by }, ...until && { until } } : void 0;
  }
  function listOf(value, read2) {
    if (!Array.isArray(value)) return void 0;
    const found2 = value.map(read2);
    return found2.every((one) => one !== void 0) ? found2 : void 0;
  }
  function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  }
  function words(value) {
    return typeof value === "string" ? value : void 0;
  }
  function strings(value, names) {
    const found2 = {};
    for (const name of names) if (typeof value[name] === "string") found2[name] = value[name];
    return found2;
  }

  // client/draft-storage.ts
  function readDraft({ draftKey, checklist, words: words2 }) {
    try {
      const value = JSON.parse(localStorage.getItem(draftKey) ?? "null");
      if (!isObject(value) || !Array.isArray(value.items)) return void 0;
      const found2 = filledInBy(
        { items: value.items, retired: [], subject: subjectFrom(value.subject), title: "" },
        checklist
      );
      return {
        found: found2,
        when: (/* @__PURE__ */ new Date(\`\${value.when}\`)).toLocaleString(words2.language, { dateStyle: "medium", timeStyle: "short" }),
        deliveredKey: \`\${value.deliveredKey}\`,
        isUnsaved: value.isUnsaved === true
      };
    } catch {
      return void 0;
    }
  }
  function storeDraft({ draftKey, deliveredKey, checklist }, store2) {
    const items = checklist.items.flatMap(({ id, fingerprint }, position) => {
      const { verdict = null, review } = store2.answers()[position] ?? {};
      return verdict || review ? [{ id, fingerprint, verdict, review }] : [];
    });
    const when = (/* @__PURE__ */ new Date()).toISOString();
    try {
      const value = { when, deliveredKey, isUnsaved: store2.isUnsaved(), subject: store2.subject(), items };
      localStorage.setItem(draftKey, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }
  function forgetDraft({ draftKey }) {
    try {
      localStorage.removeItem(draftKey);
    } catch {
    }
  }

  // client/element.ts
  function element(name, attributes = {}, children = []) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }
  function byId(id) {
    const found2 = document.getElementById(id);
    if (!found2) throw new Error(\`Found no element “\${id}”.\`);
    return found2;
  }

  // client/notices.ts
  var READING_MILLISECONDS = 8e3;
  var going;
  function notice(words2, options = {}) {
    const place = byId("notice");
    clearTimeout(going);
    const offers = options.offers ?? [];
    const buttons = offers.map(({ words: label, act }) => {
      const button = element("button", { type: "button" }, [label]);
      button.addEventListener("click", () => {
        closeNotice();
        act();
      });
      return button;
    });
    byId("notice-words").textContent = words2;
    byId("notice-offers").replaceChildren(...buttons);
    place.hidden = false;
    announce(words2);
    if (!options.stays && offers.length === 0) going = setTimeout(closeNotice, READING_MILLISECONDS);
  }
  function closeNotice() {
    clearTimeout(going);
    byId("notice").hidden = true;
  }
  function announce(words2) {
    byId("announcement").textContent = words2;
  }

  // client/page-data.ts
  function readPageData() {
    return { ...parsed("page"), checklist: parsed("checklist") };
  }
  function parsed(id) {
    return JSON.parse(document.getElementById(id)?.textContent ?? "null");
  }
  function filledIn(sentence, values) {
    return sentence.replace(
      /\\{(\\w+)\\}/g,
      (whole, name) => \`\${Object.hasOwn(values, name) ? values[name] : whole}\`
    );
  }

  // client/draft.ts
  var REST_MILLISECONDS = 300;
  function startOf(data2, kept2) {
    const delivered = deliveredWith(data2);
    return kept2?.deliveredKey === data2.deliveredKey ? withFound(delivered, kept2.found) : delivered;
  }
  function deliveredWith({ checklist }) {
    return {
      answers: checklist.items.map(({ verdict, review }) => ({ verdict, review })),
      subject: checklist.subject ?? { name: "" }
    };
  }
  function withFound({ answers }, { answers: found2, subject }) {
    return {
      answers: answers.map((_, position) => found2.get(position) ?? { verdict: null }),
      subject: subject ?? { name: "" }
    };
  }
  function keepDrafts(data2, store2, kept2) {
    if (kept2) tellOfDraft(data2, store2, kept2);
    let waiting;
    let isRefused = false;
    const keep2 = () => {
      clearTimeout(waiting);
      waiting = void 0;
      if (storeDraft(data2, store2) || isRefused) return;
      isRefused = true;
      notice(data2.words.notices.draftRefused, { stays: true });
    };
    store2.listen(() => {
      clearTimeout(waiting);
      waiting = setTimeout(keep2, REST_MILLISECONDS);
    });
    for (const leaving of ["beforeunload", "pagehide", "visibilitychange"])
      addEventListener(leaving, () => {
        if (waiting) keep2();
      });
    addEventListener("storage", ({ key, newValue }) => {
      if (key === data2.draftKey && newValue !== null) notice(data2.words.notices.otherTab, { stays: true });
    });
    byId("discard").addEventListener("click", askToDiscard);
    const dialog = byId("discarding");
    dialog.addEventListener("close", () => {
      if (dialog.returnValue !== "confirm") return;
      replaceAll(store2, deliveredWith(data2), "discard");
      store2.markSaved();
      clearTimeout(waiting);
      waiting = void 0;
      forgetDraft(data2);
      notice(data2.words.notices.draftDiscarded);
    });
  }
  function tellOfDraft(data2, store2, { found: found2, when, deliveredKey }) {
    const { notices, actions } = data2.words;
    const said = { when, count: found2.answers.size };
    const discard = { words: actions.discard, act: askToDiscard };
    if (deliveredKey === data2.deliveredKey) {
      notice(filledIn(notices.draftRestored, said), { offers: [discard] });
      return;
    }
    const use = {
      words: notices.draftUse,
      act: () => replaceAll(store2, withFound(deliveredWith(data2), found2), "draft")
    };
    notice(filledIn(notices.draftOlder, said), { offers: [use, discard] });
  }
  function replaceAll(store2, { answers, subject }, what) {
    store2.settle();
    store2.change(what, new Map(answers.entries()), { subject });
    store2.settle();
  }
  function askToDiscard() {
    const dialog = byId("discarding");
    dialog.returnValue = "";
    dialog.showModal();
  }

  // client/answer.ts
  function outcomeOf({ verdict }) {
    return verdict?.outcome ?? "untested";
  }
  function withOutcome(answer, outcome, signature2) {
    const { by, on, ...said } = answer.verdict ?? { evidence: [] };
    if (outcome === "untested") return { ...answer, verdict: orNothing({ ...said, outcome }) };
    const signed = signature2.by || by;
    return { verdict: { ...said, outcome, ...signed && { by: signed }, on: signature2.on } };
  }
  function verdictOf(draft) {
    const evidence = draft.evidence.flatMap(evidenceOf);
    const waiver = waiverOf(draft.waiver);
    return orNothing({
      outcome: draft.outcome,
      ...draft.by.trim() && { by: draft.by.trim() },
      ...draft.on.trim() && { on: draft.on.trim() },
      evidence,
      ...draft.remark.trim() && { remark: draft.remark.trim() },
      ...waiver && { waiver }
    });
  }
  function evidenceOf({ text, url }) {
    const [words2, address] = [text.trim(), url.trim()];
    if (!words2 && !address) return [];
    return [{ text: words2, ...address && { url: address } }];
  }
  function waiverOf({ reason, by, until }) {
    if (!reason.trim()) return void 0;
    return { reason: reason.trim(), ...by.trim() && { by: by.trim() }, ...until.trim() && { until: until.trim() } };
  }
  function orNothing(verdict) {
    const { outcome, by, on, evidence, remark, waiver } = verdict;
    return outcome === "untested" && !by && !on && !remark && !waiver && evidence.length === 0 ? null : verdict;
  }

  // client/item-editor.ts
  var DAY = /^(?:\\d{4}-\\d\\d-\\d\\d)?$/;
  function itemEditor(data2, position, answer) {
    const { words: words2, checklistWords } = data2;
    const { evidence = [], remark = "", by = "", on = "", waiver } = answer.verdict ?? {};
    const shown = evidence.length > 0 ? evidence : [{ text: "" }];
    const rows = element(
      "div",
      { class: "rows" },
      shown.map((one) => evidenceRow(data2, one))
    );
    const add = element("button", { type: "button", class: "add" }, [words2.item.addEvidence]);
    const editor = element("div", { class: "editor", id: \`editor-\${position}\` }, [
      element("fieldset", { class: "evidences" }, [element("legend", {}, [words2.item.evidence]), rows, add]),
      field(checklistWords.remark, textArea("remark", remark), "wide"),
      field(checklistWords.by, wordsInput("by", by)),
      field(checklistWords.on, dayInput("on", on)),
      element("fieldset", { class: "waiver" }, [
        element("legend", {}, [words2.item.waiver]),
        field(words2.item.waiverReason, wordsInput("reason", waiver?.reason ?? ""), "wide"),
        field(checklistWords.waivedBy, wordsInput("waivedBy", waiver?.by ?? "")),
        field(checklistWords.waivedUntil, dayInput("waivedUntil", waiver?.until ?? "")),
        element("p", { class: "hint" }, [words2.item.waiverHint])
      ])
    ]);
    allowWaiver(editor);
    return editor;
  }
  function editorVerdict(editor, answer) {
    const draft = {
      outcome: outcomeOf(answer),
      by: valueIn(editor, "by"),
      on: valueIn(editor, "on"),
      evidence: [...editor.querySelectorAll(".row")].map((row) => ({
        text: valueIn(row, "evidence"),
        url: valueIn(row, "url")
      })),
      remark: valueIn(editor, "remark"),
      waiver: {
        reason: valueIn(editor, "reason"),
        by: valueIn(editor, "waivedBy"),
        until: valueIn(editor, "waivedUntil")
      }
    };
    return verdictOf(draft);
  }
  function allowWaiver(editor) {
    const isWaived = valueIn(editor, "reason").trim() !== "";
    for (const name of ["waivedBy", "waivedUntil"]) fieldIn(editor, name).disabled = !isWaived;
  }
  function evidenceRow({ words: words2 }, { text, url = "" }) {
    return element("div", { class: "row" }, [
      field(words2.item.evidenceText, wordsInput("evidence", text)),
      field(words2.item.evidenceUrl, input("url", url)),
      element(
        "button",
        { type: "button", class: "remove", "aria-label": words2.item.removeEvidence, title: words2.item.removeEvidence },
        ["×"]
      )
    ]);
  }
  function field(words2, control, name = "") {
    return element("label", { class: \`field \${name}\`.trim() }, [element("span", {}, [words2]), control]);
  }
  function wordsInput(name, value) {
    return /[\\r\\n]/.test(value) ? textArea(name, value) : input(name, value);
  }
  function input(name, value, type = "text") {
    const made = element("input", { type, "data-field": name, autocomplete: "off" });
    made.value = value;
    return made;
  }
  function dayInput(name, value) {
    return input(name, value, DAY.test(value) ? "date" : "text");
  }
  function textArea(name, value) {
    const made = element("textarea", { "data-field": name, rows: "2" });
    made.value = value;
    return made;
  }
  function fieldIn(parent, name) {
    return parent.querySelector(\`[data-field="\${name}"]\`);
  }
  function valueIn(parent, name) {
    return fieldIn(parent, name).value;
  }

  // client/editing.ts
  function editing(data2, store2, list2) {
    const viewOf = (position) => list2.items[position];
    const editorOf = (position) => viewOf(position).querySelector(".editor");
    const read2 = (position, field2) => {
      const editor = editorOf(position);
      if (!editor) return;
      allowWaiver(editor);
      const answer = store2.answerAt(position);
      store2.changeOne(field2, position, { ...answer, verdict: editorVerdict(editor, answer) }, "editor");
    };
    store2.listen(({ items, by }) => {
      if (by === "editor") return;
      for (const position of items) editorOf(position)?.replaceWith(itemEditor(data2, position, store2.answerAt(position)));
    });
    return {
      read: read2,
      toggle(position, { focus } = { focus: false }) {
        const view = viewOf(position);
        const open = editorOf(position);
        const editor = open ? void 0 : itemEditor(data2, position, store2.answerAt(position));
        open?.remove();
        if (editor) view.append(editor);
        view.classList.toggle("opened", Boolean(editor));
        view.querySelector(".open")?.setAttribute("aria-expanded", \`\${Boolean(editor)}\`);
        if (focus) editor?.querySelector("input, textarea")?.focus();
      },
      addEvidence(position) {
        const row = evidenceRow(data2, { text: "" });
        editorOf(position)?.querySelector(".rows")?.append(row);
        row.querySelector("input")?.focus();
      },
      removeEvidence(position, button) {
        removeRow(data2, button.closest(".row"));
        store2.settle();
        read2(position, "evidence");
        store2.settle();
      }
    };
  }
  function removeRow(data2, row) {
    const beside = row.nextElementSibling ?? row.previousElementSibling;
    const next = beside ?? evidenceRow(data2, { text: "" });
    if (!beside) row.after(next);
    row.remove();
    next.querySelector("input, textarea")?.focus();
  }

  // client/item-name.ts
  function itemName({ id, label }) {
    return label ?? id.replace(/^(?:standard-\\d+\\.)?provision-/, "");
  }

  // client/progress-view.ts
  function countOutcomes(answers) {
    const counts = { passed: 0, failed: 0, cantTell: 0, inapplicable: 0, untested: 0 };
    for (const answer of answers) counts[outcomeOf(answer)] += 1;
    return counts;
  }
  function progressView({ words: words2, checklistWords, checklist }, store2) {
    const bar = byId("bar");
    const parts = OUTCOMES.map((outcome) => element("span", { class: outcome }));
    bar.append(...parts);
    const update = () => {
      const counts = countOutcomes(store2.answers());
      const total = checklist.items.length;
      const checked = total - counts.untested;
      const share = total === 0 ? 0 : Math.floor(100 * checked / total);
      for (const [at, outcome] of OUTCOMES.entries()) {
        ;
        parts[at].style.flexGrow = \`\${counts[outcome]}\`;
        byId(\`count-\${outcome}\`).textContent = \`\${counts[outcome]}\`;
      }
      bar.setAttribute("aria-valuenow", \`\${share}\`);
      bar.setAttribute("aria-valuetext", filledIn(words2.progress.bar, { share }));
      byId("checked").textContent = filledIn(words2.progress.checked, { checked, total });
      byId("tally").textContent = OUTCOMES.map((one) => \`\${checklistWords.verdicts[one]} \${counts[one]}\`).join(" · ");
    };
    update();
    store2.listen(update);
  }

  // client/blocks.ts
  var ITEMS_IN_BLOCK = 12;
  function blocksOf(groups) {
    const blocks = [];
    let room = 0;
    for (const [group, { items }] of groups.entries()) {
      for (let at = 0; at < items.length; ) {
        if (room <= 0) {
          blocks.push([]);
          room = ITEMS_IN_BLOCK;
        }
        const size = items.length - at <= 1.5 * room ? items.length - at : room;
        blocks[blocks.length - 1]?.push({ group, items: items.slice(at, at + size), isFirst: at === 0 });
        at += size;
        room -= size;
      }
    }
    return blocks;
  }

  // ../../clauses-around.ts
  var MOST_LEVELS = 64;
  function clauseOfItem({ clauseId, clause, clauseTitle }) {
    return { id: clauseId, number: clause === clauseTitle ? null : clause, title: clauseTitle };
  }

  // ../grouped.ts
  function grouped(values, keyOf) {
    const groups = /* @__PURE__ */ new Map();
    for (const value of values) {
      const key = keyOf(value);
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
    return groups;
  }

  // ../clause-tree.ts
  function clauseTree(checklist) {
    const isOneOfSeveral = checklist.standards.length > 1;
    const known = new Set(checklist.standards.map(({ id }) => id));
    const [first] = checklist.standards;
    return checklist.standards.map((standard) => {
      const isHere = ({ standardId }) => standardId === standard.id || standard === first && !known.has(standardId);
      return { standard, clauses: branchesOf(standard, checklist.items.filter(isHere), isOneOfSeveral) };
    });
  }
  function branchesOf({ id: standardId, clauses = [] }, items, isOneOfSeveral) {
    const itemsByClause = grouped(items, ({ clauseId }) => clauseId);
    const listed = new Map(clauses.map((clause) => [clause.id, clause]));
    const childrenByParent = childrenOf(listed);
    const branchOf = ({ id, number, title }) => {
      const children = (childrenByParent.get(id) ?? []).flatMap(branchOf);
      const own = itemsByClause.get(id) ?? [];
      if (own.length === 0 && children.length === 0) return [];
      return [{ key: isOneOfSeveral ? \`\${standardId}.\${id}\` : id, id, number, title, items: own, children }];
    };
    return [...childrenByParent.get(void 0) ?? [], ...unlisted(itemsByClause, listed)].flatMap(branchOf);
  }
  function childrenOf(listed) {
    const places = /* @__PURE__ */ new Map();
    return grouped(listed.values(), ({ id, parentId }) => {
      const above = parentId === id ? void 0 : places.get(parentId);
      const parent = above && (above.level < MOST_LEVELS ? parentId : above.parentId);
      places.set(id, { parentId: parent, level: Math.min((above?.level ?? 0) + 1, MOST_LEVELS) });
      return parent;
    });
  }
  function unlisted(itemsByClause, listed) {
    return [...itemsByClause].flatMap(([id, items]) => {
      const [item] = items;
      if (!item || listed.has(id)) return [];
      return [clauseOfItem(item)];
    });
  }
  function headingOf({ key, number, title }) {
    const words2 = [number ?? "", title].filter((word) => word.trim() !== "").join(" ");
    return words2 === "" ? key : words2;
  }

  // client/clause-tree.ts
  function groupsOf(items) {
    const groups = [];
    for (const [position, { standardId, clauseId, clause, clauseTitle }] of items.entries()) {
      const last = groups[groups.length - 1];
      if (last?.standardId === standardId && last.clauseId === clauseId) last.items.push(position);
      else {
        const number = clause === clauseTitle ? "" : clause;
        groups.push({ standardId, clauseId, number, title: clauseTitle, items: [position] });
      }
    }
    return groups;
  }
  function clauseChoices(checklist) {
    const choices = [];
    const around = /* @__PURE__ */ new Map();
    const add = (branch, standardId, above) => {
      choices.push({ key: branch.key, depth: above.length, words: headingOf(branch), standardId });
      const keys = [...above, branch.key];
      for (const item of branch.items) around.set(item, new Set(keys));
      for (const child of branch.children) add(child, standardId, keys);
    };
    for (const { standard, clauses } of clauseTree(checklist)) for (const clause of clauses) add(clause, standard.id, []);
    return { choices, around };
  }

  // client/safe-link.ts
  function safeLink(url) {
    const address = url.trim();
    if (!address || /^[\\\\/]{2}|[\\p{Cc}<>"]/u.test(address)) return void 0;
    const scheme = /^([^/?#]*?):/.exec(address)?.[1];
    if (scheme === void 0) return isReadable(\`https://localhost/\${address}\`) ? address : void 0;
    return /^(?:https?|mailto)$/i.test(scheme) && isReadable(address) ? address : void 0;
  }
  function isReadable(address) {
    try {
      return new URL(address) !== void 0;
    } catch {
      return false;
    }
  }

  // client/said-view.ts
  function saidNodes(data2, { verdict, review }) {
    const pairs = verdict ? saidPairs(data2, verdict) : [];
    return [
      ...review ? [reviewNode(data2, review)] : [],
      ...pairs.length > 0 ? [element("dl", { class: "facts" }, pairs)] : []
    ];
  }
  function saidPairs({ words: words2, checklistWords }, verdict) {
    const { by, on, evidence, remark, waiver } = verdict;
    const signature2 = [by, on].filter(Boolean).join(" · ");
    const waived = waiver && [waiver.reason, waiver.by, waiver.until && \`≤ \${waiver.until}\`].filter(Boolean).join(" · ");
    return [
      ...evidence.length > 0 ? [pair(words2.item.evidence, evidence.map(evidenceNode))] : [],
      ...remark ? [pair(checklistWords.remark, [remark])] : [],
      ...waived ? [pair(words2.item.waiver, [waived])] : [],
      ...signature2 ? [pair(by ? checklistWords.by : checklistWords.on, [signature2])] : []
    ];
  }
  function pair(term, said) {
    return element("div", {}, [element("dt", {}, [term]), element("dd", {}, said)]);
  }
  function evidenceNode({ text, url }) {
    if (!url) return element("span", { class: "evidence" }, [text]);
    const link = safeLink(url);
    if (!link) return element("span", { class: "evidence" }, [\`\${text} <\${url}>\`.trim()]);
    const anchor = element("a", { href: link, target: "_blank", rel: "noopener noreferrer" }, [text || url]);
    const address = text ? [element("span", { class: "address" }, [\` <\${url}>\`])] : [];
    return element("span", { class: "evidence" }, [anchor, ...address]);
  }
  function reviewNode({ words: words2, checklist }, { reason, before }) {
    return element("div", { class: "review" }, [
      element("p", {}, [words2.review[reason]]),
      ...before.map(
        ({ clause, text }) => element("p", { class: "before" }, [
          filledIn(words2.review.before, { clause }),
          element("q", { lang: checklist.language }, [text])
        ])
      ),
      element("button", { type: "button", class: "keep" }, [words2.review.keep])
    ]);
  }

  // client/statement.ts
  function statementNodes({ text, keyword, condition, tailored }) {
    const words2 = tailored ?? text;
    const conditionMark = found(words2, condition, "em");
    const keywordMark = found(words2, keyword, "strong", conditionMark?.end);
    const marks = [conditionMark, keywordMark].filter((mark) => mark !== void 0);
    return marked(
      words2,
      marks.sort((a, b) => a.start - b.start)
    );
  }
  function saysCondition({ text, tailored, condition }) {
    return condition !== void 0 && (tailored ?? text).includes(condition);
  }
  function found(words2, part, name, behind = 0) {
    if (!part) return void 0;
    for (let start = words2.indexOf(part, behind); start !== -1; start = words2.indexOf(part, start + 1)) {
      const end = start + part.length;
      if (!isLetter(part[0]) || !isLetter(words2[start - 1]) && !isLetter(words2[end])) return { start, end, name };
    }
    return behind > 0 ? found(words2.slice(0, behind), part, name) : void 0;
  }
  function isLetter(sign) {
    return sign !== void 0 && /[\\p{Script=Latin}\\p{Script=Cyrillic}\\d]/u.test(sign);
  }
  function marked(words2, marks) {
    const nodes = [];
    let at = 0;
    for (const { start, end, name } of marks) {
      if (start < at) continue;
      nodes.push(words2.slice(at, start), element(name, {}, [words2.slice(start, end)]));
      at = end;
    }
    return [...nodes, words2.slice(at)];
  }

  // client/item-view.ts
  var POSITION = "data-position";
  function positionOf(target) {
    const position = target instanceof Element ? target.closest(\`[\${POSITION}]\`)?.getAttribute(POSITION) : void 0;
    return position ? Number(position) : void 0;
  }
  function itemPattern({ words: words2, checklistWords }) {
    const choices = OUTCOMES.map(
      (outcome) => element("label", { class: \`outcome \${outcome}\`, title: checklistWords.verdictMeanings[outcome] }, [
        element("input", { type: "radio", value: outcome }),
        checklistWords.verdicts[outcome]
      ])
    );
    return element("article", { class: "item", tabindex: "-1" }, [
      element("header", {}, [element("h3"), element("p", { class: "tags" })]),
      element("div", { class: "words" }),
      element("div", { class: "answer" }, [
        element("div", { class: "outcomes", role: "radiogroup" }, choices),
        element("button", { type: "button", class: "open", "aria-expanded": "false" }, [words2.item.details])
      ]),
      element("div", { class: "said" })
    ]);
  }
  function itemView(data2, pattern, position) {
    const item = data2.checklist.items[position];
    const view = pattern.cloneNode(true);
    const [header, words2, answer] = [...view.children];
    const name = itemName(item);
    view.setAttribute(POSITION, \`\${position}\`);
    view.id = \`item-\${position}\`;
    view.setAttribute("aria-labelledby", \`name-\${position}\`);
    const heading2 = header.firstElementChild;
    heading2.id = \`name-\${position}\`;
    heading2.textContent = name;
    header.lastElementChild?.append(...tags(data2, item));
    words2.append(...wordNodes(data2, item));
    const group = answer.firstElementChild;
    group.setAttribute("aria-label", filledIn(data2.words.item.verdict, { item: name }));
    for (const radio of group.querySelectorAll("input")) radio.name = \`outcome-\${position}\`;
    answer.lastElementChild?.setAttribute("aria-label", \`\${data2.words.item.details}\${data2.checklistWords.colon}\${name}\`);
    return view;
  }
  function showAnswer(data2, view, answer) {
    const outcome = outcomeOf(answer);
    view.dataset.outcome = outcome;
    for (const radio of view.querySelectorAll(".outcomes input"))
      radio.checked = radio.value === outcome;
    const said = view.querySelector(".said");
    said?.replaceChildren(...saidNodes(data2, answer));
  }
  function tags({ checklistWords }, item) {
    const attributes = Object.entries(item.attributes ?? {}).flatMap(
      ([name, value]) => value ? [\`\${name} \${value}\`] : []
    );
    return [
      element("span", { class: \`tag \${item.obligation}\` }, [checklistWords.kinds[item.kind]]),
      element("span", { class: "tag" }, [checklistWords.methods[item.method]]),
      ...attributes.map((words2) => element("span", { class: "tag" }, [words2])),
      ...item.ics ? [element("span", { class: "tag" }, [icsWords(item.ics, checklistWords)])] : []
    ];
  }
  function icsWords({ status, solved, support }, { colon, yes, no }) {
    const words2 = solved === status || solved === "undecided" ? \`ICS \${status}\` : \`ICS \${status} → \${solved}\`;
    return support === void 0 ? words2 : \`\${words2}\${colon}\${support ? yes : no}\`;
  }
  function wordNodes({ checklist, checklistWords, words: words2 }, item) {
    const lang = checklist.language;
    const facts = [];
    if (item.condition && !saysCondition(item)) facts.push([checklistWords.condition, item.condition]);
    if (item.exception && !item.text.includes(item.exception)) facts.push([words2.item.exception, item.exception]);
    if (item.tailored !== void 0) facts.push([words2.item.original, item.text]);
    if (item.related) facts.push([words2.item.related, item.related.map(({ text }) => text).join(" · ")]);
    return [
      ...item.leadIn ? [element("p", { class: "lead-in", lang }, [item.leadIn])] : [],
      element("p", { class: "statement", lang }, statementNodes(item)),
      ...facts.length > 0 ? [factList(facts, lang)] : [],
      ...item.steps?.length ? [stepList(item.steps, words2.item.steps, lang)] : []
    ];
  }
  function factList(facts, lang) {
    const pairs = facts.map(
      ([term, said]) => element("div", {}, [element("dt", {}, [term]), element("dd", { lang }, [said])])
    );
    return element("dl", { class: "facts" }, pairs);
  }
  function stepList(steps, word, lang) {
    const items = steps.map((step2) => element("li", {}, [step2]));
    return element("details", { class: "steps" }, [
      element("summary", {}, [\`\${word} (\${steps.length})\`]),
      element("ol", { lang }, items)
    ]);
  }

  // client/show-blocks.ts
  var ITEM_HEIGHT = 11;
  function blocksOfSections(sections, items) {
    const elements = sections.map(
      (some) => element(
        "div",
        { class: "block" },
        some.map((section2) => section2.element)
      )
    );
    const counts = sections.map((some) => some.reduce((count, { positions }) => count + positions.length, 0));
    for (const [at, block] of elements.entries()) estimateHeight(block, counts[at] ?? 0);
    let shown = items.map(() => true);
    return {
      elements,
      show(isShown) {
        shown = isShown;
        for (const [at, some] of sections.entries()) {
          const block = elements[at];
          const count = some.reduce((sum, { positions }) => sum + positions.filter((one) => isShown[one]).length, 0);
          setHidden(block, count === 0);
          if (count > 0) for (const section2 of some) showSection(section2, isShown, items);
          if (count > 0 && counts[at] !== count) estimateHeight(block, count);
          counts[at] = count;
        }
      },
      isShown: (position) => shown[position] === true
    };
  }
  function showSection({ element: place, positions }, isShown, items) {
    for (const position of positions) setHidden(items[position], !isShown[position]);
    setHidden(place, !positions.some((position) => isShown[position]));
  }
  function setHidden(place, isHidden) {
    if (place.hidden !== isHidden) place.hidden = isHidden;
  }
  function estimateHeight(block, count) {
    const height = \`\${count * ITEM_HEIGHT}rem\`;
    block.style.containIntrinsicBlockSize = height;
    requestAnimationFrame(() => {
      block.style.containIntrinsicBlockSize = \`auto \${height}\`;
    });
  }

  // client/list-view.ts
  function listView(data2, store2) {
    const { checklist } = data2;
    const groups = groupsOf(checklist.items);
    const pattern = itemPattern(data2);
    const items = checklist.items.map((_, position) => itemView(data2, pattern, position));
    const headings = groups.map((group, at) => heading(data2, group, groups[at - 1]));
    const blocks = blocksOf(groups).map((pieces) => pieces.map((piece) => section(piece, headings, items)));
    updateWith(data2, store2, { groups, headings, items });
    const { elements, show, isShown } = blocksOfSections(blocks, items);
    byId("items").append(...elements);
    return { items, show, isShown };
  }
  function updateWith(data2, store2, { groups, headings, items }) {
    const groupOf = new Map(groups.flatMap((group, at) => group.items.map((position) => [position, at])));
    const count = (at) => {
      const positions = groups[at]?.items ?? [];
      const checked = positions.filter((position) => outcomeOf(store2.answerAt(position)) !== "untested");
      const place = headings[at]?.querySelector(".count");
      if (place) place.textContent = \`\${checked.length} / \${positions.length}\`;
      place?.classList.toggle("done", checked.length === positions.length);
    };
    const update = (positions) => {
      const changed = /* @__PURE__ */ new Set();
      for (const position of positions) {
        showAnswer(data2, items[position], store2.answerAt(position));
        changed.add(groupOf.get(position) ?? -1);
      }
      for (const at of changed) count(at);
    };
    update(items.keys());
    store2.listen(({ items: changed }) => update(changed));
  }
  function heading({ checklist }, group, before) {
    const lang = checklist.language;
    const { number, title, standardId } = group;
    const words2 = element("h2", {}, [
      ...number ? [element("span", { class: "number" }, [number]), " "] : [],
      element("span", { lang }, [title]),
      " ",
      element("span", { class: "count" })
    ]);
    const standard = checklist.standards.find(({ id }) => id === standardId);
    if (checklist.standards.length < 2 || !standard || before?.standardId === standardId) return words2;
    return element("div", {}, [element("p", { class: "standard", lang }, [standardWords(standard)]), words2]);
  }
  function section({ group, items: positions, isFirst }, headings, items) {
    const parts = positions.flatMap((position) => items[position] ?? []);
    const top = headings[group];
    return { element: element("section", { class: "clause" }, [...isFirst && top ? [top] : [], ...parts]), positions };
  }
  function standardWords({ identifier, title }) {
    return identifier && identifier.canonical !== title ? \`\${identifier.canonical} \${title}\`.trim() : title;
  }

  // client/record-view.ts
  var FIELDS = ["name", "version", "by", "on"];
  function recordView({ checklist }, store2) {
    const titles = checklist.standards.map(standardWords).filter(Boolean);
    if (titles.length > 0) {
      const heading2 = byId("standards");
      heading2.lang = checklist.language;
      heading2.textContent = titles.join(" · ");
      byId("page-kind").hidden = false;
    }
    const profile = byId("profile");
    profile.textContent = checklist.profile ? checklist.profile.title ?? checklist.profile.name : "";
    profile.hidden = !checklist.profile;
    const fields = FIELDS.map((name) => byId(\`record-\${name}\`));
    const show = () => {
      for (const [at, name] of FIELDS.entries()) {
        const [field2, value] = [fields[at], store2.subject()[name] ?? ""];
        if (name === "on") field2.type = /^(?:\\d{4}-\\d\\d-\\d\\d)?$/.test(value) ? "date" : "text";
        if (field2.value !== value) field2.value = value;
        field2.classList.toggle("blank", value === "");
      }
    };
    show();
    store2.listen(({ subject }) => {
      if (subject) show();
    });
    for (const [at, field2] of fields.entries()) {
      field2.addEventListener("input", () => {
        const what = \`record \${FIELDS[at]}\`;
        store2.change(what, /* @__PURE__ */ new Map(), { subject: subjectOf(fields.map(({ value }) => value)) });
      });
      field2.addEventListener("change", () => store2.settle());
    }
  }
  function subjectOf([name = "", version, by, on]) {
    return { name, ...version && { version }, ...by && { by }, ...on && { on } };
  }
  function signature({ by = "", on }) {
    return { by: by.trim(), on: on || today() };
  }
  function today() {
    const now = /* @__PURE__ */ new Date();
    const two = (figure) => \`\${figure}\`.padStart(2, "0");
    return \`\${now.getFullYear()}-\${two(now.getMonth() + 1)}-\${two(now.getDate())}\`;
  }

  // client/giving.ts
  function giving({ checklist, words: words2, checklistWords }, store2) {
    const nameOf = (position) => {
      const item = checklist.items[position];
      return item ? itemName(item) : "";
    };
    return {
      give(position, outcome) {
        const answer = store2.answerAt(position);
        if (outcome === "untested" && outcomeOf(answer) === outcome) return;
        store2.settle();
        store2.changeOne("outcome", position, withOutcome(answer, outcome, signature(store2.subject())));
        store2.settle();
        const total = checklist.items.length;
        const checked = total - countOutcomes(store2.answers()).untested;
        const said = { item: nameOf(position), verdict: checklistWords.verdicts[outcome], checked, total };
        announce(filledIn(words2.progress.given, said));
      },
      settleReview(position) {
        store2.settle();
        store2.changeOne("review", position, { verdict: store2.answerAt(position).verdict });
        store2.settle();
        announce(filledIn(words2.progress.marked, { item: nameOf(position) }));
      }
    };
  }

  // client/item-events.ts
  function listenToItems(store2, giving2, editing2) {
    const items = byId("items");
    items.addEventListener("change", ({ target }) => {
      const position = positionOf(target);
      if (position !== void 0 && target instanceof HTMLInputElement && target.type === "radio")
        giving2.give(position, target.value);
      else store2.settle();
    });
    items.addEventListener("input", ({ target }) => {
      const position = positionOf(target);
      const field2 = target instanceof HTMLElement ? target.dataset.field : void 0;
      if (position !== void 0 && field2 !== void 0) editing2.read(position, field2);
    });
    items.addEventListener("click", ({ target }) => {
      const position = positionOf(target);
      const button = target instanceof Element ? target.closest("button") : null;
      if (position === void 0 || !button) return;
      if (button.className === "open") editing2.toggle(position);
      if (button.className === "add") editing2.addEvidence(position);
      if (button.className === "remove") editing2.removeEvidence(position, button);
      if (button.className === "keep") {
        giving2.settleReview(position);
        byId(\`item-\${position}\`).focus();
      }
    });
  }

  // client/settings.ts
  var KEY = "clausekit-page-settings";
  function readSetting(name) {
    return byId(\`setting-\${name}\`).checked;
  }
  function settings() {
    const names = ["single", "advance"];
    for (const [name, value] of Object.entries(readKept())) {
      const known = names.find((one) => one === name);
      if (known && typeof value === "boolean") byId(\`setting-\${known}\`).checked = value;
    }
    const theme = byId("theme");
    const kept2 = readKept().theme;
    if (typeof kept2 === "string" && [...theme.options].some(({ value }) => value === kept2)) theme.value = kept2;
    useTheme(theme.value);
    theme.addEventListener("change", () => {
      useTheme(theme.value);
      keep(names);
    });
    for (const name of names) byId(\`setting-\${name}\`).addEventListener("change", () => keep(names));
  }
  function keep(names) {
    const values = names.map((name) => [name, readSetting(name)]);
    try {
      localStorage.setItem(
        KEY,
        JSON.stringify({ ...Object.fromEntries(values), theme: byId("theme").value })
      );
    } catch {
    }
  }
  function readKept() {
    try {
      const value = JSON.parse(localStorage.getItem(KEY) ?? "{}");
      return typeof value === "object" && value !== null ? value : {};
    } catch {
      return {};
    }
  }
  var darkRule;
  function useTheme(theme) {
    darkRule ?? (darkRule = findDarkRule());
    if (!darkRule) return;
    const media = { light: "not all", dark: "screen", auto: "screen and (prefers-color-scheme: dark)" };
    darkRule.media.mediaText = theme === "light" || theme === "dark" ? media[theme] : media.auto;
  }
  function findDarkRule() {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    return rules.find((rule) => rule instanceof CSSMediaRule && rule.conditionText.includes("dark"));
  }

  // client/keyboard.ts
  var STEPS = /* @__PURE__ */ new Map([
    ["ArrowDown", 1],
    ["ArrowUp", -1],
    ["j", 1],
    ["k", -1]
  ]);
  function keyboard(acts2) {
    addEventListener("keydown", (event) => {
      if (event.isComposing || event.altKey || document.querySelector("dialog[open]")) return;
      const isCommand = event.ctrlKey || event.metaKey;
      if (isCommand ? onCommand(event, acts2) : onKey(event, acts2)) event.preventDefault();
    });
  }
  function onKey(event, acts2) {
    if (event.key === "Escape") return leave(event.target, acts2.walk);
    if (isText(event.target)) return false;
    return step(event, acts2.walk) || onItem(event, acts2) || onPage(event, acts2);
  }
  function onCommand({ key, shiftKey, target }, { undo, save }) {
    const letter = key.toLowerCase();
    if (shiftKey) return false;
    if (letter === "s") save();
    else if (letter === "z" && !isText(target)) undo();
    else return false;
    return true;
  }
  function step({ key, target }, walk2) {
    const direction = STEPS.get(key);
    const isInItem = positionOf(target) !== void 0;
    if (!direction) return false;
    const counts = key.startsWith("Arrow") ? isInItem && !isControl(target) : readSetting("single");
    if (counts) walk2.step(direction, isInItem);
    return counts;
  }
  function onItem({ key, target }, { giving: giving2, editing: editing2, walk: walk2 }) {
    const position = positionOf(target);
    if (position === void 0) return false;
    const outcome = readSetting("single") ? outcomeOfKey(key) : void 0;
    if (outcome) {
      giving2.give(position, outcome);
      if (readSetting("advance")) walk2.step(1, true);
      return true;
    }
    const opens = key === "Enter" && !isPressed(target) || key === "e" && readSetting("single");
    if (opens) editing2.toggle(position, { focus: true });
    return opens;
  }
  function onPage({ key }, { help }) {
    if (!readSetting("single")) return false;
    if (key === "/") byId("search").focus();
    else if (key === "?") help();
    else return false;
    return true;
  }
  function leave(target, walk2) {
    const position = positionOf(target);
    if (position !== void 0) walk2.go(position);
    else if (target === byId("search")) byId("search").blur();
    return false;
  }
  function isPressed(target) {
    return target instanceof Element && target.matches("button, a, summary");
  }
  function isControl(target) {
    return target instanceof Element && target.matches("input, select, textarea");
  }
  function isText(target) {
    return target instanceof Element && target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select');
  }

  // client/loading.ts
  var NAMED = 8;
  function loading(data2, store2) {
    const input2 = byId("file");
    byId("load").addEventListener("click", () => input2.click());
    input2.addEventListener("change", () => {
      const [file] = input2.files ?? [];
      input2.value = "";
      if (file) void load(data2, store2, file);
    });
  }
  async function load(data2, store2, file) {
    const found2 = read(data2, file.name, await file.text());
    if (typeof found2 === "string") {
      notice(found2, { stays: true });
      return;
    }
    const isEmpty = store2.answers().every(({ verdict }) => verdict === null);
    const way = isEmpty ? "add" : await ask(data2, found2.answers.size);
    if (!way) return;
    putIn(store2, found2, way);
    if (isEmpty && found2.leftOut.length === 0) store2.markSaved();
    tell(data2, file.name, found2);
  }
  function putIn(store2, found2, way) {
    const nothing = [...store2.answers().keys()].map((position) => [position, { verdict: null }]);
    const [answers, subject] = way === "add" ? [[], store2.subject()] : [nothing, { name: "" }];
    store2.settle();
    store2.change("load", new Map([...answers, ...found2.answers]), { subject: found2.subject ?? subject });
    store2.settle();
  }
  function read({ words: words2, checklist }, file, text) {
    let value;
    try {
      value = JSON.parse(text.replace(/^\\uFEFF/, ""));
    } catch (error) {
      return filledIn(words2.notices.notJson, { file, reason: error instanceof Error ? error.message : "" });
    }
    const saved = readSaved(value, checklist.schema);
    if (!saved) return filledIn(words2.notices.notChecklist, { file, reason: \`schema ≠ \${checklist.schema}\` });
    const found2 = filledInBy(saved, checklist);
    if (found2.answers.size === 0 && found2.leftOut.length > 0)
      return filledIn(words2.notices.otherChecklist, { file, title: saved.title });
    return found2;
  }
  function ask({ words: words2 }, count) {
    const dialog = byId("loading");
    byId("loading-words").textContent = filledIn(words2.loading.text, { count });
    dialog.returnValue = "";
    dialog.showModal();
    return new Promise((resolve) => {
      dialog.addEventListener(
        "close",
        () => resolve(dialog.returnValue === "replace" || dialog.returnValue === "add" ? dialog.returnValue : void 0),
        { once: true }
      );
    });
  }
  function tell({ words: words2, checklist }, file, { answers, leftOut }) {
    const names = new Map(checklist.items.map((item) => [item.id, itemName(item)]));
    const named = leftOut.slice(0, NAMED).map((id) => names.get(id) ?? id);
    const items = [...named, ...leftOut.length > NAMED ? ["…"] : []].join(", ");
    const sentences = [
      filledIn(words2.notices.loaded, { count: answers.size, file }),
      ...leftOut.length > 0 ? [filledIn(words2.notices.leftOut, { count: leftOut.length, items })] : []
    ];
    notice(sentences.join(" "), { stays: leftOut.length > 0 });
  }

  // client/filter.ts
  var ATTENTION = ["review", "evidence", "remark", "waiver"];
  var ABSENT = "\\0";
  function fits({ item, around, searched }, answer, filter) {
    if (filter.outcomes.size > 0 && !filter.outcomes.has(outcomeOf(answer))) return false;
    if (filter.obligation && item.obligation !== filter.obligation) return false;
    if (filter.kind && item.kind !== filter.kind) return false;
    if (filter.clause && !around.has(filter.clause)) return false;
    if (filter.attention && !callsFor(filter.attention, answer)) return false;
    for (const [name, value] of filter.attributes) if (attributeOf(item, name) !== value) return false;
    if (filter.words.length === 0) return true;
    const text = searched() + saidWords(answer);
    return filter.words.every((word) => text.includes(word));
  }
  function isNarrowed({ outcomes, obligation, kind, clause, attention, attributes, words: words2 }) {
    return outcomes.size > 0 || attributes.size > 0 || words2.length > 0 || Boolean(obligation || kind || clause || attention);
  }
  function attributeOf({ attributes = {} }, name) {
    return Object.hasOwn(attributes, name) ? attributes[name] || ABSENT : ABSENT;
  }
  function callsFor(attention, { verdict, review }) {
    const outcome = verdict?.outcome ?? "untested";
    if (attention === "review") return review !== void 0;
    if (attention === "evidence") return outcome === "passed" && (verdict?.evidence.length ?? 0) === 0;
    if (attention === "waiver") return verdict?.waiver !== void 0;
    return outcome !== "passed" && outcome !== "untested" && !verdict?.remark;
  }
  function searchable(text) {
    return text.normalize("NFKC").toLowerCase().replace(/\\s+/g, " ");
  }
  function givenWords(item) {
    const { id, label, clause, clauseTitle, leadIn, text, tailored, condition, exception, steps, related, attributes } = item;
    const fields = [id, label, clause, clauseTitle, leadIn, text, tailored, condition, exception];
    const more = [...steps ?? [], ...(related ?? []).map((one) => one.text), ...Object.values(attributes ?? {})];
    return \`
\${[...fields, ...more].flatMap((field2) => field2 ? [searchable(field2)] : []).join("\\n")}\`;
  }
  function saidWords({ verdict }) {
    if (!verdict) return "";
    const { by, on, remark, waiver, evidence } = verdict;
    const fields = [by, on, remark, waiver?.reason, waiver?.by, ...evidence.flatMap(({ text, url }) => [text, url])];
    return \`
\${fields.flatMap((field2) => field2 ? [searchable(field2)] : []).join("\\n")}\`;
  }

  // client/filter-view.ts
  var MOST_VALUES = 12;
  var LEAST_SHARE = 0.1;
  var MOST_ATTRIBUTES = 6;
  var MOST_CLAUSES = 400;
  function buildFilters(data2, choices) {
    const { words: words2, checklistWords, checklist } = data2;
    const kinds = [...new Set(checklist.items.map(({ kind }) => kind))];
    const obligations = [...new Set(checklist.items.map(({ obligation }) => obligation))];
    const attention = ATTENTION.filter((one) => one !== "review" || checklist.items.some(({ review }) => review));
    byId("choices").append(
      ...choices.length > 1 ? [clauseSelect(data2, uppermost(choices))] : [],
      ...select(
        "obligation",
        checklistWords.obligation,
        words2.filter.all,
        obligations.map((value) => ({ value, words: checklistWords.obligations[value] }))
      ),
      ...select(
        "kind",
        checklistWords.kind,
        words2.filter.all,
        kinds.map((value) => ({ value, words: checklistWords.kinds[value] }))
      ),
      ...attributeChoices(checklist.items).flatMap(
        ([name, values]) => select(
          \`attribute \${name}\`,
          name,
          words2.filter.all,
          values.map((value) => ({ value, words: value === ABSENT ? words2.filter.none : value }))
        )
      ),
      ...select(
        "attention",
        words2.attention.label,
        words2.filter.all,
        attention.map((value) => ({ value, words: words2.attention[value] }))
      )
    );
  }
  function readFilter() {
    const form = new FormData(byId("filters"));
    const one = (name) => \`\${form.get(name) ?? ""}\`;
    const attributes = [...form].flatMap(
      ([name, value]) => name.startsWith("attribute ") && value !== "" ? [[name.slice("attribute ".length), \`\${value}\`]] : []
    );
    return {
      outcomes: new Set(form.getAll("outcome").map(String)),
      obligation: one("obligation"),
      kind: one("kind"),
      clause: one("clause"),
      attention: one("attention"),
      attributes: new Map(attributes),
      words: searchable(one("words")).split(" ").filter(Boolean)
    };
  }
  function attributeChoices(items) {
    const counts = /* @__PURE__ */ new Map();
    for (const { attributes = {} } of items) {
      for (const [name, value] of Object.entries(attributes)) {
        if (value === "") continue;
        const values = counts.get(name) ?? /* @__PURE__ */ new Map();
        if (values.size <= MOST_VALUES) values.set(value, (values.get(value) ?? 0) + 1);
        counts.set(name, values);
      }
    }
    const found2 = [...counts].flatMap(([name, values]) => {
      const present = [...values.values()].reduce((sum, count) => sum + count, 0);
      const isUseful = values.size <= MOST_VALUES && present > values.size && present >= LEAST_SHARE * items.length;
      return isUseful ? [[name, present < items.length ? [...values.keys(), ABSENT] : [...values.keys()]]] : [];
    });
    const { compare } = new Intl.Collator("en", { numeric: true });
    return found2.sort(([a], [b]) => compare(a, b)).slice(0, MOST_ATTRIBUTES);
  }
  function select(name, label, all, choices) {
    if (choices.length < 2) return [];
    const options = choices.map(({ value, words: words2 }) => element("option", { value }, [words2]));
    return [labelled(label, element("select", { name }, [element("option", { value: "" }, [all]), ...options]))];
  }
  function uppermost(choices) {
    for (let depth = choices.reduce((most, choice) => Math.max(most, choice.depth), 0); depth > 0; depth--) {
      const some = choices.filter((choice) => choice.depth <= depth);
      if (some.length <= MOST_CLAUSES) return some;
    }
    return choices.filter(({ depth }) => depth === 0);
  }
  function clauseSelect({ words: words2, checklist }, choices) {
    const option = ({ key, depth, words: clause }) => element("option", { value: key }, [\`\${"  ".repeat(depth)}\${clause}\`]);
    const all = element("option", { value: "" }, [words2.filter.all]);
    const options = checklist.standards.length === 1 ? choices.map(option) : checklist.standards.map(
      (standard) => element(
        "optgroup",
        { label: standardWords(standard) },
        choices.filter(({ standardId }) => standardId === standard.id).map(option)
      )
    );
    return labelled(
      words2.filter.clause,
      element("select", { name: "clause", lang: checklist.language }, [all, ...options])
    );
  }
  function labelled(label, control) {
    return element("label", { class: "field" }, [element("span", {}, [label]), control]);
  }

  // client/narrowing.ts
  var REST_MILLISECONDS2 = 120;
  function narrowing(data2, store2, list2) {
    const filtered = filteredItems(data2);
    let filter = readFilter();
    const isFit = (position) => fits(filtered[position], store2.answerAt(position), filter);
    const apply = () => {
      filter = readFilter();
      const isShown = filtered.map((_, position) => isFit(position));
      list2.show(isShown);
      showResult(data2, isShown, isNarrowed(filter));
    };
    listenToForm(apply);
    store2.listen(({ items }) => {
      if (isNarrowed(filter) && items.some((position) => list2.isShown(position) !== isFit(position)))
        byId("again").hidden = false;
    });
    apply();
  }
  function filteredItems(data2) {
    const { choices, around } = clauseChoices(data2.checklist);
    buildFilters(data2, choices);
    return data2.checklist.items.map((item) => {
      let words2;
      return {
        item,
        around: around.get(item) ?? /* @__PURE__ */ new Set(),
        searched() {
          words2 ?? (words2 = givenWords(item));
          return words2;
        }
      };
    });
  }
  function showResult({ words: words2 }, isShown, isNarrow) {
    const shown = isShown.filter(Boolean).length;
    byId("shown").textContent = filledIn(words2.filter.shown, { shown, total: isShown.length });
    byId("nothing").hidden = shown > 0;
    byId("again").hidden = true;
    byId("narrowed").hidden = !isNarrow;
    if (!isNarrow) printCheck().checked = false;
    printShown();
  }
  function listenToForm(apply) {
    const form = byId("filters");
    const search = byId("search");
    let waiting;
    form.addEventListener("input", ({ target }) => {
      clearTimeout(waiting);
      if (target === printCheck()) printShown();
      else if (target === search) waiting = setTimeout(apply, REST_MILLISECONDS2);
      else apply();
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      apply();
    });
    byId("show-all").addEventListener("click", () => {
      form.reset();
      apply();
      search.focus();
    });
    byId("again").addEventListener("click", () => {
      apply();
      search.focus();
    });
  }
  function printCheck() {
    return byId("print-shown");
  }
  function printShown() {
    document.documentElement.classList.toggle("print-shown", printCheck().checked);
  }

  // client/filled-checklist.ts
  function filledChecklist(checklist, { answers, subject }) {
    const { items, subject: _, ...rest } = checklist;
    const hasSubject = Object.values(subject).some(Boolean);
    return {
      ...rest,
      ...hasSubject && { subject },
      items: items.map((item, position) => {
        const { review: _before, ...given } = item;
        const { verdict = null, review } = answers[position] ?? {};
        return { ...given, verdict, ...review && { review } };
      })
    };
  }

  // client/saving.ts
  function saving(data2, store2) {
    return () => {
      const filled = filledChecklist(data2.checklist, { answers: store2.answers(), subject: store2.subject() });
      const file = fileName(data2, store2);
      download(file, \`\${JSON.stringify(filled, null, 2)}
\`);
      store2.markSaved();
      notice(filledIn(data2.words.notices.saved, { file }));
    };
  }
  function fileName({ checklist }, store2) {
    const [standard] = checklist.standards;
    const { name, version } = store2.subject();
    const parts = [standard?.identifier?.canonical ?? standard?.title, name, version, today()];
    const safe = parts.filter(Boolean).map((part) => inFileName(part ?? ""));
    return \`\${safe.join("_").replace(/^[-._]+/, "") || "checklist"}.json\`;
  }
  function inFileName(words2) {
    return words2.normalize("NFC").replace(/[^\\p{L}\\p{N}.]+/gu, "-").slice(0, 60);
  }
  function download(name, text) {
    const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const link = element("a", { href: address, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 6e4);
  }

  // client/history.ts
  var STEPS_KEPT = 200;
  function createHistory() {
    const past = [];
    let isSettled = true;
    return {
      record(what, before) {
        if (isSettled || past[past.length - 1]?.what !== what) past.push({ what, before });
        if (past.length > STEPS_KEPT) past.shift();
        isSettled = false;
      },
      settle() {
        isSettled = true;
      },
      back() {
        isSettled = true;
        return past.pop()?.before;
      }
    };
  }

  // client/store.ts
  function createStore(start, options) {
    const answers = [...start.answers];
    let { subject } = start;
    let { isUnsaved } = options;
    const history = createHistory();
    const listeners = [];
    const put = (step2, change2) => {
      for (const [position, answer] of step2.answers) answers[position] = answer;
      subject = step2.subject;
      isUnsaved = true;
      for (const listener of listeners) listener(change2);
    };
    const answerAt = (position) => answers[position] ?? { verdict: null };
    const change = (what, changed, { subject: newSubject, by = "other" } = {}) => {
      const items = [...changed.keys()];
      const before = new Map(items.map((position) => [position, answerAt(position)]));
      history.record(what, { answers: before, subject });
      put({ answers: changed, subject: newSubject ?? subject }, { items, subject: newSubject !== void 0, by });
    };
    return {
      answers: () => answers,
      answerAt,
      subject: () => subject,
      change,
      changeOne: (what, position, answer, by = "other") => change(\`\${what} \${position}\`, /* @__PURE__ */ new Map([[position, answer]]), { by }),
      settle: history.settle,
      undo() {
        const step2 = history.back();
        const items = step2 && [...step2.answers.keys()];
        if (step2 && items) put(step2, { items, subject: true, by: "other" });
        return items;
      },
      listen: (listener) => listeners.push(listener),
      isUnsaved: () => isUnsaved,
      markSaved() {
        isUnsaved = false;
        for (const listener of listeners) listener({ items: [], subject: false, by: "other" });
      }
    };
  }

  // client/undoing.ts
  function undoing(data2, store2, list2) {
    return () => {
      const positions = store2.undo();
      notice(undoneWords(data2, positions));
      const [only, ...others] = positions ?? [];
      if (only !== void 0 && others.length === 0) list2.items[only]?.scrollIntoView({ block: "nearest" });
    };
  }
  function undoneWords({ words: words2, checklist }, positions) {
    const { notices, record } = words2;
    if (!positions) return notices.nothingToUndo;
    if (positions.length > 1) return filledIn(notices.undoneMany, { count: positions.length });
    const item = checklist.items[positions[0] ?? -1];
    return filledIn(notices.undone, { item: item ? itemName(item) : record.heading });
  }

  // client/unsaved.ts
  function warnOfUnsaved(store2) {
    const warn = (event) => {
      event.preventDefault();
      event.returnValue = "";
    };
    const update = () => {
      const isUnsaved = store2.isUnsaved();
      byId("unsaved").hidden = !isUnsaved;
      if (isUnsaved) addEventListener("beforeunload", warn);
      else removeEventListener("beforeunload", warn);
    };
    update();
    store2.listen(update);
  }

  // client/walk.ts
  function walk(list2) {
    let current = -1;
    byId("items").addEventListener("focusin", ({ target }) => {
      current = positionOf(target) ?? current;
    });
    const go = (position) => {
      const item = list2.items[position];
      if (!item) return;
      current = position;
      item.focus({ preventScroll: true });
      item.scrollIntoView({ block: "nearest" });
    };
    return {
      current: () => current,
      go,
      step(direction, isInItem) {
        const next = isInItem ? shownBeside(list2, current, direction) : firstInSight(list2);
        if (next !== void 0) go(next);
      }
    };
  }
  function shownBeside(list2, from, direction) {
    for (let at = from + direction; at >= 0 && at < list2.items.length; at += direction) if (list2.isShown(at)) return at;
    return void 0;
  }
  function firstInSight(list2) {
    const shown = [...list2.items.keys()].filter((position) => list2.isShown(position));
    let low = 0;
    let high = shown.length - 1;
    while (low < high) {
      const middle = low + high >> 1;
      const top = list2.items[shown[middle]]?.getBoundingClientRect().top ?? 0;
      if (top < 0) low = middle + 1;
      else high = middle;
    }
    return shown[low];
  }

  // client/main.ts
  var data = readPageData();
  var kept = readDraft(data);
  var store = createStore(startOf(data, kept), {
    isUnsaved: kept?.deliveredKey === data.deliveredKey && kept.isUnsaved
  });
  settings();
  recordView(data, store);
  progressView(data, store);
  var list = listView(data, store);
  var acts = {
    giving: giving(data, store),
    editing: editing(data, store, list),
    walk: walk(list),
    undo: undoing(data, store, list),
    save: saving(data, store),
    help: () => byId("help").showModal()
  };
  listenToItems(store, acts.giving, acts.editing);
  keyboard(acts);
  narrowing(data, store, list);
  loading(data, store);
  warnOfUnsaved(store);
  keepDrafts(data, store, kept);
  byId("undo").addEventListener("click", acts.undo);
  byId("save").addEventListener("click", acts.save);
  byId("help-button").addEventListener("click", acts.help);
  byId("print").addEventListener("click", () => print());
  byId("notice-close").addEventListener("click", closeNotice);
  var wide = matchMedia("(min-width: 64rem)");
  var foldFilters = () => {
    byId("more").open = wide.matches;
  };
  foldFilters();
  wide.addEventListener("change", foldFilters);
})();
`
