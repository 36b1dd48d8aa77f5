import { attribute, type Element, findElement, hasClass, lineOf } from '../../html-elements/dom.js'
import { generatorOf } from '../document.js'
import type { Family } from './family.js'
import { rfcFrontMatter } from './rfc-front-matter.js'

const LEFT_OUT_IDS = new Set([
  'toc',
  'external-metadata',
  'internal-metadata',
  'identifiers',
  'rfcnum',
  'rfc.headerblock',
  'rfc.meta',
  'rfc.toc',
  'sidebar',
])

/** RFCs and Internet-Drafts as xml2rfc, rfc2629.xslt and their sites print them. */
export const ietf: Family = {
  name: 'ietf',
  marksStructure: true,
  recognise: (document) =>
    /xml2rfc|rfc2629|rfc7991/i.test(generatorOf(document)) ||
    document.classes.has('xml2rfc') ||
    document.classes.has('rfcmarkup') ||
    document.classes.has('rfchtml') ||
    (document.meta.get('dcterms.identifier') ?? document.meta.get('dc.identifier') ?? []).some((name) =>
      /urn:ietf:|rfc\d+/i.test(name),
    ) ||
    /^(?:RFC \d{1,5}\b|draft-[a-z0-9-]+-\d\d\b)/.test(document.title ?? ''),
  content: ({ body }) => findElement(body, isContent),
  leavesOut: (element) =>
    LEFT_OUT_IDS.has(attribute(element, 'id') ?? '') ||
    hasClass(element, /^(?:ears|toc|tocbug|pilcrow|toplink|print2col)$/) ||
    (element.tagName === 'table' && isTocButton(element)),
  frontMatter: (document) => rfcFrontMatter(document),
}

function isContent(element: Element): boolean {
  return hasClass(element, /^(?:rfcmarkup|rfchtml)$/) || attribute(element, 'role') === 'main'
}

/** xml2rfc 1 put a button that leads to the table of contents before each section. */
function isTocButton(table: Element): boolean {
  return hasClass(table, /^(?:tocbug|header)$/) || /^TOC$/.test(lineOf(table))
}
