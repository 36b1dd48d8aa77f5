import type { Block, Footnote } from '@clausekit/model'
import { dropStart, inlineText, trimInlines } from '../inlines.js'
import { readStory } from './blocks/read-story.js'
import { createCollected, readBlocks } from './blocks/story-reading.js'
import { numberFormats } from './numbering/formats.js'
import { child, type Element, elements, settingOf } from './part/element.js'
import type { DocumentReading, NoteKind, NoteNumbers, ReferredNote } from './reading.js'
import type { Survey } from './survey.js'

/**
 * Number notes by the order in which the text refers to them.
 *
 * @param formatsOf The formats of the document; asked for with the first note, since many documents have none.
 */
export function createNoteNumbers(formatsOf: () => Readonly<Record<NoteKind, string>>): NoteNumbers {
  let formats: Readonly<Record<NoteKind, string>> | undefined
  const known = new Map<string, ReferredNote>()
  const all = { footnote: 0, endnote: 0 }
  const counts = { footnote: 0, endnote: 0 }
  const next = (kind: NoteKind): string => {
    formats ??= formatsOf()
    const count = ++counts[kind]
    return numberFormats[formats[kind]]?.(count) ?? String(count)
  }
  return {
    refer: (kind, id, mark) => {
      const key = `${kind}-${id}`
      const found = known.get(key)
      if (found) return found
      const note = {
        kind,
        id,
        noteId: `${kind}-${++all[kind]}`,
        label: mark ?? next(kind),
        isMarked: mark !== undefined,
      }
      known.set(key, note)
      return note
    },
    referred: () => [...known.values()],
  }
}

/** How the document numbers its notes, as the last section or the settings say. */
export function noteFormats(settings: Element | undefined, survey: Survey): Record<NoteKind, string> {
  const said = (name: string) => settingOf(child(settings, name), 'w:numFmt')
  return {
    footnote: survey.footnoteFormat ?? said('w:footnotePr') ?? 'decimal',
    endnote: survey.endnoteFormat ?? said('w:endnotePr') ?? 'lowerRoman',
  }
}

/** The notes that the text refers to, each with its label. */
export function readNotes(reading: DocumentReading): Footnote[] {
  const relationships = reading.opened.relationships(reading.opened.main)
  const blocks: Footnote[] = []
  for (const kind of ['footnote', 'endnote'] as const) {
    const part = [...relationships.values()].find(({ type }) => type === `${kind}s`)?.target
    const notes = reading.notes.referred().filter((note) => note.kind === kind)
    if (part === undefined || notes.length === 0) continue
    const known = new Map(elements(reading.opened.xml(part)).map((each) => [each.attributes['w:id'], each]))
    const own = {
      ...reading,
      part,
      relationships: reading.opened.relationships(part),
      fields: [],
      ...createCollected(),
      isWithin: true,
      readStory,
    }
    for (const { id, noteId, label, isMarked } of notes) {
      const element = known.get(id)
      if (!element) continue
      const words = readBlocks(element, own)
      blocks.push({ type: 'footnote', id: noteId, label, children: isMarked ? withoutMark(words, label) : words })
    }
  }
  return blocks
}

/** A mark that is typed stands before the words too, where a tab behind it makes an item of them. */
function withoutMark([first, ...rest]: readonly Block[], label: string): Block[] {
  if (first?.type === 'list') {
    const [item, ...others] = first.children
    if (item?.label !== label) return [first, ...rest]
    return [...item.children, ...(others.length > 0 ? [{ ...first, children: others }] : []), ...rest]
  }
  if (first?.type !== 'paragraph') return first ? [first, ...rest] : []
  const { children } = first
  if (!inlineText(children).startsWith(label)) return [first, ...rest]
  return [{ ...first, children: trimInlines(dropStart(children, label.length)) }, ...rest]
}
