import { type PageImage, type RecognisedWord, type RecognisePage, UnreadableSourceError } from '@clausekit/parsers'
import { readPage } from './read-page.js'
import { unlessRubbish, wordsOf } from './recognised-words.js'
import { startWorker, type TesseractWorker } from './tesseract-worker.js'
import { findTrainedData } from './trained-data.js'

/** The page that is read now, starting at 1. */
export type OcrProgress = { page: number; pageCount: number }

export type OcrOptions = {
  /** BCP 47 tags of the languages of the text, the main one first; Chinese and English when absent. */
  languages?: readonly string[] | undefined
  /** Called, and waited for, before each page is read. */
  onProgress?: ((progress: OcrProgress) => void | Promise<void>) | undefined
  /** How long one page may take; 300 when absent. */
  secondsPerPage?: number | undefined
}

/** Reads pictures of pages until it is closed. */
export type Ocr = {
  /** For the option `recognisePage` of `parse` and `convert`; pages are read one after the other. */
  recognisePage: RecognisePage
  /** End the thread that reads. Without it the process does not end. */
  close(): Promise<void>
}

/**
 * Make ready to read pictures of pages. The thread that reads is started with the first page.
 *
 * @throws RangeError for a language that is not known, or whose trained data is not installed.
 */
export function createOcr(options: OcrOptions = {}): Ocr {
  const { languages = ['zh', 'en'], onProgress, secondsPerPage = 300 } = options
  const trainedData = uniqueByCode(languages.map(findTrainedData))
  const codes = trainedData.map(({ code }) => code)
  let worker: TesseractWorker | undefined
  let closed = false
  let last: Promise<unknown> = Promise.resolve()

  const stop = async () => {
    const stopping = worker
    worker = undefined
    await stopping?.terminate()
  }
  const read = async (image: PageImage): Promise<RecognisedWord[]> => {
    if (closed) throw new TypeError('A page was given to a reader that is closed.')
    await onProgress?.({ page: image.page, pageCount: image.pageCount })
    try {
      worker ??= startWorker(trainedData)
      return unlessRubbish(wordsOf(await within(secondsPerPage, readPage(worker, image, codes))))
    } catch (cause) {
      // The next page gets a thread that knows nothing of this one.
      await stop()
      throw unreadable(image, cause)
    }
  }
  return {
    recognisePage(image) {
      const reading = last.then(() => read(image))
      last = reading.catch(() => {})
      return reading
    },
    async close() {
      closed = true
      await stop()
    },
  }
}

function uniqueByCode<T extends { code: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.code, item])).values()]
}

async function within<T>(seconds: number, reading: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it took longer than ${seconds} s`)), seconds * 1000)
  })
  try {
    return await Promise.race([reading, limit])
  } finally {
    clearTimeout(timer)
  }
}

function unreadable({ page }: PageImage, cause: unknown): UnreadableSourceError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new UnreadableSourceError('ocr-failed', `The picture of page ${page} could not be read: ${reason}.`, { cause })
}
