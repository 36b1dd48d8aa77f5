import type { Inline } from '@clausekit/model'
import { write } from '@clausekit/writers'
import { expect, it } from 'vitest'
import { remark, words } from './remark.js'
import { paragraphOf, standardOf } from './standard.js'

const PIECES = [...'*_`a甲。“ \\<[](!~$&|-#', '@x.y', 'www.', 'https://a_b', 'lt;', '1.']

/** Numbers that look random, the same in every run: a linear congruential generator. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return (state >> 8) % below
  }
}

function textOf(next: (below: number) => number): string {
  return Array.from({ length: 1 + next(3) }, () => PIECES[next(PIECES.length)]).join('')
}

function inlineOf(next: (below: number) => number, depth: number): Inline {
  const types = ['text', 'text', 'code', 'emphasis', 'emphasis', 'strong', 'strong', 'subscript'] as const
  const type = types[next(depth > 2 ? 3 : types.length)] ?? 'text'
  if (type === 'text' || type === 'code') return { type, value: textOf(next) }
  return { type, children: Array.from({ length: 1 + next(3) }, () => inlineOf(next, depth + 1)) }
}

function wordsOf(inline: Inline): string {
  if ('children' in inline) return inline.children.map(wordsOf).join('')
  return 'value' in inline ? inline.value : ''
}

it('remark reads the same words back from marks within marks', () => {
  const next = numbers(7)
  const paragraphs = Array.from({ length: 1500 }, () => [
    { type: 'text', value: '甲' } as const,
    ...Array.from({ length: 1 + next(5) }, () => inlineOf(next, 0)),
    { type: 'text', value: '乙' } as const,
  ])
  const written = write(standardOf({ children: paragraphs.map((inlines) => paragraphOf(...inlines)) }), 'markdown')
  expect(remark.parse(written).children?.map(words)).toEqual(paragraphs.map((inlines) => inlines.map(wordsOf).join('')))
})
