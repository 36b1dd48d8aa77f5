import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import process from 'node:process'

export type RunProgramOptions = {
  /** The folder that it works in; removed where the user stops us. */
  folder: string
  seconds: number
}

/**
 * Run a program, without a shell, to its end.
 *
 * @throws Error for a program that cannot be started, and for one that takes too long: it is stopped with all that it started.
 */
export async function runProgram(program: string, argv: readonly string[], options: RunProgramOptions): Promise<void> {
  const { folder, seconds } = options
  // The leader of a group of processes: soffice is a script that starts the program proper.
  const child = spawn(program, argv, {
    cwd: folder,
    stdio: 'ignore',
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  const forget = whenStopped(() => {
    stop(child)
    rmSync(folder, { recursive: true, force: true })
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(() => {
        stop(child)
        reject(new Error(`LibreOffice took longer than ${seconds} s.`))
      }, seconds * 1000)
      child.on('error', (cause) => reject(new Error(`${program} could not be started: ${cause.message}.`, { cause })))
      child.on('exit', () => resolve())
    })
  } finally {
    clearTimeout(timer)
    forget()
  }
}

function stop(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' })
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Do something when the user stops this process, which then ends as it would have. */
function whenStopped(undo: () => void): () => void {
  const listener = (signal: NodeJS.Signals) => {
    undo()
    forget()
    process.kill(process.pid, signal)
  }
  const forget = () => {
    for (const signal of SIGNALS) process.off(signal, listener)
  }
  for (const signal of SIGNALS) process.on(signal, listener)
  return forget
}
