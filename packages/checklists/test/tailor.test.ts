import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createChecklist, PROFILE_SCHEMA, Profile, readProfile, tailor } from '@clausekit/checklists'
import { Checklist } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { readInput } from '../../clausekit/src/files.js'
import { convert } from '../../clausekit/src/index.js'
import { checklistJsonSchemas } from '../src/json-schemas.js'
import { globMatcher } from '../src/tailor/glob.js'
import { checklistOf, itemOf, lockChecklist, verdictOf } from './locks.js'
import { line, outcomeOf } from './profile-outcome.js'
import { standardOf } from './standard.js'

const fixtures = new URL('../../../test-fixtures/profiles/', import.meta.url)
const examples = new URL('../../../examples/', import.meta.url)
const HEAD = `schema: ${PROFILE_SCHEMA}\nname: shop\n`

describe('profiles', () => {
  it.each(readdirSync(fixtures))('%s', async (name) => {
    const text = readFileSync(new URL(`${name}/input.yaml`, fixtures), 'utf8')
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}/expected.json`, fixtures), 'utf8'))
    expect(JSON.parse(JSON.stringify(await outcomeOf(text)))).toEqual(expected)
  })

  it('a tailored checklist is one that the model describes, and the given one stays as it is', async () => {
    const before = lockChecklist()
    const { profile } = await readProfile(
      `${HEAD}title: For shops\nexclude: [{ clause: A }]\nics: { attribute: Status }\n`,
    )
    const { checklist } = tailor(before, profile!)
    expect(Checklist.parse(JSON.parse(JSON.stringify(checklist)))).toEqual(checklist)
    expect(checklist.profile).toEqual({ name: 'shop', title: 'For shops' })
    expect(checklist.summary).toEqual({ total: 5, byKind: { requirement: 4, recommendation: 1 } })
    expect(before).toEqual(lockChecklist())
  })

  it('JSON is read as YAML is', async () => {
    const profile = {
      schema: PROFILE_SCHEMA,
      name: 'shop',
      include: [{ clause: 5.1, kind: ['requirement'] }],
      ics: { answers: { a: true, b: null } },
    }
    const { profile: read } = await readProfile(JSON.stringify(profile))
    expect(read?.profile).toEqual(Profile.parse(profile))
    expect(read?.profile.ics?.answers).toEqual({ a: true, b: null })
  })

  it('a profile made by a program is taken too; messages name its keys', () => {
    const profile = Profile.parse({
      schema: PROFILE_SCHEMA,
      name: 'x',
      include: [{ clause: '77' }],
      ics: { conditions: { c1: 'IF' } },
    })
    expect(tailor(lockChecklist(), profile).diagnostics.map(line)).toEqual([
      'warning include.0.clause.0: Found no item for “77”. rule-matches-nothing',
      'error ics.conditions.c1: Found the end; expected the name of an item, NOT or a parenthesis. condition-malformed',
      'warning Found no item that the profile leaves in. profile-leaves-nothing',
    ])
  })

  it('rules by role need the standard', async () => {
    const standard = standardOf({
      clauses: [
        { number: '4', role: 'requirements', clauses: [{ number: '4.1', role: 'other' }] },
        { number: '6', role: 'test-methods' },
      ],
      provisions: [{ clause: '4.1' }, { clause: '6' }],
    })
    const { profile } = await readProfile(
      `${HEAD}exclude:\n  - role: test-methods\ninclude: [{ role: requirements }]\n`,
    )
    const checklist = createChecklist(standard)
    expect(tailor(checklist, profile!, { standards: [standard] }).checklist.items.map(({ clause }) => clause)).toEqual([
      '4.1',
    ])
    expect(tailor(checklist, profile!).diagnostics.map(line)).toContain(
      'undefined:4:11 error Found a rule by role; the checklist alone does not say the roles of its clauses. profile-role-unknown',
    )
  })

  it('a chapter is chosen with the articles that the checklist lists below it, whatever their numbers look like', async () => {
    const chapter = (number: string, ...articles: string[]) => ({
      number,
      clauses: articles.map((article) => ({ number: article })),
    })
    const standard = standardOf({
      clauses: [chapter('第一章', '第一条', '第二条'), chapter('第二章', '第三条')],
      provisions: ['第一条', '第二条', '第三条'].map((clause) => ({ clause })),
    })
    const { profile } = await readProfile(`${HEAD}include:\n  - clause: 第一章\n`)
    const { checklist, diagnostics } = tailor(createChecklist(standard), profile!)
    expect(checklist.items.map(({ clause }) => clause)).toEqual(['第一条', '第二条'])
    expect(checklist.standards[0]?.clauses?.map(({ number }) => number)).toEqual(['第一章', '第一条', '第二条'])
    expect(diagnostics).toEqual([])
  })

  it('rules may be about one standard of several', async () => {
    const items = [itemOf({ id: 'standard-1.a' }), itemOf({ id: 'standard-2.a', standardId: 'standard-2' })]
    const checklist = checklistOf(items, {
      standards: [
        { id: 'standard-1', title: 'Door locks' },
        { id: 'standard-2', title: 'Window locks' },
      ],
    })
    const { profile } = await readProfile(`${HEAD}exclude: [{ standard: window* }]\n`)
    expect(tailor(checklist, profile!).checklist.items.map(({ id }) => id)).toEqual(['standard-1.a'])
  })

  it('the verdict of an item that is left out is reported and kept', async () => {
    const checklist = checklistOf([itemOf({ id: 'a', clause: '5', verdict: verdictOf('passed') }), itemOf({ id: 'b' })])
    const { profile } = await readProfile(`${HEAD}exclude: [{ clause: 5 }]\n`)
    const { checklist: tailored, diagnostics } = tailor(checklist, profile!)
    expect(tailored.retired).toMatchObject([{ id: 'a', verdict: { outcome: 'passed' } }])
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['verdict-left-out'])
  })

  it('says in Chinese why items of a Chinese checklist are left out', async () => {
    const { profile } = await readProfile(`${HEAD}include: [{ clause: 4 }]\nexclude: [{ clause: 4.1 }]\n`)
    const { checklist } = tailor({ ...lockChecklist(), language: 'zh-CN' }, profile!)
    expect(new Set(checklist.excluded?.map(({ reason }) => reason))).toEqual(
      new Set(['剖面将其排除（4.1）。', '不在剖面所选范围内。']),
    )
  })
})

describe('docs/profiles.md', () => {
  const page = readFileSync(new URL('../../../docs/profiles.md', import.meta.url), 'utf8')

  it('holds nothing but valid profiles, and names every rule and key', async () => {
    const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text as string)
    expect(blocks.length).toBeGreaterThan(3)
    for (const text of blocks) expect((await readProfile(text)).diagnostics).toEqual([])
    const sources = readdirSync(new URL('../src/tailor/', import.meta.url), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
      .join('\n')
    const rules = sources.matchAll(/'((?:profile|rule|condition|status|answer|group|placeholder|verdict)-[a-z-]+)'/g)
    for (const [, rule] of rules) if (!rule?.startsWith('test')) expect(page, rule).toContain(`\`${rule}\``)
  })
})

