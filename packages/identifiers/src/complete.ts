import type { IdentifierFields, Scheme } from './scheme.js'
import type { StandardIdentifier } from './standard-identifier.js'

const connectors = { IDT: ' IDT ', EQV: ' EQV ', MOD: ' MOD ', NEQ: ' NEQ ' } as const

/** Add the printed and the canonical form to the fields that a scheme read. */
export function completeIdentifier(scheme: Scheme, fields: IdentifierFields, raw: string): StandardIdentifier {
  const own = scheme.format(fields)
  const connector = fields.degree ? connectors[fields.degree] : '/'
  const canonical = fields.adopts ? `${own}${connector}${fields.adopts.canonical}` : own
  return { ...fields, raw, canonical }
}
