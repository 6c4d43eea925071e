import type { Store } from '../../../app/ports/ports.ts'
import { sqlSearch } from '../../search/sql-search.ts'
import { apiKeys } from '../api-keys.ts'
import { backgroundTasks } from '../background-tasks.ts'
import { bodies } from '../bodies.ts'
import { calendarChanges } from '../calendar-changes.ts'
import { calendarKeys } from '../calendar-keys.ts'
import { caseFiles } from '../cases/case-files.ts'
import { caseStream } from '../cases/case-stream.ts'
import { fileUses } from '../cases/file-uses.ts'
import { linkRequestsOn } from '../cases/link-requests.ts'
import { desk } from '../desk.ts'
import { documentWords } from '../document-words.ts'
import { countedDays } from '../figures/counted-days.ts'
import { exportRows } from '../figures/export-rows.ts'
import { figures } from '../figures/figures.ts'
import { reportSchedules } from '../figures/report-schedules.ts'
import { reports } from '../figures/reports.ts'
import { satisfaction } from '../figures/satisfaction.ts'
import { idempotentAnswers } from '../idempotent-answers.ts'
import { jobs } from '../jobs.ts'
import { keptMappings } from '../kept-mappings.ts'
import { leases } from '../leases.ts'
import { lists } from '../lists.ts'
import { logArchives } from '../log-archives.ts'
import { logExport } from '../log-export.ts'
import { digests } from '../mail/digests.ts'
import { followers } from '../mail/followers.ts'
import { intake } from '../mail/intake.ts'
import { keptLetters } from '../mail/kept-letters.ts'
import { mailChoices } from '../mail/mail-choices.ts'
import { mailboxes } from '../mail/mailboxes.ts'
import { outbox } from '../mail/outbox.ts'
import { waitingWork } from '../mail/waiting-work.ts'
import { officeHistory } from '../office-history.ts'
import { redactions } from '../redactions.ts'
import { signIn } from '../sign-in.ts'
import { staff } from '../staff.ts'
import type { Engine } from './engine.ts'

/** A store on any engine. */
export function sqlStore(engine: Engine): Store {
  return {
    cases: { ...caseFiles(engine), ...caseStream(engine) },
    lists: lists(engine),
    exports: exportRows(engine),
    logExport: logExport(engine),
    logArchives: logArchives(engine),
    satisfaction: satisfaction(engine),
    bodies: bodies(engine),
    staff: staff(engine),
    signIn: signIn(engine),
    apiKeys: apiKeys(engine),
    idempotentAnswers: idempotentAnswers(engine),
    outbox: outbox(engine),
    mailChoices: mailChoices(engine),
    jobs: jobs(engine),
    leases: leases(engine),
    waitingWork: waitingWork(engine),
    search: sqlSearch(engine),
    documentWords: documentWords(engine),
    intake: intake(engine),
    digests: digests(engine),
    followers: followers(engine),
    mailboxes: mailboxes(engine),
    keptLetters: keptLetters(engine),
    linkRequests: linkRequestsOn(engine),
    fileUses: fileUses(engine),
    calendarChanges: calendarChanges(engine),
    calendarKeys: calendarKeys(engine),
    countedDays: countedDays(engine),
    backgroundTasks: backgroundTasks(engine),
    figures: figures(engine),
    reports: reports(engine),
    reportSchedules: reportSchedules(engine),
    officeHistory: officeHistory(engine),
    desk: desk(engine),
    importMappings: keptMappings(engine),
    redactions: redactions(engine),
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
