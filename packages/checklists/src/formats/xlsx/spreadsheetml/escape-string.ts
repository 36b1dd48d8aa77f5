/** A sign that XML cannot hold, or words that Excel would read as one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs to find
const UNWRITABLE = /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * Words for the inside of a `t` element, with signs that XML cannot hold as `_x0001_`; line ends become line feeds.
 *
 * @see ECMA-376-1, 22.9.2.19 ST_Xstring
 */
export function escapeString(words: string): string {
  return escapeXml(words.replace(/\r\n?/g, '\n').replace(UNWRITABLE, numbered))
}

/** Words for an attribute in double quotes, or for a formula. */
export function escapeXml(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => ENTITIES[sign] as string)
}

/** The way back from the numbers of `escapeString`. */
export function readEscapes(words: string): string {
  return words.includes('_x')
    ? words.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : words
}

function numbered(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}
