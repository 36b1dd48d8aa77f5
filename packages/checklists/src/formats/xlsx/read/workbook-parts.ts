import { UnreadableChecklistError } from '../../format.js'
import type { Archive } from './archive.js'
import { attribute, readPart } from './read-part.js'

/** Where the parts of a workbook are. */
export type WorkbookParts = {
  sheets: readonly { name: string; path: string }[]
  strings?: string | undefined
  styles?: string | undefined
  is1904: boolean
}

const MOST_SHEETS = 1000

type Target = { type: string; path: string }

/** @throws UnreadableChecklistError for an archive that holds no workbook. */
export async function findParts(archive: Archive, name: string): Promise<WorkbookParts> {
  const root = [...(await relationshipsOf(archive, '', name)).values()].find(({ type }) => type === 'officeDocument')
  const path = root?.path ?? 'xl/workbook.xml'
  const bytes = archive(path)
  if (!bytes) throw new UnreadableChecklistError('not-a-workbook', `${name} is no .xlsx file: it holds no workbook.`)
  const relationships = await relationshipsOf(archive, path, name)
  const sheets: { name: string; path: string }[] = []
  let isWorkbook = false
  let is1904 = false
  await readPart(bytes, `${name}: ${path}`, {
    open: (element, attributes) => {
      if (element === 'workbook') isWorkbook = true
      if (element === 'workbookPr') is1904 = /^(?:1|true|on)$/.test(attribute(attributes, 'date1904') ?? '')
      if (element !== 'sheet') return
      const target = relationships.get(attribute(attributes, 'id') ?? '')
      // Charts and dialogs are sheets too, without cells.
      if (target?.type === 'worksheet') sheets.push({ name: attribute(attributes, 'name') ?? '', path: target.path })
    },
  })
  if (!isWorkbook)
    throw new UnreadableChecklistError('not-a-workbook', `${name} is no .xlsx file: it holds no workbook.`)
  if (sheets.length > MOST_SHEETS)
    throw new UnreadableChecklistError(
      'file-too-large',
      `${name} has ${sheets.length} sheets; at most ${MOST_SHEETS} are read.`,
    )
  const pathOf = (wanted: string) => [...relationships.values()].find(({ type }) => type === wanted)?.path
  return { sheets, strings: pathOf('sharedStrings'), styles: pathOf('styles'), is1904 }
}

/** The relationships of a part by id; those of the package for an empty path. */
async function relationshipsOf(archive: Archive, path: string, name: string): Promise<ReadonlyMap<string, Target>> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const place = `${folder}_rels/${path.slice(folder.length)}.rels`
  const bytes = archive(place)
  const found = new Map<string, Target>()
  if (!bytes) return found
  await readPart(bytes, `${name}: ${place}`, {
    open: (element, attributes) => {
      if (element !== 'Relationship' || attributes.TargetMode === 'External') return
      const { Id: id, Type: type = '', Target: target = '' } = attributes
      if (id !== undefined)
        found.set(id, { type: type.slice(type.lastIndexOf('/') + 1), path: resolve(folder, target) })
    },
  })
  return found
}

function resolve(folder: string, target: string): string {
  const parts: string[] = []
  for (const part of (target.startsWith('/') ? target.slice(1) : `${folder}${target}`).split('/'))
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  return parts.join('/')
}
