/// <reference path="./asciidoctor.d.ts" />
import type { MemoryLogger } from 'asciidoctor'

export type Library = typeof import('asciidoctor')

let loading: Promise<Library> | undefined

/** Asciidoctor is heavy: it is loaded with the first AsciiDoc text, not with the registry. */
function loadLibrary(): Promise<Library> {
  loading ??= import('asciidoctor').then((library) => {
    redirectReaders(library)
    return library
  })
  return loading
}

/**
 * Readers of the content of list items know no document, and would write their warnings to the console. They are redirected
 * once: a prototype that changes with every text makes every reader slow.
 */
function redirectReaders({ LoggerManager, Reader }: Library): void {
  Object.defineProperty(Reader.prototype, 'logger', {
    configurable: true,
    get(this: { _document?: { logger?: object } | null }) {
      return this._document?.logger ?? LoggerManager.logger
    },
  })
}

let last: Promise<unknown> = Promise.resolve()

/**
 * Do something with Asciidoctor and collect its messages.
 *
 * It has one logger for all; a logger of each text's own would make every promise of the process slow (async hooks). So texts
 * take turns.
 */
export function withLibrary<T>(work: (library: Library, messages: MemoryLogger) => Promise<T>): Promise<T> {
  const own = last.then(async () => {
    const library = await loadLibrary()
    const { LoggerManager, MemoryLogger } = library
    const usual = LoggerManager.logger
    const messages = new MemoryLogger()
    LoggerManager.logger = messages
    try {
      return await work(library, messages)
    } finally {
      LoggerManager.logger = usual
    }
  })
  last = own.catch(() => undefined)
  return own
}
