/**
 * Match a sticky pattern at a position.
 *
 * @param pattern A regular expression with the `y` flag.
 */
export function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position
  return pattern.exec(text)
}
