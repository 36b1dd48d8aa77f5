/**
 * A test whether texts match a pattern in which * stands for any characters and ? for one. Large and small letters count the same.
 *
 * A test takes at most the product of both lengths: no pattern makes it hang.
 */
export function globMatcher(pattern: string): (text: string) => boolean {
  const wanted = pattern.toLowerCase()
  if (!/[*?]/.test(pattern)) return (text) => text.toLowerCase() === wanted
  return (text) => matches(wanted, text.toLowerCase())
}

function matches(wanted: string, given: string): boolean {
  let [at, next] = [0, 0]
  // Where to go on when a star has to take one more character.
  let [star, taken] = [-1, 0]
  while (next < given.length) {
    if (wanted[at] === '*') {
      star = at++
      taken = next
    } else if (at < wanted.length && (wanted[at] === '?' || wanted[at] === given[next])) {
      at += 1
      next += 1
    } else if (star >= 0) {
      at = star + 1
      next = ++taken
    } else return false
  }
  while (wanted[at] === '*') at += 1
  return at === wanted.length
}
