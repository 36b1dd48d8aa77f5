import type { Annotation } from './annotation.js'
import { findDuvet } from './find-duvet.js'
import { findTags } from './find-tags.js'
import { placesIn } from './places-in.js'

export type FindAnnotationsOptions = {
  /** The name of the file: diagnostics use it, and its ending tells how comments are written. */
  name?: string | undefined
}

/**
 * The comments of source code that name requirements: those of duvet (`//= path#section`, `//# quoted text`), those of tracey
 * (`r[impl id]`, `r[verify id]`), and our own (`@req id`, `@implements id`, `@tests id`). In the order of the text, in linear time.
 *
 * @see https://awslabs.github.io/duvet/annotations.html
 */
export function findAnnotations(text: string, { name }: FindAnnotationsOptions = {}): Annotation[] {
  const locate = placesIn(text, name)
  return [...findDuvet(text, locate), ...findTags(text, locate, name)].sort(
    (a, b) => a.location.start.offset - b.location.start.offset,
  )
}
