export { type AssessOptions, assess } from './assess.js'
export * from './conformity.js'
export {
  type ConformityFormat,
  type ConformityWriteOptions,
  conformityFormats,
  writeConformity,
} from './write-conformity.js'
