import { readXml } from '../../read-xml.js'

/** What a reader of a part listens to; names come without their prefix. */
export type PartListener = {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(words: string): void
  close?(name: string): void
}

/**
 * Read an XML part of a workbook from its beginning to its end.
 *
 * @throws UnreadableChecklistError that names the part and the line.
 */
export function readPart(bytes: Uint8Array, place: string, listener: PartListener): Promise<void> {
  return readXml(
    { bytes, name: place },
    {
      open: (name, attributes) => listener.open?.(localName(name), attributes),
      text: (words) => listener.text?.(words),
      close: (name) => listener.close?.(localName(name)),
    },
  )
}

/** Strict and transitional files, and those of different programs, use different prefixes. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The value of an attribute whose prefix may be any. */
export function attribute(attributes: Readonly<Record<string, string>>, local: string): string | undefined {
  if (Object.hasOwn(attributes, local)) return attributes[local]
  const name = Object.keys(attributes).find((key) => key.endsWith(`:${local}`))
  return name === undefined ? undefined : attributes[name]
}
