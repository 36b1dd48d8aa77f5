/**
 * What the page says beside the words of the checklist, in one language; the data of the page, so no functions.
 * `{name}` is filled in.
 */
export type PageWords = {
  /** BCP 47 tag. */
  language: string
  /** What a browser without scripts shows. */
  scriptsNeeded: string
  skip: string
  record: { heading: string; name: string; version: string; by: string; on: string; hint: string }
  tools: string
  progress: { heading: string; checked: string; bar: string; given: string; marked: string }
  filter: {
    heading: string
    search: string
    searchHint: string
    clause: string
    all: string
    none: string
    shown: string
    reset: string
    again: string
    printShown: string
    nothing: string
  }
  attention: { label: string; review: string; evidence: string; remark: string; waiver: string }
  actions: { undo: string; save: string; load: string; print: string; help: string; discard: string; close: string }
  theme: { label: string; auto: string; light: string; dark: string }
  item: {
    verdict: string
    details: string
    steps: string
    exception: string
    original: string
    related: string
    evidenceText: string
    evidenceUrl: string
    addEvidence: string
    removeEvidence: string
    evidence: string
    waiver: string
    waiverReason: string
    waiverHint: string
  }
  review: {
    changed: string
    moved: string
    split: string
    merged: string
    before: string
    keep: string
  }
  notices: {
    saved: string
    undone: string
    undoneMany: string
    nothingToUndo: string
    loaded: string
    leftOut: string
    notJson: string
    notChecklist: string
    otherChecklist: string
    draftRestored: string
    draftOlder: string
    draftUse: string
    draftDiscarded: string
    draftRefused: string
    otherTab: string
    unsaved: string
  }
  loading: { heading: string; text: string; replace: string; add: string; cancel: string }
  discarding: { heading: string; text: string; confirm: string }
  help: {
    heading: string
    keys: string
    next: string
    previous: string
    give: string
    open: string
    leave: string
    search: string
    undo: string
    save: string
    show: string
    single: string
    advance: string
    meanings: string
    keeping: string
    keepingText: string
  }
}
