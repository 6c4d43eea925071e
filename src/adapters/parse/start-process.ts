import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { limitedCommand } from './limited-command.ts'
import { heapMegabytes, type ParserLimits } from './parser-limits.ts'

/**
 * What the operating system counts as private memory and nobody uses for the bytes that are read: the stacks of V8's and
 * libuv's threads, and what the garbage collector takes while it moves objects. Without it the system's limit ends a full
 * heap in the middle of a collection, by a signal that says nothing of memory.
 */
const memoryOfThreadsBytes = 128 * 1024 * 1024
const minReservationBytes = 64 * 1024 * 1024
/** `7f00-7fff rwxp 00000000 00:00 0`: writable, executable memory without a file. */
const writableCode = /^([0-9a-f]+)-([0-9a-f]+) rwxp \S+ \S+ 0\s*$/gm

/**
 * What V8 reserves for machine code at the start: half a gigabyte from Node 24 on, which counts as private memory although
 * nearly all of it stays untouched. A child reserves what this process did. 0 where the system does not tell, or earlier
 * versions keep it out of that count.
 */
export function reservedCodeBytes(maps = mapsOfThisProcess()): number {
  const sizes = [...maps.matchAll(writableCode)].map(([, from, to]) => Number(`0x${to}`) - Number(`0x${from}`))
  const largest = Math.max(0, ...sizes)
  return largest < minReservationBytes ? 0 : largest
}

function mapsOfThisProcess(): string {
  try {
    return readFileSync('/proc/self/maps', 'utf8')
  } catch {
    return ''
  }
}

/** What the operating system lets a parser take: its own limit, and what it never fills. */
export const privateMemoryLimit = (limits: ParserLimits): number =>
  limits.memoryBytes + memoryOfThreadsBytes + reservedCodeBytes()

/** The built file of a child process: beside this one, or above the folder of chunks that this one is in. */
export function parserEntry(name: string): URL | undefined {
  return ['./', '../']
    .map((folder) => new URL(`${folder}${name}.child-process.js`, import.meta.url))
    .find((url) => existsSync(fileURLToPath(url)))
}

/**
 * Starts a parser process: requests on its standard input, answers on descriptor 3. It is given no variable of the
 * server's environment, and so none of the installation's secrets. Its memory is limited by the operating system where
 * there is a shell to set the limit, and its heap by V8 everywhere.
 * @param temporary the folder for its temporary files
 */
export function startProcess(entry: URL, limits: ParserLimits, temporary: string): ChildProcess {
  const args = [`--max-old-space-size=${heapMegabytes(limits)}`, fileURLToPath(entry)]
  const command = limitedCommand(privateMemoryLimit(limits), process.execPath, args)
  const stdio = ['pipe', 'ignore', 'pipe', 'pipe'] as const
  return spawn(command.program, command.args, { stdio: [...stdio], env: { TMPDIR: temporary }, windowsHide: true })
}
