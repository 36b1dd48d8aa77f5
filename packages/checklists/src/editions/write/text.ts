import { type EditionWords, editionWordsFor } from '../../words/edition-words.js'
import type { EditionDiff, ProvisionChange, WordChange } from '../edition-diff.js'
import { editionNames, placesOf, remarksOf, sectionsOf } from './sections.js'
import type { DiffWriteOptions } from './write-diff.js'

const BOLD = '\u001b[1m'
const RED = '\u001b[31m'
const GREEN = '\u001b[32m'
const DIM = '\u001b[2m'
const RESET = '\u001b[0m'

/** Characters that steer a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach the terminal.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

type Paint = (style: string, text: string) => string

/** Plain text for a terminal: `[-deleted-]` and `{+inserted+}` as wdiff writes them, in colours where they are asked for. */
export function writeText(diff: EditionDiff, options: DiffWriteOptions): string {
  const words = editionWordsFor(options.language ?? diff.language)
  const paint: Paint = options.color ? (style, text) => `${style}${text}${RESET}` : (_, text) => text
  const sections = sectionsOf(diff, options.unchanged ?? false)
  const counts = Object.entries(diff.summary).map(
    ([kind, count]) => `${words.kinds[kind as keyof EditionWords['kinds']]} ${count}`,
  )
  const lines = [
    paint(BOLD, `${words.title}${words.colon}${inert(editionNames(diff, words))}`),
    counts.join(words.and),
    ...(sections.length === 0 ? ['', words.nothing] : []),
    ...sections.flatMap(([kind, changes]) => [
      '',
      paint(BOLD, `${words.kinds[kind]}${words.colon}${words.provisions(changes.length)}`),
      ...changes.flatMap((change) => changeLines(change, words, paint)),
    ]),
  ]
  return `${lines.join('\n')}\n`
}

function changeLines(change: ProvisionChange, words: EditionWords, paint: Paint): string[] {
  return [
    '',
    `  ${inert(placesOf(change, words))}`,
    `    ${wordsOf(change, paint)}`,
    ...remarksOf(change, words).map((remark) => paint(DIM, `    ${inert(remark)}`)),
  ]
}

function wordsOf({ kind, words, before, after }: ProvisionChange, paint: Paint): string {
  if (words) return words.map((change) => marked(change, paint)).join('')
  const text = (after.length > 0 ? after : before).map((one) => one.text).join(' ')
  if (kind === 'added') return marked({ kind: 'inserted', text }, paint)
  return kind === 'removed' ? marked({ kind: 'deleted', text }, paint) : inert(text)
}

function marked({ kind, text }: WordChange, paint: Paint): string {
  if (kind === 'deleted') return paint(RED, `[-${inert(text)}-]`)
  return kind === 'inserted' ? paint(GREEN, `{+${inert(text)}+}`) : inert(text)
}

/** On one line, and without what steers the terminal: the words come from a file that anybody may have written. */
function inert(text: string): string {
  return text.replace(/\s+/g, ' ').replace(CONTROL, '\uFFFD')
}
