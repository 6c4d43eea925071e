import type { Store } from '../../../app/ports/ports.ts'
import { sqlSearch } from '../../search/sql-search.ts'
import { backgroundTasks } from '../background-tasks.ts'
import { calendarKeys } from '../calendar-keys.ts'
import { caseFiles } from '../cases/case-files.ts'
import { caseStream } from '../cases/case-stream.ts'
import { fileUses } from '../cases/file-uses.ts'
import { linkRequestsOn } from '../cases/link-requests.ts'
import { desk } from '../desk.ts'
import { countedDays } from '../figures/counted-days.ts'
import { exportRows } from '../figures/export-rows.ts'
import { figures } from '../figures/figures.ts'
import { reportSchedules } from '../figures/report-schedules.ts'
import { reports } from '../figures/reports.ts'
import { satisfaction } from '../figures/satisfaction.ts'
import { keptMappings } from '../kept-mappings.ts'
import { lists } from '../lists.ts'
import { delivery } from '../mail/delivery.ts'
import { digests } from '../mail/digests.ts'
import { followers } from '../mail/followers.ts'
import { intake } from '../mail/intake.ts'
import { keptLetters } from '../mail/kept-letters.ts'
import { mailboxes } from '../mail/mailboxes.ts'
import { waitingWork } from '../mail/waiting-work.ts'
import { officeHistory } from '../office-history.ts'
import { people } from '../people.ts'
import type { Engine } from './engine.ts'

/** A store on any engine. */
export function sqlStore(engine: Engine): Store {
  return {
    ...caseFiles(engine),
    ...caseStream(engine),
    ...lists(engine),
    ...exportRows(engine),
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
    backgroundTasks: backgroundTasks(engine),
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
