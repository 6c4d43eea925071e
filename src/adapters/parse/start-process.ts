import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { heapMegabytes, type ParserLimits } from './parser-limits.ts'

const shell = '/bin/sh'
/** No memory image of somebody's letter on the disk; then the limit of private memory, in KiB. */
const limited = 'ulimit -c 0; ulimit -d "$1"; shift; exec "$@"'

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
  const command = [process.execPath, `--max-old-space-size=${heapMegabytes(limits)}`, fileURLToPath(entry)]
  const options = { stdio: ['pipe', 'ignore', 'pipe', 'pipe'] as const, env: { TMPDIR: temporary }, windowsHide: true }
  const kibibytes = String(Math.floor(limits.memoryBytes / 1024))
  const [program, ...args] = existsSync(shell) ? [shell, '-c', limited, 'sh', kibibytes, ...command] : command
  return spawn(program ?? process.execPath, args, { ...options, stdio: [...options.stdio] })
}
