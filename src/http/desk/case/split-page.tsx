import type { Child } from 'hono/jsx'
import type { CaseFile } from '../../../app/case-file.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { dateText } from '../../../locales/dates.ts'
import { Empty, Facts, Notice } from '../../ui/elements.tsx'
import {
  CheckboxField,
  ErrorSummary,
  Form,
  type FormState,
  SelectField,
  Submit,
  TextField,
  WordsField,
} from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Viewer } from '../../ui/viewer.ts'

type Frame = { readonly viewer: Viewer; readonly file: CaseFile }

type SplitFormProps = Frame & {
  /** To which a part may pass; none where the law knows no transfer. */
  readonly bodies: readonly Body[]
  /** The request's own words. */
  readonly words: string
  /** The subject that each part has unless it is given one of its own. */
  readonly subjects: readonly string[]
  readonly form: FormState
  readonly count: number
  readonly problem?: readonly [string, string] | undefined
}

function Page({
  viewer,
  file,
  title,
  failed,
  children,
}: Frame & { title: string; failed?: boolean; children?: Child }) {
  const { t } = viewer
  const { reference } = file.row
  return (
    <Layout
      viewer={viewer}
      title={t.words.withNote(title, reference)}
      hidden
      failed={failed ?? false}
      crumbs={[
        ['/desk', t.desk.title],
        [`/desk/requests/${reference}`, reference],
      ]}
      address={`/desk/requests/${reference}/split`}
    >
      {children}
    </Layout>
  )
}

/** What goes to whom: as many parts as the officer says. */
export function SplitForm({ viewer, file, bodies, words, subjects, form, count, problem }: SplitFormProps) {
  const { t, locale } = viewer
  const { reference } = file.row
  const { units } = file.body.settings
  const transfers = file.statute.transfer.effect === 'ends'
  const targets = [
    { value: '', text: '' },
    ...units.map((unit) => ({ value: `unit:${unit}`, text: unit })),
    ...bodies.map((body) => ({ value: `body:${body.slug}`, text: textIn(body.name, locale) })),
    ...(transfers ? [{ value: 'outside', text: t.parts.outside }] : []),
  ]
  const field = { viewer, form }
  const indexes = Array.from({ length: count }, (_, index) => index)
  return (
    <Page viewer={viewer} file={file} title={t.parts.splitTitle} failed={problem !== undefined}>
      {problem ? <ErrorSummary viewer={viewer} form={form} title={problem[0]} text={problem[1]} /> : null}
      <h1>{t.parts.splitTitle}</h1>
      <p class="lede">{t.parts.splitLede}</p>
      {transfers ? null : (
        <Notice>
          <p>{t.parts.noTransfer}</p>
        </Notice>
      )}
      <h2>{t.parts.splitWhole}</h2>
      <p class="words">{words}</p>
      {targets.length === 1 ? (
        <Empty>
          <p>{t.parts.noTargets}</p>
        </Empty>
      ) : (
        <Form viewer={viewer} action={`/desk/requests/${reference}/split`} version={file.state.editSeq}>
          <div class="filters">
            <TextField {...field} name="count" label={t.parts.howMany} value={String(count)} inputmode="numeric" />
            <button class="govuk-button govuk-button--secondary" type="submit" name="step" value="count">
              {t.parts.setParts}
            </button>
          </div>
          {indexes.map((index) => (
            <fieldset class="govuk-fieldset">
              <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
                <h2 class="govuk-fieldset__heading">{t.parts.partName(String(index + 1))}</h2>
              </legend>
              <SelectField {...field} name={`to-${index}`} label={t.parts.to} choices={targets} />
              {transfers ? (
                <TextField
                  {...field}
                  name={`name-${index}`}
                  label={t.parts.outsideName}
                  hint={t.parts.outsideHint}
                  optional
                />
              ) : null}
              <TextField {...field} name={`subject-${index}`} label={t.parts.subject} value={subjects[index] ?? ''} />
              <WordsField {...field} name={`words-${index}`} label={t.parts.words} hint={t.parts.wordsHint} rows={4} />
            </fieldset>
          ))}
          <CheckboxField
            {...field}
            name="rest"
            label={t.parts.remains}
            value={form.values['count'] === undefined ? 'yes' : ''}
          />
          <p class="quiet">{t.parts.remainsHint}</p>
          <button class="govuk-button" type="submit" name="step" value="check">
            {t.parts.check}
          </button>
        </Form>
      )}
    </Page>
  )
}

export type PlannedPart = {
  readonly to: string
  readonly subject: string
  readonly words: string
  readonly due: CivilDate | null
  readonly section: string | null
}

type SplitCheckProps = Frame & {
  readonly values: FormState['values']
  readonly planned: readonly PlannedPart[]
}

/** What the division would do, said before it is done: each part's last day, and the section that it rests on. */
export function SplitCheck({ viewer, file, values, planned }: SplitCheckProps) {
  const { t, locale } = viewer
  const kept = Object.entries(values).filter(([name]) => name !== 'step' && name !== 'csrf' && name !== 'version')
  return (
    <Page viewer={viewer} file={file} title={t.parts.checkTitle}>
      <h1>{t.parts.checkTitle}</h1>
      {planned.map(({ to, subject, words, due, section }, index) => (
        <section>
          <h2>{t.parts.partName(String(index + 1))}</h2>
          <Facts
            rows={[
              [t.parts.to, to],
              [t.parts.subject, subject],
              [t.parts.words, <span class="words">{words}</span>],
              [t.parts.dueBy, section === null ? t.parts.notCounted : due ? dateText(due, locale) : t.desk.stopped],
              section !== null && [t.parts.section, <span class="section">{section}</span>],
            ]}
          />
        </section>
      ))}
      <h2>{t.parts.rest}</h2>
      <p>{values['rest'] === 'yes' ? t.parts.remains : t.parts.remainsHint}</p>
      <Form viewer={viewer} action={`/desk/requests/${file.row.reference}/split`} version={file.state.editSeq}>
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={typeof value === 'string' ? value : (value[0] ?? '')} />
        ))}
        <input type="hidden" name="step" value="send" />
        <Submit text={t.parts.send} />
      </Form>
      <Form viewer={viewer} action={`/desk/requests/${file.row.reference}/split`} version={file.state.editSeq}>
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={typeof value === 'string' ? value : (value[0] ?? '')} />
        ))}
        <input type="hidden" name="step" value="form" />
        <Submit text={t.parts.change} kind="secondary" />
      </Form>
    </Page>
  )
}
