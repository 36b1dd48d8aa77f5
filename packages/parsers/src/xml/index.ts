export type * from './document.js'
export { parseXml, type XmlOptions } from './parse-xml.js'
export * from './query.js'
