import type { UnreachedWords } from '../../unreached-words.ts'

export const unreached: UnreachedWords = {
  failed: (subject) => `邮件《${subject}》未能送达。`,
  late: (subject) => `邮件《${subject}》尚未发出：邮件服务器未接收。`,
  stopped: {
    requester:
      '期限因该邮件中止，而申请人并未收到通知。请于今日通过邮寄或者电话联系申请人。如改日才告知申请人，请更正发出通知的日期，期限自该日起中止。',
    thirdParty:
      '期限因该邮件中止，而第三方并未收到征求意见书。请于今日通过邮寄或者电话联系第三方。如改日才送达，请更正征求意见的日期，期限自该日起中止。',
  },
  running: '请于今日通过邮寄或者电话联系收件人。',
  unreachable:
    '发给该申请人的邮件被退回：不同日期发出的邮件均未能送达，此后不再向该邮箱发送。请通过邮寄或者电话联系申请人。申请人从该邮箱来信，或者您在发件箱中重新发送后，将恢复以邮件发送。',
}
