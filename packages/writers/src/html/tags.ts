import { escapeLine } from './escape.js'

/** Attributes by name; true for one without a value. */
export type Attributes = Readonly<Record<string, string | number | true | undefined>>

/** A start tag; attributes without a value that says something are left out. */
export function startTag(name: string, attributes: Attributes = {}): string {
  let tag = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) tag += ` ${key}`
    else if (value !== undefined && value !== '') tag += ` ${key}="${escapeLine(`${value}`)}"`
  }
  return `${tag}>`
}

/** An element around content that is HTML already. */
export function element(name: string, attributes: Attributes, content: string): string {
  return `${startTag(name, attributes)}${content}</${name}>`
}

/** The value of a lang attribute; nothing for what is no language tag, or the language of the text around. */
export function languageTag(language: string, around?: string): string | undefined {
  return /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,6}$/i.test(language) && language !== around ? language : undefined
}
