import { byId } from './element.js'

/** What a reader may set, for all pages of this kind. */
export type Setting = 'single' | 'advance'

const KEY = 'clausekit-page-settings'

export function readSetting(name: Setting): boolean {
  return byId<HTMLInputElement>(`setting-${name}`).checked
}

/** Brings the settings back and keeps changes; a browser that refuses storage has them for the visit. */
export function settings(): void {
  const names: readonly Setting[] = ['single', 'advance']
  for (const [name, value] of Object.entries(readKept())) {
    const known = names.find((one) => one === name)
    if (known && typeof value === 'boolean') byId<HTMLInputElement>(`setting-${known}`).checked = value
  }
  const theme = byId<HTMLSelectElement>('theme')
  const kept = readKept().theme
  if (typeof kept === 'string' && [...theme.options].some(({ value }) => value === kept)) theme.value = kept
  useTheme(theme.value)
  theme.addEventListener('change', () => {
    useTheme(theme.value)
    keep(names)
  })
  for (const name of names) byId(`setting-${name}`).addEventListener('change', () => keep(names))
}

function keep(names: readonly Setting[]): void {
  const values = names.map((name) => [name, readSetting(name)])
  try {
    localStorage.setItem(
      KEY,
      JSON.stringify({ ...Object.fromEntries(values), theme: byId<HTMLSelectElement>('theme').value }),
    )
  } catch {
    // They hold for this visit.
  }
}

function readKept(): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** The rule for dark colours follows the system, unless the reader says otherwise. */
let darkRule: CSSMediaRule | undefined

function useTheme(theme: string): void {
  darkRule ??= findDarkRule()
  if (!darkRule) return
  const media = { light: 'not all', dark: 'screen', auto: 'screen and (prefers-color-scheme: dark)' }
  darkRule.media.mediaText = theme === 'light' || theme === 'dark' ? media[theme] : media.auto
}

function findDarkRule(): CSSMediaRule | undefined {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  return rules.find((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.conditionText.includes('dark'))
}
