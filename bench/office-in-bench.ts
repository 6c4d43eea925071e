import { actions } from '../src/app/actions.ts'
import { submitRequest } from '../src/app/cases/receive/submit-request.ts'
import { perform } from '../src/app/perform.ts'
import type { Ports } from '../src/app/ports/ports.ts'

/** A body with a request that has had some history, and a log with more than one page. */
export async function officeInBench(ports: Ports): Promise<{ reference: string; secret: string }> {
  await ports.store.bodies.create({
    id: 'bench',
    slug: 'bench',
    name: { en: 'Bench Council' },
    statute: 'uk-foia-2000',
    timeZone: 'Europe/London',
    settings: {
      locale: 'en',
      referencePrefix: 'BENCH',
      approvesOwnWork: true,
      closures: [],
      reminders: [5, 1],
      units: [],
    },
  })
  const submit = async () => {
    const input = {
      body: 'bench',
      subject: 'Potholes in Mill Lane',
      words: 'Every report of a pothole in Mill Lane since 2020.',
    }
    const filed = await submitRequest(ports, { kind: 'public' }, input)
    if (!filed.ok) throw new Error(filed.refusal.message)
    return { reference: filed.value.row.reference, secret: filed.value.secret }
  }
  const act = async (
    reference: string,
    type: 'withdrawn' | 'log-published' | 'clarification-requested',
    input: object,
  ) => {
    const action = actions.get(type)
    const done = action && (await perform(ports, { kind: 'system' }, { reference }, action, input))
    if (!done?.ok) throw new Error(done?.refusal.message)
  }
  for (let entry = 0; entry < 60; entry += 1) {
    const { reference } = await submit()
    await act(reference, 'withdrawn', {})
    await act(reference, 'log-published', {
      title: `Potholes ${entry}`,
      summary: 'Reports of potholes by street and month. '.repeat(5),
    })
  }
  const asked = await submit()
  await act(asked.reference, 'clarification-requested', { question: 'Which end of Mill Lane?' })
  return asked
}
