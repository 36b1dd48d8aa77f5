/** Beginnings of a line that would make it a heading, a quote, a list item, an underline or the ruler of a table. */
const BLOCK_START = /^(?:#{1,6}(?=[ \t]|$)|>|[-+](?=[ \t]|$)|=+$|[-:|][-:| \t]*$)/
const ORDERED_ITEM = /^(\d{1,9})([.)])(?=[ \t]|$)/

/** Lines of a paragraph, none of which begins another block; white space at their ends means nothing and goes. */
export function escapeLineStarts(paragraph: string): string {
  return paragraph
    .split('\n')
    .map((line) =>
      line
        .replace(/^[ \t]+|[ \t]+$/g, '')
        .replace(BLOCK_START, '\\$&')
        .replace(ORDERED_ITEM, '$1\\$2'),
    )
    .filter((line) => line !== '')
    .join('\n')
}
