import { type Block, type DeclaredProvision, type Location, plainText } from '@clausekit/model'

export type DeclaredKind = 'requirement' | 'recommendation' | 'permission'

/** A declared provision that is being read. */
export type ProvisionDraft = {
  label: string | undefined
  title: string
  /** Words of the provision itself. */
  state(blocks: readonly Block[]): void
  /** A lettered part. */
  part(letter: string, blocks: readonly Block[], location: Location | undefined): void
  /** What is said beside the words: target, condition, guidance. */
  describe(name: string, blocks: readonly Block[]): void
  attribute(name: string, value: string): void
  build(id: string | null, location: Location | undefined): DeclaredProvision
}

export function newProvision(kind: DeclaredKind): ProvisionDraft {
  const children: Block[] = []
  const parts: { letter: string; blocks: readonly Block[]; location: Location | undefined }[] = []
  const attributes = new Map<string, string>()
  const draft: ProvisionDraft = {
    label: undefined,
    title: '',
    state: (blocks) => {
      children.push(...blocks)
    },
    part: (letter, blocks, location) => {
      parts.push({ letter, blocks, location })
    },
    attribute: (name, value) => {
      const before = attributes.get(name)
      attributes.set(name, before === undefined ? value : `${before}; ${value}`)
    },
    describe: (name, blocks) => {
      const [only] = blocks
      if (blocks.length === 1 && only?.type === 'paragraph')
        draft.attribute(name, plainText(only).text.replace(/\s+/g, ' '))
      else if (blocks.length > 0) children.push({ type: 'note', label: name, children: [...blocks] })
    },
    build: (id, location) => ({
      type: 'declaredProvision',
      kind,
      ...(id ? { id } : {}),
      ...(draft.label ? { label: draft.label } : {}),
      ...(draft.title ? { title: draft.title } : {}),
      ...(attributes.size > 0 ? { attributes: Object.fromEntries(attributes) } : {}),
      children: withParts(children, parts, kind),
      location,
    }),
  }
  return draft
}

type Part = { letter: string; blocks: readonly Block[]; location: Location | undefined }

/** A part that is alone is the provision itself. */
function withParts(children: readonly Block[], parts: readonly Part[], kind: DeclaredKind): Block[] {
  const [only] = parts
  if (only && parts.length === 1 && !children.some(({ type }) => type === 'paragraph'))
    return [...only.blocks, ...children]
  return [
    ...children,
    ...parts.map(
      ({ letter, blocks, location }): DeclaredProvision => ({
        type: 'declaredProvision',
        kind,
        attributes: { part: letter },
        children: [...blocks],
        location,
      }),
    ),
  ]
}
