import type { VerificationMethod } from '@clausekit/model'

const TEST =
  /\b(?:test(?:ed|ing)?|measured?|measurement|withstand|perform(?:ance|ed)?|respond|response|process|reject|ignore|discard|send|receive|return|transmit|accept|parse|encode|decode|encrypt|authenticate|validate|verify|verified|limit|timeout|rate|temperature|voltage|pressure|force|mass)\b/i
const ANALYSIS =
  /\b(?:calculat(?:e|ed|ion)|analy[sz](?:e|ed|is)|estimat(?:e|ed|ion)|model(?:led|ing)?|simulat(?:e|ed|ion)|risk assessment|evaluat(?:e|ed|ion)|design(?:ed)?)\b/i
const INSPECTION =
  /\b(?:document(?:ed|ation)?|record(?:s|ed)?|policy|policies|procedures?|mark(?:ed|ing)|label(?:led|ed|s)?|report|state[ds]?|specif(?:y|ied)|list(?:ed)?|include[ds]?|contain(?:s|ed)?|defined?|identified|describe[ds]?|format|field|name|title|published?)\b/i
const DEMONSTRATION =
  /\b(?:user|operator|able to|allow|enable|provide|support|display|show|configure|install|interface)\b/i

/** A number with a unit: "second" alone is a place in an order, "5.1 to 5.3" are clauses. */
const MEASURED =
  /\d\s?(?:%|‰|°C|℃|[kMGmµμnc]?(?:m|g|s|A|V|W|N|K|J|L|Pa|Hz|Ω|lx|bar|dB|B)(?![A-Za-z])|(?:min|h)(?![A-Za-z])|(?:percent|per cent|(?:milli|micro|nano)?seconds?|minutes?|hours?|days?|bytes?|bits?|octets?)\b)/

/** A first guess at how fulfilment can be shown; the checklist's reader decides. */
export function suggestMethod(text: string): VerificationMethod {
  if (ANALYSIS.test(text)) return 'analysis'
  if (MEASURED.test(text) || TEST.test(text)) return 'test'
  if (INSPECTION.test(text)) return 'inspection'
  return DEMONSTRATION.test(text) ? 'demonstration' : 'inspection'
}
