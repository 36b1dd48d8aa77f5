import type { Standard } from '@clausekit/model'
import type { Writer } from '../writer.js'

export type HtmlOptions = {}

export const html: Writer<HtmlOptions> = {
  name: 'html',
  extensions: ['html'],
  mediaType: 'text/html; charset=utf-8',
  write: (standard: Standard) => standard.schema,
}
