import { expect } from 'vitest'
import type { Asked, Part, Story, Teller } from './teller.ts'

const parts = [
  { unit: 'Highways', words: 'Every report of a pothole in Mill Lane since 2020.' },
  { unit: 'Housing', words: 'Every report of damp in Mill Lane since 2020.' },
  { unit: 'Finance', words: 'What the repairs of both have cost.' },
]

async function answers(tell: Teller, part: Asked, how: Part): Promise<void> {
  const remedies = 'You may ask us for an internal review, and then complain to the Information Commissioner.'
  await tell.drafts('officer', part, [how], `Here is what we hold. ${remedies}`)
  await tell.does('approver', part, 'decision-approved')
  await tell.does('officer', part, 'decision-issued')
}

/** One request, three departments, each with a clock of its own: the law knows one body, so none begins again. The last one is late. */
export const threeDepartments: Story = async (tell) => {
  const { store } = tell.office.ports
  tell.on('2024-05-07')
  const asked = await tell.asks({
    subject: 'Mill Lane: potholes, damp and their costs',
    words: parts.map(({ words }) => words).join('\n'),
    name: 'Jo Sample',
    email: 'jo@example.org',
  })
  expect(await tell.due(asked)).toBe('2024-06-05')

  tell.on('2024-05-10')
  const [highways, housing, finance] = await tell.divides('officer', asked, parts)
  if (!highways || !housing || !finance) throw new Error('There are not three parts')
  for (const part of [highways, housing, finance]) expect(await tell.due(part)).toBe('2024-06-05')

  tell.on('2024-05-30')
  await answers(tell, highways, { outcome: 'granted-in-full' })
  tell.on('2024-06-04')
  await answers(tell, housing, { outcome: 'granted-in-full' })
  expect(await tell.lateParts(asked)).toEqual([])

  // s.10(1): the twentieth working day has gone by for what is left.
  tell.on('2024-06-06')
  expect(await tell.lateParts(asked)).toEqual(['Finance'])
  expect(await store.cases.byReference(asked.reference)).toMatchObject({ stage: 'open', closedOn: null })

  tell.on('2024-06-10')
  await answers(tell, finance, {
    outcome: 'partially-withheld',
    exemptions: ['s.43'],
    reason: 'The hourly rate of the contractor would prejudice its next bid.',
    publicInterest: 'What was paid in all is released; the rate adds little to it.',
  })
  expect(await store.cases.byReference(asked.reference)).toMatchObject({
    stage: 'answered',
    closedOn: '2024-06-10',
    outcome: 'partially-withheld',
    late: true,
  })
  expect(await store.cases.byReference(highways.reference)).toMatchObject({ closedOn: '2024-05-30', late: false })
}
