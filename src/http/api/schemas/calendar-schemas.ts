import { z } from '@hono/zod-openapi'

const text = z.string()
const date = z.string().openapi({ format: 'date' })
const says = z
  .enum(['not-worked', 'worked', 'as-shipped', 'year-held', 'year-as-shipped'])
  .openapi({ description: '`as-shipped` takes a day back; `year-held`: the whole list of the year of that date is in' })
const day = z.object({
  calendar: text,
  region: text.nullable(),
  on: date,
  says,
  name: text,
  source: text.openapi({ description: 'Where it was published' }),
})
const seenSeq = z.int().openapi({ description: 'The last change that is known; a save names it' })

export const officeCalendarsSchema = z
  .object({
    seenSeq,
    calendars: z.array(
      z.object({
        calendar: text,
        laws: z.array(text),
        regions: z.array(text),
        missingYears: z
          .array(z.int())
          .openapi({ description: 'Years whose days a yearly notice decides, and whose list is not held' }),
        changes: z.array(
          day.extend({
            seq: z.int(),
            at: z.string().openapi({ format: 'date-time' }),
            by: text,
            counts: z.boolean().openapi({ description: 'False where a later change took its place' }),
          }),
        ),
      }),
    ),
  })
  .openapi('OfficeCalendars')

const cases = z.array(z.object({ body: text, reference: text, from: date, to: date }))
export const calendarPlanSchema = z
  .object({
    seenSeq,
    fresh: z.array(day).openapi({ description: 'What would be added' }),
    already: z.array(z.object({ day, name: text })).openapi({ description: 'What the calendar says already' }),
    past: z.array(day).openapi({ description: 'Days that are past: they move only what is open still' }),
    open: cases.openapi({ description: 'Open requests that would have another due date' }),
    closed: cases.openapi({ description: 'Closed requests that would have had another due date; they keep theirs' }),
    elsewhere: z
      .object({ open: z.int(), closed: z.int() })
      .openapi({ description: 'How many at other bodies of the installation' }),
  })
  .openapi('CalendarPlan')

export const calendarSavedSchema = z
  .object({
    added: z.int(),
    moved: z.int().openapi({ description: 'Open requests that have another due date now' }),
  })
  .openapi('CalendarSaved')
