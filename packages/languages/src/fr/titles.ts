import type { TitleMeaning } from '../language.js'

const apart = (role: TitleMeaning['role']): TitleMeaning => ({ role, normativity: 'informative', apart: true })

/** Titles in French, lower case, with straight apostrophes, in the order in which they are tried. */
export const TITLES: readonly [RegExp, TitleMeaning][] = [
  [/^(?:avant-propos(?: (?:européen|national))?|préface|résumé|notice de droit d'auteur)$/, apart('foreword')],
  [
    /^(?:sommaire|table des matières|liste des (?:tableaux|figures|illustrations)|index(?: alphabétique)?)(?: page)?$/,
    apart('index'),
  ],
  [/^(?:remerciements|historique(?: des (?:révisions|versions|modifications))?|notes de révision)$/, apart('other')],
  [/^introduction(?: générale)?$/, { role: 'introduction' }],
  [/^(?:(?:objet et )?(?:domaine|champ) d'application|objet)$/, { role: 'scope' }],
  [/^(?:références? normatives?|documents de référence normatifs)$/, { role: 'normative-references' }],
  [
    /^(?:termes(?: et définitions|,? définitions?(?:,| et) .*)?|définitions?(?:,? et .*)?|terminologie|(?:.{1,40} [–—:-] )?glossaire(?: .*)?)$/,
    { role: 'terms' },
  ],
  [
    /^(?:symboles?|abréviations?|termes abrégés|sigles|acronymes|notations?|(?:symboles|abréviations|sigles)(?:,| et) .*|liste des (?:abréviations|symboles|sigles|acronymes))$/,
    { role: 'symbols' },
  ],
  [
    /^(?:bibliographie|références (?:bibliographiques|informatives)|références)$/,
    { role: 'bibliography', normativity: 'informative' },
  ],
  [/^(?:généralités|dispositions générales|exigences générales)$/, { role: 'general' }],
  [/^(?:[^—–:]{1,80} )?exigences?(?: .*)?$|^spécifications(?: [^—–:]*)?$/, { role: 'requirements' }],
  [/^(?:(?:méthodes?|procédures?|modes opératoires) d'essais?|essais|vérifications?)$/, { role: 'test-methods' }],
]
