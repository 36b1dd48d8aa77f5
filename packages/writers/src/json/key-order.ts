/** Keys in the order in which they are written, whatever object they belong to. */
export const keyOrder: readonly string[] = `
  type schema id severity ruleId label number metadata identifier titles
  publisher scheme code part year fullYear month allParts range to edition revision stage languages variant amendments consolidated
  quantity operator clauseId clause kind polarity strength keyword keywords
  title term admitted deprecated equivalents definition
  language regime draftingRules role normativity ics ccs status published implemented replaces adopts degree committee drafters
  targetId referenceId termId noteId url value upper unit tolerance literal notation alternative text
  leadIn subject condition exception constraints citations measure actor action deadline target
  attributes parentId testability confidence because locality dated category region industry raw canonical
  ordered header colspan rowspan children notes custom
  terms references provisions diagnostics
  message expected note source format files encoding
  location file start end line column offset page box paragraph fingerprint
`
  .trim()
  .split(/\s+/)
