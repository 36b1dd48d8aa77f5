/** The file that is made. */
export const target: URL
/** What belongs into it. */
export function bundlePage(): Promise<string>
