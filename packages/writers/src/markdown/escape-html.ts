const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for HTML, in content and in attributes, on one line: a blank line would end the HTML in Markdown. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => REFERENCES[character] ?? character).replace(/\r\n?|\n/g, ' ')
}

/** The same for lines that keep their form. */
export function escapeHtmlLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(escapeHtml)
    .join('&#10;')
}
