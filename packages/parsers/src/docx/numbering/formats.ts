import { inRoman } from '../../counters.js'

const DIGITS = '〇一二三四五六七八九'
const COUNTING: readonly string[] = [...'零一二三四五六七八九']
const LEGAL: readonly string[] = [...'零壹贰叁肆伍陆柒捌玖']
const LEGAL_TRADITIONAL: readonly string[] = [...'零壹貳參肆伍陸柒捌玖']
const STEMS = [...'甲乙丙丁戊己庚辛壬癸']
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥']
const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}
const FOOTNOTE_MARKS = ['*', '†', '‡', '§']

type Write = (count: number) => string

/**
 * How Word writes the count of a list, by the names of the formats.
 *
 * @see ECMA-376 Part 1, 17.18.59 ST_NumberFormat
 */
export const numberFormats: Readonly<Record<string, Write>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalZero: (count) => String(count).padStart(2, '0'),
  upperRoman: (count) => inRoman(count).toUpperCase(),
  lowerRoman: inRoman,
  upperLetter: (count) => repeatedLetter(count).toUpperCase(),
  lowerLetter: repeatedLetter,
  ordinal: (count) => `${count}${suffixOf(count)}`,
  cardinalText: (count) => capital(inWords(count)),
  ordinalText: (count) => capital(ordinalOf(inWords(count))),
  hex: (count) => count.toString(16).toUpperCase(),
  chicago: (count) => (FOOTNOTE_MARKS[(count - 1) % 4] ?? '').repeat(Math.floor((count - 1) / 4) + 1),
  numberInDash: (count) => `- ${count} -`,
  none: () => '',
  bullet: () => '',
  chineseCounting: (count) => inChinese(count, COUNTING, ['', '十', '百', '千'], true),
  chineseCountingThousand: (count) => inChinese(count, COUNTING, ['', '十', '百', '千'], true),
  taiwaneseCounting: (count) => inChinese(count, COUNTING, ['', '十', '百', '千'], true),
  taiwaneseCountingThousand: (count) => inChinese(count, COUNTING, ['', '十', '百', '千'], true),
  japaneseCounting: (count) => inChinese(count, COUNTING, ['', '十', '百', '千'], true),
  chineseLegalSimplified: (count) => inChinese(count, LEGAL, ['', '拾', '佰', '仟'], false),
  ideographLegalTraditional: (count) => inChinese(count, LEGAL_TRADITIONAL, ['', '拾', '佰', '仟'], false),
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  ideographTraditional: (count) => STEMS[count - 1] ?? String(count),
  ideographZodiac: (count) => BRANCHES[count - 1] ?? String(count),
  ideographZodiacTraditional: (count) =>
    `${STEMS[(count - 1) % STEMS.length] ?? ''}${BRANCHES[(count - 1) % BRANCHES.length] ?? ''}`,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  ideographEnclosedCircle: (count) => signFrom(0x3280, 10, count),
  decimalEnclosedFullstop: (count) => signFrom(0x2488, 20, count),
  decimalEnclosedParen: (count) => signFrom(0x2474, 20, count),
  russianLower: (count) => [...'абвгдежзиклмнопрстуфхцчшщыэюя'][count - 1] ?? String(count),
  russianUpper: (count) => [...'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ'][count - 1] ?? String(count),
  aiueo: (count) => signFrom(0xff71, 44, count),
  aiueoFullWidth: (count) =>
    [...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'][count - 1] ??
    String(count),
  iroha: (count) => [...'ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽ'][count - 1] ?? String(count),
  irohaFullWidth: (count) =>
    [...'イロハニホヘトチリヌルヲワカヨタレソツネナラムウノオクヤマケフコエテアサキユメミシヱヒモセス'][count - 1] ??
    String(count),
  koreanDigital: (count) => [...String(count)].map((digit) => [...'영일이삼사오육칠팔구'][Number(digit)]).join(''),
  ganada: (count) => [...'가나다라마바사아자차카타파하'][count - 1] ?? String(count),
  chosung: (count) => [...'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'][count - 1] ?? String(count),
}

/** Word goes on after z with aa, bb, cc, not with aa, ab, ac. */
function repeatedLetter(count: number): string {
  if (count < 1 || count > 780) return String(count)
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1)
}

function fullWidth(count: number): string {
  return String(count).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

function suffixOf(count: number): string {
  if (Math.floor(count / 10) % 10 === 1) return 'th'
  return ['th', 'st', 'nd', 'rd'][count % 10] ?? 'th'
}

function inWords(count: number): string {
  if (count < 0 || count > 9999) return String(count)
  if (count < 20) return ONES[count] as string
  if (count < 100) return [TENS[Math.floor(count / 10)], count % 10 ? ONES[count % 10] : ''].filter(Boolean).join('-')
  const [unit, name] = count < 1000 ? [100, 'hundred'] : [1000, 'thousand']
  const rest = count % unit
  return `${inWords(Math.floor(count / unit))} ${name}${rest ? ` ${inWords(rest)}` : ''}`
}

function ordinalOf(words: string): string {
  return words.replace(
    /[a-z]+$/,
    (last) => ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`),
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function digitByDigit(count: number): string {
  return String(count).replace(/\d/g, (digit) => DIGITS[Number(digit)] as string)
}

function circled(count: number): string {
  return count === 0 ? '⓪' : signFrom(0x2460, 20, count)
}

/** The sign for a count in a row of signs; the figure behind its end. */
function signFrom(first: number, length: number, count: number): string {
  return count >= 1 && count <= length ? String.fromCharCode(first + count - 1) : String(count)
}

/** 一百零三, 十二 (not 一十二, where `shortTen`), 一万二千. */
function inChinese(count: number, digits: readonly string[], units: readonly string[], shortTen: boolean): string {
  if (count <= 0 || count >= 100_000_000) return count === 0 ? (digits[0] as string) : String(count)
  if (count >= 10_000) {
    const rest = count % 10_000
    const low = rest === 0 ? '' : `${rest < 1000 ? digits[0] : ''}${inChinese(rest, digits, units, false)}`
    return `${inChinese(Math.floor(count / 10_000), digits, units, shortTen)}万${low}`
  }
  const figures = [...String(count)].map(Number)
  let words = ''
  for (const [index, figure] of figures.entries()) {
    const unit = units[figures.length - 1 - index] as string
    if (figure > 0) words += digits[figure] + unit
    else if (figures.slice(index).some((rest) => rest > 0) && !words.endsWith(digits[0] as string)) words += digits[0]
  }
  return shortTen && count >= 10 && count < 20 ? words.slice(1) : words
}
