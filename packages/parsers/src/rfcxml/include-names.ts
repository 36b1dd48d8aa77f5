/** What the name of a file of references says of the entry in it. */
export type NamedReference = { anchor: string; identifier: string | undefined }

const SERIES = /^(RFC|BCP|STD|FYI)\.?0*(\d+)$/i
const DRAFT = /^(?:I-D\.)?(draft-.+?)(?:-\d\d)?$/i

/**
 * The anchor and the identifier of the entry that a file of a citation library holds.
 *
 * `reference.RFC.2119.xml` has the anchor RFC2119 there, `reference.I-D.ietf-foo-bar.xml` I-D.ietf-foo-bar.
 *
 * @returns undefined where the name is not one of a library.
 */
export function readIncludeName(path: string): NamedReference | undefined {
  const file = baseName(path).replace(/\.(?:xml|kramdown)$/i, '')
  const name = /^_?reference\.(.+)$/i.exec(file)?.[1] ?? (/^(?:rfc\d+|draft-.*)$/i.test(file) ? file : undefined)
  if (name === undefined) return undefined
  const series = SERIES.exec(name)
  if (series) {
    const code = (series[1] as string).toUpperCase()
    // The libraries pad the numbers of old documents in anchors as they do in file names.
    const digits = /\d+$/.exec(name)?.[0] as string
    return { anchor: code + (code === 'RFC' ? digits.padStart(4, '0') : digits), identifier: `${code} ${series[2]}` }
  }
  const draft = DRAFT.exec(name)
  if (draft) return { anchor: `I-D.${(draft[1] as string).slice(6)}`, identifier: draft[1] as string }
  return { anchor: name, identifier: /^I-D\./i.test(name) ? `draft-${name.slice(4)}` : undefined }
}

/** The last part of a path or address, without query and fragment. */
export function baseName(path: string): string {
  return path
    .replace(/[?#].*$/, '')
    .split('/')
    .at(-1) as string
}
