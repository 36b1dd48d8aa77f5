const LONGEST = 31

/**
 * Names for sheets that Excel allows: up to 31 characters without any of `: \ / ? * [ ]`, no apostrophe at either end, none twice in any case.
 *
 * @see ECMA-376-1, 18.2.19; the limits are those of Excel
 */
export function sheetNames(wanted: readonly string[]): string[] {
  // Excel keeps this name for itself.
  const taken = new Set(['history'])
  return wanted.map((words, index) => {
    const name = legalName(words) || `${index + 1}`
    for (let number = 1; ; number++) {
      const suffix = number === 1 ? '' : ` (${number})`
      const candidate = `${cut(name, LONGEST - suffix.length)}${suffix}`
      if (taken.has(candidate.toLowerCase())) continue
      taken.add(candidate.toLowerCase())
      return candidate
    }
  })
}

function legalName(words: string): string {
  const plain = words.replace(/[:\\/?*[\]]/g, '-').replace(/[\p{C}\s]+/gu, ' ')
  return cut(plain.replace(/^[' ]+|[' ]+$/g, ''), LONGEST).replace(/[' ]+$/, '')
}

/** The beginning of words, without half a character at its end. */
function cut(words: string, most: number): string {
  return words.slice(0, most).replace(/[\ud800-\udbff]$/, '')
}
