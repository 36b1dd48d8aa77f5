import type { HtmlDocument } from '../document.js'
import { asciidoctor } from './asciidoctor.js'
import { docbook } from './docbook.js'
import { documentation } from './documentation.js'
import { ecmarkup } from './ecmarkup.js'
import { euLaw } from './eu-law.js'
import type { Family } from './family.js'
import { googleDocs } from './google-docs.js'
import { ietf } from './ietf.js'
import { metanorma } from './metanorma.js'
import { officialPage } from './official-page.js'
import { pandoc } from './pandoc.js'
import { texinfo } from './texinfo.js'
import { w3c } from './w3c.js'
import { website } from './website.js'
import { word } from './word.js'

/** The families, the most special first; the last one takes every page. */
export const families: readonly Family[] = [
  w3c,
  ietf,
  ecmarkup,
  metanorma,
  asciidoctor,
  docbook,
  texinfo,
  euLaw,
  documentation,
  officialPage,
  word,
  googleDocs,
  pandoc,
  website,
]

/** The family that a page belongs to. */
export function familyOf(document: HtmlDocument): Family {
  return families.find((family) => family.recognise(document)) ?? website
}
