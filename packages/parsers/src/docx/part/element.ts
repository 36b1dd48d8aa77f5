/** An element of a part. Names have the prefixes of `namespaces.ts`, whatever the document calls them. */
export type Element = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: readonly (Element | string)[]
  /** Which paragraph of its part it is, starting at 0; -1 where it is none. */
  order: number
}

/** The first child element of a name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  if (element === undefined) return undefined
  for (const each of element.children) if (typeof each !== 'string' && each.name === name) return each
  return undefined
}

/** The child elements, of a name where one is given. */
export function elements(element: Element | undefined, name?: string): Element[] {
  const found: Element[] = []
  for (const each of element?.children ?? [])
    if (typeof each !== 'string' && (name === undefined || each.name === name)) found.push(each)
  return found
}

/** The value of the child of a name: `<w:start w:val="1"/>` and the like. */
export function settingOf(element: Element | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val']
}

/** The value of a child as a number. */
export function numberOf(element: Element | undefined, name: string): number | undefined {
  return figure(settingOf(element, name))
}

/** A number as attributes have it. */
export function figure(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const number = Number.parseInt(value, 10)
  return Number.isNaN(number) ? undefined : number
}

const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off', 'none'])

/** Whether a property that is on or off is on; undefined where it is not set. */
export function isOn(element: Element | undefined, name: string): boolean | undefined {
  const found = child(element, name)
  return found === undefined ? undefined : isSet(found)
}

/** Whether the element of a property that is on or off says that it is on. */
export function isSet(element: Element): boolean {
  return !OFF.has(element.attributes['w:val'] ?? 'on')
}

/** Every element of a name below an element, in their order. */
export function descendants(element: Element | undefined, name: string): Element[] {
  const found: Element[] = []
  const pending: (Element | string)[] = element ? [element] : []
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string') continue
    if (next.name === name && next !== element) found.push(next)
    for (let index = next.children.length - 1; index >= 0; index--) pending.push(next.children[index] as Element)
  }
  return found
}

/** The words right within an element. */
export function wordsIn(element: Element): string {
  const [only] = element.children
  if (element.children.length === 1 && typeof only === 'string') return only
  return element.children.filter((each) => typeof each === 'string').join('')
}
