import { ClauseRole, Obligation, ProvisionKind, VerificationMethod } from '@clausekit/model'
import { z } from 'zod'

/** The version of the profile that this package describes. */
export const PROFILE_SCHEMA = 'clausekit/profile/1'

/** Words; a figure is taken as it is written, so that clause 4.10 stays 4.10 in YAML. */
const Words = z.union([z.string().min(1), z.number()]).transform(String)
const OneOrMore = z.union([Words, z.array(Words).min(1)]).transform((value) => (Array.isArray(value) ? value : [value]))
const oneOrMoreOf = <T extends z.ZodType>(one: T) =>
  z.union([one, z.array(one).min(1)]).transform((value) => (Array.isArray(value) ? value : [value]) as z.output<T>[])
const Count = z.union([z.int().min(0), z.string().regex(/^\d{1,6}$/)]).transform(Number)

/** How people answer: yes, no, or nothing yet. */
const ANSWERS: ReadonlyMap<string, boolean | null> = new Map([
  ['yes', true],
  ['y', true],
  ['true', true],
  ['1', true],
  ['是', true],
  ['支持', true],
  ['no', false],
  ['n', false],
  ['false', false],
  ['0', false],
  ['否', false],
  ['不支持', false],
  ['unknown', null],
  ['?', null],
  ['', null],
  ['null', null],
  ['~', null],
  ['未知', null],
])

/** Yes, no, or null where nobody knows yet; undefined for any other word. */
export function readAnswer(word: string): boolean | null | undefined {
  return ANSWERS.get(word.trim().toLowerCase())
}

const Answer = z
  .union([z.boolean(), z.null(), z.string(), z.number()])
  .transform((value, context) => {
    const answer = readAnswer(String(value))
    if (answer !== undefined) return answer
    context.addIssue({ code: 'custom', message: 'Expected yes, no or unknown.' })
    return z.NEVER
  })
  .describe('yes, no or unknown.')

export const Level = z
  .strictObject({
    attribute: Words.optional().describe('The property that says the level of an item, such as Level.'),
    columns: z
      .array(Words)
      .min(1)
      .optional()
      .describe('Properties of which each stands for a level and has a mark where the item belongs to it: L1, L2, L3.'),
    order: z.array(Words).min(1).optional().describe('The levels from the lowest to the highest: A, AA, AAA.'),
    upTo: Words.describe('The highest level that is taken; all below it are taken too.'),
    unmarked: z
      .enum(['include', 'exclude'])
      .optional()
      .describe('What happens to items without a level; exclude when absent.'),
  })
  .refine(({ attribute, columns }) => (attribute === undefined) !== (columns === undefined), {
    message: 'Expected either attribute (with order) or columns.',
  })
  .refine(({ attribute, order }) => attribute === undefined || order !== undefined, {
    message: 'Expected order, the levels from the lowest to the highest.',
    path: ['attribute'],
  })
  .describe('Levels that include those below them.')
export type Level = z.infer<typeof Level>

const SELECTORS = {
  standard: OneOrMore.optional().describe(
    'Standards, where several are checked: standard-1, or their identifier with * for any characters.',
  ),
  clause: OneOrMore.optional().describe(
    'Clauses by number, with all below them: 5.1; or from one to another: 5.1..5.3.',
  ),
  kind: oneOrMoreOf(ProvisionKind).optional(),
  obligation: oneOrMoreOf(Obligation).optional(),
  role: oneOrMoreOf(ClauseRole).optional().describe('The role of the clause, or of a clause above it.'),
  id: OneOrMore.optional().describe('Ids of items; * stands for any characters, ? for one.'),
  label: OneOrMore.optional().describe('Labels that the standard prints; * stands for any characters, ? for one.'),
  class: OneOrMore.optional().describe('Conformance classes; * stands for any characters.'),
  attributes: z
    .record(z.string(), OneOrMore)
    .optional()
    .describe('Properties that the standard prints beside an item, and their values; * stands for any characters.'),
  level: Level.optional(),
  text: OneOrMore.optional().describe('Words in the statement; large and small letters count the same.'),
}

