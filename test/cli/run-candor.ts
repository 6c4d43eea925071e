import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const candor = resolve(import.meta.dirname, '../../bin/candor.mjs')

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string }

/** A folder with an installation of its own, in which the real command line runs as a process. */
export function installation() {
  const folder = mkdtempSync(join(tmpdir(), 'candor-cli-'))
  const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const { PATH = '' } = process.env
    return spawn(process.execPath, [candor, ...args], {
      cwd: folder,
      env: { PATH, DATA_DIR: join(folder, 'data'), ...env },
    })
  }
  return {
    folder,
    start,
    async run(args: readonly string[], env: Readonly<Record<string, string>> = {}, input = ''): Promise<Ran> {
      const child = start(args, env)
      let out = ''
      let err = ''
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text
      })
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        err += text
      })
      child.stdin.end(input)
      const [code] = (await once(child, 'close')) as [number | null]
      return { code, out, err }
    },
  }
}
