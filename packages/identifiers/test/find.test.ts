import { describe, expect, it } from 'vitest'
import { findIdentifiers } from '../src/index.js'

/** Each finding as `canonical`, or `canonical @ place, place`. */
function found(text: string): string[] {
  return findIdentifiers(text).map(({ identifier, locality }) => {
    const places = locality?.places.map(({ kind, number, to }) => `${kind} ${number}${to ? `-${to}` : ''}`)
    return places ? `${identifier.canonical} @ ${places.join(', ')}` : identifier.canonical
  })
}

describe('identifiers in Chinese sentences', () => {
  it.each([
    ['按照GB/T 1.1—2020的规定起草。', ['GB/T 1.1—2020']],
    ['应符合GB 50016-2014（2018年版）第5.5.17条的规定。', ['GB 50016—2014（2018年版） @ clause 5.5.17']],
    ['见GB/T 1.1—2020中9.5.4。', ['GB/T 1.1—2020 @ clause 9.5.4']],
    ['满足GB 4943.1—2011的第4章要求', ['GB 4943.1—2011 @ clause 4']],
    ['按GB/T 2828.1—2012表1抽样', ['GB/T 2828.1—2012 @ table 1']],
    [
      '应符合 GB/T 22239—2019 中 8.1.4.1 a)、8.1.4.2 和表 A.1 的要求。',
      ['GB/T 22239—2019 @ clause 8.1.4.1 a), clause 8.1.4.2, table A.1'],
    ],
    ['参见GB/T 1.1—2020第5章～第7章', ['GB/T 1.1—2020 @ clause 5-7']],
    ['[来源：GB/T 25069—2022，3.123，有修改]', ['GB/T 25069—2022 @ clause 3.123']],
    ['GB/T 1.1—2020的附录A', ['GB/T 1.1—2020 @ annex A']],
    ['符合GB/T 1234—2010，5.2 mm以上的试样', ['GB/T 1234—2010']],
    ['符合GB 4706.1—2005，2.5倍额定电流', ['GB 4706.1—2005']],
    ['参见 GB/T 5271.1、5271.8 和 GB 3100～3102—1993。', ['GB/T 5271.1', 'GB/T 5271.8', 'GB 3100～3102—1993']],
    ['（GB/T 19001—2016/ISO 9001:2015，8.3）', ['GB/T 19001—2016/ISO 9001:2015 @ clause 8.3']],
    ['GB/T 19001—2016 质量管理体系 要求(ISO 9001:2015，IDT)', ['GB/T 19001—2016', 'ISO 9001:2015']],
    ['GB 2312 编码与仿宋_GB2312字体', ['GB 2312']],
    ['内存 16 GB 2400 MHz，符合 GB 4943.1', ['GB 4943.1']],
    ['文件名GBT22239-2019.pdf', ['GB/T 22239—2019']],
    ['根据国办发〔2020〕5号、《通知》（建标[2008]182号）', ['国办发〔2020〕5号', '建标〔2008〕182号']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))
})

describe('identifiers in English sentences', () => {
  it.each([
    ['See Section 4.2 of [RFC9110] for details.', ['RFC 9110 @ clause 4.2']],
    ['See RFC 9110, Section 4.2.', ['RFC 9110 @ clause 4.2']],
    ['as in BCP 14 [RFC2119] [RFC8174] when', ['BCP 14', 'RFC 2119', 'RFC 8174']],
    ['ISO 9001:2015, 8.3.1 and 8.4; ISO 19011', ['ISO 9001:2015 @ clause 8.3.1, clause 8.4', 'ISO 19011']],
    ['ISO/IEC 27001:2013, Annex A applies', ['ISO/IEC 27001:2013 @ annex A']],
    ['Clause 5.3 of ISO 19011:2018', ['ISO 19011:2018 @ clause 5.3']],
    ['a draft-quality text and draft-ietf-quic-http-34', ['draft-ietf-quic-http-34']],
    ['see draft-ietf-quic-http-34.txt', ['draft-ietf-quic-http-34']],
    ['RFCs 5705 and 6066', ['RFC 5705', 'RFC 6066']],
    ['© ISO 2016 – All rights reserved', []],
    ['ISO/IEC JTC 1/SC 27 and IEEE STD 1003', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))
})

it('gives half-open spans in UTF-16 units of the text as printed', () => {
  const text = '𠮷按ＧＢ／Ｔ　２２２３９—２０１９第4章。'
  const [hit] = findIdentifiers(text)
  expect(text.slice(hit?.start, hit?.end)).toBe('ＧＢ／Ｔ　２２２３９—２０１９')
  expect(text.slice(hit?.locality?.start, hit?.locality?.end)).toBe('第4章')
})

it('does not take the number of the next heading for a place', () => {
  expect(found('见GB/T 1.1—2020\n5.1 总则')).toEqual(['GB/T 1.1—2020'])
})
