import { alike, type StyleMeaning, type Template } from './meaning.js'

const ORDINALS = [...'一二三四五']

function byLevel(pattern: string, meaning: (level: number) => StyleMeaning): Record<string, StyleMeaning> {
  return Object.fromEntries(ORDINALS.map((ordinal, index) => [pattern.replace('#', ordinal), meaning(index + 1)]))
}

/** The templates of the second generation for Chinese standards (SET 2020), GB/T 1.1—2020; 标准文件_ stands before each name. */
export const gbtSet: Template = {
  name: 'gbt-set',
  styles: {
    ...alike(
      { is: 'item', depth: 1 },
      '标准文件_破折号列项',
      '标准文件_破折号列项（一级）',
      '标准文件_字母编号列项',
      '标准文件_字母编号列项（一级）',
      '标准文件_一级项',
      '标准文件_一级项2',
    ),
    ...alike(
      { is: 'item', depth: 2 },
      '标准文件_破折号列项（二级）',
      '标准文件_圆点列项',
      '标准文件_圆点列项（二级）',
      '标准文件_数字编号列项',
      '标准文件_数字编号列项（二级）',
      '标准文件_二级项',
      '标准文件_二级项2',
    ),
    ...alike(
      { is: 'item', depth: 3 },
      '标准文件_数字编号列项（三级）',
      '标准文件_编号列项（三级）',
      '标准文件_三级项',
      '标准文件_三级项2',
    ),
    ...alike({ is: 'annex' }, '标准文件_附录标识'),
    ...byLevel('标准文件_附录#级条标题', (level) => ({ is: 'heading', level: level + 1 })),
    ...byLevel('标准文件_#级无标题', (level) => ({ is: 'clause', level: level + 1 })),
    ...byLevel('标准文件_附录#级无标题', (level) => ({ is: 'clause', level: level + 1 })),
    ...byLevel('标准文件_附录#级无标题条', (level) => ({ is: 'clause', level: level + 1 })),
    ...byLevel('标准文件_术语条#', (level) => ({ is: 'heading', level: level + 1 })),
    ...byLevel('标准文件_引言#级条标题', (level) => ({ is: 'heading', level: level + 1 })),
    ...byLevel('标准文件_引言#级无标题', (level) => ({ is: 'clause', level: level + 1 })),
    ...byLevel('标准文件_引言#级无标题条', (level) => ({ is: 'clause', level: level + 1 })),
    ...alike(
      { is: 'element' },
      '标准文件_前言、引言标题',
      '标准文件_前言标题',
      '标准文件_引言标题',
      '标准文件_参考文献标题',
      '标准文件_索引标题',
    ),
    ...alike({ is: 'contentsTitle' }, '标准文件_目次标题', '标准文件_目录标题'),
    ...alike({ is: 'title' }, '标准文件_文件名称', '标准文件_正文标准名称', '标准文件_封面标准名称'),
    ...alike(
      { is: 'caption' },
      '标准文件_正文表标题',
      '标准文件_正文图标题',
      '标准文件_附录表标题',
      '标准文件_附录图标题',
      '标准文件_表格标题',
      '标准文件_图表标题',
    ),
    ...alike(
      { is: 'title', language: 'en' },
      '标准文件_封面标准英文名称',
      '标准文件_英文名称',
      '标准文件_文件英文名称',
    ),
    ...alike(
      { is: 'text' },
      '标准文件_段',
      '标准文件_正文',
      '标准文件_注：',
      '标准文件_注×：',
      '标准文件_示例：',
      '标准文件_示例×：',
      '标准文件_示例后续',
      '标准文件_参考文献条目',
      '标准文件_引用文件条目',
    ),
  },
}
