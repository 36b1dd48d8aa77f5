/** A piece of a comment on one line. */
export type CommentPiece = { text: string; offset: number }

type Block = readonly [open: string, close: string]
/** How a family of languages writes comments. */
type Syntax = { line: readonly string[]; blocks: readonly Block[] }

const C: Block = ['/*', '*/']
const MARKUP: Block = ['<!--', '-->']
const DOCSTRINGS: readonly Block[] = [
  ['"""', '"""'],
  ["'''", "'''"],
]

const FAMILIES: readonly (readonly [endings: string, syntax: Syntax])[] = [
  [
    'c h cc cpp cxx hpp hh cs java js jsx mjs cjs ts tsx mts cts go rs swift kt kts scala dart zig dfy proto groovy gradle v sv glsl',
    { line: ['//'], blocks: [C] },
  ],
  ['php', { line: ['//', '#'], blocks: [C] }],
  ['css scss less', { line: ['//'], blocks: [C] }],
  ['py pyi', { line: ['#'], blocks: DOCSTRINGS }],
  [
    'sh bash zsh rb pl pm r yml yaml toml cmake mk make tf nix ex exs jl conf ps1 robot feature',
    { line: ['#'], blocks: [] },
  ],
  ['sql', { line: ['--'], blocks: [C] }],
  ['hs elm', { line: ['--'], blocks: [['{-', '-}']] }],
  ['lua', { line: ['--'], blocks: [['--[[', ']]']] }],
  ['ada adb ads vhd vhdl', { line: ['--'], blocks: [] }],
  ['lisp lsp cl clj cljs el scm rkt asm s ini', { line: [';'], blocks: [['#|', '|#']] }],
  ['tex erl hrl m pro', { line: ['%'], blocks: [] }],
  ['html htm xml xhtml svg md markdown', { line: [], blocks: [MARKUP] }],
  ['vue svelte', { line: ['//'], blocks: [C, MARKUP] }],
  ['ml mli', { line: [], blocks: [['(*', '*)']] }],
  ['f90 f95 f03', { line: ['!'], blocks: [] }],
  ['adoc', { line: ['//'], blocks: [] }],
]
const BY_ENDING = new Map(FAMILIES.flatMap(([endings, syntax]) => endings.split(' ').map((ending) => [ending, syntax])))

/** Where the language is unknown: what no language has for anything else, and the rest at the start of a line. */
const UNKNOWN: Syntax = { line: ['//'], blocks: [C, MARKUP, ...DOCSTRINGS] }
const AT_LINE_START = /^\s*(?:#|--|;|%|REM\s)/i

/**
 * The comments of a text, line by line. Works without a grammar of the language, in linear time: an address in a string may
 * count as a comment, but no comment is missed.
 *
 * @param name The name of the file; its ending tells how comments are written.
 */
export function* commentsOf(text: string, name = ''): Generator<CommentPiece> {
  const ending = /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const syntax = BY_ENDING.get(ending) ?? UNKNOWN
  const byLineStart = !BY_ENDING.has(ending)
  let close: string | undefined
  for (const { line, offset } of linesOf(text)) {
    const nextComment = openings(line, syntax)
    let at = 0
    if (byLineStart && close === undefined && AT_LINE_START.test(line)) {
      yield { text: line, offset }
      continue
    }
    while (at < line.length) {
      if (close !== undefined) {
        const end = line.indexOf(close, at)
        yield { text: line.slice(at, end < 0 ? undefined : end), offset: offset + at }
        if (end < 0) break
        at = end + close.length
        close = undefined
        continue
      }
      const next = nextComment(at)
      if (!next) break
      if (next.close === undefined) {
        yield { text: line.slice(next.at), offset: offset + next.at }
        break
      }
      close = next.close
      at = next.at + next.length
    }
  }
}

type Opening = { at: number; length: number; close?: string }

/**
 * The first comment behind a place, of one line; of two that begin there, a block.
 *
 * Where each mark stands next is kept: a line of a megabyte is searched once for each.
 */
function openings(line: string, { line: marks, blocks }: Syntax): (from: number) => Opening | undefined {
  const kinds = [
    ...blocks.map(([open, close]) => ({ open, close })),
    ...marks.map((open) => ({ open, close: undefined })),
  ]
  const next = kinds.map(({ open }) => line.indexOf(open))
  return (from) => {
    let found: Opening | undefined
    for (const [index, { open, close }] of kinds.entries()) {
      if ((next[index] as number) >= 0 && (next[index] as number) < from) next[index] = line.indexOf(open, from)
      const at = next[index] as number
      if (at >= 0 && (!found || at < found.at))
        found = { at, length: open.length, ...(close !== undefined && { close }) }
    }
    return found
  }
}

/** The lines of a text without their ends, and where they begin. */
export function* linesOf(text: string): Generator<{ line: string; offset: number; number: number }> {
  let offset = 0
  for (let number = 1; offset <= text.length; number++) {
    const end = text.indexOf('\n', offset)
    const stop = end < 0 ? text.length : end
    const line = text.slice(offset, text[stop - 1] === '\r' && stop > offset ? stop - 1 : stop)
    yield { line, offset, number }
    if (end < 0) return
    offset = end + 1
  }
}
