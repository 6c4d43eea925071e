import type { StaffView } from '../../../app/cases/view/case-view.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { DateText } from '../../ui/case/stamp.tsx'
import { Facts } from '../../ui/elements.tsx'
import { wishRows } from '../../ui/intake-fields.tsx'
import type { FormContext } from './form-context.ts'

/** Who asked, when and how, under which law, and who is in charge. */
export function RequesterAndSubject({
  context,
  view,
  mayReadIdentity,
}: {
  readonly context: FormContext
  readonly view: StaffView
  readonly mayReadIdentity: boolean
}) {
  const { viewer, file } = context
  const { t, locale } = viewer
  const { status } = view
  const { identity, assignee, unit, facts, externalNumber } = view.case
  const own = (file.body.settings.channels ?? []).find((one) => one.id === file.state.channelId)
  const factRows = Object.entries(facts).flatMap(([name, value]) => {
    const fact = file.statute.facts.find((one) => one.name === name)
    if (fact?.ofAnswer) return []
    const choice = fact?.choices?.find((one) => one.id === value)
    const text = choice
      ? textIn(choice.title, locale)
      : value === true
        ? t.words.yes
        : value === false
          ? t.words.no
          : String(value)
    return `${fact ? textIn(fact.title, locale) : name}${t.words.colon}${text}`
  })
  const who = identity
    ? [identity.name, identity.telephone, identity.email, identity.address].filter(Boolean).join(' · ')
    : null
  return (
    <Facts
      rows={[
        [
          t.desk.who,
          mayReadIdentity ? (
            (who ?? (status.words === null ? t.words.erased : t.desk.identityNone))
          ) : (
            <span class="quiet">{t.desk.identityHidden}</span>
          ),
        ],
        [
          t.status.receivedOn,
          <>
            <DateText viewer={viewer} date={status.receivedOn} />
            {t.status.reachedBy(
              own ? textIn(own.name, locale) : t.words.channels[status.channel as keyof typeof t.words.channels],
            )}
          </>,
        ],
        externalNumber !== null &&
          !externalNumber.startsWith('row:') && [
            status.channel === 'hotline' ? t.desk.workOrder : t.desk.externalNumber,
            <span class="ref">{externalNumber}</span>,
          ],
        file.state.topic !== null && [t.routing.topic, file.state.topic],
        [t.status.law, <a href={`/law/${file.statute.id}`}>{textIn(file.statute.title, locale)}</a>],
        [
          t.desk.inCharge,
          unit ? t.words.withNote(assignee?.name ?? t.desk.nobody, unit) : (assignee?.name ?? t.desk.nobody),
        ],
        ...wishRows(facts, file.statute, viewer),
        factRows.length > 0 && [t.desk.facts, factRows.map((row) => <div>{row}</div>)],
        file.state.links.length > 0 && [
          t.desk.linked,
          file.state.links.map((link) => (
            <div>
              {t.words.links[link.how]}{' '}
              <a class="ref" href={`/desk/requests/${link.to}`}>
                {link.to}
              </a>
            </div>
          )),
        ],
        status.partOf !== null && [
          t.parts.partOf,
          status.partOf.own ? (
            <a class="ref" href={`/desk/requests/${status.partOf.reference}`}>
              {status.partOf.reference}
            </a>
          ) : (
            t.parts.partOfElsewhere(status.partOf.reference)
          ),
        ],
        status.listedWith !== null && [t.desk.log, <a href={`/log/${status.listedWith}`}>{status.listedWith}</a>],
        status.inLog && [t.desk.log, <a href={`/log/${status.reference}`}>{t.desk.logIn}</a>],
      ]}
    />
  )
}
