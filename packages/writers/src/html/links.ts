import type { Context } from './context.js'

/** The address that a link may lead to: a place of this page that is there, a web or mail address; nothing else. */
export function linkTarget(url: string, { ids }: Context): string | undefined {
  const address = url.trim()
  if (address.startsWith('#')) return ids.link(address.slice(1)) ?? ids.link(decoded(address.slice(1)))
  // Browsers leave out control characters and white space within a scheme: such an address is no link here.
  return /^(?:https?:\/\/|mailto:)[^\p{Cc}\p{Cs}]+$/iu.test(address) ? address : undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
