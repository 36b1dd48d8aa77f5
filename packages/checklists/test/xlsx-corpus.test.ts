import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createChecklist, writeChecklist } from '@clausekit/checklists'
import { csv } from '@clausekit/checklists/csv'
import { docx } from '@clausekit/checklists/docx'
import { xlsx } from '@clausekit/checklists/xlsx'
import { type Checklist, Outcome } from '@clausekit/model'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { readInput } from '../../clausekit/src/files.js'
import { convert } from '../../clausekit/src/index.js'
import { verdictsOf } from './filled-checklist.js'

type Sets = { sets: Record<string, { dir: string; inputs: Record<string, string[]> }> }

/** Real standards lie beside the repository, where they lie at all. */
const corpus = new URL('../../../../shared/corpus/', import.meta.url)
const list = new URL('sets.json', corpus)
const { sets } = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Sets) : { sets: {} }

/** Levels in attributes, Chinese paragraphs without titles, German, modal verbs in capitals. */
const CHOSEN = [
  'asvs-4.0.3-en',
  'asvs-4.0.3-de',
  'asvs-4.0.3-zh-cn',
  'gb55001-2021',
  'masvs-2.1.0-en',
  'rfc9110',
  'mn-gb-rice',
]

const inputs = CHOSEN.flatMap((slug) => {
  const { dir = '', inputs = {} } = sets[slug] ?? {}
  const format = ['md', 'html', 'xml', 'adoc'].find((name) => inputs[name])
  const files = format ? inputs[format]!.flatMap((path) => filesAt(new URL(`${dir}/`, corpus), path)) : []
  return files.length > 0 ? [{ slug, files }] : []
})

/** A path may end in a pattern such as *.md. */
function filesAt(folder: URL, path: string): URL[] {
  const [before = '', after] = path.split('*')
  if (after === undefined) return [new URL(path, folder)]
  const within = new URL(before, folder)
  const names = readdirSync(within).filter((name) => name.endsWith(after))
  return names.sort().map((name) => new URL(name, within))
}

/** Each item with a verdict that repeats the words of the standard, with all that they hold. */
async function filledFrom(files: readonly URL[]): Promise<Checklist> {
  const checklist = createChecklist(
    await convert(await Promise.all(files.map((file) => readInput(fileURLToPath(file))))),
  )
  const items = checklist.items.map((item, index) => ({
    ...item,
    verdict: {
      outcome: Outcome.options[index % Outcome.options.length] as Outcome,
      evidence: [{ text: item.text.trim(), url: `reports/${index}.pdf` }],
      remark: item.text,
    },
  }))
  return { ...checklist, items }
}

describe.skipIf(inputs.length === 0)('real standards (skipped where ../shared is not there)', () => {
  it.each(inputs)('$slug loses no verdict in XLSX and CSV, and its proforma is well-formed', async ({ files }) => {
    const checklist = await filledFrom(files)
    const text = new TextEncoder().encode(`${await writeChecklist(checklist, 'csv')}`)
    const forms = [
      await xlsx.read({ bytes: await xlsx.write(checklist) }),
      await xlsx.read({ bytes: await xlsx.write(checklist, { sheets: 'chapters' }) }),
      await csv.read({ bytes: text }),
    ]
    const expected = Object.fromEntries(verdictsOf(checklist))
    for (const { entries, diagnostics } of forms) {
      expect(Object.fromEntries(entries.map(({ ids, verdict }) => [ids[0], verdict]))).toEqual(expected)
      expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
    }
    const parser = new SaxesParser()
    parser.on('error', (error) => {
      throw error
    })
    parser.write(strFromU8(unzipSync(await docx.write(checklist))['word/document.xml']!)).close()
  })
})
