import { type Block, plainText } from '@clausekit/model'
import { isoDate } from '../../assemble/metadata/dates.js'
import { type Element, elementsWithin, lineOf, parentOf } from '../../html-elements/dom.js'
import type { FrontMatter, PageBlock } from '../../parser.js'
import { textSizes } from './text-sizes.js'

/** The fields that sites print above a document, by the names that metadata has; others keep the name that the site gives them. */
const FIELDS: readonly [RegExp, string][] = [
  [/^(?:标题|名称|文件名称|公文名称|标准名称|中文标准名称|标准中文名称)$/, 'title'],
  [/^(?:英文标准名称|标准英文名称)$/, 'titleEn'],
  [/^(?:发文字号|文号|发文号|公文文号|标准号|标准编号)$/, 'identifier'],
  [/^(?:发文机关|发文单位|发文机构|制发机关|发布单位|归口部门|主管部门)$/, 'publisher'],
  [/^(?:发布机构|信息公开机构|公开责任部门)$/, 'site'],
  [/^(?:成文日期|成文时间|生成日期|发文日期|发文时间|签发日期)$/, 'date'],
  [/^(?:发布日期|发布时间|公开日期|公布日期)$/, 'posted'],
  [/^(?:实施日期|施行日期|生效日期)$/, 'implemented'],
  [/^(?:有效性|时效性|标准状态|效力状态|是否有效)$/, 'status'],
  [/^(?:主题词|关键词|关键字)$/, 'keywords'],
  [/^(?:归口单位|技术归口)$/, 'workgroup'],
  [/^(?:索引号|信息索引号)$/, 'indexNumber'],
  [/^(?:主题分类|信息分类|分类|公文种类|体裁分类|组配分类|服务对象)$/, 'subject'],
  [/^(?:中国标准分类号|中国标准分类号CCS|CCS)$/i, 'ccs'],
  [/^(?:国际标准分类号|国际标准分类号ICS|ICS)$/i, 'ics'],
]

const LABEL_ELEMENTS = new Set(['td', 'th', 'li', 'dt', 'dd', 'b', 'strong', 'span', 'p', 'div', 'label', 'em', 'i'])
const LONGEST_LABEL = 14
const LONGEST_VALUE = 300

/** A label with its value is shorter, tags and spaces included. */
const LARGEST_FIELD = 2000
/** One label may stand in any text; a card has several. */
const FEWEST_FIELDS = 3

/** The card with index number, issuer, number and dates that government sites and platforms of standards print beside a text. */
export function readCard(root: Element): FrontMatter {
  const sizes = textSizes(root)
  const said: Record<string, string> = {}
  for (const element of elementsWithin(root)) {
    if (!LABEL_ELEMENTS.has(element.tagName) || (sizes.get(element) ?? 0) > LARGEST_FIELD) continue
    const field = fieldOf(element)
    if (field) said[field.name] ??= field.value
  }
  return Object.keys(said).length < FEWEST_FIELDS ? {} : normalised(said)
}

/** How many blocks of a page may stand before the card. */
const HEAD = 10

/** The text without the card, whose words are metadata. */
export function withoutCard(blocks: readonly PageBlock[]): PageBlock[] {
  const at = blocks.slice(0, HEAD).findIndex(isCard)
  return at < 0 || blocks.length === 1 ? [...blocks] : blocks.filter((_, index) => index !== at)
}

function isCard(block: PageBlock): boolean {
  if (block.type !== 'table' && block.type !== 'list' && block.type !== 'definitionList') return false
  const cells: readonly { children: readonly unknown[] }[] =
    block.type === 'table' ? block.children.flatMap((row) => row.children) : block.children
  const labels = cells.filter((cell) => fieldName(plainText(cell.children as Block[]).text.split(/[：:]/)[0] ?? ''))
  return labels.length >= FEWEST_FIELDS
}

function fieldName(words: string): string | undefined {
  const label = words.replace(/[\s【】[\]]/g, '')
  return label.length > LONGEST_LABEL ? undefined : FIELDS.find(([pattern]) => pattern.test(label))?.[1]
}

/** "发文字号：" with what stands behind it, in the same element or in the next one. */
function fieldOf(element: Element): { name: string; value: string } | undefined {
  const line = lineOf(element)
  if (line.length === 0 || line.length > LONGEST_VALUE) return undefined
  const [head = '', ...rest] = line.split(/[：:]/)
  const name = fieldName(head)
  if (!name) return undefined
  const own = line.slice(head.length + 1).trim()
  const value = rest.length > 0 && own ? own : valueBehind(element)
  return value && value.length <= LONGEST_VALUE ? { name, value } : undefined
}

/** A row of a card has fewer parts. */
const MOST_SIBLINGS = 200

function valueBehind(label: Element): string | undefined {
  for (let at: Element | undefined = label, levels = 0; at && levels < 3; at = parentOf(at), levels++) {
    const siblings: Element['childNodes'] = parentOf(at)?.childNodes ?? []
    if (siblings.length > MOST_SIBLINGS) return undefined
    const place = siblings.indexOf(at) + 1
    const next = siblings.slice(place, place + 3).find((node) => lineOf(node) !== '')
    if (next) return lineOf(next).replace(/^[：:]\s*/, '')
    // A cell of a label holds nothing else; what is behind a longer element is another field.
    if (lineOf(parentOf(at) ?? at) !== lineOf(at)) return undefined
  }
  return undefined
}

function normalised(said: Readonly<Record<string, string>>): FrontMatter {
  const result: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(said)) {
    if (name === 'date' || name === 'posted' || name === 'implemented') {
      const date = isoDate(value)
      if (date) result[name] = date
    } else if (name === 'keywords') result[name] = value.split(/\s*[,;，；、\s]\s*/).filter(Boolean)
    else if (!/^[-—无]*$/.test(value)) result[name] = value
  }
  return result
}
