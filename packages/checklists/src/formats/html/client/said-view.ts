import type { Evidence, Review, Verdict } from '@clausekit/model'
import type { Answer } from './answer.js'
import { element } from './element.js'
import { filledIn, type PageData } from './page-data.js'
import { safeLink } from './safe-link.js'

/** What an answer says beside its outcome, to read: the review that it calls for, evidence, remark, waiver, who and when. */
export function saidNodes(data: PageData, { verdict, review }: Answer): HTMLElement[] {
  const pairs = verdict ? saidPairs(data, verdict) : []
  return [
    ...(review ? [reviewNode(data, review)] : []),
    ...(pairs.length > 0 ? [element('dl', { class: 'facts' }, pairs)] : []),
  ]
}

function saidPairs({ words, checklistWords }: PageData, verdict: Verdict): HTMLElement[] {
  const { by, on, evidence, remark, waiver } = verdict
  const signature = [by, on].filter(Boolean).join(' · ')
  const waived = waiver && [waiver.reason, waiver.by, waiver.until && `≤ ${waiver.until}`].filter(Boolean).join(' · ')
  return [
    ...(evidence.length > 0 ? [pair(words.item.evidence, evidence.map(evidenceNode))] : []),
    ...(remark ? [pair(checklistWords.remark, [remark])] : []),
    ...(waived ? [pair(words.item.waiver, [waived])] : []),
    ...(signature ? [pair(by ? checklistWords.by : checklistWords.on, [signature])] : []),
  ]
}

function pair(term: string, said: readonly (Node | string)[]): HTMLElement {
  return element('div', {}, [element('dt', {}, [term]), element('dd', {}, said)])
}

/** An address that is no safe link stays readable as text. */
function evidenceNode({ text, url }: Evidence): HTMLElement {
  if (!url) return element('span', { class: 'evidence' }, [text])
  const link = safeLink(url)
  if (!link) return element('span', { class: 'evidence' }, [`${text} <${url}>`.trim()])
  const anchor = element('a', { href: link, target: '_blank', rel: 'noopener noreferrer' }, [text || url])
  // Paper has no links to follow.
  const address = text ? [element('span', { class: 'address' }, [` <${url}>`])] : []
  return element('span', { class: 'evidence' }, [anchor, ...address])
}

function reviewNode({ words, checklist }: PageData, { reason, before }: Review): HTMLElement {
  return element('div', { class: 'review' }, [
    element('p', {}, [words.review[reason]]),
    ...before.map(({ clause, text }) =>
      element('p', { class: 'before' }, [
        filledIn(words.review.before, { clause }),
        element('q', { lang: checklist.language }, [text]),
      ]),
    ),
    element('button', { type: 'button', class: 'keep' }, [words.review.keep]),
  ])
}
