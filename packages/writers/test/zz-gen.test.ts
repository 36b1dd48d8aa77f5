import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { Standard } from '@clausekit/model'
import { write } from '@clausekit/writers'
import { standardFrom } from './shorthand.js'
const f = '/work/main/test-fixtures/writers/'
test('gen', () => { for (const d of readdirSync(f)) { const i = JSON.parse(readFileSync(f+d+'/input.json','utf8')); const s = Standard.parse(standardFrom(i.standard))
 const e = d.includes('json') ? 'json' : 'md'
 writeFileSync(f+d+'/expected.'+e, write(s, e === 'md' ? 'markdown' : 'json', i.options)) } })
