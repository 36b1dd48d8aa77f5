import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { ParseOption, XmlDocument, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'

/** The official schemas lie beside the repository, where they lie at all. */
const folder = new URL('../../../../shared/schemas/', import.meta.url)

export const hasSchemas = existsSync(folder)

const JSON_SCHEMAS: Readonly<Record<string, { schema: string; others?: readonly string[] }>> = {
  'oscal-catalog': { schema: 'oscal/1.1.3/json/oscal_catalog_schema.json' },
  'oscal-results': { schema: 'oscal/1.1.3/json/oscal_assessment-results_schema.json' },
  cyclonedx: {
    schema: 'cyclonedx/schema/bom-1.6.schema.json',
    others: ['spdx', 'jsf-0.82', 'cryptography-defs'].map((name) => `cyclonedx/schema/${name}.schema.json`),
  },
  ctrf: { schema: 'ctrf/ctrf.schema.json' },
}

const readSchema = (path: string) => JSON.parse(readFileSync(new URL(path, folder), 'utf8')) as Record<string, unknown>
const validators = new Map<string, ValidateFunction>()
let reqif: XsdValidator | undefined

/** What the official schema of a format finds amiss; formats without one find nothing. */
export function schemaViolations(format: string, text: string): string[] {
  if (format === 'reqif') return xmlViolations(text)
  if (!Object.hasOwn(JSON_SCHEMAS, format)) return []
  const validate = validatorOf(format)
  if (validate(JSON.parse(text))) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`.slice(0, 300))
}

function validatorOf(format: string): ValidateFunction {
  const known = validators.get(format)
  if (known) return known
  const { schema, others = [] } = JSON_SCHEMAS[format]!
  const ajv = new Ajv({ strict: false })
  addFormats.default(ajv)
  // ajv-formats has no formats for international names: any string passes, as SOURCE.json of the schemas says.
  ajv.addFormat('iri-reference', true).addFormat('idn-email', true)
  for (const other of others) ajv.addSchema(readSchema(other))
  const validate = ajv.compile(readSchema(schema))
  validators.set(format, validate)
  return validate
}

function xmlViolations(text: string): string[] {
  try {
    if (!reqif) {
      xmlRegisterFsInputProviders()
      const path = fileURLToPath(new URL('reqif/1.2/offline/reqif.xsd', folder))
      reqif = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(path), { url: path }))
    }
    const document = XmlDocument.fromString(text, { option: ParseOption.XML_PARSE_HUGE })
    try {
      reqif.validate(document)
    } finally {
      document.dispose()
    }
    return []
  } catch (error) {
    return [error instanceof Error ? error.message.slice(0, 1000) : `${error}`]
  }
}

/** The terms of the EARL namespace, with its prefix left out. */
export function earlTerms(): Set<string> {
  const quads = readFileSync(new URL('earl/1.0/earl.ttl', folder), 'utf8')
  return new Set([...quads.matchAll(/^earl:(\w+)$/gm)].map(([, term]) => term!))
}
