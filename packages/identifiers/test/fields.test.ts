import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseIdentifier, StandardIdentifier } from '../src/index.js'

describe('the fields of an identifier', () => {
  it('separates number, part and year', () => {
    expect(parseIdentifier('GB/T 1.1—2020')).toEqual({
      publisher: 'GB',
      scheme: 'gb',
      type: 'GB/T',
      code: 'GB/T',
      number: '1',
      part: '1',
      year: '2020',
      fullYear: 2020,
      dated: true,
      category: 'national',
      raw: 'GB/T 1.1—2020',
      canonical: 'GB/T 1.1—2020',
    })
  })

  it('keeps a two-digit year as printed and reads it as four digits', () => {
    expect(parseIdentifier('GB 8567—88')).toMatchObject({ year: '88', fullYear: 1988, dated: true })
  })

  it('tells national, occupational health and earthquake standards apart', () => {
    expect(parseIdentifier('GB/Z 123—2008')).toMatchObject({ publisher: 'GB', type: 'GB/Z' })
    expect(parseIdentifier('GBZ 2.1—2007')).toMatchObject({ publisher: 'GBZ', type: 'GBZ' })
    expect(parseIdentifier('DB/T 12—2000')).toMatchObject({ category: 'industry', industry: '地震' })
  })

  it('names the region of a local standard and the industry of an industry standard', () => {
    expect(parseIdentifier('DB4403/T 1—2019')).toMatchObject({ category: 'local', region: '广东' })
    expect(parseIdentifier('GM/T 0009—2012')).toMatchObject({ category: 'industry', industry: '密码' })
    expect(parseIdentifier('T/CESA 1036—2019')).toMatchObject({ category: 'association', publisher: 'T/CESA' })
    expect(parseIdentifier('Q/GDW 1376.1—2013')).toMatchObject({ category: 'enterprise', publisher: 'Q/GDW' })
  })

  it('keeps an unknown industry code with low confidence', () => {
    expect(parseIdentifier('AB 1234—2020')).toMatchObject({ code: 'AB', category: 'industry', confidence: 0.3 })
  })

  it('reads edition, modification sheet and all parts', () => {
    expect(parseIdentifier('GB 50016—2014（2018年版）')).toMatchObject({ year: '2014', edition: '2018年版' })
    expect(parseIdentifier('GB 2760—2014 第1号修改单')?.amendments).toEqual([{ kind: 'XG', number: '1' }])
    expect(parseIdentifier('GB/T 12345—2010/XG1—2013')?.amendments).toEqual([{ kind: 'XG', number: '1', year: '2013' }])
    expect(parseIdentifier('GB/T 20000(所有部分)')).toMatchObject({ allParts: true, dated: false })
  })

  it('reads the standard that a dual number adopts', () => {
    const identifier = parseIdentifier('GB/T 19001—2016/ISO 9001:2015')
    expect(identifier).toMatchObject({ number: '19001', adopts: { scheme: 'iso', number: '9001', year: '2015' } })
    expect(parseIdentifier('GB/T 13000.1—1993 idt ISO/IEC 10646-1:1993')).toMatchObject({ degree: 'IDT' })
  })

  it('reads stage, amendment and language of ISO documents', () => {
    expect(parseIdentifier('ISO/IEC 21122-3:2019/CD Cor 1')?.amendments).toEqual([
      { kind: 'Cor', number: '1', stage: 'CD' },
    ])
    expect(parseIdentifier('ISO/DTR 22126-3')).toMatchObject({ type: 'TR', stage: 'DTR' })
    expect(parseIdentifier('ISO/IEC 2382-36:2019(E/F)')?.languages).toEqual(['en', 'fr'])
  })

  it('reads name and revision of an Internet-Draft', () => {
    expect(parseIdentifier('draft-ietf-quic-http-34')).toMatchObject({
      publisher: 'IETF',
      type: 'Internet-Draft',
      number: 'draft-ietf-quic-http',
      revision: '34',
    })
  })

  it('has a JSON Schema', () => {
    const schema = z.toJSONSchema(StandardIdentifier)
    expect(JSON.stringify(schema)).toContain('The normalised string.')
  })
})
