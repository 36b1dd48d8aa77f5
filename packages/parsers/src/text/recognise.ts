import { isIetf } from './ietf/front-page.js'

/** How sure the beginning of a text is plain text: any text is, in the end, but marked-up text is more. */
export function recognise(head: string): number {
  if (/^\s*[<{\\]/.test(head)) return 0.05
  return isIetf(head) && !/^(?:---|title:|#|\|)/m.test(head.slice(0, 1000)) ? 0.9 : 0.2
}
