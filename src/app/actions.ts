import type { ActionType } from '../domain/request/event-rules.ts'
import type { EventType } from '../domain/request/event-types.ts'
import type { Action } from './action.ts'
import { addNote } from './cases/add-note.ts'
import { addTask } from './cases/add-task.ts'
import { assignRequest } from './cases/assign-request.ts'
import { changeStatute } from './cases/change-statute.ts'
import { abandonRequest } from './cases/clarify/abandon-request.ts'
import { receiveClarification } from './cases/clarify/receive-clarification.ts'
import { requestClarification } from './cases/clarify/request-clarification.ts'
import { consultBody } from './cases/consult/consult-body.ts'
import { consultThirdParty } from './cases/consult/consult-third-party.ts'
import { consultUnit } from './cases/consult/consult-unit.ts'
import { recordBodyReply } from './cases/consult/record-body-reply.ts'
import { recordThirdPartyReply } from './cases/consult/record-third-party-reply.ts'
import { recordUnitReply } from './cases/consult/record-unit-reply.ts'
import { correctEvent } from './cases/correct-event.ts'
import { dropTask, finishTask } from './cases/end-task.ts'
import { erasePersonalData } from './cases/erase-personal-data.ts'
import { extendDeadline } from './cases/extend-deadline.ts'
import { issueFeeNotice } from './cases/fees/issue-fee-notice.ts'
import { recordFeePayment } from './cases/fees/record-fee-payment.ts'
import { waiveFee } from './cases/fees/waive-fee.ts'
import { giveFeedback } from './cases/give-feedback.ts'
import { linkRequests } from './cases/parts/link-requests.ts'
import { mergeRequest } from './cases/parts/merge-request.ts'
import { unlinkRequests } from './cases/parts/unlink-requests.ts'
import { acknowledgeReceipt } from './cases/receive/acknowledge-receipt.ts'
import { confirmReceipt } from './cases/receive/confirm-receipt.ts'
import { reopenRequest } from './cases/reopen-request.ts'
import { sendMessage } from './cases/send-message.ts'
import { setTopic } from './cases/set-topic.ts'
import { transferRequest } from './cases/transfer-request.ts'
import { withdrawRequest } from './cases/withdraw-request.ts'
import { acceptReview } from './decisions/accept-review.ts'
import { answerSeveral } from './decisions/answer-several.ts'
import { approveDecision } from './decisions/approve-decision.ts'
import { assignReview } from './decisions/assign-review.ts'
import { decideReview } from './decisions/decide-review.ts'
import { draftDecision } from './decisions/draft-decision.ts'
import { extendReview } from './decisions/extend-review.ts'
import { giveInterimReply } from './decisions/give-interim-reply.ts'
import { lodgeReview } from './decisions/lodge-review.ts'
import { returnDecision } from './decisions/return-decision.ts'
import { approveDocument } from './documents/approve-document.ts'
import { attachDocument } from './documents/attach-document.ts'
import { endFilesLink, offerFiles } from './documents/files-link.ts'
import { declinePublication, proposePublication } from './documents/propose-publication.ts'
import { publishDocument } from './documents/publish-document.ts'
import { publishToLog } from './documents/publish-to-log.ts'
import { cancelPublication, schedulePublication } from './documents/schedule-publication.ts'
import { withdrawDocument } from './documents/withdraw-document.ts'
import { withdrawFromLog } from './documents/withdraw-from-log.ts'
import { withholdDocument } from './documents/withhold-document.ts'
import { receiveMessage } from './mail/inbound/receive-message.ts'
import { keepFindings } from './release/keep-findings.ts'

const all = [
  abandonRequest,
  acknowledgeReceipt,
  addNote,
  acceptReview,
  addTask,
  approveDecision,
  approveDocument,
  assignRequest,
  assignReview,
  attachDocument,
  changeStatute,
  confirmReceipt,
  consultBody,
  consultThirdParty,
  consultUnit,
  correctEvent,
  decideReview,
  draftDecision,
  dropTask,
  erasePersonalData,
  extendDeadline,
  extendReview,
  finishTask,
  giveFeedback,
  giveInterimReply,
  answerSeveral,
  issueFeeNotice,
  keepFindings,
  linkRequests,
  unlinkRequests,
  mergeRequest,
  proposePublication,
  declinePublication,
  lodgeReview,
  cancelPublication,
  publishDocument,
  publishToLog,
  offerFiles,
  endFilesLink,
  schedulePublication,
  receiveClarification,
  receiveMessage,
  recordBodyReply,
  recordFeePayment,
  recordThirdPartyReply,
  recordUnitReply,
  reopenRequest,
  requestClarification,
  returnDecision,
  sendMessage,
  setTopic,
  transferRequest,
  waiveFee,
  withdrawDocument,
  withdrawFromLog,
  withdrawRequest,
  withholdDocument,
] as const

/** What has a verb by the event rules, and no use case here, does not compile. */
type Complete<T> = [Exclude<ActionType, T>] extends [never]
  ? readonly Action[]
  : { readonly lacks: Exclude<ActionType, T> }
const complete: Complete<(typeof all)[number]['type']> = all as unknown as readonly Action[]

/** Every verb that a person may do to a case, by the type of the event that it records. */
export const actions: ReadonlyMap<EventType, Action> = new Map(complete.map((one) => [one.type, one]))
