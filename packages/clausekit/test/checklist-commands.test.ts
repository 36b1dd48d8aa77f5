import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Checklist } from '@clausekit/model'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyFolder, runMain } from './run-main.js'

// A checklist on its way: made, tailored, filled in, assessed, compared with code, carried over to the next edition.

const lamp = `# Lamps

## 1 Requirements

**1.1** The lamp shall give at least 10 lx.

**1.2** The lamp should warn the rider.

**1.3** The bracket shall not turn.
`

let cwd: string
beforeEach(async () => {
  cwd = await emptyFolder()
  await put('lamp.md', lamp)
})
const put = (name: string, text: string) => writeFile(join(cwd, name), text)
const run = (...argv: string[]) => runMain(argv, { cwd })
const junit = (...cases: string[]) => `<testsuite name="lamps">${cases.join('')}</testsuite>`
const passed = (name: string) => `<testcase name="${name}"/>`
const failed = (name: string) => `<testcase name="${name}"><failure message="8 lx"/></testcase>`

async function checklistOf(...argv: string[]): Promise<Checklist> {
  const { code, stdout, stderr } = await run('checklist', ...argv, '--to', 'json')
  expect(code, stderr).toBe(0)
  return Checklist.parse(JSON.parse(stdout))
}

const outcomes = ({ items }: Checklist) =>
  Object.fromEntries(items.map(({ clause, verdict }) => [clause, verdict?.outcome ?? '']))

describe('verdicts', () => {
  it('of several test runs and a form meet in one checklist', async () => {
    await put('unit.xml', junit(passed('light @req provision-1.1-1'), passed('[provision-1.3-1] holds')))
    await put('system.xml', junit(failed('light in rain @req provision-1.1-1')))
    await put('form.csv', 'Id,Verdict,Remark\nprovision-1.2-1,Not applicable,no battery\n')
    const checklist = await checklistOf(
      'lamp.md',
      '--verdicts',
      'unit.xml',
      'system.xml',
      'form.csv',
      '--subject',
      'L 7',
    )
    expect(outcomes(checklist)).toEqual({ '1.1': 'failed', '1.2': 'inapplicable', '1.3': 'passed' })
    expect(checklist.subject).toEqual({ name: 'L 7' })
  })

  it('in a checklist are kept when it is read again, and assessed', async () => {
    await put('unit.xml', junit(passed('provision-1.1-1'), failed('provision-1.3-1')))
    await put('checklist.json', JSON.stringify(await checklistOf('lamp.md', '--verdicts', 'unit.xml')))
    expect(outcomes(await checklistOf('checklist.json'))).toEqual({ '1.1': 'passed', '1.2': '', '1.3': 'failed' })
    const { code, stdout } = await run('assess', 'checklist.json')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Overall: does not conform$/m)
    expect(stdout).toMatch(/^1\.3 +provision-1\.3-1 +failed$/m)
    expect((await run('assess', 'checklist.json', '--to', 'md', '--labels', 'zh')).stdout).toContain('总体：不符合')
  })

  it('that name nothing of the standard are told', async () => {
    await put('unit.xml', junit(passed('provision-9.9-1')))
    const { code, stderr } = await run('checklist', 'lamp.md', '--verdicts', 'unit.xml')
    expect(code).toBe(0)
    expect(stderr).toContain('provision-9.9-1')
  })

  it('are carried over to the next edition, and what was changed is to be looked at again', async () => {
    await put('unit.xml', junit(passed('provision-1.1-1'), passed('provision-1.3-1')))
    await put('old.json', JSON.stringify(await checklistOf('lamp.md', '--verdicts', 'unit.xml')))
    await put('lamp-2.md', lamp.replace('10 lx', '12 lx').replaceAll('**1.', '**2.').replace('## 1', '## 2'))
    const next = await checklistOf('lamp-2.md', '--update', 'old.json')
    expect(outcomes(next)).toEqual({ '2.1': 'passed', '2.2': '', '2.3': 'passed' })
    expect(next.items.map(({ review }) => review?.reason)).toEqual(['changed', undefined, undefined])
    const { stdout } = await run('diff', 'lamp.md', 'lamp-2.md')
    expect(stdout).toMatch(/10.*12/s)
  })
})

describe('a profile', () => {
  it('leaves items out and says why', async () => {
    await put(
      'profile.yaml',
      'schema: clausekit/profile/1\nname: bracket\nexclude:\n  - clause: "1.1"\n    reason: daylight only\n',
    )
    const checklist = await checklistOf('lamp.md', '--profile', 'profile.yaml')
    expect(Object.keys(outcomes(checklist))).toEqual(['1.2', '1.3'])
    expect(checklist.excluded).toEqual([
      { id: 'provision-1.1-1', standardId: 'standard-1', clause: '1.1', reason: 'daylight only' },
    ])
  })

  it('that is malformed is refused with its place', async () => {
    await put('profile.yaml', 'schema: clausekit/profile/1\nname: bracket\nexcept: 1\n')
    const { code, stderr } = await run('checklist', 'lamp.md', '--profile', 'profile.yaml')
    expect(code).toBe(2)
    expect(stderr).toMatch(/profile\.yaml:3:1/)
  })
})

