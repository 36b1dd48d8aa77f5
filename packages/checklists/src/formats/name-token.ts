/** What the name tokens of OSCAL, the ids of XML and the identifiers of programs all allow; everything else is written by its number. */
const FORBIDDEN = /[^A-Za-z0-9._\-\u3400-\u4dbf\u4e00-\u9fff]|^[^A-Za-z_\u3400-\u4dbf\u4e00-\u9fff]|_(?=x[0-9A-F]+_)/gu

/**
 * An id as a name token (an NCName): signs that it does not allow become `_x2F_`, as in ISO/IEC 9075-14, so that two ids never
 * give one token.
 */
export function nameToken(id: string): string {
  if (id === '') return '_'
  return id.replace(FORBIDDEN, (sign) => `_x${(sign.codePointAt(0) as number).toString(16).toUpperCase()}_`)
}
