// Bundles the script and the style of the HTML page into one source file with their hashes: what imports the sources, the built
// package and a browser then all see the same strings, and need no plug-in. The result is kept in the repository, and a test
// says when it is not what the sources give.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const folder = new URL('../src/formats/html/', import.meta.url)
export const target = new URL('page/assets.ts', folder)

/** The text of page/assets.ts. */
export async function bundlePage() {
  const script = await bundled('client/main.ts')
  const style = await bundled('client/page.css')
  if (/<\/(?:script|style)|<!--/i.test(script + style))
    throw new Error('The page would end within its script or style.')
  return `// Made by scripts/bundle-page.mjs from ../client; do not edit.

export const STYLE_HASH = '${hashOf(style)}'

export const SCRIPT_HASH = '${hashOf(script)}'

export const STYLE = \`${escaped(style)}\`

export const SCRIPT = \`${escaped(script)}\`
`
}

async function bundled(entry) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, folder))],
    absWorkingDir: fileURLToPath(folder),
    bundle: true,
    write: false,
    format: 'iife',
    target: entry.endsWith('.ts') ? 'es2020' : 'esnext',
    charset: 'utf8',
    legalComments: 'none',
    conditions: ['@clausekit/source'],
    logLevel: 'silent',
  })
  return `\n${outputFiles[0].text}`
}

function hashOf(text) {
  return createHash('sha256').update(text).digest('base64')
}

function escaped(text) {
  return text.replace(/[\\`]|\$(?=\{)/g, '\\$&')
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(target, await bundlePage())
