import type { ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import { ParseFailed, type ParseFailure, ParserBusy } from '../../app/ports/parse-ports.ts'
import { type Frame, FrameTooLarge, frameAssembler, framePieces } from './frames.ts'
import type { ParserLimits } from './parser-limits.ts'
import type { ParserReply, ReplyHead } from './parser-protocol.ts'
import { processUsage } from './process-usage.ts'
import { scratchFolder } from './scratch-folder.ts'
import { startProcess } from './start-process.ts'

export type ParserProcess = {
  /** One request at a time. @throws ParseFailed; the process has ended then */
  call(name: string, args: object, bytes?: Uint8Array): Promise<ParserReply>
  /** Processor time is counted anew from here. */
  beginUnit(): void
  readonly hasEnded: boolean
  /** Processor seconds since it began. */
  cpuSeconds(): number
  /** Ends it at once, whatever it is doing: a call under way ends with ParserBusy. */
  kill(): void
  /** Resolves when the operating system has taken it away. */
  readonly ended: Promise<void>
}

type Waiting = {
  readonly resolve: (frame: Frame) => void
  readonly reject: (error: Error) => void
  readonly since: number
}

const watchEveryMilliseconds = 100
const maxComplaintBytes = 4000

/** A parser in a process of its own, watched from outside while it works. */
export function parserProcess(entry: URL, limits: ParserLimits): ParserProcess {
  const temporary = scratchFolder()
  const child = startProcess(entry, limits, temporary)
  const [requests, complaints, replies] = [child.stdin, child.stderr, child.stdio[3]] as [Writable, Readable, Readable]
  const assemble = frameAssembler(limits.outputBytes)
  let waiting: Waiting | undefined
  let watch: NodeJS.Timeout | undefined
  let failed: ParseFailed | ParserBusy | undefined
  let hasEnded = false
  let complaint = ''
  let unitBeganAt = 0
  let lastCpuSeconds = 0

  const settle = (): Waiting | undefined => {
    const settled = waiting
    waiting = undefined
    clearInterval(watch)
    setRef(child, false)
    return settled
  }
  const endWith = (error: ParseFailed | ParserBusy) => {
    failed ??= error
    hasEnded = true
    child.kill('SIGKILL')
    settle()?.reject(failed)
  }
  const fail = (failure: ParseFailure, message: string) => endWith(new ParseFailed(failure, message))
  const look = () => {
    if (!waiting) return
    const usage = processUsage(child.pid ?? 0)
    lastCpuSeconds = usage?.cpuSeconds ?? lastCpuSeconds
    if (usage && usage.cpuSeconds - unitBeganAt > limits.cpuSeconds)
      fail('timed-out', `It took more than ${limits.cpuSeconds} seconds of processor time`)
    else if (usage && usage.residentBytes > limits.memoryBytes)
      fail('out-of-memory', `It took more than ${limits.memoryBytes} bytes of memory`)
    else if (performance.now() - waiting.since > limits.wallSeconds * 1000)
      fail('timed-out', `It took longer than ${limits.wallSeconds} seconds`)
  }

  replies.on('data', (piece: Buffer) => {
    try {
      for (const frame of assemble(piece)) settle()?.resolve(frame)
    } catch (error) {
      fail(error instanceof FrameTooLarge ? 'too-much-output' : 'crashed', (error as Error).message)
    }
  })
  complaints.on('data', (piece: Buffer) => {
    complaint = `${complaint}${piece.toString('latin1')}`.slice(-maxComplaintBytes)
  })
  // What goes wrong with a pipe is seen at the end of the process.
  for (const stream of [requests, complaints, replies]) stream.on('error', () => undefined)
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      rmSync(temporary, { recursive: true, force: true })
      resolve()
    }
    child.on('error', (error) => {
      fail('crashed', `The parser could not be started: ${error.message}`)
      end()
    })
    child.on('close', (code, signal) => {
      const isMemory = signal === 'SIGABRT' || /heap|out of memory|allocation failed/i.test(complaint)
      fail(isMemory ? 'out-of-memory' : 'crashed', `The parser ended with ${signal ?? code}`)
      end()
    })
  })
  setRef(child, false)

  return {
    async call(name, args, bytes) {
      if (failed) throw failed
      if (waiting) throw new Error('A parser is asked one thing at a time')
      const frame = await new Promise<Frame>((resolve, reject) => {
        waiting = { resolve, reject, since: performance.now() }
        setRef(child, true)
        watch = setInterval(look, watchEveryMilliseconds)
        for (const piece of framePieces(JSON.stringify({ name, args }), bytes)) requests.write(piece)
      })
      const head = JSON.parse(frame.head) as ReplyHead
      if (!('failure' in head)) return { value: head.value, bytes: frame.bytes }
      fail(head.failure, head.message)
      throw failed ?? new ParseFailed(head.failure, head.message)
    },
    beginUnit() {
      unitBeganAt = processUsage(child.pid ?? 0)?.cpuSeconds ?? 0
      lastCpuSeconds = Math.max(lastCpuSeconds, unitBeganAt)
    },
    get hasEnded() {
      return hasEnded
    },
    cpuSeconds: () => lastCpuSeconds,
    // What is read again later has not failed: a server that stops says nothing of the bytes.
    kill: () => endWith(new ParserBusy('The parser was stopped')),
    ended,
  }
}

/** A process that is asked nothing must not keep the server alive. */
function setRef(child: ChildProcess, wanted: boolean): void {
  const handles = [child, child.stdin, child.stderr, child.stdio[3]] as {
    ref?(): void
    unref?(): void
  }[]
  for (const handle of handles) wanted ? handle?.ref?.() : handle?.unref?.()
}
