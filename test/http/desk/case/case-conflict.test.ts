import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getPage, postForm, submitForm } from '../../forms.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
let cookie: string
beforeAll(async () => {
  office = await openHttpOffice()
  cookie = await office.sessionOf(office.people.officer)
})
afterAll(() => office.close())

const html = async (path: string, as = cookie) => (await getPage(office, as, path)).text

const send = (path: string, fields: Parameters<typeof postForm>[3]) => postForm(office, cookie, path, fields)

/** Each form of the case page, with what an officer types, and where that stands when the form comes back. */
const forms: readonly (readonly [type: string, fields: Record<string, string>, kept: string])[] = [
  ['note-added', { text: 'My own note' }, 'My own note'],
  ['message-sent', { text: 'We look into it' }, 'We look into it'],
  ['message-received', { text: 'They wrote' }, 'They wrote'],
  ['task-added', { text: 'Ask the archive', dueOn: '2024-05-20' }, 'Ask the archive'],
  [
    'clarification-requested',
    { question: 'Which end of the lane?', letter: 'Please tell us which end.' },
    'Which end of the lane?',
  ],
  ['third-party-consulted', { party: 'A contractor', letter: 'We ask for your view.' }, 'A contractor'],
  ['body-consulted', { body: 'The county' }, 'The county'],
  ['assigned', { to: '' }, 'name="to"'],
  ['linked', { to: 'RIVER-2024-00001', how: 'related' }, 'RIVER-2024-00001'],
  ['corrected', { entry: '2:on', to: '2024-05-06', reason: 'Typed wrong' }, 'Typed wrong'],
  ['decision-drafted', { part: 'whole', outcome: 'granted', letter: 'Dear Jo, here it is' }, 'Dear Jo, here it is'],
]

describe('two officers on one case', () => {
  test.each(forms)(
    '%s: what the other saved is shown, what was typed is kept, and it can be sent on top',
    async (type, fields, kept) => {
      const { reference } = await office.submit()
      const path = `/desk/requests/${reference}/${type}`
      const opened = await getPage(office, cookie, `${path}?entry=2:on&parts=1`)
      await office.act(office.as('approver'), reference, 'note-added', { text: 'Spoke to Highways' })
      const events = async () =>
        (await office.ports.store.cases.events((await office.ports.store.cases.byReference(reference))?.id ?? ''))
          .length
      const stored = await events()
      const answer = await submitForm(office, cookie, path, fields, opened)
      expect([answer.status, await events()]).toEqual([409, stored])
      expect(answer.text).toContain('Spoke to Highways')
      expect(answer.text).toContain(office.people.approver.name)
      expect(answer.text).toContain(kept)
      const again = await submitForm(office, cookie, path, fields, answer)
      expect(again.status).not.toBe(409)
    },
  )
})

test('the history says who did what, what is new since one last looked, and what was put right', async () => {
  const { reference } = await office.submit()
  const path = `/desk/requests/${reference}`
  expect(await html(path)).not.toContain('New since you last looked')
  await office.act(office.as('approver'), reference, 'note-added', { text: 'Spoke to Highways' })
  await office.act(office.as('officer'), reference, 'corrected', {
    event: 2,
    field: 'on',
    to: '2024-05-06',
    reason: 'Typed wrong',
  })
  const text = await html(path)
  // One's own correction is no news.
  expect(text.match(/New since you last looked/g)).toHaveLength(1)
  expect(text).toContain('corrected later')
  expect(await html(path)).not.toContain('New since you last looked')
  const board = await html('/desk?view=all')
  expect(board).not.toContain('2 changes since you looked')
  await office.act(office.as('approver'), reference, 'note-added', { text: 'And again' })
  expect(await html('/desk?view=all')).toContain('1 change since you looked')
  const approver = await office.sessionOf(office.people.approver)
  expect(await html('/desk/board', approver)).toContain('Not opened yet')
  const files = await html(`${path}?history=work`)
  expect(files).toContain('aria-current="true"')
})

test('a note with a file: the history and the correspondence show the file beside it', async () => {
  const { reference } = await office.submit()
  const file = new File(['A scan'], 'scan.txt', { type: 'text/plain' })
  const path = `/desk/requests/${reference}`
  const answer = await submitForm(office, cookie, `${path}/note-added`, { text: 'The scan is here', file }, path)
  expect(answer.status).toBe(303)
  const text = await html(path)
  expect(text).toMatch(/The scan is here<\/p><ul class="files"><li><a href="\/documents\/[^"]+">scan.txt<\/a>/)
})

test('a file is attached to any entry of the history, later too', async () => {
  const { reference } = await office.submit()
  const path = `/desk/requests/${reference}`
  await office.act(office.as('officer'), reference, 'assigned', { to: office.people.officer.id, unit: 'Highways' })
  const link = [...(await html(`${path}?history=all`)).matchAll(/document-attached\?event=(\d+)"/g)].at(-1)?.[1] ?? ''
  const form = `${path}/document-attached?event=${link}`
  expect(await html(form)).toMatch(new RegExp(`<option value="${link}" selected[^>]*>[^<]*Assigned`))
  const file = new File(['By order of the chief'], 'order.txt', { type: 'text/plain' })
  const attach = (event: string) => submitForm(office, cookie, `${path}/documents`, { event, file }, form)
  const answer = await attach(link)
  expect(answer.status).toBe(303)
  expect(await html(path)).toMatch(/Assigned[\s\S]*?<ul class="files"><li><a href="\/documents\/[^"]+">order.txt<\/a>/)
  expect((await attach('9999')).status).toBe(422)
})

test('tasks stand on the case, are ticked off there, and are left open when it is closed', async () => {
  const { reference } = await office.submit()
  await send(`/desk/requests/${reference}/task-added`, {
    text: 'Ask the archive',
    dueOn: '2024-05-20',
    to: office.people.officer.id,
  })
  await send(`/desk/requests/${reference}/task-added`, { text: 'Ask the museum', dueOn: '2024-05-21' })
  const taskId = /name="taskId" value="([^"]+)"/.exec(await html(`/desk/requests/${reference}`))?.[1] ?? ''
  expect((await send(`/desk/requests/${reference}/task-done`, { taskId })).status).toBe(303)
  expect(await html('/desk/tasks')).not.toContain('Ask the archive')
  expect(await html('/desk/tasks?whose=all')).toContain('Ask the museum')
  await office.act(office.as('officer'), reference, 'withdrawn')
  expect(await html(`/desk/requests/${reference}`)).toContain('left open when the request was closed')
})
