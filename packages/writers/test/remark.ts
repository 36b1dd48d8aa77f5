import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** A node of the tree that remark makes, as far as the tests look at it. */
export type RemarkNode = {
  type: string
  value?: string
  alt?: string
  depth?: number
  url?: string
  lang?: string | null
  children?: RemarkNode[]
}

type Remark = { parse(markdown: string): RemarkNode }
type Unified = { unified(): { use(plugin: unknown): { use(plugin: unknown): Remark } } }

/** The remark of the parsers, which read the Markdown that the writers write. */
const fromParsers = createRequire(new URL('../../parsers/package.json', import.meta.url))
const load = async <T>(name: string) => (await import(pathToFileURL(fromParsers.resolve(name)).href)) as T
const { unified } = await load<Unified>('unified')
const { default: remarkParse } = await load<{ default: unknown }>('remark-parse')
const { default: remarkGfm } = await load<{ default: unknown }>('remark-gfm')

export const remark: Remark = unified().use(remarkParse).use(remarkGfm)

/** The words of a node, without its marks and HTML tags. */
export function words(node: RemarkNode): string {
  if (node.type === 'html') return ''
  if (node.type === 'break') return '\n'
  return node.value ?? node.alt ?? (node.children ?? []).map(words).join('')
}

/** All nodes of a type, in order. */
export function all(node: RemarkNode, type: string): RemarkNode[] {
  return [...(node.type === type ? [node] : []), ...(node.children ?? []).flatMap((child) => all(child, type))]
}
