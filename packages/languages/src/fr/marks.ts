import type { Comparison, ControlWords, LabelledBlock, TableWords, UnitWords } from '../language.js'

export const CONTROL_WORDS: ControlWords = {
  states: /^(?:exigence|mesure|énoncé)\s*(?::\s*|$)/i,
  explains:
    /^(?:justification|explications?|commentaires?|description|recommandations?|exemples?|notes?|références?|contexte)\s*(?:[:.]|$)/i,
}

export const TABLE_WORDS: TableWords = {
  limit: /(?<!\p{L})(?:au (?:moins|plus|minimum|maximum)|max(?:\.|imum|imale?)?|min(?:\.|imum|imale?)?)(?!\p{L})/iu,
  limitHead: /limite|exigence|seuil|max|min/i,
  pointerHead: /^(?:article|paragraphe|section|chapitre|référence|réf\.?|version|date|page)/i,
  complyWith: (number) =>
    new RegExp(
      `(?:conform|satisf|respect|spécifi|donnée?s|indiquée?s|limites?|valeurs?)[^.;]{0,40}\\bTableau\\s${number}(?!\\d|\\.\\d)`,
      'i',
    ),
}

/** Words that open a check. */
export const CHECK = /^(?:vérifie[rz]|s['’]assurer|assurez-vous|contrôle[rz]|confirme[rz])(?!\p{L})/iu

const HIGHER = '(?:supérieure?s?|postérieure?s?) à'
const LOWER = '(?:inférieure?s?|antérieure?s?) à'
const OR_EQUAL = '(?:ou|et) égale?s? à'

// "ne doit pas dépasser", "ne doit pas être supérieure à": the negation belongs to the comparison.
export const COMPARISONS: readonly Comparison[] = [
  {
    operator: '>=',
    words: `(?:au moins|au minimum|(?:un )?minimum de|supérieure?s? ${OR_EQUAL}|égale?s? ou supérieure?s? à|pas (?:être )?${LOWER}|pas (?:comporter |avoir |faire )?moins de|à partir de|≥)`,
  },
  {
    operator: '<=',
    words: `(?:au plus|au maximum|(?:un )?maximum de|inférieure?s? ${OR_EQUAL}|égale?s? ou inférieure?s? à|pas (?:être )?${HIGHER}|pas (?:comporter |avoir |faire |durer )?plus de|pas (?:dépasser|excéder)|sans (?:dépasser|excéder)|jusqu['’]à|dans un délai (?:maximal )?de|limitée?s? à|≤)`,
  },
  { operator: '>', words: `(?:${HIGHER}|plus de|dépass(?:e|ent|er|ant)|excéd(?:er|ant)|>)` },
  { operator: '<', words: `(?:${LOWER}|moins de|<)` },
  { operator: '>=', words: '(?:au moins|au minimum|ou (?:plus|davantage))', behind: true },
  { operator: '<=', words: '(?:au plus|au maximum|ou moins)', behind: true },
  { operator: '=', words: '(?:être (?:de|égale?s? à)|égale?s? à|fixée?s? à)', bound: true },
]

export const UNIT_WORDS: UnitWords = {
  time: '(?:milli|micro|nano)?secondes?|minutes?|heures?|jours?(?: (?:ouvrés|ouvrables|calendaires))?|semaines?|mois|an(?:née)?s?',
  other:
    'pour cent|(?:milli|centi|kilo)?mètres?|(?:kilo|milli)?grammes?|(?:milli)?litres?|(?:kilo|méga|giga)?octets?|bits?|caractères?|pixels?|degrés?|(?:kilo)?(?:volts?|watts?|pascals?|newtons?)|ampères?|décibels?',
}

const LABEL =
  /^(NOTE|Note|REMARQUE|Remarque|EXEMPLE|Exemple|AVERTISSEMENT|Avertissement|ATTENTION|Attention|DANGER|Danger|MISE EN GARDE|Mise en garde|IMPORTANT)[Ss]?(?: \d{1,3})?(?: à l['’]article)?(?:\s?[:—–]\s|\s-\s|\s?:$|(?<=\d|article)\s{1,4}(?=["“(«]?\s?\p{Lu})|(?<=^(?:NOTE|EXEMPLE))\s{1,4}(?=["“(«]?\s?\p{Lu})(?!D(?:ES?|U)\s)|(?<=^[A-Z]{4,13}(?: \d{1,3})?)$)\s*/u

/** "NOTE 1 Les valeurs …", "Note 1 à l'article: …", "EXEMPLE : …", "AVERTISSEMENT — …". */
export function labelledBlock(text: string): LabelledBlock | undefined {
  const match = LABEL.exec(text)
  if (!match) return undefined
  const word = (match[1] as string).toLowerCase()
  const type = /^(?:note|remarque)$/.test(word) ? 'note' : word === 'exemple' ? 'example' : 'warning'
  return { type, label: match[0].replace(/[\s:—–-]+$/, ''), length: match[0].length }
}
