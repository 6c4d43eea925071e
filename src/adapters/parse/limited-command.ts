import { existsSync } from 'node:fs'

const shell = '/bin/sh'
/** No memory image of somebody's letter on the disk; then the limit of private memory, in KiB. */
const limited = 'ulimit -c 0; ulimit -d "$1"; shift; exec "$@"'

/** The command that runs a program with a limit of its private memory, where there is a shell to set the limit. */
export function limitedCommand(
  memoryBytes: number,
  program: string,
  args: readonly string[],
): { readonly program: string; readonly args: readonly string[] } {
  const kibibytes = String(Math.floor(memoryBytes / 1024))
  if (!existsSync(shell)) return { program, args }
  return { program: shell, args: ['-c', limited, 'sh', kibibytes, program, ...args] }
}
