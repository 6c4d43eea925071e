import type { Store } from '../../app/ports/ports.ts'
import { sqlSearch } from '../search/sql-search.ts'
import { calendarKeys } from './calendar-keys.ts'
import { caseFiles } from './case-files.ts'
import { caseStream } from './case-stream.ts'
import { countedDays } from './counted-days.ts'
import { delivery } from './delivery.ts'
import { desk } from './desk.ts'
import { digests } from './digests.ts'
import type { Engine } from './engine.ts'
import { exportRows } from './export-rows.ts'
import { figures } from './figures.ts'
import { fileUses } from './file-uses.ts'
import { followers } from './followers.ts'
import { intake } from './intake.ts'
import { keptLetters } from './kept-letters.ts'
import { keptMappings } from './kept-mappings.ts'
import { linkRequestsOn } from './link-requests.ts'
import { lists } from './lists.ts'
import { longWork } from './long-work.ts'
import { mailboxes } from './mailboxes.ts'
import { officeHistory } from './office-history.ts'
import { people } from './people.ts'
import { reportSchedules } from './report-schedules.ts'
import { reports } from './reports.ts'
import { satisfaction } from './satisfaction.ts'
import { statistics } from './statistics.ts'
import { waitingWork } from './waiting-work.ts'

/** A store on any engine. */
export function sqlStore(engine: Engine): Store {
  return {
    ...caseFiles(engine),
    ...caseStream(engine),
    ...lists(engine),
    ...exportRows(engine),
    ...statistics(engine),
    ...satisfaction(engine),
    ...people(engine),
    ...delivery(engine),
    waitingWork: waitingWork(engine),
    search: sqlSearch(engine),
    intake: intake(engine),
    digests: digests(engine),
    followers: followers(engine),
    mailboxes: mailboxes(engine),
    keptLetters: keptLetters(engine),
    linkRequests: linkRequestsOn(engine),
    fileUses: fileUses(engine),
    calendarKeys: calendarKeys(engine),
    countedDays: countedDays(engine),
    longWork: longWork(engine),
    figures: figures(engine),
    reports: reports(engine),
    reportSchedules: reportSchedules(engine),
    officeHistory: officeHistory(engine),
    desk: desk(engine),
    importMappings: keptMappings(engine),
    async check() {
      try {
        const problems = await engine.schemaProblems()
        return { ok: problems.length === 0, problems }
      } catch (error) {
        return { ok: false, problems: [error instanceof Error ? error.message : String(error)] }
      }
    },
    close: () => engine.close(),
  }
}
