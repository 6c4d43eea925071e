import type { SampledCase } from '../../../app/figures/sample-cases.ts'
import { maxSampled } from '../../../app/figures/sample-cases.ts'
import { numberText, shortDate } from '../../../locales/dates.ts'
import { Tag } from '../../ui/elements.tsx'
import { emptyForm, TextField } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { Ledger } from '../../ui/table.tsx'
import type { Viewer } from '../../ui/viewer.ts'

export type ExportsAsked = { readonly from: string; readonly to: string; readonly seed: string; readonly size: number }

type ExportsProps = {
  readonly viewer: Viewer
  /** The name of this visit's export: the files of one page belong together. */
  readonly name: string
  readonly asked: ExportsAsked
  readonly sample: { readonly of: number; readonly cases: readonly SampledCase[] } | null
}

/** Files to take away, and a sample to inspect. */
export function ExportsPage({ viewer, name, asked, sample }: ExportsProps) {
  const { t } = viewer
  const words = t.exports
  const form = { ...emptyForm, values: { ...asked, size: String(asked.size) } }
  const field = { viewer, form }
  const address = (file: string) => {
    const query = new URLSearchParams({ export: name })
    for (const end of ['from', 'to'] as const) if (asked[end] !== '') query.set(end, asked[end])
    return `/audit/exports/${file}?${query}`
  }
  return (
    <Layout viewer={viewer} title={words.title} hidden crumbs={[['/audit', t.desk.auditTitle]]}>
      <h1>{words.title}</h1>
      <p class="lede">{words.lede}</p>
      <form class="form" action="/audit/exports">
        <h2>{words.period}</h2>
        <TextField {...field} name="from" label={words.from} type="date" width="10" optional />
        <TextField {...field} name="to" label={words.to} type="date" width="10" optional />
        <button class="govuk-button govuk-button--secondary" type="submit">
          {words.show}
        </button>
      </form>
      <ul class="govuk-list">
        {(['csv', 'jsonl', 'xlsx'] as const).map((format) => (
          <li>
            <a href={address(`cases.${format}`)}>
              {words.casesTitle} ({format.toUpperCase()})
            </a>
          </li>
        ))}
        <li>
          <a href={address('events.jsonl')}>{words.eventsTitle} (JSONL)</a>
        </li>
      </ul>
      <p class="quiet">{words.together}</p>
      <section>
        <h2>{words.sampleTitle}</h2>
        <p>{words.sampleLede}</p>
        <form class="form" action="/audit/exports">
          <input type="hidden" name="from" value={asked.from} />
          <input type="hidden" name="to" value={asked.to} />
          <TextField {...field} name="seed" label={words.seed} hint={words.seedHint} maxlength={100} />
          <TextField
            {...field}
            name="size"
            label={words.size}
            inputmode="numeric"
            width="10"
            max={String(maxSampled)}
          />
          <button class="govuk-button" type="submit" name="draw" value="yes">
            {words.draw}
          </button>
        </form>
        {sample ? <Drawn viewer={viewer} seed={asked.seed} sample={sample} /> : null}
      </section>
    </Layout>
  )
}

type DrawnProps = {
  readonly viewer: Viewer
  readonly seed: string
  readonly sample: NonNullable<ExportsProps['sample']>
}

function Drawn({ viewer, seed, sample }: DrawnProps) {
  const { t, locale } = viewer
  const words = t.exports
  if (sample.of === 0) return <p role="status">{words.none}</p>
  return (
    <>
      <p role="status">
        {words.drawn(numberText(sample.cases.length, locale), numberText(sample.of, locale))}
        {t.words.colon}
        <span class="ref">{seed}</span>
      </p>
      <p class="quiet">{words.rule}</p>
      <Ledger
        columns={[
          { head: t.desk.reference, heads: true },
          { head: t.desk.received, class: 'nowrap', labelled: true },
          { head: t.desk.state },
          { head: 'SHA-256', labelled: true },
        ]}
        rows={sample.cases.map(({ reference, receivedOn, stage, hash }) => ({
          cells: [
            <a class="ref" href={`/audit/${reference}`}>
              {reference}
            </a>,
            shortDate(receivedOn, locale),
            <Tag text={t.words.stages[stage]} />,
            <code>{hash.slice(0, 16)}</code>,
          ],
        }))}
      />
    </>
  )
}
