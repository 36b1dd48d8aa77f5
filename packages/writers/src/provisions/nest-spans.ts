import type { ProvisionSpan } from '../provision-spans.js'

/** How deep marks may stand within each other. */
const DEEPEST = 8

/** Spans in order, the outer first; where one would reach over the end of another, it ends there too. */
export function nestSpans(spans: readonly ProvisionSpan[]): ProvisionSpan[] {
  const nested: ProvisionSpan[] = []
  const open: number[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while ((open.at(-1) ?? Number.POSITIVE_INFINITY) <= span.start) open.pop()
    if (open.length >= DEEPEST) continue
    const end = Math.min(span.end, open.at(-1) ?? span.end)
    nested.push({ ...span, end })
    open.push(end)
  }
  return nested
}
