import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  assess,
  coverageOf,
  createChecklist,
  findAnnotations,
  PROFILE_SCHEMA,
  readProfile,
  tailor,
} from '@clausekit/checklists'
import type { Checklist } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { readInput } from '../../clausekit/src/files.js'
import { convert } from '../../clausekit/src/index.js'

type Sets = { sets: Record<string, { dir: string; inputs: Record<string, string[]> }> }

/** Real standards lie beside the repository, where they lie at all. */
const corpus = new URL('../../../../shared/corpus/', import.meta.url)
const list = new URL('sets.json', corpus)
const { sets } = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Sets) : { sets: {} }

async function checklistOf(slug: string, format: string): Promise<Checklist> {
  const { dir, inputs } = sets[slug] ?? { dir: slug, inputs: {} }
  const files = (inputs[format] ?? []).flatMap((path) => filesAt(new URL(`${dir}/`, corpus), path))
  return createChecklist(await convert(await Promise.all(files.map((file) => readInput(fileURLToPath(file))))))
}

/** A path may end in a pattern such as *.md. */
function filesAt(folder: URL, path: string): URL[] {
  const [before = '', after] = path.split('*')
  if (after === undefined) return [new URL(path, folder)]
  const within = new URL(before, folder)
  const names = readdirSync(within).filter((name) => name.endsWith(after))
  return names.sort().map((name) => new URL(name, within))
}

/** The labels that a profile leaves in, or the ids of items without one. */
async function leftBy(checklist: Checklist, rules: string): Promise<Set<string>> {
  const { profile, diagnostics } = await readProfile(`schema: ${PROFILE_SCHEMA}\nname: x\n${rules}`)
  expect(diagnostics).toEqual([])
  const tailored = tailor(checklist, profile!)
  expect(tailored.diagnostics).toEqual([])
  expect(tailored.checklist.items.length + (tailored.checklist.excluded?.length ?? 0)).toBe(checklist.items.length)
  return new Set(tailored.checklist.items.map(({ label, id }) => label ?? id))
}

describe.skipIf(Object.keys(sets).length === 0)('real standards (skipped where ../shared is not there)', () => {
  it.each(['asvs-4.0.3-en', 'asvs-4.0.3-zh-cn'])('%s: each level is marked in a column of its own', async (slug) => {
    const checklist = await checklistOf(slug, 'md')
    const upTo = async (level: string) =>
      (await leftBy(checklist, `include: [{ clause: V1..V14, level: { columns: [L1, L2, L3], upTo: ${level} } }]\n`))
        .size
    expect(await Promise.all(['L1', 'L2', 'L3'].map(upTo))).toEqual([128, 259, 278])
  })

  it('wcag-2.1: each level includes those below it', async () => {
    const checklist = await checklistOf('wcag-2.1', 'html')
    const upTo = async (level: string) =>
      (await leftBy(checklist, `include: [{ level: { attribute: level, order: [A, AA, AAA], upTo: ${level} } }]\n`))
        .size
    expect(await Promise.all(['A', 'AA', 'AAA'].map(upTo))).toEqual([30, 50, 78])
  })

  it('ogc-features-3-filtering: conformance classes are chosen and assessed', async () => {
    const checklist = await checklistOf('ogc-features-3-filtering', 'adoc')
    const labels = await leftBy(checklist, 'include: [{ class: queryables }]\n')
    expect([...labels].every((label) => /^\/(?:req|rec|per)\/queryables\//.test(label))).toBe(true)
    const classes = assess(checklist).classes.map(({ name }) => name)
    expect(classes).toEqual(expect.arrayContaining(['queryables', 'filter', 'features-filter']))
  })

  it.each(['rfc9110', 'rfc9218', 'rfc9651'])(
    '%s: annotations that quote each provision, wrapped, reach it and no other',
    async (slug) => {
      const checklist = await checklistOf(slug, 'xml')
      const code = checklist.items.map(({ clause, text }) => {
        const lines = text.replace(/[`*_]/g, '').match(/\S.{0,60}(?:\s|$)|\S+/g) ?? []
        return `//= https://www.rfc-editor.org/rfc/${slug}#section-${clause}\n${lines.map((line) => `//# ${line.trim()}`).join('\n')}\nclose()\n`
      })
      const { items, overall, diagnostics } = coverageOf(checklist, findAnnotations(code.join('\n'), { name: 'a.go' }))
      expect(diagnostics).toEqual([])
      expect(overall.states.implemented).toBe(checklist.items.length)
      // One provision may hold the whole text of another one.
      expect(items.filter(({ annotations }) => annotations.length > 1).length).toBeLessThan(items.length / 20)
    },
  )
})
