/** More steps than anybody takes back; old ones go. */
const STEPS_KEPT = 200

/** The steps that can be taken back. */
export type History<Step> = {
  /** Keeps what was before a change; changes in a row with the same `what` are one step. */
  record(what: string, before: Step): void
  /** Ends such a row. */
  settle(): void
  back(): Step | undefined
}

export function createHistory<Step>(): History<Step> {
  const past: { what: string; before: Step }[] = []
  let isSettled = true
  return {
    record(what, before) {
      if (isSettled || past[past.length - 1]?.what !== what) past.push({ what, before })
      if (past.length > STEPS_KEPT) past.shift()
      isSettled = false
    },
    settle() {
      isSettled = true
    },
    back() {
      isSettled = true
      return past.pop()?.before
    },
  }
}
