import type { Condition, Flaw, Parsed, Predicate, StatusRule } from './condition.js'
import { plainStatus } from './plain-status.js'
import { type Token, type TokenType, tokensOf } from './tokens.js'

/** Deeper conditions are none that anybody can read; the limit keeps hostile ones from exhausting the stack. */
const DEEPEST = 100

/** Carries a flaw out of the parser; it never leaves this file. */
class ConditionFlaw extends Error {
  constructor(readonly flaw: Flaw) {
    super(flaw.message)
  }
}

type Cursor = { tokens: readonly Token[]; next: number; depth: number; isStatus(name: string): boolean }

/**
 * Read a condition of an implementation conformance statement.
 *
 * `IF 4/2 AND NOT A.1/3 THEN m ELSE o.1` gives a status; `4/2 OR 4/3` is a predicate that other conditions name. IF may stand within
 * THEN and ELSE. Every IF has its ELSE: a condition that does not say what holds otherwise is refused.
 *
 * @param isStatus Whether a name is that of a condition that gives a status, such as c2.
 * @see ISO/IEC 9646-7, conditional status
 */
export function parseCondition(text: string, isStatus: (name: string) => boolean = () => false): Parsed<Condition> {
  const tokens = tokensOf(text)
  if (!tokens.ok) return tokens
  const cursor: Cursor = { tokens: tokens.value, next: 0, depth: 0, isStatus }
  try {
    const value = condition(cursor)
    expect(cursor, 'end')
    return { ok: true, value }
  } catch (error) {
    if (error instanceof ConditionFlaw) return { ok: false, flaw: error.flaw }
    throw error
  }
}

function condition(cursor: Cursor): Condition {
  const first = peek(cursor)
  const second = cursor.tokens[cursor.next + 1]
  const isAlone = first.type === 'name' && second?.type === 'end'
  if (first.type === 'if' || (isAlone && (plainStatus(first.text) || cursor.isStatus(first.text))))
    return { kind: 'status', rule: statusRule(cursor) }
  if (opensRule(cursor)) return { kind: 'status', rule: statusRule(cursor) }
  return { kind: 'predicate', test: either(cursor) }
}

/** Whether nothing but parentheses stands before an IF. */
function opensRule({ tokens, next }: Cursor): boolean {
  let at = next
  while (tokens[at]?.type === '(') at += 1
  return tokens[at]?.type === 'if'
}

function statusRule(cursor: Cursor): StatusRule {
  return deeper(cursor, () => {
    const token = take(cursor)
    if (token.type === '(') {
      const rule = statusRule(cursor)
      expect(cursor, ')')
      return rule
    }
    if (token.type === 'if') {
      const test = either(cursor)
      expect(cursor, 'then')
      const whenTrue = statusRule(cursor)
      expect(cursor, 'else')
      return { type: 'if', test, whenTrue, whenFalse: statusRule(cursor) }
    }
    if (token.type !== 'name') throw unexpected(token, 'a status (m, o, o.1, x, n/a, c1) or IF')
    const status = plainStatus(token.text)
    return status ? { type: 'status', ...status } : { type: 'condition', name: token.text, at: token.at }
  })
}

/** OR binds less than AND, AND less than NOT. */
function either(cursor: Cursor): Predicate {
  return joined(cursor, 'or', (inner) => joined(inner, 'and', negated))
}

function joined(cursor: Cursor, type: 'and' | 'or', part: (cursor: Cursor) => Predicate): Predicate {
  const first = part(cursor)
  if (peek(cursor).type !== type) return first
  const of = [first]
  while (peek(cursor).type === type) {
    take(cursor)
    of.push(part(cursor))
  }
  return { type, of }
}

function negated(cursor: Cursor): Predicate {
  return deeper(cursor, () => {
    const token = take(cursor)
    if (token.type === 'not') return { type: 'not', of: negated(cursor) }
    if (token.type === '(') {
      const inner = either(cursor)
      expect(cursor, ')')
      return inner
    }
    if (token.type === 'true' || token.type === 'false') return { type: 'constant', value: token.type === 'true' }
    if (token.type !== 'name') throw unexpected(token, 'the name of an item, NOT or a parenthesis')
    return { type: 'reference', name: token.text, at: token.at }
  })
}

function deeper<T>(cursor: Cursor, read: () => T): T {
  if (cursor.depth >= DEEPEST)
    throw new ConditionFlaw({
      ruleId: 'condition-too-deep',
      message: `Found a condition nested more than ${DEEPEST} levels deep; expected a shorter one.`,
      at: peek(cursor).at,
    })
  cursor.depth += 1
  const value = read()
  cursor.depth -= 1
  return value
}

function peek({ tokens, next }: Cursor): Token {
  return tokens[next] as Token
}

/** The token at the end stays: what is expected behind it is missing there. */
function take(cursor: Cursor): Token {
  const token = peek(cursor)
  if (token.type !== 'end') cursor.next += 1
  return token
}

const SHOWN: ReadonlyMap<TokenType, string> = new Map([
  ['then', 'THEN'],
  ['else', 'ELSE'],
  [')', '“)”'],
  ['end', 'AND, OR or the end'],
])

function expect(cursor: Cursor, type: TokenType): void {
  const token = take(cursor)
  if (token.type !== type) throw unexpected(token, SHOWN.get(type) ?? type)
}

function unexpected(token: Token, expected: string): ConditionFlaw {
  const found =
    token.type === 'end' ? 'the end' : `“${token.text.length > 40 ? `${token.text.slice(0, 40)}…` : token.text}”`
  return new ConditionFlaw({
    ruleId: 'condition-malformed',
    message: `Found ${found}; expected ${expected}.`,
    at: token.at,
  })
}
