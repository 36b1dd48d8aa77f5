import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { writeHtml } from '@clausekit/checklists/html'
import { Checklist } from '@clausekit/model'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core'

const CHROMIUM = '/usr/bin/chromium'
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const hasChromium = existsSync(CHROMIUM)
export const inBrowser = `in a browser (skipped where ${CHROMIUM} is not installed)`

/** A page in a browser, with what it complained of and what it asked for. */
export type Opened = { page: Page; context: BrowserContext; complaints: string[]; requests: string[] }

export type OpenOptions = BrowserContextOptions & {
  /** The language of the page, where it is not that of the checklist. */
  pageLanguage?: string
  /** A visit of before, whose storage is there still. */
  context?: BrowserContext
  /** What runs in the page before its own script. */
  before?: () => void
}

export type FormBrowser = {
  open(checklist: Checklist, options?: OpenOptions): Promise<Opened>
  /** Presses the key or the button that saves, and reads the file. */
  saved(page: Page): Promise<{ name: string; path: string; bytes: Uint8Array; checklist: Checklist }>
  close(): Promise<void>
}

/** The words of an element as they are shown. */
export async function textOf(locator: Locator): Promise<string> {
  return (await locator.allInnerTexts()).join('\n')
}

export async function launch(): Promise<FormBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'clausekit-form-'))
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS })
  const file = join(folder, 'page.html')
  let downloads = 0
  return {
    async open(checklist, { pageLanguage, context: known, before, ...options } = {}) {
      writeFileSync(file, writeHtml(checklist, { language: pageLanguage }))
      const context = known ?? (await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options }))
      const page = await context.newPage()
      const complaints: string[] = []
      const requests: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('request', (request) => requests.push(request.url()))
      if (before) await page.addInitScript(before)
      await page.goto(pathToFileURL(file).href)
      return { page, context, complaints, requests }
    },
    async saved(page) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#save').click()])
      const path = join(folder, `download-${downloads++}.json`)
      await download.saveAs(path)
      const bytes = readFileSync(path)
      return { name: download.suggestedFilename(), path, bytes, checklist: Checklist.parse(JSON.parse(`${bytes}`)) }
    },
    async close() {
      await browser.close()
      rmSync(folder, { recursive: true })
    },
  }
}
