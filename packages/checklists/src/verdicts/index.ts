export { applyVerdicts } from './apply-verdicts.js'
export { combineVerdicts } from './combine-verdicts.js'
export { type FoundItem, itemFinder } from './find-items.js'
export { mergeFilled, type NamedFilled, type VerdictConflict } from './merge-filled.js'
