import type { StaffView } from '../../../app/cases/view/case-view.ts'
import { isUnreachedTask } from '../../../domain/mail/unreached.ts'
import { ruleOf } from '../../../domain/request/event-rules.ts'
import type { EventType } from '../../../domain/request/event-types.ts'
import { shortDate } from '../../../locales/dates.ts'
import { Notice } from '../../ui/elements.tsx'
import type { FormContext } from './form-context.ts'

/** Whom a letter did not reach, and what has to be done about it today. */
export function Unreached({ context, view }: { context: FormContext; view: StaffView }) {
  const { t } = context.viewer
  const tasks = view.case.tasks.filter(({ id, state }) => state === 'open' && isUnreachedTask(id))
  return (
    <>
      <MailWithheld context={context} />
      {tasks.length > 0 ? (
        <Notice tone="late">
          <h2>{t.intake.unreached.title}</h2>
          {tasks.map(({ text }) => (
            <p class="words">{text ?? t.words.erased}</p>
          ))}
          <p>
            <a href="#tasks">{t.intake.unreached.toTasks}</a>
          </p>
        </Notice>
      ) : null}
    </>
  )
}

/** Said before a letter is written that would not go out: the clock must not stop by it. */
export function MailWithheld({ context, type }: { context: FormContext; type?: EventType }) {
  const { t, locale } = context.viewer
  const since = context.mailWithheldSince ?? null
  if (since === null || (type !== undefined && !ruleOf(type).mailsRequester)) return null
  return (
    <Notice tone="late">
      <h2>{t.intake.unreached.withheldTitle}</h2>
      <p>{t.intake.unreached.withheld(shortDate(since, locale))}</p>
      <p>
        <a href="/desk/outbox?status=dead">{t.intake.unreached.outbox}</a>
      </p>
    </Notice>
  )
}
