// Texts of a given size, made of our own example standards: each copy gets chapter numbers of its own.
import { readFileSync } from 'node:fs'
import { convert, write } from '../packages/clausekit/dist/index.js'

const example = (name) => readFileSync(new URL(`../examples/standards/${name}`, import.meta.url), 'utf8')

/** Parts made by `part(copy)` until they have about `bytes` characters. */
function repeat(bytes, first, part) {
  const parts = [first]
  for (let copy = 0, size = 0; size < bytes; copy++) {
    const next = part(copy)
    parts.push(next)
    size += next.length
  }
  return parts.join('\n')
}

/** The English specification, chapter after chapter. */
function markdownText(bytes) {
  const source = example('clausekit-json-1.en.md')
  const body = source.slice(source.indexOf('\n## ') + 1)
  const part = (copy) => body.replace(/^(#+) (\d+)/gm, (_, marks, number) => `${marks} ${Number(number) + copy * 10}`)
  return repeat(bytes, '# A long standard\n\n', part)
}

/** Plain text in the form of an IETF document. */
function plainText(bytes) {
  const source = example('retry-policy.en.txt')
  const start = source.search(/^1\.\s+\S/m)
  const part = (copy) => source.slice(start).replace(/^(\d+)\./gm, (_, number) => `${Number(number) + copy * 10}.`)
  return repeat(bytes, source.slice(0, start), part)
}

/** What clausekit writes of a long Markdown text, about as long as asked for. */
async function written(bytes, format) {
  const make = async (size) => {
    const standard = await convert({ bytes: new TextEncoder().encode(markdownText(size)), name: 'long.md' })
    return write(standard, format)
  }
  const probe = await make(100_000)
  return make((bytes / probe.length) * 100_000)
}

function asciidocText(bytes) {
  return repeat(bytes, '= A long standard\n:sectnums:\n', (copy) => {
    const items = [1, 2, 3].map((item) => `* the value of field ${item} shall be less than ${item * copy + 5} mm;`)
    const cells = [1, 2, 3, 4].map((row) => `|field ${row} |string |at least ${row * 10} characters`)
    return [
      `[[s${copy}]]\n== Chapter ${copy + 1}\n`,
      `A reader shall take the _fields_ of <<s${copy}>> in their order. It should report a field that is lost, and may go on.\n`,
      `=== Fields\n\nThe following holds:\n\n${items.join('\n')}\n`,
      `.Fields\n|===\n|Name |Type |Length\n\n${cells.join('\n')}\n|===\n`,
      `NOTE: A field that is lost is reported once.\n`,
    ].join('\n')
  })
}

function rfcxmlText(bytes) {
  const sections = repeat(bytes, '', (copy) => {
    const rows = [1, 2, 3, 4].map((row) => `<tr><td>field ${row}</td><td>string</td></tr>`)
    return `<section anchor="s${copy}"><name>Chapter ${copy + 1}</name>
<t>A reader <bcp14>MUST</bcp14> take the <em>fields</em> of <xref target="s${copy}"/> in their order. It <bcp14>SHOULD</bcp14> report a field that is lost.</t>
<ul><li><t>The first field <bcp14>MUST NOT</bcp14> be empty.</t></li><li><t>The second one <bcp14>MAY</bcp14> be.</t></li></ul>
<table><name>Fields</name><thead><tr><th>Name</th><th>Type</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>
<sourcecode type="json"><![CDATA[{ "field": ${copy} }]]></sourcecode></section>`
  })
  return `<?xml version="1.0"?>
<rfc version="3" category="std" docName="draft-long-standard-00"><front><title>A long standard</title>
<abstract><t>The key words MUST, SHOULD and MAY are those of BCP 14.</t></abstract></front>
<middle>${sections}</middle></rfc>`
}

/** By a name whose ending tells the format: a function of the size in bytes. */
export const texts = {
  'long.md': markdownText,
  'long.txt': plainText,
  'long.html': (bytes) => written(bytes, 'html'),
  'long.sts.xml': (bytes) => written(bytes, 'sts'),
  'long.rfc.xml': rfcxmlText,
  'long.adoc': asciidocText,
}
