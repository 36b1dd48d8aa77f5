const NEGATION = /^(?:不|勿|切勿|严禁|禁止|未经|杜绝)/
/** 不小于 compares; 不锈钢 and 不合格品 are things. */
const NO_PROHIBITION =
  /^不(?:[小大低高少多短长早迟晚]于|超[过出]|锈|同|合格|良|明|足|确定|间断|动产|饱和|平衡|对称|符合|一致|仅|但|只|限|少|定期|必|需)/

/** Whether an item negates the 应 that ends its lead-in, or that asks to meet what the list says: 应：a) 不转动; 应符合下列要求：a) 不漏水. */
export function negates(item: string, leadIn: string): boolean {
  if (!NEGATION.test(item) || NO_PROHIBITION.test(item)) return false
  // 应包括下列内容: the items are things, not acts.
  return /(?:应当?|须|必须|宜|要|(?:要求|规定|条件|原则))[：:，,]?\s*$/.test(leadIn)
}
