import type { ChecklistItem, Obligation, ProvisionKind } from '@clausekit/model'
import type { ClauseChoice } from './clause-tree.js'
import { byId, element } from './element.js'
import { ABSENT, ATTENTION, type Filter, searchable } from './filter.js'
import { standardWords } from './list-view.js'
import type { PageData } from './page-data.js'

/** More values than these are no choice but a list to search in. */
const MOST_VALUES = 12
/** Of the items, the share that an attribute is on. */
const LEAST_SHARE = 0.1
/** More choices than these fill the page before the first item. */
const MOST_ATTRIBUTES = 6

/** A browser measures every one of them at each choice; more are found by searching for their number. */
const MOST_CLAUSES = 400

type Choice = { value: string; words: string }

/** The choices that narrow the items; one that would not tell items apart is left out. */
export function buildFilters(data: PageData, choices: readonly ClauseChoice[]): void {
  const { words, checklistWords, checklist } = data
  const kinds = [...new Set(checklist.items.map(({ kind }) => kind))]
  const obligations = [...new Set(checklist.items.map(({ obligation }) => obligation))]
  const attention = ATTENTION.filter((one) => one !== 'review' || checklist.items.some(({ review }) => review))
  byId('choices').append(
    ...(choices.length > 1 ? [clauseSelect(data, uppermost(choices))] : []),
    ...select(
      'obligation',
      checklistWords.obligation,
      words.filter.all,
      obligations.map((value: Obligation) => ({ value, words: checklistWords.obligations[value] })),
    ),
    ...select(
      'kind',
      checklistWords.kind,
      words.filter.all,
      kinds.map((value: ProvisionKind) => ({ value, words: checklistWords.kinds[value] })),
    ),
    ...attributeChoices(checklist.items).flatMap(([name, values]) =>
      select(
        `attribute ${name}`,
        name,
        words.filter.all,
        values.map((value) => ({ value, words: value === ABSENT ? words.filter.none : value })),
      ),
    ),
    ...select(
      'attention',
      words.attention.label,
      words.filter.all,
      attention.map((value) => ({ value, words: words.attention[value] })),
    ),
  )
}

/** What the choices say now. */
export function readFilter(): Filter {
  const form = new FormData(byId<HTMLFormElement>('filters'))
  const one = (name: string) => `${form.get(name) ?? ''}`
  const attributes = [...form].flatMap(([name, value]) =>
    name.startsWith('attribute ') && value !== '' ? [[name.slice('attribute '.length), `${value}`] as const] : [],
  )
  return {
    outcomes: new Set(form.getAll('outcome').map(String)),
    obligation: one('obligation'),
    kind: one('kind'),
    clause: one('clause'),
    attention: one('attention'),
    attributes: new Map(attributes),
    words: searchable(one('words')).split(' ').filter(Boolean),
  }
}

/** The attributes that sort items, such as levels, by name, with their values in the order of the text. */
function attributeChoices(items: readonly ChecklistItem[]): [string, string[]][] {
  const counts = new Map<string, Map<string, number>>()
  for (const { attributes = {} } of items) {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === '') continue
      const values = counts.get(name) ?? new Map<string, number>()
      if (values.size <= MOST_VALUES) values.set(value, (values.get(value) ?? 0) + 1)
      counts.set(name, values)
    }
  }
  const found = [...counts].flatMap(([name, values]): [string, string[]][] => {
    const present = [...values.values()].reduce((sum, count) => sum + count, 0)
    // Rows of a single table, and values that hardly any item shares, are no kinds of item.
    const isUseful = values.size <= MOST_VALUES && present > values.size && present >= LEAST_SHARE * items.length
    return isUseful ? [[name, present < items.length ? [...values.keys(), ABSENT] : [...values.keys()]]] : []
  })
  const { compare } = new Intl.Collator('en', { numeric: true })
  return found.sort(([a], [b]) => compare(a, b)).slice(0, MOST_ATTRIBUTES)
}

function select(name: string, label: string, all: string, choices: readonly Choice[]): HTMLElement[] {
  if (choices.length < 2) return []
  const options = choices.map(({ value, words }) => element('option', { value }, [words]))
  return [labelled(label, element('select', { name }, [element('option', { value: '' }, [all]), ...options]))]
}

/** Down to the depth at which they are few enough; the first level is always there. */
function uppermost(choices: readonly ClauseChoice[]): readonly ClauseChoice[] {
  for (let depth = choices.reduce((most, choice) => Math.max(most, choice.depth), 0); depth > 0; depth--) {
    const some = choices.filter((choice) => choice.depth <= depth)
    if (some.length <= MOST_CLAUSES) return some
  }
  return choices.filter(({ depth }) => depth === 0)
}

function clauseSelect({ words, checklist }: PageData, choices: readonly ClauseChoice[]): HTMLElement {
  const option = ({ key, depth, words: clause }: ClauseChoice) =>
    element('option', { value: key }, [`${'\u00a0\u00a0'.repeat(depth)}${clause}`])
  const all = element('option', { value: '' }, [words.filter.all])
  const options =
    checklist.standards.length === 1
      ? choices.map(option)
      : checklist.standards.map((standard) =>
          element(
            'optgroup',
            { label: standardWords(standard) },
            choices.filter(({ standardId }) => standardId === standard.id).map(option),
          ),
        )
  return labelled(
    words.filter.clause,
    element('select', { name: 'clause', lang: checklist.language }, [all, ...options]),
  )
}

function labelled(label: string, control: HTMLElement): HTMLElement {
  return element('label', { class: 'field' }, [element('span', {}, [label]), control])
}
