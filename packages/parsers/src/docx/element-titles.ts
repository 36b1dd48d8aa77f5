import { languages } from '@clausekit/languages'

/** Whether words are the title of an element that every standard may have, in any language: Scope, 前言, Einleitung. */
export function isElementTitle(words: string, roles?: ReadonlySet<string>): boolean {
  return Object.values(languages).some((language) => {
    const role = language.meaningOfTitle(words)?.role
    return role !== undefined && (roles?.has(role) ?? true)
  })
}
