import type { FoundEntry } from '../../../app/search/search-log.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { TextField, WordsField } from '../../ui/form.tsx'
import { requesterFacts, StatisticalFields, UrgencyFields } from '../../ui/intake-fields.tsx'
import { PublishedAlready } from '../../ui/published-already.tsx'
import { AskPage, type AskProps } from './ask-page.tsx'

/** What the requester wants to know; a script shows what is published already while it is written. */
export function WhatStep(props: AskProps) {
  const { viewer, body, statute, form } = props
  const { t, locale } = viewer
  const field = { viewer, form }
  return (
    <AskPage {...props} step="what" title={t.ask.whatTitle} submit={t.ask.next}>
      <p class="quiet">
        {t.ask.under(textIn(statute.title, locale), t.words.units[statute.term.unit](statute.term.count))}
      </p>
      <div data-draft={body.slug}>
        <div class="notice" data-draft-offer hidden>
          <p>{t.ask.draftOffer(textIn(body.name, locale))}</p>
          <p data-draft-subject class="quiet"></p>
          <p>
            <button class="govuk-button govuk-button--secondary" type="button" data-draft-restore>
              {t.ask.draftRestore}
            </button>
            <button class="as-link" type="button" data-draft-discard>
              {t.ask.draftDiscard}
            </button>
          </p>
        </div>
        <TextField {...field} name="subject" label={t.ask.subject} hint={t.ask.subjectHint} maxlength={300} />
        <WordsField {...field} name="words" label={t.ask.words} hint={t.ask.wordsHint} rows={9} maxlength={20000} />
        <p class="quiet small" data-draft-kept hidden>
          {t.ask.draftKept}
        </p>
      </div>
      <div data-published="/requests/new/published" data-title={t.ask.publishedLive} aria-live="polite"></div>
    </AskPage>
  )
}

/** Between the first two steps, where the log holds something like it. */
export function PublishedStep(props: AskProps & { readonly found: readonly FoundEntry[] }) {
  const { t } = props.viewer
  return (
    <AskPage {...props} step="published" title={t.ask.publishedTitle} submit={t.ask.publishedNone}>
      <p class="lede">{t.ask.publishedLede}</p>
      <PublishedAlready viewer={props.viewer} found={props.found} level={2} />
    </AskPage>
  )
}

/** What the law's statistics ask, as far as only the requester knows it, and whether it is urgent. */
export function MoreStep(props: AskProps) {
  const { viewer, form, statute } = props
  const { t } = viewer
  return (
    <AskPage {...props} step="more" title={t.ask.moreTitle} submit={t.ask.next}>
      <p>{t.ask.moreLede}</p>
      <UrgencyFields viewer={viewer} form={form} statute={statute} />
      <StatisticalFields viewer={viewer} form={form} facts={requesterFacts(statute)} why />
    </AskPage>
  )
}

/** How the answer comes back: what the law asks for says so, the rest is optional. */
export function ReachStep(props: AskProps) {
  const { viewer, form, statute } = props
  const { t } = viewer
  const asked = statute.asksOfRequester
  const field = { viewer, form }
  const address = {
    ...field,
    name: 'address',
    label: t.ask.address,
    rows: 3,
  }
  const addressOpen = (form.values['address'] ?? '') !== '' || form.errors['address'] !== undefined
  return (
    <AskPage {...props} step="reach" title={t.ask.reachTitle} submit={t.ask.next}>
      <p>{t.ask.reachWhy}</p>
      <TextField
        {...field}
        name="name"
        label={t.ask.name}
        hint={asked.name ? t.ask.nameByLaw(asked.name) : t.ask.nameFree}
        autocomplete="name"
        optional={!asked.name}
        maxlength={200}
      />
      <TextField
        {...field}
        name="email"
        label={t.ask.email}
        hint={asked.contact ? t.ask.emailByLaw(asked.contact) : t.ask.emailWhy}
        type="email"
        autocomplete="email"
        optional={!asked.contact}
      />
      {asked.address ? (
        <WordsField {...address} hint={t.ask.addressByLaw(asked.address)} />
      ) : (
        <details class="govuk-details" open={addressOpen}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{t.ask.addressTitle}</span>
          </summary>
          <div class="govuk-details__text">
            <WordsField {...address} hint={t.ask.addressWhy} optional />
          </div>
        </details>
      )}
    </AskPage>
  )
}
