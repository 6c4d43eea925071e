import { licenceIds } from '../../../domain/release/licence.ts'
import { SelectField, Submit, TextField } from '../../ui/form.tsx'
import { CaseworkFrame, type CaseworkProps, PartForm } from './casework-frame.tsx'
import { workersOf } from './units-page.tsx'

const publicationUnits = ['working-day', 'calendar-day'] as const
const termUnits = ['working-day', 'calendar-day', 'week', 'month'] as const

/** Who hears of an overdue request, when mail waits, and which counts are too small to be shown. */
export function WatchingPage(props: CaseworkProps) {
  const { viewer, body, staff, form } = props
  const { watching: words, nobody, save } = viewer.t.casework
  const { escalation = {}, licence, publishAfter, quietHours, smallCounts, term } = body.settings
  const field = { viewer, form, idPrefix: 'save-', optional: true } as const
  const number = { ...field, width: '10', inputmode: 'numeric', autocomplete: 'off' } as const
  const said = (value: number | undefined) => (value === undefined ? '' : String(value))
  return (
    <CaseworkFrame {...props} failed="save" page="watching">
      <PartForm viewer={viewer} body={body} form={form} page="watching" what="save">
        <h2>{words.escalation}</h2>
        <TextField
          {...number}
          name="unitHeadAfter"
          label={words.unitHeadAfter}
          hint={words.daysHint}
          value={said(escalation.unitHeadAfter)}
        />
        <TextField {...number} name="headAfter" label={words.headAfter} value={said(escalation.headAfter)} />
        <SelectField
          {...field}
          name="head"
          label={words.head}
          value={escalation.head ?? ''}
          choices={[{ value: '', text: nobody }, ...workersOf(staff).map((one) => ({ value: one.id, text: one.name }))]}
        />
        <TextField
          {...field}
          name="above.name"
          label={words.aboveName}
          hint={words.aboveHint}
          value={escalation.above?.name ?? ''}
          autocomplete="off"
        />
        <TextField
          {...field}
          name="above.email"
          type="email"
          label={words.aboveEmail}
          value={escalation.above?.email ?? ''}
          autocomplete="off"
        />
        <h2>{words.quiet}</h2>
        <p class="quiet">{words.quietHint}</p>
        <TextField {...number} name="from" label={words.from} value={said(quietHours?.from)} />
        <TextField {...number} name="to" label={words.to} value={said(quietHours?.to)} />
        <h2>{words.term}</h2>
        <p class="quiet">{words.termHint}</p>
        <TextField {...number} name="term.count" label={words.termCount} value={said(term?.count)} />
        <SelectField
          {...field}
          name="term.unit"
          label={words.termUnit}
          value={term?.unit ?? 'working-day'}
          choices={termUnits.map((unit) => ({ value: unit, text: words.termUnits[unit] }))}
        />
        <h2>{words.publishAfter}</h2>
        <p class="quiet">{words.publishAfterHint}</p>
        <TextField
          {...number}
          name="publishAfter.days"
          label={words.publishAfterDays}
          value={said(publishAfter?.days)}
        />
        <SelectField
          {...field}
          name="publishAfter.unit"
          label={words.publishAfterUnit}
          value={publishAfter?.unit ?? 'working-day'}
          choices={publicationUnits.map((unit) => ({ value: unit, text: words.termUnits[unit] }))}
        />
        <h2>{words.licence}</h2>
        <p class="quiet">{words.licenceHint}</p>
        <SelectField
          {...field}
          name="licence"
          label={words.licenceLabel}
          value={licence ?? ''}
          choices={[
            { value: '', text: viewer.t.openData.licences.none },
            ...licenceIds.map((id) => ({ value: id, text: viewer.t.openData.licences[id] })),
          ]}
        />
        <h2>{words.small}</h2>
        <p class="quiet">{words.smallHint}</p>
        <TextField {...number} name="smallCounts" label={words.smallLabel} value={said(smallCounts)} />
        <Submit text={save} />
      </PartForm>
    </CaseworkFrame>
  )
}
