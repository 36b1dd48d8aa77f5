/** A file could not be read or written; `cause` is the error of the file system. */
export class FileError extends Error {
  override readonly name = 'FileError'
  readonly ruleId: 'unreadable-file' | 'unwritable-file'
  constructor(ruleId: FileError['ruleId'], message: string, cause: unknown) {
    super(message, { cause })
    this.ruleId = ruleId
  }
}
