import { z } from 'zod'

/** A point in a text source. Lines and columns start at 1, offsets at 0, in UTF-16 units. */
export const Point = z
  .object({
    line: z.int().min(1).describe('Line, starting at 1.'),
    column: z.int().min(1).describe('Column in UTF-16 units, starting at 1.'),
    offset: z.int().min(0).describe('UTF-16 offset from the beginning of the decoded source, starting at 0.'),
  })
  .describe('A point in a text source.')
export type Point = z.infer<typeof Point>

/** A half-open span of a text source. */
export const TextLocation = z
  .object({
    file: z.string().optional().describe('The file, where a standard is joined from several.'),
    start: Point.describe('The first character.'),
    end: Point.describe('The place after the last character.'),
  })
  .describe('A place in a text format: Markdown, plain text, HTML, XML, AsciiDoc.')
export type TextLocation = z.infer<typeof TextLocation>

/** A box on a page. */
export const PageLocation = z
  .object({
    file: z.string().optional().describe('The file, where a standard is joined from several.'),
    page: z.int().min(1).describe('Page, starting at 1.'),
    box: z
      .tuple([z.number(), z.number(), z.number(), z.number()])
      .optional()
      .describe('Left, top, right, bottom in points from the upper left corner of the page.'),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('How sure the reading is, where the words were read off a picture.'),
  })
  .describe('A place in a paged format: PDF.')
export type PageLocation = z.infer<typeof PageLocation>

/** A paragraph of a part of a package file. */
export const PartLocation = z
  .object({
    file: z.string().optional().describe('The file, where a standard is joined from several.'),
    part: z.string().describe('The part, such as word/document.xml.'),
    paragraph: z.int().min(0).describe('The paragraph in that part, starting at 0.'),
  })
  .describe('A place in a format made of parts: DOCX.')
export type PartLocation = z.infer<typeof PartLocation>

/** Where in the input something stands. */
export const Location = z
  .union([TextLocation, PageLocation, PartLocation])
  .describe('Where in the input something stands.')
export type Location = z.infer<typeof Location>

/** Whether a location lies in a text source, so that it has lines and columns. */
export function isTextLocation(location: Location | undefined): location is TextLocation {
  return location !== undefined && 'start' in location
}
