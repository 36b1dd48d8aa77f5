import type { Block, DeclaredProvision } from '@clausekit/model'
import type { Context } from './context.js'
import { writeInlines } from './inlines.js'

/** What a declared provision is called: its id and its title. */
export function provisionHead({ label, title }: DeclaredProvision): string {
  return [label, title].filter(Boolean).join(' ')
}

/** What the source prints beside the words, as a list. */
export function attributeList({ attributes = {} }: DeclaredProvision): Block[] {
  const entries = Object.entries(attributes)
  if (entries.length === 0) return []
  const children = entries.map(([name, value]) => ({
    type: 'listItem' as const,
    children: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: `${name}: ${value}` }] }],
  }))
  return [{ type: 'list', ordered: false, children }]
}

/** A provision that the source marks: its id in bold, its words, and what is printed beside them. */
export function writeDeclaredProvision(provision: DeclaredProvision, context: Context): string {
  const head = provisionHead(provision)
  const name = head
    ? writeInlines([{ type: 'strong', children: [{ type: 'text', value: head }] }], context, { oneLine: true })
    : ''
  return [name, context.blocks([...provision.children, ...attributeList(provision)])].filter(Boolean).join('\n\n')
}
