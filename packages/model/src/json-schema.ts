import { z } from 'zod'
import { Checklist } from './checklist.js'
import { Provision } from './provision.js'
import { Standard } from './standard.js'

/** The JSON Schemas (2020-12) of the interchange formats, by file name without ending; generated from the zod schemas. */
export function jsonSchemas(): Record<'standard' | 'provision' | 'checklist', object> {
  return {
    standard: z.toJSONSchema(Standard),
    provision: z.toJSONSchema(Provision),
    checklist: z.toJSONSchema(Checklist),
  }
}
