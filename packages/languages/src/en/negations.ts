/** Whether an item under "shall:" begins with a negation; "not less than" and "not only" forbid nothing. */
export function negates(item: string): boolean {
  return /^(?:not|never|neither|under no circumstances|in no case|at no time)\b(?!\s+(?:only|less|fewer|lower|shorter|smaller|more|greater|higher|longer|larger|later|earlier|necessarily)\b)/i.test(
    item,
  )
}
