import { CHECKLIST_SCHEMA, Checklist, ChecklistItem, type Diagnostic, Review, Verdict } from '@clausekit/model'
import { capped } from '../../capped.js'
import { provisionKey } from '../../verdicts/provision-key.js'
import { type Filled, type FilledEntry, type FilledFile, UnreadableChecklistError } from '../format.js'
import { elements, isObject, member, readJson, text } from '../json-value.js'
import { nameOfFile } from '../read-bytes.js'

/** An entry, a retired item, or what is amiss with it; none of them for an item that nobody has checked. */
type Read = { entry?: FilledEntry; retired?: ChecklistItem; diagnostic?: Diagnostic }

/**
 * The verdicts in a checklist, such as the HTML page saves; one that cannot be understood is named, and the others are read.
 *
 * Retired items come as they are; a damaged one is an entry with its id.
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
  const read = [
    ...elements(value, 'items').map((item, position) => readItem(item, `items[${position}]`, file)),
    ...elements(value, 'retired').map((item, position) => readRetired(item, `retired[${position}]`, file)),
  ]
  const retired = read.flatMap((one) => one.retired ?? [])
  return {
    entries: read.flatMap(({ entry }) => entry ?? []),
    ...(retired.length > 0 && { retired }),
    ...(subject.value && { subject: subject.value }),
    diagnostics: [
      ...subject.diagnostics,
      ...capped(
        read.flatMap(({ diagnostic }) => diagnostic ?? []),
        nameOfFile(file),
      ),
    ],
  }
}

function readRetired(item: unknown, path: string, file: FilledFile): Read {
  const parsed = ChecklistItem.safeParse(item)
  return parsed.success ? { retired: parsed.data } : readItem(item, path, file)
}

function readItem(item: unknown, path: string, file: FilledFile): Read {
  const verdict = member(item, 'verdict') ?? null
  const support = member(member(item, 'ics'), 'support')
  const answered = typeof support === 'boolean' ? { support } : {}
  const review = Review.safeParse(member(item, 'review')).data
  if (isObject(item) && verdict === null && !('support' in answered) && !review) return {}
  const id = text(item, 'id')
  if (id === undefined)
    return { diagnostic: error('item-without-id', `${path} has no id; its verdict is not read.`, file) }
  const place = `${path} ${id.slice(0, 100)}`
  const parsed = Verdict.nullable().safeParse(verdict)
  if (parsed.success) {
    const isReviewed = verdict !== null && member(item, 'review') === undefined
    const marks = { ...(review && { review }), ...(isReviewed && { isReviewed }) }
    const provision = isObject(item) && text(item, 'clauseId') !== undefined ? provisionKey(item) : undefined
    return {
      entry: {
        ids: [id],
        verdict: parsed.data,
        ...answered,
        ...marks,
        ...(provision !== undefined && { provision }),
        place,
        fingerprint: text(item, 'fingerprint'),
      },
    }
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
