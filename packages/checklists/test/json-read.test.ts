import { UnreadableChecklistError } from '@clausekit/checklists'
import { json, readFilledJson } from '@clausekit/checklists/json'
import type { Checklist, Verdict } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { chinese, english } from './html-form-checklists.js'

const verdict: Verdict = {
  outcome: 'cantTell',
  by: 'Li Wei',
  on: '2026-05-06',
  evidence: [{ text: '照片', url: 'photos/1.jpg' }],
  remark: '看不清',
  waiver: { reason: 'x', until: '2027-01-01' },
}
const bytesOf = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
const read = (value: unknown) => readFilledJson({ bytes: bytesOf(value), name: 'work.json' })
const withVerdicts = (checklist: Checklist, ...verdicts: unknown[]) => ({
  ...checklist,
  items: checklist.items.map((item, at) => ({ ...item, verdict: verdicts[at] ?? null })),
})

describe('Verdicts in a checklist as JSON', () => {
  it('come back as they were written, with what is checked', () => {
    const subject = { name: '门锁7', version: 'B', by: 'Li Wei', on: '2026-05-06' }
    const written = json.write({ ...withVerdicts(chinese, null, verdict), subject } as Checklist)
    expect(readFilledJson({ bytes: bytesOf(`\uFEFF${written}`) })).toEqual({
      entries: [
        {
          ids: ['provision-4-2'],
          verdict,
          place: 'items[1] provision-4-2',
          fingerprint: chinese.items[1]?.fingerprint,
          isReviewed: true,
          provision: expect.stringContaining('clause-4'),
        },
      ],
      subject,
      diagnostics: [],
    })
  })

  it('come from retired items as well', () => {
    const { entries } = read({ ...english, retired: [{ id: 'provision-3-1', verdict }] })
    expect(entries).toEqual([{ ids: ['provision-3-1'], verdict, place: 'retired[0] provision-3-1', isReviewed: true }])
  })

  it('are named where they cannot be understood; the others are read', () => {
    const broken = withVerdicts(english, { outcome: 'ok', evidence: [] }, verdict, 'passed', {
      outcome: 'passed',
      evidence: [{}],
    })
    const { entries, diagnostics } = read({ ...broken, items: [...broken.items, { verdict }, 7], subject: { name: 1 } })
    expect(entries.map(({ ids }) => ids)).toEqual([['provision-4-2']])
    expect(diagnostics.map(({ ruleId, severity, message }) => `${severity} ${ruleId} ${message}`)).toEqual([
      expect.stringMatching(/^error malformed-subject work\.json: subject\.name: .*not read\.$/),
      expect.stringMatching(/^error malformed-verdict work\.json: items\[0\] provision-4-1, verdict\.outcome: /),
      expect.stringMatching(/^error malformed-verdict work\.json: items\[2\] provision-4\.1-3, verdict: /),
      expect.stringMatching(
        /^error malformed-verdict work\.json: items\[3\] provision-4\.1-4, verdict\.evidence\.0\.text: /,
      ),
      expect.stringMatching(/^error item-without-id work\.json: items\[7\] /),
      expect.stringMatching(/^error item-without-id work\.json: items\[8\] /),
    ])
  })

  it('leave prototypes alone', () => {
    const text = JSON.stringify(withVerdicts(english, { ...verdict, mark: 1 })).replace('"mark"', '"__proto__"')
    const [entry] = read(text).entries
    expect(Object.getPrototypeOf(entry?.verdict)).toBe(Object.prototype)
    expect(entry?.verdict).toEqual(verdict)
  })

  it.each([
    ['{"schema":', 'json-malformed', /work\.json/],
    ['[]', 'json-no-checklist', /^Found no checklist in work\.json; expected the schema “clausekit\/checklist\/1”/],
    ['{"schema":"clausekit/standard/1"}', 'json-no-checklist', /the schema “clausekit\/standard\/1”/],
    ['{"schema":"clausekit/checklist/1","items":{}}', 'json-no-checklist', /a list of items/],
  ])('are not in %j', (text, ruleId, message) => {
    expect(() => read(text)).toThrow(UnreadableChecklistError)
    expect(() => read(text)).toThrow(expect.objectContaining({ ruleId, message: expect.stringMatching(message) }))
  })
})
