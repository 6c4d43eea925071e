import type { HistoryLine } from '../../../app/cases/view/status-view.ts'
import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import type { Statute } from '../../../domain/statute/statute.ts'
import { statuteById } from '../../../domain/statute/statutes.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { moneyText, shortDate } from '../../../locales/dates.ts'
import { fieldName, fieldValue } from '../field-words.ts'
import { outcomeText } from '../log-entries.tsx'
import type { Viewer } from '../viewer.ts'

/** People of the body by their id, where the reader may know them. */
export type Names = ReadonlyMap<string, string>

/** What an event says beside its name, in a few words. */
export function detailOf(line: HistoryLine, statute: Statute, viewer: Viewer, names?: Names): string | null {
  const { t, locale } = viewer
  const { detail } = line
  switch (line.type) {
    case 'received': {
      const { confirmedOn } = detail
      return confirmedOn
        ? `${fieldName('confirmedOn', statute, viewer)}${t.words.colon}${shortDate(confirmedOn as CivilDate, locale)}`
        : null
    }
    case 'assigned':
      return [names?.get(detail['to'] ?? ''), detail['unit']].filter(Boolean).join(t.words.comma) || null
    case 'topic-set':
      return detail['topic'] ?? t.actionWords.noTopic
    case 'statute-changed': {
      const [from, to] = [statuteById(detail['from'] ?? ''), statuteById(detail['to'] ?? '')]
      return `${from ? textIn(from.shortTitle, locale) : detail['from']} → ${to ? textIn(to.shortTitle, locale) : detail['to']}`
    }
    case 'unit-consulted': {
      const by = detail['replyBy']
      const wanted = by ? `${t.fields.unitReplyBy[0]}${t.words.colon}${shortDate(by as CivilDate, locale)}` : null
      return [detail['unit'], wanted].filter(Boolean).join(' · ')
    }
    case 'unit-replied':
      return detail['unit'] ?? null
    case 'clarification-requested':
    case 'third-party-consulted':
      return wantedBy(detail, viewer)
    case 'third-party-replied':
      return t.words.agreement[detail['agrees'] as keyof typeof t.words.agreement] ?? null
    case 'extended': {
      const ground = statute.extension?.grounds.find((one) => one.id === detail['ground'])
      const until = detail['to'] ? t.ledger.taskBy(shortDate(detail['to'] as CivilDate, locale)) : null
      return [ground ? textIn(ground.title, locale) : detail['ground'], until].filter(Boolean).join(' · ') || null
    }
    case 'decision-approved': {
      const { step, of, name } = detail
      const steps = step && of ? t.decisions.stepOf(Number(step), Number(of)) : null
      const own = detail['ownDraft'] === 'true' ? t.words.ownDraft : null
      return [steps, name, own].filter(Boolean).join(' · ') || null
    }
    case 'fee-paid':
      if (!detail['amount']) return null
      return detail['currency'] ? moneyText(detail['amount'], detail['currency'], locale) : detail['amount']
    case 'fee-notice':
      return moneyText(detail['amount'] ?? '', detail['currency'] ?? '', locale)
    case 'transferred':
      return [detail['part'], detail['to'], detail['reference']].filter(Boolean).join(' · ')
    case 'body-consulted':
      return [detail['body'], wantedBy(detail, viewer)].filter(Boolean).join(' · ')
    case 'part-closed':
    case 'part-reopened': {
      const outcome = statute.outcomes.find((one) => one.id === detail['outcome'])
      const stage = t.words.stages[detail['stage'] as keyof typeof t.words.stages]
      const ended = outcome ? textIn(outcome.title, locale) : stage
      return [detail['part'], detail['reference'], ended].filter(Boolean).join(' · ')
    }
    case 'merged':
      return detail['into'] ?? null
    case 'unlinked':
      return detail['to'] ?? null
    case 'listed-with':
      return detail['reference'] ?? null
    case 'publication-declined':
      return detail['reason'] ?? null
    case 'linked':
      return `${t.words.links[detail['how'] as keyof typeof t.words.links] ?? ''} ${detail['to'] ?? ''}`
    case 'rest-answered':
    case 'decision-issued': {
      const outcome = outcomeText(statute.id, detail['outcome'] ?? null, viewer)
      return [outcome, detail['approvedIn']].filter(Boolean).join(' · ')
    }
    case 'review-assigned': {
      const route = statute.reviewRoutes.find((one) => one.kind === detail['kind'])
      return [route ? textIn(route.title, locale) : detail['kind'], names?.get(detail['to'] ?? '')]
        .filter(Boolean)
        .join(' · ')
    }
    case 'document-inspected': {
      const verdict = t.words.verdicts[detail['verdict'] as keyof typeof t.words.verdicts]
      return [detail['name'], verdict].filter(Boolean).join(' · ') || null
    }
    case 'document-approved':
    case 'document-withheld':
    case 'document-redacted':
      return detail['name'] ?? null
    case 'publication-proposed':
      return t.words.askedBy(Number(detail['count']))
    case 'reminder-sent':
      return dueText(detail, viewer)
    case 'escalated': {
      const to = t.words.escalatedTo[detail['to'] as keyof typeof t.words.escalatedTo]
      return [to, dueText(detail, viewer)].filter(Boolean).join(' · ')
    }
    case 'review-lodged':
    case 'review-decided': {
      const route = statute.reviewRoutes.find((one) => one.kind === detail['kind'])
      const ended = t.words.reviewOutcomes[detail['outcome'] as keyof typeof t.words.reviewOutcomes]
      return [route ? textIn(route.title, locale) : detail['kind'], ended].filter(Boolean).join(t.words.colon)
    }
    case 'document-attached':
      return detail['name'] ?? null
    case 'feedback-given':
      return (
        [t.status.act.scores[Number(detail['score']) - 1], detail['byTelephone'] && t.words.byTelephone]
          .filter(Boolean)
          .join(' · ') || null
      )
    case 'task-added': {
      const who = names?.get(detail['to'] ?? '') ?? detail['unit']
      return [t.ledger.taskBy(shortDate(detail['dueOn'] as CivilDate, locale)), who].filter(Boolean).join(' · ')
    }
    case 'task-dropped':
      return detail['reason'] ?? null
    case 'document-published':
    case 'log-published':
      return detail['title'] ?? null
    case 'recalculated': {
      const from = shortDate(detail['from'] as CivilDate, locale)
      return `${from} → ${shortDate(detail['to'] as CivilDate, locale)}${t.words.colon}${detail['because'] ?? ''}`
    }
    case 'corrected':
      return correctionText(detail, statute, viewer)
    case 'reopened':
      return `${t.words.reopenings[detail['because'] as keyof typeof t.words.reopenings] ?? ''}${t.words.colon}${detail['reason'] ?? ''}`
    case 'abandoned':
      return [detail['reason'], detail['section']].filter(Boolean).join(' · ')
    case 'message-bounced':
    case 'fee-waived':
    case 'document-withdrawn':
    case 'log-withdrawn':
    case 'personal-data-erased':
      return detail['reason'] ?? null
    default:
      return null
  }
}

const wantedBy = ({ replyBy }: HistoryLine['detail'], { t, locale }: Viewer): string | null =>
  replyBy ? t.decisions.replyBy(shortDate(replyBy as CivilDate, locale)) : null

const dueText = ({ dueOn }: HistoryLine['detail'], { t, locale }: Viewer): string | null =>
  dueOn ? `${t.words.events.due}${t.words.colon}${shortDate(dueOn as CivilDate, locale)}` : null

function correctionText(detail: HistoryLine['detail'], statute: Statute, viewer: Viewer): string {
  const { words } = viewer.t
  const field = detail['field'] ?? ''
  const [from, to] = [detail['from'], detail['to']].map((value) => fieldValue(field, value, statute, viewer))
  return words.withNote(`${fieldName(field, statute, viewer)}${words.colon}${from} → ${to}`, detail['reason'] ?? '')
}
