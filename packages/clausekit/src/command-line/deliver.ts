import { writeWhole } from '../write-whole.js'
import { FileError } from './file-error.js'
import { type Io, send } from './io.js'
import type { Reporter } from './reporter.js'
import type { Target } from './targets.js'

/** A file as a whole, or in pieces. */
export type Data = string | Uint8Array | Iterable<string>

/** @throws FileError for a place that cannot be written. */
export async function deliver(io: Io, target: Target, data: Data, reporter: Reporter): Promise<void> {
  const name = target === 'stdout' ? 'Standard output' : target.name
  try {
    if (target === 'stdout') {
      // The line that shows the progress must be gone before the result appears on the same terminal.
      await reporter.clear()
      for (const piece of piecesOf(data)) await send(io.stdout, piece)
    } else {
      await writeWhole(target.path, data)
      await reporter.written(name)
    }
  } catch (error) {
    throw new FileError('unwritable-file', `${name} cannot be written`, error)
  }
}

function piecesOf(data: Data): Iterable<string | Uint8Array> {
  return typeof data === 'string' || data instanceof Uint8Array ? [data] : data
}
