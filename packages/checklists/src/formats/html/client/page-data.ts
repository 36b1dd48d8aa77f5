import type { Checklist, Obligation, Outcome, ProvisionKind, VerificationMethod } from '@clausekit/model'
import type { PageWords } from '../words/page-words.js'

/** The words of the checklist that the page uses. */
export type ChecklistWords = {
  colon: string
  condition: string
  kind: string
  obligation: string
  remark: string
  by: string
  on: string
  waivedBy: string
  waivedUntil: string
  /** Answers on the support of an item of an ICS. */
  yes: string
  no: string
  kinds: Readonly<Record<ProvisionKind, string>>
  obligations: Readonly<Record<Obligation, string>>
  methods: Readonly<Record<VerificationMethod, string>>
  verdicts: Readonly<Record<Outcome, string>>
  verdictMeanings: Readonly<Record<Outcome, string>>
}

/** What the page is made from, beside the checklist. */
export type PageSettings = {
  words: PageWords
  checklistWords: ChecklistWords
  /** Names the draft in the storage of the browser: the same for the same standards and items. */
  draftKey: string
  /** Changes with the verdicts that the page is delivered with. */
  deliveredKey: string
}

export type PageData = PageSettings & { checklist: Checklist }

/** The data that the writer put into the page. */
export function readPageData(): PageData {
  return { ...(parsed('page') as PageSettings), checklist: parsed('checklist') as Checklist }
}

function parsed(id: string): unknown {
  return JSON.parse(document.getElementById(id)?.textContent ?? 'null')
}

/** A sentence with its `{names}` filled in. */
export function filledIn(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(
    /\{(\w+)\}/g,
    (whole, name: string) => `${Object.hasOwn(values, name) ? values[name] : whole}`,
  )
}
