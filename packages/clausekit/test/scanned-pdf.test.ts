import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Standard } from '@clausekit/model'
import { beforeAll, describe, expect, it } from 'vitest'
import { emptyFolder, runMain } from './run-main.js'

const picture = new URL(
  '../../../test-fixtures/ocr/chinese-comes-in-runs-with-the-signs-of-its-print/input.png',
  import.meta.url,
)

/** A PDF of one page that shows nothing but a picture, as scanners make them; the picture is a PNG of grey levels. */
async function scannedPdf(): Promise<Uint8Array> {
  const png = await readFile(picture)
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const start = png.indexOf('IDAT') + 4
  const data = png.subarray(start, start + png.readUInt32BE(start - 8))
  const parameters = `/DecodeParms << /Predictor 15 /Colors 1 /BitsPerComponent 8 /Columns ${width} >>`
  const form = `/Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8`
  // 200 dots per inch.
  const [across, down] = [width * 0.36, height * 0.36]
  const drawing = `${across} 0 0 ${down} 0 0 cm /Picture Do`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${across} ${down}] /Contents 4 0 R /Resources << /XObject << /Picture 5 0 R >> >> >>`,
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    `<< /Type /XObject ${form} /Filter /FlateDecode ${parameters} /Length ${data.length} >>\nstream\n${data.toString('latin1')}\nendstream`,
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  return Buffer.from(
    `${file}${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  )
}

describe('a scanned PDF', () => {
  let pdf: Uint8Array
  beforeAll(async () => {
    pdf = await scannedPdf()
  })
  const run = async (...argv: string[]) => {
    const cwd = await emptyFolder()
    await writeFile(join(cwd, 'scanned.pdf'), pdf)
    return runMain(argv, { cwd })
  }

  it('is refused with the name of the option that reads it', async () => {
    const { code, stdout, stderr } = await run('convert', 'scanned.pdf')
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/scanned\.pdf.*page 1.*--ocr/)
  })

  it('is read with it, and each word says where it stands and how sure its reading is', async () => {
    const { code, stdout, stderr } = await run('convert', 'scanned.pdf', '--ocr', 'zh,en')
    expect(code, stderr).toBe(0)
    const { provisions } = Standard.parse(JSON.parse(stdout))
    expect(provisions[0]).toMatchObject({ kind: 'requirement', clause: '5.1' })
    expect(provisions[0]?.text.replaceAll(' ', '')).toBe('阀门应在3s内关闭（含复位），并发出信号。')
    expect(stdout).toMatch(/"confidence": 0\.[5-9]/)
  })
})
