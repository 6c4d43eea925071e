import { Socket } from 'node:net'
import { Worker } from 'node:worker_threads'
import type { ParseFailure } from '../../app/ports/parse-ports.ts'
import { frameAssembler, framePieces } from './frames.ts'
import type { ParserCalls, ReplyHead } from './parser-protocol.ts'

const repliesDescriptor = 3
const maxRequestBytes = 16 * 1024 * 1024
/** Ends the process when its parent has gone, also while the main thread is busy. */
const parentWatch = `const { ppid } = process
setInterval(() => { if (process.ppid !== ppid) process.kill(process.pid, 'SIGKILL') }, 1000)`

const isOutOfMemory = (error: unknown) =>
  (error instanceof RangeError && !/call stack/.test(error.message)) ||
  (error as NodeJS.ErrnoException | undefined)?.code === 'ENOMEM'

/** Calls whose programs are loaded when the first of them is asked for, by the word that their names begin with. */
export type LateCalls = { readonly [group: string]: () => Promise<ParserCalls> }

/**
 * The main loop of a parser process: one request, one answer, until its parent goes.
 * @param late what is not loaded at the start: whoever reads a letter does not wait for the programs that draw pages
 */
export function serveParser(calls: ParserCalls, late: LateCalls = {}): void {
  const loaded = new Map<string, Promise<ParserCalls>>()
  const callNamed = async (name: string) => {
    const [group = ''] = name.split('-')
    const load = late[group]
    if (!load) return calls[name]
    const found = loaded.get(group) ?? load()
    loaded.set(group, found)
    return (await found)[name]
  }
  const replies = new Socket({ fd: repliesDescriptor, readable: false, writable: true })
  const assemble = frameAssembler(maxRequestBytes)
  const answer = (head: ReplyHead, bytes?: Uint8Array) => {
    for (const piece of framePieces(JSON.stringify(head), bytes)) replies.write(piece)
  }
  const failed = (failure: ParseFailure, error: unknown) =>
    answer({ failure, message: (error instanceof Error ? error.message : String(error)).slice(0, 500) })
  const serve = async (head: string, bytes: Uint8Array) => {
    try {
      const { name, args } = JSON.parse(head) as { readonly name: string; readonly args: never }
      const call = await callNamed(name)
      if (!call) throw new Error(`A parser cannot be asked for "${name}"`)
      const { value = null, bytes: given } = await call(args, bytes)
      answer({ value }, given)
    } catch (error) {
      failed(isOutOfMemory(error) ? 'out-of-memory' : 'crashed', error)
    }
  }
  // A thread would reserve as much memory for code as the whole process.
  new Worker(parentWatch, { eval: true, env: {}, resourceLimits: { codeRangeSizeMb: 16 } }).unref()
  process.stdin.on('data', (piece: Buffer) => {
    for (const { head, bytes } of assemble(piece)) void serve(head, bytes)
  })
  process.stdin.on('end', () => process.exit())
}
