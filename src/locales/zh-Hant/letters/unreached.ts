import type { UnreachedWords } from '../../unreached-words.ts'

export const unreached: UnreachedWords = {
  failed: (subject) => `郵件《${subject}》未能送達。`,
  late: (subject) => `郵件《${subject}》尚未發出：郵件伺服器未接收。`,
  stopped: {
    requester:
      '期限因該郵件中止，而申請人並未收到通知。請於今日以郵寄或電話聯絡申請人。如改日才告知申請人，請更正發出通知的日期，期限自該日起中止。',
    thirdParty:
      '期限因該郵件中止，而第三方並未收到徵求意見書。請於今日以郵寄或電話聯絡第三方。如改日才送達，請更正徵求意見的日期，期限自該日起中止。',
  },
  running: '請於今日以郵寄或電話聯絡收件人。',
  unreachable:
    '發給該申請人的郵件被退回：不同日期發出的郵件均未能送達，此後不再向該電郵地址發送。請以郵寄或電話聯絡申請人。申請人從該電郵地址來信，或您在寄件匣中重新發送後，將恢復以電郵發送。',
}
