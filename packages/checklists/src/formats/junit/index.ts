import type { ChecklistFormat } from '../format.js'
import { readJunit } from './read-junit.js'

export { readJunit }

export const junit = {
  name: 'junit',
  extensions: ['junit.xml', 'xml'],
  mediaType: 'application/xml; charset=utf-8',
  read: readJunit,
} satisfies ChecklistFormat
