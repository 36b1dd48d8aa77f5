import type { ChangeAspect, ChangeKind } from '../editions/edition-diff.js'
import { inLanguage } from './in-language.js'

/** What a written comparison of editions says in one language. */
export type EditionWords = {
  title: string
  before: string
  after: string
  change: string
  count: string
  provisions(count: number): string
  clause: string
  /** What stands between the old and the new place. */
  becomes: string
  colon: string
  and: string
  confidence: string
  differs: string
  mostLike: string
  nothing: string
  kinds: Readonly<Record<ChangeKind, string>>
  aspects: Readonly<Record<ChangeAspect, string>>
}

const en: EditionWords = {
  title: 'Changes between editions',
  before: 'Before',
  after: 'After',
  change: 'Change',
  count: 'Provisions',
  provisions: (count) => (count === 1 ? '1 provision' : `${count} provisions`),
  clause: 'Clause',
  becomes: ' → ',
  colon: ': ',
  and: ', ',
  confidence: 'Confidence',
  differs: 'Differs in',
  mostLike: 'Most like it',
  nothing: 'No provision was changed, moved, added or removed.',
  kinds: {
    unchanged: 'Unchanged',
    changed: 'Changed',
    moved: 'Moved',
    'moved-and-changed': 'Moved and changed',
    split: 'Split',
    merged: 'Merged',
    added: 'Added',
    removed: 'Removed',
  },
  aspects: {
    words: 'words',
    force: 'normative force',
    limit: 'figures',
    reference: 'references',
    condition: 'condition',
    attributes: 'what is printed beside it',
    label: 'label',
  },
}

const zh: EditionWords = {
  title: '版本差异',
  before: '旧版',
  after: '新版',
  change: '变化',
  count: '条数',
  provisions: (count) => `${count} 条条款`,
  clause: '条号',
  becomes: ' → ',
  colon: '：',
  and: '、',
  confidence: '可信度',
  differs: '差异',
  mostLike: '最相近的条款',
  nothing: '没有修改、移动、新增或删除的条款。',
  kinds: {
    unchanged: '未变',
    changed: '修改',
    moved: '移动',
    'moved-and-changed': '移动并修改',
    split: '拆分',
    merged: '合并',
    added: '新增',
    removed: '删除',
  },
  aspects: {
    words: '文字',
    force: '约束程度',
    limit: '数值',
    reference: '引用',
    condition: '适用条件',
    attributes: '附注信息',
    label: '标号',
  },
}

const languages = { en, zh }

/** The words for a BCP 47 tag; English where the language has none here. */
export function editionWordsFor(language: string): EditionWords {
  return inLanguage(language, languages)
}
