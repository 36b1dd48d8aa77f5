import type { TitleMeaning } from '../language.js'

const apart = (role: TitleMeaning['role']): TitleMeaning => ({ role, normativity: 'informative', apart: true })

/** Titles in Chinese, without white space, in the order in which they are tried. */
export const TITLES: readonly [RegExp, TitleMeaning][] = [
  [/^(?:前言|序言|序|公告|出版说明)$/, apart('foreword')],
  [/^(?:目次|目录|索引|图目录|表目录)$/, apart('index')],
  [/^(?:引言|引\s?论|导言|简介|概述与引言)$/, { role: 'introduction', normativity: 'informative' }],
  [/^(?:适用)?范围$|^主题内容(?:与|和)适用范围$|^适用范围(?:与|和|及)?.{0,6}$/, { role: 'scope' }],
  [
    /^(?:规范性)?引用(?:的)?(?:标准|文件|标准名录|文献)$|^规范性引用文件$|^引用标准名录$/,
    { role: 'normative-references' },
  ],
  [
    /^(?:名词)?术语(?:(?:和|与|、|及)?(?:定义|符号|缩略语|代号|、|和|与|及)*)$|^定义(?:(?:和|与|、|及)?(?:术语|符号|缩略语|缩写))*$|^名词解释$|^(?:本.{1,4})?专有名词$|^术语表$/,
    { role: 'terms' },
  ],
  [
    /^(?:符号|缩略语|代号|缩写|记号|量的符号)(?:(?:和|与|、|及)?(?:符号|缩略语|代号|定义|缩写|说明|单位))*$/,
    { role: 'symbols' },
  ],
  [/^(?:参考文献|参考资料|引用文献)$/, { role: 'bibliography', normativity: 'informative' }],
  [
    /^(?:附[:：]?)?条文说明$|^本.{0,6}(?:用词用语|用词|用语)说明$|^用词说明$|^(?:修订|编制|制定|起草)说明$/,
    apart('commentary'),
  ],
  [/^(?:总则|一般规定|一般要求|总体要求|基本规定|基本要求|通则)$/, { role: 'general' }],
  [/^.{0,8}(?:试验|检验|测试|检测|测定|证实)方法.{0,4}$/, { role: 'test-methods' }],
  [/^.{0,10}要求$/, { role: 'requirements' }],
]
