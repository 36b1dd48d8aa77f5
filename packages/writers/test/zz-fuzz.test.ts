import type { Inline } from '@clausekit/model'
import { write } from '@clausekit/writers'
import { expect, test } from 'vitest'
import { remark, words } from './remark.js'
import { paragraphOf, standardOf } from './standard.js'

let seed = Number(process.env.SEED ?? 12345)
const rnd = (n: number) => {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff
  return (seed >> 8) % n
}
const bits = [
  '*',
  '_',
  '`',
  'a',
  '甲',
  '。',
  '“',
  ' ',
  '\\',
  '<',
  '@x.y',
  'www.',
  'https://a_b',
  '[',
  ']',
  '(',
  '!',
  '~',
  '$',
  '&',
  'lt;',
  '|',
  '-',
  '1.',
  '#',
]
const text = () => Array.from({ length: 1 + rnd(3) }, () => bits[rnd(bits.length)]).join('')
const inline = (d: number): Inline => {
  const k = rnd(d > 2 ? 3 : 9)
  const kids = () => Array.from({ length: 1 + rnd(3) }, () => inline(d + 1))
  if (k < 2) return { type: 'text', value: text() }
  if (k === 2) return { type: 'code', value: text() }
  if (k < 5) return { type: 'emphasis', children: kids() }
  if (k < 7) return { type: 'strong', children: kids() }
  if (k === 7) return { type: 'subscript', children: kids() }
  return { type: 'citation', text: text() }
}
const plain = (i: Inline): string =>
  'children' in i ? i.children.map(plain).join('') : i.type === 'citation' ? i.text : (i as { value: string }).value
test('random', () => {
  let total = 0
  const bad: unknown[] = []
  for (let r = 0; r < 60; r++) {
    const ps = Array.from(
      { length: 600 },
      () => ['甲', ...Array.from({ length: 1 + rnd(5) }, () => inline(0)), '乙'] as (Inline | string)[],
    )
    const md = write(standardOf({ children: ps.map((p) => paragraphOf(...p)) }), 'markdown')
    const parts = md.trimEnd().split('\n\n')
    const got = remark.parse(md).children!.map(words)
    ps.forEach((p, i) => {
      total++
      const w = p.map((x) => (typeof x === 'string' ? x : plain(x))).join('')
      if (w !== got[i]) bad.push([w, got[i], parts[i]])
    })
  }
  console.log(total, bad.length, bad.slice(0, 10))
  expect(bad.length).toBe(0)
})
