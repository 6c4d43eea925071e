import type { Arrival } from '../../../app/arrival.ts'
import type { AlreadyThere } from '../../../app/documents/already-there.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import type { ClockResult } from '../../../domain/clock/clock-types.ts'
import { sectionIn } from '../../../domain/statute/section-in.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { dateText } from '../../../locales/dates.ts'
import { viewerOfCase } from '../../ui/case/enquiry-words.ts'
import { Facts, Notice } from '../../ui/elements.tsx'
import { Form, type FormState } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { ReceiptRule } from '../../ui/receipt-rule.tsx'
import { SimilarRequests } from '../../ui/similar-requests.tsx'
import type { Viewer } from '../../ui/viewer.ts'

type CheckProps = {
  readonly viewer: Viewer
  readonly body: Body
  readonly arrival: Arrival
  readonly clock: ClockResult
  readonly form: FormState
  readonly kept: string | undefined
  /** What is like it already, before it becomes a request of its own. */
  readonly there: AlreadyThere
}

/** The dates that follow from what was typed in, before anything is saved. */
export function EnterCheckPage({ viewer: plain, body, arrival, clock, form, kept, there }: CheckProps) {
  const viewer = viewerOfCase(plain, arrival.statute)
  const { t, locale } = viewer
  const { check } = t.routing
  const { statute, receipt, channel, channelId, unit, topic, today } = arrival
  const listed = (body.settings.channels ?? []).find((one) => one.id === channelId)
  const given = (name: string) => String(form.values[name] ?? '')
  return (
    <Layout viewer={viewer} title={check.title} hidden crumbs={[['/desk', t.desk.title]]} address="/desk/requests/new">
      <h1>{check.title}</h1>
      <p class="lede">{check.lede}</p>
      {receipt.warning ? (
        <Notice tone="soon">
          <p>{check.unconfirmed}</p>
        </Notice>
      ) : null}
      <Facts
        rows={[
          [t.ask.subject, given('subject')],
          [t.desk.channel, listed ? textIn(listed.name, locale) : t.words.channels[channel]],
          given('externalNumber') !== '' && [
            channel === 'hotline' ? t.desk.workOrder : t.desk.externalNumber,
            given('externalNumber'),
          ],
          given('telephone') !== '' && [t.desk.telephone, given('telephone')],
          [check.law, textIn(statute.title, locale)],
          [
            check.receivedOn,
            <>
              <strong>{dateText(clock.receivedOn, locale)}</strong>
              <br />
              <ReceiptRule viewer={viewer} statute={statute} kind={channel} />
            </>,
          ],
          [
            check.dueOn,
            <>
              <strong>{clock.due ? dateText(clock.due, locale) : check.stopped}</strong>{' '}
              <span class="section">{sectionIn(statute.term.section, locale)}</span>
              {clock.due && clock.due < today ? (
                <>
                  <br />
                  {check.late}
                </>
              ) : null}
            </>,
          ],
          topic !== null && [t.routing.topic, topic],
          [check.unit, unit ?? check.nobodyYet],
          kept !== undefined && [t.routing.original, kept],
        ]}
      />
      <SimilarRequests viewer={viewer} {...there} />
      <Form viewer={viewer} action="/desk/requests/new">
        {Object.entries(form.values)
          .filter(([name]) => name !== 'csrf' && name !== 'step')
          .map(([name, value]) => (
            <input type="hidden" name={name} value={String(value)} />
          ))}
        <button class="govuk-button" type="submit" name="step" value="enter">
          {t.desk.enterSend}
        </button>{' '}
        <button class="govuk-button govuk-button--secondary" type="submit" name="step" value="change">
          {check.back}
        </button>
      </Form>
    </Layout>
  )
}
