import { OFFICE_RELATIONSHIPS, type OfficePart, packOfficeDocument, XML_DECLARATION } from '../../office-package.js'
import { stylesXml } from './styles.js'

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const KIND = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const NAMESPACES = `xmlns:w="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}"`
/** The elements of check boxes came with Word 2010; older programs pass over them. */
const EXTENSIONS =
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"'

/** The width of the text of an A4 page with margins of 2 cm, in twentieths of a point. */
export const TEXT_WIDTH = 9638
const PAGE = `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>`

export type WordDocument = {
  title: string
  modified: string
  /** BCP 47 tag. */
  language: string
  /** Paragraphs and tables. */
  blocks: readonly string[]
}

/**
 * The bytes of a document of Word.
 *
 * @see ECMA-376-1, 11.3 and 17
 */
export function packWordDocument({ title, modified, language, blocks }: WordDocument): Uint8Array {
  const body = `${blocks.join('')}<w:sectPr><w:footerReference w:type="default" r:id="rId1"/>${PAGE}</w:sectPr>`
  const part = (name: string, xml: string): OfficePart => ({
    path: `${name}.xml`,
    type: name,
    contentType: `${KIND}.${name}+xml`,
    xml: `${XML_DECLARATION}${xml}`,
  })
  return packOfficeDocument({
    title,
    modified,
    main: {
      path: 'word/document.xml',
      contentType: `${KIND}.document.main+xml`,
      xml: `${XML_DECLARATION}<w:document ${NAMESPACES} ${EXTENSIONS}><w:body>${body}</w:body></w:document>`,
    },
    parts: [
      part('footer', `<w:ftr ${NAMESPACES}><w:p><w:pPr><w:jc w:val="right"/></w:pPr>${PAGE_NUMBER}</w:p></w:ftr>`),
      part('styles', stylesXml(MAIN, language)),
      part('settings', `<w:settings ${NAMESPACES}>${SETTINGS}</w:settings>`),
    ],
  })
}

const PAGE_NUMBER = `${field('PAGE')}<w:r><w:t xml:space="preserve"> / </w:t></w:r>${field('NUMPAGES')}`
/** Without it Word shows the document as one of an old version. */
const SETTINGS =
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'

function field(name: string): string {
  return `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
}
