import type { ClauseRole, Constraint, Normativity, ProvisionKind, Regime, VerificationMethod } from '@clausekit/model'

/** A half-open span of UTF-16 units. */
export type Span = { start: number; end: number }

/** A word or phrase that gives a statement its force. */
export type VerbalForm = {
  kind: ProvisionKind
  polarity: 'positive' | 'negative'
  strength?: 'strict' | 'weak'
  /** How sure the form alone makes a provision, 0 to 1; 0.95 when absent. */
  confidence?: number
}

/** A verbal form as it stands in a text. */
export type VerbalFormMatch = Span & VerbalForm & { keyword: string; confidence: number }

/** A sign that a text follows a drafting regime. */
export type RegimeSign = {
  regime: Regime
  pattern: RegExp
  weight: number /** Counted once a document, or at each place. */
  each?: boolean
}

/** What a title tells about its clause. */
export type TitleMeaning = {
  role: ClauseRole
  normativity?: Normativity
  /** Matter that the text carries along and that never holds provisions: abstract, acknowledgements, wording notes. */
  apart?: boolean
}

/** A label that opens a note, an example or a warning, such as "NOTE 1:". */
export type LabelledBlock = { type: 'note' | 'example' | 'warning'; label: string; length: number }

/** Words of comparison right before a number, or behind it, as a pattern without groups; the longer ones first. */
export type Comparison = {
  operator: Constraint['operator']
  words: string
  behind?: boolean
  /** Only where the number counts time: 60 s内. */
  time?: boolean
  /** Only behind a verbal form: elsewhere "is 50 Hz" and 为50 Hz describe. */
  bound?: boolean
}

/** Names of units in words, as patterns without groups; the symbols are the same in every language. */
export type UnitWords = { time: string; other: string }

/** A level that a house prints before a rule, such as 【强制】, and where the words of the rule end. */
export type LevelMark = VerbalForm & {
  keyword: string /** Offset at which the rule begins. */
  start: number /** Offset at which explanations begin. */
  end: number
}

/** What a statement of an official document names; `actionEnd` is where the words of the action end. */
export type MeasureReading = { actor?: string; deadline?: string; target?: string; actionEnd: number }

/** Reads official documents (公文), where the language has them. */
export type MeasureReader = {
  /** Why a sentence without a verbal form asks for something, and how sure that is. */
  asks(sentence: string): { because: string; confidence: number } | undefined
  read(text: string, forms: readonly VerbalFormMatch[]): MeasureReading
}

/** Words that tell the statement of a control from what explains it, at the head of a paragraph or as a title. */
export type ControlWords = { states: RegExp; explains: RegExp }

/** Words that tell tables of limits from others. */
export type TableWords = {
  /** A cell that sets a limit in words. */
  limit: RegExp
  /** A column that holds limits. */
  limitHead: RegExp
  /** A column that points at clauses or editions: its numbers are no ids of requirements. */
  pointerHead: RegExp
  /** Asks to comply with the table of a number, given as a pattern. */
  complyWith(number: string): RegExp
}

/** How texts in one language speak. */
export type Language = {
  /** BCP 47 tag. */
  tag: string
  /** How likely a sample of text is in this language, 0 to 1. */
  recognise(sample: string): number
  regimeSigns: readonly RegimeSign[]
  /** The regime of a text without any sign. */
  defaultRegime: Regime
  /** All verbal forms of a sentence under a regime, in order, without overlaps and without false friends. */
  findVerbalForms(sentence: string, regime: Regime): VerbalFormMatch[]
  /** The house level that opens a paragraph. */
  readLevelMark(text: string): LevelMark | undefined
  /** Sentences of a paragraph, without outer white space. */
  splitSentences(text: string): Span[]
  /** What a clause title (without its number) says of the clause. */
  meaningOfTitle(title: string): TitleMeaning | undefined
  /** The label of a note, example or warning at the start of a paragraph. */
  labelledBlock(text: string): LabelledBlock | undefined
  /** Whether a paragraph says of its clause that it binds or that it only informs. */
  statedNormativity(paragraph: string): Normativity | undefined
  /** Whether a sentence is about the wording of provisions, and so none itself. */
  explainsWording(sentence: string): boolean
  /** Whether a sentence opens the list or table behind it. */
  leadsIn(sentence: string): boolean
  /** The force of the items behind a sentence that opens steps to follow (指示), where it has no verbal form. */
  opensSteps(sentence: string): VerbalFormMatch | undefined
  /** Whether one of the items behind a sentence is enough: "at least one of the following". */
  offersAlternatives(sentence: string): boolean
  /** Where a compound sentence may be parted, given the verbal forms in it: offsets at which a part begins. */
  splitCompound(sentence: string, forms: readonly VerbalFormMatch[]): number[]
  /** Words of condition and exception. */
  findCircumstances(sentence: string): { condition?: Span; exception?: Span }
  /**
   * Who or what a statement is about, given its words before the verbal form: the whole noun phrase without conjunctions, adverbs
   * and circumstances. Empty where nothing but a conjunction stands there, `undefined` where the words name nobody.
   */
  readSubject(words: string): string | undefined
  /** Whether an item that carries on the verbal form of its lead-in negates it: "not turn" under "shall:". */
  negates(item: string, leadIn: string): boolean
  /** Words that compare with a number. */
  comparisons: readonly Comparison[]
  /** What units are called in words. */
  unitWords: UnitWords
  /** The method of verification that the words of a provision suggest. */
  suggestMethod(text: string): VerificationMethod
  /** Whether a sentence opens a check: what follows is to be found true, whatever its verbal form. */
  opensCheck(sentence: string): boolean
  controlWords: ControlWords
  /** Words for a criterion or requirement, before its number in a heading: "Success Criterion 1.1.1". A pattern without groups. */
  checkWords: string
  tableWords: TableWords
  measures?: MeasureReader
}
