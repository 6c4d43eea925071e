import { startTimer } from '../../../src/adapters/jobs/timer.ts'
import { pooledPageReader } from '../../../src/adapters/pages/pooled-page-reader.ts'
import { parserPool } from '../../../src/adapters/parse/parser-pool.ts'
import { pooledRedactor, redactionLimits } from '../../../src/adapters/redact/pooled-redactor.ts'
import type { Ports } from '../../../src/app/ports/ports.ts'
import { inspectionLane, readingLane } from '../../../src/app/release/inspect-waiting.ts'
import { runJobs } from '../../../src/app/run-jobs.ts'
import { fileScanner, type ScanPrograms, safeCopiesOf } from '../../../src/server/file-scanner.ts'
import { builtEntry } from '../../security/writes/built-entry.ts'
import type { openOffice } from '../../support/office.ts'
import { type ServedOffice, serveOffice } from '../serve-office.ts'

/** Oftener than a server does it: the people of a story do nothing else meanwhile. */
const everySeconds = 0.5

/** A served office that looks through files, cuts and copies them as a server does: in parser processes, and by its timers. */
export async function serveReleaseOffice(
  programs: ScanPrograms,
  ...ofKind: Parameters<typeof openOffice>
): Promise<ServedOffice> {
  const built = await builtEntry('src/server/outside-bytes.child-process.ts')
  const { entry } = built
  const office = await serveOffice(...ofKind)
  const scanPool = parserPool({ entry, size: 2 })
  const pagePool = parserPool({ entry, size: 1 })
  const cutPool = parserPool({ entry, size: 1, limits: redactionLimits })
  const parsers: Partial<Ports> = {
    ...fileScanner(scanPool, programs),
    pageReader: pooledPageReader(pagePool),
    safeCopies: safeCopiesOf(cutPool, programs),
    redactor: pooledRedactor(cutPool, scanPool),
  }
  Object.assign(office.ports, parsers)
  const failed = (error: unknown) => office.complaints.push(`A job failed: ${error}`)
  let isOpen = true
  const timers = [
    ...[inspectionLane, readingLane].map((lane) =>
      startTimer(
        lane(office.ports, async () => isOpen),
        everySeconds,
        failed,
      ),
    ),
    startTimer(
      async () => {
        const { problems } = await runJobs(office.ports)
        for (const problem of problems) failed(problem)
      },
      everySeconds,
      failed,
    ),
  ]
  return {
    ...office,
    async close() {
      isOpen = false
      await Promise.all(timers.map((timer) => timer.stop()))
      await Promise.all([scanPool, pagePool, cutPool].map((pool) => pool.close()))
      await office.close()
      built.remove()
    },
  }
}
