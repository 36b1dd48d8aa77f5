export { type Extraction, type ExtractOptions, extractProvisions } from './extract-provisions.js'
export { fingerprint } from './fingerprint.js'
