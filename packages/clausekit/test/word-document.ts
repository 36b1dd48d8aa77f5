import { strToU8, zipSync } from 'fflate'

// The example standards as Word files in the manner of the drafting templates: numbers of clauses, tables, notes and items are no words
// of the paragraphs, Word computes them.

type Level = { format?: string; text: string; suffix?: 'space' | 'nothing' }
type Style = { name: string; outline?: number; list?: [number, number] }
export type WordTemplate = {
  language: string
  styles: Readonly<Record<Part, Style>>
  lists: readonly (readonly Level[])[]
  annexTitle: RegExp
}
type Part =
  | 'title'
  | 'cover'
  | 'body'
  | 'unnumbered'
  | 'clause1'
  | 'clause2'
  | 'clause3'
  | 'paragraph3'
  | 'annex'
  | 'annex2'
  | 'annexParagraph'
  | 'caption'
  | 'note'
  | 'letters'
  | 'dashes'
  | 'code'
  | 'cell'

const CLAUSES = 0
const ANNEXES = 1
const CAPTIONS = 2
const NOTES = 3
const LETTERS = 4
const DASHES = 5

const decimal = (text: string): Level => ({ text, suffix: 'space' })

/** The styles of the template for Chinese national standards. */
export const gbTemplate: WordTemplate = {
  language: 'zh-CN',
  annexTitle: /^附录([A-Z])（(规范性|资料性)）(.*)$/,
  styles: {
    title: { name: '标准文件_文件名称' },
    cover: { name: '标准文件_封面' },
    body: { name: '标准文件_段' },
    unnumbered: { name: '标准文件_前言、引言标题', outline: 0 },
    clause1: { name: '标准文件_章标题', outline: 0, list: [CLAUSES, 0] },
    clause2: { name: '标准文件_一级条标题', outline: 1, list: [CLAUSES, 1] },
    clause3: { name: '标准文件_二级条标题', outline: 2, list: [CLAUSES, 2] },
    paragraph3: { name: '标准文件_二级无标题', list: [CLAUSES, 2] },
    annex: { name: '标准文件_附录标识', outline: 0, list: [ANNEXES, 0] },
    annex2: { name: '标准文件_附录一级条标题', outline: 1, list: [ANNEXES, 1] },
    annexParagraph: { name: '标准文件_附录二级无标题', list: [ANNEXES, 2] },
    caption: { name: '标准文件_正文表标题', list: [CAPTIONS, 0] },
    note: { name: '标准文件_注：', list: [NOTES, 0] },
    letters: { name: '标准文件_字母编号列项（一级）', list: [LETTERS, 0] },
    dashes: { name: '标准文件_破折号列项', list: [DASHES, 0] },
    code: { name: '标准文件_源代码' },
    cell: { name: '标准文件_表格' },
  },
  lists: [
    [decimal('%1'), decimal('%1.%2'), decimal('%1.%2.%3')],
    [{ format: 'upperLetter', text: '附录%1', suffix: 'space' }, decimal('%1.%2'), decimal('%1.%2.%3')],
    [{ text: '表%1', suffix: 'space' }],
    [{ format: 'none', text: '注：', suffix: 'nothing' }],
    [{ format: 'lowerLetter', text: '%1)' }],
    [{ format: 'bullet', text: '——', suffix: 'nothing' }],
  ],
}

/** Word's own headings with the numbers of international standards. */
export const isoTemplate: WordTemplate = {
  language: 'en-GB',
  annexTitle: /^Annex ([A-Z]) \((normative|informative)\) (.*)$/,
  styles: {
    title: { name: 'zzSTDTitle' },
    cover: { name: 'zzCover' },
    body: { name: 'Body Text' },
    unnumbered: { name: 'Unnumbered Title', outline: 0 },
    clause1: { name: 'heading 1', outline: 0, list: [CLAUSES, 0] },
    clause2: { name: 'heading 2', outline: 1, list: [CLAUSES, 1] },
    clause3: { name: 'heading 3', outline: 2, list: [CLAUSES, 2] },
    paragraph3: { name: 'p3', list: [CLAUSES, 2] },
    annex: { name: 'ANNEX', outline: 0, list: [ANNEXES, 0] },
    annex2: { name: 'a2', outline: 1, list: [ANNEXES, 1] },
    annexParagraph: { name: 'p3 annex', list: [ANNEXES, 2] },
    caption: { name: 'Table title' },
    note: { name: 'Note' },
    letters: { name: 'List Number 1', list: [LETTERS, 0] },
    dashes: { name: 'List Continue 1', list: [DASHES, 0] },
    code: { name: 'Code' },
    cell: { name: 'Table body' },
  },
  lists: [
    [decimal('%1'), decimal('%1.%2'), decimal('%1.%2.%3')],
    [{ format: 'upperLetter', text: 'Annex %1', suffix: 'space' }, decimal('%1.%2'), decimal('%1.%2.%3')],
    [],
    [],
    [{ format: 'lowerLetter', text: '%1)' }],
    [{ format: 'bullet', text: '—' }],
  ],
}

