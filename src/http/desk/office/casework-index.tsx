import type { Body } from '../../../app/ports/store/bodies.ts'
import type { Viewer } from '../../ui/viewer.ts'
import { type CaseworkPage, caseworkPages } from './casework-frame.tsx'

/** The way to the settings of casework, each with a sentence why, and what is there. */
export function CaseworkIndex({ viewer, body }: { viewer: Viewer; body: Body }) {
  const { casework } = viewer.t
  const { settings: digests } = viewer.t.notices
  const { channels = [], units, routes = [], approvalSteps = [], escalation, quietHours, smallCounts } = body.settings
  const { namesToFind = [], patternsToFind = [] } = body.settings
  const watched = escalation !== undefined || quietHours !== undefined || smallCounts !== undefined
  const there: { readonly [P in CaseworkPage]: string } = {
    channels: casework.counts(channels.length),
    units: casework.counts(units.length),
    routing: casework.counts(routes.length),
    approval: casework.counts(approvalSteps.length),
    watching: watched ? casework.setUp : casework.notSetUp,
    'personal-data': casework.counts(namesToFind.length + patternsToFind.length),
  }
  return (
    <section>
      <h2>{casework.index}</h2>
      <p class="quiet">{casework.indexHint}</p>
      <dl class="govuk-summary-list">
        {caseworkPages.map((page) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">
              <a href={`/desk/office/${page}`}>{casework.pages[page][0]}</a>
            </dt>
            <dd class="govuk-summary-list__value">
              {casework.pages[page][1]} <span class="section">{there[page]}</span>
            </dd>
          </div>
        ))}
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">
            <a href="/desk/digests">{digests.title}</a>
          </dt>
          <dd class="govuk-summary-list__value">
            {digests.lede} <span class="section">{body.settings.digests ? digests.some : digests.none}</span>
          </dd>
        </div>
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">
            <a href="/desk/office/calendar">{viewer.t.officeCalendar.title}</a>
          </dt>
          <dd class="govuk-summary-list__value">{viewer.t.officeCalendar.lede}</dd>
        </div>
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">
            <a href="/desk/office/history">{viewer.t.officeHistory.title}</a>
          </dt>
          <dd class="govuk-summary-list__value">{viewer.t.officeHistory.lede}</dd>
        </div>
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">
            <a href="/desk/import">{viewer.t.imports.title}</a>
          </dt>
          <dd class="govuk-summary-list__value">{viewer.t.imports.lede}</dd>
        </div>
      </dl>
    </section>
  )
}
