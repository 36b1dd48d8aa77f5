import { json } from '@clausekit/checklists/json'
import { type Checklist, Outcome, type Verdict } from '@clausekit/model'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FormBrowser, hasChromium, inBrowser, launch, textOf } from './html-form-browser.js'
import { chinese, english, withItems } from './html-form-checklists.js'

/** What a filled-in checklist says, item by item. */
const verdictsOf = ({ items }: Checklist) => items.map(({ verdict }) => verdict)
const outcomesOf = (checklist: Checklist) => verdictsOf(checklist).map((verdict) => verdict?.outcome ?? null)

const item = (page: Page, at: number) => page.locator(`#item-${at}`)
const field = (page: Page, at: number, name: string) =>
  item(page, at).getByLabel(name).and(page.locator('input, textarea'))
const give = (page: Page, at: number, outcome: Outcome) =>
  item(page, at).locator(`.outcomes input[value="${outcome}"]`).check()
const shown = (page: Page) => page.locator('.item:visible h3').allInnerTexts()
const focused = (page: Page) => page.evaluate('document.activeElement.id')
const notice = (page: Page) => textOf(page.locator('#notice-words'))

describe.skipIf(!hasChromium)(`The page to fill in ${inBrowser}`, () => {
  let browser: FormBrowser

  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  it('is filled in by mouse; what it saves is the checklist with every verdict, and is read back', async () => {
    const { page, context, complaints, requests } = await browser.open(english)
    await page.fill('#record-name', 'Lock 7')
    await page.fill('#record-version', 'B')
    await page.fill('#record-by', 'A. Tester')
    await page.fill('#record-on', '2026-03-04')
    for (const [at, outcome] of Outcome.options.entries()) await give(page, at, outcome)
    await item(page, 1).getByRole('button', { name: 'Evidence and remark' }).click()
    await field(page, 1, 'What shows it').fill('Report 12')
    await field(page, 1, 'Link or file').fill('reports/12.pdf')
    await item(page, 1).getByRole('button', { name: 'Add evidence' }).click()
    await page.keyboard.type('Photograph')
    await field(page, 1, 'Remark').fill('It rattles.\nLoudly.')
    await field(page, 1, 'Why the deviation is accepted').fill('Not sold')
    await field(page, 1, 'Waiver: accepted by').fill('Board')
    await field(page, 1, 'Waiver: until').fill('2027-01-31')
    const { checklist, name, bytes } = await browser.saved(page)

    const signed = { by: 'A. Tester', on: '2026-03-04' }
    const verdicts: (Verdict | null)[] = [
      { outcome: 'passed', ...signed, evidence: [] },
      {
        outcome: 'failed',
        ...signed,
        evidence: [{ text: 'Report 12', url: 'reports/12.pdf' }, { text: 'Photograph' }],
        remark: 'It rattles.\nLoudly.',
        waiver: { reason: 'Not sold', by: 'Board', until: '2027-01-31' },
      },
      { outcome: 'cantTell', ...signed, evidence: [] },
      { outcome: 'inapplicable', ...signed, evidence: [] },
      null,
      null,
      null,
    ]
    const subject = { name: 'Lock 7', version: 'B', ...signed }
    expect(checklist).toEqual({
      ...withItems(english, (one, at) => ({ ...one, verdict: verdicts[at] ?? null })),
      subject,
    })
    expect(name).toMatch(/^Door-locks_Lock-7_B_\d{4}-\d\d-\d\d\.json$/)
    const filled = await json.read({ bytes, name })
    expect(filled.diagnostics).toEqual([])
    expect(filled.subject).toEqual(subject)
    expect(filled.entries.map(({ ids, verdict }) => [...ids, verdict])).toEqual(
      english.items.slice(0, 4).map(({ id }, at) => [id, verdicts[at]]),
    )
    expect(complaints).toEqual([])
    expect(requests.filter((url) => !url.startsWith('blob:'))).toHaveLength(1)
    await context.close()
  })

  it('is filled in by keys alone', async () => {
    const { page, context } = await browser.open(english)
    await page.keyboard.press('j')
    expect(await focused(page)).toBe('item-0')
    for (const key of ['1', 'j', 'f', 'ArrowDown', 'c', 'j', '4', 'j', 'p', 'u', 'k', 'ArrowUp', 'i'])
      await page.keyboard.press(key)
    expect(await focused(page)).toBe('item-2')
    await page.keyboard.press('Enter')
    await page.keyboard.type('jk1 report')
    await page.keyboard.press('Escape')
    expect(await focused(page)).toBe('item-2')
    await page.keyboard.press('/')
    await page.keyboard.type('brass')
    await expect.poll(() => shown(page)).toEqual(['5-6'])
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await page.keyboard.press('2')
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')])
    const checklist = JSON.parse(`${await streamed(await download.createReadStream())}`)
    expect(outcomesOf(checklist)).toEqual(['passed', 'failed', 'inapplicable', 'inapplicable', null, 'failed', null])
    expect(checklist.items[2].verdict.evidence).toEqual([{ text: 'jk1 report' }])
    await context.close()
  })

  it('leaves single keys alone when they are switched off, and arrows in radio buttons', async () => {
    const { page, context } = await browser.open(english)
    await item(page, 0).focus()
    await page.keyboard.press('?')
    await page.getByLabel('Use keys that are single characters').uncheck()
    await page.keyboard.press('Escape')
    await item(page, 0).focus()
    for (const key of ['1', 'p', 'j', '/', '?']) await page.keyboard.press(key)
    expect(await focused(page)).toBe('item-0')
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toBe('item-1')
    await give(page, 1, 'passed')
    await page.keyboard.press('ArrowRight')
    expect(outcomesOf((await browser.saved(page)).checklist).slice(0, 2)).toEqual([null, 'failed'])
    await page.reload()
    expect(await page.locator('#setting-single').isChecked()).toBe(false)
    await context.close()
  })

  it('goes on to the next item where that is asked for', async () => {
    const { page, context } = await browser.open(english)
    await page.keyboard.press('?')
    await page.getByLabel('Go to the next item after a verdict by key').check()
    await page.keyboard.press('Escape')
    await item(page, 0).focus()
    for (const key of ['p', 'p', 'f']) await page.keyboard.press(key)
    expect(outcomesOf((await browser.saved(page)).checklist).slice(0, 4)).toEqual(['passed', 'passed', 'failed', null])
    await context.close()
  })

  it('narrows by verdict, clause, kind, obligation and level, and counts', async () => {
    const { page, context } = await browser.open(english)
    const [bolts, strength, keys] = [
      ['4-1', '4-2'],
      ['4.1-3', '4.1-4', '4.1-5'],
      ['5-6', 'K.2'],
    ] as const
    const all = [...bolts, ...strength, ...keys]
    expect(await shown(page)).toEqual(all)
    const choose = (name: string, label: string) =>
      page.getByRole('combobox', { name, exact: true }).selectOption({ label })
    await choose('Clause', '4 Bolts')
    expect(await shown(page)).toEqual([...bolts, ...strength])
    expect(await textOf(page.locator('#shown'))).toBe('5 of 7 items shown')
    await choose('Level', '3')
    expect(await shown(page)).toEqual(['4.1-4', '4.1-5'])
    await choose('Clause', 'All')
    await choose('Level', 'None')
    expect(await shown(page)).toEqual(keys)
    await choose('Kind', 'Permission')
    expect(await shown(page)).toEqual(['5-6'])
    await page.locator('#show-all').click()
    expect(await shown(page)).toEqual(all)
    await choose('Obligation', 'Recommended')
    expect(await shown(page)).toEqual(['4-2'])
    await page.locator('#show-all').click()

    await give(page, 0, 'passed')
    await give(page, 1, 'failed')
    expect(await page.locator('#count-passed, #count-failed, #count-untested').allInnerTexts()).toEqual(['1', '1', '5'])
    expect(await textOf(page.locator('#checked'))).toBe('2 of 7 checked')
    await page.locator('#filters [value="passed"]').check()
    await page.locator('#filters [value="failed"]').check()
    expect(await shown(page)).toEqual(bolts)
    // The item stays under the hands of who changes its verdict.
    await give(page, 0, 'untested')
    expect(await shown(page)).toEqual(bolts)
    await page.locator('#again').click()
    expect(await shown(page)).toEqual(['4-2'])
    await choose('To look at', 'Passed without evidence')
    expect(await shown(page)).toEqual([])
    expect(await page.locator('#nothing').isVisible()).toBe(true)
    await context.close()
  })

  it('finds words of the standard, of what is cited, and of the evidence, in Chinese too', async () => {
    const { page, context } = await browser.open(english)
    const search = async (words: string, found: string[]) => {
      await page.fill('#search', words)
      await expect.poll(() => shown(page)).toEqual(found)
    }
    await search('DRILL  withstand', ['4.1-5'])
    await search('table 1', ['4.1-3'])
    await search('report 9', [])
    await page.fill('#search', '')
    await item(page, 6).locator('.open').click()
    await field(page, 6, 'Remark').fill('See Report 9')
    await search('report 9', ['K.2'])
    await context.close()
    const other = await browser.open(chinese)
    await other.page.fill('#search', '不锈钢')
    await expect.poll(() => shown(other.page)).toEqual(['4-2'])
    await other.page.fill('#search', '２ kn')
    await expect.poll(() => shown(other.page)).toEqual(['4-1'])
    await other.context.close()
  })

  it('says what the standard says: lead-in, condition, keyword, method, steps, what to see', async () => {
    const { page, context } = await browser.open(english)
    const words = item(page, 2).locator('.words')
    expect(await textOf(words.locator('strong'))).toBe('shall')
    expect(await textOf(words.locator('em'))).toBe('If the door is closed')
    expect(await textOf(words.locator('.facts'))).toContain('Table 1')
    await words.getByText('Steps (2)').click()
    expect(await words.locator('li').allInnerTexts()).toEqual(['Close the door.', 'Pull with 2 kN for 60 s.'])
    expect(await textOf(item(page, 3).locator('.lead-in'))).toBe('The bolt shall withstand:')
    expect(await textOf(item(page, 0).locator('.tags'))).toMatch(/Requirement\s+Inspection\s+Level 1/)
    await context.close()
  })

  it('takes changes back, one by one', async () => {
    const { page, context } = await browser.open(english)
    await give(page, 0, 'passed')
    await give(page, 0, 'failed')
    await item(page, 0).locator('.open').click()
    await field(page, 0, 'Remark').pressSequentially('Bent')
    await page.locator('#undo').click()
    expect(await field(page, 0, 'Remark').inputValue()).toBe('')
    await item(page, 0).focus()
    await page.keyboard.press('Control+z')
    expect(await notice(page)).toBe('Undone: 4-1.')
    expect(await item(page, 0).locator('.outcomes input[value="passed"]').isChecked()).toBe(true)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    expect(await notice(page)).toBe('There is nothing to undo.')
    expect(verdictsOf((await browser.saved(page)).checklist)).toEqual(english.items.map(() => null))
    await context.close()
  })

  it('shows why a verdict must be looked at again, until somebody has done so', async () => {
    const verdict: Verdict = { outcome: 'passed', evidence: [{ text: 'Report 1' }] }
    const before = [{ id: 'provision-4-1', clause: '3.9', text: 'The bolt shall be of iron.' }]
    const carried = withItems(english, (one, at) =>
      at < 2 ? { ...one, verdict, review: { reason: 'changed', before } } : one,
    )
    const { page, context } = await browser.open(carried)
    expect(await textOf(item(page, 0).locator('.review'))).toContain('Before, 3.9: The bolt shall be of iron.')
    await page.getByRole('combobox', { name: 'To look at' }).selectOption({ label: 'To be looked at again' })
    expect(await shown(page)).toEqual(['4-1', '4-2'])
    await item(page, 0).getByRole('button', { name: 'The verdict still holds' }).click()
    await give(page, 1, 'failed')
    const { checklist } = await browser.saved(page)
    expect(checklist.items.map(({ review }) => review)).toEqual(english.items.map(() => undefined))
    expect(verdictsOf(checklist)[0]).toEqual(verdict)
    expect(verdictsOf(checklist)[1]).toMatchObject({ outcome: 'failed', evidence: verdict.evidence })
    await context.close()
  })

  it('prints everything, or only what is shown', async () => {
    const { page, context } = await browser.open(english)
    await give(page, 0, 'passed')
    await page.locator('#filters [value="passed"]').check()
    await page.emulateMedia({ media: 'print' })
    expect(await shown(page)).toHaveLength(7)
    expect(await page.locator('.clause h2:visible').allInnerTexts()).toHaveLength(3)
    expect(await page.locator('button:visible, select:visible, #search:visible').count()).toBe(0)
    expect(await page.evaluate("document.querySelector('.steps li').checkVisibility()")).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    await page.getByLabel('Print only these').check()
    await page.emulateMedia({ media: 'print' })
    expect(await shown(page)).toEqual(['4-1'])
    expect((await page.pdf()).length).toBeGreaterThan(1000)
    await context.close()
  })
})

async function streamed(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts)
}
