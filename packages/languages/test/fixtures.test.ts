import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Regime } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { type Language, languages, recogniseLanguage, type Span } from '../src/index.js'

const fixtures = fileURLToPath(new URL('../../../test-fixtures/languages/', import.meta.url))

/** Marks in a fixture where a sentence ends or a compound is parted. */
const BREAK = '‖'

/** What a language says of the words in the first column, written as the second column writes it. */
type Reading = (words: string, language: Language, regime: Regime) => string

const polarity = (of: string) => (of === 'negative' ? ' −' : '')

const readings: Readonly<Record<string, Reading>> = {
  'verbal forms': (words, language, regime) => {
    const forms = language.findVerbalForms(words, regime)
    for (const { keyword, start, end } of forms)
      expect(words.slice(start, end).replace(/\s+/g, ''), `the place of ${keyword}`).toContain(
        (keyword.split(' ')[0] as string).replace(/\s+/g, ''),
      )
    return forms
      .map(
        (form) => `${form.keyword} = ${form.strength ? `${form.strength} ` : ''}${form.kind}${polarity(form.polarity)}`,
      )
      .join('; ')
  },
  sentences: (words, language) => {
    const whole = words.replaceAll(BREAK, '')
    return spansOf(whole, language.splitSentences(whole)).join(BREAK)
  },
  compounds: (words, language, regime) => {
    const whole = words.replaceAll(BREAK, '')
    const starts = language.splitCompound(whole, language.findVerbalForms(whole, regime))
    return [0, ...starts].map((start, index) => whole.slice(start, starts[index] ?? whole.length)).join(BREAK)
  },
  circumstances: (words, language) => {
    const { condition, exception } = language.findCircumstances(words)
    return [
      ...(condition ? [`condition: ${words.slice(condition.start, condition.end)}`] : []),
      ...(exception ? [`exception: ${words.slice(exception.start, exception.end)}`] : []),
    ].join('; ')
  },
  subjects: (words, language) => {
    const subject = language.readSubject(words)
    return subject === '' ? 'left out' : (subject ?? '')
  },
  negations: (words, language) => {
    const [leadIn = '', item = ''] = words.split(' | ')
    return language.negates(item, leadIn) ? 'yes' : ''
  },
  methods: (words, language) => language.suggestMethod(words),
  titles: (words, language) => {
    const meaning = language.meaningOfTitle(words)
    return meaning ? [meaning.role, meaning.normativity, meaning.apart && 'apart'].filter(Boolean).join(', ') : ''
  },
  labels: (words, language) => {
    const block = language.labelledBlock(words)
    return block ? `${block.type} | ${block.label} | ${words.slice(block.length)}` : ''
  },
  levels: (words, language) => {
    const mark = language.readLevelMark(words)
    return mark ? `${mark.kind}${polarity(mark.polarity)} | ${words.slice(mark.start, mark.end)}` : ''
  },
  'stated normativity': (words, language) => language.statedNormativity(words) ?? '',
  'lead-ins': (words, language) => (language.leadsIn(words) ? 'yes' : ''),
  'wording notes': (words, language) => (language.explainsWording(words) ? 'yes' : ''),
  languages: (words) => recogniseLanguage(words).tag,
}

function spansOf(words: string, spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => words.slice(start, end))
}

for (const tag of readdirSync(fixtures)) {
  for (const name of readdirSync(`${fixtures}${tag}`)) {
    const file = `${fixtures}${tag}/${name}/expected.tsv`
    // The first line says what is read, and under which regime; marks within the words are the expectation of breaks.
    const [head = '', ...lines] = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : []
    const [what = '', regime = 'house'] = head.split('\t')
    describe(`${tag}: ${name.replaceAll('-', ' ')}`, () => {
      it('has expectations', () => {
        expect(Object.keys(readings), file).toContain(what)
        expect(lines.length).toBeGreaterThan(0)
      })
      it.each(lines.map((line) => line.split('\t')))('%s', (words = '', expected) => {
        const inWords = what === 'sentences' || what === 'compounds'
        expect(inWords || expected !== undefined, 'a second column').toBe(true)
        const reading = readings[what] as Reading
        const language = languages[tag] as Language
        const wanted = what === 'sentences' ? words.replace(/\s*‖\s*/g, BREAK) : words
        expect(reading(words, language, regime as Regime)).toBe(inWords ? wanted : expected === 'none' ? '' : expected)
      })
    })
  }
}
