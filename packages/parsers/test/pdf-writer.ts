/**
 * Writes small PDFs from a page description that a reviewer can read.
 *
 * ```
 * page 595 842
 * 72 100 12b Limits          words at x, y from the upper left corner, in 12 points: b bold, i italic, m fixed width, h hidden
 * rule 72 120 500 120        a line
 * box 72 120 500 300         a filled grey box
 * mark 1 Vessel               a bookmark for the page
 * tag P                      the words from here on are a paragraph in the structure of a tagged PDF; `tag` alone: nothing is
 * ```
 * Lines with characters beyond Latin-1 are set in a Chinese font that is not embedded.
 */
export function pdfOf(description: string): Uint8Array {
  const pages: Page[] = []
  for (const line of description.split('\n')) {
    const [word, ...rest] = line.trim().split(' ')
    if (!word) continue
    const numbers = rest.map(Number)
    if (word === 'page')
      pages.push({ width: numbers[0] as number, height: numbers[1] as number, content: '', tags: [], marks: [] })
    else if (word === 'tag') (pages.at(-1) as Page).tags?.push(rest[0] ?? '')
    else if (word === 'mark') (pages.at(-1) as Page).marks?.push(rest.join(' '))
    else draw(pages.at(-1) as Page, word, rest, numbers)
  }
  return pagesPdf(pages)
}

/** `tags`: the structure types of its blocks; the index of one is the id of its marked content. */
type Page = { width: number; height: number; content: string; tags?: string[]; marks?: string[] }

function draw(page: Page, word: string, rest: readonly string[], numbers: readonly number[]): void {
  const [a, b, c, d] = numbers as [number, number, number, number]
  const y = (value: number) => page.height - value
  if (word === 'rule') page.content += `${a} ${y(b)} m ${c} ${y(d)} l S\n`
  else if (word === 'box') page.content += `0.8 g ${a} ${y(d)} ${c - a} ${d - b} re f 0 g\n`
  else {
    const [top, style = '', ...words] = rest
    const [, size = '10', letters = ''] = /^([\d.]+)([bimh]*)$/.exec(style) ?? []
    const tag = page.tags?.at(-1)
    const [open, close] = tag ? [`/${tag} << /MCID ${(page.tags?.length ?? 0) - 1} >> BDC`, 'EMC'] : ['', '']
    page.content += `${open} BT ${letters.includes('h') ? 3 : 0} Tr ${textOf(words.join(' '), letters, size)} 1 0 0 1 ${word} ${y(Number(top))} Tm ${show(words.join(' '))} Tj ET ${close}\n`
  }
}

const isLatin = (text: string) => /^[\u0020-\u00ff]*$/.test(text)

function textOf(text: string, letters: string, size: string): string {
  if (!isLatin(text)) return `/${letters.includes('b') ? 'CB' : 'C'} ${size} Tf`
  const font = letters.includes('m') ? 'M' : letters.includes('b') ? 'B' : letters.includes('i') ? 'I' : 'R'
  return `/${font} ${size} Tf`
}

function show(text: string): string {
  if (isLatin(text)) return `(${text.replace(/[()\\]/g, '\\$&')})`
  const codes = [...text].map((sign) => (sign.codePointAt(0) as number).toString(16).padStart(4, '0'))
  return `<${codes.join('')}>`
}

const LATIN = { R: 'Helvetica', B: 'Helvetica-Bold', I: 'Helvetica-Oblique', M: 'Courier' }
const CHINESE = { C: 'SimSun', CB: 'SimHei' }

function fontObjects(): string[] {
  const latin = Object.values(LATIN).map(
    (name) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`,
  )
  const chinese = Object.values(CHINESE).map(
    (name) =>
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -120 1000 880] /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 /ItalicAngle 0 >> >>] >>`,
  )
  return [...latin, ...chinese]
}

/** A PDF whose pages have the given content streams. */
export function pagesPdf(pages: readonly Page[], trailer = ''): Uint8Array {
  const fonts = fontObjects()
  const names = [...Object.keys(LATIN), ...Object.keys(CHINESE)].map((name, index) => `/${name} ${index + 3} 0 R`)
  const first = fonts.length + 3
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`)
  const root = first + 2 * pages.length
  const isTagged = pages.some(({ tags }) => (tags?.length ?? 0) > 0)
  const structure = isTagged ? structureObjects(pages, root, first) : []
  const outlines = outlineObjects(pages, root + structure.length, first)
  const outline = outlines.length > 0 ? `/Outlines ${root + structure.length} 0 R` : ''
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${outline} ${isTagged ? `/MarkInfo << /Marked true >> /StructTreeRoot ${root} 0 R` : ''} >>`,
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} /Resources << /Font << ${names.join(' ')} >> >> >>`,
    ...fonts,
    ...pages.flatMap(({ width, height, content }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /StructParents ${index} /Contents ${first + 2 * index + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
    ...structure,
    ...outlines,
  ]
  return assembled(objects, trailer)
}

/** The structure tree: a root with one element for each tag, and for each page the elements of its marked content. */
function structureObjects(pages: readonly Page[], root: number, firstPage: number): string[] {
  const elements: string[] = []
  const parents = pages.map(({ tags = [] }, page) => {
    const own = tags.map((tag, content) => {
      elements.push(
        `<< /Type /StructElem /S /${tag || 'Artifact'} /P ${root} 0 R /Pg ${firstPage + 2 * page} 0 R /K ${content} >>`,
      )
      return `${root + elements.length} 0 R`
    })
    return `${page} [${own.join(' ')}]`
  })
  const kids = elements.map((_, index) => `${root + 1 + index} 0 R`)
  return [
    `<< /Type /StructTreeRoot /K [${kids.join(' ')}] /ParentTree << /Nums [${parents.join(' ')}] >> >>`,
    ...elements,
  ]
}

/** The bookmarks of all pages, one behind the other. */
function outlineObjects(pages: readonly Page[], root: number, firstPage: number): string[] {
  const marks = pages.flatMap(({ marks = [] }, page) => marks.map((title) => ({ title, page })))
  if (marks.length === 0) return []
  const items = marks.map(({ title, page }, index) => {
    const next = index + 1 < marks.length ? `/Next ${root + index + 2} 0 R` : ''
    const previous = index > 0 ? `/Prev ${root + index} 0 R` : ''
    return `<< /Title ${show(title)} /Parent ${root} 0 R ${previous} ${next} /Dest [${firstPage + 2 * page} 0 R /Fit] >>`
  })
  return [`<< /Type /Outlines /First ${root + 1} 0 R /Last ${root + marks.length} 0 R >>`, ...items]
}

function assembled(objects: readonly string[], trailer: string): Uint8Array {
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  // Latin-1: one byte for each character.
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
}
