/**
 * Code within a line.
 *
 * Two spans in a row would be read as one, and in a table cell a backslash before a bar is taken off: these become
 * `<code>`, where every mark is a character reference.
 */
export function codeSpan(value: string, before: string, inCell = false): string {
  const code = value.replace(/\r\n?|\n/g, ' ')
  if (code === '') return ''
  if (before === '`' || (inCell && code.includes('\\|'))) return `<code>${asReferences(code)}</code>`
  const fence = '`'.repeat(freeLength(code))
  const padded = /^`|`$|^ .* $/.test(code) && code.trim() !== '' ? ` ${code} ` : code
  return `${fence}${padded}${fence}`
}

function asReferences(code: string): string {
  return code.replace(/[^\p{L}\p{N} ]/gu, (character) => `&#${character.codePointAt(0)};`)
}

/** The least number of backticks that no run within the code has. */
function freeLength(code: string): number {
  const runs = new Set((code.match(/`+/g) ?? []).map((run) => run.length))
  let length = 1
  while (runs.has(length)) length += 1
  return length
}
