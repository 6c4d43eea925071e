import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import type { Engine } from './engine.ts'

/**
 * The processes of this machine, by host, process id and when they started. A container has the same host and the same ids
 * again when it is started again. A mark of another host says nothing.
 */
export const localWriters: NonNullable<Engine['writers']> = {
  mark: `${hostname()}:${process.pid}:${startOf(process.pid) ?? ''}`,
  hasEnded(mark) {
    const [, host, id, started] = /^([^:]*):(\d+)(?::(\d*))?$/.exec(mark) ?? []
    if (host !== hostname() || id === undefined) return false
    try {
      process.kill(Number(id), 0)
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ESRCH'
    }
    const startedNow = startOf(Number(id))
    return Boolean(started) && startedNow !== undefined && startedNow !== started
  },
}

/** When a process started, in ticks since the machine did; undefined where the system does not tell. */
function startOf(id: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8')
    // After the name, which may hold anything, the twentieth field.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined
  }
}
