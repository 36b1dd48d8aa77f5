import type { TextLocation } from '@clausekit/model'
import type { XmlElement, XmlEntityReference, XmlInstruction, XmlNode, XmlText } from './document.js'

/** Where the nodes of a document stand, by their offsets. */
export type Places = { of(start: number, end: number): TextLocation }

// A document has many times more nodes than anyone asks the place of: only the offsets are kept, behind a getter.
class Placed {
  constructor(
    private readonly places: Places,
    protected readonly start: number,
    protected end: number,
  ) {}

  get location(): TextLocation {
    return this.places.of(this.start, this.end)
  }
}

export class TextNode extends Placed implements XmlText {
  readonly type = 'text'
  constructor(
    places: Places,
    start: number,
    end: number,
    readonly value: string,
  ) {
    super(places, start, end)
  }
}

export class InstructionNode extends Placed implements XmlInstruction {
  readonly type = 'instruction'
  constructor(
    places: Places,
    start: number,
    end: number,
    readonly target: string,
    readonly value: string,
  ) {
    super(places, start, end)
  }
}

export class EntityReferenceNode extends Placed implements XmlEntityReference {
  readonly type = 'entityReference'
  constructor(
    places: Places,
    start: number,
    end: number,
    readonly name: string,
    readonly systemId: string,
  ) {
    super(places, start, end)
  }
}

export class ElementNode extends Placed implements XmlElement {
  readonly type = 'element'
  readonly name: string
  readonly prefix: string
  readonly children: XmlNode[] = []
  constructor(
    places: Places,
    start: number,
    qualifiedName: string,
    readonly attributes: Readonly<Record<string, string>>,
    readonly parent: XmlElement | undefined,
  ) {
    super(places, start, start)
    const colon = qualifiedName.indexOf(':')
    this.name = colon < 0 ? qualifiedName : qualifiedName.slice(colon + 1)
    this.prefix = colon < 0 ? '' : qualifiedName.slice(0, colon)
  }

  /** The closing tag ends here. */
  close(end: number): void {
    this.end = end
  }
}
