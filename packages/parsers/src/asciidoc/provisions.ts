import type { Block, DeclaredProvision } from '@clausekit/model'
import type { AsciidocBlock } from 'asciidoctor'
import { wordsOfMarkup } from './markup.js'
import { type DeclaredKind, newProvision, type ProvisionDraft } from './provision-draft.js'
import { titledProvision } from './provision-head.js'
import { placeOf, type Reading, titleOf } from './reading.js'
import { hasOption, hasRole, styleOf } from './sections.js'
import { entriesOf } from './traversal.js'

const KINDS: readonly DeclaredKind[] = ['requirement', 'recommendation', 'permission']

/** Types of requirement blocks that group or test provisions and are none. */
const NO_PROVISION = /class|test|verification/i

/** The kind of provision that a block declares: by its style or role, in Metanorma, or by its title. */
export function declaredKind(block: AsciidocBlock): DeclaredKind | undefined {
  const style = styleOf(block)
  const kind = KINDS.find((each) => style === each || hasRole(block, each)) ?? titledProvision(block)?.kind
  return kind && NO_PROVISION.test(String(block.attributes.type ?? '')) ? undefined : kind
}

const GROUPS = /^(?:requirements?_class|conformance_class|abstract_test|conformance_test|verification)$/

/** Classes of requirements and tests: their words are kept as they stand, and provisions within them are provisions. */
export function groupsProvisions(block: AsciidocBlock): boolean {
  return GROUPS.test(styleOf(block)) || (KINDS as readonly string[]).includes(styleOf(block))
}

/** Attributes of the block that the tool prints. */
const PRINTED = ['subject', 'target', 'inherit', 'obligation', 'classification', 'implements']
/** Entries of the list of metadata that name the provision. */
const NAMES: ReadonlySet<string> = new Set(['identifier', 'label'])
const STATEMENTS: ReadonlySet<string> = new Set([
  'statement',
  'description',
  'requirement',
  'recommendation',
  'permission',
])

/** Read `[requirement]` and its like: a statement, its parts, and what is said beside them. */
export async function readProvision(
  block: AsciidocBlock,
  kind: DeclaredKind,
  reading: Reading,
  depth: number,
): Promise<DeclaredProvision> {
  const draft = newProvision(kind)
  const { identifier, label } = block.attributes
  const titled = titledProvision(block)
  const named = identifier ?? label ?? titled?.label
  if (named !== undefined) draft.label = String(named)
  draft.title = titled && named === titled.label ? titled.title : titleOf(block, reading)
  for (const name of PRINTED) {
    const value = block.attributes[name]
    if (value !== undefined && value !== '') draft.attribute(name, String(value))
  }
  if (block.contentModel === 'simple') {
    const { inlines } = reading.inlines(await block.content(), block)
    draft.state([{ type: 'paragraph', children: inlines, location: placeOf(block, reading) }])
  }
  await readChildren(block, draft, reading, depth)
  return draft.build(block.id, placeOf(block, reading))
}

/** Lists of metadata, components, and blocks of words, which are a part's behind its letter. */
async function readChildren(
  block: AsciidocBlock,
  draft: ProvisionDraft,
  reading: Reading,
  depth: number,
): Promise<void> {
  const letters = partLetters()
  let part: Block[] | undefined
  for (const child of block.blocks ?? []) {
    child.document.playbackAttributes(child.attributes)
    const letter = partMark(child)
    if (letter) {
      part = []
      draft.part(letter, part, placeOf(child, reading))
    } else if (child.context === 'dlist' && (hasOption(child, 'metadata') || namesProvision(child)))
      await readMetadata(child, draft, letters, reading, depth)
    else if (hasRole(child, 'component') || styleOf(child) === 'component')
      await readComponent(child, draft, letters, reading, depth)
    else {
      const read = await reading.blocks([child], depth + 1)
      if (part) part.push(...read)
      else draft.state(read)
    }
  }
}

/** The letter of a part on a line of its own: *A:* */
function partMark({ context, lines = [] }: AsciidocBlock): string | undefined {
  if (context !== 'paragraph' || lines.length !== 1) return undefined
  return /^(?:\*{1,2}([A-Z])[:.)]?\*{1,2}:?|([A-Z])[:.)])$/
    .exec((lines[0] as string).trim())
    ?.slice(1)
    .find(Boolean)
}

function partLetters(): () => string {
  let count = 0
  return () => String.fromCharCode(65 + (count++ % 26))
}

/** A list of metadata may go without its mark. */
function namesProvision(list: AsciidocBlock): boolean {
  return entriesOf(list).some(({ terms }) => terms.some((term) => NAMES.has((term.text ?? '').trim().toLowerCase())))
}

async function readMetadata(
  list: AsciidocBlock,
  draft: ProvisionDraft,
  letters: () => string,
  reading: Reading,
  depth: number,
): Promise<void> {
  for (const { terms, description } of entriesOf(list)) {
    const name = wordsOfMarkup(terms[0]?.text ?? '').trim()
    const key = name.toLowerCase()
    if (!description) continue
    const blocks = await describedBlocks(description, reading, depth)
    if (NAMES.has(key)) draft.label ??= wordsOfMarkup(description.text ?? '').trim()
    else if (key === 'part') draft.part(letters(), blocks, placeOf(description, reading))
    else if (STATEMENTS.has(key)) draft.state(blocks)
    else draft.describe(name, blocks)
  }
}

async function describedBlocks(description: AsciidocBlock, reading: Reading, depth: number): Promise<Block[]> {
  const { inlines } = reading.inlines(description.text ?? '', description)
  const location = placeOf(description, reading)
  const first: Block[] = inlines.length > 0 ? [{ type: 'paragraph', children: inlines, location }] : []
  return [...first, ...(await reading.blocks(description.blocks, depth + 1))]
}

async function readComponent(
  component: AsciidocBlock,
  draft: ProvisionDraft,
  letters: () => string,
  reading: Reading,
  depth: number,
): Promise<void> {
  const name = String(component.attributes.class ?? 'component')
  const blocks =
    component.contentModel === 'simple'
      ? [await simple(component, reading)]
      : await reading.blocks(component.blocks, depth + 1)
  if (name === 'part') draft.part(letters(), blocks, placeOf(component, reading))
  else draft.describe(name, blocks)
}

async function simple(block: AsciidocBlock, reading: Reading): Promise<Block> {
  const { inlines } = reading.inlines(await block.content(), block)
  return { type: 'paragraph', children: inlines, location: placeOf(block, reading) }
}
