/** A GFM table; the first row is its header. Cells are plain text, and stay that for a reader of Markdown. */
export function writeMarkdownTable(rows: readonly (readonly string[])[]): string {
  const [header = [], ...body] = rows.map((row) => row.map(escapeCell))
  return [header, header.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |\n`).join('')
}

function escapeCell(text: string): string {
  return text
    .trim()
    .replace(/[\\`*_[\]<>~|&]/g, '\\$&')
    .replace(/\s*[\r\n]+\s*/g, '<br>')
}
