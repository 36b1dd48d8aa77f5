/** The file name endings of reports that are written for a terminal, as a page and as data. */
export const REPORT_ENDINGS = { text: ['txt'], markdown: ['md', 'markdown'], json: ['json'] } as const
