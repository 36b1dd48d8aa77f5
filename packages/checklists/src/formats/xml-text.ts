const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Signs that no XML 1.0 document may have, not even by number. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs to find
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** Words as the value of an XML attribute in double quotes, line ends kept; signs that XML cannot hold become U+FFFD. */
export function xmlAttribute(text: string): string {
  return writable(text).replace(/[&<>"\t\n\r]/g, (sign) => ENTITIES[sign] as string)
}

/** Words as the content of an XML element; signs that XML cannot hold become U+FFFD. */
export function xmlText(text: string): string {
  return writable(text).replace(/[&<>\r]/g, (sign) => ENTITIES[sign] as string)
}

function writable(text: string): string {
  return text.replace(UNWRITABLE, '\ufffd')
}
