import type { Diagnostic } from '@clausekit/model'
import type { AsciidocDocument, Attributes, IncludeReader } from 'asciidoctor'
import { decode, UnreadableSourceError } from '../decode.js'
import type { TextInput } from '../parser.js'
import { asksForPart, selectLines } from './include-selection.js'
import type { Places } from './places.js'

/** What includes may cost in all. */
const MOST_INCLUDES = 5000
const MOST_BYTES = 64 * 1024 * 1024
const DEEPEST = 32
/** More refused includes than these are no news. */
const MOST_WARNINGS = 200

/**
 * Answers the include directives of one input: files in its folder or below, each path relative to the file that includes it.
 *
 * An include that cannot be answered leaves a warning that names its file and line; the text goes on behind it.
 */
export function includeFiles(input: TextInput, places: Places, diagnostics: Diagnostic[]) {
  let count = 0
  let bytes = 0
  const read = async (path: string): Promise<string | undefined> => {
    const found = await input.readBeside?.(path)
    if (!found) return undefined
    bytes += found.length
    return found.length === 0 ? '' : decode({ bytes: found, name: path }).input.text
  }
  return async (_: AsciidocDocument, reader: IncludeReader, target: string, asked: Attributes): Promise<void> => {
    const refuse = (ruleId: string, why: string) => {
      if (diagnostics.length >= MOST_WARNINGS) return
      const location = places.lines(reader.file, reader.lineno - 1)
      diagnostics.push({
        severity: 'warning',
        ruleId,
        source: 'parsers/asciidoc',
        ...(location ? { location } : {}),
        message: `The include of ${target} was left out: ${why}.`,
      })
    }
    const path = pathWithin(reader.file, target)
    if (path === undefined) return refuse('include-outside', 'only files in the folder of the input and below are read')
    if (!asksForPart(asked) && isOpen(reader, path, input.name))
      return refuse('include-loop', 'the file is being read already')
    const limit = limitReached(reader.includeStack.length, ++count, bytes)
    if (limit) return refuse('include-limit', limit)
    try {
      const text = await read(path)
      if (text !== undefined) {
        places.add(path, text)
        const { lines, first } = selectLines(text, asked)
        reader.pushInclude(lines, path, path, first, asked)
      } else if (asked['optional-option'] === undefined) refuse('include-missing', 'there is no such file')
    } catch (error) {
      if (!(error instanceof UnreadableSourceError)) throw error
      refuse('include-unreadable', error.message.replace(/\.$/, ''))
    }
  }
}

function limitReached(depth: number, count: number, bytes: number): string | undefined {
  if (depth >= DEEPEST) return `includes are nested more than ${DEEPEST} deep`
  if (count > MOST_INCLUDES) return `there are more than ${MOST_INCLUDES} includes`
  return bytes > MOST_BYTES ? `more than ${MOST_BYTES} bytes are included` : undefined
}

/** The path of a target, relative to the folder of the input; undefined where it leads out of it. */
function pathWithin(from: string | null, target: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^[/\\~]/i.test(target)) return undefined
  const parts = from?.includes('/') ? from.split('/').slice(0, -1) : []
  for (const part of target.replaceAll('\\', '/').split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined
    if (part !== '..' && part !== '.' && part !== '') parts.push(part)
  }
  return parts.length > 0 ? parts.join('/') : undefined
}

function isOpen(reader: IncludeReader, path: string, name: string | undefined): boolean {
  const main = name?.slice(name.lastIndexOf('/') + 1)
  return [reader.file, ...reader.includeStack.map(([, file]) => file)].some((file) => (file ?? main) === path)
}
