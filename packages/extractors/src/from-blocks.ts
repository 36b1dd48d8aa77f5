import type { VerbalFormMatch } from '@clausekit/languages'
import { type Block, type Clause, type List, type ListItem, plainText } from '@clausekit/model'
import { readDeclared } from './from-declared.js'
import { type Context, type Reading, readSentences } from './from-sentences.js'
import { lastCiting, limitRows, readTable } from './from-tables.js'
import { leadingId } from './own-ids.js'
import { locationAt, type Passage, passageOf, wordsAt } from './passage.js'
import type { LeadIn, Statement } from './statement.js'

/** Statements in the blocks of a clause, in reading order. Notes, examples, quotations, code, figures and footnotes hold none. */
export function readBlocks(
  blocks: readonly (Clause | Block)[],
  clause: Clause,
  context: Context,
  outer?: LeadIn,
): Statement[] {
  const statements: Statement[] = []
  const add = (found: readonly Statement[]) => {
    for (const statement of found) statements.push(statement)
  }
  let tail: { leadIn: LeadIn; statement?: Statement } | undefined
  for (const [index, block] of blocks.entries()) {
    const leadIn = tail?.leadIn ?? (index === 0 ? outer : undefined)
    switch (block.type) {
      case 'paragraph': {
        const reading = readParagraph(block, clause, context, index === 0 ? outer : undefined)
        add(reading.statements)
        tail = reading.tail
        continue
      }
      case 'list': {
        const parts = readList(block, clause, context, leadIn)
        const inheriting = parts.filter(({ inherited }) => inherited).length
        if (tail?.statement && leadIn?.isAlternative && inheriting === parts.length)
          takeAlternatives(tail.statement, block)
        else if (tail?.statement && inheriting > 0) attach(tail.statement, parts)
        else add(parts)
        break
      }
      case 'definitionList': {
        let term = ''
        for (const item of block.children) {
          if (item.type === 'definitionTerm') term = passageOf(item.children).text.replace(/\s+/g, ' ').trim()
          else
            add(
              readBlocks(item.children, clause, context, {
                text: /[:：]$/.test(term) ? term : `${term}:`,
                forms: [],
                isName: true,
              }),
            )
        }
        break
      }
      case 'table': {
        const citing = lastCiting(statements, block, context)
        const limits = citing ? limitRows(block, clause, citing, context) : []
        if (citing && limits.length > 0) attach(citing, limits)
        else add(readTable(block, clause, context))
        break
      }
      case 'warning':
        add(readBlocks(block.children, clause, context))
        break
      case 'declaredProvision':
        add(readDeclared(block, (blocks) => readBlocks(blocks, clause, context), clause))
        break
      // A drawing or a note between a sentence and its list does not part them.
      case 'note':
      case 'example':
      case 'footnote':
        continue
      default:
        break
    }
    tail = undefined
  }
  return statements
}

/** One of the items is enough: with them the sentence stays one statement. */
function takeAlternatives(statement: Statement, list: List): void {
  const { text } = plainText(list)
  statement.text = `${statement.text} ${text.replace(/\s+/g, ' ').trim()}`
}

/** The lead-in governs its items: together they are one compound statement. */
function attach(statement: Statement, parts: readonly Statement[]): void {
  statement.parts = [...parts]
  // Each printed verbal form is counted once: that of the lead-in with the first part that has none of its own.
  const heir = parts.find(({ forms, inherited }) => forms.length === 0 && inherited)
  if (heir?.inherited) heir.forms = [heir.inherited]
}

