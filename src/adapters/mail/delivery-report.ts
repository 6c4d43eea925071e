import type { DeliveryReport } from '../../app/ports/mail-reader-ports.ts'
import { decodeWords } from './header-words.ts'
import { fieldValue, readHead } from './mail-head.ts'
import type { Part } from './mime-parts.ts'
import type { StepBudget } from './step-budget.ts'

/** `<left@right>` as Message-IDs are written. */
export function messageIdsIn(text: string): string[] {
  return [...new Set(text.slice(0, 20_000).match(/<[^<>\s@]{1,250}@[^<>\s@]{1,250}>/g) ?? [])]
}

/** The addresses of failed recipients in the words of servers that send no report (Exim, qmail, Postfix before 2.3). */
const wordsOfFailure =
  /(undeliverable|undelivered|delivery (status notification|has failed|failed|failure)|returned mail|mail delivery (failed|system)|failure notice|could not be delivered|wasn't delivered|无法投递|退信|投递失败|系统退信|無法傳遞|退件|傳送失敗)/i

export const soundsLikeBounce = (text: string): boolean => wordsOfFailure.test(text)

const afterType = (value: string | undefined) =>
  decodeWords((value ?? '').replace(/^[^;]{0,40};/, ''))
    .replaceAll(/[<>]/g, '')
    .trim()

const bufferOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function* leaves(part: Part): Iterable<Part> {
  if (part.parts.length === 0) yield part
  for (const child of part.parts) yield* leaves(child)
}

/**
 * The report that a message is, by RFC 3464, or by what servers do that know none.
 * @param isFromServer the sender is a mail system: only then are mere words taken for a report
 */
export function deliveryReport(
  root: Part,
  text: string,
  isFromServer: boolean,
  failed: string | undefined,
  steps: StepBudget,
): DeliveryReport | null {
  const parts = [...leaves(root)]
  const status = parts.find(
    ({ type }) => type === 'message/delivery-status' || type === 'message/global-delivery-status',
  )
  const returned = parts.filter(({ type }) =>
    /^(message\/(rfc822|global|rfc822-headers)|text\/rfc822-headers)$/.test(type),
  )
  const about = returned.flatMap(({ bytes }) => {
    const { fields } = readHead(bufferOf(bytes), 0, steps)
    return messageIdsIn(fieldValue(fields, 'message-id') ?? '')
  })
  if (status) return fromStatus(bufferOf(status.bytes), about, steps)
  if (!failed && !(isFromServer && soundsLikeBounce(text))) return null
  const inWords = /message-id:\s*(<[^<>\s]{3,500}>)/i.exec(text)?.[1]
  const recipient = failed ?? /(?:<|\s|^)([^\s<>@]{1,64}@[^\s<>@:]{1,250})>?[:\s]/m.exec(text)?.[1] ?? ''
  const code = /\b([45]\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1] ?? ''
  const reason =
    text.split('\n').find((line) => /\b[45]\d\d[ -]|\b[45]\.\d{1,3}\.\d{1,3}\b/.test(line)) ?? text.split('\n')[0] ?? ''
  const delayed =
    /delayed|will (be retried|continue to try)|not yet been delivered|延迟|延遲/i.test(text) && !code.startsWith('5')
  const ids = [...about, ...(inWords ? messageIdsIn(inWords) : [])]
  return {
    action: delayed ? 'delayed' : 'failed',
    recipient,
    status: code,
    reason: reason.trim().slice(0, 500),
    about: ids,
  }
}

function fromStatus(bytes: Buffer, about: readonly string[], steps: StepBudget): DeliveryReport {
  const found: DeliveryReport[] = []
  let position = 0
  for (let block = 0; block < 50 && position < bytes.length; block += 1) {
    const { fields, end } = readHead(bytes, position, steps)
    position = Math.max(end, position + 1)
    const action = fieldValue(fields, 'action')
    const code = fieldValue(fields, 'status')
    if (action === undefined && code === undefined) continue
    found.push({
      action: (action ?? (code?.startsWith('5') ? 'failed' : 'delayed')).trim().toLowerCase(),
      recipient: afterType(fieldValue(fields, 'original-recipient') ?? fieldValue(fields, 'final-recipient')),
      status: /\d\.\d{1,3}\.\d{1,3}/.exec(code ?? '')?.[0] ?? '',
      reason: afterType(fieldValue(fields, 'diagnostic-code')).slice(0, 500),
      about,
    })
  }
  // The worst is what the letter came to.
  return (
    found.find(({ action }) => action === 'failed') ??
    found[0] ?? { action: 'failed', recipient: '', status: '', reason: '', about }
  )
}
