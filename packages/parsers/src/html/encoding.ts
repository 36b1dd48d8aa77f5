/** The encoding that `<meta charset>`, `http-equiv="Content-Type"` or an XML declaration gives. */
export function declaredEncoding(head: string): string | undefined {
  const xml = /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{1,40})/i.exec(head)?.[1]
  if (xml) return xml
  for (const [tag] of head.matchAll(/<meta\b[^>]{0,500}>/gi)) {
    const charset = /\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(tag)?.[1]
    if (charset) return charset
  }
  return undefined
}
