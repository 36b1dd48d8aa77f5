/** Words on one line, without outer white space: for fields that allow no line end. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
