import type { Child } from 'hono/jsx'
import type { Body } from '../../../app/ports/store/bodies.ts'
import type { Statute } from '../../../domain/statute/statute.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { ErrorSummary, Form, type FormState } from '../../ui/form.tsx'
import { hasUrgency, requesterFacts } from '../../ui/intake-fields.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Viewer } from '../../ui/viewer.ts'

/** The pages of asking, after the body is chosen. `published` comes between the first two, and only with something to show. */
export const askSteps = ['what', 'more', 'reach', 'check'] as const
export type AskStep = (typeof askSteps)[number] | 'published'

export type AskProps = {
  readonly viewer: Viewer
  readonly body: Body
  readonly statute: Statute
  /** All answers so far, also those of other steps. */
  readonly form: FormState
  /** Whether there is another body to choose. */
  readonly choice: boolean
  readonly problem?: string | undefined
}

/** The steps that this law has questions for. */
export function stepsOf(statute: Statute): readonly (typeof askSteps)[number][] {
  return askSteps.filter((step) => step !== 'more' || hasUrgency(statute) || requesterFacts(statute).length > 0)
}

/** The fields that a step shows: every other answer travels in hidden fields. */
export function fieldsOf(step: AskStep, statute: Statute): readonly string[] {
  if (step === 'what') return ['subject', 'words', 'seen']
  if (step === 'more') return ['urgent', 'expedited', ...requesterFacts(statute).map((fact) => `facts.${fact.name}`)]
  return step === 'reach' ? ['name', 'email', 'address'] : []
}

const ofTheForm = new Set(['body', 'step', 'to', 'csrf'])

type FrameProps = AskProps & {
  readonly step: AskStep
  readonly title: string
  readonly submit: string
  /** Under the button. */
  readonly note?: string
  readonly children: Child
}

/**
 * One step: its form carries what was answered before, so that nothing is kept anywhere until the request is sent, and
 * nothing personal comes into an address.
 */
export function AskPage(props: FrameProps) {
  const { viewer, body, statute, form, step, title } = props
  const { t, locale } = viewer
  const failed = props.problem !== undefined
  const steps = stepsOf(statute)
  const at = steps.indexOf(step === 'published' ? 'what' : step)
  const back = step === 'published' ? 'what' : steps[at - 1]
  const shown = new Set(fieldsOf(step, statute))
  return (
    <Layout viewer={viewer} title={title} failed={failed} address={`/requests/new?body=${body.slug}`}>
      {failed ? <ErrorSummary viewer={viewer} form={form} title={props.problem} /> : null}
      <p class="quiet">
        {t.ask.step(at + 1, steps.length)} · {t.ask.toBody(textIn(body.name, locale))}{' '}
        {step === 'what' && props.choice ? <a href="/requests/new">{t.ask.change}</a> : null}
      </p>
      <h1>{title}</h1>
      <Form viewer={viewer} action="/requests/new">
        <input type="hidden" name="body" value={body.slug} />
        <input type="hidden" name="step" value={step} />
        {Object.entries(form.values).map(([name, value]) =>
          shown.has(name) || ofTheForm.has(name) || typeof value !== 'string' || value === '' ? null : (
            <input type="hidden" name={name} value={value} />
          ),
        )}
        {props.children}
        <button class="govuk-button" type="submit">
          {props.submit}
        </button>
        {back ? (
          <button class="govuk-button govuk-button--secondary" type="submit" name="to" value={back}>
            {t.ask.back}
          </button>
        ) : null}
        {props.note ? <p class="quiet small">{props.note}</p> : null}
      </Form>
    </Layout>
  )
}
