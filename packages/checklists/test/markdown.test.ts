import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { createChecklist, writeChecklist } from '@clausekit/checklists'
import { describe, expect, it } from 'vitest'
import { standardOf } from './standard.js'

type Node = { type: string; value?: string; children?: Node[] }
type Unified = { unified(): { use(plugin: unknown): { use(plugin: unknown): { parse(markdown: string): Node } } } }

/** The remark of the parsers, as any reader of GFM would read the checklist. */
const fromParsers = createRequire(new URL('../../parsers/package.json', import.meta.url))
const load = async <T>(name: string) => (await import(pathToFileURL(fromParsers.resolve(name)).href)) as T
const { unified } = await load<Unified>('unified')
const { default: remarkParse } = await load<{ default: unknown }>('remark-parse')
const { default: remarkGfm } = await load<{ default: unknown }>('remark-gfm')
const remark = unified().use(remarkParse).use(remarkGfm)

function words(node: Node): string {
  if (node.type === 'html') return node.value === '<br>' ? '\n' : ''
  return node.value ?? (node.children ?? []).map(words).join('')
}

function all(node: Node, type: string): Node[] {
  return [...(node.type === type ? [node] : []), ...(node.children ?? []).flatMap((child) => all(child, type))]
}

const SIGNS = [...'*_`|<#1.-+[]()!&~$\\>:=/^@a。', 'www.', 'https://a_b', 'lt;', '\n']
const TEXTS = SIGNS.flatMap((a) => SIGNS.flatMap((b) => [`${a}${b}x`, `x${a}${b}x`]))

describe('Markdown', () => {
  it('shows the exact words of every provision, whatever signs they hold', async () => {
    const standard = standardOf({ provisions: TEXTS.map((text) => ({ text })) })
    const tree = remark.parse(`${await writeChecklist(createChecklist(standard), 'markdown')}`)
    const rows = all(tree, 'tableRow').filter((row) => words(row).startsWith('provision-'))
    expect(rows.map((row) => words(row.children?.[1] ?? row))).toEqual(TEXTS.map((text) => text.trim()))
  })

  it('shows the exact words of titles in headings', async () => {
    const clauses = TEXTS.map((title, index) => ({ id: `clause-${index}`, number: `${index}`, title }))
    const provisions = TEXTS.map((_, index) => ({ clauseId: `clause-${index}`, clause: `${index}` }))
    const tree = remark.parse(
      `${await writeChecklist(createChecklist(standardOf({ clauses, provisions })), 'markdown')}`,
    )
    const headings = all(tree, 'heading').map(words).slice(-TEXTS.length)
    const spaced = (text: string) => text.replace(/\s+/g, ' ').trim()
    expect(headings.map(spaced)).toEqual(TEXTS.map((text, index) => spaced(`${index} ${text}`)))
  })
})
