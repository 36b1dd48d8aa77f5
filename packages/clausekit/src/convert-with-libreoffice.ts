import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { MAX_INPUT_BYTES } from '@clausekit/parsers'
import { findLibreOffice } from './find-libreoffice.js'
import { runProgram } from './run-program.js'

export type LibreOfficeOptions = {
  /** Where `PATH` and `CLAUSEKIT_SOFFICE` are looked up; that of the process when absent. */
  env?: Readonly<Record<string, string | undefined>> | undefined
  /** How long a conversion may take; 120 when absent. */
  seconds?: number | undefined
}

/**
 * Convert a file of a word processor to DOCX with LibreOffice, which works in a folder of its own that is removed in the end.
 *
 * @throws Error that says in a sentence what is missing or went wrong.
 */
export async function convertWithLibreOffice(bytes: Uint8Array, options: LibreOfficeOptions = {}): Promise<Uint8Array> {
  const { env = process.env, seconds = 120 } = options
  const program = await findLibreOffice(env)
  const folder = await mkdtemp(join(tmpdir(), 'clausekit-'))
  try {
    const source = join(folder, 'source.doc')
    await writeFile(source, bytes)
    await runProgram(program, [await createProfile(folder), ...OPTIONS, '--outdir', folder, source], {
      folder,
      seconds,
    })
    return await readResult(join(folder, 'source.docx'))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

const OPTIONS = ['--headless', '--norestore', '--nolockcheck', '--convert-to', 'docx:MS Word 2007 XML']

/** A profile of its own: then conversions run side by side, and beside a LibreOffice that the user has open. */
async function createProfile(folder: string): Promise<string> {
  const user = join(folder, 'profile', 'user')
  await mkdir(user, { recursive: true })
  await writeFile(join(user, 'registrymodifications.xcu'), PROFILE)
  return `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
}

// What others sent is only read: no macro is run, no linked file is fetched.
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks"><value>true</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link"><value>0</value></prop></item>
</oor:items>
`

async function readResult(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new Error('LibreOffice could not read the file.')
  if (found.size > MAX_INPUT_BYTES)
    throw new Error(`LibreOffice made ${found.size} bytes of it; at most ${MAX_INPUT_BYTES} are read.`)
  return readFile(path)
}
