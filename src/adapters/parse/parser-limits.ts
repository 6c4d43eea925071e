/** What one unit of work may use: a message, the opening of a workbook, 10,000 rows of a ledger. */
export type ParserLimits = {
  readonly cpuSeconds: number
  /** For a call that waits rather than works, or where the system does not tell how much a process has used. */
  readonly wallSeconds: number
  /** Private memory of the process, ArrayBuffers and WebAssembly included. */
  readonly memoryBytes: number
  /** Of one answer. */
  readonly outputBytes: number
}

const mebibyte = 1024 * 1024

export const usualLimits: ParserLimits = {
  cpuSeconds: 10,
  wallSeconds: 60,
  memoryBytes: 768 * mebibyte,
  outputBytes: 16 * mebibyte,
}

/** Part of the memory is for V8's own objects; the rest is for what lies outside its heap. */
export const heapMegabytes = (limits: ParserLimits): number => Math.floor(limits.memoryBytes / mebibyte / 2)