/** A Word file of an example standard in Markdown. */
export function wordDocument(markdown: string, template: WordTemplate): Uint8Array {
  const { body, letterLists } = bodyOf(markdown, template)
  const files: Record<string, string> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': RELATIONSHIPS,
    'word/_rels/document.xml.rels': DOCUMENT_RELATIONSHIPS,
    'word/document.xml': `${XML}<w:document ${W}><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1418" w:header="850" w:footer="850" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    'word/styles.xml': stylesOf(template),
    'word/numbering.xml': numberingOf(template, letterLists),
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, [strToU8(xml), { mtime: DAY }]])))
}

// A zip has dates: always the same one, so that the same text gives the same bytes.
const DAY = '2026-01-01'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const CONTENT_TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${TYPES}.numbering+xml"/></Types>`
const RELATIONSHIPS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`
const DOCUMENT_RELATIONSHIPS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${OFFICE}/numbering" Target="numbering.xml"/></Relationships>`

type Body = { body: string; letterLists: number }

function bodyOf(markdown: string, template: WordTemplate): Body {
  const { styles } = template
  const lines = withoutFrontMatter(markdown).split('\n')
  const parts: string[] = []
  let letterLists = 0
  let inAnnex = false
  let hasClauses = false
  const add = (part: Part, words: string, numId?: number) => parts.push(paragraph(part, words, styles[part], numId))
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string
    const heading = /^(#+) (.*)$/.exec(line)
    const annex = heading && template.annexTitle.exec(heading[2] as string)
    const numbered = heading && /^(?:[A-Z]|\d+)((?:\.\d+)*) (.*)$/.exec(heading[2] as string)
    const article = /^\*\*(?:[A-Z]|\d+)(?:\.\d+){2}\*\* (.*)$/.exec(line)
    const listed = /^[a-z]\) (.*)$/.exec(line)
    if (line === '') continue
    if (annex) {
      inAnnex = true
      add('annex', `\n(${annex[2]})\n${annex[3]}`)
    } else if (heading && numbered) {
      hasClauses = true
      const depth = (numbered[1] as string).split('.').length
      add(depth === 1 ? 'clause1' : inAnnex ? 'annex2' : depth === 2 ? 'clause2' : 'clause3', numbered[2] as string)
    } else if (heading) add(heading[1] === '#' ? 'title' : 'unnumbered', heading[2] as string)
    else if (article) add(inAnnex ? 'annexParagraph' : 'paragraph3', article[1] as string)
    else if (/^(?:表\d|Table )/.test(line)) add('caption', styles.caption.list ? line.replace(/^表\d+\s*/, '') : line)
    else if (line.startsWith('|')) {
      const end = lines.findIndex((next, index) => index > at && !next.startsWith('|'))
      parts.push(table(lines.slice(at, end), styles.cell))
      at = end - 1
    } else if (line.startsWith('```')) {
      const end = lines.indexOf('```', at + 1)
      for (const code of lines.slice(at + 1, end)) add('code', code)
      at = end
    } else if (/^(?:注：|NOTE )/.test(line)) add('note', styles.note.list ? line.slice(2) : line)
    else if (listed) {
      if (!/^[b-z]\) /.test(line)) letterLists++
      add('letters', listed[1] as string, FIRST_LETTERS + letterLists - 1)
    } else if (/^(?:——|- )/.test(line)) add('dashes', line.replace(/^(?:——|- )/, ''))
    else add(hasClauses ? 'body' : 'cover', line)
  }
  return { body: parts.join(''), letterLists }
}

