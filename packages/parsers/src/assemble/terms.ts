import { type Block, type Clause, type Node, plainText, type TermEntry, walk } from '@clausekit/model'
import { inlineText } from '../inlines.js'
import { countAdmitted, isEarlierNumber, splitName } from './entry-names.js'
import type { Ids } from './ids.js'
import { idsIn, renameTargets } from './renamed-targets.js'
import { boldRunIn, type Entry, runInTerm } from './run-in-terms.js'

/**
 * Collect the terminological entries of the clauses on terms; in the tree a pointer stays where each stood.
 *
 * `anchors` learns that what named the clause or block of an entry names the entry.
 */
export function collectTerms(children: (Clause | Block)[], ids: Ids, anchors: Map<string, string>): TermEntry[] {
  const became = new Map<string, string>()
  const terms = collect(children, ids, became)
  renameTargets(anchors, became)
  return terms
}

function collect(children: (Clause | Block)[], ids: Ids, became: Map<string, string>): TermEntry[] {
  const terms: TermEntry[] = []
  for (const child of children) {
    if (child.type !== 'clause') continue
    if (child.role === 'terms' && !marksEntries(child)) {
      child.children = replaceEntries(child, terms, ids, became)
    } else terms.push(...collect(child.children, ids, became))
  }
  return terms
}

/** Where the source marks entries, what else stands in the clause or below is none. */
function marksEntries(clause: Clause): boolean {
  return clause.children.some((child) =>
    child.type === 'clause' ? child.children.some(({ type }) => type === 'termEntry') : child.type === 'termEntry',
  )
}

function replaceEntries(clause: Clause, terms: TermEntry[], ids: Ids, became: Map<string, string>): (Clause | Block)[] {
  const subclauses = clause.children.filter((child): child is Clause => child.type === 'clause')
  const leaves = subclauses.filter((child) => !child.children.some((inner) => inner.type === 'clause'))
  // Subclauses are entries where nearly all of them read like one.
  const areEntries = leaves.length > 0 && leaves.filter(readsLikeEntry).length >= 0.7 * leaves.length
  const result: (Clause | Block)[] = []
  const add = (entry: Omit<TermEntry, 'id' | 'clauseId'>, from?: Node) => {
    const term = { ...entry, id: ids.other('term', entry.number ?? entry.term), clauseId: clause.id }
    terms.push(term)
    if (from) for (const id of idsIn([from])) became.set(id, term.id)
    result.push({ type: 'termEntry', termId: term.id, location: entry.location })
  }
  const defined = new Set<Clause | Block>()
  for (const [index, child] of clause.children.entries()) {
    if (defined.has(child)) continue
    const behind = unnumberedEntry(child, clause.children.slice(index + 1))
    if (behind) {
      for (const block of behind.blocks) defined.add(block)
      add(behind.entry, child)
    } else if (child.type === 'clause') {
      if (areEntries && leaves.includes(child) && readsLikeEntry(child)) add(entryOf(child), child)
      else {
        child.children = replaceEntries(child, terms, ids, became)
        result.push(child)
      }
    } else if (child.type === 'definitionList' && !marksItsTerms(child)) {
      for (const entry of entriesOfList(child)) add(entry)
    } else if (child.type === 'list' && listsTerms(child)) {
      for (const item of child.children) {
        const entry = runInTerm(item.children)
        if (entry) add({ ...entry, location: item.location }, item)
        else result.push({ ...child, children: [item] })
      }
    } else if (child.type === 'paragraph' && boldRunIn(child.children)) {
      const entry = runInTerm([child]) as Entry
      const below = entry.definition === '' && !entry.source ? blocksBelow(clause.children.slice(index + 1)) : []
      for (const block of below) defined.add(block)
      const notes = below.filter(isNote)
      const definition = entry.definition || wordsOf(below.filter((block) => !isNote(block)))
      add({ ...entry, definition, notes: notes.map(wordsOfNote), location: child.location }, child)
    } else if (child.type === 'table' && isGlossary(child)) {
      for (const row of child.children.slice(1)) {
        const [name, ...cells] = row.children.map((cell) => wordsOf(cell.children))
        if (name) add({ ...splitName(name), definition: cells.join('\n').trim(), notes: [], location: row.location })
      }
    } else result.push(child)
  }
  return result
}

