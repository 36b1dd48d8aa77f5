/** A short standard, as Markdown. */
export const pump = `# Pumps – Safety

## 1 Scope

This document specifies requirements for pumps.

## 2 Requirements

The pump shall stop within 3 s. The housing should be closed.
`

/** 一份短标准。 */
export const valve = `# 阀门安全要求

## 1 范围

本文件规定了阀门的安全要求。

## 2 要求

阀门应在 3 s 内关闭。外壳宜封闭。
`

/** A standard of many clauses, too long for the buffer of a pipe. */
export function longStandard(clauses: number): string {
  const body = Array.from(
    { length: clauses },
    (_, index) => `## ${index + 2} Part ${index}\n\nThe part shall be marked ${index}.\n`,
  )
  return `# Long standard\n\n## 1 Scope\n\nThis document specifies parts.\n\n${body.join('\n')}`
}
