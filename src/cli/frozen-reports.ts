import { rebuildFigures } from '../app/figures/case-snapshots.ts'
import { freezeReport, verifyReport } from '../app/figures/freeze-report.ts'
import { reportForms } from '../app/figures/report-forms.ts'
import { reportOf } from '../app/figures/report-period.ts'
import { parseInstant } from '../domain/calendar/instant.ts'
import { type Command, inputErrorOf, needed, parsed, progressLine, UsageError } from './command.ts'
import { bodyNamed, withPorts } from './installation.ts'

const system = { kind: 'system' } as const

/** `candor report freeze FORM`, `verify ID`, `rebuild`: reports as they were published, and what figures are counted from. */
export const frozenReports: Command = async (args, io) => {
  const { values, positionals } = parsed(args, {
    body: { type: 'string' },
    period: { type: 'string' },
    'as-of': { type: 'string' },
    public: { type: 'boolean' },
    'accept-not-recorded': { type: 'boolean' },
    corrects: { type: 'string' },
  })
  const [what, name, ...more] = positionals
  if (more.length > 0) throw new UsageError(`"${more[0]}" is too much`)
  return withPorts(io, async (ports) => {
    const progress = progressLine(io)
    const show = (cases: number) => progress.show(`${cases} cases read`)
    if (what === 'verify') {
      const verified = await verifyReport(ports, system, needed(name, 'the id of the report'), show)
      progress.end()
      if (!verified.ok) throw inputErrorOf(verified.refusal)
      await io.stdout(`${JSON.stringify(verified.value, null, 2)}\n`)
      return verified.value.equal ? 0 : 1
    }
    const body = await bodyNamed(ports, needed(values.body, '--body'))
    if (what === 'rebuild') {
      const cases = await rebuildFigures(ports, body, show)
      progress.end()
      await io.stdout(`${JSON.stringify({ body: body.slug, cases })}\n`)
      return 0
    }
    const form = reportForms.find((one) => one === name)
    if (!form) throw new UsageError(`the report is one of ${reportForms.join(', ')}`)
    const of = reportOf(needed(values.period, '--period'))
    if (!of) throw new UsageError('--period is a year (2025) or a quarter (2025Q3)')
    const asOf = values['as-of'] === undefined ? ports.clock.now() : parseInstant(values['as-of'])
    if (!asOf) throw new UsageError('--as-of is a moment with a time zone (2026-01-31T16:00:00Z)')
    const { corrects } = values
    const asked = {
      form,
      of,
      asOf,
      public: values.public ?? false,
      acceptNotRecorded: values['accept-not-recorded'] ?? false,
      corrects,
    }
    const frozen = await freezeReport(ports, system, body, asked, show)
    progress.end()
    if (!frozen.ok) throw inputErrorOf(frozen.refusal)
    const { result: _result, ...told } = frozen.value
    await io.stdout(`${JSON.stringify(told, null, 2)}\n`)
    return 0
  })
}

/** Whether the words of the command are for it. */
export const isOfFrozenReports = (args: readonly string[]): boolean =>
  args[0] === 'freeze' || args[0] === 'verify' || args[0] === 'rebuild'
