import { UnreadableSourceError } from '../decode.js'
import type { Handover, Input } from '../parser.js'
import { type DocumentKind, documentKind } from './document-kind.js'
import { isZip } from './signatures.js'

/**
 * Hand a file of an older word processor over to the parser of DOCX.
 *
 * @throws UnreadableSourceError for a file that holds something else, is encrypted or damaged, and where nothing can convert it.
 */
export async function parseBinary(input: Input): Promise<Handover<Input>> {
  const { bytes, convertToDocx, name = 'The input', ...rest } = input
  const found = convertibleName(documentKind(bytes), name)
  if (!convertToDocx) throw new UnreadableSourceError('needs-conversion', `${name} is ${found}. ${REMEDY}`)
  const converted = await convertToDocx(bytes).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new UnreadableSourceError('needs-conversion', `${name} is ${found}. ${reason} ${REMEDY}`, { cause })
  })
  if (!isZip(converted))
    throw new UnreadableSourceError(
      'needs-conversion',
      `${name} is ${found}. Its conversion gave no DOCX file. ${REMEDY}`,
    )
  return {
    format: 'docx',
    input: { ...rest, ...(input.name === undefined ? {} : { name: input.name }), bytes: converted },
    diagnostics: [
      {
        severity: 'info',
        ruleId: 'converted-to-docx',
        source: 'parsers/doc',
        message: `${name} is ${found}; it was converted to DOCX, and places are those of the DOCX.`,
      },
    ],
  }
}

const REMEDY = 'Install LibreOffice, which converts it, or save it as .docx with a word processor.'

/** @throws UnreadableSourceError for what cannot be converted. */
function convertibleName(found: DocumentKind, name: string): string {
  switch (found.kind) {
    case 'convertible':
      return found.name
    case 'encrypted':
      throw new UnreadableSourceError(
        'encrypted',
        `${name} is protected by a password; open it in a word processor and save it without one.`,
      )
    case 'damaged':
      throw new UnreadableSourceError(
        'damaged-source',
        `${name} begins like a Word 97–2003 file, but its directory cannot be read: the file is cut off or damaged.`,
      )
    case 'other':
      throw new UnreadableSourceError(
        'wrong-format',
        `${name} is ${found.name}, no text document; save its text as .docx.`,
      )
  }
}
