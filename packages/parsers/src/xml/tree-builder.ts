import type { XmlInstruction, XmlNode } from './document.js'
import { ElementNode, InstructionNode, type Places, TextNode } from './nodes.js'

/** Builds a tree from events; each takes the offset where it ends and begins where the one before ended. */
export type TreeBuilder = {
  nodes: XmlNode[]
  /** Instructions outside of the root. */
  instructions: XmlInstruction[]
  text(value: string, end: number): void
  instruction(target: string, value: string, end: number): void
  open(name: string, attributes: Readonly<Record<string, string>>, end: number): void
  close(end: number): void
  /** Something without a node: a comment, a declaration. */
  pass(end: number): void
  /** The innermost open element, and the one that was closed last. */
  innermost(): ElementNode | undefined
  closed(): ElementNode | undefined
  depth(): number
}

/**
 * @param isFragment Whether words may stand outside of elements.
 * @param replace The nodes of words that hold more than words.
 */
export function createTreeBuilder(
  places: Places,
  isFragment: boolean,
  replace: (value: string, start: number, end: number) => XmlNode[] | undefined,
): TreeBuilder {
  const nodes: XmlNode[] = []
  const instructions: XmlInstruction[] = []
  const open: ElementNode[] = []
  let closed: ElementNode | undefined
  let siblings = nodes
  let start = 0
  const isOutside = () => open.length === 0 && !isFragment
  return {
    nodes,
    instructions,
    text: (value, end) => {
      if (!isOutside()) {
        const replaced = replace(value, start, end)
        if (replaced) for (const node of replaced) siblings.push(node)
        else siblings.push(new TextNode(places, start, end, value))
      }
      start = end
    },
    instruction: (target, value, end) => {
      ;(isOutside() ? instructions : siblings).push(new InstructionNode(places, start, end, target, value))
      start = end
    },
    open: (name, attributes, end) => {
      const element = new ElementNode(places, start, name, small(attributes), open.at(-1))
      siblings.push(element)
      open.push(element)
      siblings = element.children
      start = end
    },
    close: (end) => {
      closed = open.pop()
      closed?.close(end)
      siblings = open.at(-1)?.children ?? nodes
      start = end
    },
    pass: (end) => {
      start = end
    },
    innermost: () => open.at(-1),
    closed: () => closed,
    depth: () => open.length,
  }
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({})

/** saxes keeps attributes in objects made for many members; most elements have none, or a few. */
function small(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  for (const _ in attributes) return { ...attributes }
  return NO_ATTRIBUTES
}
