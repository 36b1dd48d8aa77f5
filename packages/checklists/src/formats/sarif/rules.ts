import { announcedIdsIn, idsInValue, type Names, namesIds, namesIn } from '../ids-in.js'
import { elements, isObject, type JsonObject, member, text, texts } from '../json-value.js'

/** A rule of the tool, or of an extension of it, with the requirements that it may be about. */
export type Rule = Names & { id: string; level: string; isEnabled: boolean }

/** The rules that a run lists, by component: the driver first. */
export function rulesOf(run: unknown): readonly (readonly Rule[])[] {
  const tool = member(run, 'tool')
  const overrides = overridesOf(run)
  return [member(tool, 'driver'), ...elements(tool, 'extensions')].map((component) =>
    elements(component, 'rules').map((rule) => ruleOf(rule, overrides)),
  )
}

function ruleOf(rule: unknown, overrides: ReadonlyMap<string, boolean>): Rule {
  const id = text(rule, 'id') ?? ''
  const configuration = member(rule, 'defaultConfiguration')
  return {
    id,
    level: text(configuration, 'level') ?? 'warning',
    isEnabled: overrides.get(id) ?? member(configuration, 'enabled') !== false,
    ...namesOfRule(rule, id),
  }
}

/** Rules that a run was told to use, or not to use. */
function overridesOf(run: unknown): Map<string, boolean> {
  const overrides = elements(run, 'invocations').flatMap((invocation) =>
    elements(invocation, 'ruleConfigurationOverrides'),
  )
  return new Map(
    overrides.flatMap((override): [string, boolean][] => {
      const id = text(member(override, 'descriptor'), 'id')
      const enabled = member(member(override, 'configuration'), 'enabled')
      return id !== undefined && typeof enabled === 'boolean' ? [[id, enabled]] : []
    }),
  )
}

/** Its id may be that of a requirement, whatever it looks like; so may that of a rule of another tool that it relates to. */
function namesOfRule(rule: unknown, id: string): Names {
  const related = elements(rule, 'relationships').flatMap((one) => text(member(one, 'target'), 'id') ?? [])
  const words = ['shortDescription', 'fullDescription'].map((name) => text(member(rule, name), 'text') ?? '')
  const tags = [...words.flatMap(announcedIdsIn), ...markedIds(rule)]
  return alsoCalled(namesIn({ names: [id, text(rule, 'name') ?? '', ...tagsOf(rule)], tags }), [id, ...related])
}

/** Names that are ids as they stand, where nothing is announced as one. */
export function alsoCalled({ ids, candidates }: Names, others: readonly string[]): Names {
  if (ids.length > 0) return { ids, candidates: [] }
  return { ids, candidates: [...new Set([...others, ...candidates])].filter((one) => one !== '') }
}

/** What the properties of a rule or a result announce. */
export function markedIds(holder: unknown): string[] {
  const properties = member(holder, 'properties')
  if (!isObject(properties)) return []
  const marked = Object.keys(properties).filter(namesIds)
  return [
    ...marked.flatMap((key) => texts(properties, key)).flatMap(idsInValue),
    ...tagsOf(holder).flatMap(announcedIdsIn),
  ]
}

function tagsOf(holder: unknown): string[] {
  return texts(member(holder, 'properties'), 'tags').map((tag) => `[${tag}]`)
}

/** A look-up: the rule of a result by index, by reference, or by its id, of which `id/…` may be a part. */
export function ruleFinder(components: readonly (readonly Rule[])[]): (result: JsonObject) => Rule | undefined {
  const byId = new Map(
    components
      .flat()
      .reverse()
      .map((rule) => [rule.id, rule]),
  )
  byId.delete('')
  return (result) => {
    const reference = member(result, 'rule')
    const component = member(member(reference, 'toolComponent'), 'index')
    const rules = components[typeof component === 'number' ? component + 1 : 0] ?? []
    const index = member(reference, 'index') ?? member(result, 'ruleIndex')
    const indexed = typeof index === 'number' ? rules[index] : undefined
    const id = text(reference, 'id') ?? text(result, 'ruleId')
    if (id === undefined || indexed?.id === id) return indexed
    return byId.get(id) ?? byId.get(id.slice(0, Math.max(id.lastIndexOf('/'), 0))) ?? indexed
  }
}
