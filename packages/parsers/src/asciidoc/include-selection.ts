/** The part of a file that an include directive asks for. */
export type Selection = { lines: string[] /** The number of the first line, starting at 1. */; first: number }

type Asked = Readonly<Record<string, string | number | undefined>>

/** Whether an include directive asks for a part of the file only. */
export function asksForPart(asked: Asked): boolean {
  return Boolean(asked.lines || asked.tag || asked.tags)
}

/** Select what the attributes `lines`, `tag` and `tags` of an include directive ask for, as Asciidoctor does. */
export function selectLines(text: string, asked: Asked): Selection {
  // The end of the last line begins no further one: what follows the directive joins on.
  const lines = text.replace(/(?:\r\n?|\n)$/, '').split(/\r\n?|\n/)
  if (asked.lines) return byNumbers(lines, String(asked.lines))
  const tags = asked.tag ?? asked.tags
  return tags ? byTags(lines, String(tags)) : { lines, first: 1 }
}

function listOf(value: string): string[] {
  return value
    .split(value.includes(',') ? ',' : ';')
    .map((part) => part.trim())
    .filter(Boolean)
}

function byNumbers(lines: readonly string[], asked: string): Selection {
  const ranges = listOf(asked).map((part) => {
    const [from = '', to] = part.split('..')
    const first = Number.parseInt(from, 10)
    const last = to === undefined ? first : Number.parseInt(to, 10)
    return { first, last: to === '' || last < 0 ? Number.POSITIVE_INFINITY : last }
  })
  const wanted = lines.map((_, index) => ranges.some(({ first, last }) => index + 1 >= first && index + 1 <= last))
  return selected(lines, wanted)
}

const TAG = /(?:^|[^\w:])(tag|end)::([^\s[\]]{1,100})\[\](?=$|\s|[-*/>])/

function byTags(lines: readonly string[], asked: string): Selection {
  const tags = new Map(listOf(asked).map((tag) => [tag.replace(/^!/, ''), !tag.startsWith('!')]))
  const { outside, unnamed } = defaultsOf(tags)
  const open: { tag: string; isWanted: boolean }[] = []
  const wanted = lines.map((line) => {
    const mark = line.includes('::') ? TAG.exec(line) : null
    const above = open.at(-1)?.isWanted ?? outside
    if (!mark) return above
    const tag = mark[2] as string
    if (mark[1] === 'end') {
      const at = open.map((entry) => entry.tag).lastIndexOf(tag)
      if (at >= 0) open.splice(at, 1)
    } else if (tags.has(tag)) open.push({ tag, isWanted: tags.get(tag) as boolean })
    else if (unnamed !== undefined) open.push({ tag, isWanted: open.length > 0 && !above ? false : unnamed })
    return false
  })
  return selected(lines, wanted)
}

/** What holds for lines outside of all tags, and for tags that the directive does not name; `**` and `*` say so. */
function defaultsOf(tags: Map<string, boolean>): { outside: boolean; unnamed: boolean | undefined } {
  const [firstTag, firstWanted] = [...tags][0] ?? []
  const all = tags.get('**')
  const tagged = tags.get('*')
  tags.delete('**')
  tags.delete('*')
  if (all !== undefined)
    return { outside: all, unnamed: tagged ?? (!all && [...tags.values()][0] === false ? true : undefined) }
  if (tagged !== undefined) return { outside: firstTag === '*' ? !firstWanted : false, unnamed: tagged }
  return { outside: ![...tags.values()].includes(true), unnamed: undefined }
}

function selected(lines: readonly string[], wanted: readonly boolean[]): Selection {
  return { lines: lines.filter((_, index) => wanted[index]), first: wanted.indexOf(true) + 1 || 1 }
}
