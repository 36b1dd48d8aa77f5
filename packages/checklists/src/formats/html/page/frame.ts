import type { Words } from '../../../words/words.js'
import { OUTCOMES } from '../client/outcomes.js'
import { escapeHtml as e } from '../escape.js'
import type { PageWords } from '../words/page-words.js'
import { dialogs } from './dialogs.js'

/** What stands on every page, in our own words; the words of the standard are put in by the script. */
export function frame(page: PageWords, words: Words, hasItems: boolean): string {
  return `<a class="skip" href="#items">${e(page.skip)}</a>
<noscript><p class="noscript">${e(page.scriptsNeeded)}</p></noscript>
<header class="front">
<p id="page-kind" hidden>${e(words.checklist)}</p>
<h1 id="standards">${e(words.checklist)}</h1>
<p id="profile" hidden></p>
${record(page)}
</header>
<aside class="tools" aria-label="${e(page.tools)}">
${progress(page)}
${filters(page, words)}
${actions(page)}
</aside>
<main id="items" tabindex="-1" aria-label="${e(words.items)}">
<p id="nothing" hidden>${e(hasItems ? page.filter.nothing : words.noItems)}</p>
</main>
<div id="notice" hidden>
<p id="notice-words"></p>
<div id="notice-offers"></div>
<button type="button" id="notice-close" aria-label="${e(page.actions.close)}">×</button>
</div>
<p id="announcement" class="unseen" role="status"></p>
<input type="file" id="file" accept=".json,application/json" hidden>
${dialogs(page, words)}`
}

function record({ record: { heading, hint, ...fields } }: PageWords): string {
  const field = (name: 'name' | 'version' | 'by' | 'on') =>
    `<label class="field ${name}"><span>${e(fields[name])}</span><input id="record-${name}" type="${name === 'on' ? 'date' : 'text'}" autocomplete="off" aria-describedby="record-hint"></label>`
  return `<fieldset class="record">
<legend class="unseen">${e(heading)}</legend>
${field('name')}${field('version')}${field('by')}${field('on')}
<p class="hint" id="record-hint">${e(hint)}</p>
</fieldset>`
}

function progress({ progress: { heading }, actions: { undo, save }, notices }: PageWords): string {
  return `<section class="progress" aria-labelledby="progress-heading">
<h2 class="unseen" id="progress-heading">${e(heading)}</h2>
<div id="bar" role="progressbar" aria-labelledby="progress-heading" aria-valuemin="0" aria-valuemax="100"></div>
<p id="checked"></p>
<p id="tally"></p>
<div class="buttons">
<button type="button" id="undo">${e(undo)}</button>
<button type="button" id="save" class="main">${e(save)}<span id="unsaved" title="${e(notices.unsaved)}" hidden><span class="unseen"> (${e(notices.unsaved)})</span></span></button>
</div>
</section>`
}

function filters({ filter }: PageWords, { columns, verdicts }: Words): string {
  const outcomes = OUTCOMES.map(
    (outcome) =>
      `<label class="outcome ${outcome}"><input type="checkbox" name="outcome" value="${outcome}"><span>${e(verdicts[outcome])}</span> <span class="figure" id="count-${outcome}"></span></label>`,
  )
  return `<form id="filters" role="search" aria-label="${e(filter.heading)}">
<label class="field search"><span>${e(filter.search)}</span><input type="search" id="search" name="words" placeholder="${e(filter.searchHint)}" autocomplete="off" spellcheck="false"></label>
<details id="more" open>
<summary>${e(filter.heading)}</summary>
<fieldset class="outcomes"><legend>${e(columns.verdict)}</legend>
${outcomes.join('\n')}
</fieldset>
<div id="choices"></div>
</details>
<p class="result"><output id="shown" for="search"></output>
<button type="button" id="again" hidden>${e(filter.again)}</button></p>
<p id="narrowed" hidden><button type="button" id="show-all">${e(filter.reset)}</button>
<label class="check"><input type="checkbox" id="print-shown"> ${e(filter.printShown)}</label></p>
</form>`
}

function actions({ actions: { load, print, help, discard }, theme }: PageWords): string {
  const option = (value: 'auto' | 'light' | 'dark') => `<option value="${value}">${e(theme[value])}</option>`
  return `<div class="actions">
<div class="buttons">
<button type="button" id="load">${e(load)}</button>
<button type="button" id="print">${e(print)}</button>
<button type="button" id="help-button">${e(help)}</button>
<button type="button" id="discard">${e(discard)}</button>
</div>
<label class="field"><span>${e(theme.label)}</span><select id="theme">${option('auto')}${option('light')}${option('dark')}</select></label>
</div>`
}
