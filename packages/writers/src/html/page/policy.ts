/** The SHA-256 of the style and the script of the page, which run alone; a test says what they are when these change. */
const STYLE_HASH = 'nNXdpWJILODYgR9Dw4QvIp9CUJsdoqR/cp/ipLDeojk='
const SCRIPT_HASH = 'mLEVUj/q2q/lkuvWbdR5x6yNBnzcYbqZntwiIZmwjuI='

/** Nothing is fetched, nothing else runs, nothing is sent. */
export const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  `script-src 'sha256-${SCRIPT_HASH}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')
