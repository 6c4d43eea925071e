import type { ApprovalStep } from '../../../app/ports/store/bodies.ts'
import { listText } from '../../../locales/dates.ts'
import { Empty } from '../../ui/elements.tsx'
import { CheckboxesField, emptyForm, RadioField, Submit, TextField } from '../../ui/form.tsx'
import { CaseworkFrame, type CaseworkProps, EntryButton, Fold, PartForm } from './casework-frame.tsx'

/** Who must approve a decision, one after the other. */
export function ApprovalPage(props: CaseworkProps) {
  const { viewer, body, failed, form } = props
  const { approval: words, up, remove } = viewer.t.casework
  const steps = body.settings.approvalSteps ?? []
  return (
    <CaseworkFrame {...props} page="approval">
      {steps.length === 0 ? (
        <Empty>
          <p>{words.empty}</p>
        </Empty>
      ) : (
        <ol class="rules">
          {steps.map((step, index) => (
            <li>
              <span>
                <strong>{step.name}</strong>
                <br />
                <span class="quiet">{whoOf(step, props)}</span>
              </span>
              <span class="rules__doing">
                {index > 0 ? (
                  <EntryButton
                    viewer={viewer}
                    body={body}
                    page="approval"
                    what={`up ${index}`}
                    text={up}
                    about={step.name}
                  />
                ) : null}
                <EntryButton
                  viewer={viewer}
                  body={body}
                  page="approval"
                  what={`remove ${index}`}
                  text={remove}
                  about={step.name}
                />
              </span>
            </li>
          ))}
        </ol>
      )}
      <Fold title={words.addTitle} open={failed === 'new'}>
        <StepForm {...props} form={failed === 'new' ? form : emptyForm} />
      </Fold>
    </CaseworkFrame>
  )
}

function whoOf({ by }: ApprovalStep, { viewer, staff }: CaseworkProps): string {
  const { approval: words } = viewer.t.casework
  if (by === 'unit-head') return words.unitHead
  if (by.length === 0) return words.anyApprover
  return listText(
    by.map((id) => staff.find((one) => one.id === id)?.name ?? ''),
    viewer.locale,
  )
}

function StepForm({ viewer, body, staff, form }: CaseworkProps) {
  const { approval: words, add } = viewer.t.casework
  const field = { viewer, form, idPrefix: 'new-' }
  const approvers = staff.filter((one) => one.active && one.roles.includes('approver'))
  return (
    <PartForm viewer={viewer} body={body} form={form} page="approval" what="add new">
      <TextField {...field} name="name" label={words.name} hint={words.nameHint} maxlength={120} autocomplete="off" />
      <RadioField
        {...field}
        name="who"
        label={words.who}
        value="any"
        choices={[
          { value: 'any', text: words.anyApprover },
          { value: 'unit-head', text: words.unitHead },
          { value: 'named', text: words.named },
        ]}
      />
      <CheckboxesField
        {...field}
        name="by"
        label={words.named}
        hint={words.namedHint}
        choices={approvers.map((one) => ({ value: one.id, text: one.name }))}
        optional
      />
      <Submit text={add} />
    </PartForm>
  )
}
