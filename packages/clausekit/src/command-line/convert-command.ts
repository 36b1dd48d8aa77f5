import { type WriterName, writePieces, writers } from '@clausekit/writers'
import { type ConvertCommandOptions, DEFAULT_FORMATS } from './command-options.js'
import type { Io } from './io.js'
import { chooseFormats, extensionOf } from './output-formats.js'
import { readOptions } from './read-options.js'
import { readStandard } from './read-standard.js'
import { type Product, runJobs } from './run-jobs.js'
import { writeImages } from './write-images.js'

export async function convertCommand(
  io: Io,
  inputs: readonly string[],
  options: ConvertCommandOptions,
): Promise<number> {
  const { provisions, compact, images } = options
  const products = chooseFormats(Object.values(writers), options, DEFAULT_FORMATS.convert).map(
    (writer): Product => ({
      ending: `.${extensionOf(writer)}`,
      create: (standard) => writePieces(standard, writer.name as WriterName, { compact }),
    }),
  )
  const run = readOptions(options)
  return runJobs(io, inputs, products, { ...run, convert: { ...run.convert, provisions } }, async (given, settings) => {
    const read = await readStandard(given, settings)
    if (images !== undefined) await writeImages(given, images, io.cwd)
    return read
  })
}
