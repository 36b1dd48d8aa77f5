import { xmlAttribute } from '../xml-text.js'

export type Attributes = Readonly<Record<string, string | undefined>>

/** An XML element with its children, or none, in order; attributes without value are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlAttribute(value)}"`],
  )
  const start = `<${name}${pairs.join('')}`
  return children.length > 0 ? `${start}>${children.join('')}</${name}>` : `${start}/>`
}
