import type { Child } from 'hono/jsx'
import { textIn } from '../../../domain/text/local-text.ts'
import { Notice } from '../../ui/elements.tsx'
import { requesterFacts } from '../../ui/intake-fields.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { AskPage, type AskProps, stepsOf } from './ask-page.tsx'

type RowProps = { viewer: Viewer; label: string; step: string; children?: Child }

function Row({ viewer, label, step, children }: RowProps) {
  const { t } = viewer
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{label}</dt>
      <dd class="govuk-summary-list__value">{children}</dd>
      <dd class="govuk-summary-list__actions">
        <button class="as-link" type="submit" name="to" value={step}>
          {t.ask.changeAnswer}
          <span class="govuk-visually-hidden">
            {t.words.colon}
            {label}
          </span>
        </button>
      </dd>
    </div>
  )
}

/** Everything that will be sent, each with a way back to its page. */
export function CheckStep(props: AskProps) {
  const { viewer, body, statute, form } = props
  const { t, locale } = viewer
  const value = (name: string): string => {
    const given = form.values[name]
    return typeof given === 'string' ? given.trim() : ''
  }
  const shown = (name: string) => value(name) || <span class="quiet">{t.ask.notGiven}</span>
  const asked = statute.asksOfRequester
  const reached = value('email') !== '' || value('address') !== ''
  const missing = [
    asked.name && value('name') === '' ? t.ask.missing(t.ask.name, asked.name) : null,
    asked.contact && !reached ? t.ask.missing(t.ask.email, asked.contact) : null,
    asked.address && value('address') === '' ? t.ask.missing(t.ask.address, asked.address) : null,
  ].filter((text) => text !== null)
  const row = { viewer }
  return (
    <AskPage {...props} step="check" title={t.ask.checkTitle} submit={t.ask.send} note={t.ask.sendNote}>
      <p class="lede">{t.ask.checkLede(textIn(body.name, locale))}</p>
      <dl class="govuk-summary-list">
        <Row {...row} label={t.ask.subject} step="what">
          {shown('subject')}
        </Row>
        <Row {...row} label={t.ask.words} step="what">
          <span class="words">{shown('words')}</span>
        </Row>
        {stepsOf(statute).includes('more') ? (
          <>
            {(['expedited', 'urgent'] as const).map((name) =>
              value(name) === '' ? null : (
                <Row {...row} label={t.ask[name]} step="more">
                  {t.words.yes}
                </Row>
              ),
            )}
            {requesterFacts(statute).map((fact) => {
              const id = value(`facts.${fact.name}`)
              const choice = fact.choices?.find((one) => one.id === id)
              return (
                <Row {...row} label={textIn(fact.title, locale)} step="more">
                  {choice ? textIn(choice.title, locale) : id === 'yes' ? t.words.yes : shown(`facts.${fact.name}`)}
                </Row>
              )
            })}
          </>
        ) : null}
        <Row {...row} label={t.ask.name} step="reach">
          {shown('name')}
        </Row>
        <Row {...row} label={t.ask.email} step="reach">
          {shown('email')}
        </Row>
        {asked.address || value('address') ? (
          <Row {...row} label={t.ask.address} step="reach">
            <span class="words">{shown('address')}</span>
          </Row>
        ) : null}
      </dl>
      {missing.length > 0 ? (
        <Notice tone="soon">
          {missing.map((text) => (
            <p>{text}</p>
          ))}
        </Notice>
      ) : null}
    </AskPage>
  )
}
