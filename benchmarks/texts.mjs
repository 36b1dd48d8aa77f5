// Texts of a given size, made of our own example standards: each copy gets chapter numbers of its own.
import { readFileSync } from 'node:fs'

const example = (name) => readFileSync(new URL(`../examples/standards/${name}`, import.meta.url), 'utf8')

/** Markdown of about `bytes` bytes: the English specification, chapter after chapter. */
export function markdownText(bytes) {
  const source = example('clausekit-json-1.en.md')
  const body = source.slice(source.indexOf('\n## ') + 1)
  const parts = ['# A long standard\n\n']
  for (let copy = 0, size = 0; size < bytes; copy++) {
    const part = body.replace(/^(#+) (\d+)/gm, (_, marks, number) => `${marks} ${Number(number) + copy * 10}`)
    parts.push(part)
    size += part.length
  }
  return parts.join('\n')
}

/** Plain text of about `bytes` bytes in the form of an IETF document. */
export function plainText(bytes) {
  const source = example('retry-policy.en.txt')
  const start = source.search(/^1\.\s+\S/m)
  const parts = [source.slice(0, start)]
  for (let copy = 0, size = 0; size < bytes; copy++) {
    const part = source.slice(start).replace(/^(\d+)\./gm, (_, number) => `${Number(number) + copy * 10}.`)
    parts.push(part)
    size += part.length
  }
  return parts.join('\n')
}
