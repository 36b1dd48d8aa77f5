import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { writeChecklist } from '@clausekit/checklists'
import { readCsv } from '@clausekit/checklists/csv'
import { isTextLocation } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { UnreadableChecklistError } from '../src/formats/format.js'
import { filledChecklist, verdictsOf } from './filled-checklist.js'

const folder = new URL('../../../test-fixtures/checklists-read/', import.meta.url)

/** What a reader returns, as short as a person wants to review it. */
async function outcomeOf(bytes: Uint8Array): Promise<unknown> {
  try {
    const { entries, diagnostics } = await readCsv({ bytes, name: 'input.csv' })
    return {
      entries,
      diagnostics: diagnostics.map(({ severity, ruleId, message, location }) => ({
        severity,
        ruleId,
        message,
        ...(isTextLocation(location) && { line: location.start.line }),
      })),
    }
  } catch (error) {
    if (!(error instanceof UnreadableChecklistError)) throw error
    return { ruleId: error.ruleId, message: error.message }
  }
}

describe('a filled-in CSV', () => {
  it.each(readdirSync(folder))('%s', async (name) => {
    const expected = new URL(`${name}/expected.json`, folder)
    expect(existsSync(expected), `${name} has no expected.json`).toBe(true)
    const found = await outcomeOf(readFileSync(new URL(`${name}/input.csv`, folder)))
    expect(found).toEqual(JSON.parse(readFileSync(expected, 'utf8')))
  })

  it.each(['en', 'zh'])('gives every verdict back that was written in %s', async (language) => {
    const checklist = filledChecklist(language)
    const text = `${await writeChecklist(checklist, 'csv')}`
    const { entries } = await readCsv({ bytes: new TextEncoder().encode(text) })
    expect(entries.map(({ ids, verdict }) => [ids[0], verdict])).toEqual(verdictsOf(checklist))
  })

  it('says where a row begins, whatever its cells hold', async () => {
    const text = 'Id,Verdict,Remark\r\nitem-1,Passed,"two\r\nlines"\r\n\r\nitem-2,unknown,\r\n'
    const { diagnostics } = await readCsv({ bytes: new TextEncoder().encode(text), name: 'form.csv' })
    const { location, message } = diagnostics.find(({ ruleId }) => ruleId === 'unknown-verdict')!
    expect(message).toMatch(/^form\.csv: row 4, column “Verdict” \(B\): found “unknown”;/)
    expect(location).toMatchObject({ file: 'form.csv', start: { line: 5, offset: text.indexOf('item-2') } })
  })

  it('does not take what the standard prints for what was filled in', async () => {
    const { items, ...rest } = filledChecklist()
    const attributes = [
      { L2: '✓', 日期: '2001-01-01' },
      { L1: '✓', L2: '✓', Verdict: 'Failed' },
    ]
    const checklist = {
      ...rest,
      items: items
        .slice(1, 3)
        .map((item, index) => ({ ...item, attributes: attributes[index] as Record<string, string> })),
    }
    const text = `${await writeChecklist(checklist, 'csv')}`
    expect(text).toContain(',L1,L2,日期 (in the standard),Verdict (in the standard),Verdict,')
    const { entries } = await readCsv({ bytes: new TextEncoder().encode(text) })
    expect(entries.map(({ ids, verdict }) => [ids[0], verdict])).toEqual(verdictsOf(checklist))
  })

  it('refuses a binary file', async () => {
    await expect(readCsv({ bytes: new Uint8Array([80, 75, 0, 1]), name: 'form.csv' })).rejects.toThrow(
      'form.csv is a binary file; expected text.',
    )
  })
})