describe('placeholders', () => {
  it.each([
    ['{n}', 'At most {n} keys, {n} locks.', 'At most 5 keys, 5 locks.'],
    ['<时间>', '锁舌应在<时间>内伸出。', '锁舌应在5内伸出。'],
    ['____', '锁舌应在____内伸出。', '锁舌应在5内伸出。'],
    ['[Assignment: a (b)]', 'Within [ Assignment:\n a\u00a0(b) ].', 'Within 5.'],
  ])('%s in %j', async (placeholder, text, expected) => {
    const profile = JSON.stringify({ schema: PROFILE_SCHEMA, name: 'x', parameters: [{ placeholder, value: 5 }] })
    const { profile: read } = await readProfile(profile)
    const { checklist, diagnostics } = tailor(checklistOf([itemOf({ id: 'a', text })]), read!)
    expect(checklist.items[0]).toMatchObject({ text, tailored: expected })
    expect(diagnostics).toEqual([])
  })

  it('of nothing but white space are refused', async () => {
    const { diagnostics } = await readProfile(`${HEAD}parameters: [{ placeholder: "  ", value: x }]\n`)
    expect(diagnostics).toMatchObject([{ ruleId: 'profile-malformed', location: { start: { line: 3, column: 29 } } }])
  })
})

describe('hostile profiles', () => {
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(', ')}]`).join('\n')}\n`

  it.each([
    ['an alias bomb', HEAD + bomb, /aliases/],
    ['a circle of aliases', `${HEAD}include: &a [*a]\n`, /nested|aliases|expected/],
    ['endless nesting', '['.repeat(90_000), /nested too deeply/],
    ['endless nesting of maps', `{a: ${'{a: '.repeat(20_000)}`, /nested too deeply/],
    ['one that is far too long', `# ${'x'.repeat(100_001)}`, /characters/],
    ['a key of the prototype', `${HEAD}include:\n  - attributes: { __proto__: x }\n`, /__proto__/],
    ['a tag', `${HEAD}include: !!js/function "function () {}"\n`, /tag|expected/],
    ['a merge key', `x: &x { name: y }\n${HEAD}<<: *x\n`, /unknown key/],
    ['nothing', '', /expected object/],
    ['a list', '- 1', /expected object/],
    ['two documents', `${HEAD}---\n${HEAD}`, /document/],
    ['a key that is a list', `${HEAD}? [a]\n: b\n`, /string/],
  ])('%s is refused', async (_, text, message) => {
    const { profile, diagnostics } = await readProfile(text, { file: 'p.yaml' })
    expect(profile).toBeUndefined()
    expect(diagnostics.length).toBeGreaterThan(0)
    expect(diagnostics.every(({ severity, location }) => severity === 'error' && location)).toBe(true)
    expect(diagnostics.map((one) => one.message).join('\n')).toMatch(message)
  })

  it('names of properties that every object has choose nothing', async () => {
    const { profile } = await readProfile(
      `${HEAD}include: [{ attributes: { constructor: "*", toString: "*" } }]\nics: { attribute: constructor, answers: { valueOf: yes } }\n`,
    )
    const { checklist, diagnostics } = tailor(lockChecklist(), profile!)
    expect(checklist.items).toEqual([])
    expect(diagnostics.map(({ ruleId }) => ruleId)).toContain('answer-unused')
  })

  it('patterns do not make it hang', async () => {
    expect(globMatcher(`${'*a'.repeat(5_000)}b`)('a'.repeat(20_000))).toBe(false)
    expect(globMatcher(`${'*?'.repeat(100)}*`)('a'.repeat(100))).toBe(true)
    const { profile } = await readProfile(`${HEAD}parameters: [{ placeholder: "[ ( a+)+ $ .* ]", value: x }]\n`)
    const checklist = checklistOf([itemOf({ id: 'a', text: `[ ( ${'a'.repeat(50_000)}${' '.repeat(50_000)}` })])
    expect(tailor(checklist, profile!).diagnostics.map(({ ruleId }) => ruleId)).toEqual(['placeholder-missing'])
  })
})

