/** The target of a link or picture. */
export function destination(url: string): string {
  if (/^[^\s<>()\\\p{Cc}]+$/u.test(url) && !/&#?\w+;/.test(url)) return url
  const escaped = url
    .replace(/[\\<>]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/[\r\n]+/g, '%0A')
  return `<${escaped}>`
}
