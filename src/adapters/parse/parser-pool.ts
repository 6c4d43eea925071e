import { ParserBusy } from '../../app/ports/parse-ports.ts'
import { type ParserLimits, usualLimits } from './parser-limits.ts'
import { type ParserProcess, parserProcess } from './parser-process.ts'
import { sweepScratchFolders } from './scratch-folder.ts'

export type PoolOptions = {
  /** The program that a parser process runs. */
  readonly entry: URL
  readonly limits?: ParserLimits
  /** How many processes there may be at a time. */
  readonly size?: number
  /** How many may wait for one. */
  readonly maxWaiting?: number
  /** How long a process is kept that nobody asks anything. */
  readonly idleMilliseconds?: number
}

/** A process that somebody has for a while. */
export type TakenParser = Pick<ParserProcess, 'call' | 'beginUnit'> & {
  /** Gives it back; one that has failed is replaced when the next one is needed. */
  release(): void
}

export type ParserPool = {
  /** A process, as soon as one is free, with a unit begun. @throws ParserBusy where too many wait, or the pool is closed */
  take(): Promise<TakenParser>
  /** Lets what is under way come to its end for a moment, then ends every process. */
  close(): Promise<void>
}

const usualSize = 2
const usualMostWaiting = 200
const usualIdleMilliseconds = 30_000
const closeMilliseconds = 5_000
/** A process that has worked so long is replaced: what leaks in a parser does not add up. */
const maxCpuSeconds = 60

/** Parser processes: started when they are first needed, ended when nobody has needed them for a while. */
export function parserPool(options: PoolOptions): ParserPool {
  const { entry, limits = usualLimits, size = usualSize, maxWaiting = usualMostWaiting } = options
  const { idleMilliseconds = usualIdleMilliseconds } = options
  const all = new Set<ParserProcess>()
  const idle = new Map<ParserProcess, NodeJS.Timeout>()
  const waiting: { readonly go: (taken: TakenParser) => void; readonly refuse: (error: Error) => void }[] = []
  let closed = false
  let swept = false

  const start = (): ParserProcess => {
    if (!swept) sweepScratchFolders()
    swept = true
    const started = parserProcess(entry, limits)
    all.add(started)
    void started.ended.then(() => {
      all.delete(started)
      clearTimeout(idle.get(started))
      idle.delete(started)
      serve()
    })
    return started
  }

  const free = (): ParserProcess | undefined => {
    for (const [one, timer] of idle) {
      clearTimeout(timer)
      idle.delete(one)
      if (!one.hasEnded) return one
    }
    return all.size < size ? start() : undefined
  }

  const taken = (one: ParserProcess): TakenParser => {
    let released = false
    one.beginUnit()
    return {
      call: (...asked) => one.call(...asked),
      beginUnit: () => one.beginUnit(),
      release() {
        if (released) return
        released = true
        if (closed || one.hasEnded || one.cpuSeconds() > maxCpuSeconds) one.kill()
        else idle.set(one, setTimeout(() => one.kill(), idleMilliseconds).unref())
        serve()
      },
    }
  }

  function serve(): void {
    while (!closed && waiting.length > 0) {
      const one = free()
      if (!one) return
      waiting.shift()?.go(taken(one))
    }
  }

  return {
    take: () =>
      new Promise((go, refuse) => {
        if (closed) return refuse(new ParserBusy('The server is stopping'))
        if (waiting.length >= maxWaiting) return refuse(new ParserBusy('Too much waits to be read'))
        waiting.push({ go, refuse })
        serve()
      }),
    async close() {
      closed = true
      for (const { refuse } of waiting.splice(0)) refuse(new ParserBusy('The server is stopping'))
      for (const one of idle.keys()) one.kill()
      const cut = setTimeout(() => {
        for (const one of all) one.kill()
      }, closeMilliseconds)
      await Promise.all([...all].map(({ ended }) => ended))
      clearTimeout(cut)
    },
  }
}
