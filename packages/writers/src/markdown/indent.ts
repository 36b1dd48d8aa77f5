/** Markdown with a marker before its first line and as many spaces before the others. */
export function behindMarker(marker: string, markdown: string, width = marker.length): string {
  if (markdown === '') return marker.trimEnd()
  return marker + markdown.replace(/\n(?!\n|$)/g, `\n${' '.repeat(width)}`)
}

/** Markdown as a block quote. */
export function quoted(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}
