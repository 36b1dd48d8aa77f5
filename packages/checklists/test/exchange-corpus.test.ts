import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { createChecklist, writeChecklist } from '@clausekit/checklists'
import { type Checklist, type ChecklistItem, Outcome } from '@clausekit/model'
import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { IdGenerator } from '@cucumber/messages'
import ts from 'typescript'
import { afterAll, describe, expect, it } from 'vitest'
import { readInput } from '../../clausekit/src/files.js'
import { convert } from '../../clausekit/src/index.js'
import { controlIds, danglingIds } from './exchange-references.js'
import { hasSchemas, schemaViolations } from './exchange-schemas.js'

type Sets = { sets: Record<string, { dir: string; inputs: Record<string, string[]>; mayRefuse?: boolean }> }

/** Real standards lie beside the repository, where they lie at all. */
const corpus = new URL('../../../../shared/corpus/', import.meta.url)
const list = new URL('sets.json', corpus)
const { sets } = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Sets) : { sets: {} }

/** The usual run takes sets of up to this size; CLAUSEKIT_EXCHANGE_SETS=all takes them all. */
const MOST_CHARACTERS = process.env.CLAUSEKIT_EXCHANGE_SETS === 'all' ? Number.POSITIVE_INFINITY : 60_000

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

const hasPython = spawnSync('python3', ['--version']).status === 0
const PARSE_PYTHON = 'import ast, sys; ast.parse(sys.stdin.buffer.read())'
/** It has no types. */
const jsonld = createRequire(import.meta.url)('jsonld') as {
  toRDF(document: unknown, options: object): Promise<unknown>
}

// Scans and files whose text is garbage may be refused.
const readable = Object.entries(sets).filter(([, { mayRefuse }]) => !mayRefuse)
const inputs = readable.flatMap(([slug, { dir, inputs }]) =>
  ['md', 'txt', 'html', 'docx', 'pdf', 'xml', 'adoc'].flatMap((format) => {
    const files = inputs[format]?.flatMap((path) => filesAt(new URL(`${dir}/`, corpus), path)) ?? []
    const size = files.reduce((sum, file) => sum + readFileSync(file).length, 0)
    return files.length > 0 && size <= MOST_CHARACTERS ? [{ slug, format, files }] : []
  }),
)

/** A path may end in a pattern such as *.md. */
function filesAt(folder: URL, path: string): URL[] {
  const [before = '', after] = path.split('*')
  if (after === undefined) return [new URL(path, folder)]
  const within = new URL(before, folder)
  return readdirSync(within)
    .filter((name) => name.endsWith(after))
    .sort()
    .map((name) => new URL(name, within))
}

/** Verdicts of all sorts, so that every part of a file is written. */
function withVerdicts(checklist: Checklist): Checklist {
  const outcomes = Outcome.options
  const items = checklist.items.map((item, index): ChecklistItem => {
    const outcome = outcomes[index % outcomes.length]!
    const evidence = [{ text: `Report ${index}`, url: `reports/${index}.pdf` }]
    return { ...item, verdict: { outcome, by: `Lab ${index % 3}`, on: '2026-03-04', evidence, remark: item.text } }
  })
  return { ...checklist, subject: { name: 'Door' }, items }
}

/** What a program that reads the format finds amiss, where there is no schema. */
async function syntaxErrors(format: string, text: string): Promise<string[]> {
  try {
    if (format === 'earl') await jsonld.toRDF(JSON.parse(text), { safe: true })
    if (format === 'gherkin')
      new Parser(new AstBuilder(IdGenerator.incrementing()), new GherkinClassicTokenMatcher()).parse(text)
    if (format === 'vitest') {
      const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true })
      return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
    }
    if (format === 'pytest' && hasPython) {
      const { status, stderr } = spawnSync('python3', ['-c', PARSE_PYTHON], { input: text, encoding: 'utf8' })
      return status === 0 ? [] : [stderr]
    }
    return []
  } catch (error) {
    return [`${error}`.slice(0, 300)]
  }
}

const table = new Map<string, { files: number; items: number; invalid: number; dangling: number; bytes: number }>()

describe.skipIf(!hasSchemas || inputs.length === 0)(
  'exports of real standards (skipped where ../shared is not there)',
  () => {
    afterAll(() => {
      const rows = [...table].map(([format, row]) => ({ format, ...row }))
      console.table(rows)
    })

    it.each(inputs)(
      '$slug from $format: every export is valid and names nothing that is not there',
      async ({ files }) => {
        const standard = await convert(await Promise.all(files.map((file) => readInput(fileURLToPath(file)))))
        const checklist = withVerdicts(createChecklist(standard))
        const texts = new Map<string, string>()
        for (const format of FORMATS) {
          const text = `${await writeChecklist(checklist, format)}`
          texts.set(format, text)
          const invalid = [...schemaViolations(format, text), ...(await syntaxErrors(format, text))]
          const dangling = danglingIds(format, text)
          const row = table.get(format) ?? { files: 0, items: 0, invalid: 0, dangling: 0, bytes: 0 }
          table.set(format, {
            files: row.files + 1,
            items: row.items + checklist.items.length,
            invalid: row.invalid + Math.min(invalid.length, 1),
            dangling: row.dangling + dangling.length,
            bytes: row.bytes + text.length,
          })
          expect({ format, invalid, dangling }).toEqual({ format, invalid: [], dangling: [] })
        }
        const { used, defined } = controlIds(texts.get('oscal-results')!, texts.get('oscal-catalog')!)
        expect(used.filter((id) => !defined.has(id))).toEqual([])
      },
    )
  },
)
