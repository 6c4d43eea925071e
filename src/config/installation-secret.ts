import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * The installation's secret, kept in the folder and made when it is not there. Processes that start at once agree: a
 * file is written whole beside it and linked, and whoever comes second reads what the first has linked.
 * @throws the file system's error where the folder cannot be read or written
 */
export function installationSecret(folder: string): string {
  const path = join(folder, 'secret')
  const there = read(path)
  if (there !== undefined) return there
  mkdirSync(folder, { recursive: true })
  const made = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(made, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  try {
    linkSync(made, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(made)
  }
  return read(path) ?? ''
}
