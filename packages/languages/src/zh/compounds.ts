import type { VerbalFormMatch } from '../language.js'

/**
 * Where a Chinese sentence with several verbal forms may be parted: behind ；, and behind a comma where the verbal form follows, at most an adverb before it.
 *
 * @returns Offsets at which the second and later parts begin; each part holds a verbal form.
 */
export function splitCompound(sentence: string, forms: readonly VerbalFormMatch[]): number[] {
  const starts: number[] = []
  for (let index = 1; index < forms.length; index++) {
    const from = (forms[index - 1] as VerbalFormMatch).end
    const to = (forms[index] as VerbalFormMatch).start
    const between = sentence.slice(from, to)
    const semicolon = between.lastIndexOf('；')
    if (semicolon >= 0) {
      starts.push(from + semicolon + 1)
      continue
    }
    const joint = /，(?:且|并|并且|而且|但|但是|同时|也|亦|还|又|或|或者|此外|均|都|尚)*$/.exec(between)
    if (joint) starts.push(from + joint.index + 1)
  }
  return [...new Set(starts)]
}
