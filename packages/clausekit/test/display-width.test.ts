import { describe, expect, it } from 'vitest'
import { displayWidth, pad, truncate, wrap } from '../src/display-width.js'

describe('displayWidth', () => {
  it('counts two columns for wide characters and none for marks', () => {
    expect(displayWidth('GB/T')).toBe(4)
    expect(displayWidth('标准')).toBe(4)
    expect(displayWidth('，。（）')).toBe(8)
    expect(displayWidth('한국어𠮷')).toBe(8)
    expect(displayWidth('e\u0301')).toBe(1)
  })
})

describe('pad and truncate', () => {
  it('fill and cut by columns', () => {
    expect(pad('应', 4)).toBe('应  ')
    expect(truncate('标准化工作导则', 8)).toBe('标准化…')
    expect(truncate('short', 8)).toBe('short')
  })
})

describe('wrap', () => {
  it('breaks at spaces', () => {
    expect(wrap('The valve shall close within 3 s.', 12)).toEqual(['The valve', 'shall close', 'within 3 s.'])
  })

  it('breaks between Chinese characters, but puts no mark at the beginning of a line', () => {
    expect(wrap('阀门应关闭，并报警。', 10)).toEqual(['阀门应关', '闭，并报', '警。'])
  })

  it('breaks words only where they are longer than a line', () => {
    expect(wrap('see https://example.org/long', 10)).toEqual(['see', 'https://ex', 'ample.org/', 'long'])
  })

  it('gives one empty line for nothing', () => {
    expect(wrap('', 10)).toEqual([''])
  })

  it('no line is wider than asked for', () => {
    const text = '设备的防护等级不应低于 GB/T 4208—2017 规定的 IP54，且 electromagnetic compatibility 应满足要求。'
    for (let width = 4; width < 60; width++) {
      for (const line of wrap(text, width)) expect(displayWidth(line)).toBeLessThanOrEqual(width)
    }
  })

  it('wraps a very long text without losing a character', () => {
    const text = '标准应规定。'.repeat(50_000)
    expect(wrap(text, 40).join('')).toBe(text)
  })
})
