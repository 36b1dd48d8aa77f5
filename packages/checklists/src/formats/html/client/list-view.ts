import type { CheckedStandard } from '@clausekit/model'
import { outcomeOf } from './answer.js'
import { blocksOf, type Piece } from './blocks.js'
import { type Group, groupsOf } from './clause-tree.js'
import { byId, element } from './element.js'
import { itemPattern, itemView, showAnswer } from './item-view.js'
import type { PageData } from './page-data.js'
import { blocksOfSections } from './show-blocks.js'
import type { Store } from './store.js'

/** The items on the page, in the sections of their clauses. */
export type ListView = {
  items: readonly HTMLElement[]
  /** Shows these items, and the sections that hold one of them. */
  show(isShown: readonly boolean[]): void
  isShown(position: number): boolean
}

/** Puts all items onto the page: those that a browser does not show cost little, and can be found and printed. */
export function listView(data: PageData, store: Store): ListView {
  const { checklist } = data
  const groups = groupsOf(checklist.items)
  const pattern = itemPattern(data)
  const items = checklist.items.map((_, position) => itemView(data, pattern, position))
  const headings = groups.map((group, at) => heading(data, group, groups[at - 1]))
  const blocks = blocksOf(groups).map((pieces) => pieces.map((piece) => section(piece, headings, items)))
  updateWith(data, store, { groups, headings, items })
  const { elements, show, isShown } = blocksOfSections(blocks, items)
  byId('items').append(...elements)
  return { items, show, isShown }
}

type Shown = { groups: readonly Group[]; headings: readonly HTMLElement[]; items: readonly HTMLElement[] }

function updateWith(data: PageData, store: Store, { groups, headings, items }: Shown): void {
  const groupOf = new Map(groups.flatMap((group, at) => group.items.map((position) => [position, at] as const)))
  const count = (at: number) => {
    const positions = groups[at]?.items ?? []
    const checked = positions.filter((position) => outcomeOf(store.answerAt(position)) !== 'untested')
    const place = headings[at]?.querySelector('.count')
    if (place) place.textContent = `${checked.length} / ${positions.length}`
    place?.classList.toggle('done', checked.length === positions.length)
  }
  const update = (positions: Iterable<number>) => {
    const changed = new Set<number>()
    for (const position of positions) {
      showAnswer(data, items[position] as HTMLElement, store.answerAt(position))
      changed.add(groupOf.get(position) ?? -1)
    }
    for (const at of changed) count(at)
  }
  update(items.keys())
  store.listen(({ items: changed }) => update(changed))
}

function heading({ checklist }: PageData, group: Group, before: Group | undefined): HTMLElement {
  const lang = checklist.language
  const { number, title, standardId } = group
  const words = element('h2', {}, [
    ...(number ? [element('span', { class: 'number' }, [number]), ' '] : []),
    element('span', { lang }, [title]),
    ' ',
    element('span', { class: 'count' }),
  ])
  const standard = checklist.standards.find(({ id }) => id === standardId)
  if (checklist.standards.length < 2 || !standard || before?.standardId === standardId) return words
  // A checklist of several standards says where each begins.
  return element('div', {}, [element('p', { class: 'standard', lang }, [standardWords(standard)]), words])
}

function section(
  { group, items: positions, isFirst }: Piece,
  headings: readonly HTMLElement[],
  items: readonly HTMLElement[],
) {
  const parts = positions.flatMap((position) => items[position] ?? [])
  const top = headings[group]
  return { element: element('section', { class: 'clause' }, [...(isFirst && top ? [top] : []), ...parts]), positions }
}

/** The identifier and the title of a standard; a title may be the identifier. */
export function standardWords({ identifier, title }: CheckedStandard): string {
  return identifier && identifier.canonical !== title ? `${identifier.canonical} ${title}`.trim() : title
}
