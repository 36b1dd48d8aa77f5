import type { Diagnostic } from '@clausekit/model'
import type { Page, TextInput } from '../parser.js'
import { readBlocks } from './blocks.js'
import { withLibrary } from './library.js'
import { diagnosticsOf, loadDocument } from './load.js'
import { readPage } from './page.js'
import { createPlaces } from './places.js'
import { startReading } from './reading.js'

/** Read AsciiDoc with all that it includes. */
export function parseBlocks(input: TextInput): Promise<Page> {
  return withLibrary(async (library, messages) => {
    const places = createPlaces(input.text, input.name)
    const diagnostics: Diagnostic[] = []
    const document = await loadDocument(library, input, places, diagnostics)
    const reading = startReading(document, places, diagnostics, readBlocks)
    const { blocks, frontMatter } = await readPage(reading)
    const { terms, references, profile } = reading
    diagnostics.push(...diagnosticsOf(messages, places))
    return { blocks, marksStructure: true, frontMatter, language: profile.languageTag, terms, references, diagnostics }
  })
}
