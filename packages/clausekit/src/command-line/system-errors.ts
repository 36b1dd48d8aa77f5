import { errorCode } from './io.js'

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EEXIST: 'a part of the path is a file',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'it does not exist',
  ENOSPC: 'no space is left on the device',
  ENOTDIR: 'a part of the path is a file',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
}

/** What an error of the file system means, in words. */
export function systemMessage(error: unknown): string {
  const code = errorCode(error) ?? String(error)
  return SYSTEM_ERRORS[code] ?? code
}
