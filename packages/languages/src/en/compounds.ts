import type { VerbalFormMatch } from '../language.js'

// Words that open a part of its own: "…; …", ", and the server MUST", " and SHOULD NOT", ", but it MAY".
const JOINT =
  /;\s+(?:(?:and|or|but|however|otherwise)\b,?\s*)?|,\s+(?:and|or|but|nor|while|whereas)\s+|\s+(?:and|or|but)\s+/g

/** Words that open a clause which cannot stand alone: a part that begins there would lose its sense. */
const DEPENDENT = /^(?:if|when|unless|until|that|which|who|whose|because|since|although|as)\b/i

/**
 * Where a sentence with several verbal forms may be parted: behind a semicolon, or at a conjunction with a whole statement behind it.
 *
 * @returns Offsets at which the second and later parts begin; each part holds a verbal form.
 */
export function splitCompound(sentence: string, forms: readonly VerbalFormMatch[]): number[] {
  if (forms.length < 2) return []
  const joints = [...sentence.matchAll(JOINT)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    mark: match[0],
  }))
  const starts: number[] = []
  for (let index = 1; index < forms.length; index++) {
    const from = (forms[index - 1] as VerbalFormMatch).end
    const to = (forms[index] as VerbalFormMatch).start
    const joint = joints
      .filter((candidate) => candidate.start >= from && candidate.end <= to && stands(sentence, candidate, to))
      .at(-1)
    if (joint)
      starts.push(joint.mark.startsWith(';') ? joint.start + 1 + leading(sentence, joint.start + 1) : joint.end)
  }
  return [...new Set(starts)]
}

function leading(sentence: string, from: number): number {
  return /^\s*/.exec(sentence.slice(from, from + 8))?.[0].length ?? 0
}

/** Between the conjunction and the verbal form there is nothing, an adverb, or a short subject. */
function stands(sentence: string, joint: { end: number; mark: string }, to: number): boolean {
  const between = sentence.slice(joint.end, to).trim()
  if (DEPENDENT.test(between)) return joint.mark.startsWith(';')
  if (joint.mark.startsWith(';') || joint.mark.startsWith(',')) return between.length < 160 && balanced(between)
  return between === '' || /^(?:also|therefore|then|it|they|thus|hence)$/i.test(between)
}

function balanced(text: string): boolean {
  return (text.match(/[([]/g) ?? []).length === (text.match(/[)\]]/g) ?? []).length
}
