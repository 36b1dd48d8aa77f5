import type { VerbalForm } from './language.js'

// What the verbal forms of every language come to: the kinds of provisions, for and against.
export const requirement = { kind: 'requirement', polarity: 'positive' } as const satisfies VerbalForm
export const prohibition = { kind: 'requirement', polarity: 'negative' } as const satisfies VerbalForm
export const recommendation = { kind: 'recommendation', polarity: 'positive' } as const satisfies VerbalForm
export const discouragement = { kind: 'recommendation', polarity: 'negative' } as const satisfies VerbalForm
export const permission = { kind: 'permission', polarity: 'positive' } as const satisfies VerbalForm
export const release = { kind: 'permission', polarity: 'negative' } as const satisfies VerbalForm
export const capability = { kind: 'capability', polarity: 'positive' } as const satisfies VerbalForm
