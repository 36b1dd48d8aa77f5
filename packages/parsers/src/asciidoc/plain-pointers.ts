import type { AsciidocBlock } from 'asciidoctor'
import { wordsOfMarkup } from './markup.js'

/**
 * How Asciidoctor prints a pointer: by the words that its target says, else as `xrefstyle` says, else by the title of the target.
 *
 * @param numbered The target by its number: Table 1.
 * @see https://docs.asciidoctor.org/asciidoc/latest/macros/xref-text-and-style/
 */
export function plainPointer(target: AsciidocBlock, numbered: string | undefined, title: string): string | undefined {
  const { reftext } = target.attributes
  if (reftext) return wordsOfMarkup(String(reftext))
  const { xrefstyle } = target.document.attributes
  if (!numbered || !title) return title || numbered
  if (xrefstyle === 'full') return `${numbered}, “${title}”`
  return xrefstyle === 'short' ? numbered : title
}
