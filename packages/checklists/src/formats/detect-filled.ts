import type { FilledFile } from './format.js'

const BEGINNING = 65_536

/** The format of a filled-in form or of the results of a test run, by its first bytes and its name; undefined where it is none of them. */
export function detectFilledFormat({ bytes, name = '' }: FilledFile): string | undefined {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'xlsx'
  const text = new TextDecoder()
    .decode(bytes.subarray(0, BEGINNING))
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (text.startsWith('<')) return /<testsuites?[\s>/]/.test(text) ? 'junit' : undefined
  if (/^[{[]/.test(text)) return jsonFormatOf(text)
  return /\.csv$/i.test(name) || name === '' ? 'csv' : undefined
}

function jsonFormatOf(text: string): string | undefined {
  if (text.includes('"clausekit/checklist/')) return 'json'
  if (/"runs"\s*:/.test(text) || /sarif/i.test(text.slice(0, 1000))) return 'sarif'
  if (/ns\/earl#|"earl:|"@context"|"@graph"/.test(text)) return 'earl'
  if (/"results"\s*:|"CTRF"/.test(text)) return 'ctrf'
  return undefined
}
