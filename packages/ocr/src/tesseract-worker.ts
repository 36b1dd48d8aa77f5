import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { TrainedData } from './trained-data.js'

/** A word, as the recogniser tells it: the box is in pixels, confidence is 0 to 100. */
export type ReadWord = { text: string; confidence: number; bbox: Bounds }
export type Bounds = { x0: number; y0: number; x1: number; y1: number }

export type ReadOptions = {
  /** Of the loaded languages, those to read with, the main one first. */
  codes: readonly string[]
  dotsPerInch: number
  /** The only line to be read; the whole page is when absent. */
  line?: Bounds | undefined
}

/** A thread that reads pictures. */
export type TesseractWorker = {
  /**
   * Read the words of each line.
   *
   * @param image A picture file.
   */
  read(image: Uint8Array, options: ReadOptions): Promise<ReadWord[][]>
  /** End the thread; what it was doing is rejected. */
  terminate(): Promise<void>
}

type Ask = (action: string, payload: unknown) => Promise<unknown>
type Answer = { jobId: string; status: 'resolve' | 'reject' | 'progress'; data: unknown }
type Question = { resolve(data: unknown): void; reject(error: Error): void }

// createWorker of tesseract.js takes all trained data from one folder, or else fetches it, and an error in its thread ends the
// whole process. So the script of its thread is started here, and is handed the data: then it has no cause to look anywhere.
const SCRIPT = 'tesseract.js/src/worker-script/node/index.js'

/** Start a thread, and load the languages in it. What fails there is told when a picture is to be read. */
export function startWorker(languages: readonly TrainedData[]): TesseractWorker {
  const { ask, terminate } = openThread()
  const ready = load(languages, ask)
  ready.catch(() => {})
  let current: string | undefined
  const use = async (langs: string) => {
    if (langs === current) return
    current = langs
    // Chinese data asks for that of vertical text, which is not there; the recogniser then forgets the languages after it.
    await ask('initialize', { langs, oem: LSTM_ONLY, config: 'tessedit_load_sublangs \n' })
  }
  return {
    async read(image, { codes, dotsPerInch, line }) {
      await ready
      await use(codes.join('+'))
      const options = {
        user_defined_dpi: String(likelyResolution(dotsPerInch)),
        tessedit_pageseg_mode: line ? SINGLE_LINE : AUTOMATIC,
        ...(line ? { rectangle: rectangleOf(line) } : {}),
      }
      const found = await ask('recognize', { image, options, output: { blocks: true, text: false } })
      return linesOf(found as Found)
    },
    terminate,
  }
}

/** Of a page as large as a poster the resolution says nothing of the size of its letters. */
function likelyResolution(dotsPerInch: number): number {
  return Math.round(Math.min(600, Math.max(150, dotsPerInch)))
}

const LSTM_ONLY = 1
const AUTOMATIC = '3'
const SINGLE_LINE = '7'

type Found = { blocks: { paragraphs: { lines: { words: ReadWord[] }[] }[] }[] | null }

function linesOf({ blocks }: Found): ReadWord[][] {
  return (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.map(({ words }) => words)))
}

function rectangleOf({ x0, y0, x1, y1 }: Bounds) {
  return { left: x0, top: y0, width: x1 - x0, height: y1 - y0 }
}

async function load(languages: readonly TrainedData[], ask: Ask): Promise<void> {
  const langs = await Promise.all(languages.map(async ({ code, path }) => ({ code, data: await readFile(path) })))
  await ask('load', { options: { lstmOnly: true } })
  await ask('loadLanguage', { langs, options: { cacheMethod: 'none', lstmOnly: true } })
}

function openThread(): { ask: Ask; terminate(): Promise<void> } {
  const script = createRequire(import.meta.url).resolve(SCRIPT)
  const thread = new Worker(script, { stdout: true, stderr: true, execArgv: [] })
  // It prints warnings that concern nobody.
  thread.stdout.resume()
  thread.stderr.resume()
  let ended: Error | undefined
  const open = new Map<string, Question>()
  let asked = 0
  const fail = (error: Error) => {
    ended ??= error
    for (const question of open.values()) question.reject(error)
    open.clear()
  }
  thread.on('error', fail)
  thread.on('exit', () => fail(new Error('The thread that reads pictures has ended.')))
  thread.on('message', ({ jobId, status, data }: Answer) => {
    if (status === 'progress') return
    const question = open.get(jobId)
    open.delete(jobId)
    if (status === 'resolve') question?.resolve(data)
    else question?.reject(new Error(String(data)))
  })
  return {
    ask: (action, payload) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended)
        const jobId = String(++asked)
        open.set(jobId, { resolve, reject })
        thread.postMessage({ workerId: 'ocr', jobId, action, payload })
      }),
    async terminate() {
      await thread.terminate()
    },
  }
}
