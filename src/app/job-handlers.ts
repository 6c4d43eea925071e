import { eraseTaskFiles } from './background-tasks/erase-task-files.ts'
import { askSatisfaction, remindOfQuestion, warnOfAbandoning } from './cases/clarify/remind-requester.ts'
import { eraseFiles } from './documents/erase-files.ts'
import { publishScheduled } from './documents/publish-scheduled.ts'
import { sendScheduledReport } from './figures/send-scheduled-reports.ts'
import { setUnreachableTasks } from './mail/bounces/bounced-address.ts'
import { maskStoredLinks } from './mail/links/mask-stored-links.ts'
import { sendEscalation } from './mail/reminders/escalate.ts'
import { remindOfReply } from './mail/reminders/remind-of-reply.ts'
import { sendDailyDigest, sendWeeklyDigest } from './mail/reminders/send-digests.ts'
import { sendOverdueDigest } from './mail/reminders/send-overdue-digest.ts'
import { sendHeldLetters } from './mail/send-held-letters.ts'
import { tellFollowers } from './mail/tell-followers.ts'
import { warnOffice } from './mail/warn-office.ts'
import { applyApproved } from './redaction/start-applying.ts'
import { fileHandlers } from './release/inspect-waiting.ts'
import type { JobHandlers } from './run-queued-jobs.ts'

/** Who does which kind of queued work. */
export const jobHandlers: JobHandlers = new Map([
  ...fileHandlers,
  ['abandoned-soon', warnOfAbandoning],
  ['apply-redaction', applyApproved],
  ['address-unreachable', setUnreachableTasks],
  ['clarification-reminder', remindOfQuestion],
  ['daily-digest', sendDailyDigest],
  ['erase-files', eraseFiles],
  ['erase-task-files', eraseTaskFiles],
  ['escalation', sendEscalation],
  ['follower-news', tellFollowers],
  ['held-letters', sendHeldLetters],
  ['letter-not-delivered', warnOffice],
  ['mask-stored-links', maskStoredLinks],
  ['overdue-digest', sendOverdueDigest],
  ['publish-scheduled', publishScheduled],
  ['reply-overdue', remindOfReply],
  ['scheduled-report', sendScheduledReport],
  ['satisfaction-question', askSatisfaction],
  ['weekly-digest', sendWeeklyDigest],
])
