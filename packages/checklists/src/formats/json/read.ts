import { CHECKLIST_SCHEMA, Checklist, type Diagnostic, Verdict } from '@clausekit/model'
import { type Filled, type FilledEntry, type FilledFile, UnreadableChecklistError } from '../format.js'
import { elements, isObject, member, readJson, text } from '../json-value.js'
import { nameOfFile } from '../read-bytes.js'

/** An entry, or what is amiss with it; neither for an item that nobody has checked. */
type Read = { entry?: FilledEntry; diagnostic?: Diagnostic }

/**
 * The verdicts in a checklist, such as the HTML page saves; one that cannot be understood is named, and the others are read.
 *
 * Verdicts on retired items come with the ids of those.
 *
 * @throws UnreadableChecklistError `json-no-checklist`, or what `readJson` throws.
 */
export function readFilledJson(file: FilledFile): Filled {
  const value = readJson(file)
  const schema = member(value, 'schema')
  if (schema !== CHECKLIST_SCHEMA || !Array.isArray(member(value, 'items')))
    throw new UnreadableChecklistError(
      'json-no-checklist',
      `Found no checklist in ${nameOfFile(file)}${typeof schema === 'string' ? `, but the schema “${schema.slice(0, 100)}”` : ''}; expected the schema “${CHECKLIST_SCHEMA}” and a list of items.`,
    )
  const subject = subjectIn(value, file)
  const read = [...readItems(value, 'items', file), ...readItems(value, 'retired', file)]
  return {
    entries: read.flatMap(({ entry }) => entry ?? []),
    ...(subject.value && { subject: subject.value }),
    diagnostics: [...subject.diagnostics, ...read.flatMap(({ diagnostic }) => diagnostic ?? [])],
  }
}

function readItems(value: unknown, list: 'items' | 'retired', file: FilledFile): Read[] {
  return elements(value, list).map((item, position) => readItem(item, `${list}[${position}]`, file))
}

function readItem(item: unknown, path: string, file: FilledFile): Read {
  const verdict = member(item, 'verdict')
  if (isObject(item) && (verdict === null || verdict === undefined)) return {}
  const id = text(item, 'id')
  if (id === undefined)
    return { diagnostic: error('item-without-id', `${path} has no id; its verdict is not read.`, file) }
  const place = `${path} ${id.slice(0, 100)}`
  const parsed = Verdict.safeParse(verdict)
  if (parsed.success) {
    const entry: FilledEntry = { ids: [id], verdict: parsed.data, place, fingerprint: text(item, 'fingerprint') }
    return { entry: member(item, 'review') === undefined ? { ...entry, isReviewed: true } : entry }
  }
  const [issue] = parsed.error.issues
  const where = ['verdict', ...(issue?.path ?? [])].join('.')
  return {
    diagnostic: error('malformed-verdict', `${place}, ${where}: ${issue?.message}. The verdict is not read.`, file),
  }
}

function subjectIn(value: unknown, file: FilledFile): { value: Checklist['subject']; diagnostics: Diagnostic[] } {
  const parsed = Checklist.shape.subject.safeParse(member(value, 'subject'))
  if (parsed.success) return { value: parsed.data, diagnostics: [] }
  const [issue] = parsed.error.issues
  const where = ['subject', ...(issue?.path ?? [])].join('.')
  const diagnostic = error('malformed-subject', `${where}: ${issue?.message}. What is checked is not read.`, file)
  return { value: undefined, diagnostics: [diagnostic] }
}

function error(ruleId: string, message: string, file: FilledFile): Diagnostic {
  return { severity: 'error', ruleId, source: 'checklists/json', message: `${nameOfFile(file)}: ${message}` }
}
