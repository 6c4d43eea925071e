import type { Staff } from '../../../app/ports/store/staff.ts'
import { Empty, Tag } from '../../ui/elements.tsx'
import { CheckboxesField, emptyForm, type FormState, SelectField, Submit, TextField } from '../../ui/form.tsx'
import { CaseworkFrame, type CaseworkProps, EntryButton, Fold, PartForm } from './casework-frame.tsx'

/** Who may be given work: not those who only look. */
export const workersOf = (staff: readonly Staff[]): readonly Staff[] =>
  staff.filter((one) => one.active && one.roles.some((role) => role !== 'auditor'))

/** The parts of the body, with who works in each and who heads it. */
export function UnitsPage(props: CaseworkProps) {
  const { viewer, body, staff, failed, form } = props
  const { units: words, change, remove } = viewer.t.casework
  const { units, unitMembers = {} } = body.settings
  const names = new Map(staff.map((one) => [one.id, one.name]))
  return (
    <CaseworkFrame {...props} page="units">
      {units.length === 0 ? (
        <Empty>
          <p>{words.empty}</p>
        </Empty>
      ) : null}
      <ul class="entries">
        {units.map((unit, index) => {
          const { members = [], head } = unitMembers[unit] ?? {}
          const id = String(index)
          return (
            <li>
              <h2>{unit}</h2>
              <p class="about">
                {members.length === 0 ? <span>{words.noMembers}</span> : null}
                {members.map((member) => (
                  <span>{names.get(member) ?? ''}</span>
                ))}
                {head ? <Tag text={words.headed(names.get(head) ?? '')} tone="quiet" /> : null}
              </p>
              <Fold title={change} about={unit} open={failed === id}>
                <UnitForm {...props} id={id} form={failed === id ? form : formOf(unit, members, head)} />
                <p class="quiet">
                  {words.rename}{' '}
                  <a href={`/desk?${new URLSearchParams({ unit, state: 'open' })}`}>{words.itsRequests}</a>
                </p>
                <EntryButton
                  viewer={viewer}
                  body={body}
                  page="units"
                  what={`remove ${id}`}
                  text={remove}
                  about={unit}
                />
              </Fold>
            </li>
          )
        })}
      </ul>
      <Fold title={words.addTitle} open={failed === 'new'}>
        <UnitForm {...props} id="new" form={failed === 'new' ? form : emptyForm} />
      </Fold>
    </CaseworkFrame>
  )
}

function formOf(name: string, members: readonly string[], head: string | undefined): FormState {
  return { values: { name, members, head: head ?? '' }, errors: {} }
}

function UnitForm({ viewer, body, staff, id, form }: CaseworkProps & { id: string }) {
  const { units: words, save, add, nobody } = viewer.t.casework
  const field = { viewer, form, idPrefix: `${id}-` }
  const people = workersOf(staff).map((one) => ({ value: one.id, text: one.name }))
  return (
    <PartForm viewer={viewer} body={body} form={form} page="units" what={`save ${id}`}>
      {id === 'new' ? (
        <TextField {...field} name="name" label={words.name} maxlength={120} autocomplete="off" />
      ) : (
        <input type="hidden" name="name" value={String(form.values['name'] ?? '')} />
      )}
      <CheckboxesField {...field} name="members" label={words.members} choices={people} columns optional />
      <SelectField
        {...field}
        name="head"
        label={words.head}
        hint={words.headHint}
        choices={[{ value: '', text: nobody }, ...people]}
        optional
      />
      <Submit text={id === 'new' ? add : save} />
    </PartForm>
  )
}
