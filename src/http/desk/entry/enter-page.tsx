import { lawsOf } from '../../../app/office/laws-of-body.ts'
import type { Body, BodyChannel } from '../../../app/ports/store/bodies.ts'
import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import { type Channel, channels } from '../../../domain/clock/clock-types.ts'
import type { Statute } from '../../../domain/statute/statute.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { viewerOfCase } from '../../ui/case/enquiry-words.ts'
import { Facts } from '../../ui/elements.tsx'
import {
  CheckboxField,
  DateField,
  ErrorSummary,
  FileField,
  Form,
  type FormState,
  SelectField,
  Submit,
  TextField,
  WordsField,
} from '../../ui/form.tsx'
import { StatisticalFields, UrgencyFields } from '../../ui/intake-fields.tsx'
import { Layout } from '../../ui/layout.tsx'
import { ReceiptRule } from '../../ui/receipt-rule.tsx'
import type { Viewer } from '../../ui/viewer.ts'

export type EnterProps = {
  readonly viewer: Viewer
  readonly body: Body
  readonly statute: Statute
  /** The body's own channel; null for a plain kind. */
  readonly channel: BodyChannel | null
  readonly form: FormState
  readonly today: CivilDate
  /** The name of the file that is kept already. */
  readonly kept?: string | undefined
  readonly problem?: string | undefined
}

/** Typing in a request that came by letter, at the counter or by telephone. */
export function EnterPage(given: EnterProps) {
  const props = { ...given, viewer: viewerOfCase(given.viewer, given.statute) }
  const { viewer, body, statute, form, problem, kept } = props
  const { t } = viewer
  const field = { viewer, form }
  const { units, topics = [], routes = [] } = body.settings
  return (
    <Layout
      viewer={viewer}
      title={t.desk.enterTitle}
      hidden
      failed={problem !== undefined}
      crumbs={[['/desk', t.desk.title]]}
      address="/desk/requests/new"
    >
      {problem ? <ErrorSummary viewer={viewer} form={form} title={problem} /> : null}
      <h1>{t.desk.enterTitle}</h1>
      <p class="lede">{t.desk.enterLede}</p>
      <LawAndChannel {...props} />
      <Form viewer={viewer} action="/desk/requests/new" upload>
        <input type="hidden" name="step" value="fill" />
        <input type="hidden" name="statute" value={statute.id} />
        <ArrivalFields {...props} />
        <h2>{t.desk.asked}</h2>
        <TextField {...field} name="subject" label={t.ask.subject} hint={t.ask.subjectHint} />
        <WordsField {...field} name="words" label={t.ask.words} rows={9} />
        {kept ? <input type="hidden" name="original" value={String(form.values['original'] ?? '')} /> : null}
        <FileField
          {...field}
          name="file"
          label={t.routing.original}
          hint={kept ? t.routing.originalKept(kept) : t.routing.originalHint}
          optional
        />
        <UrgencyFields viewer={viewer} form={form} statute={statute} />
        <StatisticalFields
          viewer={viewer}
          form={form}
          facts={statute.facts.filter((fact) => fact.askedAt === 'intake')}
        />
        {topics.length > 0 ? (
          <SelectField
            {...field}
            name="topic"
            label={t.routing.topic}
            choices={[{ value: '', text: '' }, ...topics.map((topic) => ({ value: topic, text: topic }))]}
            optional
          />
        ) : null}
        {units.length > 0 ? (
          <SelectField
            {...field}
            name="unit"
            label={t.desk.unit}
            choices={[
              { value: '', text: routes.length > 0 ? t.routing.byTheRules : '' },
              ...units.map((unit) => ({ value: unit, text: unit })),
            ]}
            optional
          />
        ) : null}
        <h2>{t.desk.requesterTitle}</h2>
        <TextField {...field} name="name" label={t.ask.name} autocomplete="off" optional />
        <TextField {...field} name="email" label={t.ask.email} type="email" autocomplete="off" optional />
        <TextField
          {...field}
          name="telephone"
          label={t.desk.telephone}
          hint={t.desk.telephoneHint}
          type="tel"
          autocomplete="off"
          width="20"
          optional
        />
        <WordsField {...field} name="address" label={t.ask.address} rows={3} optional />
        <Submit text={t.routing.toCheck} />
      </Form>
    </Layout>
  )
}

/** Which channel and law the form is for, with the rule that sets the receipt date, and the way to another. */
function LawAndChannel({ viewer, body, statute, channel }: EnterProps) {
  const { t, locale } = viewer
  const others = lawsOf(body).filter((law) => law.id !== statute.id)
  const of = channel?.id ?? 'plain'
  return (
    <>
      <Facts
        rows={[
          channel && [
            t.desk.channel,
            <>
              {textIn(channel.name, locale)} · <a href="/desk/requests/new">{t.routing.otherChannel}</a>
            </>,
          ],
          channel && [
            t.casework.channels.rule,
            <ReceiptRule viewer={viewer} statute={statute} kind={channel.kind as Channel} />,
          ],
          [t.status.law, textIn(statute.title, locale)],
        ]}
      />
      <p class="quiet small">
        {others.map((law, index) => (
          <>
            {index > 0 ? ' · ' : null}
            <a href={`/desk/requests/new?channel=${of}&statute=${law.id}`}>
              {t.routing.takeFor(textIn(law.shortTitle, locale))}
            </a>
          </>
        ))}
      </p>
    </>
  )
}

function ArrivalFields({ viewer, form, statute, channel, today }: EnterProps) {
  const { t } = viewer
  const field = { viewer, form }
  const { receipt } = statute
  const confirms = channel ? receipt.confirmedChannels.includes(channel.kind) : receipt.confirmedChannels.length > 0
  return (
    <>
      {channel ? (
        <input type="hidden" name="channelId" value={channel.id} />
      ) : (
        <SelectField
          {...field}
          name="channel"
          label={t.desk.channel}
          choices={channels.map((one) => ({ value: one, text: t.words.channels[one] }))}
          value="post"
        />
      )}
      <TextField
        {...field}
        name="externalNumber"
        label={channel?.kind === 'hotline' ? t.desk.workOrder : t.desk.externalNumber}
        hint={t.desk.externalNumberHint}
        autocomplete="off"
        width="20"
        optional
      />
      <DateField {...field} name="reachedOn" label={t.desk.reachedOn} value={today} max={today} />
      {confirms ? (
        <DateField
          {...field}
          name="confirmedOn"
          label={t.desk.confirmedOn}
          hint={t.desk.confirmedOnHint}
          max={today}
          optional
        />
      ) : null}
      {receipt.firstReceipt ? (
        <DateField
          {...field}
          name="firstReceivedOn"
          label={t.desk.firstReceivedOn}
          hint={t.desk.firstReceivedOnHint}
          max={today}
          optional
        />
      ) : null}
      {statute.assistantAdds ? <CheckboxField {...field} name="viaAssistant" label={t.desk.viaAssistant} /> : null}
    </>
  )
}
