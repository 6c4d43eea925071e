import { sectionIn } from '../src/domain/statute/section-in.ts'
import { wordsFor } from '../src/locales/letters.ts'
import type { Block } from './letter.ts'
import type { MailCase } from './mail-case.ts'

/** What happens while the requester does not answer the question: to the time limit, and to the request. */
export function whenSilent(mail: MailCase): Block {
  const { clarificationAsked: words, labels } = wordsFor(mail)
  const { state } = mail.clock
  const rule = mail.statute.stops.find(({ begin }) => begin === 'clarification-requested')
  const section = (rule?.mayAbandonAfterDaySet ?? rule?.mayAbandonAfter)?.section
  const sentences = [
    words.silence[state === 'waiting' || state === 'paused' ? state : 'running'],
    ...(section ? [words.mayClose(sectionIn(section, mail.locale))] : []),
  ]
  return { kind: 'paragraph', text: sentences.join(labels.gap) }
}
