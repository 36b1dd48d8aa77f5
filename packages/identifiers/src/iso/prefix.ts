import { matchAt } from '../match-at.js'
import { copublishers, documentTypes, publisherNames, stagedTypes, stages } from './words.js'

/** Publisher, kind and stage in front of an ISO number. */
export interface PrefixReading {
  publisher: string
  type?: string
  stage?: string
  /** The iteration where it is printed with the stage: the 2 of ISO/CD2 14065. */
  revision?: string
  code: string
  end: number
}

const words = [...Object.keys(documentTypes), ...Object.keys(stagedTypes), ...Object.keys(stages)].sort(
  (a, b) => b.length - a.length,
)
const workshop = /(?:(AWI|CD|WD|PRF|NP|PWI|DIS) )?(?:ISO[/ ])?IWA(?= ?\d)/y
const publisherPattern = new RegExp(
  `(?:(Guide|Руководства|WD|CD|AWI|NP|PRF)[ /]|(Fpr))?(ISO|ИСО)((?:/(?:${copublishers.join('|')})(?![A-Za-zА-я\\d])){0,3})`,
  'y',
)
const wordPattern = new RegExp(`[ /]{1,2}(${words.join('|')}|Guide)(?!(?:[A-Za-zА-я/-]))(\\d(?= ))?`, 'iy')
const numberStart = /[ \r\n]{0,2}(?=\d)/y

/** Read what stands in front of the number of an ISO document. */
export function readPrefix(text: string, position: number): PrefixReading | undefined {
  const agreement = matchAt(workshop, text, position)
  if (agreement)
    return finish(text, { publisher: 'ISO', type: 'IWA', stage: agreement[1] }, position + agreement[0].length)
  const match = matchAt(publisherPattern, text, position)
  if (!match?.[3]) return undefined
  const names = `${match[3]}${match[4] ?? ''}`.split('/')
  const publisher = names.map((name) => publisherNames[name] ?? name).join('/')
  const first = match[1] ? readWord(match[1] === 'Руководства' ? 'GUIDE' : match[1].toUpperCase()) : {}
  const stage = match[2] ? 'FDIS' : undefined
  return readWords(text, { publisher, stage, ...first }, position + match[0].length)
}

interface Parts {
  publisher: string
  type?: string | undefined
  stage?: string | undefined
  revision?: string | undefined
}

function readWords(text: string, parts: Parts, position: number): PrefixReading | undefined {
  let end = position
  let read = parts
  for (let count = 0; count < 3; count += 1) {
    const match = matchAt(wordPattern, text, end)
    if (!match?.[1]) break
    read = { ...read, ...readWord(match[1].toUpperCase()), ...(match[2] && { revision: match[2] }) }
    end += match[0].length
  }
  return finish(text, read, end)
}

function readWord(word: string): { type?: string; stage?: string } {
  const type = documentTypes[word]
  if (type) return { type }
  const staged = stagedTypes[word]
  return staged ? { type: staged, stage: word } : { stage: stages[word] ?? word }
}

function finish(text: string, parts: Parts, position: number): PrefixReading | undefined {
  const start = matchAt(numberStart, text, position)
  if (!start) return undefined
  const { publisher, type, stage, revision } = parts
  return {
    publisher,
    ...(type && { type }),
    ...(stage && { stage }),
    ...(revision && { revision }),
    code: printCode(publisher, type, stage),
    end: position + start[0].length,
  }
}

// ISO/TR, but ISO/IEC TR; a Guide stands behind a space in both.
function printCode(publisher: string, type: string | undefined, stage: string | undefined): string {
  const printed = stage && Object.hasOwn(stagedTypes, stage) ? [stage] : [stage, type]
  const list = printed.filter((word) => word !== undefined)
  if (type === 'IWA') return list.join(' ')
  if (list.length === 0) return publisher
  const separator = publisher.includes('/') || list[0] === 'Guide' ? ' ' : '/'
  return `${publisher}${separator}${list.join(' ')}`
}
