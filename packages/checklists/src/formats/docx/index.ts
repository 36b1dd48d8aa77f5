import type { Checklist } from '@clausekit/model'
import type { ChecklistFormat, ChecklistWriteOptions } from '../format.js'

/** An implementation conformance statement as a document of Word (ECMA-376). Its code is loaded when it is needed. */
export const docx = {
  name: 'docx',
  extensions: ['docx'],
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  write: async (checklist: Checklist, options?: ChecklistWriteOptions) =>
    (await import('./write-docx.js')).writeDocx(checklist, options),
} satisfies ChecklistFormat
