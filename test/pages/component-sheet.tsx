import { Hono } from 'hono'
import type { CivilDate } from '../../src/domain/calendar/civil-date.ts'
import type { ClockResult } from '../../src/domain/clock/clock-types.ts'
import { statuteById } from '../../src/domain/statute/statutes.ts'
import type { AppEnv } from '../../src/http/app-env.ts'
import { ClockDetails } from '../../src/http/components/clock-explanation.tsx'
import { PartFacts } from '../../src/http/components/decision-view.tsx'
import {
  CheckboxesField,
  CheckboxField,
  DateField,
  ErrorSummary,
  emptyForm,
  FileField,
  Form,
  RadioField,
  SelectField,
  Submit,
  TextField,
  WordsField,
} from '../../src/http/components/form.tsx'
import { Layout } from '../../src/http/components/layout.tsx'
import { Empty, Facts, Notice, Tag } from '../../src/http/components/pieces.tsx'
import { type Reader, readerOf } from '../../src/http/components/reader.ts'
import { Act } from '../../src/http/components/requester-acts.tsx'
import { CaseStamp, Stamp } from '../../src/http/components/stamp.tsx'
import { Timeline } from '../../src/http/components/timeline.tsx'
import { send } from '../../src/http/pages/render.tsx'

const day = (text: string) => text as CivilDate

const clock: ClockResult = {
  due: day('2026-03-30'),
  state: 'running',
  daysUsed: 6,
  daysLeft: 14,
  unit: 'working-day',
  age: 6,
  late: false,
  provisional: true,
  calendar: { id: 'uk', version: '1' },
  steps: [
    {
      on: day('2026-03-02'),
      event: 'received',
      section: 's.10(6)',
      effect: 'starts',
      code: 'starts',
      params: { count: 20, unit: 'working-day' },
    },
    {
      on: day('2026-03-30'),
      event: 'due',
      section: 's.10(1)',
      effect: 'due',
      code: 'due',
      params: { count: 20, unit: 'working-day', dayZero: '2026-03-02' },
      skipped: [{ on: day('2026-03-17'), name: "St. Patrick's Day" }],
    },
  ],
  milestones: [{ kind: 'extension-notice', due: day('2026-03-30'), section: 's.17(2)' }],
  warnings: [],
}

const choices = [
  { value: 'a', text: 'Granted in full' },
  { value: 'b', text: 'Partly withheld' },
  { value: 'c', text: 'Refused' },
]

/** Each component in each state on one page, for the eye and for axe. */
export function componentSheet(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/components', (c) => {
    const reader = readerOf(c)
    return send(
      c,
      <Layout reader={reader} title="Components" hidden crumbs={[['/', 'Home']]}>
        <h1>Components</h1>
        <Stamps reader={reader} />
        <Pieces />
        <Forms reader={reader} />
        <CaseParts reader={reader} />
      </Layout>,
    )
  })
}

function Stamps({ reader }: { reader: Reader }) {
  const open = { clock, dueOn: clock.due, closedOn: null, stage: 'open' }
  return (
    <section>
      <h2>Stamps</h2>
      <div class="columns columns--even">
        <CaseStamp reader={reader} of={open} />
        <CaseStamp reader={reader} of={{ ...open, clock: { ...clock, state: 'overdue', daysLeft: -8 } }} />
        <CaseStamp reader={reader} of={{ ...open, dueOn: null, clock: { ...clock, due: null, state: 'paused' } }} />
        <CaseStamp
          reader={reader}
          of={{
            ...open,
            dueOn: null,
            next: { what: 'pay-fee', who: 'requester', by: day('2026-04-14') },
            clock: { ...clock, state: 'waiting' },
          }}
        />
        <CaseStamp
          reader={reader}
          of={{ ...open, closedOn: day('2026-03-26'), stage: 'answered', clock: { ...clock, state: 'answered' } }}
        />
        <Stamp reader={reader} label="Published" date={day('2026-05-01')} small />
      </div>
    </section>
  )
}

