import type { Checklist, Verdict } from '@clausekit/model'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FormBrowser, hasChromium, inBrowser, launch, textOf } from './html-form-browser.js'
import { chinese, english, withItems } from './html-form-checklists.js'

const verdict: Verdict = {
  outcome: 'failed',
  by: 'B. Auditor',
  on: '2026-05-06T07:08:09Z',
  evidence: [{ text: 'Photograph', url: 'https://example.org/1.jpg' }, { text: 'Seen' }],
  remark: 'Rust',
  waiver: { reason: 'Old stock', by: 'Board', until: '2027-01-01' },
}

/** Door locks with a verdict on some items. */
const filledAt = (...positions: number[]): Checklist =>
  withItems(english, (item, at) => (positions.includes(at) ? { ...item, verdict } : item))

const outcomes = (checklist: Checklist) => checklist.items.map((item) => item.verdict?.outcome ?? '-').join(' ')
const notice = (page: Page) => textOf(page.locator('#notice-words'))
const give = (page: Page, at: number, outcome: string) => page.locator(`#item-${at} input[value="${outcome}"]`).check()
const isUnsaved = (page: Page) => page.locator('#unsaved').isVisible()
const load = (page: Page, content: unknown, name = 'work.json') =>
  page.locator('#file').setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
  })
/** A browser writes its storage when it likes. */
const kept = (page: Page) =>
  expect.poll(() => page.evaluate("Object.keys(localStorage).some((key) => key.startsWith('clausekit-checklist-'))"))

