import type { TextLocation } from '@clausekit/model'
import { SaxesParser } from 'saxes'
import { readDoctype } from './doctype.js'
import { createEntityTable } from './entities.js'
import { createEntityNodes, type Reading } from './entity-nodes.js'
import type { Places } from './nodes.js'
import { createPoints } from './points.js'
import { createTreeBuilder, type TreeBuilder } from './tree-builder.js'

const LONGEST_DOCTYPE = 1024 * 1024

/** The nodes of a document, or of the markup of an entity, which all stand at one place. */
export function readNodes(
  text: string,
  reading: Reading,
  within?: TextLocation,
): Pick<TreeBuilder, 'nodes' | 'instructions'> {
  const pointAt = createPoints(text)
  const { file } = reading
  const places: Places = {
    of: (from, to) => {
      if (within) return within
      const start = pointAt(from)
      const end = pointAt(to)
      return file === undefined ? { start, end } : { file, start, end }
    },
  }
  const entities = createEntityNodes(reading, places, () => pointAt(parser.position - 1), readNodes)
  const tree = createTreeBuilder(places, within !== undefined, entities.replace)
  const parser = new SaxesParser({ fragment: within !== undefined, position: true })
  parser.ENTITIES = entities.lookup
  parser.on('error', (error) => {
    const at = pointAt(Math.max(0, Math.min(parser.position, text.length) - 1))
    reading.fail(at, explain(error, tree))
  })
  parser.on('doctype', (doctype) => {
    if (doctype.length > LONGEST_DOCTYPE)
      reading.fail(
        pointAt(parser.position),
        `the document type declaration has more than ${LONGEST_DOCTYPE} characters`,
      )
    reading.entities = createEntityTable(readDoctype(doctype), reading.characters)
    tree.pass(parser.position)
  })
  parser.on('xmldecl', () => tree.pass(parser.position))
  parser.on('comment', () => tree.pass(parser.position))
  parser.on('processinginstruction', ({ target, body }) => tree.instruction(target, body, parser.position))
  // Words end where the next tag begins, one sign before the place that has been read; at the end of a fragment nothing follows.
  parser.on('text', (value) => tree.text(value, parser.position - (text[parser.position - 1] === '<' ? 1 : 0)))
  parser.on('cdata', (value) => tree.text(value, parser.position))
  parser.on('opentag', ({ name, attributes }) => {
    tree.open(name, attributes as Record<string, string>, parser.position)
    if (tree.depth() > reading.deepest)
      reading.fail(pointAt(parser.position), `elements stand more than ${reading.deepest} deep within each other`)
  })
  parser.on('closetag', () => tree.close(parser.position))
  parser.write(text).close()
  return tree
}

/** The message of saxes without the place before it, which counts from another start; with the element that is open. */
function explain(error: Error, tree: TreeBuilder): string {
  const message = error.message.replace(/^[^:\s]*(?::\d+)*:\s*/, '').replace(/\.$/, '')
  // saxes closes an element before it says that this was not its turn.
  const isOpen = message.startsWith('unclosed tag')
    ? tree.innermost()
    : message.startsWith('unexpected close tag')
      ? tree.closed()
      : undefined
  return isOpen ? `${message}; “${isOpen.name}” is open since line ${isOpen.location.start.line}` : message
}
