import type { ControlWords, TableWords } from '../language.js'

export const CONTROL_WORDS: ControlWords = {
  states: /^(?:control(?: statement| enhancements?)?|requirement|statement)\s*(?:[:：]\s*|$)/i,
  explains:
    /^(?:discussion|description|rationale|guidance|supplemental guidance|notes?|references?|related controls?|related|examples?|background|explanation)\s*(?:[:：.]|$)/i,
}

export const TABLE_WORDS: TableWords = {
  limit: /\b(?:at least|at most|not (?:less|more|greater) than|m(?:in|ax)\b\.?|minimum|maximum)/i,
  limitHead: /limit|requirement|max|min|threshold/i,
  pointerHead: /^(?:section|clause|reference|ref\.?|version|date)/i,
  complyWith: (number) =>
    new RegExp(
      `(?:comply|conform|accordance|specified|given|listed|meet|limits?)\\b[^.;]{0,40}\\bTable\\s${number}(?!\\d|\\.\\d)`,
      'i',
    ),
}

/** Words that open a check. */
export const CHECK = /^(?:verify|ensure|check|confirm)\b/i
