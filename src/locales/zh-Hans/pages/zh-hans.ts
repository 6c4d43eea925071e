import type { Messages } from '../../messages.ts'
import { actionWords, fields } from './actions.ts'
import { ask, done } from './ask.ts'
import { casework } from './casework.ts'
import { comparison } from './comparison.ts'
import { decisions } from './decisions.ts'
import { delivery } from './delivery.ts'
import { desk } from './desk.ts'
import { enquiry } from './enquiry.ts'
import { actions } from './events.ts'
import { exports } from './exports.ts'
import { fieldProblems } from './field-problems.ts'
import { findings } from './findings.ts'
import { help, signIn } from './help.ts'
import { home } from './home.ts'
import { imports } from './imports.ts'
import { intake } from './intake.ts'
import { ledger } from './ledger.ts'
import { figures, law, log } from './log.ts'
import { mail } from './mail.ts'
import { notices } from './notices.ts'
import { office } from './office.ts'
import { officeCalendar } from './office-calendar.ts'
import { officeHistory } from './office-history.ts'
import { openData } from './open-data.ts'
import { parts } from './parts.ts'
import { publication } from './publication.ts'
import { file, performance, search } from './published.ts'
import { redaction } from './redaction.ts'
import { redactionDesk } from './redaction-desk.ts'
import { failures, failureWords, refusalReasons, refusals } from './refusals.ts'
import { release } from './release.ts'
import { reports } from './reports.ts'
import { follow, myRequests, reviewGuide } from './requester.ts'
import { routing } from './routing.ts'
import { safeCopy } from './safe-copy.ts'
import { samples } from './samples.ts'
import { saveConflicts } from './save-conflicts.ts'
import { schedules } from './schedules.ts'
import { shell } from './shell.ts'
import { shortcuts } from './shortcuts.ts'
import { status } from './status.ts'
import { uploads } from './uploads.ts'
import { words } from './words.ts'
import { work } from './work.ts'

export const zhHans: Messages = {
  words,
  work,
  officeCalendar,
  officeHistory,
  shell,
  home,
  ask,
  done,
  follow,
  myRequests,
  reviewGuide,
  shortcuts,
  status,
  enquiry,
  findings,
  delivery,
  safeCopy,
  publication,
  redaction,
  redactionDesk,
  uploads,
  release,
  log,
  openData,
  search,
  file,
  figures,
  performance,
  law,
  signIn,
  help,
  refusals,
  refusalReasons,
  failures,
  failureWords,
  fieldProblems,
  desk,
  ledger,
  intake,
  mail,
  notices,
  imports,
  exports,
  comparison,
  schedules,
  reports,
  office,
  parts,
  casework,
  decisions,
  routing,
  samples,
  saveConflicts,
  actions,
  fields,
  actionWords,
}
