/** The options of the commands that read standards, as they are typed. */
export type StandardOptions = {
  to?: string
  output?: string
  join?: boolean
  from?: string
  language?: string
  regime?: string
  quiet?: boolean
  verbose?: boolean
}
export type ConvertCommandOptions = StandardOptions & { provisions: boolean; compact?: boolean }
export type ProvisionsCommandOptions = StandardOptions & { kind?: string }
export type ChecklistCommandOptions = StandardOptions & { kind?: string; labels?: string }
export type IdentifyCommandOptions = { to?: string }

/** What is written when neither `--to` nor the name of the output says it. */
export const DEFAULT_FORMATS = { convert: 'json', provisions: 'table', checklist: 'markdown' } as const
