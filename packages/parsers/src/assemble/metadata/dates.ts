export const DATE = /(\d{4})\s?[年./-]\s?(\d{1,2})\s?(?:[月./-]\s?(\d{1,2})\s?日?)?/

/** 2019年7月25日, 2019-7-25 or 二〇一九年七月二十五日 as an ISO date. */
export function isoDate(text: string): string | undefined {
  const match = DATE.exec(text) ?? DATE.exec(withFigures(text))
  if (!match) return undefined
  return [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')].filter(Boolean).join('-')
}

const FIGURES = '〇一二三四五六七八九'

/** A date in Chinese numerals, as official documents wrote it until 2012, in figures. */
function withFigures(text: string): string {
  return text
    .replace(/[零○Ｏ]/g, '〇')
    .replace(/[〇一二三四五六七八九]{4}(?=\s?年)/g, (year) => [...year].map((sign) => FIGURES.indexOf(sign)).join(''))
    .replace(/([一二三]?)十([一二三四五六七八九]?)(?=\s?[月日])/g, (_, tens: string, ones: string) =>
      String((tens ? FIGURES.indexOf(tens) : 1) * 10 + (ones ? FIGURES.indexOf(ones) : 0)),
    )
    .replace(/[一二三四五六七八九](?=\s?[月日])/g, (sign) => String(FIGURES.indexOf(sign)))
}

const NUMERAL = '[〇○零Ｏ一二三四五六七八九十]'

/** A line that is a date and nothing else. */
export const DATE_LINE = new RegExp(
  `^(?:\\d{4}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日|${NUMERAL}{4}\\s?年\\s?${NUMERAL}{1,2}\\s?月\\s?${NUMERAL}{1,3}\\s?日)$`,
)

/** A line that is a month and nothing else. */
export const MONTH_LINE = new RegExp(
  `^(?:\\d{4}\\s?年\\s?\\d{1,2}\\s?月|${NUMERAL}{4}\\s?年\\s?${NUMERAL}{1,2}\\s?月)$`,
)
