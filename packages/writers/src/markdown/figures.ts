import type { Figure } from '@clausekit/model'
import { writeCaption } from './captions.js'
import type { Context } from './context.js'

/** A figure with its caption below. */
export function writeFigure(figure: Figure, context: Context): string {
  return [context.blocks(figure.children), writeCaption('figure', figure, context)].filter(Boolean).join('\n\n')
}
