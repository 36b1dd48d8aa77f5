import type { AsciidocDocument } from 'asciidoctor'
import type { FrontMatter } from '../parser.js'
import { wordsOfMarkup } from './markup.js'
import type { Profile } from './profile.js'

/** Attributes of a header that say something of the standard; all others steer a tool. */
const SAYING =
  /^(?:doc(?:number|identifier|type|subtype|stage|substage)|title-.*|partnumber|edition|rev(?:date|number|remark)|copyright-year|(?:published|issued|implemented|received|created|updated|obsoleted)-date|status|keywords|library-(?:ics|ccs|plan)|technical-committee.*|subcommittee.*|workgroup.*|secretariat|committee.*|publisher|issuer|prefix|mandate|scope|topic|bureau|series\d?|iso-standard|equivalence|obsoletes|submitting-organizations|external-id|fullname.*|author(?:_\d+)?|language|lang|script|mn-document-class|flavor)$/

/** The names under which `assemble` knows what a header says. */
export function frontMatterOf(document: AsciidocDocument, profile: Profile): FrontMatter {
  const attributes = new Map(
    Object.entries(document.attributes).flatMap(([name, value]) =>
      value === undefined || value === '' || !SAYING.test(name) ? [] : [[name, wordsOfMarkup(String(value)).trim()]],
    ),
  )
  const said = (...names: string[]) => names.map((name) => attributes.get(name)).find(Boolean)
  const title = titleOf(document, profile, said)
  const authors = [...attributes]
    .filter(([name]) => /^(?:fullname|author)(?:_\d+)?$/.test(name))
    .map(([, value]) => value)
  const known = {
    title,
    identifier: identifierOf(profile, said),
    date: said('published-date', 'issued-date', 'revdate', 'copyright-year'),
    edition: said('edition', 'revnumber'),
    status: said('status', 'docstage'),
    publisher: said('publisher', 'issuer'),
    workgroup: said('technical-committee', 'committee-en', 'committee'),
    keywords: said('keywords'),
    authors: authors.length > 0 ? authors : undefined,
  }
  const used = /^(?:edition|status|publisher|keywords|lang|fullname.*|author.*)$/
  return {
    ...Object.fromEntries([...attributes].filter(([name]) => !used.test(name))),
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
  }
}

type Said = (...names: string[]) => string | undefined

/** The elements of the title in the language of the text; the line of the header where there are none. */
function titleOf(document: AsciidocDocument, { languageTag }: Profile, said: Said): string | undefined {
  const language = languageTag.slice(0, 2)
  const elements = ['intro', 'main', 'part'].flatMap((element) => said(`title-${element}-${language}`) ?? [])
  if (said(`title-main-${language}`)) return elements.join(' — ')
  const whole = said(`title-${language}`)
  if (whole)
    return [said(`title-part-${language}`), said(`title-subpart-${language}`), whole].filter(Boolean).join(' — ')
  return document.header?.title ? wordsOfMarkup(document.header.title).trim() || undefined : undefined
}

/** The identifier that the class of the document builds from its number. */
function identifierOf({ documentClass }: Profile, said: Said): string | undefined {
  const whole = said('docidentifier')
  const number = said('docnumber')
  if (whole || !number) return whole
  const part = said('partnumber')
  const year = said('copyright-year') ?? said('published-date', 'revdate')?.slice(0, 4)
  const behind = (mark: string, value: string | undefined) => (value ? mark + value : '')
  switch (documentClass) {
    case 'iso':
    case 'iec':
      return `${said('publisher') ?? documentClass.toUpperCase()} ${number}${behind('-', part)}${behind(':', year)}`
    case 'gb':
      return `${said('prefix') ?? 'GB/T'} ${number}${behind('.', part)}${behind('—', year)}`
    case 'itu':
      return `ITU-${said('bureau') ?? 'T'} ${number}`
    case 'bipm':
      return `${said('committee-acronym') ?? 'BIPM'} ${number}${behind(':', year)}`
    default:
      return documentClass ? `${documentClass.toUpperCase()} ${number}` : number
  }
}
