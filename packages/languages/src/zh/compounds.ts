import type { VerbalFormMatch } from '../language.js'

/** A phrase that says when or to what the next one applies: it opens the part behind it and is none itself. */
const SUBORDINATE =
  /(?:的|时|后|前|外|下|中|者|期间|为止|需要|必要时)$|^\s*(?:如果?|当|若|遇|凡|除|对于|一旦|经|由于|需要)/
const JOINT = /^\s*(?:且|并|并且|而且|但|但是|同时|也|亦|还|又|或|或者|此外|均|都|尚|则|其|不|方|再)*$/

/** A new subject says something of its own: 甲应……，乙可……. What opens with a preposition goes on with the old one. */
const SUBJECT =
  /^\s*(?:且|并|但|而|其|同时)?(?![对在按以由将把经并且但而从向为于与和或]|根据|通过|采用|使用(?!者)|利用)[\p{Script=Han}A-Za-z0-9 、（）]{2,20}$/u

type Phrase = { start: number; end: number; words: string; closes: boolean }

/**
 * Where a Chinese sentence with several verbal forms may be parted: behind ；, and behind a comma where a new statement begins with its condition.
 *
 * @returns Offsets at which the second and later parts begin; each part holds a verbal form.
 */
export function splitCompound(sentence: string, forms: readonly VerbalFormMatch[]): number[] {
  if (forms.length < 2) return []
  const phrases = phrasesOf(sentence)
  const phraseAt = (offset: number) => phrases.findIndex(({ start, end }) => offset >= start && offset < end)
  const starts: number[] = []
  for (let index = 1; index < forms.length; index++) {
    const before = phraseAt((forms[index - 1] as VerbalFormMatch).start)
    const form = forms[index] as VerbalFormMatch
    const at = phraseAt(form.start)
    if (at <= before) continue
    const closed = phrases.slice(before, at).findLastIndex(({ closes }) => closes)
    if (closed >= 0) {
      starts.push((phrases[before + closed + 1] as Phrase).start)
      continue
    }
    let first = at
    while (first - 1 > before && SUBORDINATE.test((phrases[first - 1] as Phrase).words)) first--
    // A verbal form within the condition of the next one makes no statement of its own.
    if (first - 1 === before && SUBORDINATE.test((phrases[before] as Phrase).words)) continue
    const own = phrases[first] as Phrase
    const ahead = sentence.slice(own.start, form.start)
    if (first < at || JOINT.test(ahead) || SUBJECT.test(ahead)) starts.push(own.start)
  }
  return [...new Set(starts)]
}

function phrasesOf(sentence: string): Phrase[] {
  const phrases: Phrase[] = []
  let start = 0
  let depth = 0
  for (let index = 0; index <= sentence.length; index++) {
    const mark = sentence[index]
    if (mark !== undefined && '（(“《'.includes(mark)) depth++
    else if (mark !== undefined && '）)”》'.includes(mark)) depth = Math.max(0, depth - 1)
    // Within brackets and quotation marks nothing is parted.
    if (mark === undefined || (depth === 0 && (mark === '，' || mark === '；'))) {
      phrases.push({ start, end: index + 1, words: sentence.slice(start, index), closes: mark === '；' })
      start = index + 1
    }
  }
  return phrases
}
