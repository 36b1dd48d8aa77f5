import { type Command, CommanderError } from 'commander'
import { type Io, send } from './io.js'
import { createProgram } from './program.js'
import { UsageError } from './usage-error.js'

/**
 * Run the command line.
 *
 * @param argv The arguments, without those of Node.js.
 * @returns The exit code: 0 all done, 1 some input failed, 2 wrong usage.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const state = { exitCode: 0 }
  const said: Promise<void>[] = []
  const program = createProgram(io, state, {
    writeOut: (text) => said.push(send(io.stdout, text)),
    writeErr: (text) => said.push(send(io.stderr, text)),
  })
  try {
    if (argv.some((word) => word === '--help' || word === '-h' || word === 'help'))
      await addValues(program, io.stdout.columns ?? 80)
    await program.parseAsync(argv, { from: 'user' })
    return state.exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const usage = error instanceof UsageError
    const text = error instanceof Error ? error.message : String(error)
    await send(io.stderr, usage ? `error: ${text}\n` : `error: Internal error: ${text}\n`)
    if (io.env.DEBUG && error instanceof Error) await send(io.stderr, `${error.stack}\n`)
    return usage ? 2 : 1
  } finally {
    await Promise.all(said)
  }
}

/** Only help needs the names of all formats; to load them takes longer than the rest. */
async function addValues(program: Command, width: number): Promise<void> {
  const { describeValues } = await import('./format-names.js')
  for (const command of program.commands) {
    const values = describeValues(command.name(), width)
    if (values) command.addHelpText('after', values)
  }
}
