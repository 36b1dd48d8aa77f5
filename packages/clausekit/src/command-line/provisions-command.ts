import { type ProvisionList, provisionFormats } from '../provision-list/formats.js'
import { DEFAULT_FORMATS, type ProvisionsCommandOptions } from './command-options.js'
import type { Io } from './io.js'
import { chooseFormats, extensionOf } from './output-formats.js'
import { readOptions } from './read-options.js'
import { readStandard } from './read-standard.js'
import { type Product, runJobs } from './run-jobs.js'

export async function provisionsCommand(
  io: Io,
  inputs: readonly string[],
  options: ProvisionsCommandOptions,
): Promise<number> {
  const run = readOptions(options)
  const { kinds } = run.convert
  const onTerminal = io.stdout.isTTY && (options.output === undefined || options.output === '-')
  const width = onTerminal ? (io.stdout.columns ?? 80) : undefined
  const products = chooseFormats(Object.values(provisionFormats), options, DEFAULT_FORMATS.provisions).map(
    (format): Product => ({
      ending: `.provisions.${extensionOf(format)}`,
      create: ({ provisions }) => {
        const list: ProvisionList = { provisions, kinds, width }
        return format.write(list)
      },
    }),
  )
  return runJobs(io, inputs, products, run, readStandard)
}
