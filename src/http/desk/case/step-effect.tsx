import type { StepEffect } from '../../../app/decisions/step-letter.ts'
import { sectionIn } from '../../../domain/statute/section-in.ts'
import { dateText } from '../../../locales/dates.ts'
import { Notice } from '../../ui/elements.tsx'
import type { Viewer } from '../../ui/viewer.ts'

/** What a step does to the clock, and which section of the law allows it. */
export function StepEffectNotice({ viewer, effect }: { viewer: Viewer; effect: StepEffect }) {
  const { t, locale } = viewer
  const words = t.decisions
  const before = effect.before ? dateText(effect.before, locale) : words.noDate
  const said =
    effect.due === null
      ? effect.before === null
        ? words.stillStopped
        : words.pausedUntilReply
      : effect.none
        ? words.stays(dateText(effect.due, locale))
        : words.effect(before, dateText(effect.due, locale))
  return (
    <Notice {...(effect.none ? { tone: 'soon' as const } : {})}>
      <h2>{words.effectTitle}</h2>
      <p class="what-if">{said}</p>
      {effect.section ? <p class="section">{words.allowedBy(sectionIn(effect.section, locale))}</p> : null}
      {effect.replyBy ? <p>{words.replyBy(dateText(effect.replyBy, locale))}</p> : null}
    </Notice>
  )
}
