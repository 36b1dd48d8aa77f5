import { byId, element } from './element.js'

/** What a notice offers to do. */
export type Offer = { words: string; act(): void }

/** News go away by themselves; what asks for something stays until it is closed. */
const READING_MILLISECONDS = 8000

let going: ReturnType<typeof setTimeout> | undefined

/** Show a notice, in place of the one before; screen readers say it. */
export function notice(words: string, options: { offers?: readonly Offer[]; stays?: boolean } = {}): void {
  const place = byId('notice')
  clearTimeout(going)
  const offers = options.offers ?? []
  const buttons = offers.map(({ words: label, act }) => {
    const button = element('button', { type: 'button' }, [label])
    button.addEventListener('click', () => {
      closeNotice()
      act()
    })
    return button
  })
  byId('notice-words').textContent = words
  byId('notice-offers').replaceChildren(...buttons)
  place.hidden = false
  // What appears together with its words is not said by every screen reader.
  announce(words)
  if (!options.stays && offers.length === 0) going = setTimeout(closeNotice, READING_MILLISECONDS)
}

export function closeNotice(): void {
  clearTimeout(going)
  byId('notice').hidden = true
}

/** Say something to screen readers only. */
export function announce(words: string): void {
  byId('announcement').textContent = words
}
