import { createChecklist } from '@clausekit/checklists'
import { type Checklist, Outcome, type Verdict } from '@clausekit/model'
import { standardOf } from './standard.js'

/** Words that files, cells and formulas may take for something else. */
const ODD = [
  'looked at twice',
  '=1+1',
  "'=1",
  "''quoted",
  "'plain",
  '-',
  '-40',
  "'-40",
  '@x',
  '＝1',
  '#N/A',
  '_x0041_',
  'two\nlines\n\n  indented',
  ' leading and trailing ',
  '“引号”，测试；㐂𠮷',
  '1.50',
  '2026-01-01',
  'TRUE',
  '95 %',
  '<b>&amp;</b>',
  'tab\there',
  'a,b;c"d"',
  `${'very long '.repeat(5000)}\nend`,
]

/** A checklist of three chapters with a verdict of every kind, for each of the odd words; the last item has none. */
export function filledChecklist(language = 'en'): Checklist {
  const clauses = ['4', '5', '6'].map((number) => ({ number, title: `Chapter ${number}` }))
  const provisions = [...ODD, 'nothing'].map((_, index) => ({
    text: `The lock shall close ${index}.`,
    clause: `${4 + (index % 3)}`,
  }))
  const checklist = createChecklist(standardOf({ metadata: { language }, clauses, provisions }))
  const items = checklist.items.map((item, index) => ({ ...item, verdict: verdictOf(index) }))
  return { ...checklist, subject: { name: '=Lock', version: '1.10' }, items }
}

function verdictOf(index: number): Verdict | null {
  const words = ODD[index]
  if (words === undefined) return null
  const short = words.trim().slice(0, 200)
  return {
    outcome: Outcome.options[index % Outcome.options.length] as Outcome,
    ...(index % 3 > 0 && { by: short }),
    ...(index % 4 > 0 && { on: index % 2 ? '2026-03-01' : '2026-03-01T10:00:00+08:00' }),
    evidence:
      index % 5 > 0
        ? [
            { text: words.trim(), url: `https://example.org/${index}` },
            { text: 'a <b>' },
            { text: '', url: 'C:\\My files\\报告.pdf' },
          ]
        : [],
    ...(index % 7 > 0 && { remark: words }),
    ...(index % 2 === 0 && {
      waiver: { reason: words, ...(index % 4 === 0 && { by: 'B. Boss', until: '2027-01-31' }) },
    }),
  }
}

/** The verdicts of a checklist by id, in its order. */
export function verdictsOf({ items }: Checklist): [id: string, verdict: Verdict][] {
  return items.flatMap(({ id, verdict }) => (verdict ? [[id, verdict]] : []))
}
