/** What an attribute list of kramdown says: `{: #id .class key="value"}` or `{#id}`. */
export type Attributes = { id?: string; values: Record<string, string> }

const BLOCK = /^\s*\{:?([^{}\n]{0,400})\}\s*$/
const INLINE = /\{:[^{}\n]{0,400}\}/g
const HEADING_ID = /\s*\{:?\s*(#[^{}\n]{1,200})\}\s*$/

/** The attributes of a line that is nothing but an attribute list. */
export function blockAttributes(line: string): Attributes | undefined {
  const match = BLOCK.exec(line)
  if (!match || !/^\s*[:#.]|=/.test(line.slice(line.indexOf('{') + 1))) return undefined
  return readAttributes(match[1] as string)
}

/** A heading's words and the attribute list that ends them. */
export function headingAttributes(words: string): { words: string; attributes?: Attributes } {
  const match = HEADING_ID.exec(words)
  return match ? { words: words.slice(0, match.index), attributes: readAttributes(match[1] as string) } : { words }
}

/** Text without the attribute lists of its spans, and without Liquid tags. */
export function withoutSpanAttributes(text: string): string {
  return text.includes('{') ? text.replace(INLINE, '').replace(/\{%[^%\n]{0,400}%\}/g, '') : text
}

function readAttributes(list: string): Attributes {
  const values: Record<string, string> = {}
  let id: string | undefined
  for (const match of list.matchAll(/#([\w.:-]+)|([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g)) {
    if (match[1]) id = match[1]
    else values[match[2] as string] = match[3] ?? match[4] ?? match[5] ?? ''
  }
  return id === undefined ? { values } : { id, values }
}
