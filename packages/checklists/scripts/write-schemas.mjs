// Writes the JSON Schema files that are published with the package, from the built schemas.
import { mkdirSync, writeFileSync } from 'node:fs'
import { checklistJsonSchemas } from '../dist/index.js'

const folder = new URL('../schemas/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [name, schema] of Object.entries(checklistJsonSchemas())) {
  writeFileSync(new URL(`${name}.schema.json`, folder), `${JSON.stringify(schema, null, 2)}\n`)
}
