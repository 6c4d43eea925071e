import type { EventType } from '../domain/request/event-types.ts'
import { abandonRequest } from './abandon-request.ts'
import { acknowledgeReceipt } from './acknowledge-receipt.ts'
import type { Action } from './action.ts'
import { addNote } from './add-note.ts'
import { addTask } from './add-task.ts'
import { answerSeveral } from './answer-several.ts'
import { approveDecision } from './approve-decision.ts'
import { approveDocument } from './approve-document.ts'
import { assignRequest } from './assign-request.ts'
import { assignReview } from './assign-review.ts'
import { attachDocument } from './attach-document.ts'
import { changeStatute } from './change-statute.ts'
import { confirmReceipt } from './confirm-receipt.ts'
import { consultBody } from './consult-body.ts'
import { consultThirdParty } from './consult-third-party.ts'
import { consultUnit } from './consult-unit.ts'
import { correctEvent } from './correct-event.ts'
import { decideReview } from './decide-review.ts'
import { draftDecision } from './draft-decision.ts'
import { dropTask, finishTask } from './end-task.ts'
import { erasePersonalData } from './erase-personal-data.ts'
import { extendDeadline } from './extend-deadline.ts'
import { giveFeedback } from './give-feedback.ts'
import { giveInterimReply } from './give-interim-reply.ts'
import { issueFeeNotice } from './issue-fee-notice.ts'
import { linkRequests } from './link-requests.ts'
import { lodgeReview } from './lodge-review.ts'
import { mergeRequest } from './merge-request.ts'
import { declinePublication, proposePublication } from './propose-publication.ts'
import { publishDocument } from './publish-document.ts'
import { publishToLog } from './publish-to-log.ts'
import { receiveClarification } from './receive-clarification.ts'
import { receiveMessage } from './receive-message.ts'
import { recordBodyReply } from './record-body-reply.ts'
import { recordFeePayment } from './record-fee-payment.ts'
import { recordThirdPartyReply } from './record-third-party-reply.ts'
import { recordUnitReply } from './record-unit-reply.ts'
import { reopenRequest } from './reopen-request.ts'
import { requestClarification } from './request-clarification.ts'
import { returnDecision } from './return-decision.ts'
import { sendMessage } from './send-message.ts'
import { setTopic } from './set-topic.ts'
import { transferRequest } from './transfer-request.ts'
import { unlinkRequests } from './unlink-requests.ts'
import { waiveFee } from './waive-fee.ts'
import { withdrawDocument } from './withdraw-document.ts'
import { withdrawFromLog } from './withdraw-from-log.ts'
import { withdrawRequest } from './withdraw-request.ts'
import { withholdDocument } from './withhold-document.ts'

const all = [
  abandonRequest,
  acknowledgeReceipt,
  addNote,
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
  finishTask,
  giveFeedback,
  giveInterimReply,
  answerSeveral,
  issueFeeNotice,
  linkRequests,
  unlinkRequests,
  mergeRequest,
  proposePublication,
  declinePublication,
  lodgeReview,
  publishDocument,
  publishToLog,
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
] as unknown as readonly Action[]

/** Every verb that a person may do to a case, by the type of the event that it records. */
export const actions: ReadonlyMap<EventType, Action> = new Map(all.map((one) => [one.type, one]))
