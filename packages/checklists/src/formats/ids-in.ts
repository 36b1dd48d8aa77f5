/** Words after which an id follows: `@req X`, `req: X`, and the names of properties that hold ids. */
const MARKS = new Set([
  'req',
  'reqs',
  'requirement',
  'requirements',
  'requirementid',
  'provision',
  'verifies',
  'covers',
  'satisfies',
])

const SEPARATORS = /[\s,;"'`<>{}|、，；。“”‘’「」]+/u
/** Ids that createChecklist gives. */
const OWN_IDS = /(?:standard-\d+\.)?provision-[^\s,;"'`<>{}|()[\]、，；。“”‘’「」]+/gu
const IN_BRACKETS = /\[([^[\]]*)\]/g
/** A tag, or a word that announces something, with what stands right behind it. */
const MARKED = /^(?:@([A-Za-z_-]{3,20})(?:[:=(](.*))?|([A-Za-z_-]{3,20})[:=(](.*))$/su

/** Chinese puts no space between a label and the words around it. */
const HAN_AROUND = /^\p{Script=Han}+|\p{Script=Han}+$/gu

/** A name with thousands of tokens names nothing. */
const MOST_IDS = 100
const LONGEST_ID = 200

/** What the names of one thing, and its tags, speak of. */
export type Names = {
  /** What is announced as an id. */
  ids: readonly string[]
  /** What looks like an id, where nothing is announced as one. */
  candidates: readonly string[]
}

/** The words that may hold ids. */
export type Spoken = {
  /** What a thing itself is called. */
  names: readonly string[]
  /** What holds it is called: labels in it count only where they are tagged. */
  around?: readonly string[]
  /** What is known to be an id. */
  tags?: readonly string[]
}

/**
 * The ids that words such as the name of a test speak of.
 *
 * `@req X`, `req: X` and `provision-…` announce an id. Where none is announced, what is tagged (`@X`, `[X]`) and what looks like a
 * label (`V2.1.1`, `5.1.2`, `/req/core/root-op`) are candidates; beside something tagged a mere number is none.
 */
export function namesIn({ names, around = [], tags = [] }: Spoken): Names {
  const all = [...names, ...around]
  const ids = distinct([...tags, ...all.flatMap(announcedIdsIn)])
  if (ids.length > 0) return { ids, candidates: [] }
  const tagged = all.flatMap(taggedIdsIn)
  const plain = names.flatMap(plainIdsIn).filter((word) => tagged.length === 0 || /[\p{L}/]/u.test(word))
  return { ids, candidates: distinct([...tagged, ...plain]) }
}

/** The ids that words speak of: those that are announced, or else all candidates. */
export function idsIn(text: string): readonly string[] {
  const { ids, candidates } = namesIn({ names: [text] })
  return ids.length > 0 ? ids : candidates
}

/** Whether a property, label or tag of that name holds ids. */
export function namesIds(name: string): boolean {
  return MARKS.has(name.toLowerCase().replace(/[^a-z]/g, ''))
}

/** The ids in the value of such a property: every word of it is one. */
export function idsInValue(value: string): string[] {
  return distinct(wordsIn(value).map(trimmed))
}

/** The ids that words announce: `@req X`, `req: X`, `provision-…`. */
export function announcedIdsIn(text: string): string[] {
  const found = [...text.matchAll(OWN_IDS)]
    .flatMap(([id]) => wordsIn(id))
    .map(trimmed)
    .filter(looksLikeId)
  let before: 'tag' | 'word' | undefined
  for (const word of wordsIn(text)) {
    const match = MARKED.exec(word)
    const mark = match?.[1] ?? match?.[3] ?? ''
    const rest = match?.[2] ?? match?.[4] ?? ''
    const kind = namesIds(mark) ? (word.startsWith('@') ? 'tag' : 'word') : undefined
    const id = trimmed(before ? word : kind ? rest : '')
    // What follows `@req` is an id whatever it looks like; `requirement:` may begin a sentence.
    if (before === 'tag' || kind === 'tag' ? id !== '' : looksLikeId(id)) found.push(id)
    before = rest === '' ? kind : undefined
  }
  return found
}

/** What stands in brackets or behind @, and looks like an id. */
function taggedIdsIn(text: string): string[] {
  const bracketed = [...text.matchAll(IN_BRACKETS)].flatMap(([, inner = '']) => wordsIn(inner))
  const named = wordsIn(text).filter((word) => word.startsWith('@'))
  return [...bracketed, ...named].map(trimmed).filter(looksLikeId)
}

/** The words that look like labels, also as parts of others: of `test_V2.1.1`, `locks.V2.1.1`, `满足5.1.2条`. */
function plainIdsIn(text: string): string[] {
  const words = wordsIn(text).flatMap((word) => word.split(/[[\]]/))
  return words.flatMap((word) => [word, ...partsOf(word)].map(trimmed)).filter(looksLikeId)
}

/** Longer words are no ids, and would take long to look through. */
function wordsIn(text: string): string[] {
  return text.split(SEPARATORS).filter((word) => word !== '' && word.length <= LONGEST_ID + 50)
}

function partsOf(word: string): string[] {
  const pieces = word.split(/[_:]/)
  const tails = pieces.map((piece) => piece.replace(/^(?:[^.\d]+\.)+(?=[^.\d]*\d)/, ''))
  return [...pieces, ...tails, ...tails.map((tail) => tail.replace(HAN_AROUND, ''))]
}

/** Without the punctuation around it; brackets that belong to it stay, as in AC-2(1). */
function trimmed(word: string): string {
  const inner = word.replace(/^[([@#]+/, '').replace(/[.:!?\]]+$/, '')
  return inner.endsWith(')') && !inner.includes('(') ? inner.slice(0, -1) : inner
}

/** A path, or something with a digit that letters or signs tell from a mere number. */
function looksLikeId(word: string): boolean {
  if (word.length < 2 || word.length > LONGEST_ID) return false
  if (/^\/[^/]+\//.test(word)) return true
  return /\d/.test(word) && (/^\p{L}+\d/u.test(word) || /[\p{L}\d)][.\-_/:(][\p{L}\d]/u.test(word))
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].filter((id) => id !== '' && id.length <= LONGEST_ID).slice(0, MOST_IDS)
}
