import { alike, type Template } from './meaning.js'

/** The templates of ETSI and 3GPP. */
export const etsi: Template = {
  name: 'etsi',
  styles: {
    H6: { is: 'heading', level: 6 },
    ...alike({ is: 'contentsTitle' }, 'TT'),
    ...alike({ is: 'caption' }, 'TH', 'TF'),
    ...alike({ is: 'headerCell' }, 'TAH'),
    ...alike({ is: 'code' }, 'PL', 'LD'),
    ...alike(
      { is: 'text' },
      'NO',
      'EX',
      'EW',
      'NW',
      'EQ',
      'FP',
      'TAL',
      'TAC',
      'TAN',
      'TAR',
      'ZA',
      'ZB',
      'ZC',
      'ZD',
      'ZG',
      'ZH',
      'ZU',
      'ZV',
    ),
    ...alike({ is: 'title' }, 'ZT'),
    ...alike({ is: 'item', depth: 1 }, 'B1', 'B1+', 'BL', 'BN', 'List Bullet'),
    ...alike({ is: 'item', depth: 2 }, 'B2', 'B2+', 'List Bullet 2'),
    ...alike({ is: 'item', depth: 3 }, 'B3', 'B3+', 'List Bullet 3'),
  },
}
