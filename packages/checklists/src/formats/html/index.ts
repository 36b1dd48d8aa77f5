import type { Checklist } from '@clausekit/model'
import type { Words } from '../../words/words.js'
import { wordsFor } from '../../words/words-for.js'
import type { ChecklistFormat, ChecklistWriteOptions } from '../format.js'
import type { ChecklistWords, PageSettings } from './client/page-data.js'
import { deliveredKey, draftKey } from './draft-key.js'
import { escapeHtml, scriptJson } from './escape.js'
import { SCRIPT, STYLE } from './page/assets.js'
import { frame } from './page/frame.js'
import { POLICY } from './page/policy.js'
import { pageWordsFor } from './words/page-words-for.js'

/**
 * One self-contained page to fill in off-line: it fetches nothing and sends nothing. It saves the checklist with its
 * verdicts as JSON, which `json` reads, and loads it again.
 *
 * The words of the standard lie in the page as data; its script puts them in place as text, so that none of them is markup.
 */
export function writeHtml(checklist: Checklist, options: ChecklistWriteOptions = {}): string {
  const words = wordsFor(options.language ?? checklist.language)
  const page = pageWordsFor(words.language)
  const settings: PageSettings = {
    words: page,
    checklistWords: checklistWords(words),
    draftKey: draftKey(checklist),
    deliveredKey: deliveredKey(checklist),
  }
  return `<!doctype html>
<html lang="${escapeHtml(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="clausekit">
<title>${escapeHtml(titleOf(checklist, words))}</title>
<style>${STYLE}</style>
</head>
<body>
${frame(page, words, checklist.items.length > 0)}
<script type="application/json" id="page">${scriptJson(settings)}</script>
<script type="application/json" id="checklist">${scriptJson(checklist)}</script>
<script>${SCRIPT}</script>
</body>
</html>
`
}

function titleOf({ standards }: Checklist, { checklist, colon, and }: Words): string {
  const names = standards.map(({ identifier, title }) => identifier?.canonical ?? title).filter(Boolean)
  return names.length > 0 ? `${checklist}${colon}${names.join(and)}`.replace(/\s+/g, ' ') : checklist
}

function checklistWords({
  colon,
  columns,
  kinds,
  obligations,
  methods,
  verdicts,
  verdictMeanings,
  proforma,
}: Words): ChecklistWords {
  const { condition, kind, obligation, remark, by, on, waivedBy, waivedUntil } = columns
  const own = { condition, kind, obligation, remark, by, on, waivedBy, waivedUntil }
  const { yes, no } = proforma
  return { ...own, yes, no, colon, kinds, obligations, methods, verdicts, verdictMeanings }
}

export const html = {
  name: 'html',
  extensions: ['html', 'htm'],
  mediaType: 'text/html; charset=utf-8',
  write: writeHtml,
} satisfies ChecklistFormat
