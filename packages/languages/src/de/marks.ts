import type { ControlWords, TableWords } from '../language.js'

export const CONTROL_WORDS: ControlWords = {
  states: /^(?:anforderung|maßnahme)\s*(?::\s*|$)/i,
  explains: /^(?:erläuterung|beschreibung|begründung|hinweise?|beispiele?|hintergrund)\s*(?:[:.]|$)/i,
}

export const TABLE_WORDS: TableWords = {
  limit: /\b(?:mindestens|höchstens|maximal|minimal)\b/i,
  limitHead: /grenzwert|anforderung|max|min/i,
  pointerHead: /^(?:abschnitt|version|datum|verweis)/i,
  complyWith: (number) =>
    new RegExp(`(?:entsprech|einhalt|gemäß|nach|erfüll)[^.;]{0,40}\\bTabelle\\s${number}(?!\\d|\\.\\d)`, 'i'),
}

/** Words that open a check. */
export const CHECK = /^(?:stellen sie sicher|überprüfen|prüfen|verifizieren)/i
