import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { LANGUAGE_CODES } from './language-codes.js'

/** What the recogniser knows of a language: its code there, and where the file lies. */
export type TrainedData = { code: string; path: string }

// The packages hold two folders. This one has the integer form of the best networks; the other has the older recogniser too and is ten times its size.
const VARIANT = '4.0.0_best_int'

/**
 * The trained data of a language: that of the npm package `@tesseract.js-data/…`, found beside this package or from the working folder.
 *
 * @param language BCP 47 tag.
 * @throws RangeError for what is no tag, and for a language whose package is not installed.
 */
export function findTrainedData(language: string): TrainedData {
  const code = recogniserCode(language)
  const name = `@tesseract.js-data/${code}`
  for (const start of [import.meta.url, join(process.cwd(), 'package.json')]) {
    try {
      return { code, path: createRequire(start).resolve(`${name}/${VARIANT}/${code}.traineddata.gz`) }
    } catch {}
  }
  throw new RangeError(`To read pictures of pages in the language ${language}, install the package ${name}.`)
}

/** The recogniser names languages by ISO 639-2, and Chinese by its script. */
function recogniserCode(tag: string): string {
  const { language, script } = likelyLocale(tag)
  if (language === 'zh') return script === 'Hant' ? 'chi_tra' : 'chi_sim'
  const code = LANGUAGE_CODES[language] ?? language
  if (code.length === 3) return code
  throw new RangeError(`No trained data is known for the language ${tag}.`)
}

function likelyLocale(tag: string): Intl.Locale {
  try {
    return new Intl.Locale(tag).maximize()
  } catch (cause) {
    throw new RangeError(`A language is named by a tag such as zh-CN or en; '${tag}' is none.`, { cause })
  }
}