/** A term with its English equivalent on a line of its own, without number, and the definition below it. */
function unnumberedEntry(
  child: Clause | Block,
  rest: readonly (Clause | Block)[],
): { entry: Entry; blocks: readonly Block[] } | undefined {
  const [definition] = rest
  if (child.type !== 'paragraph' || definition?.type !== 'paragraph') return undefined
  const name = inlineText(child.children).trim()
  if (name.length > 80 || /[。；：:，]/.test(name)) return undefined
  const names = splitName(name)
  const words = wordsOf([definition]).trim()
  if (names.equivalents.length === 0 || !/[。.]$/.test(words)) return undefined
  const end = rest.findIndex((block, index) => index > 0 && (block.type === 'clause' || !isNote(block)))
  const notes = rest
    .slice(1, end < 0 ? rest.length : end)
    .filter((block): block is NoteBlock => block.type !== 'clause' && isNote(block))
  const [own, source] = splitSource(words)
  return {
    entry: {
      ...names,
      definition: own.trim(),
      notes: notes.map((note) => wordsOf(note.children)),
      ...(source ? { source } : {}),
      ...(child.location ? { location: child.location } : {}),
    },
    blocks: [definition, ...notes],
  }
}

type NoteBlock = Extract<Block, { type: 'note' | 'example' }>

/** Whether nearly all items of a list open with a term: "**Term**: definition". */
function listsTerms({ children }: Extract<Block, { type: 'list' }>): boolean {
  const terms = children.filter((item) => runInTerm(item.children) !== undefined).length
  return terms > 1 && terms >= 0.8 * children.length
}

/** What stands below a term on a line of its own, up to the next one. */
function blocksBelow(rest: readonly (Clause | Block)[]): Block[] {
  const blocks: Block[] = []
  for (const block of rest) {
    const isWords = block.type === 'paragraph' ? !boldRunIn(block.children) : block.type === 'list'
    if (block.type === 'clause' || !(isWords || isNote(block))) break
    blocks.push(block)
  }
  return blocks
}

/** Terms that the source marks where they stand are known already. */
function marksItsTerms(list: Extract<Block, { type: 'definitionList' }>): boolean {
  return [...walk(list)].some(({ node }) => node.type === 'definedTerm')
}

function readsLikeEntry(clause: Clause): boolean {
  const [first, ...rest] = clause.children
  if (first?.type !== 'paragraph' || clause.title.length > 100) return false
  if (clause.title === '' || isEarlierNumber(clause.title)) return clause.number !== null
  // "3.2 Symbols" beside "3.1 Terms" only groups what stands below.
  if (clause.role === 'symbols') return false
  if (
    /^(?:(?:this|these|the following) (?:section|clause|document|terms)|for the purposes? of )/i.test(
      inlineText(first.children),
    )
  )
    return false
  return (
    rest.every(
      (block) =>
        block.type === 'note' ||
        block.type === 'example' ||
        block.type === 'paragraph' ||
        block.type === 'list' ||
        block.type === 'figure' ||
        block.type === 'formula' ||
        block.type === 'footnote',
    ) && rest.filter((block) => !isNote(block as Block)).length < 10
  )
}

/** An entry that stands as a clause: the title is the term; where none was found, the first line is. */
function entryOf(clause: Clause): Entry {
  const [first, ...rest] = clause.children as Block[]
  const earlier = isEarlierNumber(clause.title) ? clause.title : undefined
  const nameInText = (clause.title === '' || earlier !== undefined) && first?.type === 'paragraph'
  const runIn = nameInText ? runInTerm([first]) : undefined
  if (runIn) return runInEntry(clause, runIn, rest)
  const name = nameInText ? inlineText(first.children) : clause.title
  const namedSource = NAMED_SOURCE.exec(name)?.[1] ?? earlier
  const names = splitName(name.replace(NAMED_SOURCE, ''))
  const behind = nameInText ? rest : (clause.children as Block[])
  const further = countAdmitted(behind)
  const body = behind.slice(further)
  const notes = body.filter(isNote)
  const words = body.filter((block) => !isNote(block)).map((block) => wordsOf([block]))
  const sources = words.filter((line) => SOURCE.test(line.trim()))
  const admitted = words.filter((line) => ADMITTED.test(line))
  const definition = words.filter((line) => !sources.includes(line) && !admitted.includes(line)).join('\n')
  const [own, source = namedSource] = sources.length > 0 ? [definition, sources[0]] : splitSource(definition)
  return {
    ...(clause.number ? { number: clause.number } : {}),
    ...names,
    admitted: [
      ...names.admitted,
      ...behind.slice(0, further).map((block) => splitName(wordsOf([block])).term),
      ...admitted.flatMap((line) => (DEPRECATED.test(line) ? [] : [line.replace(ADMITTED, '').trim()])),
    ],
    deprecated: admitted.flatMap((line) => (DEPRECATED.test(line) ? [line.replace(ADMITTED, '').trim()] : [])),
    definition: own.trim(),
    notes: notes.map(wordsOfNote),
    ...(source ? { source: source.trim() } : {}),
    ...(clause.location ? { location: clause.location } : {}),
  }
}

