import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ParseOption, RelaxNGValidator, XmlDocument } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'

/** The official schemas lie beside the repository, where they lie at all. */
const folder = new URL('../../../../shared/schemas/niso-sts/1.2/', import.meta.url)
const relaxNg = fileURLToPath(new URL('interchange-mathml3-rng/NISO-STS-interchange-1-mathml3.rng', folder))
const dtd = fileURLToPath(new URL('interchange-mathml3-dtd/NISO-STS-interchange-1-mathml3.dtd', folder))

export const hasSchemas = existsSync(relaxNg) && existsSync(dtd)

let validator: RelaxNGValidator | undefined

function relaxNgValidator(): RelaxNGValidator {
  xmlRegisterFsInputProviders()
  validator ??= RelaxNGValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(relaxNg), { url: relaxNg }))
  return validator
}

/** What the RELAX NG and the DTD of NISO STS 1.2 interchange find amiss. */
export function violationsOf(text: string): string[] {
  const schema = relaxNgValidator()
  return [
    ...messagesOf(() => {
      const document = XmlDocument.fromString(text, { option: ParseOption.XML_PARSE_HUGE })
      try {
        schema.validate(document)
      } finally {
        document.dispose()
      }
    }),
    ...messagesOf(() => {
      const typed = text.replace('?>', `?><!DOCTYPE standard SYSTEM "${dtd}">`)
      const option = ParseOption.XML_PARSE_DTDLOAD | ParseOption.XML_PARSE_DTDVALID | ParseOption.XML_PARSE_HUGE
      XmlDocument.fromString(typed, { option }).dispose()
    }),
  ]
}

function messagesOf(check: () => void): string[] {
  try {
    check()
    return []
  } catch (error) {
    return [error instanceof Error ? error.message.slice(0, 2000) : `${error}`]
  }
}
