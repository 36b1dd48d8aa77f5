import { access, constants, readdir } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import process from 'node:process'

type Environment = Readonly<Record<string, string | undefined>>

/** The environment variable that names the program where it lies in no usual place. */
export const SOFFICE_VARIABLE = 'CLAUSEKIT_SOFFICE'

/**
 * The program of LibreOffice: the one that `CLAUSEKIT_SOFFICE` names, else the first on the PATH or in the usual places.
 *
 * @throws Error that says in a sentence what is missing.
 */
export async function findLibreOffice(env: Environment, platform: string = process.platform): Promise<string> {
  const named = env[SOFFICE_VARIABLE]
  if (named) {
    if (await isProgram(named)) return named
    throw new Error(`${SOFFICE_VARIABLE} names ${named}, which is no program.`)
  }
  for (const path of [...onPath(env, platform), ...(await usualPlaces(env, platform))])
    if (await isProgram(path)) return path
  throw new Error('LibreOffice was not found on the PATH or in the usual places.')
}

function onPath(env: Environment, platform: string): string[] {
  // soffice.com waits for the end of its work, soffice.exe does not.
  const names = platform === 'win32' ? ['soffice.com'] : ['soffice', 'libreoffice']
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.flatMap((folder) => names.map((name) => join(folder, name)))
}

async function usualPlaces(env: Environment, platform: string): Promise<string[]> {
  if (platform === 'win32') {
    const folders = [env.ProgramFiles ?? 'C:\\Program Files', env['ProgramFiles(x86)'] ?? 'C:\\Program Files (x86)']
    return folders.map((folder) => join(folder, 'LibreOffice', 'program', 'soffice.com'))
  }
  if (platform === 'darwin')
    return ['/Applications/LibreOffice.app/Contents/MacOS/soffice', '/opt/homebrew/bin/soffice']
  // The packages of libreoffice.org go to a folder with the version: /opt/libreoffice25.2.
  const packaged = (await readdir('/opt').catch(() => []))
    .filter((name) => name.startsWith('libreoffice'))
    .sort()
    .reverse()
  return [
    '/usr/bin/soffice',
    '/usr/local/bin/soffice',
    '/usr/lib/libreoffice/program/soffice',
    ...packaged.map((name) => `/opt/${name}/program/soffice`),
    '/snap/bin/libreoffice',
  ]
}

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}
