import { type ChecklistFormatName, writeChecklist } from '@clausekit/checklists'
import { describe, expect, it } from 'vitest'
import { checklists } from './exchange-checklist.js'
import { controlIds, danglingIds } from './exchange-references.js'
import { hasSchemas, schemaViolations } from './exchange-schemas.js'

const FORMATS = [
  'oscal-catalog',
  'oscal-results',
  'cyclonedx',
  'reqif',
  'earl',
  'ctrf',
  'gherkin',
  'vitest',
  'pytest',
] as const
const SCHEMAS = ['oscal-catalog', 'oscal-results', 'cyclonedx', 'reqif', 'ctrf'] as const

const write = async (format: ChecklistFormatName, name: string) => `${await writeChecklist(checklists[name]!, format)}`

describe.each(FORMATS)('%s', (format) => {
  it.each(Object.keys(checklists))('of a checklist %s names nothing that is not there', async (name) => {
    expect(danglingIds(format, await write(format, name))).toEqual([])
  })

  it('is the same for the same input', async () => {
    const name = 'two standards, with verdicts'
    expect(await writeChecklist(structuredClone(checklists[name]!), format)).toBe(await write(format, name))
  })

  it('holds every item', async () => {
    const text = await write(format, 'English, without verdicts')
    // Assessment results hold what was assessed.
    if (format !== 'oscal-results')
      for (const { id } of checklists['English, without verdicts']!.items) expect(text).toContain(id)
  })
})

describe.skipIf(!hasSchemas)('official schemas (skipped where ../shared is not there)', () => {
  describe.each(SCHEMAS)('%s', (format) => {
    it.each(Object.keys(checklists))('accepts a checklist %s', async (name) => {
      expect(schemaViolations(format, await write(format, name))).toEqual([])
    })
  })

  it.each([
    ['oscal-catalog', '"last-modified": "1970', '"last-modified": "17-'],
    ['oscal-catalog', '"id": "provision-5-1"', '"id": "5 provision"'],
    ['oscal-results', '"state": "satisfied"', '"state": "fine"'],
    ['oscal-results', '"import-ap"', '"import"'],
    ['cyclonedx', '"bomFormat": "CycloneDX"', '"bomFormat": "SPDX"'],
    ['cyclonedx', '"score": 1', '"score": 2'],
    ['ctrf', '"status": "passed"', '"status": "green"'],
    ['reqif', '<SPEC-OBJECT-REF>', '<SPEC-OBJECT-LINK>'],
    ['reqif', '<xhtml:br/>', '<xhtml:blink/>'],
    ['reqif', 'KEY="0"', 'KEY="zero"'],
  ] as const)('refuses a broken copy: %s without %s', async (format, whole, broken) => {
    const text = await write(
      format,
      format === 'oscal-catalog' ? 'English, without verdicts' : 'English, with verdicts',
    )
    expect(text).toContain(whole)
    expect(schemaViolations(format, text.replaceAll(whole, broken))).not.toEqual([])
  })
})

describe('the reference check', () => {
  it.each([
    ['oscal-catalog', '"href": "#clause-6.1"', '"href": "#clause-6.2"'],
    ['oscal-results', '"observation-uuid": "', '"observation-uuid": "0'],
    ['cyclonedx', '"parent": "clause-5"', '"parent": "clause-7"'],
    ['earl', '"assertedBy": "urn:uuid:', '"assertedBy": "urn:uuid:0'],
    ['reqif', '<SPEC-OBJECT-REF>', '<SPEC-OBJECT-REF>x'],
  ] as const)('finds an id of %s that names nothing', async (format, whole, broken) => {
    const text = await write(format, 'English, with verdicts')
    expect(text).toContain(whole)
    expect(danglingIds(format, text.replace(whole, broken))).not.toEqual([])
  })
})

describe('OSCAL', () => {
  it.each(['English, with verdicts', 'two standards, with verdicts'])(
    'results of %s are about controls of the catalog',
    async (name) => {
      const results = await write('oscal-results', name)
      const catalog = await write('oscal-catalog', name)
      const { used, defined } = controlIds(results, catalog)
      expect(used.length).toBeGreaterThan(0)
      expect(used.filter((id) => !defined.has(id))).toEqual([])
      expect(results).toContain(`urn:uuid:${(JSON.parse(catalog) as { catalog: { uuid: string } }).catalog.uuid}`)
    },
  )

  it('keeps outcome, assessor, evidence and waiver', async () => {
    const text = await write('oscal-results', 'English, with verdicts')
    const { 'assessment-results': document } = JSON.parse(text)
    const [result] = document.results
    expect(
      result.findings.map(({ target }: { target: { status: unknown; props: { value: string }[] } }) => [
        target.props[0]!.value,
        target.status,
      ]),
    ).toEqual([
      ['passed', { state: 'satisfied', reason: 'pass' }],
      ['failed', { state: 'not-satisfied', reason: 'fail' }],
      ['cantTell', { state: 'not-satisfied', reason: 'other' }],
      ['inapplicable', { state: 'satisfied', reason: 'other' }],
      ['passed', { state: 'satisfied', reason: 'pass' }],
      ['failed', { state: 'not-satisfied', reason: 'fail' }],
    ])
    expect(document.metadata.parties.map(({ name }: { name: string }) => name)).toEqual(['Ann', 'Lab 2 & <co>', 'Bo'])
    expect(result.observations[0]['relevant-evidence'][0]).toEqual({
      href: 'https://example.org/reports/7?a=1#b%23c',
      description: 'Report 7',
    })
    expect(result.observations[0].collected).toBe('2026-03-04T00:00:00Z')
    expect(result.observations[1].collected).toBe('2026-03-05T02:00:00Z')
    expect(result.risks[0]).toMatchObject({
      status: 'deviation-approved',
      statement: 'old stock',
      deadline: '2027-01-31T00:00:00Z',
    })
    expect(result['reviewed-controls']['control-selections'][0]['include-controls']).toHaveLength(6)
  })
})

describe('dates', () => {
  const at = async (name: string, date?: string) => {
    const { catalog } = JSON.parse(`${await writeChecklist(checklists[name]!, 'oscal-catalog', { date })}`)
    return catalog.metadata['last-modified'] as string
  }

  it('come from the option, else from the latest verdict, else are the beginning of Unix time', async () => {
    expect(await at('English, with verdicts', '2026-07-01T08:30:00+08:00')).toBe('2026-07-01T00:30:00Z')
    expect(await at('English, with verdicts')).toBe('2026-03-05T02:00:00Z')
    expect(await at('English, without verdicts')).toBe('1970-01-01T00:00:00Z')
  })

  it.each(['yesterday', '2026-02-30', '2026-13-01', '', '99999-01-01'])('refuses %j', async (date) => {
    await expect(at('English, with verdicts', date)).rejects.toThrow(RangeError)
  })
})
