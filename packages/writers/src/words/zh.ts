import type { Words } from './words.js'

export const zh: Words = {
  table: '表',
  figure: '图',
  captionSeparator: '　',
  note: '注',
  example: '示例',
  warning: '警示',
  normativity: { normative: '（规范性）', informative: '（资料性）' },
  deprecated: '拒用',
  termSource: '来源',
  colon: '：',
  metadata: {
    identifier: '标准编号',
    title: '名称',
    edition: '版次',
    status: '状态',
    published: '发布日期',
    implemented: '实施日期',
    replaces: '代替',
    adopts: '采用',
    publisher: '发布机构',
    ics: 'ICS',
    ccs: 'CCS',
  },
}
