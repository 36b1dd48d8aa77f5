import type { VerbalFormMatch } from '@clausekit/languages'
import type { Block, Clause, Measure } from '@clausekit/model'
import type { Context } from './from-sentences.js'
import { locationAt, passageOf, wordsAt } from './passage.js'
import type { Statement } from './statement.js'

/**
 * Statements of an official document (公文): a sentence that opens with an imperative verb, or has a verbal form, asks for something.
 *
 * A numbered item with several sentences is a compound statement, its sentences are the parts.
 */
export function readOfficial(blocks: readonly (Clause | Block)[], clause: Clause, context: Context): Statement[] {
  const paragraphs = blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block]
      : block.type === 'list'
        ? block.children.flatMap((item) => item.children.filter((inner) => inner.type === 'paragraph'))
        : [],
  )
  return paragraphs.flatMap((paragraph, index) => {
    const passage = passageOf(paragraph.children)
    const spans = context.language.splitSentences(passage.text)
    // The first sentence of a numbered item is its heading: it names the measure, the others say it.
    const headed = index === 0 && clause.title === '' && spans.length > 1
    const parts = spans.flatMap((span, at): Statement[] => {
      if (headed && at === 0) return []
      const text = wordsAt(passage, span)
      const forms = context.language.findVerbalForms(text, context.regime)
      const why = reasonFor(text, forms, clause.title === '' && /[。；]$/.test(text), context)
      return why
        ? [
            {
              clause,
              text,
              forms,
              location: locationAt(passage, span),
              measure: measureOf(text, forms, context),
              ...why,
            },
          ]
        : []
    })
    if (!headed) return parts
    const span = { start: 0, end: passage.text.length }
    const text = wordsAt(passage, span)
    const because = 'numbered measure of an official document'
    const measure = measureOf(text, [], context)
    // Who answers for the measure stands behind its last sentence and answers for each.
    const shared = measure.actor ? { actor: measure.actor } : {}
    return [
      {
        clause,
        text,
        forms: [],
        label: clause.label,
        parts: parts.map((part) => ({ ...part, measure: { ...shared, ...part.measure } })),
        because,
        confidence: 0.85,
        location: locationAt(passage, span),
        measure,
      },
    ]
  })
}

/** Why a sentence asks for something; within a numbered measure every sentence does. */
function reasonFor(
  text: string,
  forms: readonly VerbalFormMatch[],
  numbered: boolean,
  { language }: Context,
): Pick<Statement, 'because' | 'confidence'> | undefined {
  if (forms.length > 0)
    return { because: `verbal form: ${forms.map((form) => form.keyword).join(', ')}`, confidence: 0.85 }
  return (
    language.measures?.asks(text) ??
    (numbered ? { because: 'sentence of a numbered measure', confidence: 0.6 } : undefined)
  )
}

function measureOf(text: string, forms: readonly VerbalFormMatch[], { language }: Context): Measure {
  const { actionEnd = text.length, ...named } = language.measures?.read(text, forms) ?? {}
  return { ...named, action: text.slice(0, actionEnd).replace(/[。；]$/, '') }
}
