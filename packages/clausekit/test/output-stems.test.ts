import { describe, expect, it } from 'vitest'
import { outputStems } from '../src/output-stems.js'

const options = { folder: '/out', endings: ['.json'], extensions: ['md', 'txt', 'html'], reserved: [] }

describe('outputStems', () => {
  it('gives up known endings and keeps folders', () => {
    expect(outputStems(['a.md', 'sub/b.txt', 'GBT 1.1'], options)).toEqual(['a', 'sub/b', 'GBT 1.1'])
  })

  it('gives up the longest ending that is known, and no whole name', () => {
    const extensions = ['json', 'checklist.json']
    expect(
      outputStems(['a.checklist.json', 'b.json', '.json'], { ...options, endings: ['.checklist.html'], extensions }),
    ).toEqual(['a', 'b', '.json'])
  })

  it('keeps the ending where two inputs would meet', () => {
    expect(outputStems(['a.md', 'a.txt', 'b.md'], options)).toEqual(['a.md', 'a.txt', 'b'])
  })

  it('minds file systems that know no capitals', () => {
    expect(outputStems(['A.md', 'a.txt'], options)).toEqual(['A.md', 'a.txt'])
    expect(outputStems(['A.md', 'a.md'], options)).toEqual(['A.md', 'a.md-2'])
  })

  it('never meets, however the names are chosen', () => {
    const stems = outputStems(['a.md', 'a.txt', 'a.md.html', 'a.md-2.txt', 'a.md'], options)
    expect(new Set(stems).size).toBe(5)
  })

  it('never writes over an input', () => {
    expect(outputStems(['a.md'], { ...options, endings: ['.md'], reserved: ['/out/a.md'] })).toEqual(['a.md'])
    expect(
      outputStems(['a.md', 'a.md.md'], { ...options, endings: ['.md'], reserved: ['/out/a.md', '/out/a.md.md'] }),
    ).toEqual(['a.md-2', 'a.md.md'])
  })

  it('gives one stem to all results of an input', () => {
    const several = { ...options, endings: ['.md', '.csv'], reserved: ['/out/a.csv'] }
    expect(outputStems(['a.md'], several)).toEqual(['a.md'])
  })
})
