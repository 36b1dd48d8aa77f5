import { existsSync, readFileSync } from 'node:fs'
import type { Standard } from '@clausekit/model'
import { afterAll, describe, expect, it } from 'vitest'
import { rfcxml } from '../src/rfcxml/index.js'
import { optionsFor } from '../src/rfcxml/xml-options.js'
import { sts } from '../src/sts/index.js'
import { parseXml } from '../src/xml/index.js'
import { printedInRfc } from './rfcxml-words.js'
import { asPrintedInSts } from './sts-order.js'
import { printedInSts } from './sts-words.js'
import { type Comparison, compareWords } from './words-in-order.js'

type Sets = { sets: Record<string, { dir: string; inputs: Record<string, string[]> }> }

/** Real standards lie beside the repository, where they lie at all. */
const corpus = new URL('../../../../shared/corpus/', import.meta.url)
const list = new URL('sets.json', corpus)
const { sets } = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Sets) : { sets: {} }
const inputs = Object.entries(sets).flatMap(
  ([
    slug,
    {
      dir,
      inputs: { xml = [] },
    },
  ]) => xml.map((path) => ({ slug, file: new URL(`${dir}/${path}`, corpus) })),
)
const shares: Record<string, { kept: string; 'in order': string }> = {}

describe.skipIf(inputs.length === 0)('words of real standards in XML (skipped where ../shared is not there)', () => {
  it.each(inputs)('$slug keeps 99.5 % of them, in order', async ({ slug, file }) => {
    const { kept, inOrder } = await comparisonOf(file)
    shares[slug] = { kept: percent(kept), 'in order': percent(inOrder) }
    expect(kept).toBeGreaterThanOrEqual(0.995)
    expect(inOrder).toBeGreaterThanOrEqual(0.995)
  })

  afterAll(() => console.info(tableOf(shares)))
})

async function comparisonOf(file: URL): Promise<Comparison> {
  const input = { bytes: readFileSync(file), name: file.pathname.split('/').at(-1) as string }
  if (sts.recognise(input.bytes.toString('utf8', 0, 10_000)) === 1) {
    const { root } = parseXml(input, { externalEntities: 'keep' })
    return compareWords(asPrintedInSts(root), await sts.parseStandard(input, {}), printedInSts)
  }
  const standard: Standard = await rfcxml.parseStandard(input, {})
  return compareWords(parseXml(input, optionsFor(input.bytes)).root, standard, printedInRfc)
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`
}

function tableOf(rows: typeof shares): string {
  const lines = Object.entries(rows).map(([slug, row]) => [slug, row.kept, row['in order']])
  const all = [['', 'kept', 'in order'], ...lines]
  return all
    .map(([slug = '', kept = '', order = '']) => slug.padEnd(28) + kept.padStart(10) + order.padStart(10))
    .join('\n')
}
