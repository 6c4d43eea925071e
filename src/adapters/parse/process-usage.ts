import { readFileSync } from 'node:fs'

export type ProcessUsage = { readonly cpuSeconds: number; readonly residentBytes: number }

/** Ticks a second and bytes a page of /proc: the same on every Linux that Node is built for. */
const ticksPerSecond = 100
const pageBytes = 4096

/** What a process has used so far; undefined where the system does not say (not Linux, or the process has ended). */
export function processUsage(pid: number): ProcessUsage | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name of the program stands in brackets and may hold spaces; the fields are counted from behind it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [userTicks, systemTicks, residentPages] = [fields[11], fields[12], fields[21]].map(Number)
    if (userTicks === undefined || systemTicks === undefined || residentPages === undefined) return undefined
    return { cpuSeconds: (userTicks + systemTicks) / ticksPerSecond, residentBytes: residentPages * pageBytes }
  } catch {
    return undefined
  }
}
