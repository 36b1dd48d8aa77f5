import { type FilledFile, UnreadableChecklistError } from './format.js'
import { checkSize, nameOfFile } from './read-bytes.js'

/** What happens on the way through an XML file. */
export type XmlVisitor = {
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void
  text(words: string): void
  close(name: string): void
}

const CHUNK = 1024 * 1024
const MOST_LEVELS = 256

/**
 * Read an XML file from its beginning to its end. The parser is strict, and knows no entities but the five of XML: nothing is
 * loaded, and nothing grows.
 *
 * @throws UnreadableChecklistError `file-too-large`, `xml-encoding`, `xml-malformed` or `xml-too-deep`, with the line.
 */
export async function readXml(file: FilledFile, visitor: XmlVisitor): Promise<void> {
  checkSize(file)
  const { SaxesParser } = await import('saxes')
  const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false })
  const refuse = (ruleId: string, found: string): never => {
    throw new UnreadableChecklistError(ruleId, `Found ${found} in ${nameOfFile(file)}, line ${parser.line}.`)
  }
  let level = 0
  parser.on('error', (error) => refuse('xml-malformed', `XML that is not well formed (${error.message.slice(0, 200)})`))
  parser.on('opentag', ({ name, attributes }) => {
    if (++level > MOST_LEVELS)
      refuse('xml-too-deep', `elements ${level} deep, where ${MOST_LEVELS} are expected at most,`)
    visitor.open(name, attributes, parser.line)
  })
  parser.on('text', (words) => visitor.text(words))
  parser.on('cdata', (words) => visitor.text(words))
  parser.on('closetag', ({ name }) => {
    level--
    visitor.close(name)
  })
  for (const chunk of decoded(file, refuse)) parser.write(chunk)
  parser.close()
}

/** The text of a file, in pieces. */
function* decoded({ bytes }: FilledFile, refuse: (ruleId: string, found: string) => never): Generator<string> {
  const label = encodingOf(bytes)
  try {
    const decoder = new TextDecoder(label, { fatal: true })
    for (let at = 0; at < bytes.length; at += CHUNK)
      yield decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true })
    yield decoder.decode()
  } catch {
    refuse('xml-encoding', `bytes that are not ${label}`)
  }
}

/** A byte order mark decides, then the XML declaration; UTF-8 without either. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = String.fromCharCode(...bytes.subarray(0, 200))
  return (
    /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]{1,40})["']/.exec(start)?.[1] ?? 'utf-8'
  )
}
