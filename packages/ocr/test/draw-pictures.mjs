// Draws input.png of the given folders of test-fixtures/ocr from their input.html: `node draw-pictures.mjs FOLDER...`
// Chromium must be there, and the fonts that the pages name: Liberation Serif, Noto Serif SC.
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { crc32, deflateSync } from 'node:zlib'
import { chromium } from 'playwright-core'

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
for (const folder of process.argv.slice(2)) {
  const page = await browser.newPage({ viewport: { width: 960, height: 100 } })
  await page.goto(pathToFileURL(resolve(folder, 'input.html')).href)
  const shot = await page.screenshot({ fullPage: true })
  const { width, height, greys } = await page.evaluate(greyLevels, shot.toString('base64'))
  await writeFile(join(folder, 'input.png'), greyPng(width, height, greys))
  await page.close()
}
await browser.close()

/** Runs in the browser, which can decode its own picture. */
async function greyLevels(base64) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const { width, height } = bitmap
  const context = new OffscreenCanvas(width, height).getContext('2d')
  context.drawImage(bitmap, 0, 0)
  const { data } = context.getImageData(0, 0, width, height)
  // Sixteen levels are enough, and make small files.
  return {
    width,
    height,
    greys: Array.from({ length: width * height }, (_, index) => Math.round(data[index * 4 + 1] / 17) * 17),
  }
}

/** A PNG whose rows are not filtered, so that the tests need no decoder. */
function greyPng(width, height, greys) {
  const rows = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y++) rows.set(greys.slice(y * width, (y + 1) * width), y * (width + 1) + 1)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND'),
  ])
}

function chunk(name, data = Buffer.alloc(0)) {
  const body = Buffer.concat([Buffer.from(name), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
