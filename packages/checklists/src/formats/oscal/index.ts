export { oscalCatalog, writeOscalCatalog } from './catalog.js'
export { oscalResults, writeOscalResults } from './results.js'