describe('example profiles', () => {
  it.each([
    ['retry-client.yaml', 'retry-policy.en.txt', 18],
    ['socket-without-metering.zh.yaml', 'smart-socket.zh.md', 53],
    ['counter-core.json', 'counter-api.en.adoc', 4],
  ])('%s fits %s', async (profileFile, standardFile, left) => {
    const { profile, diagnostics } = await readProfile(
      readFileSync(new URL(`profiles/${profileFile}`, examples), 'utf8'),
    )
    expect(diagnostics).toEqual([])
    const checklist = createChecklist(
      await convert(await readInput(fileURLToPath(new URL(`standards/${standardFile}`, examples)))),
    )
    const tailored = tailor(checklist, profile!)
    expect(tailored.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
    expect(tailored.checklist.items).toHaveLength(left)
  })

  it('levels.yaml is a profile', async () => {
    const { diagnostics } = await readProfile(readFileSync(new URL('profiles/levels.yaml', examples), 'utf8'))
    expect(diagnostics).toEqual([])
  })
})

describe('JSON Schemas', () => {
  const folder = new URL('../schemas/', import.meta.url)

  it.skipIf(!existsSync(folder))('of the package are what the schemas of the sources give', () => {
    const written = Object.fromEntries(
      readdirSync(folder).map((name) => [
        name.replace('.schema.json', ''),
        JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
      ]),
    )
    expect(written).toMatchObject(JSON.parse(JSON.stringify(checklistJsonSchemas())))
  })
})
