import { basename, extname, join, normalize, resolve } from 'node:path'
import { detectFormat, type Input } from '@clausekit/parsers'
import { extractImages } from '@clausekit/parsers/docx'
import { writeWhole } from '../write-whole.js'
import { FileError } from './file-error.js'

/**
 * Write the pictures of Word files to a folder: one folder a file, in it the names that the image nodes of the standard have.
 *
 * @throws FileError for a place that cannot be written.
 */
export async function writeImages(inputs: readonly Input[], folder: string, cwd: string): Promise<void> {
  for (const input of inputs) {
    if (detectFormat(input) !== 'docx') continue
    const name = basename(input.name ?? 'stdin')
    const place = resolve(cwd, folder, name.slice(0, name.length - extname(name).length))
    for await (const { part, bytes } of extractImages(input)) {
      // The names come from the file: none may lead out of the folder.
      const inside = normalize(join('/', part)).slice(1)
      try {
        await writeWhole(join(place, inside), bytes)
      } catch (error) {
        throw new FileError('unwritable-file', `${join(folder, name, inside)} cannot be written`, error)
      }
    }
  }
}
