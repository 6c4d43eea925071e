// Which processes run from which build: a file for each in dist/running/<build>/, named by its process id.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A build that is older than this goes, unless something runs from it. */
const oldBuildInMs = 24 * 3600_000

/** When a process began, as Linux counts it: another process may get the same id later. Empty where nobody says. */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function isAlive(pid, start) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code === 'ESRCH') return false
  }
  return start === '' || startOf(pid) === start
}

/** Says that this process runs from a build: it loads parts of it long after it began. */
export function runsFrom(dist, build) {
  const folder = join(dist, 'running', build)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, String(process.pid)), startOf(process.pid))
}

function isInUse(dist, build) {
  let used = false
  const folder = join(dist, 'running', build)
  let names = []
  try {
    names = readdirSync(folder)
  } catch {
    return false
  }
  for (const name of names) {
    const path = join(folder, name)
    if (isAlive(Number(name), readFileSync(path, 'utf8'))) used = true
    else rmSync(path, { force: true })
  }
  return used
}

/** Removes the builds of earlier days that nothing runs from. */
export function removeOldBuilds(dist, keep) {
  for (const name of readdirSync(dist)) {
    const path = join(dist, name)
    if (name === keep || name === 'current' || name === 'running') continue
    if (Date.now() - statSync(path).mtimeMs > oldBuildInMs && !isInUse(dist, name)) {
      rmSync(path, { recursive: true, force: true })
      rmSync(join(dist, 'running', name), { recursive: true, force: true })
    }
  }
}
