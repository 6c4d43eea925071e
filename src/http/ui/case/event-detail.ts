import type { HistoryLine } from '../../../app/cases/view/status-view.ts'
import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import { ruleOf } from '../../../domain/request/event-rules.ts'
import type { DetailFormat } from '../../../domain/request/events/event-rule.ts'
import type { RefusalCode } from '../../../domain/request/refusal.ts'
import type { Statute } from '../../../domain/statute/statute.ts'
import { statuteById } from '../../../domain/statute/statutes.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { moneyText, shortDate } from '../../../locales/dates.ts'
import type { Messages } from '../../../locales/messages.ts'
import { fieldName, fieldValue } from '../field-words.ts'
import { outcomeText } from '../log-entries.tsx'
import type { Viewer } from '../viewer.ts'

/** Why something was not published on its day. Its title is the one field that can be missing by then. */
export const heldText = (because: string, t: Messages): string =>
  because === 'invalid' ? t.publication.wordsErased : (t.refusals[because as RefusalCode]?.[0] ?? because)

/** People of the body by their id, where the reader may know them. */
export type Names = ReadonlyMap<string, string>

type Detail = HistoryLine['detail']
type Context = { readonly statute: Statute; readonly viewer: Viewer; readonly names: Names }
type Format = (detail: Detail, context: Context) => string | null | undefined

/** What an event says beside its name, in a few words: the event rules say what. */
export function detailOf(
  { type, detail }: HistoryLine,
  statute: Statute,
  viewer: Viewer,
  names: Names = new Map(),
): string | null {
  const texts = ruleOf(type).detail.map((part) =>
    isFormat(part) ? formats[part](detail, { statute, viewer, names }) : detail[part],
  )
  return texts.filter(Boolean).join(' · ') || null
}

const isFormat = (part: string): part is DetailFormat => Object.hasOwn(formats, part)

const dateIn = (value: string | undefined, { locale }: Viewer): string => shortDate(value as CivilDate, locale)
const wordOf = (words: { readonly [value: string]: string }, value: string | undefined) => words[value ?? '']
const officerOf = ({ to }: Detail, names: Names) => names.get(to ?? '')
const lawTitle = (id: string | undefined, { locale }: Viewer) => {
  const law = statuteById(id ?? '')
  return law ? textIn(law.shortTitle, locale) : id
}
const routeTitle: Format = ({ kind }, { statute, viewer }) => {
  const route = statute.reviewRoutes.find((one) => one.kind === kind)
  return route ? textIn(route.title, viewer.locale) : kind
}

const formats: { readonly [F in DetailFormat]: Format } = {
  'confirmed-on': ({ confirmedOn }, { statute, viewer }) =>
    confirmedOn && `${fieldName('confirmedOn', statute, viewer)}${viewer.t.words.colon}${dateIn(confirmedOn, viewer)}`,
  'officer-and-unit': (detail, { viewer, names }) =>
    [officerOf(detail, names), detail['unit']].filter(Boolean).join(viewer.t.words.comma),
  'topic-or-none': ({ topic }, { viewer }) => topic ?? viewer.t.actionWords.noTopic,
  'from-law-to-law': ({ from, to }, { viewer }) => `${lawTitle(from, viewer)} → ${lawTitle(to, viewer)}`,
  'unit-reply-by': ({ replyBy }, { viewer }) =>
    replyBy && `${viewer.t.fields.unitReplyBy[0]}${viewer.t.words.colon}${dateIn(replyBy, viewer)}`,
  'reply-by': ({ replyBy }, { viewer }) => replyBy && viewer.t.decisions.replyBy(dateIn(replyBy, viewer)),
  agreement: ({ agrees }, { viewer }) => wordOf(viewer.t.words.agreement, agrees),
  'ground-title': ({ ground: id }, { statute, viewer }) => {
    const ground = statute.extension?.grounds.find((one) => one.id === id)
    return ground ? textIn(ground.title, viewer.locale) : id
  },
  until: ({ to }, { viewer }) => to && viewer.t.ledger.taskBy(dateIn(to, viewer)),
  'approval-step': ({ step, of }, { viewer }) => step && of && viewer.t.decisions.stepOf(Number(step), Number(of)),
  'own-draft': ({ ownDraft }, { viewer }) => (ownDraft === 'true' ? viewer.t.words.ownDraft : null),
  money: ({ amount, currency }, { viewer }) =>
    amount && currency ? moneyText(amount, currency, viewer.locale) : amount,
  'outcome-or-stage': ({ outcome: id, stage }, { statute, viewer }) => {
    const outcome = statute.outcomes.find((one) => one.id === id)
    return outcome ? textIn(outcome.title, viewer.locale) : wordOf(viewer.t.words.stages, stage)
  },
  'link-to': ({ how, to }, { viewer }) => `${wordOf(viewer.t.words.links, how) ?? ''} ${to ?? ''}`,
  'outcome-title': ({ outcome }, { statute, viewer }) => outcomeText(statute.id, outcome ?? null, viewer),
  'review-route': routeTitle,
  officer: (detail, { names }) => officerOf(detail, names),
  'file-name': ({ name }) => name,
  'left-out': ({ leftOut }, { viewer }) => leftOut && viewer.t.delivery.leftOutFiles(leftOut),
  'verdict-text': ({ verdict }, { viewer }) => wordOf(viewer.t.words.verdicts, verdict),
  'asked-by': ({ count }, { viewer }) => viewer.t.words.askedBy(Number(count)),
  'due-date': ({ dueOn }, { viewer }) =>
    dueOn && `${viewer.t.words.events.due}${viewer.t.words.colon}${dateIn(dueOn, viewer)}`,
  'escalated-to': ({ to }, { viewer }) => wordOf(viewer.t.words.escalatedTo, to),
  'review-route-and-outcome': (detail, context) => {
    const { colon, reviewOutcomes } = context.viewer.t.words
    return [routeTitle(detail, context), wordOf(reviewOutcomes, detail['outcome'])].filter(Boolean).join(colon)
  },
  'score-text': ({ score }, { viewer }) => viewer.t.status.act.scores[Number(score) - 1],
  'by-telephone': ({ byTelephone }, { viewer }) => byTelephone && viewer.t.words.byTelephone,
  'task-by': ({ dueOn }, { viewer }) => viewer.t.ledger.taskBy(dateIn(dueOn, viewer)),
  'officer-or-unit': (detail, { names }) => officerOf(detail, names) ?? detail['unit'],
  'from-date-to-date': ({ from, to, because }, { viewer }) =>
    `${dateIn(from, viewer)} → ${dateIn(to, viewer)}${viewer.t.words.colon}${because ?? ''}`,
  correction: ({ field = '', from, to, reason }, { statute, viewer }) => {
    const [before, after] = [from, to].map((value) => fieldValue(field, value, statute, viewer))
    const { colon, withNote } = viewer.t.words
    return withNote(`${fieldName(field, statute, viewer)}${colon}${before} → ${after}`, reason ?? '')
  },
  'publish-on': ({ publishOn }, { viewer }) => viewer.t.publication.on(dateIn(publishOn, viewer)),
  'refusal-title': ({ because }, { viewer }) => heldText(because ?? '', viewer.t),
  'scheduled-by': ({ scheduledBy = '' }, { viewer, names }) => {
    const name = names.get(scheduledBy.replace('staff:', ''))
    return name && viewer.t.publication.by(name)
  },
  reopening: ({ because, reason }, { viewer }) =>
    `${wordOf(viewer.t.words.reopenings, because) ?? ''}${viewer.t.words.colon}${reason ?? ''}`,
}
