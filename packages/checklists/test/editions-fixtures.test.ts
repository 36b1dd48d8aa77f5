import { readdirSync, readFileSync } from 'node:fs'
import { compareEditions, EditionDiff, writeDiff } from '@clausekit/checklists'
import { describe, expect, it } from 'vitest'
import { type StandardParts, standardOf } from './standard.js'

type Input = { before: StandardParts; after: StandardParts }

const folder = new URL('../../../test-fixtures/editions/', import.meta.url)

describe('test-fixtures/editions', () => {
  for (const behaviour of readdirSync(folder)) {
    const at = (name: string) => new URL(`${behaviour}/${name}`, folder)
    it(behaviour.replaceAll('-', ' '), () => {
      const input = JSON.parse(readFileSync(at('input.json'), 'utf8')) as Input
      const diff = compareEditions(standardOf(input.before), standardOf(input.after))
      expect(EditionDiff.parse(JSON.parse(writeDiff(diff, 'json')))).toEqual(diff)
      expect(writeDiff(diff, 'markdown')).toBe(readFileSync(at('expected.md'), 'utf8').replaceAll('\r\n', '\n'))
    })
  }
})
