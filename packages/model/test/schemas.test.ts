import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { jsonSchemas, Provision, Standard } from '../src/index.js'
import { completeStandard } from './complete.js'

type Path = (string | number)[]

/** A complete standard with one place changed. */
function changed(path: Path, value: unknown): unknown {
  const standard = completeStandard()
  let place = standard as unknown as Record<string | number, unknown>
  for (const step of path.slice(0, -1)) place = place[step] as typeof place
  place[path.at(-1) as string] = value
  return standard
}

describe('Standard', () => {
  it('accepts a complete one and gives it back as it is', () => {
    expect(Standard.parse(completeStandard())).toEqual(completeStandard())
  })

  it.each<[string, Path, unknown]>([
    ['another schema version', ['schema'], 'clausekit/standard/2'],
    ['a regime that nobody knows', ['metadata', 'regime'], 'din'],
    ['a clause without an id', ['children', 0, 'id'], undefined],
    ['a clause number that is a figure', ['children', 0, 'number'], 3],
    ['a role that nobody knows', ['children', 0, 'role'], 'preface'],
    ['a term without a definition', ['terms', 0, 'definition'], undefined],
    ['a kind that nobody knows', ['provisions', 0, 'kind'], 'wish'],
    ['a confidence above 1', ['provisions', 0, 'confidence'], 1.5],
    ['a limit without a value', ['provisions', 0, 'constraints', 0, 'value'], undefined],
    ['a severity that nobody knows', ['diagnostics', 0, 'severity'], 'fatal'],
  ])('refuses %s and names the path', (_, path, value) => {
    const { error } = Standard.safeParse(changed(path, value))
    expect(error?.issues.map((issue) => issue.path)).toEqual([path])
  })

  it.each<[string, Path, unknown]>([
    ['a block of a type that nobody knows', ['children', 1, 'children', 0, 'type'], 'verse'],
    ['a line that begins at 0', ['children', 1, 'location', 'start', 'line'], 0],
    ['an offset that is no whole number', ['children', 1, 'location', 'start', 'offset'], 1.5],
    ['a cell that covers no column', ['children', 1, 'children', 2, 'children', 0, 'children', 1, 'colspan'], 0],
    ['a paragraph within a line', ['children', 1, 'children', 0, 'children', 0, 'type'], 'paragraph'],
  ])('refuses %s', (_, path, value) => {
    const { error } = Standard.safeParse(changed(path, value))
    expect(error).toBeDefined()
    expect(error?.issues[0]?.path.slice(0, 2)).toEqual(path.slice(0, 2))
  })
})

describe('JSON Schema', () => {
  const folder = fileURLToPath(new URL('../schemas/', import.meta.url))

  it('is the dialect of 2020-12 and says what every field is', () => {
    for (const schema of Object.values(jsonSchemas()))
      expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' })
    const { properties } = jsonSchemas().provision as {
      properties: Record<string, { description?: string; $ref?: string }>
    }
    expect(Object.keys(properties).sort()).toEqual(Object.keys(Provision.shape).sort())
    for (const [name, { description }] of Object.entries(properties))
      if (!['measure', 'regime', 'kind'].includes(name)) expect(description, name).toMatch(/\w{3}/)
  })

  it('points at nothing that it does not hold', () => {
    for (const schema of Object.values(jsonSchemas())) {
      const pointers = [...JSON.stringify(schema).matchAll(/"\$ref":"(#[^"]*)"/g)].map((match) => match[1] as string)
      for (const pointer of new Set(pointers)) {
        let place: unknown = schema
        for (const step of pointer.split('/').slice(1)) place = (place as Record<string, unknown>)[step]
        expect(place, pointer).toBeTypeOf('object')
      }
    }
  })

  // The build writes the files; a fresh clone has none before it.
  it.skipIf(!existsSync(folder))('of the package is what the schemas of the sources give', () => {
    const written = Object.fromEntries(
      readdirSync(folder).map((name) => [
        name.replace('.schema.json', ''),
        JSON.parse(readFileSync(folder + name, 'utf8')),
      ]),
    )
    expect(written).toEqual(JSON.parse(JSON.stringify(jsonSchemas())))
  })
})
