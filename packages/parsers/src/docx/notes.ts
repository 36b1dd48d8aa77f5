import type { Footnote } from '@clausekit/model'
import { readStory } from './blocks/read-story.js'
import { createCollected, readBlocks } from './blocks/story-reading.js'
import { numberFormats } from './numbering/formats.js'
import { child, type Element, elements, settingOf } from './part/element.js'
import type { DocumentReading, NoteKind, NoteNumbers } from './reading.js'
import type { Survey } from './survey.js'

/**
 * Number notes by the order in which the text refers to them.
 *
 * @param formatsOf The formats of the document; asked for with the first note, since many documents have none.
 */
export function createNoteNumbers(formatsOf: () => Readonly<Record<NoteKind, string>>): NoteNumbers {
  let formats: Readonly<Record<NoteKind, string>> | undefined
  const known = new Map<string, { kind: NoteKind; id: string; noteId: string; label: string }>()
  const counts = { footnote: 0, endnote: 0 }
  return {
    refer: (kind, id) => {
      const key = `${kind}-${id}`
      const found = known.get(key)
      if (found) return found
      formats ??= formatsOf()
      const count = ++counts[kind]
      const note = {
        kind,
        id,
        noteId: `${kind}-${count}`,
        label: numberFormats[formats[kind]]?.(count) ?? String(count),
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
    for (const { id, noteId, label } of notes) {
      const element = known.get(id)
      if (element) blocks.push({ type: 'footnote', id: noteId, label, children: readBlocks(element, own) })
    }
  }
  return blocks
}
