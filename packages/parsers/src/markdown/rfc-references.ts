import type { Inline } from '@clausekit/model'
import type { Place } from './place.js'

const REFERENCE = /\{\{([^{}\n]{1,200})\}\}/g

type Words = Extract<Inline, { type: 'text' }>

/** The references of kramdown-rfc: `{{RFC8259}}`, `{{!RFC2119}}`, `{{Section 3 of QUIC-TLS}}`, `{{streams}}`, as xml2rfc would print them. */
export function splitReferences(words: Words, place: Place): Inline[] {
  if (!words.value) return []
  if (!words.value.includes('{{')) return [words]
  const parts: Inline[] = []
  let from = 0
  const keep = (to: number) => {
    if (to > from) parts.push({ type: 'text', value: words.value.slice(from, to), location: words.location })
  }
  for (const match of words.value.matchAll(REFERENCE)) {
    keep(match.index)
    from = match.index + match[0].length
    parts.push(reference((match[1] as string).trim(), place, words))
  }
  keep(words.value.length)
  return parts
}

function reference(inside: string, place: Place, { location }: Words): Inline {
  const [target = '', shown] = inside.replace(/^[<>!?-]+/, '').split(/[<>]/)
  const local = place.anchorText(target.trim())
  if (local) return { type: 'crossReference', targetId: target.trim(), text: local, location }
  const within = /^(Sections?|Appendix|Appendices) (.+) (?:of|in) (.+)$/.exec(inside)
  const label = bare(within ? (within[3] as string) : target || (shown ?? inside))
  const locality = within ? `${within[1]} ${within[2]}` : undefined
  return {
    type: 'citation',
    text: locality ? `${locality} of [${label}]` : `[${label}]`,
    ...(locality ? { locality } : {}),
    location,
  }
}

function bare(label: string): string {
  return label.replace(/^[!?-]+/, '').trim()
}
