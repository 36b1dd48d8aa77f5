import { describe, expect, it } from 'vitest'
import { idsIn, namesIn } from '../src/formats/ids-in.js'
import { momentOf } from '../src/formats/moment.js'
import { nameToken } from '../src/formats/name-token.js'
import { sha1 } from '../src/formats/sha1.js'
import { uriReference } from '../src/formats/uri-reference.js'
import { uuidInNamespace, uuidOf } from '../src/formats/uuid.js'

describe('idsIn', () => {
  it.each([
    ['@req provision-5.1.2-1', ['provision-5.1.2-1']],
    ['stops @req X1, then waits', ['X1']],
    ['@req: 5', ['5']],
    ['[provision-5.1.2-1] closes', ['provision-5.1.2-1']],
    ['test_bolt[provision-5.1.2-1]', ['provision-5.1.2-1']],
    ['test_bolt[chromium-provision-5.1.2-1]', ['provision-5.1.2-1']],
    ['closes (standard-2.provision-附录.一-1)', ['standard-2.provision-附录.一-1']],
    ['provision-4-1, provision-4-2.', ['provision-4-1', 'provision-4-2']],
    ['requirement: V2.1.1', ['V2.1.1']],
    ['@V2.1.1 @slow @/req/core/root-op', ['V2.1.1', '/req/core/root-op']],
    ['V2.1.1 keys are long', ['V2.1.1']],
    ['checks 5.1.2: closes', ['5.1.2']],
    ['/req/core/root-op', ['/req/core/root-op']],
    ['test_V2.1.1_keys', ['test_V2.1.1_keys', 'V2.1.1']],
    ['AC-2(1) ends', ['AC-2(1)']],
    ['满足5.1.2条', ['满足5.1.2条', '5.1.2']],
    ['locks.keys.V2.1.1', ['locks.keys.V2.1.1', 'V2.1.1']],
    ['[provision-4-1] V2.1.1 [slow]', ['provision-4-1']],
    ['requirement: must close', []],
    ['[slow] waits 200 ms in 2 steps', []],
    ['provision-based', []],
    ['', []],
  ])('of %j is %j', (text, ids) => {
    expect(idsIn(text)).toEqual(ids)
  })

  it('lets what is announced anywhere outweigh what looks like an id', () => {
    expect(namesIn({ names: ['V2.1.1 [provision-5-1]', 'HTTP/1.1'] })).toEqual({
      ids: ['provision-5-1'],
      candidates: [],
    })
    expect(namesIn({ names: ['V2.1.1'], around: ['@req 7'] })).toEqual({ ids: ['7'], candidates: [] })
    expect(namesIn({ names: ['V2.1.1', '5.2'] })).toEqual({ ids: [], candidates: ['V2.1.1', '5.2'] })
    expect(namesIn({ names: ['[V2.1.1] over HTTP 1.1'] })).toEqual({ ids: [], candidates: ['V2.1.1'] })
    expect(namesIn({ names: ['V2.1.1[chrome-120]'] })).toEqual({ ids: [], candidates: ['chrome-120', 'V2.1.1'] })
    expect(namesIn({ names: ['opens'], around: ['version 4.1', '[V2.1.1]'] })).toEqual({
      ids: [],
      candidates: ['V2.1.1'],
    })
  })
})

describe('uuidOf', () => {
  it('is version 5 of RFC 9562', () => {
    // The example of RFC 9562, A.4.
    expect(uuidInNamespace('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    )
    expect(uuidOf('a', 'b')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(uuidOf('a', 'b')).not.toBe(uuidOf('ab'))
  })

  it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000])('hashes %d bytes as the platform does', async (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 7) % 256)
    expect(sha1(bytes)).toEqual(new Uint8Array(await crypto.subtle.digest('SHA-1', bytes)))
  })
})

describe('momentOf', () => {
  it.each([
    ['2026-03-04', '2026-03-04T00:00:00Z'],
    ['2026-03-04T10:00', '2026-03-04T10:00:00Z'],
    ['2026-03-04 10:00:01.25Z', '2026-03-04T10:00:01Z'],
    ['2026-03-04T10:00:00+0800', '2026-03-04T02:00:00Z'],
    ['2026-03-04T23:30:00-01', '2026-03-05T00:30:00Z'],
    ['2026-02-29', undefined],
    ['2026-3-4', undefined],
    ['1066-10-14', undefined],
    ['4 March', undefined],
    [undefined, undefined],
  ])('of %j is %j', (text, moment) => {
    expect(momentOf(text)).toBe(moment)
  })
})

describe('nameToken', () => {
  it.each([
    ['provision-5.1.2-1', 'provision-5.1.2-1'],
    ['provision-附件.一-1.1', 'provision-附件.一-1.1'],
    ['/req/core', '_x2F_req_x2F_core'],
    ['5.1', '_x35_.1'],
    ['_x2F_', '_x5F_x2F_'],
    ['a b', 'a_x20_b'],
    ['', '_'],
  ])('of %j is %j', (id, token) => {
    expect(nameToken(id)).toBe(token)
  })
})

describe('uriReference', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['files/报告 8.pdf', 'files/%E6%8A%A5%E5%91%8A%208.pdf'],
    ['files\\a.pdf', 'files/a.pdf'],
    ['C:\\files\\a.pdf', 'file:///C:/files/a.pdf'],
    ['100%.pdf', '100%25.pdf'],
    ['图1:2.pdf', './%E5%9B%BE1:2.pdf'],
    ['a[1].pdf', 'a%5B1%5D.pdf'],
    ['https://[', undefined],
    ['', undefined],
    ['   ', undefined],
  ])('of %j is %j', (text, reference) => {
    expect(uriReference(text)).toBe(reference)
  })
})
