/** True or false by the answers: 4/2 AND NOT (A.1/3 OR A.1/4). `at` is where in the text it stands, in UTF-16 units. */
export type Predicate =
  | { type: 'reference'; name: string; at: number }
  | { type: 'constant'; value: boolean }
  | { type: 'not'; of: Predicate }
  | { type: 'and' | 'or'; of: readonly Predicate[] }

/** A status by the answers: IF 4/2 THEN m ELSE n/a. */
export type StatusRule =
  | { type: 'status'; status: PlainStatus; group?: string }
  | { type: 'condition'; name: string; at: number }
  | { type: 'if'; test: Predicate; whenTrue: StatusRule; whenFalse: StatusRule }

/** What a status says without its group: mandatory, optional, prohibited, not applicable. */
export type PlainStatus = 'm' | 'o' | 'x' | 'n/a'

/** What stands behind the name of a condition: a status, or a predicate to be used in others. */
export type Condition = { kind: 'status'; rule: StatusRule } | { kind: 'predicate'; test: Predicate }

/** Why a text is no condition, and where in it. */
export type Flaw = { message: string; at: number; ruleId: string }

export type Parsed<T> = { ok: true; value: T } | { ok: false; flaw: Flaw }
