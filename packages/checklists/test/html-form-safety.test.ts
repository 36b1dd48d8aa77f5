import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createChecklist, writeChecklist } from '@clausekit/checklists'
import { writeHtml } from '@clausekit/checklists/html'
import type { Checklist } from '@clausekit/model'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundlePage, target } from '../scripts/bundle-page.mjs'
import { safeLink } from '../src/formats/html/client/safe-link.js'
import { type FormBrowser, hasChromium, inBrowser, launch, textOf } from './html-form-browser.js'
import { chinese, english, withItems } from './html-form-checklists.js'
import { standardOf } from './standard.js'

const HOSTILE = [
  '</script><script>document.title="owned"</script>',
  '<img src=x onerror="document.title=\'owned\'">',
  '<!--<script>',
  `"quotes' &lt; &amp; \${x}`,
  'line\u2028and\u2029paragraph',
  '{shown} constructor __proto__',
]

/** The hostile words in every place that a standard or a colleague can fill. */
function hostile(): Checklist {
  const words = HOSTILE.join(' ')
  const made = createChecklist(
    standardOf({
      metadata: { titles: [{ language: 'en', text: words }], language: 'en"><b>' },
      clauses: [
        { number: '4', title: words },
        { number: '<i>', title: words },
      ],
      provisions: HOSTILE.flatMap((text, at) => [
        { text, keyword: text, condition: words, exception: words, leadIn: words, label: text },
        { clause: '<i>', text, attributes: { [text]: `${at}`, __proto__2: text, empty: '' } },
      ]),
    }),
  )
  const url = 'javascript:document.title="owned"'
  return withItems({ ...made, subject: { name: words }, profile: { name: words } }, (item) => ({
    ...item,
    steps: [words],
    related: [{ kind: 'clause', text: words }],
    verdict: {
      outcome: 'failed',
      by: words,
      on: words,
      evidence: [
        { text: words, url },
        { text: words, url: words },
      ],
      remark: words,
      waiver: { reason: words },
    },
    review: { reason: 'changed', before: [{ id: words, clause: words, text: words }] },
  }))
}

