import { Lock } from './lock.js'

/** Longer lock files are refused; 10,000 provisions take about 5 MB. */
const MOST_CHARACTERS = 100_000_000
/** How many faults of a lock file are named. */
const MOST_ISSUES = 5

/** A file that is no lock file; `message` names the file and the place. */
export class UnreadableLockError extends Error {
  readonly ruleId = 'unreadable-lock'
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'UnreadableLockError'
  }
}

/**
 * Read a lock file.
 *
 * @param name What errors call the file.
 * @throws UnreadableLockError for a text that is no lock: no JSON, unknown or missing properties, an id twice.
 */
export function readLock(text: string, name = 'the lock file'): Lock {
  if (text.length > MOST_CHARACTERS)
    throw new UnreadableLockError(`${name}: found ${text.length} characters; expected at most ${MOST_CHARACTERS}.`)
  const result = Lock.safeParse(parseJson(text, name))
  if (result.success) return result.data
  const issues = result.error.issues
    .slice(0, MOST_ISSUES)
    .map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`)
  const more = result.error.issues.length - issues.length
  throw new UnreadableLockError(`${name}: ${issues.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`, {
    cause: result.error,
  })
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw new UnreadableLockError(`${name}: expected JSON; ${(cause as Error).message}.`, { cause })
  }
}
