import type { Checklist } from '@clausekit/model'
import type { ChecklistFormat, ChecklistWriteOptions, FilledFile } from '../format.js'

/** A workbook of Excel, LibreOffice or WPS (ECMA-376). Its code is loaded when it is needed. */
export const xlsx = {
  name: 'xlsx',
  extensions: ['xlsx'],
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  write: async (checklist: Checklist, options?: ChecklistWriteOptions) =>
    (await import('./write/write-xlsx.js')).writeXlsx(checklist, options),
  read: async (file: FilledFile) => (await import('./read/read-xlsx.js')).readXlsx(file),
} satisfies ChecklistFormat
