import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseIdentifier } from '../src/index.js'

// Lists of real identifiers lie beside the repository on some machines; they are no part of it.
const folder = new URL('../../../../shared/identifiers/', import.meta.url)
const present = existsSync(folder)
const reason = present ? '' : ' (skipped: ../shared/identifiers is not here)'

describe.skipIf(!present)(`lists of real identifiers${reason}`, () => {
  it.each([
    ['iso', 0.99],
    ['iec', 0.99],
    ['ietf', 0.99],
  ])('%s: at least %d are read whole, and print so that they read back', (publisher, least) => {
    const printed = readFileSync(new URL(`${publisher}.tsv`, folder), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t')[0] ?? '')
    const read = printed.map(parseIdentifier).filter((identifier) => identifier !== undefined)
    const stable = read.filter(({ canonical }) => parseIdentifier(canonical)?.canonical === canonical)
    expect(read.length / printed.length).toBeGreaterThan(least)
    expect(stable.length).toBe(read.length)
  })
})
