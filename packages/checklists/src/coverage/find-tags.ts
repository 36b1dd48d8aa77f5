import type { Annotation, AnnotationType } from './annotation.js'
import { commentsOf } from './comments.js'
import type { Locate } from './places-in.js'

const VERBS: ReadonlyMap<string, AnnotationType> = new Map([
  ['impl', 'implementation'],
  ['verify', 'test'],
  ['depends', 'related'],
  ['related', 'related'],
])
const TAGS: ReadonlyMap<string, AnnotationType> = new Map([
  ['implements', 'implementation'],
  ['tests', 'test'],
  ['verifies', 'test'],
])

/** r[impl auth.token]; the + of a version is not part of the id. */
const REFERENCE = /(?<![\p{L}\p{N}_$.])r\[(?:([a-z]{1,20})[ \t]{1,8})?([^\s[\]]{1,200})\]/gu
/** Ids in quotes may hold spaces; several are parted by commas. JSDoc has its own @implements {Type}. */
const ONE_ID = String.raw`(?:"[^"\n]{1,200}"|[^\s"{}<>,;，；、]{1,200})`
const TAG = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.@/])@(req|implements|tests|verifies)(?:[ \t]{1,8}|[:：][ \t]{0,8})(${ONE_ID}(?:[,，、][ \t]{0,8}${ONE_ID}){0,50})`,
  'gu',
)
const EACH_ID = new RegExp(ONE_ID, 'gu')
const TEST_FILE = /(?:^|[/\\._-])(?:tests?|specs?|__tests__)(?:[/\\._-]|$)/i

/** The annotations of tracey and our own, in comments. */
export function findTags(text: string, locate: Locate, name: string | undefined): Annotation[] {
  const found: Annotation[] = []
  const inTest = TEST_FILE.test(name ?? '')
  for (const { text: words, offset } of commentsOf(text, name)) {
    if (words.includes('r[')) for (const one of references(words, offset, locate)) found.push(one)
    if (words.includes('@'))
      for (const one of tags(words, offset, locate, inTest ? 'test' : 'implementation')) found.push(one)
  }
  return found
}

function references(words: string, offset: number, locate: Locate): Annotation[] {
  return [...words.matchAll(REFERENCE)].flatMap(({ 0: all, 1: verb, 2: id = '', index }) => {
    const at = offset + index
    // Without a verb it may be an element of an array that a comment speaks of: r[i], r[0].
    if (verb === undefined && !/[.\-/]/.test(id)) return []
    const type = verb === undefined ? 'implementation' : (VERBS.get(verb) ?? 'unknown')
    return [
      {
        notation: 'tracey' as const,
        type,
        ...(type === 'unknown' && verb !== undefined && { word: verb }),
        id: id.replace(/\+\d{1,6}$/, ''),
        location: locate(at, at + all.length),
      },
    ]
  })
}

/** @req says what the file it stands in says: a test in a file of tests. */
function tags(words: string, offset: number, locate: Locate, ownType: AnnotationType): Annotation[] {
  return [...words.matchAll(TAG)].flatMap(({ 0: all, 1: tag = '', 2: list = '', index }) => {
    const start = offset + index + all.length - list.length
    return [...list.matchAll(EACH_ID)].map((match) => ({
      notation: 'clausekit' as const,
      type: TAGS.get(tag) ?? ownType,
      id: bare(match[0]),
      location: locate(start + match.index, start + match.index + match[0].length),
    }))
  })
}

/** Without quotes, and without the punctuation of the sentence around it. */
function bare(id: string): string {
  if (id.startsWith('"')) return id.slice(1, -1)
  const end = id.replace(/[.:!?。：！？]{1,8}$/u, '')
  return end.endsWith(')') && !end.includes('(') ? end.slice(0, -1) : end
}
