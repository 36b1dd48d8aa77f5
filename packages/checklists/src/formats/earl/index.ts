import type { ChecklistFormat } from '../format.js'
import { readEarl } from './read-earl.js'
import { writeEarl } from './write-earl.js'

export { readEarl, writeEarl }

export const earl = {
  name: 'earl',
  extensions: ['earl.jsonld', 'jsonld'],
  mediaType: 'application/ld+json; charset=utf-8',
  write: writeEarl,
  read: readEarl,
} satisfies ChecklistFormat
