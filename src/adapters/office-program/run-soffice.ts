import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ConvertedFile, OfficeFormat } from '../../app/ports/office-ports.ts'
import { endRun, runVariable } from './office-processes.ts'
import { officeProfile } from './office-profile.ts'

export type OfficeLimits = {
  readonly wallMilliseconds: number
  readonly cpuSeconds: number
  /** Of the address space of each process. */
  readonly memoryBytes: number
  readonly outputBytes: number
}

const mebibyte = 1024 * 1024
export const usualOfficeLimits: OfficeLimits = {
  wallMilliseconds: 120_000,
  cpuSeconds: 100,
  memoryBytes: 6144 * mebibyte,
  outputBytes: 512 * mebibyte,
}

/** No memory image on the disk; processor time, address space and the size of a file are limited for each process. */
const limited = 'ulimit -c 0; ulimit -t "$1"; ulimit -v "$2"; ulimit -f "$3"; shift 3; exec "$@"'
const blockBytes = 512

let isolation: readonly string[] | undefined

/** Where the system allows it, the program has no network at all. */
function withoutNetwork(): readonly string[] {
  isolation ??=
    process.platform === 'linux' && spawnSync('unshare', ['-r', '-n', 'true'], { stdio: 'ignore' }).status === 0
      ? ['unshare', '-r', '-n']
      : []
  return isolation
}

/**
 * Turns a file into another kind in a folder and a profile of its own, which are removed afterwards. The file is named by
 * its kind alone, the environment holds nothing of the server's, and no process of it is left.
 */
export async function runSoffice(
  program: string,
  bytes: Uint8Array,
  from: OfficeFormat,
  to: 'odt' | 'odp' | 'pdf',
  limits: OfficeLimits,
): Promise<ConvertedFile> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-office-program-'))
  const run = randomUUID()
  let child: ChildProcess | undefined
  try {
    for (const name of ['profile/user', 'out', 'tmp']) mkdirSync(join(folder, name), { recursive: true, mode: 0o700 })
    writeFileSync(join(folder, 'profile/user/registrymodifications.xcu'), officeProfile)
    const source = join(folder, `document.${from}`)
    writeFileSync(source, bytes, { mode: 0o600 })
    const command = [...withoutNetwork(), program, ...argumentsFor(folder, source, to)]
    const [shell, ...args] = ['/bin/sh', '-c', limited, 'sh', String(limits.cpuSeconds)]
    const bounds = [String(Math.floor(limits.memoryBytes / 1024)), String(Math.ceil(limits.outputBytes / blockBytes))]
    child = spawn(shell ?? '/bin/sh', [...args, ...bounds, ...command], {
      cwd: folder,
      // A group of its own, so that all of it can be ended.
      detached: true,
      stdio: 'ignore',
      env: environmentIn(folder, run),
    })
    const ended = await endOf(child, limits.wallMilliseconds)
    if (ended !== undefined) return ended
    return resultIn(join(folder, 'out', `document.${to}`), limits.outputBytes)
  } finally {
    await endRun(run, child?.pid)
    rmSync(folder, { recursive: true, force: true })
  }
}

const argumentsFor = (folder: string, source: string, to: string): readonly string[] => [
  `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
  ...['--headless', '--invisible', '--norestore', '--nolockcheck', '--nodefault', '--nologo', '--nofirststartwizard'],
  ...['--convert-to', to, '--outdir', join(folder, 'out'), source],
]

const environmentIn = (folder: string, run: string): NodeJS.ProcessEnv => ({
  PATH: '/usr/local/bin:/usr/bin:/bin',
  HOME: folder,
  TMPDIR: join(folder, 'tmp'),
  LANG: 'C.UTF-8',
  SAL_USE_VCLPLUGIN: 'svp',
  [runVariable]: run,
})

/** Undefined where it ended by itself: what it made is looked at, whatever it says. */
function endOf(child: ChildProcess, wallMilliseconds: number): Promise<ConvertedFile | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(
      () => resolve({ failed: 'timed-out', message: `It took longer than ${wallMilliseconds} ms` }),
      wallMilliseconds,
    )
    child.on('error', (error) => {
      clearTimeout(timer)
      resolve({ failed: 'failed', message: error.message })
    })
    child.on('exit', (code, signal) => {
      clearTimeout(timer)
      const isSlow = signal === 'SIGXCPU' || code === 128 + 24
      resolve(isSlow ? { failed: 'timed-out', message: 'It took too much processor time' } : undefined)
    })
  })
}

const starts: { readonly [to: string]: string } = { pdf: '%PDF-', odt: 'PK', odp: 'PK' }

function resultIn(file: string, maxBytes: number): ConvertedFile {
  if (!existsSync(file)) return { failed: 'failed', message: 'It made no file' }
  const found = lstatSync(file)
  if (!found.isFile() || found.size > maxBytes) return { failed: 'failed', message: 'It made no file of a usual size' }
  const bytes = readFileSync(file)
  const start = starts[file.slice(file.lastIndexOf('.') + 1)] ?? ''
  return bytes.subarray(0, start.length).toString('latin1') === start
    ? { bytes }
    : { failed: 'failed', message: 'It made a file of another kind' }
}
