import type { ConvertedFile, OfficeProgram } from '../../app/ports/office-ports.ts'
import { type OfficeLimits, runSoffice, usualOfficeLimits } from './run-soffice.ts'

const maxWaiting = 20
const smallFile = Buffer.from('{\\rtf1\\ansi Candor}')

/** LibreOffice of this machine: one file at a time, since each run takes a core and half a gigabyte. */
export function officeProgram(program: string, limits: OfficeLimits = usualOfficeLimits): OfficeProgram {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  const convert: OfficeProgram['convert'] = async (bytes, from, to) => {
    if (waiting >= maxWaiting) return { failed: 'busy', message: 'Too many files wait for the office program' }
    waiting += 1
    const before = last
    const mine = before
      .then(() => runSoffice(program, bytes, from, to, limits))
      .catch((error: Error): ConvertedFile => ({ failed: 'failed', message: error.message }))
    last = mine
    return mine.finally(() => {
      waiting -= 1
    })
  }
  return {
    convert,
    async check() {
      const made = await convert(smallFile, 'rtf', 'pdf')
      return 'bytes' in made ? null : made.message
    },
  }
}
