/** What there is for a BCP 47 tag, by primary language subtag; English where the language has none. */
export function inLanguage<Words>(tag: string, languages: Readonly<Record<string, Words>> & { en: Words }): Words {
  const primary = tag.toLowerCase().split('-')[0] ?? ''
  return Object.hasOwn(languages, primary) ? (languages[primary] ?? languages.en) : languages.en
}
