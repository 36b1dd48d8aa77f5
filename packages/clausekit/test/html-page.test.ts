import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { convert, plainText, write } from '../src/index.js'

const CHROMIUM = '/usr/bin/chromium'
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const standards = new URL('../../../examples/standards/', import.meta.url)
const ENGLISH = 'clausekit-json-1.en.md'
const CHINESE = 'smart-socket.zh.md'

/** The faults as to WCAG 2.2, levels A and AA, each with the first element that has it. */
const AXE = `(async () => {
  const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
  return violations.map(({ id, nodes }) => [id, nodes[0].html])
})()`

/** The words of the text, without what the page adds to it; plain text has the captions of figures first. */
const WORDS = `(() => {
  const article = document.querySelector('article').cloneNode(true)
  for (const added of article.querySelectorAll('.kind, .badge, .status')) added.remove()
  for (const caption of article.querySelectorAll('figcaption')) caption.parentElement.prepend(caption)
  return article.textContent.replace(/\\s+/g, '')
})()`

type Opened = { page: Page; complaints: string[]; requests: string[] }

describe.skipIf(!existsSync(CHROMIUM))(`HTML in a browser (skipped where ${CHROMIUM} is not installed)`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'clausekit-html-'))
  let browser: Browser

  beforeAll(async () => {
    for (const name of readdirSync(standards)) {
      const standard = await convert({ bytes: readFileSync(new URL(name, standards)), name })
      writeFileSync(join(folder, `${name}.html`), write(standard, 'html'))
    }
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS })
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  async function open(name: string, options: BrowserContextOptions = {}): Promise<Opened> {
    const page = await (await browser.newContext(options)).newPage()
    const complaints: string[] = []
    const requests: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href)
    return { page, complaints, requests }
  }

  const figures = (page: Page) => page.locator('output').textContent()

  for (const [name, colorScheme, width] of [
    [ENGLISH, 'light', 1280],
    ['retry-policy.en.txt', 'dark', 390],
    [CHINESE, 'dark', 1280],
    [CHINESE, 'light', 390],
  ] as const) {
    it(`${name} has no fault that axe finds, ${colorScheme}, ${width} pixels wide`, async () => {
      // The policy of the page would keep axe out as well.
      const { page } = await open(name, { bypassCSP: true, colorScheme, viewport: { width, height: 800 } })
      await page.addScriptTag({ content: axe })
      expect(await page.evaluate(AXE)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      await page.context().close()
    })
  }

  it('has every word of the standard once, in order', async () => {
    for (const name of readdirSync(standards)) {
      const standard = await convert({ bytes: readFileSync(new URL(name, standards)), name })
      const { page } = await open(name)
      const shown = `${await page.evaluate(WORDS)}`
      const words = plainText(standard).text.split(/\s+/)
      let at = 0
      for (const word of words) {
        const found = shown.indexOf(word, at)
        expect(found, `${word}, behind ${shown.slice(at - 40, at)}`).not.toBe(-1)
        at = found + word.length
      }
      // Captions say Table and Figure before their number.
      expect(shown.length).toBeLessThan(1.02 * words.join('').length)
      await page.context().close()
    }
  })

  it('fetches nothing and complains of nothing', async () => {
    for (const name of readdirSync(standards)) {
      const { page, complaints, requests } = await open(name)
      await page.keyboard.press('Tab')
      expect(complaints).toEqual([])
      expect(requests).toHaveLength(1)
      await page.context().close()
    }
  })

  it('narrows the text by the keyboard alone, and shows it all again', async () => {
    const { page } = await open(ENGLISH)
    const paragraphs = page.locator('article p:visible')
    const all = await paragraphs.count()
    await page.locator('input[value="recommendation"]').focus()
    await page.keyboard.press('Space')
    await expect.poll(() => figures(page)).toMatch(/^10 of /)
    const narrowed = await paragraphs.count()
    expect(narrowed).toBeGreaterThan(0)
    expect(narrowed).toBeLessThanOrEqual(10)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('no such words')
    await expect.poll(() => figures(page)).toMatch(/^0 of /)
    expect(await paragraphs.count()).toBe(0)
    await page.locator('button[type="reset"]').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => figures(page)).toMatch(/^(\d+) of \1 /)
    expect(await paragraphs.count()).toBe(all)
    await page.context().close()
  })

  it('finds words, within a clause, with the sentence that opens a list', async () => {
    const { page } = await open(CHINESE)
    await page.selectOption('select', 'clause-5')
    await page.fill('input[type="search"]', '本地通断')
    await expect.poll(() => figures(page)).toContain(' 1 / ')
    expect(await page.locator('article p:visible, article li:visible').allInnerTexts()).toEqual([
      '插座应具有下列控制功能：',
      expect.stringContaining('本地通断'),
    ])
    await page.context().close()
  })

  it('scrolls to clauses and provisions, and shows what was hidden when a link leads there', async () => {
    const { page } = await open(ENGLISH)
    const topOf = (id: string) => page.locator(`[id="${id}"]`).evaluate((node) => node.getBoundingClientRect().top)
    await page.locator('nav a[href="#clause-6"]').click()
    await expect.poll(() => topOf('clause-6')).toBeLessThan(100)
    await page.locator('input[value="permission"]').check()
    await expect.poll(() => figures(page)).toMatch(/^7 of /)
    await page.locator('nav a[href="#clause-1"]').click()
    await expect.poll(() => topOf('clause-1')).toBeLessThan(100)
    expect(await page.locator('[id="clause-1"] p').first().isVisible()).toBe(true)
    await page.context().close()
  })

  it('shows all text, and no form, without scripts', async () => {
    const { page } = await open(ENGLISH, { javaScriptEnabled: false })
    expect(await page.locator('form').isVisible()).toBe(false)
    expect(await page.locator('article mark').first().isVisible()).toBe(true)
    await page.context().close()
  })

  it('prints', async () => {
    const { page } = await open(CHINESE)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('form').isVisible()).toBe(false)
    expect(await page.locator('article h2').first().isVisible()).toBe(true)
    await page.context().close()
  })
})
