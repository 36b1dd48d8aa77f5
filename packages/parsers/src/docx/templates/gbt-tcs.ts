import { alike, type StyleMeaning, type Template } from './meaning.js'

const ORDINALS = [...'一二三四五六']

function byLevel(pattern: string, meaning: (level: number) => StyleMeaning): Record<string, StyleMeaning> {
  return Object.fromEntries(ORDINALS.map((ordinal, index) => [pattern.replace('#', ordinal), meaning(index + 1)]))
}

/** The templates of the first generation for Chinese standards (TCS, SET), GB/T 1.1—2000 and 2009. */
export const gbtTcs: Template = {
  name: 'gbt-tcs',
  styles: {
    章标题: { is: 'heading', level: 1 },
    ...byLevel('#级条标题', (level) => ({ is: 'heading', level: level + 1 })),
    ...byLevel('#级无', (level) => ({ is: 'clause', level: level + 1 })),
    ...byLevel('#级无标题条', (level) => ({ is: 'clause', level: level + 1 })),
    ...alike({ is: 'text' }, '段', '正文', '前言、引言正文', '标准书脚_奇数页', '终结线'),
    ...alike(
      { is: 'item', depth: 1 },
      '列项——',
      '列项——（一级）',
      '字母编号列项',
      '字母编号列项（一级）',
      '列项',
      '破折号列项',
    ),
    ...alike(
      { is: 'item', depth: 2 },
      '列项●',
      '列项●（二级）',
      '列项·',
      '列项·（二级）',
      '数字编号列项',
      '数字编号列项（二级）',
    ),
    ...alike({ is: 'item', depth: 3 }, '列项◆（三级）', '编号列项（三级）', '列项□（三级）'),
    ...alike({ is: 'annex' }, '附录标识', '附录标识 Char'),
    ...alike({ is: 'annexTitle' }, '附录标题'),
    // The older templates number the first clauses of an annex in this style, the newer ones give it to the title.
    附录章标题: { is: 'annexTitle' },
    ...byLevel('附录#级条标题', (level) => ({ is: 'heading', level: level + 1 })),
    ...byLevel('附录#级无', (level) => ({ is: 'clause', level: level + 1 })),
    ...byLevel('附录#级无标题条', (level) => ({ is: 'clause', level: level + 1 })),
    ...alike(
      { is: 'element' },
      '前言、引言标题',
      '前言标题',
      '引言标题',
      '参考文献、索引标题',
      '参考文献标题',
      '索引标题',
    ),
    ...alike({ is: 'contentsTitle' }, '目次标题', '目次、标准名称标题', '目录标题'),
    ...alike({ is: 'title' }, '封面标准名称', '标准名称', '正文标准名称'),
    ...alike({ is: 'title', language: 'en' }, '封面标准英文名称', '标准英文名称'),
    // Paragraphs that only count the tables and figures of an annex.
    ...alike({ is: 'text' }, '附录表标号', '附录图标号'),
    ...alike({ is: 'caption' }, '正文表标题', '正文图标题', '附录表标题', '附录图标题', '表标题', '图标题'),
    ...alike(
      { is: 'text' },
      '正文公式编号制表符',
      '附录性质',
      '附录英文标识',
      '注：',
      '注×：',
      '注：（正文）',
      '注×：（正文）',
      '示例',
      '示例：',
      '示例×：',
      '图表脚注',
      '图的脚注',
    ),
  },
}
