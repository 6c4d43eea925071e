import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { limitedCommand } from '../parse/limited-command.ts'
import type { ReadWord } from '../scan/read-words.ts'
import { readTsv } from './read-tsv.ts'

/** Reads the words of pictures. */
export type PictureReader = {
  /** @param bytes a picture of any kind that the program knows. @returns null where it could not be read */
  read(bytes: Uint8Array): Promise<readonly ReadWord[] | null>
  /** Whether the program is there and can read. @returns why not; null where it can */
  check(): Promise<string | null>
}

export type ReaderLimits = {
  readonly wallSeconds: number
  readonly memoryBytes: number
  readonly outputBytes: number
}

const mebibyte = 1024 * 1024
const usualLimits: ReaderLimits = { wallSeconds: 90, memoryBytes: 1024 * mebibyte, outputBytes: 16 * mebibyte }

/** What offices of our languages write in, as tesseract names it. */
const usualLanguages = ['eng', 'chi_sim', 'chi_tra', 'deu', 'fra', 'spa']

/**
 * A program that is called as tesseract is: `OCR_COMMAND stdin stdout tsv`. It reads bytes from outside: in a process of
 * its own for each picture, with limits, and with none of our secrets in its environment.
 * @param command the program, and options of it; where these name no language (`-l`), those that are installed are taken
 */
export function ocrCommand(command: readonly string[], limits: ReaderLimits = usualLimits): PictureReader {
  const [program = 'tesseract', ...options] = command
  let languages: Promise<readonly string[]> | undefined
  const languageOptions = (): Promise<readonly string[]> => {
    if (options.includes('-l')) return Promise.resolve([])
    languages ??= run(program, ['--list-langs'], new Uint8Array(), limits).then((listed) => {
      // Asked again for the next picture.
      if (listed.output === undefined) languages = undefined
      const installed = new Set((listed.output ?? '').split(/\s+/))
      const taken = usualLanguages.filter((one) => installed.has(one))
      return taken.length > 0 ? ['-l', taken.join('+')] : []
    })
    return languages
  }
  return {
    async read(bytes) {
      const args = ['stdin', 'stdout', ...options, ...(await languageOptions()), 'tsv']
      const { output } = await run(program, args, bytes, limits)
      return output === undefined ? null : readTsv(output)
    },
    async check() {
      const { output, why } = await run(program, ['--list-langs'], new Uint8Array(), limits)
      return output === undefined ? why : null
    },
  }
}

type Run = { readonly output: string; readonly why?: never } | { readonly output?: never; readonly why: string }

function run(program: string, args: readonly string[], input: Uint8Array, limits: ReaderLimits): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-ocr-'))
  const command = limitedCommand(limits.memoryBytes, program, args)
  const { PATH = '', TESSDATA_PREFIX } = process.env
  const env = { PATH, TMPDIR: folder, OMP_THREAD_LIMIT: '1', ...(TESSDATA_PREFIX ? { TESSDATA_PREFIX } : {}) }
  return new Promise<Run>((resolve) => {
    // A group of its own: what it starts is ended with it.
    const child = spawn(command.program, command.args, {
      cwd: folder,
      env,
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    })
    let why: string | undefined
    const end = (reason: string) => {
      why ??= reason
      try {
        process.kill(-(child.pid ?? 0), 'SIGKILL')
      } catch {
        child.kill('SIGKILL')
      }
    }
    const timer = setTimeout(() => end(`it took longer than ${limits.wallSeconds} seconds`), limits.wallSeconds * 1000)
    const pieces: Buffer[] = []
    let length = 0
    let complaint = ''
    child.stdout.on('data', (piece: Buffer) => {
      length += piece.length
      if (length > limits.outputBytes) end(`it wrote more than ${limits.outputBytes} bytes`)
      else pieces.push(piece)
    })
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      complaint = `${complaint}${piece}`.slice(0, 500)
    })
    const settle = (run: Run) => {
      clearTimeout(timer)
      rmSync(folder, { recursive: true, force: true })
      resolve(run)
    }
    child.on('error', (error) => settle({ why: error.message }))
    child.on('close', (code, signal) => {
      if (why === undefined && code === 0) settle({ output: Buffer.concat(pieces).toString('utf8') })
      else settle({ why: why ?? `it ended with ${signal ?? code}: ${complaint.trim()}` })
    })
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}
