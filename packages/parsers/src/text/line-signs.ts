import functionWords from './function-words.js'
import type { Line } from './lines.js'

/** How much lines look like sentences, and how much like a drawing, a table or code. */
export type Signs = {
  tokens: number
  /** Share of tokens that are plain words. */
  wordShare: number
  /** Share of tokens that are words such as the, of, is: sentences need them, code and labels do not. */
  functionShare: number
  /** Shares of the lines. */
  artShare: number
  gapShare: number
  codeShare: number
  fieldShare: number
}

const WORD = /^["'\u201c\u2018([<]*\p{L}[\p{L}'\u2019-]*["'\u201d\u2019)\]>]*[.,;:!?)"]*$/u
const GAP = /\S {3,}\S/
const ART = [
  /^[|+].*[|+]$/,
  /(?:^|[\s|+*])[+|]\s*[-=]{2,}|[-=]{2,}\s*[+|]/,
  /[-=_~*#^\u2500-\u257f]{5,}|\.{5,}/,
  /(?:[-=~]{2,})>|<(?:[-=~]{2,})/,
  /\|[^|]*\|[^|]*\|/,
  /(?:^|\s)[-.]\s[-.]\s[-.](?:\s|$)/,
]
const ONLY_MARKS = /^(?:[\s|+\-=_/\\:.*^~<>#()\u2500-\u257f\u2190-\u2193]|\b[vVoOxX]\b)+$/
const RULER = /^\d{1,2}(?:\s+\d{1,2}){3,}$/
const CODE_END = /[;{}\\]$|\*\/$/
const CODE_START = /^(?:[{}<#;@]|\|\s|\/\/|\/\*|\*\/|\*\s|--\s|"[^"]{1,80}"\s*[:;,=])/
const CODE_WITHIN =
  /::=|:=|\s=\/?\s|\s==\s|=>|<-\s|\s->|&&|\|\||\(\);?|%x[0-9A-F]|\b0x[0-9A-Fa-f]{2,}.*\b0x|<\/?[a-z][\w:-]*[ />]|\b[A-Z]{2,}\/\d(?:\.\d)?\b|\s\/\s(?=[*\d"%(A-Za-z])|^[\w-]+=\S|"\s+[;|]|[{}]|\[\]/
const NAME_VALUE = /^[\w-]+:\s\S+=/
const FIELD = /^[A-Za-z][A-Za-z0-9-]*:(?:\s?\S|$)/
const HEX =
  /^(?:[0-9A-Fa-f]{2}[\s:]*){6,}$|^(?:0x[0-9A-Fa-f]{2},?\s*){4,}$|^(?:[0-9A-Fa-f]{4,8}\s+){3,}|^[A-Za-z0-9+/=_-]{40,}$/
const REMARK = /^(?:\/\/|\/\*|;\s)/
/** Nothing that is longer can be a line of a drawing. */
const LONGEST = 200

/** Count the signs of some lines. */
export function signsOf(lines: readonly Line[]): Signs {
  let [tokens, words, functions, art, gaps, code, fields] = [0, 0, 0, 0, 0, 0, 0]
  for (const line of lines) {
    const layout = line.layout.length > LONGEST ? line.layout.slice(0, LONGEST) : line.layout
    // A remark in code is made of sentences, and is no sentence of the text.
    for (const token of REMARK.test(layout) ? [] : layout.split(/\s+/)) {
      tokens++
      if (!WORD.test(token)) continue
      words++
      if (functionWords.has(token.toLowerCase().replace(/[^\p{L}]/gu, ''))) functions++
    }
    if (isArt(line)) art++
    if (GAP.test(layout)) gaps++
    if (isCode(layout)) code++
    if (FIELD.test(layout)) fields++
  }
  const share = (count: number) => count / Math.max(1, lines.length)
  return {
    tokens,
    wordShare: words / Math.max(1, tokens),
    functionShare: functions / Math.max(1, tokens),
    artShare: share(art),
    gapShare: share(gaps),
    codeShare: share(code),
    fieldShare: share(fields),
  }
}

/** Whether a line is drawn rather than written. */
export function isArt(line: Line): boolean {
  if (line.layout.length > LONGEST) return false
  return ONLY_MARKS.test(line.layout) || RULER.test(line.layout) || ART.some((pattern) => pattern.test(line.layout))
}

function isCode(layout: string): boolean {
  return (
    CODE_END.test(layout) ||
    CODE_START.test(layout) ||
    CODE_WITHIN.test(layout) ||
    HEX.test(layout) ||
    NAME_VALUE.test(layout)
  )
}
