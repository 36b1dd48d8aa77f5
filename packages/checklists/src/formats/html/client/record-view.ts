import type { Signature } from './answer.js'
import { byId } from './element.js'
import { standardWords } from './list-view.js'
import type { PageData } from './page-data.js'
import type { Store, Subject } from './store.js'

const FIELDS = ['name', 'version', 'by', 'on'] as const

/** The heading of the page, and the record of what is checked by whom. */
export function recordView({ checklist }: PageData, store: Store): void {
  const titles = checklist.standards.map(standardWords).filter(Boolean)
  // A standard without a title leaves the heading to the kind of page.
  if (titles.length > 0) {
    const heading = byId('standards')
    heading.lang = checklist.language
    heading.textContent = titles.join(' · ')
    byId('page-kind').hidden = false
  }
  const profile = byId('profile')
  profile.textContent = checklist.profile ? (checklist.profile.title ?? checklist.profile.name) : ''
  profile.hidden = !checklist.profile
  const fields = FIELDS.map((name) => byId<HTMLInputElement>(`record-${name}`))
  const show = () => {
    for (const [at, name] of FIELDS.entries()) {
      const [field, value] = [fields[at] as HTMLInputElement, store.subject()[name] ?? '']
      if (name === 'on') field.type = /^(?:\d{4}-\d\d-\d\d)?$/.test(value) ? 'date' : 'text'
      if (field.value !== value) field.value = value
      field.classList.toggle('blank', value === '')
    }
  }
  show()
  store.listen(({ subject }) => {
    if (subject) show()
  })
  for (const [at, field] of fields.entries()) {
    field.addEventListener('input', () => {
      const what = `record ${FIELDS[at]}`
      store.change(what, new Map(), { subject: subjectOf(fields.map(({ value }) => value)) })
    })
    field.addEventListener('change', () => store.settle())
  }
}

function subjectOf([name = '', version, by, on]: readonly string[]): Subject {
  return { name, ...(version && { version }), ...(by && { by }), ...(on && { on }) }
}

/** Who gives verdicts now; the record may leave the day open. */
export function signature({ by = '', on }: Subject): Signature {
  return { by: by.trim(), on: on || today() }
}

/** The day by the calendar of who sits here. */
export function today(): string {
  const now = new Date()
  const two = (figure: number) => `${figure}`.padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
