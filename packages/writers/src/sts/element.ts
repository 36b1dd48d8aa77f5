/** An element of an XML document; words and elements stand in its children in order. */
export type Element = {
  name: string
  attributes: Readonly<Record<string, string | undefined>>
  children: readonly Content[]
}

export type Content = Element | string

/** An element; attributes that are undefined and children that are empty words are not written. */
export function element(
  name: string,
  attributes: Element['attributes'] = {},
  children: readonly Content[] = [],
): Element {
  return { name, attributes, children }
}

/** An element that holds words alone; nothing where there are none. */
export function wordsIn(name: string, words: string | undefined, attributes: Element['attributes'] = {}): Element[] {
  return words ? [element(name, attributes, [words])] : []
}

/** The names of elements that hold no words of their own: a line end between their children means nothing. */
export const HOLDS_ELEMENTS: ReadonlySet<string> = new Set(
  `standard processing-meta front body back std-meta title-wrap std-ident std-id-group std-org std-xref subj-group
  kwd-group custom-meta-group custom-meta sec app app-group ref-list ref term-sec tbx:termEntry tbx:langSet tbx:tig
  list list-item def-list def-item def table-wrap caption table thead tbody tr table-wrap-foot fig fn-group fn
  disp-quote statement normative-note non-normative-note non-normative-example`.split(/\s+/),
)
