import type { ChecklistFormat } from '../format.js'
import { readSarif } from './read-sarif.js'

export { readSarif }

export const sarif = {
  name: 'sarif',
  extensions: ['sarif', 'sarif.json'],
  mediaType: 'application/sarif+json; charset=utf-8',
  read: readSarif,
} satisfies ChecklistFormat
