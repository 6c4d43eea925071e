import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** By this variable every process of one run is known, also one that has left its group. */
export const runVariable = 'CANDOR_OFFICE_RUN'
const maxRounds = 50

/** Ends all processes of a run: those of its group, and where the system tells, all that were started with its mark. */
export async function endRun(run: string, group: number | undefined): Promise<void> {
  if (group !== undefined) kill(-group)
  for (let round = 0; round < maxRounds; round += 1) {
    const alive = processesOf(run)
    for (const pid of alive) kill(pid)
    if (alive.length === 0) return
    await wait(20)
  }
}

/** The processes of a run that are there. */
export function processesOf(run: string): readonly number[] {
  const mark = `${runVariable}=${run}`
  return numbersIn('/proc').filter((pid) => {
    try {
      return pid !== process.pid && readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(mark)
    } catch {
      // It has ended, or is somebody else's.
      return false
    }
  })
}

function numbersIn(folder: string): readonly number[] {
  try {
    return readdirSync(folder).flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []))
  } catch {
    return []
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended.
  }
}
