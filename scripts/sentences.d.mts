export function isSentence(text: string): boolean
export function sentencesIn(source: string): { line: number; text: string }[]
export function sentenceFaults(files: readonly { path: string; lines: readonly string[] }[]): string[]
