import type { Language, LevelMark, Span, VerbalFormMatch } from '@clausekit/languages'
import type { Clause, Regime } from '@clausekit/model'
import { bracketedIds, markedStatements } from './own-ids.js'
import { locationAt, type Passage, wordsAt } from './passage.js'
import type { LeadIn, Statement } from './statement.js'

export type Context = {
  language: Language
  regime: Regime
  /** The clause numbers of the standard: what points at them is no id of a requirement. */
  clauseNumbers: ReadonlySet<string>
}

/** Statements of one paragraph; `tail` is its last sentence where that opens a list or table. */
export type Reading = { statements: Statement[]; tail?: { leadIn: LeadIn; statement?: Statement } }

/** Read a paragraph sentence by sentence: a sentence with a verbal form is a statement. */
export function readSentences(passage: Passage, clause: Clause, context: Context, leadIn?: LeadIn): Reading {
  const { language, regime } = context
  const level = language.readLevelMark(passage.text)
  if (level) return { statements: [levelled(passage, level, clause)] }
  const marked = markedStatements(passage.text)
  const spans =
    marked.length > 0
      ? aroundMarked(passage.text, marked, language)
      : joinIdBehind(language.splitSentences(passage.text), passage.text)
  const statements: Statement[] = []
  // "client_id: REQUIRED." says it of what stands before: a key word of BCP 14 needs no more words.
  const says = (index: number) => index === 0 && leadIn !== undefined && regime === 'rfc2119'
  let tail: Reading['tail']
  for (const [index, span] of spans.entries()) {
    const words = passage.text.slice(span.start, span.end)
    const isLast = index === spans.length - 1
    const opens = isLast && language.leadsIn(words)
    const mark = marked.find(({ start }) => start === span.start)
    if (language.explainsWording(words)) continue
    const forms = language.findVerbalForms(words, regime)
    const statement =
      forms.length > 0 && (says(index) || !isBare(words, forms))
        ? toStatement(passage, span, forms, clause, context, index === 0 || leadIn?.isName ? leadIn : undefined, opens)
        : undefined
    if (statement) statements.push(mark ? { ...statement, label: mark.id, declared: true } : statement)
    const steps = opens && forms.length === 0 ? language.opensSteps(words) : undefined
    if (opens)
      tail = {
        leadIn: {
          text: wordsAt(passage, span),
          forms: steps ? [steps] : forms,
          ...(language.offersAlternatives(words) ? { isAlternative: true } : {}),
        },
        ...(statement ? { statement } : {}),
      }
  }
  return { statements, ...(tail ? { tail } : {}) }
}

/** A word alone says nothing of anything: the cell "Required", the item 允许. */
function isBare(words: string, forms: readonly VerbalFormMatch[]): boolean {
  const said = forms.reduce((length, { start, end }) => length + end - start, 0)
  if (words.length > 2 * said + 40) return false
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
  return letters(words) === letters(forms.map(({ start, end }) => words.slice(start, end)).join(''))
}

/** A rule with a house level is one statement, whatever verbal forms stand in it. */
function levelled(passage: Passage, level: LevelMark, clause: Clause): Statement {
  const { start, end, keyword, kind, polarity } = level
  const form = { kind, polarity, keyword, start: 0, end: keyword.length, confidence: 0.95 }
  const because = `house level: ${keyword}`
  return {
    clause,
    text: wordsAt(passage, { start, end }),
    forms: [form],
    declared: true,
    because,
    confidence: 0.95,
    location: locationAt(passage, { start, end }),
  }
}

/** Marked statements stand whole, the words between them are split into sentences. */
function aroundMarked(text: string, marked: ReturnType<typeof markedStatements>, language: Language): Span[] {
  const spans: Span[] = []
  let from = 0
  const between = (to: number) => {
    for (const { start, end } of language.splitSentences(text.slice(from, to))) {
      // A full stop behind the id, and nothing else, is no sentence.
      if (/[\p{L}\p{N}]/u.test(text.slice(from + start, from + end)))
        spans.push({ start: from + start, end: from + end })
    }
  }
  for (const { start, end, whole } of marked) {
    between(start - 1)
    spans.push({ start, end })
    from = whole
  }
  between(text.length)
  return spans
}

/** An id in brackets behind the full stop belongs to the sentence before it. */
function joinIdBehind(spans: readonly Span[], text: string): Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const previous = joined.at(-1)
    if (previous && /^\[[^\]\s]{3,40}\]\.?$/.test(text.slice(span.start, span.end))) previous.end = span.end
    else joined.push({ ...span })
  }
  return joined
}

function toStatement(
  passage: Passage,
  span: Span,
  forms: readonly VerbalFormMatch[],
  clause: Clause,
  { language }: Context,
  leadIn: LeadIn | undefined,
  opens: boolean,
): Statement {
  const words = passage.text.slice(span.start, span.end)
  const ids = bracketedIds(words)
  const own = (from: number, to: number, of: readonly VerbalFormMatch[]): Statement => ({
    clause,
    text: wordsAt(passage, { start: span.start + from, end: span.start + to }),
    forms: of,
    because: because(of),
    confidence: of.reduce((least, form) => Math.min(least, form.confidence), 1),
    location: locationAt(passage, { start: span.start + from, end: span.start + to }),
    ...labelIn(ids, from, to),
  })
  const whole: Statement = { ...own(0, words.length, forms), ...(leadIn ? { leadIn: leadIn.text } : {}) }
  const starts = opens ? [] : language.splitCompound(words, forms)
  if (starts.length === 0) return whole
  const bounds = [0, ...starts, words.length]
  const parts = bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1] as number
    const inPart = forms.filter((form) => form.start >= from && form.start < to)
    const said = [
      index === 0 ? leadIn?.text : undefined,
      wordsAt(passage, { start: span.start, end: span.start + from }),
    ]
      .filter(Boolean)
      .join(' ')
    return { ...own(from, endOfPart(words, from, to), inPart), ...(said ? { leadIn: said } : {}) }
  })
  return { ...whole, parts }
}

/** The conjunction and the comma that join two parts belong to neither: "…, and", ……，. Semicolons stay. */
function endOfPart(words: string, from: number, to: number): number {
  if (to === words.length) return to
  const end = from + words.slice(from, to).trimEnd().length
  const tail = words.slice(Math.max(from, end - JOINT_LENGTH), end)
  const joint = /(?:[,，]\s{0,4}|(?<=[;\s]))(?:and|or|but|nor|while|whereas)$|[,，]$/i.exec(tail)
  return joint ? from + words.slice(from, end - tail.length + joint.index).trimEnd().length : end
}

const JOINT_LENGTH = 16

/** The first id printed in a stretch of a sentence is that of its statement. */
function labelIn(ids: readonly { id: string; start: number }[], from: number, to: number): { label?: string } {
  const found = ids.find(({ start }) => start >= from && start < to)
  return found ? { label: found.id } : {}
}

function because(forms: readonly VerbalFormMatch[]): string {
  return `verbal form: ${[...new Set(forms.map((form) => form.keyword))].join(', ')}`
}
