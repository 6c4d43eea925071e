import type { ListedTask } from '../../../app/ports/store/desk.ts'
import type { Page } from '../../../app/ports/store/page.ts'
import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import { openStages } from '../../../domain/request/stage.ts'
import { shortDate } from '../../../locales/dates.ts'
import { Empty, Pager, Tag } from '../../ui/elements.tsx'
import { Layout } from '../../ui/layout.tsx'
import { Ledger } from '../../ui/table.tsx'
import type { Viewer } from '../../ui/viewer.ts'

type TasksProps = {
  readonly viewer: Viewer
  readonly page: Page<ListedTask>
  readonly names: ReadonlyMap<string, string>
  readonly today: CivilDate
  readonly all: boolean
}

/** What is still to do, the earliest day first. */
export function TasksPage({ viewer, page, names, today, all }: TasksProps) {
  const { t, locale } = viewer
  const words = t.ledger
  return (
    <Layout viewer={viewer} title={words.tasksTitle} hidden crumbs={[['/desk', t.desk.title]]}>
      <h1>{words.tasksTitle}</h1>
      <p class="quiet">{words.tasksLede}</p>
      <ul class="views">
        <li>
          <a href="/desk/tasks" aria-current={all ? undefined : 'page'}>
            {words.tasksMine}
          </a>
        </li>
        <li>
          <a href="/desk/tasks?whose=all" aria-current={all ? 'page' : undefined}>
            {words.tasksAll}
          </a>
        </li>
      </ul>
      {page.rows.length === 0 ? (
        <Empty>
          <p>{words.tasksEmpty}</p>
        </Empty>
      ) : (
        <Ledger
          columns={[
            { head: t.fields.taskDueOn[0], class: 'due' },
            { head: t.fields.taskText[0], class: 'subject', heads: true },
            { head: t.desk.subject },
            { head: t.fields.taskTo[0], labelled: true },
          ]}
          rows={page.rows.map((task) => ({
            class: task.dueOn < today ? 'is-late' : task.dueOn === today ? 'is-soon' : undefined,
            cells: [
              <>
                <time datetime={task.dueOn}>{shortDate(task.dueOn, locale)}</time>
                {task.dueOn < today ? (
                  <>
                    {' '}
                    <Tag text={words.taskLate} tone="late" />
                  </>
                ) : null}
              </>,
              <a href={`/desk/requests/${task.request.reference}#tasks`}>{task.text ?? t.words.erased}</a>,
              <>
                {task.request.subject || t.desk.subjectErased}
                <br />
                <span class="ref section">{task.request.reference}</span>
                {openStages.has(task.request.stage) ? null : (
                  <>
                    {' '}
                    <Tag text={t.words.stages[task.request.stage]} tone="quiet" />
                  </>
                )}
              </>,
              task.assigneeId ? (names.get(task.assigneeId) ?? '') : (task.unit ?? t.desk.nobody),
            ],
          }))}
        />
      )}
      <Pager viewer={viewer} nextCursor={page.nextCursor} />
    </Layout>
  )
}
