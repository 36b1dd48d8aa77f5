import { z } from 'zod'

/** An amendment, corrigendum or modification sheet that belongs to an identifier. */
export const Amendment = z
  .object({
    kind: z
      .string()
      .describe(
        'What is added, as the publisher abbreviates it: XG (修改单), Amd, Cor, Add, Suppl, ISH, FRAG, Supplement.',
      ),
    number: z.string().describe('The number of the amendment, or the name of the supplement.'),
    year: z.string().optional().describe('The year of the amendment, as printed.'),
    stage: z.string().optional().describe('The stage of a draft amendment, such as CD or FD.'),
    consolidated: z
      .boolean()
      .optional()
      .describe('True where the amendment is already worked into the text (printed with a plus sign).'),
  })
  .describe('An amendment, corrigendum or modification sheet.')

/** An amendment, corrigendum or modification sheet that belongs to an identifier. */
export type Amendment = z.infer<typeof Amendment>

/** The last member of a printed range such as GB/T 2423.1～2423.10. */
export const IdentifierRange = z
  .object({
    to: z
      .object({
        number: z.string().describe('The number of the last member.'),
        part: z.string().optional().describe('The part of the last member.'),
        year: z.string().optional().describe('The year of the last member, where it prints its own.'),
      })
      .describe('The last member; its code is the code of the first.'),
  })
  .describe('A printed range: the identifier itself is the first member.')

/** The last member of a printed range such as GB/T 2423.1～2423.10. */
export type IdentifierRange = z.infer<typeof IdentifierRange>

/** The fields of an identifier that stands alone. */
export const AdoptedIdentifier = z
  .object({
    publisher: z
      .string()
      .describe(
        'Who publishes, as the code says it without the kind of document: GB, DB11, T/CECS, ISO, ISO/IEC, IETF.',
      ),
    scheme: z.string().describe('The scheme that read it: gb, iso, iec, ietf or official-document.'),
    type: z.string().optional().describe('The kind of document: GB/T, TR, TS, Guide, RFC, BCP, Internet-Draft.'),
    code: z.string().describe('The printed prefix, normalised: GB/T, ISO/IEC TR, RFC.'),
    number: z.string().describe('The number without its part; for an Internet-Draft its name without the revision.'),
    part: z.string().optional().describe('The part, with its subparts: 1, 2-11, 10.3.'),
    year: z.string().optional().describe('The year as printed, two or four digits.'),
    fullYear: z.number().int().optional().describe('The four-digit reading of the year.'),
    month: z.string().optional().describe('The month, two digits, where it is printed behind the year.'),
    dated: z.boolean().describe('True where the identifier names one edition by its year.'),
    allParts: z.boolean().optional().describe('True where all parts of the standard are meant.'),
    edition: z.string().optional().describe('The edition as printed: 2018年版, 2, 1.2.'),
    revision: z.string().optional().describe('The revision of a draft: 02 of an Internet-Draft, 2 of ISO/CD 45001.2.'),
    stage: z.string().optional().describe('The stage of a draft: CD, DIS, FDIS, draft.'),
    languages: z.array(z.string()).optional().describe('The languages that are printed behind it, as language tags.'),
    variant: z.string().optional().describe('The form of delivery of an IEC publication: CSV, RLV, CMV, SER.'),
    amendments: z.array(Amendment).optional().describe('Amendments and corrigenda, in printed order.'),
    range: IdentifierRange.optional(),
    degree: z
      .enum(['IDT', 'EQV', 'MOD', 'NEQ'])
      .optional()
      .describe('How closely it adopts the other one, where that is printed.'),
    category: z
      .enum([
        'national',
        'industry',
        'local',
        'association',
        'enterprise',
        'metrology',
        'military',
        'international',
        'internet',
        'official-document',
      ])
      .optional()
      .describe('The level of the publisher.'),
    region: z.string().optional().describe('The Chinese name of the region of a local standard.'),
    industry: z.string().optional().describe('The Chinese name of the industry of an industry standard.'),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('How sure the reading is, 0 to 1; left out where there is no doubt.'),
    raw: z.string().describe('The characters as printed.'),
    canonical: z.string().describe('The normalised string.'),
  })
  .describe('An identifier of a standard.')

/** The fields of an identifier that stands alone. */
export type AdoptedIdentifier = z.infer<typeof AdoptedIdentifier>

/**
 * One identifier of a standard, as plain JSON.
 *
 * `canonical` is derived from the other fields; two identifiers with the same `canonical` name the same document.
 */
export const StandardIdentifier = AdoptedIdentifier.extend({
  adopts: AdoptedIdentifier.optional().describe(
    'The standard that this one adopts, where both numbers are printed together.',
  ),
}).describe('An identifier of a standard.')

/** One identifier of a standard, as plain JSON. */
export type StandardIdentifier = z.infer<typeof StandardIdentifier>
