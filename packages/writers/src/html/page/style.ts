/** The style of the page: one column of text beside the contents, on screens of any width and on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fff; --panel: #f6f7f9; --line: #dfe3e8; --ink: #1b1f24; --muted: #59636e; --accent: #0b57a4;
  --requirement: #0b57a4; --requirement-tint: #eaf2fb;
  --recommendation: #1d6b4f; --recommendation-tint: #e8f5ee;
  --permission: #7a4b00; --permission-tint: #fbf2df;
  --other: #5d4694; --other-tint: #f1edfa;
  --serif: Charter, "Bitstream Charter", "Source Serif 4", Cambria, "Noto Serif", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "Liberation Mono", "Noto Sans Mono CJK SC", monospace;
  font: 1.0625rem/1.65 var(--sans);
  scroll-padding-top: 1.5rem;
}
:root:lang(zh) {
  --sans: system-ui, -apple-system, "Segoe UI", "Helvetica Neue", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif;
  line-height: 1.8; line-break: strict; text-autospace: normal;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #15181c; --panel: #1c2025; --line: #333a42; --ink: #e3e6ea; --muted: #a0a9b4; --accent: #8cbdf2;
    --requirement: #8cbdf2; --requirement-tint: #1b2b3d;
    --recommendation: #82cfae; --recommendation-tint: #182e25;
    --permission: #e3b869; --permission-tint: #33291a;
    --other: #c3b0f0; --other-tint: #2a2440;
  }
}
*, ::before, ::after { box-sizing: border-box }
[hidden] { display: none !important }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word; -webkit-text-size-adjust: 100% }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px }
main:focus { outline: none }
.skip { position: absolute; left: -100vw; top: 0; z-index: 2; padding: .5rem 1rem; background: var(--paper) }
.skip:focus { left: 0 }

main { padding: 2rem 1.25rem 6rem; max-width: 50rem; margin: 0 auto }
nav { padding: 1rem 1.25rem; background: var(--panel); font-size: .875rem; line-height: 1.45 }
nav summary { font-weight: 650; cursor: pointer; padding: .25rem 0 }
nav ol { list-style: none; margin: 0; padding: 0 }
nav ol ol { padding-left: .9rem }
nav li a { display: flex; gap: .6em; padding: .24rem .5rem; border-radius: 4px; color: var(--ink); text-decoration: none }
nav li li a { color: var(--muted) }
nav li a:hover { background: var(--line); color: var(--ink) }
nav a[aria-current] { color: var(--accent); font-weight: 650 }
nav .number { flex: none; margin: 0; font-variant-numeric: tabular-nums }
nav .number + span { min-width: 0 }
@media (min-width: 64.01rem) {
  body { display: grid; grid-template-columns: 19rem minmax(0, 1fr) }
  nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; border-right: 1px solid var(--line); padding: 2rem 1rem 3rem 1.25rem }
  nav summary { list-style: none; cursor: default; pointer-events: none; padding-left: .5rem; color: var(--muted) }
  nav summary::-webkit-details-marker { display: none }
  main { width: 100%; padding: 3.5rem 3rem 8rem }
}

header { margin-bottom: 2.5rem }
.cover { margin-bottom: 3rem; color: var(--muted); font-size: .9rem }
.cover p { margin-bottom: .35em }
.identifier { margin: 0 0 .5rem; color: var(--muted); font-weight: 650; letter-spacing: .02em }
h1 { margin: 0; font-size: clamp(1.6rem, 1.2rem + 1.6vw, 2.1rem); font-weight: 650; line-height: 1.25; letter-spacing: -.012em; text-wrap: balance }
:lang(zh) h1 { line-height: 1.4; letter-spacing: 0 }
header .title { margin: .6rem 0 0; font-size: 1.1rem; line-height: 1.4; color: var(--muted) }
.metadata { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(13rem, 40%), 1fr)); gap: 1rem 2rem; margin: 2rem 0 0; padding: 1.25rem 0; border: solid var(--line); border-width: 1px 0 }
.metadata dt { font-size: .8rem; color: var(--muted); font-weight: 400 }
.metadata dd { margin: 0; line-height: 1.45 }

form { margin: 0 0 3rem; padding: 1rem 1.15rem 1.1rem; background: var(--panel); border-radius: 8px; font-size: .9rem; line-height: 1.5 }
fieldset { border: 0; margin: 0 0 .8rem; padding: 0; min-width: 0 }
legend { padding: 0; margin-bottom: .4rem; color: var(--muted) }
.choices, .fields { display: flex; flex-wrap: wrap; gap: .5rem .6rem; align-items: center }
.choice { display: inline-flex; gap: .4rem; align-items: center; padding: .2rem .7rem .2rem .55rem; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; cursor: pointer }
.choice input { accent-color: var(--kind); margin: 0 }
.choice:has(:checked) { border-color: var(--kind); background: var(--tint) }
.figure { color: var(--muted); font-variant-numeric: tabular-nums }
.fields { gap: .6rem 1rem }
.fields label { display: flex; gap: .5rem; align-items: center; color: var(--muted); min-width: 0 }
.fields input, select, button { flex: 1 1 auto; font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: .25rem .55rem; min-width: 0; max-width: 13rem }
select { text-overflow: ellipsis }
button { cursor: pointer }
output { margin-left: auto; color: var(--muted); font-variant-numeric: tabular-nums }

h2, h3, h4, h5, h6, .heading { margin: 2em 0 .6em; line-height: 1.35; font-size: 1.0625rem; font-weight: 650; text-wrap: balance }
h2 { margin-top: 2.6em; font-size: 1.5rem; letter-spacing: -.005em }
h3 { font-size: 1.2rem }
h2 + section > h3, h3 + section > h4 { margin-top: 1em }
.number { font-variant-numeric: tabular-nums; margin-right: .45em }
.self { padding: .35em 0; color: inherit; text-decoration: none }
.self:hover::after { content: " #"; color: var(--muted); font-weight: 400 }
.status, .badge { font-weight: 400; color: var(--muted) }
.badge { margin-left: .4em; padding: .1em .5em; border: 1px solid var(--line); border-radius: 4px; font-size: .75rem; vertical-align: .12em; letter-spacing: 0 }
.untitled > h2, .untitled > h3, .untitled > h4, .untitled > h5, .untitled > h6, .untitled > .heading { float: left; margin: 0; font-size: inherit; line-height: inherit; letter-spacing: 0 }
.untitled { margin: .3em 0; clear: left }
.untitled > p { margin-bottom: .5em }
.untitled::after { content: ""; display: block; clear: both }
p { margin: 0 0 .9em; max-width: 44rem; unicode-bidi: isolate }

ol, ul { margin: 0 0 .9em; padding-left: 1.6em }
.labelled, .references { list-style: none; padding: 0 }
.labelled > li { display: flex; gap: .55em; margin-bottom: .35em; padding-left: .4em }
.labelled > li > .label { flex: none; min-width: 1.35em; font-variant-numeric: tabular-nums }
.labelled > li > div { min-width: 0; flex: 1 }
.labelled .labelled { margin-top: .35em }
li > :last-child, li > div > :last-child, td > :last-child, th > :last-child, dd > :last-child { margin-bottom: 0 }
.references > li { margin-bottom: .5em; padding-left: 1.6em; text-indent: -1.6em }
dl { margin: 0 0 .9em }
dt { font-weight: 650 }
dd { margin: 0 0 .5em 1.6em }
.term dd { margin-left: 0 }
.term { margin: 1.2em 0 }
.term .number, .term .deprecated, .term .admitted { font-weight: 400 }
.term [lang] { font-weight: 400; color: var(--muted); margin-left: .4em }
dfn { font-style: normal; font-weight: 650 }
.deprecated .label, .source { color: var(--muted) }

.table { margin: 1.6em 0 }
.scrolled { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .92em; line-height: 1.5; font-variant-numeric: tabular-nums }
caption, figcaption { padding-bottom: .6em; font-weight: 650; font-size: .95rem; text-align: left }
th, td { padding: .5em .75em; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; min-width: 4.5em }
th { font-weight: 650 }
thead th { border-bottom: 2px solid var(--line); vertical-align: bottom }
.table > .notes { margin-top: .6em; font-size: .92em }
figure { margin: 1.8em 0 }
figure > p { margin-bottom: .4em }
figcaption { padding: .7em 0 0 }
img { max-width: 100%; height: auto }
.picture { display: inline-block; padding: .3em .7em; border: 1px dashed var(--line); border-radius: 4px; color: var(--muted); font-size: .9em }
.file { font-family: var(--mono); font-size: .9em }
.note, .example, .footnote { font-size: .94em; line-height: 1.6; color: var(--muted) }
.note, .example { margin: 1em 0; padding-left: 1em; border-left: 2px solid var(--line) }
.note > :last-child, .example > :last-child, .warning > :last-child, .footnote > :last-child { margin-bottom: 0 }
.note > p > .label, .example > p > .label { font-size: .92em; font-weight: 650; margin-right: .35em }
.warning { margin: 1.2em 0; padding: .9em 1.1em; border: 1px solid var(--permission); border-radius: 6px; background: var(--permission-tint) }
.warning .label, .declared .label { font-weight: 650; margin-right: .35em }
blockquote { margin: 1em 0; padding-left: 1.2em; border-left: 2px solid var(--line) }
.footnote { margin: .6em 0; display: flex; gap: .5em }
.declared { margin: 1.4em 0; padding: .9em 1.1em; border: 1px solid var(--line); border-radius: 6px }
.declared > :last-child { margin-bottom: 0 }
.declared > .head { font-weight: 650 }
.attributes { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0 1em; font-size: .9em; color: var(--muted) }
.attributes dt { font-weight: 400 }
.attributes dd { margin: 0 }
sup, sub { line-height: 0 }
code, pre { font-family: var(--mono); font-size: .9em }
pre { margin: 1.2em 0; padding: .9em 1.1em; overflow-x: auto; background: var(--panel); border-radius: 6px; line-height: 1.5 }
pre code { font-size: .94em }
.formula { display: flex; gap: 1em; align-items: center; margin: 1.2em 0 }
.formula > .value { flex: 1; overflow-x: auto; text-align: center }
.formula .math { white-space: pre-wrap }

.requirement { --kind: var(--requirement); --tint: var(--requirement-tint) }
.recommendation { --kind: var(--recommendation); --tint: var(--recommendation-tint) }
.permission { --kind: var(--permission); --tint: var(--permission-tint) }
.capability, .possibility, .instruction, .external-constraint, .statement { --kind: var(--other); --tint: var(--other-tint) }
mark { color: inherit; background: none; unicode-bidi: isolate }
mark:not(.compound) { background: var(--tint); border-radius: 3px; padding: .1em 0; box-decoration-break: clone; -webkit-box-decoration-break: clone }
mark.compound:not(:has(mark)) { background: var(--tint); border-radius: 3px }
mark + mark { border-left: 2px solid var(--paper) }
mark.other { background: none }
mark:target, mark.compound:target { outline: 2px solid var(--kind); outline-offset: 2px }
.kind { padding: .55em .2em; margin: 0 .05em 0 .25em; color: var(--kind); font-size: .72rem; font-weight: 500; line-height: 1; font-style: normal; letter-spacing: .015em; white-space: nowrap; text-decoration: none; user-select: none; unicode-bidi: isolate }
:lang(zh) .kind { letter-spacing: .06em }
.kind:hover { text-decoration: underline }
.kind b { font-weight: 650; white-space: normal }
.other > .kind { display: none }
:target { scroll-margin-top: 1.5rem }

@media (max-width: 40rem) {
  .fields label { flex: 1 1 100%; justify-content: space-between; white-space: nowrap }
  .fields input, select { flex: 0 1 13rem; width: 13rem; padding-block: .4rem }
  .choice { padding-block: .35rem }
  main { padding-inline: 1.1rem }
  h2 { font-size: 1.3rem }
}
@media print {
  :root { --panel: #fff; --ink: #000; --muted: #444; --line: #bbb; color-scheme: light; font-size: 10.5pt }
  @page { margin: 20mm 18mm }
  body { display: block }
  nav { position: static; height: auto; border: 0; padding: 0; columns: 2; break-after: page }
  .skip, form { display: none !important }
  main { padding: 0; max-width: none }
  .self, .kind { color: inherit }
  mark { background: none !important; border: 0 !important }
  mark:not(.compound), mark.compound:not(:has(mark)) { text-decoration: underline 1px #999; text-underline-offset: .2em }
  .kind { font-size: .65rem }
  h2, h3, h4, h5, h6, .heading { break-after: avoid }
  tr, figure, .note, .warning, .formula { break-inside: avoid }
  thead { display: table-header-group }
}
`
