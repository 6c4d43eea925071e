/** Whether the trusted mail server vouches for the sender's address. */
export type IntakeVerdict = 'pass' | 'fail' | 'none'

export type MailSigns = {
  readonly envelopeFrom: string
  readonly headers: readonly { readonly name: string; readonly value: string }[]
  readonly from: string
  readonly subject: string
  readonly isReport: boolean
}

/** Subjects under which mail programs answer for people who are away, in English and Chinese. */
const away =
  /^\s*((re|aw|回复|回覆|答复)\s*[:：]\s*)?(\[?auto(matic|mated|-?)\s?-?(reply|response|answer|replied)|auto[:：]|autoreply|out of (the )?office|ooo\b|away from (the )?office|on (annual |sick |maternity )?leave|vacation|i am (currently )?(out|away)|自动回复|自動回覆|自动答复|自動回復|自动应答|外出|不在办公室|不在辦公室|休假|离开办公室|度假)/i

const servers = /^(mailer-daemon|postmaster|mail-daemon|no-?reply-?bounce)(@|$)/i

/**
 * What kind of mail it is: a report of a letter that did not arrive, an answer that no person wrote, or a message.
 * RFC 3834 says how programs mark theirs; many do it otherwise.
 */
export function mailKindOf(signs: MailSigns): 'message' | 'bounce' | 'auto-reply' {
  const header = (name: string) =>
    signs.headers
      .find((field) => field.name === name)
      ?.value.trim()
      .toLowerCase() ?? ''
  if (signs.isReport) return 'bounce'
  // Only reports and answers of programs give no sender.
  if (signs.envelopeFrom === '') return 'auto-reply'
  const submitted = header('auto-submitted')
  if (submitted !== '' && !submitted.startsWith('no')) return 'auto-reply'
  const suppress = header('x-auto-response-suppress')
  if (/\b(all|oof|autoreply)\b/.test(suppress)) return 'auto-reply'
  if (/^(auto_reply|auto-reply|bulk|junk|list)$/.test(header('precedence'))) return 'auto-reply'
  const marks = ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-mail-autoreply', 'x-auto-reply']
  if (marks.some((name) => header(name) !== '' && header(name) !== 'no')) return 'auto-reply'
  if (/^<\s*>$/.test(header('return-path')) || servers.test(signs.from)) return 'auto-reply'
  return away.test(signs.subject) ? 'auto-reply' : 'message'
}
