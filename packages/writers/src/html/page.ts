import type { Standard } from '@clausekit/model'
import { writeText } from './clauses.js'
import { writeContents } from './contents.js'
import type { Context } from './context.js'
import { escapeLine, escapeText } from './escape.js'
import { writeFilter } from './filter.js'
import { pageTitle, writeFront } from './front.js'
import { PAGE } from './ids.js'
import { POLICY } from './page/policy.js'
import { SCRIPT } from './page/script.js'
import { STYLE } from './page/style.js'
import { element, languageTag, startTag } from './tags.js'

/** The whole page. */
export function writePage(standard: Standard, context: Context): string {
  const { pageWords } = context
  const body = [
    `<a class="skip" href="#${PAGE}text">${escapeText(pageWords.skipToText)}</a>`,
    writeContents(standard, context),
    element('main', { id: `${PAGE}text`, tabindex: '-1' }, `\n${writeMain(standard, context)}\n`),
    `<script>${SCRIPT}</script>`,
  ].filter(Boolean)
  const lines = [
    '<!doctype html>',
    startTag('html', { lang: languageTag(context.language) }),
    element('head', {}, `\n${writeHead(standard, context)}\n`),
    element('body', {}, `\n${body.join('\n')}\n`),
    '</html>',
  ]
  return `${lines.join('\n')}\n`
}

function writeHead(standard: Standard, context: Context): string {
  const { identifier, publisher } = standard.metadata
  const title = pageTitle(standard, context)
  const code = identifier?.canonical
  const name = [code === title ? undefined : code, title].filter(Boolean).join(' ')
  return [
    '<meta charset="utf-8">',
    startTag('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeLine(name)}</title>`,
    startTag('meta', { name: 'description', content: [name, publisher].filter(Boolean).join(' — ') }),
    '<meta name="generator" content="clausekit">',
    `<style>${STYLE}</style>`,
  ].join('\n')
}

function writeMain(standard: Standard, context: Context): string {
  return [
    writeFront(standard, context),
    writeFilter(standard, context),
    element('article', {}, `\n${writeText(standard.children, context)}\n`),
  ]
    .filter(Boolean)
    .join('\n')
}