function Pieces() {
  return (
    <section>
      <h2>Pieces</h2>
      <p>
        <Tag text="Plain" /> <Tag text="Overdue" tone="seal" /> <Tag text="Released" tone="good" />{' '}
        <Tag text="Not inspected" tone="soon" /> <Tag text="Withdrawn" tone="quiet" />
      </p>
      <Notice>
        <p>A notice.</p>
      </Notice>
      <Notice tone="good">
        <p>Recorded: Note.</p>
      </Notice>
      <Notice tone="soon">
        <p>Mail is not set up.</p>
      </Notice>
      <Notice tone="seal">
        <h3>Returned</h3>
        <p>Please cite the section.</p>
      </Notice>
      <Empty>
        <p>Nothing is published yet.</p>
      </Empty>
      <Facts
        rows={[
          ['Public body', 'Riverford'],
          ['Law', <a href="/law">Freedom of Information Act</a>],
        ]}
      />
      <ol class="steps" aria-label="Where it is">
        <li class="is-done">Received</li>
        <li class="is-now">Being answered</li>
        <li>Decided</li>
      </ol>
      <div class="next">
        <p class="quiet">What is next</p>
        <p class="next__what">The body prepares its answer</p>
      </div>
      <div class="tombstone">
        <p>Taken back on 1 May 2026: it named a neighbour.</p>
      </div>
    </section>
  )
}

function Forms({ reader }: { reader: Reader }) {
  const wrong = {
    values: { wrongText: 'x', wrongWords: '' },
    errors: {
      wrongText: 'Give an e-mail address',
      wrongWords: 'Fill in: What you want',
      wrongRadio: 'Choose one',
      wrongChecks: 'Choose at least one',
    },
  }
  const field = { reader, form: emptyForm }
  const bad = { reader, form: wrong }
  return (
    <section>
      <h2>Forms</h2>
      <ErrorSummary reader={reader} form={wrong} />
      <Form reader={reader} action="/components">
        <TextField {...field} name="text" label="Subject" hint="A few words." />
        <TextField {...bad} name="wrongText" label="E-mail address" />
        <WordsField {...field} name="words" label="What you want" optional />
        <WordsField {...bad} name="wrongWords" label="What you want" />
        <DateField {...field} name="date" label="Day" value="2026-03-30" />
        <SelectField {...field} name="select" label="Outcome" choices={choices} />
        <RadioField {...field} name="radio" label="Way" choices={choices} value="b" />
        <RadioField {...bad} name="wrongRadio" label="Way" choices={choices} />
        <CheckboxesField {...field} name="checks" label="Grounds" choices={choices} columns />
        <CheckboxesField {...bad} name="wrongChecks" label="Grounds" choices={choices} />
        <CheckboxField
          {...field}
          name="check"
          label="I have looked through this file myself."
          hint="It may be published."
        />
        <FileField {...field} name="file" label="File" />
        <Submit text="Send" /> <Submit text="Back" kind="secondary" /> <Submit text="Withdraw" kind="warning" />
      </Form>
    </section>
  )
}

function CaseParts({ reader }: { reader: Reader }) {
  const statute = statuteById('uk-foia-2000')
  if (!statute) return null
  const at = '2026-03-02T09:00:00.000Z' as Parameters<typeof Timeline>[0]['lines'][number]['at']
  return (
    <section>
      <h2>A case</h2>
      <ClockDetails reader={reader} clock={clock} open />
      <PartFacts
        reader={reader}
        statute={statute}
        parts={[{ part: 'whole', outcome: 'granted-in-full', exemptions: ['s.43'], reason: 'The tender is open.' }]}
      />
      <article class="letter">
        <p class="words">{'Dear requester,\n\nhere it is.'}</p>
      </article>
      <Timeline
        reader={reader}
        statute={statute}
        by
        lines={[
          { seq: 1, type: 'submitted', on: day('2026-03-02'), at, by: 'requester', text: 'Every report.', detail: {} },
          { seq: 2, type: 'message-sent', on: day('2026-03-03'), at, by: 'body', text: null, detail: {} },
        ]}
      />
      <Act title="Add a note" open first>
        <p>Its form.</p>
      </Act>
      <Act title="Extend the time to answer" />
    </section>
  )
}
