import type { ClockState } from '../clock/clock-types.ts'
import type { Locale } from '../text/local-text.ts'

/** Letters by which the law may stop the clock, and letters about those: nobody answers what never reached them. */
const asksAndMayStop: ReadonlySet<string> = new Set([
  'clarification-asked',
  'clarification-reminder',
  'abandoned-soon',
  'fee-notice',
  'third-party-asked',
])

/** Other letters that somebody must get by another way. */
const mustArrive: ReadonlySet<string> = new Set([
  'decision',
  'interim-reply',
  'extension',
  'transfer',
  'abandoned',
  'review-decided',
  'law-changed',
  'message',
])

/** Whether the clock may stand still by a letter of this kind. */
export const mayStopClock = (kind: string): boolean => asksAndMayStop.has(kind)

/** Whether somebody must see to it, on the same day, that a letter of this kind arrives by another way. */
export const mustBeSeenTo = (kind: string): boolean => asksAndMayStop.has(kind) || mustArrive.has(kind)

export type Unreached = {
  readonly letterKind: string
  readonly subject: string
  /** The clock's state now. */
  readonly clock: ClockState
  /** `failed`: it came back or was given up. `late`: it is still being tried. */
  readonly because: 'failed' | 'late'
}

/** Whether the clock stands still, and may do so by this letter. */
function stopsClock({ letterKind, clock }: Pick<Unreached, 'letterKind' | 'clock'>): boolean {
  return mayStopClock(letterKind) && (clock === 'paused' || clock === 'waiting')
}

const who = (kind: string) => (kind === 'third-party-asked' ? 'thirdParty' : 'requester')

type Words = {
  readonly failed: (subject: string) => string
  readonly late: (subject: string) => string
  readonly stopped: { readonly requester: string; readonly thirdParty: string }
  readonly running: string
}

const words: { readonly [L in Locale]: Words } = {
  en: {
    failed: (subject) => `The letter “${subject}” was not delivered.`,
    late: (subject) => `The letter “${subject}” has not gone out yet: the mail server does not take it.`,
    stopped: {
      requester:
        'The clock was stopped by this letter, but the requester never received it. Contact them today by post or telephone. If you ask them on a later day, correct the date of the question: the clock stops only from that day.',
      thirdParty:
        'The clock was stopped by this letter, but the third party never received it. Contact them today by post or telephone. If you ask them on a later day, correct the date of the consultation: the clock stops only from that day.',
    },
    running: 'Contact the recipient today by post or telephone.',
  },
  'zh-Hans': {
    failed: (subject) => `邮件《${subject}》未能送达。`,
    late: (subject) => `邮件《${subject}》尚未发出：邮件服务器未接收。`,
    stopped: {
      requester:
        '期限因该邮件中止，而申请人并未收到通知。请于今日通过邮寄或者电话联系申请人。如改日才告知申请人，请更正发出补正（或者缴费）通知的日期，期限自该日起中止。',
      thirdParty:
        '期限因该邮件中止，而第三方并未收到征求意见书。请于今日通过邮寄或者电话联系第三方。如改日才送达，请更正征求意见的日期，期限自该日起中止。',
    },
    running: '请于今日通过邮寄或者电话联系收件人。',
  },
  'zh-Hant': {
    failed: (subject) => `郵件《${subject}》未能送達。`,
    late: (subject) => `郵件《${subject}》尚未發出：郵件伺服器未接收。`,
    stopped: {
      requester:
        '期限因該郵件中止，而申請人並未收到通知。請於今日以郵寄或電話聯絡申請人。如改日才告知申請人，請更正發出補正（或繳費）通知的日期，期限自該日起中止。',
      thirdParty:
        '期限因該郵件中止，而第三方並未收到徵求意見書。請於今日以郵寄或電話聯絡第三方。如改日才送達，請更正徵求意見的日期，期限自該日起中止。',
    },
    running: '請於今日以郵寄或電話聯絡收件人。',
  },
}

/** What an officer has to do where a letter did not reach anybody. */
export function unreachedText(unreached: Unreached, locale: Locale): string {
  const own = words[locale]
  const next = stopsClock(unreached) ? own.stopped[who(unreached.letterKind)] : own.running
  const separator = locale === 'en' ? ' ' : ''
  return `${own[unreached.because](unreached.subject)}${separator}${next}`
}

/** What an officer has to do on each open case of a person whose mail comes back. */
export const unreachableText: { readonly [L in Locale]: string } = {
  en: 'Mail to this person comes back: letters on different days were not delivered, and no more are sent to the address. Reach them by post or telephone. Letters go out by e-mail again when they write from the address, or when you send one again from the outbox.',
  'zh-Hans':
    '发给该申请人的邮件被退回：不同日期发出的邮件均未能送达，此后不再向该邮箱发送。请通过邮寄或者电话联系申请人。申请人从该邮箱来信，或者您在发件箱中重新发送后，将恢复以邮件发送。',
  'zh-Hant':
    '發給該申請人的郵件被退回：不同日期發出的郵件均未能送達，此後不再向該電郵地址發送。請以郵寄或電話聯絡申請人。申請人從該電郵地址來信，或您在寄件匣中重新發送後，將恢復以電郵發送。',
}

/** The id of the task about one letter. */
export const unreachedTaskId = (letterId: string): string => `unreached-${letterId}`

/** The id of the task about a requester whose mail comes back. */
export const unreachableTaskId = (requestId: string): string => `unreachable-${requestId}`

/** Whether a task says that somebody was not reached: the case shows it first. */
export const isUnreachedTask = (taskId: string): boolean => /^unreach(ed|able)-/.test(taskId)
