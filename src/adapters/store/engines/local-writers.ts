import { hostname } from 'node:os'
import type { Engine } from './engine.ts'

/** The processes of this machine, by host and process id. A mark of another host says nothing. */
export const localWriters: NonNullable<Engine['writers']> = {
  mark: `${hostname()}:${process.pid}`,
  hasEnded(mark) {
    const [, host, id] = /^(.*):(\d+)$/.exec(mark) ?? []
    if (host !== hostname() || id === undefined) return false
    try {
      process.kill(Number(id), 0)
      return false
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ESRCH'
    }
  },
}