/** The faults as to WCAG 2.2, levels A and AA, each with the first element that has it. */
const AXE = `(async () => {
  const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  return violations.map(({ id, nodes }) => [id, nodes[0].html])
})()`
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe('The page to fill in', () => {
  it('has the script and the style that the sources give (run scripts/bundle-page.mjs)', async () => {
    expect(readFileSync(target, 'utf8')).toBe(await bundlePage())
  })

  it('is written in the language of the checklist, or in another', async () => {
    expect(await writeChecklist(chinese, 'html')).toMatch(/<html lang="zh">[\s\S]*<title>符合性检查表：门锁/)
    expect(await writeChecklist(chinese, 'html', { language: 'en-GB' })).toMatch(/<html lang="en">/)
    expect(await writeChecklist({ ...english, language: 'constructor' }, 'html')).toMatch(/<html lang="en">/)
  })

  it('has no words of a standard outside its data and its title', () => {
    const page = writeHtml(hostile())
    expect(page.match(/<script/g)).toHaveLength(3)
    expect(page.match(/<\/script/g)).toHaveLength(3)
    expect(page).not.toMatch(/[\u2028\u2029]/)
    expect(page).not.toContain('<img')
  })

  it.each([
    ['https://example.org/a?b=c#d', true],
    ['HTTP://example.org', true],
    ['mailto:a@example.org', true],
    ['reports/7.pdf', true],
    ['../7 (final).pdf', true],
    ['#note', true],
    ['javascript:alert(1)', false],
    ['JavaScript:alert(1)', false],
    ['java\tscript:alert(1)', false],
    ['\u0001javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['file:///etc/passwd', false],
    ['vbscript:x', false],
    ['//example.org', false],
    ['\\\\example.org\\share', false],
    ['/\t/example.org', false],
    ['http://[', false],
    ['', false],
  ])('makes %j a link: %s', (url, isLink) => {
    expect(safeLink(url)).toBe(isLink ? url : undefined)
  })
})

describe.skipIf(!hasChromium)(`The page to fill in ${inBrowser}`, () => {
  let browser: FormBrowser

  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  it('shows hostile words as words', async () => {
    const checklist = hostile()
    const { page, context, complaints, requests } = await browser.open(checklist)
    const title = await page.title()
    expect(title).toContain('</script><script>')
    const texts = await page.locator('.item .statement').evaluateAll((all) => all.map((one) => one.textContent))
    expect(texts).toEqual(checklist.items.map(({ text }) => text))
    await page.locator('#item-0 .open').click()
    expect(await page.locator('#items script, #items img, #items b, #items i').count()).toBe(0)
    expect(await page.locator('#items a').evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([])
    await page.fill('#search', 'onerror=')
    expect((await browser.saved(page)).checklist).toEqual(JSON.parse(JSON.stringify(checklist)))
    expect(await page.title()).toBe(title)
    expect(complaints).toEqual([])
    expect(requests.filter((url) => !url.startsWith('blob:'))).toHaveLength(1)
    await context.close()
  })

  it('runs nothing that somebody puts into it, and takes no markup', async () => {
    const { page, context } = await browser.open(english)
    const refused = await page.evaluate(`(() => {
      const script = document.createElement('script')
      try { script.textContent = 'document.title = "owned"' } catch {}
      document.body.append(script)
      try { document.body.innerHTML = '<b>' } catch (error) { return error.name }
    })()`)
    expect(refused).toBe('TypeError')
    expect(await page.title()).toBe('Conformance checklist: Door locks')
    await context.close()
  })

  for (const checklist of [english, chinese])
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [390, 1280])
        it(`has no fault that axe finds: ${checklist.language}, ${colorScheme}, ${width} pixels wide`, async () => {
          const before = [{ id: 'provision-4-1', clause: '3', text: 'Before' }]
          const reviewed = withItems(checklist, (item, at) =>
            at === 1
              ? { ...item, verdict: { outcome: 'passed', evidence: [] }, review: { reason: 'moved', before } }
              : item,
          )
          // The policy of the page would keep axe out as well.
          const options = { bypassCSP: true, colorScheme, viewport: { width, height: 800 } }
          const { page, context } = await browser.open(reviewed, options)
          await page.addScriptTag({ content: axe })
          const outcomes = ['passed', 'failed', 'cantTell', 'inapplicable']
          for (const [at, outcome] of outcomes.entries())
            if (at < reviewed.items.length) await page.locator(`#item-${at} input[value="${outcome}"]`).check()
          await page.locator('#item-0 .open').click()
          if (width < 1000) await page.locator('#more summary').click()
          await page.locator('#filters [value="failed"]').check()
          await page.locator('#filters [value="failed"]').uncheck()
          expect(await page.evaluate(AXE)).toEqual([])
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
          expect(await smallTargets(page)).toEqual([])
          await page.locator('#help-button').click()
          expect(await page.evaluate(AXE)).toEqual([])
          await context.close()
        })

  it('takes the colours that the reader chooses, and keeps them', async () => {
    const { page, context } = await browser.open(english, { colorScheme: 'light' })
    const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor')
    expect(await paper()).toBe('rgb(255, 255, 255)')
    await page.locator('#theme').selectOption('dark')
    expect(await paper()).not.toBe('rgb(255, 255, 255)')
    await page.reload()
    expect(await paper()).not.toBe('rgb(255, 255, 255)')
    await page.locator('#theme').selectOption('auto')
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await paper()).not.toBe('rgb(255, 255, 255)')
    await page.locator('#theme').selectOption('light')
    expect(await paper()).toBe('rgb(255, 255, 255)')
    await context.close()
  })

  it('says that it needs scripts where there are none', async () => {
    const { page, context } = await browser.open(english, { javaScriptEnabled: false })
    expect(await textOf(page.locator('noscript'))).toContain('JavaScript')
    await context.close()
  })

  it('shows several standards, one behind the other, and an empty checklist', async () => {
    const both = createChecklist([
      standardOf({ metadata: { titles: [{ language: 'en', text: 'Locks' }] }, provisions: [{ text: 'One.' }] }),
      standardOf({ metadata: { titles: [{ language: 'en', text: 'Doors' }] }, provisions: [{ text: 'Two.' }] }),
    ])
    const { page, context } = await browser.open(both)
    expect(await textOf(page.locator('h1'))).toBe('Locks · Doors')
    expect(await page.locator('p.standard').allInnerTexts()).toEqual(['Locks', 'Doors'])
    expect(await page.locator('select[name="clause"] optgroup').count()).toBe(2)
    await context.close()
    const empty = await browser.open(createChecklist(standardOf({})))
    expect(await textOf(empty.page.locator('#nothing'))).toBe('The standard holds no provision of the chosen kinds.')
    expect(empty.complaints).toEqual([])
    await empty.context.close()
  })
})

/** Controls smaller than 24 by 24 pixels, with the label that is a part of them (WCAG 2.2, 2.5.8). */
function smallTargets(page: Page): Promise<unknown> {
  return page.evaluate(`[...document.querySelectorAll('button, input, select, textarea, summary')].filter((one) => {
    const box = (one.closest('label') ?? one).getBoundingClientRect()
    return box.width > 1 && box.height > 1 && (box.width < 24 || box.height < 24)
  }).map((one) => one.outerHTML)`)
}
