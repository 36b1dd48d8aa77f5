import { UnreadableSourceError } from '../decode.js'
import type { Input, PageBlock, ParseOptions } from '../parser.js'
import { createStory, readStory } from './blocks/read-story.js'
import { type Collected, createCollected } from './blocks/story-reading.js'
import { createNoteNumbers, noteFormats } from './notes.js'
import { createCounter } from './numbering/counter.js'
import { readNumbering } from './numbering/read-numbering.js'
import type { Package } from './package/open-package.js'
import { child } from './part/element.js'
import { readPart } from './part/read-part.js'
import type { DocumentReading, PartReading } from './reading.js'
import { readStyles, type Styles } from './styles/read-styles.js'
import { type Survey, surveyOf } from './survey.js'
import { createTemplates, type Templates } from './templates/index.js'
import { LEAST_HEADINGS } from './unstyled-headings.js'

/** The text of a document, and what its other parts need. */
export type Body = { blocks: PageBlock[]; reading: DocumentReading }

/**
 * Read the body of the main part, paragraph by paragraph: none stays in memory as markup.
 *
 * @param collected What the body says besides its blocks is added here.
 * @throws UnreadableSourceError where the part is broken, or no text.
 */
export function readBody(opened: Package, input: Input, options: ParseOptions, collected: Collected): Body {
  const place = `${opened.name}: ${opened.main}`
  const markup = opened.text(opened.main) ?? ''
  const relationships = opened.relationships(opened.main)
  const partOf = (type: string) => {
    const part = [...relationships.values()].find((each) => each.type === type && !each.isExternal)?.target
    return part === undefined ? undefined : opened.xml(part)
  }
  const styles = readStyles(partOf('styles'))
  const numbering = readNumbering(partOf('numbering'), styles)
  const survey = surveyOf(markup)
  const read = (into: Collected, how: HowRead): Body & { isWhole: boolean } => {
    const reading: DocumentReading = {
      file: input.name,
      opened,
      styles,
      templates: templatesFor(survey, styles),
      counter: createCounter(numbering),
      isOriginal: options.trackedChanges === 'original',
      ...how,
      targets: survey.targets,
      notes: createNoteNumbers(() => noteFormats(partOf('settings'), survey)),
      autoNumbers: [],
      cyclic: [...styles.cyclic, ...numbering.cyclic],
      lost: new Map(),
    }
    const main: PartReading = { ...reading, part: opened.main, relationships, fields: [] }
    const story = createStory({ ...main, ...into, isWithin: false, readStory })
    const root = readPart(markup, place, story.read)
    if (!child(root, 'w:body'))
      throw new UnreadableSourceError('no-word-document', `${place} has no body: it is no document of Word.`)
    const isWhole = !how.leavesOutContents || main.fields.every((field) => !field.isLeftOut)
    return { blocks: story.result(), reading, isWhole }
  }
  const body = read(collected, { leavesOutContents: true, numbersByLists: false })
  const numbersByLists = isNumberedByLists(body)
  if (body.isWhole && !numbersByLists) return body
  // A table of contents that nothing ends would hide the text.
  Object.assign(collected, createCollected())
  return read(collected, { leavesOutContents: body.isWhole, numbersByLists })
}

type HowRead = Pick<DocumentReading, 'leavesOutContents' | 'numbersByLists'>

/** Whether lists number the clauses of a text whose styles mark no headings. */
function isNumberedByLists({ blocks, reading }: Body): boolean {
  if (reading.counter.subclauses() < LEAST_SUBCLAUSES) return false
  return blocks.filter(({ type }) => type === 'heading').length < LEAST_HEADINGS
}

const LEAST_SUBCLAUSES = 2

/** A text that is all in the style of code is no code: a plain text that was put into a document. */
function templatesFor({ styleIds, paragraphs }: Survey, styles: Styles): Templates {
  const names = [...styleIds.keys()].map((id) => styles.paragraph(id).name)
  const templates = createTemplates([...names, styles.defaultStyle.name])
  const [most, count] = [...styleIds].reduce((one, other) => (other[1] > one[1] ? other : one), ['', 0])
  const usual = styles.paragraph(most).names
  if (templates.meaningOf(usual)?.is !== 'code' || count * 2 <= paragraphs()) return templates
  return { meaningOf: (others) => (others[0] === usual[0] ? undefined : templates.meaningOf(others)) }
}
