import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Standard } from '@clausekit/model'
import { type WriteOptions, type WriterName, write } from '@clausekit/writers'
import { describe, expect, it } from 'vitest'
import { type Shorthand, standardFrom } from './shorthand.js'

type Input = { options?: WriteOptions; standard: Shorthand }

const folder = new URL('../../../test-fixtures/writers/', import.meta.url)
const endings = { md: 'markdown', json: 'json' } as const satisfies Record<string, WriterName>

describe('test-fixtures/writers', () => {
  for (const behaviour of readdirSync(folder)) {
    const at = (name: string) => new URL(`${behaviour}/${name}`, folder)
    // The folders of single formats have runners of their own.
    if (behaviour === 'html' || behaviour === 'sts') continue
    it(behaviour.replaceAll('-', ' '), () => {
      const input = JSON.parse(readFileSync(at('input.json'), 'utf8')) as Input
      const standard = Standard.parse(standardFrom(input.standard))
      const expected = Object.entries(endings).filter(([ending]) => existsSync(at(`expected.${ending}`)))
      expect(expected, 'a file expected.md or expected.json').not.toEqual([])
      for (const [ending, format] of expected) {
        const text = readFileSync(at(`expected.${ending}`), 'utf8').replaceAll('\r\n', '\n')
        expect(write(standard, format, input.options)).toBe(text)
      }
    })
  }
})
