import type { Editing } from './editing.js'
import { byId } from './element.js'
import type { Giving } from './giving.js'
import { positionOf } from './item-view.js'
import { outcomeOfKey } from './outcomes.js'
import { readSetting } from './settings.js'
import type { Walk } from './walk.js'

/** What keys do. */
export type Acts = { giving: Giving; editing: Editing; walk: Walk; undo(): void; save(): void; help(): void }

/** Ways to go between items. */
const STEPS: ReadonlyMap<string, 1 | -1> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['j', 1],
  ['k', -1],
])

/**
 * The keys of the page.
 *
 * Keys that are single characters can be switched off, and never count in a field for text.
 *
 * @see WCAG 2.2, 2.1.4 Character Key Shortcuts
 */
export function keyboard(acts: Acts): void {
  addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey || document.querySelector('dialog[open]')) return
    const isCommand = event.ctrlKey || event.metaKey
    if (isCommand ? onCommand(event, acts) : onKey(event, acts)) event.preventDefault()
  })
}

function onKey(event: KeyboardEvent, acts: Acts): boolean {
  if (event.key === 'Escape') return leave(event.target, acts.walk)
  if (isText(event.target)) return false
  return step(event, acts.walk) || onItem(event, acts) || onPage(event, acts)
}

function onCommand({ key, shiftKey, target }: KeyboardEvent, { undo, save }: Acts): boolean {
  const letter = key.toLowerCase()
  if (shiftKey) return false
  if (letter === 's') save()
  // Fields for text take back their own typing.
  else if (letter === 'z' && !isText(target)) undo()
  else return false
  return true
}

function step({ key, target }: KeyboardEvent, walk: Walk): boolean {
  const direction = STEPS.get(key)
  const isInItem = positionOf(target) !== undefined
  if (!direction) return false
  // Arrows scroll where no item has the focus, and change the choice of a control that has them.
  const counts = key.startsWith('Arrow') ? isInItem && !isControl(target) : readSetting('single')
  if (counts) walk.step(direction, isInItem)
  return counts
}

function onItem({ key, target }: KeyboardEvent, { giving, editing, walk }: Acts): boolean {
  const position = positionOf(target)
  if (position === undefined) return false
  const outcome = readSetting('single') ? outcomeOfKey(key) : undefined
  if (outcome) {
    giving.give(position, outcome)
    if (readSetting('advance')) walk.step(1, true)
    return true
  }
  const opens = (key === 'Enter' && !isPressed(target)) || (key === 'e' && readSetting('single'))
  if (opens) editing.toggle(position, { focus: true })
  return opens
}

function onPage({ key }: KeyboardEvent, { help }: Acts): boolean {
  if (!readSetting('single')) return false
  if (key === '/') byId('search').focus()
  else if (key === '?') help()
  else return false
  return true
}

/** Out of a field, back to its item. */
function leave(target: EventTarget | null, walk: Walk): boolean {
  const position = positionOf(target)
  if (position !== undefined) walk.go(position)
  else if (target === byId('search')) byId('search').blur()
  return false
}

/** Enter presses a button, opens a link or a summary. */
function isPressed(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('button, a, summary')
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, select, textarea')
}

function isText(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select')
}
