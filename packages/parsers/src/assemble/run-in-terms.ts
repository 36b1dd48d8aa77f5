import { type Block, type Inline, plainText, type TermEntry } from '@clausekit/model'
import { inlineText } from '../inlines.js'
import { splitName } from './entry-names.js'

/** An entry before it has an id and a clause. */
export type Entry = Omit<TermEntry, 'id' | 'clauseId'>

/** What stands between a term and its definition: a colon or a dash, after the document that the term is taken from. */
const RUN_IN_JOINT = /^\s*(\((?:[^()\n]|\([^()\n]{0,40}\)){1,80}\))?\s*(\[[^\]\n]{1,100}\])?\s*[:：—–-]+\s*/
/** A term that is only named, with the document that defines it. */
const LONE_SOURCE = /^\s*(\([^()\n]{1,80}\))?\s*(\[[^\]\n]{1,100}\])\s*\.?\s*$/

/** "**Term**: definition": a paragraph or item that opens with the term in bold. */
export function runInTerm(blocks: readonly Block[]): Entry | undefined {
  const [first, ...rest] = blocks
  if (first?.type !== 'paragraph') return undefined
  const [head, ...tail] = first.children
  if (head?.type !== 'strong' && head?.type !== 'emphasis' && head?.type !== 'code') return undefined
  const name = inlineText([head]).trim()
  const words = inlineText(tail)
  const joint = RUN_IN_JOINT.exec(words) ?? LONE_SOURCE.exec(words)
  if (!name || name.length > 80 || (!joint && !/[:：—–-]\s*$/.test(name))) return undefined
  const definition = [words.slice(joint?.[0].length ?? 0), ...rest.map((block) => plainText([block]).text)]
    .join('\n')
    .trim()
  // In brackets stands an abbreviation, or the document that the term is taken from.
  const [, aside, cited] = joint ?? []
  const isShort = aside !== undefined && !/\s/.test(aside)
  const source = cited ?? (isShort ? undefined : aside?.slice(1, -1))
  const whole = isShort ? `${name} ${aside}` : name
  return {
    ...splitName(whole.replace(/\s*[:：—–-]\s*$/, '')),
    definition,
    notes: [],
    ...(source ? { source } : {}),
  }
}

/** Whether a paragraph opens with a term in bold. */
export function boldRunIn(children: readonly Inline[]): boolean {
  return children[0]?.type === 'strong' && runInTerm([{ type: 'paragraph', children: [...children] }]) !== undefined
}
