import { Standard } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { convert, UnreadableSourceError } from '../src/index.js'
import { pump, valve } from './standards.js'

const input = (text: string, name?: string) => ({ bytes: new TextEncoder().encode(text), name })

describe('convert', () => {
  it('makes a standard of the published form, with provisions and all diagnostics', async () => {
    const standard = await convert(input(valve, 'valve.md'))
    expect(() => Standard.parse(standard)).not.toThrow()
    expect(standard.provisions.map(({ kind, text }) => [kind, text])).toEqual([
      ['requirement', '阀门应在 3 s 内关闭。'],
      ['recommendation', '外壳宜封闭。'],
    ])
  })

  it('leaves provisions out on demand', async () => {
    expect((await convert(input(pump, 'pump.md'), { provisions: false })).provisions).toEqual([])
  })

  it('takes language, regime and format from whoever knows better', async () => {
    const standard = await convert(input(pump), { format: 'markdown', language: 'en-GB', regime: 'house' })
    expect(standard.metadata).toMatchObject({ language: 'en-GB', regime: 'house' })
    expect(standard.source.format).toBe('markdown')
  })

  it('throws for what cannot be read, and names it', async () => {
    await expect(convert(input('', 'empty.md'))).rejects.toThrow(UnreadableSourceError)
    await expect(convert(input('', 'empty.md'))).rejects.toThrow(/empty\.md/)
  })

  it('gives the same result for the same input', async () => {
    expect(await convert(input(valve, 'valve.md'))).toEqual(await convert(input(valve, 'valve.md')))
  })
})
