import type { Standard } from '@clausekit/model'
import type { Writer } from '../writer.js'

export type StsOptions = {}

export const sts: Writer<StsOptions> = {
  name: 'sts',
  extensions: ['xml'],
  mediaType: 'application/xml; charset=utf-8',
  write: (standard: Standard) => standard.schema,
}
