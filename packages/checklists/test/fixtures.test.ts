import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type ChecklistOptions, type checklistFormats, createChecklist, writeChecklist } from '@clausekit/checklists'
import { Checklist } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { type StandardParts, standardOf } from './standard.js'

type Input = { options?: ChecklistOptions; standard: StandardParts }

const folder = new URL('../../../test-fixtures/checklists/', import.meta.url)
const endings = { md: 'markdown', csv: 'csv', json: 'json' } as const satisfies Record<
  string,
  keyof typeof checklistFormats
>

describe('test-fixtures/checklists', () => {
  for (const behaviour of readdirSync(folder)) {
    const at = (name: string) => new URL(`${behaviour}/${name}`, folder)
    it(behaviour.replaceAll('-', ' '), async () => {
      const { options, standard } = JSON.parse(readFileSync(at('input.json'), 'utf8')) as Input
      const checklist = createChecklist(standardOf(standard), options)
      expect(Checklist.parse(checklist)).toEqual(checklist)
      const expected = Object.entries(endings).filter(([ending]) => existsSync(at(`expected.${ending}`)))
      expect(expected, 'a file expected.md, expected.csv or expected.json').not.toEqual([])
      for (const [ending, format] of expected) {
        // Fixtures are stored with plain line ends and without byte order mark; csv.test.ts checks both.
        const written = `${await writeChecklist(checklist, format)}`.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
        expect(written).toBe(readFileSync(at(`expected.${ending}`), 'utf8').replaceAll('\r\n', '\n'))
      }
    })
  }
})
