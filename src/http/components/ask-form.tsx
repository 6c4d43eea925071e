import type { Body } from '../../app/records.ts'
import type { StatisticalFact, Statute } from '../../domain/statute/statute.ts'
import { statuteById } from '../../domain/statute/statutes.ts'
import { textIn } from '../../domain/text/local-text.ts'
import {
  CheckboxField,
  ErrorSummary,
  Form,
  type FormState,
  RadioField,
  Submit,
  TextField,
  WordsField,
} from './form.tsx'
import { Layout } from './layout.tsx'
import { Empty } from './pieces.tsx'
import type { Reader } from './reader.ts'

/** Which body: by name, or by what it does. */
export function ChooseBody({ reader, bodies, query }: { reader: Reader; bodies: readonly Body[]; query: string }) {
  const { t, locale } = reader
  return (
    <Layout reader={reader} title={t.ask.chooseTitle}>
      <h1>{t.ask.chooseTitle}</h1>
      <p class="lede">{t.ask.chooseLede}</p>
      <form action="/requests/new" role="search">
        <label class="govuk-label" for="find">
          {t.ask.findLabel}
        </label>
        <div class="search">
          <input class="govuk-input" id="find" name="find" type="search" value={query} />
          <button class="govuk-button govuk-button--secondary" type="submit">
            {t.ask.find}
          </button>
        </div>
      </form>
      <br />
      {bodies.length === 0 ? (
        <Empty>
          <p>{query === '' ? t.home.bodiesEmpty : t.ask.noBody(query)}</p>
          {query === '' ? null : (
            <p>
              <a href="/requests/new">{t.ask.allBodies}</a>
            </p>
          )}
        </Empty>
      ) : null}
      <ul class="entries">
        {bodies.map((body) => {
          const statute = statuteById(body.statute)
          return (
            <li>
              <h2>
                <a href={`/requests/new?body=${body.slug}`}>{textIn(body.name, locale)}</a>
              </h2>
              {body.settings.about ? <p>{textIn(body.settings.about, locale)}</p> : null}
              {statute ? (
                <p class="quiet small">
                  {t.ask.under(textIn(statute.title, locale), t.words.units[statute.term.unit](statute.term.count))}
                </p>
              ) : null}
            </li>
          )
        })}
      </ul>
    </Layout>
  )
}

type AskProps = {
  readonly reader: Reader
  readonly body: Body
  readonly statute: Statute
  readonly form: FormState
  /** Whether there is another body to choose. */
  readonly choice: boolean
  readonly problem?: string
}

export function AskForm({ reader, body, statute, form, choice, problem }: AskProps) {
  const { t, locale } = reader
  const field = { reader, form }
  const failed = problem !== undefined
  const name = textIn(body.name, locale)
  return (
    <Layout reader={reader} title={t.ask.title} failed={failed} address={`/requests/new?body=${body.slug}`}>
      {failed ? <ErrorSummary reader={reader} form={form} title={problem} /> : null}
      <h1>{t.ask.title}</h1>
      <p class="lede">
        {t.ask.lede(name)} {choice ? <a href="/requests/new">{t.ask.change}</a> : null}
      </p>
      <p class="quiet">
        {t.ask.under(textIn(statute.title, locale), t.words.units[statute.term.unit](statute.term.count))}
      </p>
      <Form reader={reader} action="/requests/new">
        <input type="hidden" name="body" value={body.slug} />
        <h2>{t.ask.whatTitle}</h2>
        <TextField {...field} name="subject" label={t.ask.subject} hint={t.ask.subjectHint} />
        <WordsField {...field} name="words" label={t.ask.words} hint={t.ask.wordsHint} rows={9} />
        <UrgencyFields reader={reader} form={form} statute={statute} />
        <StatisticalFields reader={reader} form={form} facts={requesterFacts(statute)} why />
        <h2>{t.ask.reachTitle}</h2>
        <p>{t.ask.reachWhy}</p>
        <TextField {...field} name="name" label={t.ask.name} hint={t.ask.nameWhy} autocomplete="name" optional />
        <TextField
          {...field}
          name="email"
          label={t.ask.email}
          hint={t.ask.emailHint}
          type="email"
          autocomplete="email"
          optional
        />
        <WordsField {...field} name="address" label={t.ask.address} hint={t.ask.addressHint} rows={3} optional />
        <Submit text={t.ask.send} />
        <p class="quiet small">{t.ask.sendNote(name)}</p>
      </Form>
    </Layout>
  )
}

const factsOfRequester: ReadonlySet<string> = new Set(['applicantType', 'feeCategory'])

/** What only the one who asks can know; the office records the other facts. */
export function requesterFacts(statute: Statute): readonly StatisticalFact[] {
  return statute.facts.filter((fact) => fact.askedAt === 'intake' && factsOfRequester.has(fact.name))
}

/** Where the law has a shorter way for urgent requests. */
export function UrgencyFields({ reader, form, statute }: { reader: Reader; form: FormState; statute: Statute }) {
  const { t } = reader
  const expedited = statute.milestones.some((milestone) => milestone.onlyIf === 'expedited')
  return (
    <>
      {expedited ? (
        <CheckboxField
          reader={reader}
          form={form}
          name="expedited"
          label={t.ask.expedited}
          hint={t.ask.expeditedHint}
        />
      ) : null}
      {statute.urgentTerm ? (
        <CheckboxField reader={reader} form={form} name="urgent" label={t.ask.urgent} hint={t.ask.urgentHint} />
      ) : null}
    </>
  )
}

/** The facts that the law's statistics ask of a request. */
export function StatisticalFields({
  reader,
  form,
  facts,
  why = false,
}: {
  /** Whether the reader is the one who asks, and is told what it is for. */
  readonly why?: boolean
  reader: Reader
  form: FormState
  facts: readonly StatisticalFact[]
}) {
  const { t, locale } = reader
  return (
    <>
      {facts.map((fact) => {
        const field = { reader, form, name: `facts.${fact.name}`, label: textIn(fact.title, locale) }
        const hint = why ? t.ask.factsWhy(fact.source) : undefined
        if (fact.type === 'date') return <TextField {...field} type="date" width="10" optional />
        if (fact.type === 'yes-no') return <CheckboxField {...field} hint={hint} />
        const choices = (fact.choices ?? []).map((choice) => ({ value: choice.id, text: textIn(choice.title, locale) }))
        return <RadioField {...field} hint={hint} choices={choices} value={choices[0]?.value} />
      })}
    </>
  )
}
