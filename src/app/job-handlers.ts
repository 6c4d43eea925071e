import { eraseFiles } from './erase-files.ts'
import { sendEscalation } from './escalate.ts'
import { remindOfReply } from './remind-of-reply.ts'
import { askSatisfaction, remindOfQuestion, warnOfAbandoning } from './remind-requester.ts'
import type { JobHandlers } from './run-queued-jobs.ts'
import { sendDailyDigest, sendWeeklyDigest } from './send-digests.ts'
import { sendOverdueDigest } from './send-overdue-digest.ts'
import { tellFollowers } from './tell-followers.ts'
import { warnOffice } from './warn-office.ts'

/** Who does which kind of queued work. */
export const jobHandlers: JobHandlers = new Map([
  ['abandoned-soon', warnOfAbandoning],
  ['clarification-reminder', remindOfQuestion],
  ['daily-digest', sendDailyDigest],
  ['erase-files', eraseFiles],
  ['escalation', sendEscalation],
  ['follower-news', tellFollowers],
  ['letter-not-delivered', warnOffice],
  ['overdue-digest', sendOverdueDigest],
  ['reply-overdue', remindOfReply],
  ['satisfaction-question', askSatisfaction],
  ['weekly-digest', sendWeeklyDigest],
])
