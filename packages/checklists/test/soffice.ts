import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * What LibreOffice makes of a file; undefined where it cannot open it.
 *
 * @param to The ending of the new file, with the name of a filter where there are several.
 */
export function convertWithOffice(bytes: string | Uint8Array, from: string, to: string): Uint8Array | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'clausekit-office-'))
  try {
    const source = join(folder, `form.${from}`)
    const made = join(folder, 'made', `form.${to.split(':')[0]}`)
    writeFileSync(source, bytes)
    // A profile of its own: programs that share one wait for each other.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
    // Its dialog sees the byte order mark of a CSV; without one it has to be told: commas, quotes, UTF-8, from the first row.
    const reading = from === 'csv' ? ['--infilter=CSV:44,34,76,1'] : []
    spawnSync(
      'soffice',
      [profile, '--headless', ...reading, '--convert-to', to, '--outdir', join(folder, 'made'), source],
      {
        stdio: 'ignore',
        timeout: 120_000,
      },
    )
    return existsSync(made) ? new Uint8Array(readFileSync(made)) : undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Whether LibreOffice is here with its spreadsheet program, which some systems install apart. */
export const hasSpreadsheets = convertWithOffice('Id\n1\n', 'csv', 'xlsx') !== undefined
