import { escapeText } from './escape-text.js'

/** A heading of one line; number signs at its end would be taken for a mark. */
export function heading(level: number, text: string): string {
  const line = escapeText(text)
    .replaceAll('<br>', ' ')
    .replace(/#+$/, (signs) => `\\${signs}`)
  return `${'#'.repeat(level)} ${line}`
}
