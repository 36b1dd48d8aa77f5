/**
 * The address to open, or undefined for one that a page must not link to: `javascript:`, `data:`, `file:`, and what no
 * browser can read. Relative paths lead to files beside the page.
 */
export function safeLink(url: string): string | undefined {
  const address = url.trim()
  // Two slashes, of either lean, lead to another server without saying so, and browsers overlook tabs and line ends.
  // Brackets and quotes belong to no address.
  if (!address || /^[\\/]{2}|[\p{Cc}<>"]/u.test(address)) return undefined
  const scheme = /^([^/?#]*?):/.exec(address)?.[1]
  if (scheme === undefined) return isReadable(`https://localhost/${address}`) ? address : undefined
  return /^(?:https?|mailto)$/i.test(scheme) && isReadable(address) ? address : undefined
}

function isReadable(address: string): boolean {
  try {
    return new URL(address) !== undefined
  } catch {
    return false
  }
}
