/** The options of the commands that read standards, as they are typed. */
export type StandardOptions = {
  to?: string
  output?: string
  join?: boolean
  from?: string
  language?: string
  regime?: string
  trackedChanges?: string
  /** The languages; true where the option stands alone. */
  ocr?: readonly string[] | true
  lock?: string
  quiet?: boolean
  verbose?: boolean
}
export type ConvertCommandOptions = StandardOptions & { provisions: boolean; compact?: boolean; images?: string }
export type ProvisionsCommandOptions = StandardOptions & { kind?: string }
/** What is done to a checklist before it is used. */
export type ChecklistOptions = {
  profile?: string
  update?: string
  verdicts?: readonly string[]
  subject?: string
}
export type ChecklistCommandOptions = StandardOptions &
  ChecklistOptions & { kind?: string; labels?: string; sheets?: string; date?: string }
export type AssessCommandOptions = StandardOptions &
  ChecklistOptions & { kind?: string; labels?: string; date?: string }
export type CoverageCommandOptions = AssessCommandOptions & {
  code?: readonly string[]
  source?: readonly string[]
  require?: string
}
export type DiffCommandOptions = StandardOptions & { labels?: string; unchanged?: boolean }
export type LockCommandOptions = StandardOptions
export type IdentifyCommandOptions = { to?: string }

/** What is written when neither `--to` nor the name of the output says it. */
export const DEFAULT_FORMATS = {
  convert: 'json',
  provisions: 'table',
  checklist: 'markdown',
  assess: 'text',
  coverage: 'text',
  diff: 'text',
} as const