function readParagraph(
  block: Extract<Block, { type: 'paragraph' }>,
  clause: Clause,
  context: Context,
  leadIn: LeadIn | undefined,
): Reading {
  const passage = passageOf(block.children)
  const reading = readSentences(passage, clause, context, leadIn)
  // "**REQ-1** The system shall …": an id in bold or in brackets belongs to its first statement.
  const stands = block.children[0]?.type === 'strong' || /^\s*\[/.test(passage.text)
  const own = stands ? leadingId(passage.text) : undefined
  const [first, ...others] = reading.statements
  if (!own || !first) return reading
  const printed = wordsAt(passage, { start: 0, end: own.length })
  const behind = (text: string) => (text.startsWith(printed) ? text.slice(printed.length).trimStart() : text)
  const parts = first.parts?.map((part) => ({
    ...part,
    text: behind(part.text),
    ...(part.leadIn ? { leadIn: behind(part.leadIn) } : {}),
  }))
  return {
    ...reading,
    statements: [
      { ...first, text: behind(first.text), label: own.id, declared: true, ...(parts ? { parts } : {}) },
      ...others,
    ],
  }
}

function readList(list: List, clause: Clause, context: Context, leadIn: LeadIn | undefined): Statement[] {
  const governing = leadIn?.forms.find(decides)
  const numbered = list.children.filter((item) => ownIdOf(item) !== undefined).length
  return list.children.flatMap((item) =>
    readItem(item, clause, context, leadIn, governing, 2 * numbered > list.children.length),
  )
}

function readItem(
  item: ListItem,
  clause: Clause,
  context: Context,
  leadIn: LeadIn | undefined,
  governing: LeadIn['forms'][number] | undefined,
  withIds: boolean,
): Statement[] {
  const [first, ...rest] = item.children
  if (first?.type !== 'paragraph') return readBlocks(item.children, clause, context, leadIn)
  const passage = passageOf(first.children)
  const own = withIds ? ownIdOf(item) : undefined
  if (own) return declaredItem(own, passage, readBlocks(item.children, clause, context, leadIn), clause, leadIn)
  const speaks = readSentences(passage, clause, context, leadIn).statements.some(({ forms }) => forms.some(decides))
  if (speaks || !governing || passage.text.trim() === '') return readBlocks(item.children, clause, context, leadIn)
  return inheriting(passage, rest, clause, context, leadIn, governing)
}

/** An item without a verbal form of its own says what its lead-in asks for; so do the items of a list within it. */
function inheriting(
  passage: Passage,
  rest: readonly Block[],
  clause: Clause,
  context: Context,
  leadIn: LeadIn | undefined,
  governing: VerbalFormMatch,
): Statement[] {
  const span = { start: 0, end: passage.text.length }
  const text = wordsAt(passage, span)
  const statement: Statement = {
    clause,
    text,
    forms: [],
    inherited: governing,
    leadIn: leadIn?.text,
    because: `list item under a lead-in with the verbal form: ${governing.keyword}`,
    confidence: Math.min(0.85, governing.confidence),
    location: locationAt(passage, span),
  }
  const said = { text: [leadIn?.text, text].filter(Boolean).join(' '), forms: [governing] }
  // A whole sentence ends what the lead-in asks for; an item that ends in a semicolon or colon goes on below.
  const goesOn = !/[.。!?！？]\s*$/.test(text)
  const below = rest.flatMap((block) =>
    block.type === 'list' && goesOn ? readList(block, clause, context, said) : readBlocks([block], clause, context),
  )
  if (below.length === 0 || !context.language.leadsIn(text)) return [statement, ...below]
  attach(statement, below)
  return [statement]
}

/** Whether a verbal form of an item outweighs that of its lead-in: "which must be unique" and "can" do not. */
function decides({ kind }: VerbalFormMatch): boolean {
  return kind === 'requirement' || kind === 'recommendation' || kind === 'permission' || kind === 'instruction'
}

function ownIdOf(item: ListItem): { id: string; length: number } | undefined {
  const [first] = item.children
  return first?.type === 'paragraph' ? leadingId(passageOf(first.children).text) : undefined
}

/** An item with an id of its own is a provision, whatever its words. */
function declaredItem(
  own: { id: string; length: number },
  passage: Passage,
  statements: Statement[],
  clause: Clause,
  leadIn: LeadIn | undefined,
): Statement[] {
  const [first] = statements
  const span = { start: own.length, end: passage.text.length }
  const whole: Statement = {
    clause,
    text: wordsAt(passage, span),
    forms: first?.forms ?? [],
    label: own.id,
    declared: true,
    leadIn: leadIn?.text,
    because: `list item with its own id: ${own.id}`,
    confidence: 0.9,
    location: locationAt(passage, span),
  }
  if (statements.length <= 1) return [whole]
  return [{ ...whole, parts: statements.map((statement) => ({ ...statement, label: statement.label ?? own.id })) }]
}