export const Rule = z
  .strictObject({ ...SELECTORS, reason: z.string().optional().describe('Why.') })
  .refine(hasSelector, { message: 'Expected at least one thing to choose by, such as clause or label.' })
  .describe('Items are chosen by all that is said; of several values in a list, one is enough.')
export type Rule = z.infer<typeof Rule>

export const Override = z
  .strictObject({
    ...SELECTORS,
    set: z
      .strictObject({ obligation: Obligation.optional(), method: VerificationMethod.optional() })
      .refine(({ obligation, method }) => obligation !== undefined || method !== undefined, {
        message: 'Expected obligation or method.',
      })
      .describe('What holds instead.'),
    reason: z.string().min(1).describe('Why; it is asked for, since the standard says otherwise.'),
  })
  .refine(hasSelector, { message: 'Expected at least one thing to choose by, such as clause or label.' })
  .describe('Another obligation or method than the standard gives.')
export type Override = z.infer<typeof Override>

export const Parameter = z
  .strictObject({
    ...SELECTORS,
    placeholder: z
      .string()
      .regex(/\S/, 'Expected what the standard prints to be filled in.')
      .describe('What the standard prints to be filled in, as printed: [Assignment: time period].'),
    value: Words.describe('What stands there instead.'),
  })
  .describe('A placeholder filled in, in all items or in the chosen ones.')
export type Parameter = z.infer<typeof Parameter>

export const Status = z
  .strictObject({
    ...SELECTORS,
    item: Words.optional().describe('What conditions call the item: A.1/3.'),
    status: Words.describe('m, o, o.1, x, n/a, or the name of a condition, such as c1.'),
    support: Answer.optional().describe('Whether it is implemented.'),
  })
  .refine(hasSelector, { message: 'Expected at least one thing to choose by, such as label or id.' })
  .describe('The status of the chosen items.')
export type Status = z.infer<typeof Status>

export const Ics = z
  .strictObject({
    attribute: Words.optional().describe('The property in which the standard prints the status of an item.'),
    item: Words.optional().describe('The property in which the standard prints what conditions call the item.'),
    support: Words.optional().describe('The property that says whether it is implemented.'),
    conditions: z.record(z.string(), z.string()).optional().describe('By name: c1: IF 4/2 THEN m ELSE n/a.'),
    groups: z
      .record(z.string(), z.strictObject({ atLeast: Count.optional(), atMost: Count.optional() }))
      .optional()
      .describe('By name (o.1): how many options of the group are to be supported; at least one when absent.'),
    answers: z.record(z.string(), Answer).optional().describe('By the names in conditions: 4/2: yes.'),
    statuses: z.array(Status).optional(),
  })
  .describe('The implementation conformance statement (ISO/IEC 9646-7).')
export type Ics = z.infer<typeof Ics>

export const Profile = z
  .strictObject({
    $schema: z.string().optional().describe('For editors that complete and check the file.'),
    schema: z.literal(PROFILE_SCHEMA).describe('The version of this format.'),
    name: z.string().min(1).describe('A short name.'),
    title: z.string().optional(),
    description: z.string().optional(),
    standard: OneOrMore.optional().describe('What standard it is for: identifier or title, with * for any characters.'),
    include: z.array(Rule).optional().describe('An item stays where one of these chooses it; all stay when absent.'),
    exclude: z
      .array(Rule)
      .optional()
      .describe('An item is left out where one of these chooses it, whatever include says.'),
    overrides: z.array(Override).optional().describe('Of several for one item, the last counts.'),
    parameters: z.array(Parameter).optional(),
    ics: Ics.optional(),
  })
  .describe('How a checklist is tailored.')
export type Profile = z.infer<typeof Profile>

/** What a rule chooses by. */
export type Selectors = Omit<Rule, 'reason'>

function hasSelector(rule: object): boolean {
  return Object.keys(SELECTORS).some((name) => Object.hasOwn(rule, name))
}