describe.skipIf(!hasChromium)(`Files and drafts of the page to fill in ${inBrowser}`, () => {
  let browser: FormBrowser

  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  it('loads what it has saved, in another browser, and saves the same again', async () => {
    const first = await browser.open(filledAt(0, 4))
    await first.page.fill('#record-name', 'Lock 7')
    await give(first.page, 2, 'passed')
    const saved = await browser.saved(first.page)
    await first.context.close()

    const { page, context } = await browser.open(english)
    await page.locator('#file').setInputFiles(saved.path)
    await expect.poll(() => notice(page)).toMatch(/^Loaded from .* \(verdicts: 3\)\.$/)
    expect(await page.locator('#record-name').inputValue()).toBe('Lock 7')
    expect(await textOf(page.locator('#item-0 .said'))).toMatch(/Photograph\s+Seen[\s\S]+Rust[\s\S]+Old stock · Board/)
    expect(await isUnsaved(page)).toBe(false)
    expect((await browser.saved(page)).checklist).toEqual(saved.checklist)
    await context.close()
  })

  it('keeps the lines of evidence and of a waiver while something else is written', async () => {
    const lines: Verdict = { ...verdict, evidence: [{ text: 'Report 7\npage 3' }], waiver: { reason: 'old\nstock' } }
    const { page, context } = await browser.open(withItems(english, (item) => ({ ...item, verdict: lines })))
    await page.locator('#item-0 .open').click()
    await page.locator('#item-0 [data-field="remark"]').fill('Rust and dust')
    const { checklist } = await browser.saved(page)
    expect(checklist.items[0]?.verdict).toEqual({ ...lines, remark: 'Rust and dust' })
    await context.close()
  })

  it('shows the status and the answer of an ICS, and saves both', async () => {
    const ics = { status: 'c1', solved: 'm' as const, support: false }
    const { page, context } = await browser.open(withItems(english, (item, at) => (at === 1 ? { ...item, ics } : item)))
    expect(await textOf(page.locator('#item-1 .tags'))).toContain('ICS c1 → m: No')
    await give(page, 1, 'passed')
    expect((await browser.saved(page)).checklist.items[1]?.ics).toEqual(ics)
    await context.close()
  })

  it('a file from before the new edition settles no review', async () => {
    const review = { reason: 'moved' as const, before: [{ id: 'x', clause: '3', text: 'The bolt shall close.' }] }
    const { page, context } = await browser.open(
      withItems(filledAt(0, 1), (item, at) => (at < 2 ? { ...item, review } : item)),
    )
    await load(
      page,
      withItems(filledAt(0, 1), (item, at) => (at === 0 ? { ...item, clauseId: 'clause-3' } : item)),
    )
    await page.locator('#loading button[value="add"]').click()
    await expect.poll(() => notice(page)).toContain('Loaded')
    const { items } = (await browser.saved(page)).checklist
    expect(items.slice(0, 2).map((item) => item.review)).toEqual([review, undefined])
    await context.close()
  })

  it('names the retired items of a file that it does not keep', async () => {
    const gone = { ...filledAt(0).items[0]!, id: 'gone' }
    const { page, context } = await browser.open({ ...english, retired: [{ ...gone, id: 'kept' }] })
    await load(page, { ...filledAt(1), retired: [gone, { ...gone, id: 'kept' }] })
    await expect.poll(() => notice(page)).toMatch(/left out.*: gone\.|gone/)
    expect((await browser.saved(page)).checklist.retired?.map(({ id }) => id)).toEqual(['kept'])
    await context.close()
  })

  it('asks whether a file replaces what is here, and takes either back', async () => {
    const { page, context } = await browser.open(english)
    await give(page, 0, 'passed')
    await give(page, 1, 'passed')
    await load(page, filledAt(1, 2))
    await page.getByRole('button', { name: 'Cancel' }).click()
    await load(page, filledAt(1, 2))
    await page.getByRole('button', { name: 'Add to what is here' }).click()
    expect(outcomes((await browser.saved(page)).checklist)).toBe('passed failed failed - - - -')
    await page.locator('#undo').click()
    await load(page, filledAt(1, 2))
    await page.getByRole('button', { name: 'Replace everything' }).click()
    expect(outcomes((await browser.saved(page)).checklist)).toBe('- failed failed - - - -')
    await page.locator('#undo').click()
    expect(outcomes((await browser.saved(page)).checklist)).toBe('passed passed - - - - -')
    await context.close()
  })

  it('leaves out verdicts on other words, and names them', async () => {
    const { page, context } = await browser.open(english)
    const filled = filledAt(0, 1, 6)
    const other = withItems(filled, (item, at) => {
      if (at === 1) return { ...item, fingerprint: 'other words' }
      return at === 6 ? { ...item, id: 'provision-9-9' } : item
    })
    await load(page, other)
    await expect
      .poll(() => notice(page))
      .toMatch(/^Loaded from work\.json \(verdicts: 1\)\. Left out .*\(verdicts: 2\).*: 4-2, provision-9-9\.$/)
    expect(outcomes((await browser.saved(page)).checklist)).toBe('failed - - - - - -')
    await context.close()
  })

  it.each([
    ['{"schema":', /^work\.json is not a JSON file: ./],
    ['{"schema":"clausekit/standard/1","items":[]}', /^work\.json is no clausekit checklist: /],
    ['[1]', /^work\.json is no clausekit checklist: /],
    [
      { ...chinese, items: chinese.items.map((item) => ({ ...item, verdict })) },
      /^None of the verdicts in work\.json .*: it belongs to 门锁/,
    ],
    [
      { ...english, items: [{ ...english.items[0], verdict: { outcome: '__proto__', evidence: {} } }] },
      /^None of the verdicts/,
    ],
  ])('refuses a file that holds no verdicts for it, and says why: %j', async (content, words) => {
    const { page, context, complaints } = await browser.open(english)
    await load(page, content)
    await expect.poll(() => notice(page)).toMatch(words)
    expect(outcomes((await browser.saved(page)).checklist)).toBe('- - - - - - -')
    expect(complaints).toEqual([])
    await context.close()
  })

  it('keeps a draft, brings it back, and discards it when asked', async () => {
    const { page, context } = await browser.open(english)
    await page.fill('#record-by', 'A. Tester')
    await give(page, 3, 'inapplicable')
    await page.locator('#item-3 .open').click()
    await page.locator('#item-3 [data-field="remark"]').fill('No door')
    // Not a moment later: leaving keeps what is waiting to be kept.
    await page.reload()
    expect(await notice(page)).toMatch(/^Your draft of .* is back \(items: 1\)\.$/)
    expect(await page.locator('#record-by').inputValue()).toBe('A. Tester')
    expect(await textOf(page.locator('#item-3 .said'))).toContain('No door')
    expect(await isUnsaved(page)).toBe(true)

    // A page with other items has a draft of its own.
    const other = await browser.open(chinese, { context })
    expect(await other.page.locator('#notice').isVisible()).toBe(false)

    await page.locator('#notice').getByRole('button', { name: 'Discard draft' }).click()
    await page.locator('#discarding').getByRole('button', { name: 'Cancel' }).click()
    expect(await textOf(page.locator('#item-3 .said'))).toContain('No door')
    await page.locator('#discard').click()
    await page.locator('#discarding').getByRole('button', { name: 'Discard the draft' }).click()
    await kept(page).toBe(false)
    expect(await isUnsaved(page)).toBe(false)
    expect(await textOf(page.locator('#checked'))).toBe('0 of 7 checked')
    await context.close()
  })

  it('asks before a draft takes the place of newer verdicts', async () => {
    const { page, context } = await browser.open(english)
    await give(page, 0, 'passed')
    await kept(page).toBe(true)
    await page.close({ runBeforeUnload: false })
    const newer = await browser.open(filledAt(5), { context })
    expect(await notice(newer.page)).toMatch(
      /^There is a draft of .* \(items: 1\), for an earlier copy of this page\.$/,
    )
    expect(outcomes((await browser.saved(newer.page)).checklist)).toBe('- - - - - failed -')
    await newer.context.close()

    const again = await browser.open(english)
    await give(again.page, 0, 'passed')
    await kept(again.page).toBe(true)
    const third = await browser.open(filledAt(5), { context: again.context })
    await third.page.getByRole('button', { name: 'Use the draft' }).click()
    expect(outcomes((await browser.saved(third.page)).checklist)).toBe('passed - - - - - -')
    await again.context.close()
  })

  it('warns where two tabs fill in the same checklist', async () => {
    const { page, context } = await browser.open(english)
    const other = await browser.open(english, { context })
    await give(other.page, 0, 'passed')
    await expect.poll(() => notice(page)).toMatch(/open in another tab/)
    await context.close()
  })

  it('works where the browser refuses storage, and says that no draft is kept', async () => {
    const { page, context, complaints } = await browser.open(english, {
      before: () => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('Access is denied', 'SecurityError')
          },
        })
      },
    })
    await give(page, 0, 'passed')
    await expect.poll(() => notice(page)).toMatch(/^This browser keeps no draft/)
    expect(outcomes((await browser.saved(page)).checklist)).toBe('passed - - - - - -')
    expect(complaints).toEqual([])
    await context.close()
  })

  it('asks before it is left with work that no file holds', async () => {
    const { page, context } = await browser.open(english)
    const questions: string[] = []
    page.on('dialog', (dialog) => {
      questions.push(dialog.type())
      void dialog.accept()
    })
    await page.reload()
    expect(questions).toEqual([])
    await give(page, 0, 'passed')
    await page.reload()
    expect(questions).toEqual(['beforeunload'])
    expect(await isUnsaved(page)).toBe(true)
    await browser.saved(page)
    await page.reload()
    expect(questions).toHaveLength(1)
    expect(await textOf(page.locator('#checked'))).toBe('1 of 7 checked')
    await context.close()
  })

  it('keeps the rest of the checklist as it is: profile, excluded and retired items', async () => {
    const [first] = english.items
    const whole: Checklist = {
      ...english,
      profile: { name: 'level-1', title: 'Level 1' },
      excluded: [{ id: 'provision-6-1', standardId: 'standard-1', clause: '6', reason: 'Above level 1' }],
      retired: [{ ...first!, id: 'provision-3-1', verdict }],
    }
    const { page, context } = await browser.open(whole)
    expect(await textOf(page.locator('#profile'))).toBe('Level 1')
    expect((await browser.saved(page)).checklist).toEqual(whole)
    await context.close()
  })
})
