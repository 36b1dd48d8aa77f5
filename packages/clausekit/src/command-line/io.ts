/** What the command line reads and writes; a test gives its own. */
export type Io = {
  stdin: AsyncIterable<Uint8Array | string>
  stdout: Output
  stderr: Output
  /** The folder that relative paths start from. */
  cwd: string
  env: Readonly<Record<string, string | undefined>>
}

/** A stream to write to; `isTTY` and `columns` say whether a person watches, and how wide. */
export type Output = {
  write(data: string | Uint8Array, done: (error?: Error | null) => void): unknown
  isTTY?: boolean | undefined
  columns?: number | undefined
}

const GONE: ReadonlySet<string | undefined> = new Set(['EPIPE', 'ERR_STREAM_DESTROYED'])

/** Write all of it, and wait until it is handed over. A reader that has gone away is no error. */
export function send(output: Output, data: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(data, (error) => {
      if (error && !GONE.has(errorCode(error))) reject(error)
      else resolve()
    })
  })
}

export async function readAll(stdin: Io['stdin']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks)
}

/** The code that Node.js gives an error of the system: ENOENT, EPIPE. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
