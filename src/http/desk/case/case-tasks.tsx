import type { StaffView } from '../../../app/cases/view/case-view.ts'
import { shortDate } from '../../../locales/dates.ts'
import { Tag } from '../../ui/elements.tsx'
import { emptyForm, Form, WordsField } from '../../ui/form.tsx'
import type { FormContext } from './form-context.ts'

type Task = StaffView['case']['tasks'][number]

/** What somebody has to do on this request by a day. Tasks that were open when it was closed are said to be. */
export function CaseTasks({ context, view }: { context: FormContext; view: StaffView }) {
  const { t } = context.viewer
  const { tasks } = view.case
  if (tasks.length === 0) return null
  const open = tasks.filter((task) => task.state === 'open')
  const ended = tasks.filter((task) => task.state !== 'open')
  return (
    <section>
      <h2 id="tasks">{t.ledger.tasksOnCase}</h2>
      <ul class="tasks">
        {[...open, ...ended].map((task) => (
          <li>
            <OneTask context={context} task={task} mayEnd={view.case.allowed.includes('task-done')} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OneTask({ context, task, mayEnd }: { context: FormContext; task: Task; mayEnd: boolean }) {
  const { viewer, file, staff } = context
  const { t, locale } = viewer
  const words = t.ledger
  const who = staff.find((one) => one.id === task.to)?.name ?? task.unit ?? t.desk.nobody
  const base = `/desk/requests/${file.row.reference}`
  const isOpen = task.state === 'open'
  return (
    <>
      <p class="words">{task.text ?? t.words.erased}</p>
      <p class="quiet small">
        {who} · {words.taskBy(shortDate(task.dueOn, locale))}{' '}
        {isOpen ? (
          task.dueOn < file.today ? (
            <Tag text={words.taskLate} tone="late" />
          ) : null
        ) : (
          <Tag text={words.taskStates[task.state]} tone={task.state === 'done' ? 'good' : 'quiet'} />
        )}
        {isOpen && file.state.closedOn !== null ? ` ${words.taskLeftOpen}` : ''}
      </p>
      {isOpen && mayEnd ? (
        <>
          <Form viewer={viewer} action={`${base}/task-done`} version={file.state.editSeq}>
            <input type="hidden" name="taskId" value={task.id} />
            <button class="govuk-button govuk-button--secondary" type="submit">
              {words.taskDone}
            </button>
          </Form>
          <details class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">{words.taskDrop}</span>
            </summary>
            <Form viewer={viewer} action={`${base}/task-dropped`} version={file.state.editSeq}>
              <input type="hidden" name="taskId" value={task.id} />
              <WordsField
                viewer={viewer}
                form={emptyForm}
                name="reason"
                label={t.fields.reason[0]}
                idPrefix={`${task.id}-`}
                rows={2}
              />
              <button class="govuk-button govuk-button--secondary" type="submit">
                {words.taskDrop}
              </button>
            </Form>
          </details>
        </>
      ) : null}
    </>
  )
}