function withoutFrontMatter(markdown: string): string {
  const matter = /^---\ntitle: "([^"]*)"\nidentifier: (.*)\n[\s\S]*?\n---\n/.exec(markdown)
  return matter ? `${matter[2]}\n\n# ${matter[1]}\n${markdown.slice(matter[0].length)}` : markdown
}

function paragraph(part: Part, words: string, { list }: Style, numId?: number): string {
  // Programs other than Word take the level of a style only for headings: paragraphs with numbers say it themselves.
  const own = numId ?? (part === 'paragraph3' || part === 'annexParagraph' ? (list?.[0] ?? 0) + 1 : undefined)
  const number = list && own ? `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${own}"/></w:numPr>` : ''
  return `<w:p><w:pPr><w:pStyle w:val="${part}"/>${number}</w:pPr>${runs(words)}</w:p>`
}

/** Words with emphasis and code; a line break where the words have one. */
function runs(words: string): string {
  return words
    .split(/(`[^`]+`|\*[^*]+\*|\n)/)
    .filter(Boolean)
    .map((piece) => {
      if (piece === '\n') return '<w:r><w:br/></w:r>'
      const marked = piece.length > 2 && /^[`*]/.test(piece)
      const format = !marked ? '' : piece.startsWith('`') ? MONOSPACE : '<w:rPr><w:i/></w:rPr>'
      return `<w:r>${format}<w:t xml:space="preserve">${escaped(marked ? piece.slice(1, -1) : piece)}</w:t></w:r>`
    })
    .join('')
}

const MONOSPACE = '<w:rPr><w:rFonts w:ascii="Liberation Mono" w:hAnsi="Liberation Mono"/></w:rPr>'

function table(lines: readonly string[], cell: Style): string {
  const rows = lines.filter((line) => !/^\|(?: ?-+ ?\|)+$/.test(line))
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('')
  const body = rows.map((row, index) => {
    const cells = row.slice(1, -1).split('|')
    const head = index === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''
    const width = Math.floor(9000 / cells.length)
    return `<w:tr>${head}${cells
      .map(
        (words) =>
          `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph('cell', words.trim(), cell)}</w:tc>`,
      )
      .join('')}</w:tr>`
  })
  return `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblBorders>${border}</w:tblBorders></w:tblPr>${body.join('')}</w:tbl><w:p/>`
}

function stylesOf({ styles, language }: WordTemplate): string {
  const each = Object.entries(styles).map(([id, { name, outline, list }]) => {
    const number = list
      ? `<w:numPr>${list[1] > 0 ? `<w:ilvl w:val="${list[1]}"/>` : ''}<w:numId w:val="${list[0] + 1}"/></w:numPr>`
      : ''
    const level = outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`
    const isHeading = outline !== undefined || id === 'title' || id === 'caption'
    const bold = isHeading ? `<w:rPr><w:b/><w:sz w:val="${id === 'title' ? 32 : 22}"/></w:rPr>` : ''
    return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${number}<w:spacing w:before="60" w:after="60"/>${level}</w:pPr>${bold}</w:style>`
  })
  const fonts = '<w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:eastAsia="Noto Serif CJK SC"/>'
  return `${XML}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="21"/><w:lang w:val="${language}" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>${each.join('')}</w:styles>`
}

/** Lists of letters begin anew with each list: they are instances of their own. */
const FIRST_LETTERS = 100

function numberingOf({ lists }: WordTemplate, letterLists: number): string {
  const abstract = lists.map((levels, index) => {
    const each = levels.map(
      ({ format = 'decimal', text, suffix }, level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${suffix ? `<w:suff w:val="${suffix}"/>` : ''}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`,
    )
    return `<w:abstractNum w:abstractNumId="${index}"><w:multiLevelType w:val="multilevel"/>${each.join('')}</w:abstractNum>`
  })
  const instances = lists.map((_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`)
  const letters = Array.from(
    { length: letterLists },
    (_, index) =>
      `<w:num w:numId="${FIRST_LETTERS + index}"><w:abstractNumId w:val="${LETTERS}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  )
  return `${XML}<w:numbering ${W}>${abstract.join('')}${instances.join('')}${letters.join('')}</w:numbering>`
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
