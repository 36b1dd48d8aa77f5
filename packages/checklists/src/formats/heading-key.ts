/** Headings that differ in case, width, spaces or a final mark are the same. */
export function headingKey(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[:*]+$/, '')
}
