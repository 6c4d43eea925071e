import type { Body } from '../../app/records.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { channels } from '../../domain/clock/clock-types.ts'
import type { Statute } from '../../domain/statute/statute.ts'
import {
  CheckboxField,
  DateField,
  ErrorSummary,
  Form,
  type FormState,
  SelectField,
  Submit,
  TextField,
  WordsField,
} from './form.tsx'
import { StatisticalFields, UrgencyFields } from './intake-fields.tsx'
import { Layout } from './layout.tsx'
import type { Reader } from './reader.ts'

type EnterProps = {
  readonly reader: Reader
  readonly body: Body
  readonly statute: Statute
  readonly form: FormState
  readonly today: CivilDate
  readonly problem?: string | undefined
}

/** Typing in a request that came by letter, at the counter or by telephone. */
export function EnterPage({ reader, body, statute, form, today, problem }: EnterProps) {
  const { t } = reader
  const field = { reader, form }
  const { receipt } = statute
  return (
    <Layout
      reader={reader}
      title={t.desk.enterTitle}
      hidden
      failed={problem !== undefined}
      crumbs={[['/desk', t.desk.title]]}
    >
      {problem ? <ErrorSummary reader={reader} form={form} title={problem} /> : null}
      <h1>{t.desk.enterTitle}</h1>
      <p class="lede">{t.desk.enterLede}</p>
      <Form reader={reader} action="/desk/requests/new">
        <SelectField
          {...field}
          name="channel"
          label={t.desk.channel}
          choices={channels.map((one) => ({ value: one, text: t.words.channels[one] }))}
          value="post"
        />
        <DateField {...field} name="reachedOn" label={t.desk.reachedOn} value={today} max={today} />
        {receipt.confirmedChannels.length > 0 ? (
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
        <h2>{t.desk.asked}</h2>
        <TextField {...field} name="subject" label={t.ask.subject} hint={t.ask.subjectHint} />
        <WordsField {...field} name="words" label={t.ask.words} rows={9} />
        <UrgencyFields reader={reader} form={form} statute={statute} />
        <StatisticalFields
          reader={reader}
          form={form}
          facts={statute.facts.filter((fact) => fact.askedAt === 'intake')}
        />
        {body.settings.units.length > 0 ? (
          <SelectField
            {...field}
            name="unit"
            label={t.desk.unit}
            choices={[{ value: '', text: '' }, ...body.settings.units.map((unit) => ({ value: unit, text: unit }))]}
            optional
          />
        ) : null}
        <h2>{t.desk.requesterTitle}</h2>
        <TextField {...field} name="name" label={t.ask.name} autocomplete="off" optional />
        <TextField {...field} name="email" label={t.ask.email} type="email" autocomplete="off" optional />
        <WordsField {...field} name="address" label={t.ask.address} rows={3} optional />
        <Submit text={t.desk.enterSend} />
      </Form>
    </Layout>
  )
}