/** "3.2.1 **term** [source]: definition" in one line, with its notes behind it. */
function runInEntry({ number, location }: Clause, runIn: Entry, rest: readonly Block[]): Entry {
  const words = rest.filter((block) => !isNote(block)).map((block) => wordsOf([block]))
  return {
    ...(number ? { number } : {}),
    ...runIn,
    definition: [runIn.definition, ...words].filter(Boolean).join('\n'),
    notes: rest.filter(isNote).map(wordsOfNote),
    ...(location ? { location } : {}),
  }
}

function wordsOfNote(note: Extract<Block, { type: 'note' | 'example' }>): string {
  return `${note.label ? `${note.label.replace(/[：:]$/, '')}: ` : ''}${wordsOf(note.children)}`
}

function isNote(block: Block): block is Extract<Block, { type: 'note' | 'example' }> {
  return block.type === 'note' || block.type === 'example'
}

const SOURCE = /^[[［〔](?:SOURCE|来源|出处|QUELLE|改写|GB|ISO|IEC|定义)[^\]］〕]{0,200}[\]］〕]$/i
const TRAILING_SOURCE = /\s*([[［〔](?:SOURCE|来源|出处|QUELLE|改写)[^\]］〕]{0,200}[\]］〕])\s*$/i
const ADMITTED = /^(?:ADMITTED|admitted term|DEPRECATED|许用术语|拒用术语|简称)\s*[:：]\s*/i
const DEPRECATED = /^(?:DEPRECATED|拒用术语)/i

function splitSource(definition: string): [string, string | undefined] {
  const match = TRAILING_SOURCE.exec(definition)
  return match ? [definition.slice(0, match.index), match[1]] : [definition, undefined]
}

/** The vocabulary that an entry is taken from may stand behind the term: "durability [VIML 5.15]". */
const NAMED_SOURCE = /\s*(\[[A-Z][^\]]{1,60}\d[^\]]{0,20}\])$/

function entriesOfList(list: Extract<Block, { type: 'definitionList' }>): Entry[] {
  const entries: Entry[] = []
  for (const item of list.children) {
    if (item.type === 'definitionTerm') {
      const name = splitName(inlineText(item.children).replace(/[:：]\s*$/, ''))
      const previous = entries.at(-1)
      // Two terms in a row share the description behind them.
      if (previous && previous.definition === '' && previous.notes.length === 0) {
        if (name.term !== previous.term) previous.admitted.push(name.term)
      } else
        entries.push({
          ...name,
          definition: '',
          notes: [],
          ...((item.location ?? list.location) ? { location: item.location ?? list.location } : {}),
        })
    } else {
      const entry = entries.at(-1)
      if (!entry) continue
      const notes = item.children.filter(isNote)
      const words = item.children
        .filter((block) => !isNote(block))
        .map((block) => wordsOf([block]))
        .join('\n')
      const [definition, source] = splitSource(words)
      entry.definition = [entry.definition, definition.trim()].filter(Boolean).join('\n')
      entry.notes.push(...notes.map((note) => wordsOf(note.children)))
      if (source) entry.source = source
    }
  }
  return entries
}

function isGlossary(table: Extract<Block, { type: 'table' }>): boolean {
  const head = table.children[0]?.children.map((cell) => wordsOf(cell.children).toLowerCase()) ?? []
  return (
    head.length >= 2 &&
    head.length <= 3 &&
    /^(?:term|abbreviation|acronym|symbol|术语|缩略语|名词|符号)/.test(head[0] as string) &&
    head.slice(1).some((cell) => /definition|description|meaning|expansion|定义|含义|说明|解释/.test(cell))
  )
}

/** The words of blocks, blocks on lines of their own; lists keep their markers. */
export function wordsOf(blocks: readonly Block[]): string {
  return plainText(blocks).text
}
