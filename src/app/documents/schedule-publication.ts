import { z } from 'zod'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { PublicationDelay } from '../../domain/request/publication-delay.ts'
import { ok, type Result, refuse, refuseField } from '../../domain/request/refusal.ts'
import { dayAfter, scheduleKey } from '../../domain/request/scheduled-publication.ts'
import { type ActionContext, action } from '../action.ts'
import { civilDateInput, wholeNumberInput, wordsInput, yesNoInput } from '../input.ts'
import { publicationOf } from './publication-of.ts'

const units = ['working-day', 'calendar-day'] as const

type Given = {
  readonly publishOn?: CivilDate | undefined
  readonly afterDays?: number | undefined
  readonly unit?: PublicationDelay['unit'] | undefined
}

/**
 * A file, or the request alone, is to be published on a day: one that is named, or so many days after the answer; where
 * neither is said, as the body has set. What may not be published today is not scheduled; on its day it is asked again.
 */
export const schedulePublication = action({
  type: 'publication-scheduled',
  input: z.object({
    documentId: z.string().min(1).optional(),
    /** What the file is called in the log. */
    title: wordsInput(300).optional(),
    /** The title and summary of the request in the log, where it is not there yet. */
    logTitle: wordsInput(300).optional(),
    logSummary: wordsInput(5000).optional(),
    confirmUninspected: yesNoInput.default(false),
    /** Why personal data may stand in the titles and the summary. */
    personalDataReason: wordsInput(2000).optional(),
    publishOn: civilDateInput.optional(),
    afterDays: wholeNumberInput(1, 3650).optional(),
    unit: z.enum(units).optional(),
  }),
  async decide(context, { publishOn, afterDays, unit, ...input }, on) {
    const { documentId, title, logTitle, logSummary, personalDataReason, confirmUninspected } = input
    if (documentId === undefined && title !== undefined) return refuseField('title', 'leave-out')
    const when = dayOf(context, { publishOn, afterDays, unit })
    if (!when.ok) return when
    const publication = publicationOf(input)
    if (!publication.ok) return publication
    const decided = await publication.value.decide(context, on)
    if (!decided.ok) return decided
    const said = (text: string | undefined) => text !== undefined && context.say('publication', text)
    const [titleRef, logTitleRef, logSummaryRef, reasonRef] = [title, logTitle, logSummary, personalDataReason].map(
      said,
    )
    return ok({
      events: [
        {
          type: 'publication-scheduled',
          on,
          data: {
            ...(documentId === undefined ? {} : { documentId }),
            ...(titleRef ? { title: titleRef } : {}),
            ...(logTitleRef ? { logTitle: logTitleRef } : {}),
            ...(logSummaryRef ? { logSummary: logSummaryRef } : {}),
            ...(reasonRef ? { personalDataReason: reasonRef } : {}),
            ...(confirmUninspected ? { uninspectedConfirmed: true } : {}),
            ...when.value,
          },
        },
      ],
    })
  },
})

/** Nothing is published by itself any more. */
export const cancelPublication = action({
  type: 'publication-cancelled',
  input: z.object({ documentId: z.string().min(1).optional() }),
  decide({ state }, { documentId }, on) {
    const about = documentId === undefined ? {} : { documentId }
    if (!state.scheduled.has(scheduleKey(about))) return refuse('not-scheduled')
    return ok({ events: [{ type: 'publication-cancelled', on, data: about }] })
  },
})

/** The day, which is to come. Days after the answer are counted from the day on which it was issued. */
function dayOf(
  { state, body, calendar, today }: ActionContext,
  { publishOn, afterDays, unit }: Given,
): Result<{ readonly publishOn: CivilDate; readonly after?: PublicationDelay }> {
  if (publishOn !== undefined) {
    if (afterDays !== undefined) return refuseField('afterDays', 'leave-out')
    return publishOn > today ? ok({ publishOn }) : refuseField('publishOn', 'too-early', { on: today })
  }
  const set = body.settings.publishAfter
  const after = afterDays === undefined ? set : { days: afterDays, unit: unit ?? set?.unit ?? 'working-day' }
  if (!after) return refuseField('publishOn', 'required')
  if (!state.decision) return refuse('wrong-stage', { event: 'publication-scheduled', stage: state.stage })
  const counted = dayAfter(state.decision.on, after, calendar)
  const field = afterDays === undefined ? 'publishOn' : 'afterDays'
  return counted > today ? ok({ publishOn: counted, after }) : refuseField(field, 'too-early', { on: today })
}
