import type { Words } from '../../../words/words.js'
import { OUTCOME_KEYS, OUTCOMES } from '../client/outcomes.js'
import { escapeHtml as e } from '../escape.js'
import type { PageWords } from '../words/page-words.js'

/** What opens above the page: help, and the two questions that it asks. */
export function dialogs(page: PageWords, words: Words): string {
  return [help(page, words), loading(page), discarding(page)].join('\n')
}

function help({ help: said, actions }: PageWords, { verdicts, verdictMeanings, instructions }: Words): string {
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['j', '↓'], said.next],
    [['k', '↑'], said.previous],
    ...OUTCOMES.map(
      (outcome, at) =>
        [[`${at + 1}`, OUTCOME_KEYS[outcome]], said.give.replace('{verdict}', verdicts[outcome])] as const,
    ),
    [['Enter', 'e'], said.open],
    [['Esc'], said.leave],
    [['/'], said.search],
    [['Ctrl Z'], said.undo],
    [['Ctrl S'], said.save],
    [['?'], said.show],
  ]
  const row = ([shown, meaning]: (typeof keys)[number]) =>
    `<div><dt>${shown.map((key) => `<kbd>${e(key)}</kbd>`).join(' ')}</dt><dd>${e(meaning)}</dd></div>`
  const meaning = (outcome: (typeof OUTCOMES)[number]) =>
    `<div><dt>${e(verdicts[outcome])}</dt><dd>${e(verdictMeanings[outcome])}</dd></div>`
  return `<dialog id="help" aria-labelledby="help-heading"><form method="dialog">
<h2 id="help-heading" tabindex="-1" autofocus>${e(said.heading)}</h2>
<h3>${e(instructions.heading)}</h3>
<p>${e(instructions.text)}</p>
<h3>${e(said.meanings)}</h3>
<dl class="facts">${OUTCOMES.map(meaning).join('')}</dl>
<h3>${e(said.keys)}</h3>
<dl class="keys">${keys.map(row).join('')}</dl>
<p><label class="check"><input type="checkbox" id="setting-single" checked> ${e(said.single)}</label></p>
<p><label class="check"><input type="checkbox" id="setting-advance"> ${e(said.advance)}</label></p>
<h3>${e(said.keeping)}</h3>
<p>${e(said.keepingText)}</p>
<p class="buttons"><button class="main">${e(actions.close)}</button></p>
</form></dialog>`
}

function loading({ loading: { heading, replace, add, cancel } }: PageWords): string {
  return `<dialog id="loading" aria-labelledby="loading-heading" aria-describedby="loading-words"><form method="dialog">
<h2 id="loading-heading">${e(heading)}</h2>
<p id="loading-words"></p>
<p class="buttons"><button value="add" class="main">${e(add)}</button><button value="replace">${e(replace)}</button><button value="">${e(cancel)}</button></p>
</form></dialog>`
}

function discarding({ discarding: { heading, text, confirm }, loading: { cancel } }: PageWords): string {
  return `<dialog id="discarding" aria-labelledby="discarding-heading" aria-describedby="discarding-words"><form method="dialog">
<h2 id="discarding-heading">${e(heading)}</h2>
<p id="discarding-words">${e(text)}</p>
<p class="buttons"><button value="confirm" class="main">${e(confirm)}</button><button value="">${e(cancel)}</button></p>
</form></dialog>`
}