describe('coverage', () => {
  it('follows the comments in code and the results of tests, and gates', async () => {
    await put('lamp.ts', '// @implements provision-1.1-1\nexport const light = 10\n')
    await put('lamp.test.ts', '// @tests provision-1.1-1\n')
    await put('unit.xml', junit(passed('provision-1.1-1')))
    const argv = ['coverage', 'lamp.md', '--code', '*.ts', '--verdicts', 'unit.xml', '--to', 'json']
    const { code, stdout } = await run(...argv, '--require', 'tested=50')
    expect(code).toBe(0)
    const { items } = JSON.parse(stdout) as { items: { clause: string; states: string[] }[] }
    expect(items.map(({ clause, states }) => [clause, states])).toEqual([
      ['1.1', ['implemented', 'tested', 'passing']],
      ['1.2', ['untested']],
      ['1.3', ['untested']],
    ])
    const gated = await run(...argv, '--require', 'tested=100')
    expect(gated.code).toBe(1)
    expect(gated.stderr).toBe('Not met: Mandatory, tested at least 100 %: 1 of 2\n')
  })

  it('reports comments that name what the standard does not have', async () => {
    await put('lamp.ts', 'const a = 1 // @implements provision-7-1\n')
    const { stderr } = await run('coverage', 'lamp.md', '--code', 'lamp.ts')
    expect(stderr).toMatch(/^lamp\.ts:1:\d+ (?:warning|error) .*provision-7-1/m)
  })
})

describe('a lock file', () => {
  it('keeps ids when provisions are put in before', async () => {
    expect((await run('lock', 'lamp.md', '--lock', 'lamp.lock.json')).code).toBe(0)
    await put('lamp.md', lamp.replace('**1.1** ', '**1.1** The lamp shall be red. '))
    const ids = async (...argv: string[]) =>
      (await checklistOf('lamp.md', ...argv)).items.map(({ id, text }) => [id, text.slice(0, 23)])
    expect((await ids('--lock', 'lamp.lock.json')).slice(0, 2)).toEqual([
      [expect.not.stringMatching(/^provision-1\.1-1$/), 'The lamp shall be red.'],
      ['provision-1.1-1', 'The lamp shall give at '],
    ])
    await run('lock', 'lamp.md', '--lock', 'lamp.lock.json')
    expect(await readFile(join(cwd, 'lamp.lock.json'), 'utf8')).toContain('The lamp shall be red.')
  })
})

describe('diff', () => {
  it('reads both editions with the lock file that is named', async () => {
    await put('lamp-2.md', lamp.replace('10 lx', '12 lx'))
    await run('lock', 'lamp.md', '--lock', 'lamp.lock.json')
    await put(
      'lamp.lock.json',
      (await readFile(join(cwd, 'lamp.lock.json'), 'utf8')).replaceAll('provision-1.1-1', 'light'),
    )
    expect((await run('diff', 'lamp.md', 'lamp-2.md', '--lock', 'lamp.lock.json')).stdout).toContain('(light)')
    expect(await run('diff', 'lamp.md', 'lamp-2.md', '--lock', 'lamp.md')).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('wrong usage ends with 2 and says what is right', () => {
  it.each<[string, string[], RegExp]>([
    [
      'a profile that is not there',
      ['checklist', 'lamp.md', '--profile', 'no.yaml'],
      /no\.yaml cannot be read: it does not exist/,
    ],
    ['verdicts that are none', ['checklist', 'lamp.md', '--verdicts', 'lamp.md'], /lamp\.md is no filled-in checklist/],
    ['verdicts that match nothing', ['assess', 'lamp.md', '--verdicts', '*.xml'], /no file matches '\*\.xml'/],
    ['an update that is no checklist', ['checklist', 'lamp.md', '--update', 'lamp.md'], /lamp\.md is none/],
    [
      'a threshold that is none',
      ['coverage', 'lamp.md', '--require', 'tested'],
      /--require: Found the threshold “tested”/,
    ],
    ['a day that is none', ['assess', 'lamp.md', '--date', '2026-02-30'], /'2026-02-30' is none/],
    ['one edition', ['diff', 'lamp.md'], /diff compares two files/],
    ['a lock without a file', ['lock', 'lamp.md'], /--lock FILE/],
    ['a lock file that is none', ['convert', 'lamp.md', '--lock', 'lamp.md'], /--lock: .*lamp\.md/],
    ['a format that nobody writes', ['checklist', 'lamp.md', '--to', 'junit'], /--to does not know 'junit'/],
  ])('%s', async (_, argv, message) => {
    const { code, stdout, stderr } = await run(...argv)
    expect(stderr).toMatch(message)
    expect([code, stdout]).toEqual([2, ''])
  })
})
