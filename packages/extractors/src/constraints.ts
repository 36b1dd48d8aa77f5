import type { Language } from '@clausekit/languages'
import type { Constraint } from '@clausekit/model'

const NUMBER = '[+−-]?\\d+(?:[ \\u00a0\\u2009]\\d{3})*(?:[.,]\\d+)?(?:\\s?[×x]\\s?10[⁰¹²³⁴-⁹⁻-]*)?'
const UNIT =
  '(?:\\s?(%|‰|°C|℃|°|[a-zA-ZµμΩ]{1,4}(?:[/·][a-zA-Z²³]{1,3})?[²³]?(?![a-zA-Z])|毫米|厘米|米|千米|毫秒|秒|分钟|小时|天|日|个月|月|年|周|次|个工作日|个|位|字节|伏|安|瓦|千克|克|元|岁|倍))?'
const RANGE = new RegExp(`(${NUMBER})${UNIT}\\s?(?:～|~|〜|–|至|to)\\s?(${NUMBER})${UNIT}`, 'gu')
const TOLERANCE = new RegExp(`(${NUMBER})${UNIT}\\s?±\\s?(${NUMBER})${UNIT}`, 'gu')

/** The limits that a provision sets, with their decimals as printed. */
export function findConstraints(text: string, language: Language): Constraint[] {
  const found: (Constraint & { at: number })[] = []
  const add = (at: number, literal: string, rest: Omit<Constraint, 'literal'>) => {
    if (!found.some((other) => at < other.at + other.literal.length && other.at < at + literal.length))
      found.push({ at, ...rest, literal })
  }
  for (const match of text.matchAll(TOLERANCE))
    add(match.index, match[0], {
      operator: 'tolerance',
      value: match[1] as string,
      tolerance: match[3] as string,
      ...unit(match[4] ?? match[2]),
    })
  for (const match of text.matchAll(RANGE))
    add(match.index, match[0], {
      operator: 'range',
      value: match[1] as string,
      upper: match[3] as string,
      ...unit(match[4] ?? match[2]),
    })
  for (const { operator, words, behind } of language.comparisons) {
    const pattern = new RegExp(
      behind ? `(${NUMBER})${UNIT}\\s?(?:${words})` : `(?:${words})\\s*(${NUMBER})${UNIT}`,
      'giu',
    )
    for (const match of text.matchAll(pattern))
      add(match.index, match[0], { operator, value: match[1] as string, ...unit(match[2]) })
  }
  return found.sort((a, b) => a.at - b.at).map(({ at: _, ...constraint }) => constraint)
}

function unit(name: string | undefined): { unit?: string } {
  return name ? { unit: name } : {}
}
