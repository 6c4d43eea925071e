import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Refusal } from '../domain/request/refusal.ts'
import { refusalLines } from '../locales/refusals.ts'

/** What a command may use of the process. */
export type CommandIo = {
  readonly env: NodeJS.ProcessEnv
  readonly stdin: AsyncIterable<string | Uint8Array>
  /** Resolves when there is room for more. */
  stdout(text: string): void | Promise<void>
  stderr(text: string): void
  /** Whether a person watches stderr. */
  readonly watched: boolean
}

/** Gives the exit code: 0, 1 (the input is wrong, said line by line) or 2 (usage). */
export type Command = (args: readonly string[], io: CommandIo) => Promise<number>

/** The command was called wrongly: exit 2, with the usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** What was asked cannot be done, in one line: exit 1. */
export class InputError extends Error {
  override readonly name = 'InputError'
}

export const inputErrorOf = (refusal: Refusal): InputError => new InputError(refusalLines(refusal).join('\n'))

type Options = NonNullable<ParseArgsConfig['options']>

/** `node:util` parseArgs, its complaints as a UsageError. */
export function parsed<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    const { message } = error as Error
    throw new UsageError(message.split('. ')[0] ?? message)
  }
}

/** A value that must be given. */
export function needed(value: string | undefined, option: string): string {
  if (value === undefined || value.trim() === '') throw new UsageError(`${option} is needed`)
  return value.trim()
}

/** A line on stderr that is written over while it changes; where nobody watches, a line every few seconds. */
export function progressLine(io: CommandIo): { show(text: string): void; end(): void } {
  let shownAt = 0
  let width = 0
  return {
    show(text) {
      const now = Date.now()
      if (now - shownAt < (io.watched ? 100 : 5000)) return
      const first = shownAt === 0
      shownAt = now
      if (!io.watched) {
        if (!first) io.stderr(`${text}\n`)
        return
      }
      io.stderr(`\r${text.padEnd(width)}`)
      width = text.length
    },
    end() {
      if (width > 0) io.stderr(`\r${' '.repeat(width)}\r`)
      width = 0
    },
  }
}
