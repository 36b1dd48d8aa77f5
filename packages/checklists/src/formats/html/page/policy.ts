import { SCRIPT_HASH, STYLE_HASH } from './assets.js'

/** Nothing is fetched, nothing but the style and the script of the page runs, nothing is sent, and no text becomes markup. */
export const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  `script-src 'sha256-${SCRIPT_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')
