/** What RFC 3986 does not allow in a reference as it stands; brackets only enclose addresses of IPv6. */
const FORBIDDEN = /[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/gu
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/
const DRIVE = /^[A-Za-z]:[\\/]/
const LONE_SURROGATES = /\p{Surrogate}/gu

/**
 * A link or the path of a file as a URI reference: signs that none may have are percent-encoded, backslashes of a path become
 * slashes; undefined for what is none even so.
 *
 * @see RFC 3986, 4.1
 */
export function uriReference(text: string): string | undefined {
  const trimmed = text.trim().replace(LONE_SURROGATES, '\ufffd')
  if (DRIVE.test(trimmed)) return encoded(`file:///${trimmed.replaceAll('\\', '/')}`)
  if (SCHEME.test(trimmed)) return encoded(trimmed)
  const path = encoded(trimmed.replaceAll('\\', '/'))
  // A colon in the first segment of a path would end a scheme.
  return path !== undefined && /^[^/?#]*:/.test(path) ? `./${path}` : path
}

function encoded(text: string): string | undefined {
  const [before = '', ...fragment] = text
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
    .replace(FORBIDDEN, encodeURIComponent)
    .split('#')
  const reference = fragment.length > 0 ? `${before}#${fragment.join('%23')}` : before
  return reference !== '' && URL.canParse(reference, 'https://example.com/') ? reference : undefined
}
