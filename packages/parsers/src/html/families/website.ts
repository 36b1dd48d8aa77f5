import { mainElement } from '../main-content.js'
import type { Family } from './family.js'

/** Any page: its main element, or all of it. */
export const website: Family = {
  name: 'website',
  recognise: () => true,
  content: ({ body }) => mainElement(body),
  leavesOut: ({ tagName, parentNode }) =>
    tagName === 'footer' && parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'body',
}
