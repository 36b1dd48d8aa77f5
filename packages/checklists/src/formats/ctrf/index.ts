import type { ChecklistFormat } from '../format.js'
import { readCtrf } from './read-ctrf.js'
import { writeCtrf } from './write-ctrf.js'

export { readCtrf, writeCtrf }

export const ctrf = {
  name: 'ctrf',
  extensions: ['ctrf.json'],
  mediaType: 'application/json; charset=utf-8',
  write: writeCtrf,
  read: readCtrf,
} satisfies ChecklistFormat
