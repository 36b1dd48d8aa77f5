import type { ChecklistItem, ImplementationStatus } from '@clausekit/model'
import { type Answer, outcomeOf } from './answer.js'
import { element } from './element.js'
import { itemName } from './item-name.js'
import { OUTCOMES } from './outcomes.js'
import { type ChecklistWords, filledIn, type PageData } from './page-data.js'
import { saidNodes } from './said-view.js'
import { saysCondition, statementNodes } from './statement.js'

const POSITION = 'data-position'

/** The position of the item that an element is a part of. */
export function positionOf(target: EventTarget | null): number | undefined {
  const position = target instanceof Element ? target.closest(`[${POSITION}]`)?.getAttribute(POSITION) : undefined
  return position ? Number(position) : undefined
}

/** An empty item, which is copied for each one: far faster than making each element anew. */
export function itemPattern({ words, checklistWords }: PageData): HTMLElement {
  const choices = OUTCOMES.map((outcome) =>
    element('label', { class: `outcome ${outcome}`, title: checklistWords.verdictMeanings[outcome] }, [
      element('input', { type: 'radio', value: outcome }),
      checklistWords.verdicts[outcome],
    ]),
  )
  return element('article', { class: 'item', tabindex: '-1' }, [
    element('header', {}, [element('h3'), element('p', { class: 'tags' })]),
    element('div', { class: 'words' }),
    element('div', { class: 'answer' }, [
      element('div', { class: 'outcomes', role: 'radiogroup' }, choices),
      element('button', { type: 'button', class: 'open', 'aria-expanded': 'false' }, [words.item.details]),
    ]),
    element('div', { class: 'said' }),
  ])
}

/** The item at a position, without its answer. */
export function itemView(data: PageData, pattern: HTMLElement, position: number): HTMLElement {
  const item = data.checklist.items[position] as ChecklistItem
  const view = pattern.cloneNode(true) as HTMLElement
  const [header, words, answer] = [...view.children] as [HTMLElement, HTMLElement, HTMLElement]
  const name = itemName(item)
  view.setAttribute(POSITION, `${position}`)
  view.id = `item-${position}`
  view.setAttribute('aria-labelledby', `name-${position}`)
  const heading = header.firstElementChild as HTMLElement
  heading.id = `name-${position}`
  heading.textContent = name
  header.lastElementChild?.append(...tags(data, item))
  words.append(...wordNodes(data, item))
  const group = answer.firstElementChild as HTMLElement
  group.setAttribute('aria-label', filledIn(data.words.item.verdict, { item: name }))
  for (const radio of group.querySelectorAll('input')) radio.name = `outcome-${position}`
  answer.lastElementChild?.setAttribute('aria-label', `${data.words.item.details}${data.checklistWords.colon}${name}`)
  return view
}

/** Show the answer on an item. */
export function showAnswer(data: PageData, view: HTMLElement, answer: Answer): void {
  const outcome = outcomeOf(answer)
  view.dataset.outcome = outcome
  for (const radio of view.querySelectorAll<HTMLInputElement>('.outcomes input'))
    radio.checked = radio.value === outcome
  const said = view.querySelector('.said')
  said?.replaceChildren(...saidNodes(data, answer))
}

function tags({ checklistWords }: PageData, item: ChecklistItem): HTMLElement[] {
  const attributes = Object.entries(item.attributes ?? {}).flatMap(([name, value]) =>
    value ? [`${name} ${value}`] : [],
  )
  return [
    element('span', { class: `tag ${item.obligation}` }, [checklistWords.kinds[item.kind]]),
    element('span', { class: 'tag' }, [checklistWords.methods[item.method]]),
    ...attributes.map((words) => element('span', { class: 'tag' }, [words])),
    ...(item.ics ? [element('span', { class: 'tag' }, [icsWords(item.ics, checklistWords)])] : []),
  ]
}

/** As the proforma has it (ISO/IEC 9646-7), with what a condition comes to, and the answer where there is one. */
function icsWords({ status, solved, support }: ImplementationStatus, { colon, yes, no }: ChecklistWords): string {
  const words = solved === status || solved === 'undecided' ? `ICS ${status}` : `ICS ${status} → ${solved}`
  return support === undefined ? words : `${words}${colon}${support ? yes : no}`
}

function wordNodes({ checklist, checklistWords, words }: PageData, item: ChecklistItem): HTMLElement[] {
  const lang = checklist.language
  const facts: [string, string][] = []
  if (item.condition && !saysCondition(item)) facts.push([checklistWords.condition, item.condition])
  if (item.exception && !item.text.includes(item.exception)) facts.push([words.item.exception, item.exception])
  if (item.tailored !== undefined) facts.push([words.item.original, item.text])
  if (item.related) facts.push([words.item.related, item.related.map(({ text }) => text).join(' · ')])
  return [
    ...(item.leadIn ? [element('p', { class: 'lead-in', lang }, [item.leadIn])] : []),
    element('p', { class: 'statement', lang }, statementNodes(item)),
    ...(facts.length > 0 ? [factList(facts, lang)] : []),
    ...(item.steps?.length ? [stepList(item.steps, words.item.steps, lang)] : []),
  ]
}

function factList(facts: readonly [string, string][], lang: string): HTMLElement {
  const pairs = facts.map(([term, said]) =>
    element('div', {}, [element('dt', {}, [term]), element('dd', { lang }, [said])]),
  )
  return element('dl', { class: 'facts' }, pairs)
}

function stepList(steps: readonly string[], word: string, lang: string): HTMLElement {
  const items = steps.map((step) => element('li', {}, [step]))
  return element('details', { class: 'steps' }, [
    element('summary', {}, [`${word} (${steps.length})`]),
    element('ol', { lang }, items),
  ])
}
