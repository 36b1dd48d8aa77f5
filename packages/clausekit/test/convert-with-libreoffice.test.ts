import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { convertWithLibreOffice } from '../src/convert-with-libreoffice.js'
import { findLibreOffice } from '../src/find-libreoffice.js'
import { emptyFolder, runMain } from './run-main.js'

const posix = process.platform !== 'win32'
const richText = [
  '{\\rtf1\\ansi\\ansicpg1252 {\\b 1 Scope}\\par',
  'This document specifies pumps.\\par',
  '{\\b 2 Requirements}\\par',
  'The pump shall stop within 3 s.\\par}',
].join('\n')
const bytes = new TextEncoder().encode(richText)
const installed = await findLibreOffice(process.env).catch(() => undefined)

let folder: string
let temporary: string
beforeEach(async () => {
  folder = await emptyFolder()
  temporary = join(folder, 'temporary')
  await mkdir(temporary)
  vi.stubEnv('TMPDIR', temporary)
})
afterEach(() => vi.unstubAllEnvs())

/** A program that stands for LibreOffice: lines of a shell script. */
async function standIn(...lines: string[]): Promise<{ CLAUSEKIT_SOFFICE: string }> {
  const path = join(folder, 'soffice')
  await writeFile(path, ['#!/bin/sh', ...lines].join('\n'))
  await chmod(path, 0o755)
  return { CLAUSEKIT_SOFFICE: path }
}

describe.runIf(posix)('LibreOffice is found', () => {
  it('by the environment variable, before the PATH', async () => {
    const env = await standIn()
    expect(await findLibreOffice({ ...env, PATH: '/usr/bin' })).toBe(env.CLAUSEKIT_SOFFICE)
    await expect(findLibreOffice({ CLAUSEKIT_SOFFICE: join(folder, 'none') })).rejects.toThrow(
      /^CLAUSEKIT_SOFFICE names .*none, which is no program\.$/,
    )
  })

  it('on the PATH', async () => {
    await standIn()
    expect(await findLibreOffice({ PATH: `${join(folder, 'empty')}:${folder}` })).toBe(join(folder, 'soffice'))
  })

  it('or else its absence is told', async () => {
    const nowhere = findLibreOffice({ PATH: folder, ProgramFiles: folder, 'ProgramFiles(x86)': folder }, 'win32')
    await expect(nowhere).rejects.toThrow('LibreOffice was not found on the PATH or in the usual places.')
  })
})

describe.runIf(posix)('a conversion', () => {
  it('gives the bytes of the DOCX, and leaves nothing behind', async () => {
    // It works in the folder with the source, whose bytes it gives back.
    const env = await standIn('cp source.doc source.docx')
    expect(await convertWithLibreOffice(bytes, { env })).toEqual(Buffer.from(bytes))
    expect(await readdir(temporary)).toEqual([])
  })

  it('has a profile of its own, in which macros are off', async () => {
    const env = await standIn('echo "$@" > source.docx; cat profile/user/*.xcu >> source.docx')
    const said = new TextDecoder().decode(await convertWithLibreOffice(bytes, { env }))
    expect(said).toMatch(/^-env:UserInstallation=file:\/\/\/\S+\/profile --headless /)
    expect(said).toContain('"DisableMacrosExecution"><value>true</value>')
  })

  it('takes names that a shell would read as commands for names', async () => {
    temporary = join(folder, 'a $(touch made) `touch made`; touch made')
    await mkdir(temporary)
    vi.stubEnv('TMPDIR', temporary)
    const env = await standIn('cp source.doc source.docx')
    await convertWithLibreOffice(bytes, { env })
    expect(await readdir(folder)).not.toContain('made')
  })

  it('that gives nothing is an error', async () => {
    const env = await standIn('exit 0')
    await expect(convertWithLibreOffice(bytes, { env })).rejects.toThrow('LibreOffice could not read the file.')
    expect(await readdir(temporary)).toEqual([])
  })

  it('that takes too long is stopped, with what it started', async () => {
    const mark = join(folder, 'still alive')
    const env = await standIn(`(sleep 2; touch "${mark}") &`, 'sleep 60')
    await expect(convertWithLibreOffice(bytes, { env, seconds: 0.5 })).rejects.toThrow(
      'LibreOffice took longer than 0.5 s.',
    )
    expect(await readdir(temporary)).toEqual([])
    await wait(2500)
    expect(await readdir(folder)).not.toContain('still alive')
  })

  it('that cannot be started is an error', async () => {
    const env = await standIn()
    await writeFile(env.CLAUSEKIT_SOFFICE, Uint8Array.from([0, 1, 2, 3]))
    await expect(convertWithLibreOffice(bytes, { env })).rejects.toThrow()
    expect(await readdir(temporary)).toEqual([])
  })

  it('is told in one line where it fails on the command line', async () => {
    await writeFile(join(folder, 'pump.docx'), richText)
    const env = { CLAUSEKIT_SOFFICE: join(folder, 'none') }
    const { code, stderr } = await runMain(['convert', 'pump.docx'], { cwd: folder, env })
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^pump\.docx error pump\.docx is a rich text.*CLAUSEKIT_SOFFICE.*LibreOffice.* needs-conversion\n$/,
    )
  })
})

describe.skipIf(installed === undefined)('the real LibreOffice (skipped where it is not installed)', () => {
  it('converts side by side', async () => {
    const results = await Promise.all([convertWithLibreOffice(bytes), convertWithLibreOffice(bytes)])
    for (const result of results) expect([...result.subarray(0, 2)]).toEqual([0x50, 0x4b])
    expect(await readdir(temporary)).toEqual([])
  })

  it('fetches nothing that a file names', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    }).listen(0)
    const { port } = server.address() as AddressInfo
    await writeFile(join(folder, 'secret.txt'), 'secret')
    const field = (words: string) => `{\\field{\\*\\fldinst ${words}}{\\fldrslt x}}`
    const links = [
      field(`INCLUDEPICTURE "http://127.0.0.1:${port}/picture.png" \\\\d`),
      field(`INCLUDETEXT "http://127.0.0.1:${port}/text.txt"`),
      field(`INCLUDETEXT "${join(folder, 'secret.txt')}"`),
      `{\\*\\template http://127.0.0.1:${port}/template.dot}`,
    ]
    const result = await convertWithLibreOffice(new TextEncoder().encode(`{\\rtf1\\ansi Text ${links.join(' ')}\\par}`))
    server.close()
    const parts = Object.entries(unzipSync(result)).filter(([name]) => name.endsWith('.xml'))
    const words = parts.map(([, part]) => new TextDecoder().decode(part)).join('')
    expect(asked).toEqual([])
    expect(words).toContain('Text')
    expect(words).not.toContain('>secret<')
  })

  it('reads an old file as a standard, whatever its name says', async () => {
    await writeFile(join(folder, 'pump.docx'), richText)
    const env = { PATH: process.env.PATH ?? '' }
    const { code, stdout, stderr } = await runMain(['convert', 'pump.docx', '--verbose'], { cwd: folder, env })
    expect(code, stderr).toBe(0)
    expect(stderr).toContain('converted-to-docx')
    expect(JSON.parse(stdout)).toMatchObject({
      source: { files: ['pump.docx'] },
      provisions: [{ kind: 'requirement', text: 'The pump shall stop within 3 s.' }],
    })
    expect(await readFile(join(folder, 'pump.docx'), 'utf8')).toBe(richText)
  })
})
