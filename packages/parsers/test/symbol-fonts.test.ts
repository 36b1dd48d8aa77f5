import { describe, expect, it } from 'vitest'
import { readSign } from '../src/symbol-fonts.js'

describe('a character that a PDF has in a symbol font', () => {
  it.each([
    ['a', 'SymbolMT', 'α'],
    ['\uf0b1', 'Symbol', '±'],
    ['\uf0b7', 'SymbolMT', '•'],
    ['§', 'Wingdings-Regular', '▪'],
    ['\uf0fc', 'Wingdings', '✓'],
  ])('%j in %s is %s', (sign, font, expected) => expect(readSign(sign, font)).toBe(expected))

  it.each(['×', '±', '=', '3', 'β'])('%s stays, for the file says what it is', (sign) =>
    expect(readSign(sign, 'SymbolMT')).toBe(sign),
  )
})
